package org.ropeway.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.DestinationResponse;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.Mailboxes;

/** What a user does to mail and folders in one session, in few words. */
final class Desk {
  private final Outlook outlook;

  Desk(Outlook outlook) {
    this.outlook = outlook;
  }

  Outlook outlook() {
    return outlook;
  }

  /** Puts mails into a folder at OX. */
  static void put(House house, String folder, String... subjects) {
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (String subject : subjects) {
      byte[] bytes =
          ("From: Bob <bob@ox.test>\r\nSubject: " + subject + "\r\n\r\nText of " + subject + "\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      mails.add(new Mailboxes.Mail(bytes, 0, 0, Instant.parse("2026-11-23T10:00:00Z")));
    }
    house.ox().mailboxes().append(House.ALICE, folder, mails);
  }

  /** The messages of a folder by their subjects. */
  Map<String, Mid> messages(Fid folder, int tableFlags) {
    MapiRef ref = outlook.folder(folder);
    MapiRef table = outlook.contents(ref, tableFlags, List.of(PidTag.MID, PidTag.SUBJECT));
    Map<String, Mid> found = new java.util.TreeMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      found.put((String) row.values().get(1), new Mid((Long) row.values().get(0)));
    }
    outlook.release(table, ref);
    return found;
  }

  Map<String, Mid> messages(Fid folder) {
    return messages(folder, 0);
  }

  Map<String, Mid> softDeleted(Fid folder) {
    return messages(folder, RopGetContentsTable.SOFT_DELETES);
  }

  void await(Fid folder, String... subjects) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(messages(folder)).containsOnlyKeys(subjects));
  }

  /** The subfolders of a folder by their names. */
  Map<String, Fid> folders(Fid parent) {
    MapiRef ref = outlook.folder(parent);
    MapiRef table =
        Outlook.opened(
            outlook.open(
                ref, RopGetHierarchyTable.ROP, out -> new RopGetHierarchyTable.Request(out, 0)));
    outlook
        .call(
            table,
            RopSetColumns.ROP,
            new RopSetColumns.Request(0, List.of(PidTag.FOLDER_ID, PidTag.DISPLAY_NAME)))
        .response();
    Map<String, Fid> found = new java.util.TreeMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      found.put((String) row.values().get(1), new Fid((Long) row.values().get(0)));
    }
    outlook.release(table, ref);
    return found;
  }

  Fid create(Fid parent, String name) {
    MapiRef ref = outlook.folder(parent);
    RopFuture<RopCreateFolder.Response> made =
        outlook.open(
            ref,
            RopCreateFolder.ROP,
            out ->
                new RopCreateFolder.Request(
                    out, RopCreateFolder.GENERIC, true, false, 0, name, "made by Outlook"));
    Fid fid = made.response().folderId();
    outlook.release(made.opened(), ref);
    return fid;
  }

  /** Moves or copies messages; whether all of them were. */
  boolean transfer(Fid from, Fid to, boolean copy, Mid... mids) {
    return isDone(
        withDestination(
            from,
            to,
            RopMoveCopyMessages.ROP,
            at -> new RopMoveCopyMessages.Request(at, List.of(mids), true, copy)));
  }

  static boolean isDone(RopFuture<DestinationResponse> answer) {
    return answer.response().equals(new DestinationResponse.Done(false));
  }

  /** A ROP on a folder with another as its destination. */
  <Q extends RopRequest> RopFuture<DestinationResponse> withDestination(
      Fid from,
      Fid to,
      Rop<Q, DestinationResponse> rop,
      java.util.function.IntFunction<Q> request) {
    MapiRef source = outlook.folder(from);
    MapiRef target = outlook.folder(to);
    RopList list = outlook.client().list();
    RopFuture<DestinationResponse> answer = list.call(source, target, rop, request);
    list.send();
    outlook.release(source, target);
    return answer;
  }

  /** Waits for an event of a kind, and takes all there are. */
  <T extends NotificationData> T event(Class<T> kind) {
    List<NotificationData> all = new ArrayList<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> {
          outlook.client().list().send();
          outlook.client().takeEvents().stream().map(RopNotify::notificationData).forEach(all::add);
          return all.stream().anyMatch(kind::isInstance);
        });
    return all.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }
}
