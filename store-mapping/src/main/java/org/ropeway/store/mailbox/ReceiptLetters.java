package org.ropeway.store.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.mail.MailOwner;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.outbound.Addressing;
import org.ropeway.store.outbound.HeaderDate;
import org.ropeway.store.outbound.Stamp;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.sync.ReceiptWriting;

/**
 * Receipts as mails: what Outlook would have sent of them ([MS-OXOMSG] 2.2.2, [RFC8098]), of what a
 * list shows of the mail.
 */
final class ReceiptLetters implements ReceiptWriting {
  private static final String MODE = "manual-action/MDN-sent-automatically";
  private final LiveMailbox mailbox;

  ReceiptLetters(LiveMailbox mailbox) {
    this.mailbox = mailbox;
  }

  /** Reports are never told of, lest two mailboxes tell each other for ever ([RFC8098] 2.1). */
  @Override
  public Optional<Mail> write(ItemRow mail, String uuid, boolean read) {
    PropertyBag row = mailbox.index().row(mail).stored();
    boolean report =
        row.get(PidTag.MESSAGE_CLASS, "").toUpperCase(Locale.ROOT).startsWith("REPORT.");
    return report
        ? Optional.empty()
        : Addressing.receiptTo(row)
            .map(to -> {
              FileTime now = new FileTime(mailbox.index().now());
              return new Mail(
                  to.address(),
                  mailbox
                      .mimeWriter()
                      .write(
                          report(row, to, now, read),
                          new Stamp(now.toInstant(), "<" + uuid + "@" + ownDomain() + ">"))
                      .rfc822());
            });
  }

  private String ownDomain() {
    String address = mailbox.index().identity().smtpAddress();
    return address.substring(address.indexOf('@') + 1);
  }

  private MessageContent report(
      PropertyBag row, Addressing.Receiver to, FileTime now, boolean read) {
    MailboxIdentity owner = mailbox.index().identity();
    String subject = row.get(PidTag.NORMALIZED_SUBJECT, row.get(PidTag.SUBJECT, ""));
    PropertyBag properties =
        PropertyBag.builder()
            .put(PidTag.MESSAGE_CLASS, read ? "REPORT.IPM.Note.IPNRN" : "REPORT.IPM.Note.IPNNRN")
            .put(PidTag.SUBJECT, (read ? "Read: " : "Not read: ") + subject)
            .put(PidTag.BODY, text(row, now, read))
            .put(PidTag.REPORT_DISPOSITION_MODE, MODE)
            .put(PidTag.REPORT_DISPOSITION, read ? "displayed" : "deleted")
            .put(PidTag.ORIGINAL_MESSAGE_ID, row.get(PidTag.INTERNET_MESSAGE_ID))
            .put(PidTag.IN_REPLY_TO_ID, row.get(PidTag.INTERNET_MESSAGE_ID))
            .put(PidTag.INTERNET_REFERENCES, row.get(PidTag.INTERNET_MESSAGE_ID))
            .putAll(MailOwner.asSender(owner.displayName(), owner.smtpAddress()))
            .putAll(MailOwner.asAuthor(owner.displayName(), owner.smtpAddress()))
            .build();
    return new MessageContent(properties, List.of(to.recipient()), List.of());
  }

  private static String text(PropertyBag row, FileTime now, boolean read) {
    String sent =
        row.get(PidTag.CLIENT_SUBMIT_TIME) instanceof FileTime t
            ? HeaderDate.of(t.toInstant())
            : "";
    return "Your message\r\n\r\n   To: "
        + row.get(PidTag.DISPLAY_TO, "")
        + "\r\n   Subject: "
        + row.get(PidTag.SUBJECT, "")
        + "\r\n   Sent: "
        + sent
        + "\r\n\r\nwas "
        + (read ? "read" : "deleted without being read")
        + " on "
        + HeaderDate.of(now.toInstant())
        + ".\r\n";
  }
}
