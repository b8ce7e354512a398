package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopAbort;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopGetStatus;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.codec.rop.table.RopSetCollapseState;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/** Which ROPs each kind of table knows. [MS-OXCTABL] 3.2.5. */
class TableKindSpecTest extends SpecStage {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;

  /** Objects that are tables of a kind, or none. */
  enum Kind {
    CONTENTS,
    HIERARCHY,
    ATTACHMENTS,
    PERMISSIONS,
    RULES,
    FOLDER,
    MESSAGE,
    LOGON
  }

  private static final Set<Kind> TABLES =
      Set.of(Kind.CONTENTS, Kind.HIERARCHY, Kind.ATTACHMENTS, Kind.PERMISSIONS, Kind.RULES);

  private final Map<Kind, MapiRef> objects = new EnumMap<>(Kind.class);

  TableKindSpecTest() {
    super(mails(3));
  }

  @BeforeAll
  void open() {
    MapiRef message = message();
    objects.put(Kind.FOLDER, inbox);
    objects.put(Kind.LOGON, outlook.logon());
    objects.put(Kind.MESSAGE, message);
    objects.put(Kind.CONTENTS, TableDesk.contents(outlook, inbox, 0).ref());
    MapiRef top = outlook.folder(PrivateFolder.IPM_SUBTREE);
    objects.put(Kind.HIERARCHY, TableDesk.hierarchy(outlook, top, 0).ref());
    objects.put(
        Kind.ATTACHMENTS,
        Outlook.opened(
            outlook.open(
                message,
                RopGetAttachmentTable.ROP,
                out -> new RopGetAttachmentTable.Request(out, 0))));
    objects.put(
        Kind.PERMISSIONS,
        Outlook.opened(
            outlook.open(
                inbox,
                RopGetPermissionsTable.ROP,
                out -> new RopGetPermissionsTable.Request(out, 0))));
    objects.put(
        Kind.RULES,
        Outlook.opened(
            outlook.open(
                inbox, RopGetRulesTable.ROP, out -> new RopGetRulesTable.Request(out, 0))));
    TABLES.forEach(kind -> columns(kind, PidTag.DISPLAY_NAME));
  }

  private MapiRef message() {
    Fid drafts = fid(PrivateFolder.COMMON_VIEWS);
    Mid mid = file(drafts, true, new PropertyValue(SUBJECT, "something"));
    return Outlook.opened(outlook.message(drafts, mid, 0));
  }

  private MapiRef object(Kind kind) {
    return objects.getOrDefault(kind, inbox);
  }

  private ErrorCode columns(Kind kind, PropertyTag... columns) {
    return outcome(kind, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(columns)));
  }

  private <Q extends RopRequest> ErrorCode outcome(Kind kind, Rop<Q, ?> rop, Q request) {
    return outlook.call(object(kind), rop, request).returnValue();
  }

  private <Q extends RopRequest> void only(Set<Kind> able, Kind kind, Rop<Q, ?> rop, Q request) {
    if (able.contains(kind)) {
      assertThat(outcome(kind, rop, request))
          .as("%s of %s", rop, kind)
          .isNotEqualTo(ErrorCode.NOT_SUPPORTED);
    } else {
      assertThat(outcome(kind, rop, request))
          .as("%s of %s", rop, kind)
          .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }
  }

  @Must(
      "[MS-OXCTABL] 3.2.5.1: RopSetColumns, RopQueryRows, RopQueryPosition, RopSeekRow and RopGetStatus are for each table")
  @Must("[MS-OXCTABL] 3.2.5: a ROP of tables on what is no table is ecNotSupported")
  @ParameterizedTest
  @EnumSource
  void everyTable(Kind kind) {
    only(
        TABLES,
        kind,
        RopSetColumns.ROP,
        new RopSetColumns.Request(0, List.of(PidTag.DISPLAY_NAME)));
    only(TABLES, kind, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 1));
    only(TABLES, kind, RopQueryPosition.ROP, new RopQueryPosition.Request());
    only(TABLES, kind, RopGetStatus.ROP, new RopGetStatus.Request());
    only(TABLES, kind, RopSeekRow.ROP, new RopSeekRow.Request(Origin.BEGINNING, 0, true));
    only(TABLES, kind, RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(0, 1));
    only(TABLES, kind, RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request());
  }

  @Must("[MS-OXCTABL] 3.2.5.4: RopRestrict is for contents, hierarchy and rules tables")
  @Must("[MS-OXCTABL] 3.2.5.14: RopFindRow is for contents, hierarchy and rules tables")
  @ParameterizedTest
  @EnumSource
  void restricted(Kind kind) {
    Set<Kind> able = Set.of(Kind.CONTENTS, Kind.HIERARCHY, Kind.RULES);
    Restriction any = new Restriction.Exist(PidTag.DISPLAY_NAME);
    only(able, kind, RopFindRow.ROP, TableDesk.finding(0, any, Origin.BEGINNING));
    only(able, kind, RopRestrict.ROP, new RopRestrict.Request(0, Optional.empty()));
  }

  @Must("[MS-OXCTABL] 3.2.5.12: bookmarks are for contents and hierarchy tables")
  @Must("[MS-OXCTABL] 3.2.5.8: RopAbort is for contents and hierarchy tables")
  @ParameterizedTest
  @EnumSource
  void marked(Kind kind) {
    Set<Kind> able = Set.of(Kind.CONTENTS, Kind.HIERARCHY);
    Bytes none = Bytes.of((byte) 9);
    only(able, kind, RopCreateBookmark.ROP, new RopCreateBookmark.Request());
    only(able, kind, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(none, 0, true));
    only(able, kind, RopFreeBookmark.ROP, new RopFreeBookmark.Request(none));
    only(able, kind, RopAbort.ROP, new RopAbort.Request());
  }

  @Must("[MS-OXCTABL] 3.2.5.3: RopSortTable and categories are for contents tables")
  @Must("[MS-OXCTABL] 3.2.5.15: RopResetTable is for contents tables")
  @ParameterizedTest
  @EnumSource
  void sorted(Kind kind) {
    Set<Kind> able = Set.of(Kind.CONTENTS);
    only(able, kind, RopSortTable.ROP, TableDesk.sorting(1, 1, TableDesk.up(SUBJECT)));
    only(able, kind, RopExpandRow.ROP, new RopExpandRow.Request(1, 77));
    only(able, kind, RopCollapseRow.ROP, new RopCollapseRow.Request(77));
    only(able, kind, RopGetCollapseState.ROP, new RopGetCollapseState.Request(77, 0));
    only(able, kind, RopSetCollapseState.ROP, new RopSetCollapseState.Request(Bytes.EMPTY));
    only(able, kind, RopResetTable.ROP, new RopResetTable.Request());
  }

  private TableDesk desk(Kind kind) {
    return new TableDesk(outlook, object(kind));
  }

  @Must(
      "[MS-OXCTABL] 3.2.5.14: folders of a hierarchy table are found and restricted as messages are")
  @Must("[MS-OXCTABL] 3.2.5.12: rows of a hierarchy table have bookmarks")
  @Test
  void hierarchy() {
    TableDesk table = desk(Kind.HIERARCHY).columns(PidTag.DISPLAY_NAME);
    List<Object> names = table.firsts();
    assertThat(names).hasSizeGreaterThan(3).contains("Inbox");
    Restriction inboxes = TableDesk.is(RelOp.EQUAL, PidTag.DISPLAY_NAME, "Inbox");
    assertThat(table.find(0, inboxes, Origin.BEGINNING)).isEqualTo("Inbox");
    Bytes bookmark = table.bookmark();
    table.seek(Origin.BEGINNING, 0);
    table.seek(bookmark, 0);
    assertThat(TableDesk.firsts(table.rows(1))).containsExactly("Inbox");
    assertThat(table.restrict(inboxes).firsts()).containsExactly("Inbox");
    assertThat(table.unrestrict().firsts()).isEqualTo(names);
  }

  @Must("[MS-OXPROPS] 2: what stores, folders and tables tell has the ids and types of the list")
  @ParameterizedTest
  @EnumSource
  void idsAndTypes(Kind kind) {
    List<PropertyTag> tags =
        TABLES.contains(kind)
            ? outlook
                .call(object(kind), RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request())
                .response()
                .propertyTags()
            : outlook
                .call(object(kind), RopGetPropertiesList.ROP, new RopGetPropertiesList.Request())
                .response()
                .propertyTags();
    assertThat(tags).hasSizeGreaterThan(3);
    EmailPropertiesSpecTest.ofTheList(tags.stream());
  }
}
