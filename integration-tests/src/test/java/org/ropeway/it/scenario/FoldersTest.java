package org.ropeway.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
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
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopGetSearchCriteria;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;

/** The folder tree, the navigation pane, configuration messages, search folders. */
class FoldersTest extends TwoSessions {
  private static final PropertyTag CLASS_8 =
      PropertyTag.of(PidTag.CONTAINER_CLASS.id(), PropertyType.STRING8);
  private static final List<PropertyTag> TREE =
      List.of(
          PidTag.FOLDER_ID,
          PidTag.PARENT_FOLDER_ID,
          PidTag.DISPLAY_NAME,
          PidTag.SUBFOLDERS,
          PidTag.CONTAINER_CLASS,
          CLASS_8,
          PidTag.CONTENT_COUNT,
          PidTag.CONTENT_UNREAD_COUNT);

  /** Once the last folder was read. */
  @Test
  void theTreeIsOxsTree() {
    Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(this::checkTree);
  }

  private void checkTree() {
    List<PropertyRow> rows = tree(first);
    assertThat(tree(second)).isEqualTo(rows);
    Map<Object, String> names = new HashMap<>();
    Set<Object> parents = new HashSet<>();
    for (PropertyRow row : rows) {
      names.put(row.values().getFirst(), (String) row.values().get(2));
      parents.add(row.values().get(1));
    }
    assertThat(names.values())
        .contains("Newsletters", "Invoices", "Projects", "Nordwind", "Calendar", "Contacts");
    for (PropertyRow row : rows) {
      Object fid = row.values().getFirst();
      assertThat(row.values().get(3)).as(names.get(fid)).isEqualTo(parents.contains(fid));
      assertThat(row.values().get(4)).isEqualTo(row.values().get(5));
      if (names.get(fid).equals("Invoices")) {
        assertThat(row.values().get(6))
            .isEqualTo(house.ox().mailboxes().count("alice@ox.test", "default0/INBOX/Invoices"));
      }
    }
  }

  private static List<PropertyRow> tree(Outlook outlook) {
    MapiRef top = outlook.folder(PrivateFolder.IPM_SUBTREE);
    RopFuture<RopGetHierarchyTable.Response> table =
        outlook.open(
            top,
            RopGetHierarchyTable.ROP,
            out -> new RopGetHierarchyTable.Request(out, RopGetHierarchyTable.DEPTH));
    MapiRef ref = Outlook.opened(table);
    outlook.call(ref, RopSetColumns.ROP, new RopSetColumns.Request(0, TREE)).response();
    List<PropertyRow> rows = outlook.rows(ref);
    assertThat(rows).hasSize((int) table.response().rowCount());
    outlook.release(ref, top);
    return rows;
  }

  /** Outlook writes its navigation pane as hidden messages, and reads it again with a filter. */
  @Test
  void theNavigationPaneLasts() {
    MapiRef views = first.folder(PrivateFolder.COMMON_VIEWS);
    Fid fid = first.store().folderId(PrivateFolder.COMMON_VIEWS);
    Mid link = hidden(first, views, fid, "IPM.Microsoft.WunderBar.Link", "Inbox");
    hidden(first, views, fid, "IPM.Configuration.Something", "other");
    assertThat(links(first)).containsExactly("Inbox");
    assertThat(links(second)).containsExactly("Inbox");
    first
        .call(
            views,
            RopDeleteMessages.ROP,
            new RopDeleteMessages.Request(false, false, List.of(link)))
        .response();
    assertThat(links(second)).isEmpty();
    assertThat(second.message(fid, link, RopOpenMessage.READ_ONLY).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  private static Mid hidden(
      Outlook outlook, MapiRef folder, Fid fid, String messageClass, String subject) {
    RopList list = outlook.client().list();
    MapiRef message =
        list.open(
                folder,
                RopCreateMessage.ROP,
                out -> new RopCreateMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, fid, true))
            .opened();
    list.call(
        message,
        RopSetProperties.ROP,
        new RopSetProperties.Request(
            List.of(
                new PropertyValue(PidTag.MESSAGE_CLASS, messageClass),
                new PropertyValue(PidTag.SUBJECT, subject))));
    RopFuture<RopSaveChangesMessage.Response> saved =
        list.call(
            message,
            message,
            RopSaveChangesMessage.ROP,
            in -> new RopSaveChangesMessage.Request(in, 0));
    list.release(message);
    list.send();
    return saved.response().messageId();
  }

  private static List<Object> links(Outlook outlook) {
    MapiRef views = outlook.folder(PrivateFolder.COMMON_VIEWS);
    MapiRef table =
        outlook.contents(views, RopGetContentsTable.ASSOCIATED, List.of(PidTag.SUBJECT));
    Restriction isLink = isClass("IPM.Microsoft.WunderBar.Link");
    outlook
        .call(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(isLink)))
        .response();
    List<Object> subjects =
        outlook.rows(table).stream().map(row -> row.values().getFirst()).toList();
    outlook.release(table, views);
    return subjects;
  }

  private static Restriction isClass(String messageClass) {
    return new Restriction.Property(
        RelOp.EQUAL, PidTag.MESSAGE_CLASS, new PropertyValue(PidTag.MESSAGE_CLASS, messageClass));
  }

  @Test
  void theCategoryListIsFoundAndRead() {
    Fid calendar = fidOf("IPF.Appointment");
    MapiRef folder = first.folder(calendar);
    MapiRef table = first.contents(folder, RopGetContentsTable.ASSOCIATED, List.of(PidTag.MID));
    RopFindRow.Response found =
        first
            .call(
                table,
                RopFindRow.ROP,
                new RopFindRow.Request(
                    0,
                    Optional.of(isClass("IPM.Configuration.CategoryList")),
                    Origin.BEGINNING,
                    Bytes.EMPTY))
            .response();
    PropertyRow row = found.rowData().rows(List.of(PidTag.MID)).getFirst();
    MapiRef message =
        Outlook.opened(
            first.message(
                calendar, new Mid((Long) row.values().getFirst()), RopOpenMessage.READ_ONLY));
    String xml =
        new String(
            first.stream(message, PidTag.ROAMING_XML_STREAM).orElseThrow(), StandardCharsets.UTF_8);
    assertThat(xml).contains("<categories").contains("CategoryList.xsd");
    first.release(message, table, folder);
  }

  private Fid fidOf(String containerClass) {
    return tree(first).stream()
        .filter(row -> containerClass.equals(row.values().get(4)))
        .map(row -> new Fid((Long) row.values().getFirst()))
        .findFirst()
        .orElseThrow();
  }

  /** What is asked for twice is made once. */
  @Test
  void searchFoldersAreMadeOnce() {
    MapiRef finder = first.folder(PrivateFolder.SEARCH);
    RopCreateFolder.Response made = search(first, finder, "Reminders");
    assertThat(made.existing()).isEmpty();
    MapiRef again = second.folder(PrivateFolder.SEARCH);
    RopCreateFolder.Response same = search(second, again, "Reminders");
    assertThat(same.folderId()).isEqualTo(made.folderId());
    assertThat(same.existing()).isPresent();
    MapiRef folder = second.folder(made.folderId());
    assertThat(
            second
                .call(
                    folder,
                    RopGetSearchCriteria.ROP,
                    new RopGetSearchCriteria.Request(true, true, true))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_INITIALIZED);
    second.release(folder, again);
    first.release(finder);
  }

  private static RopCreateFolder.Response search(Outlook outlook, MapiRef finder, String name) {
    return outlook
        .open(
            finder,
            RopCreateFolder.ROP,
            out ->
                new RopCreateFolder.Request(out, RopCreateFolder.SEARCH, true, true, 0, name, ""))
        .response();
  }

  @Test
  void everyDefaultFolderHasItsViews() {
    for (String containerClass :
        List.of("IPF.Appointment", "IPF.Contact", "IPF.Task", "IPF.StickyNote", "IPF.Journal")) {
      MapiRef folder = first.folder(fidOf(containerClass));
      MapiRef table = first.contents(folder, 0, List.of(PidTag.MID, PidTag.SUBJECT));
      assertThat(first.rows(table)).as(containerClass).isEmpty();
      first.release(table, folder);
    }
  }
}
