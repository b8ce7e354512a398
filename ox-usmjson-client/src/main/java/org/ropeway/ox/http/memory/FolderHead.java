package org.ropeway.ox.http.memory;

import org.ropeway.ox.http.wire.Examined;

/**
 * What is known of a mail folder as a whole.
 *
 * @param seq the latest change in its log
 * @param floor states before this one cannot be answered
 * @param tombstones how many deletions the log has
 * @param whole whether all its mails are known; not so while they are put in
 */
public record FolderHead(Examined examined, long seq, long floor, int tombstones, boolean whole) {
  static final FolderHead NONE = new FolderHead(new Examined("", -1, 0, 0), 0, 0, 0, false);

  static FolderHead read(String text) {
    Fields f = Fields.of(text);
    return new FolderHead(
        new Examined(f.text(), f.number(), f.integer(), f.integer()),
        f.number(),
        f.number(),
        f.integer(),
        f.flag());
  }

  String text() {
    return Fields.join(
        examined.validity(),
        examined.next(),
        examined.total(),
        examined.unread(),
        seq,
        floor,
        tombstones,
        whole);
  }
}
