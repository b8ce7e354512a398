package org.ropeway.it.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/** [MS-OXOCFG]: Outlook's settings, views and navigation, in FAI messages. */
class ConfigurationSpecTest extends MessageStage {
  private static final int DICTIONARY = 4;
  private static final int XML = 2;
  private static final PropertyTag OWN = PropertyTag.of(0x7C50, PropertyType.MULTIPLE_BINARY);

  private static Bytes random(int n) {
    byte[] bytes = new byte[n];
    new Random(n).nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private Fid special(PropertyTag tag) {
    return folder(messages.value(outlook.folder(PrivateFolder.INBOX), tag));
  }

  private MapiRef table(Fid folder, int flags, PropertyTag... columns) {
    MapiRef table =
        Outlook.opened(
            outlook.open(
                outlook.folder(folder),
                RopGetContentsTable.ROP,
                out -> new RopGetContentsTable.Request(out, flags)));
    outlook
        .call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(columns)))
        .response();
    return table;
  }

  private static Restriction classIs(String messageClass) {
    return new Restriction.Property(
        RelOp.EQUAL, PidTag.MESSAGE_CLASS, new PropertyValue(PidTag.MESSAGE_CLASS, messageClass));
  }

  /** The FAI messages of a class, newest first, as Outlook looks for its settings. */
  private List<Mid> find(Fid folder, String messageClass) {
    MapiRef table = table(folder, RopGetContentsTable.ASSOCIATED, PidTag.MID);
    outlook
        .call(
            table,
            RopSortTable.ROP,
            new RopSortTable.Request(
                0,
                new SortOrderSet(
                    0,
                    0,
                    List.of(
                        new SortOrder(PidTag.MESSAGE_CLASS, SortOrder.ASCENDING),
                        new SortOrder(PidTag.LAST_MODIFICATION_TIME, SortOrder.DESCENDING)))))
        .response();
    outlook
        .call(
            table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(classIs(messageClass))))
        .response();
    return outlook.rows(table).stream()
        .map(row -> new Mid((Long) row.values().getFirst()))
        .toList();
  }

  private Mid configuration(Fid folder, String messageClass, PropertyTag stream, Bytes value) {
    MapiRef message = messages.createAssociated(folder);
    messages.put(message, PidTag.MESSAGE_CLASS, messageClass);
    messages.put(message, PidTag.SUBJECT, messageClass);
    messages.put(
        message,
        PidTag.ROAMING_DATATYPES,
        stream.equals(PidTag.ROAMING_DICTIONARY) ? DICTIONARY : XML);
    messages.writeWhole(message, stream, value);
    return messages.save(message);
  }

  @Test
  @Must("[MS-OXOCFG] 2.2.5: settings are found by their message class among the FAI messages")
  @Must("[MS-OXOCFG] 2.2.2.2: a dictionary stream is kept byte for byte, after a restart, too")
  @Must("[MS-OXOCFG] 2.2.5: FAI messages are not among the others")
  void dictionaries() {
    Fid inbox = fid(PrivateFolder.INBOX);
    Bytes dictionary = random(300_000);
    String own = "IPM.Configuration.Own";
    Mid mid = configuration(inbox, own, PidTag.ROAMING_DICTIONARY, dictionary);
    configuration(inbox, "IPM.Configuration.Owner", PidTag.ROAMING_DICTIONARY, random(10));
    assertThat(find(inbox, own)).containsExactly(mid);
    restart();
    assertThat(find(inbox, own)).containsExactly(mid);
    MapiRef message = messages.read(inbox, mid);
    assertThat(messages.readWhole(message, PidTag.ROAMING_DICTIONARY)).isEqualTo(dictionary);
    assertThat(messages.values(message, PidTag.ROAMING_DATATYPES, PidTag.ASSOCIATED))
        .containsExactly(DICTIONARY, true);
    assertThat((Integer) messages.value(message, PidTag.MESSAGE_FLAGS) & 0x40).isNotZero();
    MapiRef normal = table(inbox, 0, PidTag.MID);
    assertThat(outlook.rows(normal)).isEmpty();
  }

  @Test
  @Must("[MS-OXOCFG] 2.2.5: a setting is found by RopFindRow as well")
  void foundByFindRow() {
    Fid inbox = fid(PrivateFolder.INBOX);
    Mid mid =
        configuration(inbox, "IPM.Configuration.Sought", PidTag.ROAMING_XML_STREAM, random(9));
    MapiRef table = table(inbox, RopGetContentsTable.ASSOCIATED, PidTag.MID);
    RopFindRow.Response found =
        outlook
            .call(
                table,
                RopFindRow.ROP,
                new RopFindRow.Request(
                    0, Optional.of(classIs("IPM.Configuration.Sought")), 0, Bytes.EMPTY))
            .response();
    PropertyRow row = found.rowData().rows(List.of(PidTag.MID)).getFirst();
    assertThat(row.values()).containsExactly(mid.value());
    assertThat(
            outlook
                .call(
                    table,
                    RopFindRow.ROP,
                    new RopFindRow.Request(
                        0, Optional.of(classIs("IPM.Configuration.None")), 0, Bytes.EMPTY))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXOCFG] 2.2.5.2.2: the list of categories is in the calendar, and can be changed")
  @Must("[MS-OXOCFG] 2.2.5.2.1: working hours are kept there, too")
  void categoriesAndWorkingHours() {
    Fid calendar = special(PidTag.IPM_APPOINTMENT_ENTRY_ID);
    List<Mid> lists = find(calendar, "IPM.Configuration.CategoryList");
    assertThat(lists).hasSize(1);
    MapiRef list = messages.write(calendar, lists.getFirst());
    assertThat(new String(messages.readWhole(list, PidTag.ROAMING_XML_STREAM).array(), UTF_8))
        .contains("<categories", "CategoryList.xsd");
    Bytes changed = Bytes.wrap("<categories>\u00e4</categories>".getBytes(UTF_8));
    messages.writeWhole(list, PidTag.ROAMING_XML_STREAM, changed);
    messages.save(list);
    Mid hours =
        configuration(
            calendar, "IPM.Configuration.WorkHours", PidTag.ROAMING_XML_STREAM, random(2000));
    restart();
    MapiRef again = messages.read(calendar, lists.getFirst());
    assertThat(messages.readWhole(again, PidTag.ROAMING_XML_STREAM)).isEqualTo(changed);
    assertThat(find(calendar, "IPM.Configuration.WorkHours")).containsExactly(hours);
    assertThat(messages.readWhole(messages.read(calendar, hours), PidTag.ROAMING_XML_STREAM))
        .isEqualTo(random(2000));
  }

  @Test
  @Must("[MS-OXOCFG] 2.2.6.1: a view definition is kept byte for byte")
  @Must("[MS-OXOCFG] 2.2.6: the folder tells its default view")
  void views() {
    Fid inbox = fid(PrivateFolder.INBOX);
    String view = "IPM.Microsoft.FolderDesign.NamedView";
    MapiRef message = messages.createAssociated(inbox);
    messages.put(message, PidTag.MESSAGE_CLASS, view);
    messages.put(message, PidTag.VIEW_DESCRIPTOR_NAME, "Own view");
    messages.put(message, PidTag.VIEW_DESCRIPTOR_VERSION, 8);
    messages.put(message, PidTag.VIEW_DESCRIPTOR_STRINGS, "Own view\n\nFrom\n");
    messages.put(message, PidTag.VIEW_DESCRIPTOR_BINARY, random(1200));
    Mid mid = messages.save(message);
    Object entryId = messages.value(message, PidTag.ENTRY_ID);
    messages.put(outlook.folder(inbox), PidTag.DEFAULT_VIEW_ENTRY_ID, entryId);
    restart();
    assertThat(messages.value(outlook.folder(inbox), PidTag.DEFAULT_VIEW_ENTRY_ID))
        .isEqualTo(entryId);
    assertThat(find(inbox, view)).containsExactly(mid);
    assertThat(
            messages.values(
                messages.read(inbox, mid),
                PidTag.VIEW_DESCRIPTOR_NAME,
                PidTag.VIEW_DESCRIPTOR_VERSION,
                PidTag.VIEW_DESCRIPTOR_STRINGS,
                PidTag.VIEW_DESCRIPTOR_BINARY))
        .containsExactly("Own view", 8, "Own view\n\nFrom\n", random(1200));
  }

  @Test
  @Must("[MS-OXOCFG] 2.2.9: shortcuts of navigation are kept in Common Views, in their order")
  void navigation() {
    Fid commonViews = fid(PrivateFolder.COMMON_VIEWS);
    String link = "IPM.Microsoft.WunderBar.Link";
    Object inbox = messages.value(outlook.folder(PrivateFolder.INBOX), PidTag.ENTRY_ID);
    for (int ordinal : new int[] {0x80, 0x40, 0xC0}) {
      MapiRef message = messages.createAssociated(commonViews);
      messages.put(message, PidTag.MESSAGE_CLASS, link);
      messages.put(message, PidTag.SUBJECT, "link " + ordinal);
      messages.put(message, PidTag.WLINK_TYPE, 0);
      messages.put(message, PidTag.WLINK_FLAGS, 0);
      messages.put(message, PidTag.WLINK_ENTRY_ID, inbox);
      messages.put(message, PidTag.WLINK_ORDINAL, Bytes.of((byte) ordinal));
      messages.put(message, PidTag.WLINK_GROUP_NAME, "Favourites");
      messages.put(message, PidTag.WLINK_GROUP_CLSID, random(16));
      messages.put(message, PidTag.WLINK_SECTION, 1);
      messages.put(message, OWN, List.of(Bytes.EMPTY, random(100)));
      messages.save(message);
    }
    restart();
    MapiRef table =
        table(
            commonViews,
            RopGetContentsTable.ASSOCIATED,
            PidTag.SUBJECT,
            PidTag.WLINK_ENTRY_ID,
            PidTag.WLINK_GROUP_NAME,
            PidTag.WLINK_GROUP_CLSID,
            PidTag.WLINK_SECTION);
    outlook
        .call(
            table,
            RopSortTable.ROP,
            new RopSortTable.Request(
                0,
                new SortOrderSet(
                    0, 0, List.of(new SortOrder(PidTag.WLINK_ORDINAL, SortOrder.ASCENDING)))))
        .response();
    outlook
        .call(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(classIs(link))))
        .response();
    List<PropertyRow> rows = outlook.rows(table);
    assertThat(rows.stream().map(r -> r.values().getFirst()))
        .containsExactly("link 64", "link 128", "link 192");
    assertThat(rows.getFirst().values().subList(1, 5))
        .containsExactly(inbox, "Favourites", random(16), 1);
    for (Mid mid : find(commonViews, link)) {
      assertThat(messages.value(messages.read(commonViews, mid), OWN))
          .isEqualTo(List.of(Bytes.EMPTY, random(100)));
    }
  }
}
