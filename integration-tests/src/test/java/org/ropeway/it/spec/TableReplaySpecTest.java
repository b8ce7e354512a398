package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.NotificationData.TableChanged;
import org.ropeway.codec.rop.notification.NotificationData.TableRow;
import org.ropeway.codec.rop.notification.NotificationData.TableRowAdded;
import org.ropeway.codec.rop.notification.NotificationData.TableRowDeleted;
import org.ropeway.codec.rop.notification.NotificationData.TableRowModified;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.gateway.client.MapiRef;

/** A client that reads a table once and then only goes by its events has the table. */
class TableReplaySpecTest extends SpecStage {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;
  private static final PropertyTag GROUP = PropertyTag.of(0x7C01, PidTag.SUBJECT.type());
  private static final PropertyTag NUMBER = PropertyTag.of(0x7C02, PidTag.MESSAGE_SIZE.type());
  private static final PropertyTag[] COLUMNS = {
    PidTag.INST_ID, PidTag.INSTANCE_NUM, SUBJECT, GROUP, NUMBER, PidTag.CONTENT_COUNT
  };
  private static final List<String> WORDS = List.of("a", "B", "b", "ä", "c c", "d");

  private final Fid fid = fid(PrivateFolder.COMMON_VIEWS);
  private final MapiRef folder = outlook.folder(fid);
  private final List<Mid> there = new ArrayList<>();

  /** The rows as the client has them. */
  private static final class Copy {
    private final TableDesk table;
    private List<List<Object>> rows = new ArrayList<>();

    Copy(TableDesk table) {
      this.table = table;
      read();
    }

    void read() {
      rows = new ArrayList<>(actual());
    }

    List<List<Object>> actual() {
      return table.all().stream().map(PropertyRow::values).toList();
    }

    private int find(TableRow row) {
      for (int i = 0; i < rows.size(); i++) {
        List<Object> values = rows.get(i);
        if (values.getFirst().equals(row.messageId().value())
            && Integer.toUnsignedLong((Integer) values.get(1)) == row.instance()) {
          return i;
        }
      }
      throw new AssertionError("no row " + row + " among " + rows);
    }

    private void put(TableRow after, Bytes data) {
      int at = after.equals(TableRow.NONE) ? 0 : find(after) + 1;
      rows.add(at, new RowData(1, data).rows(List.of(COLUMNS)).getFirst().values());
    }

    void apply(NotificationData event) {
      switch (event) {
        case TableRowAdded added -> put(added.insertAfter(), added.tableRowData());
        case TableRowDeleted deleted -> rows.remove(find(deleted.row()));
        case TableRowModified modified -> {
          rows.remove(find(modified.row()));
          put(modified.insertAfter(), modified.tableRowData());
        }
        case TableChanged changed -> read();
        default -> throw new AssertionError("what is " + event);
      }
    }
  }

  private TableDesk opened(String kind) {
    TableDesk table =
        TableDesk.contents(outlook, folder, RopGetContentsTable.ASSOCIATED).columns(COLUMNS);
    return switch (kind) {
      case "sorted" -> table.sort(TableDesk.up(SUBJECT), TableDesk.down(NUMBER));
      case "restricted" ->
          table
              .restrict(TableDesk.is(RelOp.GREATER_THAN_OR_EQUAL, NUMBER, 3))
              .sort(TableDesk.down(SUBJECT));
      case "grouped" -> table.group(1, 1, TableDesk.up(GROUP), TableDesk.down(SUBJECT));
      case "collapsed" -> table.group(2, 1, TableDesk.down(GROUP), TableDesk.up(NUMBER));
      default -> table;
    };
  }

  private PropertyValue[] values(Random random) {
    return new PropertyValue[] {
      new PropertyValue(SUBJECT, WORDS.get(random.nextInt(WORDS.size()))),
      new PropertyValue(GROUP, WORDS.get(random.nextInt(3))),
      new PropertyValue(NUMBER, random.nextInt(6))
    };
  }

  private void change(Random random) {
    int kind = random.nextInt(4);
    if (kind < 2 || there.size() < 3) {
      there.add(file(fid, true, values(random)));
    } else if (kind == 2) {
      change(fid, there.get(random.nextInt(there.size())), values(random));
    } else {
      Mid gone = there.remove(random.nextInt(there.size()));
      outlook
          .call(
              folder,
              RopDeleteMessages.ROP,
              new RopDeleteMessages.Request(false, false, List.of(gone)))
          .response();
    }
  }

  @Must(
      "[MS-OXCNOTIF] 2.2.1.1.1: events of rows, applied in their order, make of the old table the new one")
  @Must(
      "[MS-OXCNOTIF] 3.1.5.5: row events of a table are told in an order in which they can be applied")
  @ParameterizedTest
  @CsvSource({
    "sorted, 1",
    "restricted, 2",
    "grouped, 3",
    "collapsed, 4",
    "sorted, 5",
    "grouped, 6"
  })
  void replayed(String kind, int seed) {
    Random random = new Random(seed);
    TableDesk table = opened(kind);
    Copy copy = new Copy(table);
    outlook.client().takeEvents();
    long handle = Integer.toUnsignedLong(table.ref().handle());
    for (int step = 0; step < 30; step++) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        change(random);
      }
      outlook.client().list().send();
      for (RopNotify event : outlook.client().takeEvents()) {
        assertThat(event.notificationHandle()).isEqualTo(handle);
        copy.apply(event.notificationData());
      }
      assertThat(copy.rows).as("%s, step %d", kind, step).isEqualTo(copy.actual());
    }
    table.release();
  }
}
