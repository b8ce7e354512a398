package org.ropeway.ox.http.memory;

import java.util.List;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.http.wire.MailMarks;

/**
 * A mail in a folder, as it was told last.
 *
 * @param identity what it is recognised by in another folder; empty until it was listed
 * @param keywords IMAP keywords, separated by spaces
 */
public record KnownMail(
    long folder,
    String id,
    String uuid,
    Stamp stamp,
    int flags,
    int colorLabel,
    String keywords,
    String identity) {

  /** The mail server's own mark for what nobody has seen; it goes by itself. */
  private static final int RECENT = 16;

  static KnownMail read(long folder, String text) {
    Fields fields = Fields.of(text);
    return new KnownMail(
        folder,
        fields.text(),
        fields.text(),
        Stamp.read(fields),
        fields.integer(),
        fields.integer(),
        fields.text(),
        fields.text());
  }

  String text() {
    return Fields.join(
        id,
        uuid,
        stamp.seq(),
        stamp.born(),
        stamp.origin(),
        stamp.others(),
        flags,
        colorLabel,
        keywords,
        identity);
  }

  /** Whether OX was asked what it is; before that only its id is known. */
  public boolean isListed() {
    return !identity.isEmpty();
  }

  /** Whether a device that knows all up to {@code known} has yet to hear of it. */
  public boolean isNewsTo(String device, long known) {
    return stamp.isNewsTo(device, known);
  }

  /** Whether it came to be known after something else happened in its folder. */
  public boolean isYoungerThan(long seq) {
    return stamp.born() > seq;
  }

  /** Whether it is known not to have been read. */
  boolean isUnread() {
    return isListed() && (flags & OxMail.SEEN) == 0;
  }

  /** The number that its id is, -1 if it is none. */
  public long idNumber() {
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
  }

  /** Whether it is marked so. */
  public boolean hasMarks(MailMarks marks) {
    return flags == (marks.flags() & ~RECENT)
        && colorLabel == marks.colorLabel()
        && keywords.equals(joined(marks.userFlags()));
  }

  KnownMail marked(MailMarks marks, Stamp when) {
    return new KnownMail(
        folder,
        id,
        uuid,
        when,
        marks.flags() & ~RECENT,
        marks.colorLabel(),
        joined(marks.userFlags()),
        identity);
  }

  KnownMail listed(OxMail mail, String asUuid, Stamp when) {
    return new KnownMail(
        folder,
        id,
        asUuid,
        when,
        mail.flags() & ~RECENT,
        mail.colorLabel(),
        joined(mail.userFlags()),
        Identity.of(mail));
  }

  /** The marks it has after a change of these bits and perhaps of the colour. */
  public MailMarks after(int set, int clear, int color) {
    List<String> names = keywords.isEmpty() ? List.of() : List.of(keywords.split(" "));
    return new MailMarks(id, (flags & ~clear) | set, color, names);
  }

  private static String joined(List<String> keywords) {
    return String.join(" ", keywords.stream().sorted().toList());
  }
}
