package org.ropeway.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/** Mail that arrives while Outlook waits. */
class WaitingTest extends TwoSessions {
  private static final List<PropertyTag> COLUMNS =
      List.of(PidTag.MID, PidTag.MESSAGE_DELIVERY_TIME, PidTag.SUBJECT);

  @Test
  void newMailEndsTheWaitAndStandsInItsPlace() throws Exception {
    MapiRef inbox = first.folder(PrivateFolder.INBOX);
    MapiRef table = first.contents(inbox, 0, COLUMNS);
    List<PropertyRow> before = first.rows(table);
    MapiRef subscription =
        Outlook.opened(
            first.open(
                first.logon(),
                RopRegisterNotification.ROP,
                out ->
                    new RopRegisterNotification.Request(
                        out, RopRegisterNotification.NEW_MAIL, 0, Optional.empty())));
    CompletableFuture<Boolean> wait = CompletableFuture.supplyAsync(first.client()::waitForEvent);
    CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(second.client()::waitForEvent);
    MapiRef theirInbox = second.folder(PrivateFolder.INBOX);
    MapiRef theirs = second.contents(theirInbox, 0, COLUMNS);
    assertThat(second.rows(theirs)).isEqualTo(before);

    house.ox().deliver("alice@ox.test", mail("just arrived"));

    assertThat(wait.get(2, TimeUnit.SECONDS)).isTrue();
    assertThat(other.get(2, TimeUnit.SECONDS)).isTrue();
    List<NotificationData> events =
        events(
            first, List.of(NotificationData.NewMail.class, NotificationData.TableRowAdded.class));
    NotificationData.NewMail news = first(NotificationData.NewMail.class, events);
    assertThat(news.messageClass()).isEqualTo("IPM.Note");
    assertThat(news.object().folderId()).isEqualTo(first.store().folderId(PrivateFolder.INBOX));
    NotificationData.TableRowAdded added = first(NotificationData.TableRowAdded.class, events);
    assertThat(subject(added)).isEqualTo("just arrived");
    NotificationData.TableRowAdded same = added(second);
    assertThat(same.row()).isEqualTo(added.row());

    List<Object> after = mids(inbox, PidTag.MESSAGE_DELIVERY_TIME, SortOrder.DESCENDING);
    assertThat(after).hasSize(before.size() + 1);
    assertStandsWhereTold(after, added);
    assertThat(after.indexOf(added.row().messageId().value())).isLessThan(5);
    first.release(subscription, table, inbox);
    second.release(theirs, theirInbox);
  }

  /** Of several sorted by subject, each row says behind which it goes. */
  @Test
  void rowsAreInsertedWhereTheySort() throws Exception {
    MapiRef inbox = first.folder(PrivateFolder.INBOX);
    MapiRef table = first.contents(inbox, 0, COLUMNS);
    sort(table, PidTag.SUBJECT, SortOrder.ASCENDING);
    first.rows(table); // who never read a row is told of none
    for (String subject : List.of("Kiwi", "Apple", "Zebra")) {
      CompletableFuture<Boolean> wait = CompletableFuture.supplyAsync(first.client()::waitForEvent);
      house.ox().deliver("alice@ox.test", mail(subject));
      assertThat(wait.get(2, TimeUnit.SECONDS)).isTrue();
      NotificationData.TableRowAdded added = added(first);
      assertThat(subject(added)).isEqualTo(subject);
      assertStandsWhereTold(mids(inbox, PidTag.SUBJECT, SortOrder.ASCENDING), added);
    }
    first.release(table, inbox);
  }

  private static void assertStandsWhereTold(
      List<Object> mids, NotificationData.TableRowAdded added) {
    int at = mids.indexOf(added.row().messageId().value());
    assertThat(added.insertAfter().messageId().value()).isEqualTo(at == 0 ? 0L : mids.get(at - 1));
  }

  private List<Object> mids(MapiRef inbox, PropertyTag by, int order) {
    MapiRef table = first.contents(inbox, 0, COLUMNS);
    sort(table, by, order);
    List<Object> mids = first.rows(table).stream().map(r -> r.values().getFirst()).toList();
    first.release(table);
    return mids;
  }

  private void sort(MapiRef table, PropertyTag by, int order) {
    SortOrderSet orders = new SortOrderSet(0, 0, List.of(new SortOrder(by, order)));
    first.call(table, RopSortTable.ROP, new RopSortTable.Request(0, orders)).response();
  }

  private static byte[] mail(String subject) {
    return ("From: Bob <bob@ox.test>\r\nTo: alice@ox.test\r\nSubject: " + subject + "\r\n\r\nHi")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Events until there is one of each kind: a wait ends with the first of them. */
  private static List<NotificationData> events(
      Outlook outlook, List<Class<? extends NotificationData>> kinds) {
    List<NotificationData> all = new ArrayList<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(2))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> {
          outlook.client().list().send();
          outlook.client().takeEvents().stream().map(RopNotify::notificationData).forEach(all::add);
          return kinds.stream().allMatch(kind -> all.stream().anyMatch(kind::isInstance));
        });
    return all;
  }

  private static <T> T first(Class<T> kind, List<NotificationData> events) {
    return events.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static NotificationData.TableRowAdded added(Outlook outlook) {
    Class<NotificationData.TableRowAdded> kind = NotificationData.TableRowAdded.class;
    return first(kind, events(outlook, List.of(kind)));
  }

  private static String subject(NotificationData.TableRowAdded added) {
    Bytes data = added.tableRowData();
    PropertyRow row = PropertyRow.wire(COLUMNS).read(WireReader.of(data.array()));
    return (String) row.values().get(2);
  }
}
