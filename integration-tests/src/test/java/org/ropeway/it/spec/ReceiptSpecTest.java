package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** Read receipts and non-read receipts, as [MS-OXCMSG] and [MS-OXOMSG] have them. */
class ReceiptSpecTest extends SpecStage {
  private static final int READ = 0x001;
  private static final int NOTIFY_READ = 0x100;
  private static final int NOTIFY_UNREAD = 0x200;

  private int sent;

  ReceiptSpecTest() {
    super();
  }

  /** Bob sends Alice a mail, of which he wants a receipt or not; its id. */
  private Mid deliver(String subject, boolean wanted) {
    String mail =
        "From: Bob Builder <bob@ox.test>\r\nTo: Alice <alice@ox.test>\r\nSubject: "
            + subject
            + "\r\nMessage-ID: <"
            + subject
            + "@ox.test>\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\n"
            + (wanted ? "Disposition-Notification-To: Bob Builder <bob@ox.test>\r\n" : "")
            + "\r\nText\r\n";
    house.ox().deliver(House.ALICE, mail.getBytes(StandardCharsets.US_ASCII));
    List<Mid> found = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          find(subject).ifPresent(found::add);
          return !found.isEmpty();
        });
    return found.getFirst();
  }

  private Optional<Mid> find(String subject) {
    MapiRef table = outlook.contents(inbox, 0, List.of(PidTag.MID, PidTag.SUBJECT));
    Optional<Mid> found =
        outlook.rows(table).stream()
            .filter(row -> row.values().get(1).equals(subject))
            .findFirst()
            .map(row -> new Mid((Long) row.values().getFirst()));
    outlook.release(table);
    return found;
  }

  private int flags(Mid mid) {
    MapiRef message =
        Outlook.opened(outlook.message(fid(PrivateFolder.INBOX), mid, RopOpenMessage.READ_ONLY));
    Map<PropertyTag, Object> found = outlook.properties(message, PidTag.MESSAGE_FLAGS);
    outlook.release(message);
    return found.get(PidTag.MESSAGE_FLAGS) instanceof Integer n ? n : 0;
  }

  private void mark(Mid mid, int flags) {
    MapiRef message =
        Outlook.opened(outlook.message(fid(PrivateFolder.INBOX), mid, RopOpenMessage.BEST_ACCESS));
    RopList list = outlook.client().list();
    var answer =
        list.call(
            message,
            message,
            RopSetMessageReadFlag.ROP,
            in -> new RopSetMessageReadFlag.Request(in, flags, Optional.empty()));
    list.send();
    answer.response();
    outlook.release(message);
  }

  private void markAll(int flags, Mid... mids) {
    RopSetReadFlags.Request request = new RopSetReadFlags.Request(false, flags, List.of(mids));
    assertThat(outlook.call(inbox, RopSetReadFlags.ROP, request).response().partialCompletion())
        .isFalse();
  }

  private void delete(boolean notify, Mid... mids) {
    RopDeleteMessages.Request request = new RopDeleteMessages.Request(false, notify, List.of(mids));
    assertThat(outlook.call(inbox, RopDeleteMessages.ROP, request).response().partialCompletion())
        .isFalse();
  }

  /** The receipt that Bob gets next. */
  private String next() {
    sent++;
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> house.ox().mailboxes().count(House.BOB, House.INBOX) >= sent);
    return received();
  }

  private String received() {
    List<byte[]> all = house.ox().mailboxes().contents(House.BOB, House.INBOX);
    assertThat(all).hasSize(sent);
    return new String(all.getLast(), StandardCharsets.ISO_8859_1);
  }

  /** What is asked for after this comes after whatever was asked for before. */
  private void nothingMore() {
    Mid last = deliver("the last " + sent, true);
    mark(last, RopSetReadFlags.DEFAULT);
    assertThat(next()).contains("Subject: Read: the last");
  }

  @Test
  @Must("[MS-OXCMSG] 2.2.3.11.1: rfDefault sets the read flag and sends the receipt")
  @Must("[MS-OXOMSG] 2.2.1.29: a read receipt is sent for a mail that requests it")
  @Must("[MS-OXCMSG] 2.2.1.6: mfNotifyRead and mfNotifyUnread say that receipts are pending")
  void readingAMailSendsOneReceipt() {
    Mid mid = deliver("to be read", true);
    assertThat(flags(mid) & (READ | NOTIFY_READ | NOTIFY_UNREAD))
        .isEqualTo(NOTIFY_READ | NOTIFY_UNREAD);
    mark(mid, RopSetReadFlags.DEFAULT);
    assertThat(next())
        .contains(
            "From: Alice Anderson <alice@ox.test>",
            "To: Bob Builder <bob@ox.test>",
            "Subject: Read: to be read",
            "Auto-Submitted: auto-replied",
            "multipart/report; report-type=\"disposition-notification\"",
            "Final-Recipient: rfc822; alice@ox.test",
            "Original-Message-ID: <to be read@ox.test>",
            "Disposition: manual-action/MDN-sent-automatically; displayed");
    assertThat(flags(mid) & (READ | NOTIFY_READ | NOTIFY_UNREAD)).isEqualTo(READ);
    markAll(RopSetReadFlags.CLEAR_READ_FLAG | RopSetReadFlags.SUPPRESS_RECEIPT, mid);
    assertThat(flags(mid) & (READ | NOTIFY_READ | NOTIFY_UNREAD)).isZero();
    mark(mid, RopSetReadFlags.DEFAULT);
    mark(mid, RopSetReadFlags.GENERATE_RECEIPT_ONLY);
    nothingMore();
  }

  @Test
  @Must("[MS-OXCMSG] 2.2.3.10.1: rfSuppressReceipt sets mfRead and cancels a pending receipt")
  @Must("[MS-OXCMSG] 2.2.3.10.1: rfClearNotifyRead clears mfNotifyRead and sends nothing")
  @Must("[MS-OXCMSG] 2.2.3.10.1: rfClearNotifyUnread clears mfNotifyUnread and sends nothing")
  @Must("[MS-OXOMSG] 2.2.1.29: without PidTagReadReceiptRequested no receipt is sent")
  void whatIsCancelledIsNotSent() {
    Mid suppressed = deliver("suppressed", true);
    Mid cleared = deliver("cleared", true);
    Mid nonread = deliver("nonread cleared", true);
    Mid plain = deliver("plain", false);
    mark(suppressed, RopSetReadFlags.SUPPRESS_RECEIPT);
    markAll(RopSetReadFlags.CLEAR_NOTIFY_READ, cleared);
    assertThat(flags(cleared) & (READ | NOTIFY_READ | NOTIFY_UNREAD)).isEqualTo(NOTIFY_UNREAD);
    mark(nonread, RopSetReadFlags.CLEAR_NOTIFY_UNREAD);
    assertThat(flags(nonread) & (READ | NOTIFY_READ | NOTIFY_UNREAD)).isEqualTo(NOTIFY_READ);
    markAll(RopSetReadFlags.DEFAULT, cleared, plain);
    assertThat(flags(suppressed) & READ).isEqualTo(READ);
    delete(true, nonread, plain);
    nothingMore();
  }

  @Test
  @Must("[MS-OXCMSG] 2.2.3.10.1: rfGenerateReceiptOnly sends a pending receipt, mfRead stays")
  void aReceiptAlone() {
    Mid one = deliver("one alone", true);
    Mid two = deliver("two alone", true);
    mark(one, RopSetReadFlags.GENERATE_RECEIPT_ONLY);
    assertThat(next()).contains("Subject: Read: one alone");
    assertThat(flags(one) & (READ | NOTIFY_READ | NOTIFY_UNREAD)).isZero();
    markAll(RopSetReadFlags.GENERATE_RECEIPT_ONLY, one, two);
    assertThat(next()).contains("Subject: Read: two alone");
    markAll(RopSetReadFlags.DEFAULT, one, two);
    nothingMore();
  }

  @Test
  @Must("[MS-OXCFOLD] 2.2.1.11: NotifyNonRead tells the sender of a mail deleted unread")
  @Must("[MS-OXCFOLD] 2.2.1.12: NotifyNonRead tells the sender of a mail deleted unread")
  @Must("[MS-OXOMSG] 2.2.1.29: a mail deleted unread has a non-read receipt sent")
  void deletingAnUnreadMailTellsItsSender() {
    Mid soft = deliver("soft", true);
    Mid hard = deliver("hard", true);
    Mid quiet = deliver("quiet", true);
    Mid read = deliver("read before", true);
    delete(true, soft);
    assertThat(next())
        .contains(
            "Subject: Not read: soft",
            "Original-Message-ID: <soft@ox.test>",
            "Disposition: manual-action/MDN-sent-automatically; deleted");
    outlook
        .call(
            inbox,
            RopHardDeleteMessages.ROP,
            new RopHardDeleteMessages.Request(false, true, List.of(hard)))
        .response();
    assertThat(next()).contains("Subject: Not read: hard");
    delete(false, quiet);
    mark(read, RopSetReadFlags.DEFAULT);
    assertThat(next()).contains("Subject: Read: read before");
    delete(true, read);
    nothingMore();
  }

  /** OX is away when the mail is read: its receipt is sent when OX is back, once. */
  @Test
  void aReceiptWaitsForOx() {
    Mid mid = deliver("waiting", true);
    String send = house.operation("sendMail", "mail.new");
    house.ox().faults().dropBeforeEffect(send, 1).dropAfterEffect(send, 1);
    mark(mid, RopSetReadFlags.DEFAULT);
    assertThat(next()).contains("Subject: Read: waiting");
    nothingMore();
  }

  /** A receipt that comes is a report about the mail that was sent. */
  @Test
  @Must("[MS-OXOMSG] 2.2.2.1: a receipt has the class REPORT.IPM.Note.IPNRN or IPNNRN")
  void whatComesIsAReport() {
    Mid read = deliver("reported", true);
    mark(read, RopSetReadFlags.DEFAULT);
    next();
    Mid unread = deliver("reported unread", true);
    delete(true, unread);
    next();
    try (Outlook bob = house.outlook(House.BOB)) {
      MapiRef folder = bob.folder(PrivateFolder.INBOX);
      bob.awaitMessages(folder, sent);
      MapiRef table = bob.contents(folder, 0, List.of(PidTag.SUBJECT, PidTag.MID));
      List<String> classes = new ArrayList<>();
      for (PropertyRow row : bob.rows(table)) {
        if (String.valueOf(row.values().getFirst()).contains("reported")) {
          Mid mid = new Mid((Long) row.values().get(1));
          MapiRef report =
              Outlook.opened(
                  bob.message(
                      bob.store().folderId(PrivateFolder.INBOX), mid, RopOpenMessage.READ_ONLY));
          classes.add(
              String.valueOf(
                  bob.properties(report, PidTag.MESSAGE_CLASS).get(PidTag.MESSAGE_CLASS)));
          bob.release(report);
        }
      }
      assertThat(classes)
          .containsExactlyInAnyOrder("REPORT.IPM.Note.IPNRN", "REPORT.IPM.Note.IPNNRN");
    }
  }
}
