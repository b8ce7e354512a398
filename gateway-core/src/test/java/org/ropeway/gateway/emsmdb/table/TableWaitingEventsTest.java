package org.ropeway.gateway.emsmdb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.notification.EventSource;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.NotificationData.TableChanged;
import org.ropeway.codec.rop.notification.NotificationData.TableRowAdded;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.gateway.mapihttp.ExecuteRequest.Chaining;
import org.ropeway.store.SpecialFolder;

/**
 * Events of a table for which there was no room, when the table becomes another before the client
 * asks for them: they speak of columns and positions that are no more.
 */
class TableWaitingEventsTest {
  private static final int ROOM_FOR_ONE = 8 + 2 + 80;

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
  private final int folder = client.openFolder(client.logon(), inbox.fid());
  private int table;
  private long category;

  @BeforeEach
  void leaveEvents() {
    inbox.add("a");
    table = client.contents(folder, 0);
    client.setColumns(table, PidTag.SUBJECT, PidTag.INST_ID);
    SortOrder byClass = new SortOrder(PidTag.MESSAGE_CLASS, SortOrder.ASCENDING);
    SortOrder bySubject = new SortOrder(PidTag.SUBJECT, SortOrder.ASCENDING);
    sort(new SortOrderSet(1, 1, List.of(byClass, bySubject)));
    category = (Long) client.rows(table, 10).getFirst().values().getLast();
    IntStream.range(0, 4).forEach(i -> inbox.add("mail " + i));
    client.maxRopOut(ROOM_FOR_ONE, Chaining.SINGLE);
    assertThat(client.poll().notifications()).hasSize(1);
    assertThat(alice.session().eventPending()).isTrue();
    client.maxRopOut(0x10000, Chaining.SINGLE);
  }

  @AfterEach
  void end() {
    alice.close();
  }

  private void sort(SortOrderSet order) {
    client.get(table, RopSortTable.ROP, new RopSortTable.Request(0, order));
  }

  private List<NotificationData> told() {
    return client.poll().notifications().stream().map(RopNotify::notificationData).toList();
  }

  private void nothingButThatItChanged() {
    assertThat(told()).isSubsetOf(new TableChanged(EventSource.MESSAGE)).hasSizeLessThan(2);
    client.rows(table, 1);
    inbox.add("another");
    assertThat(told()).hasAtLeastOneElementOfType(TableRowAdded.class);
  }

  @Test
  void asTheyAre() {
    assertThat(told()).hasSizeGreaterThan(3).hasAtLeastOneElementOfType(TableRowAdded.class);
  }

  @Test
  void otherColumns() {
    client.get(
        table,
        RopSetColumns.ROP,
        new RopSetColumns.Request(0, List.of(PidTag.MESSAGE_SIZE, PidTag.SUBJECT)));
    nothingButThatItChanged();
  }

  @Test
  void otherOrder() {
    sort(new SortOrderSet(0, 0, List.of(new SortOrder(PidTag.SUBJECT, SortOrder.DESCENDING))));
    nothingButThatItChanged();
  }

  @Test
  void otherRestriction() {
    Restriction some = new Restriction.Exist(PidTag.SUBJECT);
    client.get(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(some)));
    nothingButThatItChanged();
  }

  @Test
  void anotherViewAltogether() {
    client.get(table, RopResetTable.ROP, new RopResetTable.Request());
    assertThat(told()).isEmpty();
  }

  @Test
  void otherRows() {
    client.get(table, RopCollapseRow.ROP, new RopCollapseRow.Request(category));
    client.get(table, RopExpandRow.ROP, new RopExpandRow.Request(10, category));
    nothingButThatItChanged();
  }
}
