package org.ropeway.it.spec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.gateway.emsmdb.SessionLimits;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.Mailboxes;

/** A house with mails of known subjects in alice's inbox, and her Outlook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SpecStage {
  private static final int AT_ONCE = 100;
  private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");

  protected final House house;
  protected final Outlook outlook;
  protected final MapiRef inbox;

  SpecStage(SessionLimits limits, String... subjects) {
    house = House.build(b -> {}, limits);
    put(House.INBOX, subjects);
    outlook = house.outlook(House.ALICE);
    inbox = outlook.folder(PrivateFolder.INBOX);
    outlook.awaitMessages(inbox, subjects.length);
  }

  SpecStage(String... subjects) {
    this(SessionLimits.DEFAULT, subjects);
  }

  /** Subjects "mail 01" and so on. */
  static String[] mails(int n) {
    String[] subjects = new String[n];
    for (int i = 0; i < n; i++) {
      subjects[i] = "mail %02d".formatted(i + 1);
    }
    return subjects;
  }

  /** Puts mails into a folder at OX, each an hour after the one before. */
  final void put(String folder, String... subjects) {
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (int i = 0; i < subjects.length; i++) {
      mails.add(new Mailboxes.Mail(rfc822(subjects[i]), 0, 0, FIRST.plusSeconds(3600L * i)));
    }
    house.ox().mailboxes().append(House.ALICE, folder, mails);
  }

  /** A small mail. */
  static byte[] rfc822(String subject) {
    return ("From: Bob <bob@ox.test>\r\nTo: alice@ox.test\r\nSubject: "
            + subject
            + "\r\n\r\nText of "
            + subject
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  final Fid fid(PrivateFolder folder) {
    return outlook.store().folderId(folder);
  }

  /** Makes a message in a folder, hidden (FAI) or not; its id. */
  final Mid file(Fid folder, boolean associated, PropertyValue... values) {
    RopList list = outlook.client().list();
    RopFuture<RopSaveChangesMessage.Response> saved =
        file(outlook, list, folder, associated, List.of(values));
    list.send();
    return saved.response().messageId();
  }

  /** Makes hidden messages (FAI) in a folder, as many by one list of ROPs as have handles. */
  static void fileAll(Outlook outlook, Fid folder, List<String> subjects) {
    for (int from = 0; from < subjects.size(); from += AT_ONCE) {
      RopList list = outlook.client().list();
      for (String subject : subjects.subList(from, Math.min(subjects.size(), from + AT_ONCE))) {
        file(outlook, list, folder, true, List.of(new PropertyValue(PidTag.SUBJECT, subject)));
      }
      list.send();
    }
  }

  private static RopFuture<RopSaveChangesMessage.Response> file(
      Outlook outlook, RopList list, Fid folder, boolean associated, List<PropertyValue> values) {
    MapiRef made =
        list.open(
                outlook.logon(),
                RopCreateMessage.ROP,
                out ->
                    new RopCreateMessage.Request(
                        out, RopOpenMessage.LOGON_CODE_PAGE, folder, associated))
            .opened();
    list.call(made, RopSetProperties.ROP, new RopSetProperties.Request(values));
    RopFuture<RopSaveChangesMessage.Response> saved =
        list.call(
            made, made, RopSaveChangesMessage.ROP, in -> new RopSaveChangesMessage.Request(in, 0));
    list.release(made);
    return saved;
  }

  /** Changes properties of a message. */
  final void change(Fid folder, Mid mid, PropertyValue... values) {
    RopList list = outlook.client().list();
    RopFuture<MessageInformation> message =
        list.open(
            outlook.logon(),
            RopOpenMessage.ROP,
            out ->
                new RopOpenMessage.Request(
                    out, RopOpenMessage.LOGON_CODE_PAGE, folder, RopOpenMessage.READ_WRITE, mid));
    list.call(
        message.opened(), RopSetProperties.ROP, new RopSetProperties.Request(List.of(values)));
    RopFuture<RopSaveChangesMessage.Response> saved =
        list.call(
            message.opened(),
            message.opened(),
            RopSaveChangesMessage.ROP,
            in -> new RopSaveChangesMessage.Request(in, 0));
    list.release(message.opened());
    list.send();
    saved.response();
  }

  @AfterAll
  final void end() {
    outlook.close();
    house.close();
  }
}
