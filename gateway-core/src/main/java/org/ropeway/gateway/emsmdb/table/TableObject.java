package org.ropeway.gateway.emsmdb.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.table.TableStatus;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.MapiSession;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.gateway.emsmdb.notification.NotificationSource;
import org.ropeway.store.MapiException;
import org.ropeway.store.table.RowRef;
import org.ropeway.store.table.TableCursor;
import org.ropeway.store.table.TableEvent;
import org.ropeway.store.table.TableRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open table: a cursor on its rows and the columns the client wants. [MS-OXCTABL] 3.2.1. */
public final class TableObject implements ServerObject, NotificationSource {
  private static final Logger log = LoggerFactory.getLogger(TableObject.class);

  /** What a row and a cell of it take more often than not. */
  private static final int ROW_SIZE = 8;

  private static final int CELL_SIZE = 20;

  /** The most bytes of a row in a notification. */
  private static final int MAX_ROW_DATA = 0x7000;

  /** Which changes a client is told of. */
  public enum Telling {
    /** None. */
    NOTHING,
    /** Those that others make. */
    OTHERS,
    /** All. */
    ALL
  }

  private final LogonObject logon;
  private final TableRows rows;
  private final Telling telling;
  private final TableCursor cursor;
  private @Nullable List<PropertyTag> columns;
  private @Nullable Restriction sought;
  private TableStatus status = TableStatus.COMPLETE;
  private int handle;

  /** A table of a logon's session. */
  public TableObject(LogonObject logon, TableRows rows, Telling telling) {
    this.logon = logon;
    this.rows = rows;
    this.telling = telling;
    MapiSession session = logon.session();
    this.cursor =
        new TableCursor(
            rows.source(),
            session.setup().views(),
            session.client().sortLocale(),
            telling == Telling.NOTHING ? null : this::changed);
  }

  private void changed() {
    logon.session().notifications().changed(this, telling == Telling.OTHERS);
  }

  TableKind tableKind() {
    return rows.kind();
  }

  TableCursor cursor() {
    return cursor;
  }

  /** The columns; ecNullObject if the client has not set any. */
  List<PropertyTag> columns() {
    List<PropertyTag> set = columns;
    if (set == null) {
      throw new MapiException(ErrorCode.NULL_OBJECT, "table without columns");
    }
    return set;
  }

  /** Sets the columns; null for none. */
  void columns(@Nullable List<PropertyTag> set) {
    columns = set;
  }

  /** The restriction that was looked for last; null if there is none. */
  @Nullable Restriction sought() {
    return sought;
  }

  /** Remembers what is looked for; null to forget. */
  void sought(@Nullable Restriction restriction) {
    sought = restriction;
  }

  /** What RopGetStatus answers. */
  TableStatus status() {
    return status;
  }

  /** Sets what RopGetStatus answers. */
  void status(TableStatus now) {
    status = now;
  }

  /** What is still to be told of the table as it was, is to be told no more. */
  void forgetEvents() {
    logon.session().notifications().forget(handle);
  }

  /** What is still to be told of the table as it was becomes: it changed. */
  void collapseEvents() {
    logon.session().notifications().collapse(notify(justChanged()));
  }

  /** A writer of so many rows of this table within so many bytes. */
  RowWriter rowWriter(int rows, int bytes, CellLimits limits) {
    int budget = Math.max(0, bytes);
    int expected = (int) Math.min(budget, rows * (ROW_SIZE + (long) CELL_SIZE * columns().size()));
    WireWriter w =
        WireWriter.of(budget, expected).withString8Charset(logon.session().client().charset());
    return new RowWriter(w, columns(), limits);
  }

  @Override
  public LogonObject logon() {
    return logon;
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.TABLE;
  }

  @Override
  public void opened(int given) {
    handle = given;
  }

  @Override
  public void release() {
    cursor.close();
    logon.session().notifications().forget(this, handle);
  }

  /**
   * What the client is to be told; that the table changed, if a row cannot be read or shown.
   * [MS-OXCNOTIF] 3.1.4.3.
   */
  @Override
  public List<RopNotify> take() {
    List<NotificationData> data = new ArrayList<>();
    try {
      for (TableEvent event : cursor.events()) {
        data.add(data(event));
      }
    } catch (RuntimeException e) {
      log.debug("changes of a table become one", e);
      data = List.of(justChanged());
    }
    return data.stream().map(this::notify).toList();
  }

  private RopNotify notify(NotificationData data) {
    return new RopNotify(Integer.toUnsignedLong(handle), logon.logonId(), data);
  }

  private NotificationData justChanged() {
    return new NotificationData.TableChanged(rows.events());
  }

  private NotificationData data(TableEvent event) {
    return switch (event) {
      case TableEvent.Changed _ -> justChanged();
      case TableEvent.Deleted e -> new NotificationData.TableRowDeleted(rows.events(), id(e.row()));
      case TableEvent.Added e ->
          new NotificationData.TableRowAdded(
              rows.events(), id(e.row().ref()), after(e.after()), cells(e.row()));
      case TableEvent.Modified e ->
          new NotificationData.TableRowModified(
              rows.events(), id(e.row().ref()), after(e.after()), cells(e.row()));
    };
  }

  private NotificationData.TableRow after(@Nullable RowRef row) {
    return row == null ? NotificationData.TableRow.NONE : id(row);
  }

  private NotificationData.TableRow id(RowRef row) {
    return rows.events().isMessage()
        ? new NotificationData.TableRow(rows.folder(), new Mid(row.id()), row.instance())
        : NotificationData.TableRow.of(new Fid(row.id()));
  }

  private Bytes cells(TableRow row) {
    RowWriter writer = rowWriter(1, MAX_ROW_DATA, rows.kind().cells());
    if (!writer.write(row)) {
      throw new MapiException(ErrorCode.TOO_BIG, "row of a notification");
    }
    return writer.bytes();
  }
}
