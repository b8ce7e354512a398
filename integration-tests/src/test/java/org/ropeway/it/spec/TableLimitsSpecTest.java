package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.notification.NotificationData.ObjectCreated;
import org.ropeway.codec.rop.notification.NotificationData.TableChanged;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.SessionLimits;
import org.ropeway.it.stage.Outlook;
import org.ropeway.store.table.TableLimits;

/** What tables may cost: each limit is crossed, and the session goes on. */
class TableLimitsSpecTest extends SpecStage {
  private static final int EVENTS = 40;
  private static final int REPORTED = 8;
  private static final int VIEW_ROWS = 60;
  private static final int TOGGLES = 3;
  private static final int BOOKMARKS = 4;
  private static final int COLUMNS = 20;
  private static final int SORT_KEYS = 3;
  private static final int DEPTH = 8;
  private static final int NODES = 32;
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;
  private static final PropertyTag GROUP = PropertyTag.of(0x7C01, PidTag.SUBJECT.type());

  private TableDesk table = new TableDesk(outlook, outlook.logon());
  private Fid views = Fid.NONE;
  private MapiRef folder = outlook.logon();

  TableLimitsSpecTest() {
    super(limits(), mails(3));
  }

  private static SessionLimits limits() {
    TableLimits tables =
        new TableLimits(
            SORT_KEYS,
            2,
            COLUMNS,
            DEPTH,
            NODES,
            VIEW_ROWS,
            Duration.ofSeconds(20),
            BOOKMARKS,
            TOGGLES,
            2048,
            REPORTED,
            256,
            1 << 20);
    return new SessionLimits(
        new ObjectLimits(256, 1000, 1000, 1000, 20, 500, 1 << 20, 1 << 20, 100, EVENTS), tables);
  }

  @BeforeAll
  void fill() {
    views = fid(PrivateFolder.COMMON_VIEWS);
    folder = outlook.folder(views);
    IntStream.range(0, 8)
        .forEach(i ->
            file(
                views,
                true,
                new PropertyValue(SUBJECT, "note " + i),
                new PropertyValue(GROUP, "group " + i)));
  }

  @BeforeEach
  void open() {
    table =
        TableDesk.contents(outlook, folder, RopGetContentsTable.ASSOCIATED)
            .columns(SUBJECT, PidTag.INST_ID);
  }

  /** Whatever was refused, the table works as before. */
  @AfterEach
  void stillThere() {
    assertThat(table.sort(TableDesk.up(SUBJECT)).unrestrict().firsts())
        .contains("note 0", "note 7");
    table.release();
    outlook.client().takeEvents();
  }

  private ErrorCode restricting(Restriction restriction) {
    return table.outcome(RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(restriction)));
  }

  private static Restriction nested(int depth) {
    Restriction inner = new Restriction.Exist(SUBJECT);
    for (int i = 1; i < depth; i++) {
      inner = new Restriction.Not(inner);
    }
    return inner;
  }

  @Limit(7)
  @Test
  void deepRestrictions() {
    assertThat(restricting(nested(DEPTH))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(restricting(nested(DEPTH + 1))).isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(
            table.outcome(
                RopFindRow.ROP, TableDesk.finding(0, nested(DEPTH + 1), Origin.BEGINNING)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    Restriction mixed = nested(3);
    for (int i = 0; i < 4; i++) {
      mixed =
          new Restriction.Comment(
              List.of(new PropertyValue(SUBJECT, "c".repeat(1000))),
              new Restriction.SubObject(
                  PidTag.MESSAGE_RECIPIENTS, new Restriction.Count(1, mixed)));
    }
    assertThat(restricting(mixed)).isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  @Limit(7)
  @Test
  void wideRestrictions() {
    Restriction one = TableDesk.is(RelOp.NOT_EQUAL, SUBJECT, "x");
    assertThat(restricting(new Restriction.And(Collections.nCopies(NODES - 1, one))))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(restricting(new Restriction.Or(Collections.nCopies(NODES, one))))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  /** Deeper than any client could mean: the bytes are refused before anybody walks down. */
  @Limit(7)
  @Test
  void restrictionsThatAreBombs() {
    for (int depth : new int[] {100, 10_000, 30_000}) {
      ByteArrayOutputStream rop = new ByteArrayOutputStream();
      int size = depth + 5;
      rop.writeBytes(new byte[] {0x14, 0, 0, 0, (byte) size, (byte) (size >> 8)});
      byte[] nots = new byte[depth];
      Arrays.fill(nots, (byte) 2);
      rop.writeBytes(nots);
      rop.writeBytes(new byte[] {8, 0x1F, 0, 0x37, 0});
      Execute.Response response =
          new RawRops(outlook).execute(RawRops.payload(rop.toByteArray(), table.ref().handle()));
      if (response.errorCode().equals(ErrorCode.SUCCESS)) {
        assertThat(RawRops.rops(RawRops.payloads(response).getFirst())).startsWith("14000e0004");
      } else {
        assertThat(response.errorCode()).isEqualTo(ErrorCode.RPC_FORMAT);
      }
    }
  }

  private ErrorCode sorting(int categories, SortOrder... orders) {
    return table.outcome(RopSortTable.ROP, TableDesk.sorting(categories, 0, orders));
  }

  @Limit(8)
  @Test
  void sortOrders() {
    SortOrder[] many = new SortOrder[SORT_KEYS + 1];
    Arrays.setAll(many, i -> TableDesk.up(PropertyTag.of(0x7C10 + i, SUBJECT.type())));
    assertThat(sorting(0, Arrays.copyOf(many, SORT_KEYS))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(sorting(0, many)).isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(sorting(2, Arrays.copyOf(many, SORT_KEYS))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(sorting(3, Arrays.copyOf(many, SORT_KEYS))).isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  @Limit(8)
  @Test
  void columns() {
    PropertyTag[] many = new PropertyTag[COLUMNS + 1];
    Arrays.setAll(many, i -> PropertyTag.of(0x7C10 + i, SUBJECT.type()));
    assertThat(table.outcome(RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(many))))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(table.columns(Arrays.copyOf(many, COLUMNS)).rows(1)).hasSize(1);
    table.columns(SUBJECT);
  }

  @Limit(8)
  @Test
  void bookmarks() {
    for (int i = 0; i < BOOKMARKS; i++) {
      table.bookmark();
    }
    assertThat(table.outcome(RopCreateBookmark.ROP, new RopCreateBookmark.Request()))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  @Limit(8)
  @Test
  void rowsOfOneView() {
    Fid sent = fid(PrivateFolder.SENT_ITEMS);
    fileAll(outlook, sent, Collections.nCopies(VIEW_ROWS + 1, "many"));
    MapiRef items = outlook.folder(sent);
    TableDesk large =
        TableDesk.contents(outlook, items, RopGetContentsTable.ASSOCIATED)
            .columns(SUBJECT)
            .sort(TableDesk.down(SUBJECT));
    assertThat(large.outcome(RopQueryRows.ROP, new RopQueryRows.Request(0, true, 1)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    large.restrict(TableDesk.is(RelOp.EQUAL, SUBJECT, "none of them"));
    assertThat(large.rows(1)).isEmpty();
    large.release();
    outlook.release(items);
  }

  private List<Long> categories(int expanded) {
    table.group(1, expanded, TableDesk.up(GROUP), TableDesk.up(SUBJECT));
    return table.all().stream()
        .filter(row -> row.values().getFirst() instanceof ErrorCode)
        .map(row -> (Long) row.values().getLast())
        .toList();
  }

  @Limit(8)
  @Test
  void categoriesThatAreExpanded() {
    List<Long> categories = categories(0);
    assertThat(categories).hasSizeGreaterThan(TOGGLES);
    for (long category : categories.subList(0, TOGGLES)) {
      table.get(RopExpandRow.ROP, new RopExpandRow.Request(0, category));
    }
    assertThat(
            table.outcome(RopExpandRow.ROP, new RopExpandRow.Request(0, categories.get(TOGGLES))))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    table.get(RopCollapseRow.ROP, new RopCollapseRow.Request(categories.getFirst()));
    table.get(RopExpandRow.ROP, new RopExpandRow.Request(0, categories.get(TOGGLES)));
  }

  @Limit(8)
  @Test
  void aStormOfExpandRow() {
    long category = categories(0).getFirst();
    RopList list = outlook.client().list();
    List<RopFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      all.add(list.call(table.ref(), RopExpandRow.ROP, new RopExpandRow.Request(100, category)));
      all.add(list.call(table.ref(), RopCollapseRow.ROP, new RopCollapseRow.Request(category)));
    }
    list.send();
    assertThat(all)
        .allSatisfy(answer -> assertThat(answer.returnValue()).isEqualTo(ErrorCode.SUCCESS));
    outlook.client().takeEvents();
  }

  /** Who never asks is told the newest events and which tables differ, and no more is kept. */
  @Limit(12)
  @Test
  void aStormNobodyListensTo() {
    try (Outlook sleeper = outlook.again()) {
      MapiRef theirs = sleeper.folder(views);
      TableDesk open =
          TableDesk.contents(sleeper, theirs, RopGetContentsTable.ASSOCIATED)
              .columns(SUBJECT)
              .sort(TableDesk.up(SUBJECT));
      open.rows(1);
      sleeper.open(
          sleeper.logon(),
          RopRegisterNotification.ROP,
          out ->
              new RopRegisterNotification.Request(
                  out, RopRegisterNotification.OBJECT_CREATED, 0, Optional.empty()));
      for (int i = 0; i < 5; i++) {
        removeStorm();
        fileAll(outlook, views, Collections.nCopies(REPORTED + 2, "storm"));
      }
      sleeper.client().list().send();
      List<RopNotify> told = sleeper.client().takeEvents();
      assertThat(told)
          .filteredOn(n -> n.notificationHandle() != handle(open))
          .hasSize(EVENTS)
          .extracting(RopNotify::notificationData)
          .hasOnlyElementsOfType(ObjectCreated.class);
      assertThat(told)
          .filteredOn(n -> n.notificationHandle() == handle(open))
          .singleElement()
          .extracting(RopNotify::notificationData)
          .isInstanceOf(TableChanged.class);
      assertThat(open.firsts()).isEqualTo(table.sort(TableDesk.up(SUBJECT)).firsts());
    } finally {
      removeStorm();
    }
  }

  private void removeStorm() {
    table.columns(PidTag.MID).restrict(TableDesk.is(RelOp.EQUAL, SUBJECT, "storm"));
    List<Mid> mids = table.firsts().stream().map(mid -> new Mid((Long) mid)).toList();
    table.unrestrict().columns(SUBJECT, PidTag.INST_ID);
    outlook
        .call(folder, RopDeleteMessages.ROP, new RopDeleteMessages.Request(false, false, mids))
        .response();
  }

  private static long handle(TableDesk table) {
    return Integer.toUnsignedLong(table.ref().handle());
  }
}
