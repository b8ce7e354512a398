package org.ropeway.ox.http.memory;

/**
 * A line of the log: a mail that is there, by its id, or what is left of one that is gone.
 *
 * @param uuid of a mail that is gone, else empty
 * @param identity of a mail that is gone, else empty
 */
record LogLine(Stamp stamp, String id, boolean gone, String uuid, String identity) {
  static LogLine of(KnownMail mail) {
    return new LogLine(mail.stamp(), mail.id(), false, "", "");
  }

  static LogLine gone(KnownMail mail, Stamp when) {
    return new LogLine(when, mail.id(), true, mail.uuid(), mail.identity());
  }

  static LogLine read(String text) {
    Fields fields = Fields.of(text);
    return new LogLine(
        Stamp.read(fields), fields.text(), fields.flag(), fields.text(), fields.text());
  }

  String text() {
    return Fields.join(
        stamp.seq(), stamp.born(), stamp.origin(), stamp.others(), id, gone, uuid, identity);
  }
}
