package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.store.mailbox.Stage.children;
import static org.ropeway.store.mailbox.Stage.inbox;

import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.entryid.MessageEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.Mailbox;
import org.ropeway.store.Message;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.property.PropertyBag;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What Outlook looks for in a mailbox before it shows anything. [MS-OXOSFLD], outlook.md 2.4. */
@Timeout(60)
class SpecialFoldersTest {
  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private static Fid folderOf(Mailbox mailbox, Bytes entryId) {
    FolderEntryId id = (FolderEntryId) EntryId.of(entryId);
    assertThat(id.providerUid()).isEqualTo(mailbox.identity().mailboxGuid());
    return new Fid(mailbox.idOf(id.folder()));
  }

  private static PropertyBag properties(Mailbox mailbox, SpecialFolder role) {
    return mailbox.folder(mailbox.special(role)).properties();
  }

  @Test
  void everyRoleHasAFolderOfItsOwnForEver() {
    Mailbox mailbox = stage.open();
    Map<SpecialFolder, Fid> before = new EnumMap<>(SpecialFolder.class);
    for (SpecialFolder role : SpecialFolder.of(Owner.self())) {
      before.put(role, mailbox.special(role));
      Folder folder = mailbox.folder(mailbox.special(role));
      assertThat(folder.fid().replid()).isEqualTo(1);
      assertThat(folder.contents(Associated.NORMAL).count()).isNotNegative();
    }
    assertThat(before.values()).doesNotHaveDuplicates();
    stage.restart();
    Mailbox again = stage.open();
    for (SpecialFolder role : SpecialFolder.of(Owner.self())) {
      assertThat(again.special(role)).isEqualTo(before.get(role));
    }
  }

  @Test
  void theTreeIsWhatOutlookShows() {
    stage.ox().createFolder("alice", "default0/INBOX/Projects/2026");
    stage.ox().createFolder("alice", "default0/Private");
    Mailbox mailbox = stage.open();
    Map<String, Fid> top = children(mailbox, mailbox.special(SpecialFolder.IPM_SUBTREE));
    assertThat(top.keySet())
        .containsExactlyInAnyOrder(
            "Inbox",
            "Drafts",
            "Sent",
            "Trash",
            "Spam",
            "Private",
            "Calendar",
            "Contacts",
            "Tasks",
            "Outbox",
            "Notes",
            "Journal",
            "Sync Issues",
            "Quick Step Settings",
            "Conversation Action Settings",
            "Suggested Contacts");
    assertThat(top.get("Trash")).isEqualTo(mailbox.special(SpecialFolder.DELETED_ITEMS));
    assertThat(top.get("Spam")).isEqualTo(mailbox.special(SpecialFolder.JUNK_EMAIL));
    Fid projects = requireNonNull(children(mailbox, inbox(mailbox)).get("Projects"));
    assertThat(children(mailbox, projects)).containsOnlyKeys("2026");
    assertThat(children(mailbox, mailbox.special(SpecialFolder.ROOT)).keySet())
        .contains(
            "Top of Information Store",
            "Finder",
            "Common Views",
            "Views",
            "Shortcuts",
            "Schedule",
            "Spooler Queue",
            "Deferred Action",
            "Freebusy Data",
            "Reminders",
            "To-Do Search");
    assertThat(properties(mailbox, SpecialFolder.QUICK_STEPS).get(PidTag.ATTRIBUTE_HIDDEN))
        .isEqualTo(true);
    assertThat(properties(mailbox, SpecialFolder.NOTES).get(PidTag.ATTRIBUTE_HIDDEN))
        .isEqualTo(false);
  }

  @Test
  void otherPeoplesFoldersAndFilesAreNotShown() {
    stage.ox().createFolder("bob", "default0/INBOX/Shared");
    stage.behind().share("bob", "default0/INBOX/Shared", "alice", 403710016);
    Mailbox mailbox = stage.open();
    List<Object> names = new java.util.ArrayList<>();
    mailbox
        .folder(mailbox.special(SpecialFolder.ROOT))
        .hierarchy(true)
        .scan(List.of(PidTag.DISPLAY_NAME), row -> names.add(row.get(PidTag.DISPLAY_NAME)));
    assertThat(names).doesNotContain("Shared", "Bob Builder", "shared", "Public folders", "E-Mail");
  }

  @Test
  void foldersThatOxDoesNotNameSpeakTheUsersLanguage() {
    Mailbox bob = stage.store().open(stage.login("bob"));
    assertThat(children(bob, bob.special(SpecialFolder.IPM_SUBTREE)).keySet())
        .contains("Inbox", "Postausgang", "Notizen", "Synchronisierungsprobleme");
    assertThat(children(bob, bob.special(SpecialFolder.SYNC_ISSUES)).keySet())
        .containsExactlyInAnyOrder("Konflikte", "Lokale Fehler", "Serverfehler");
  }

  @Test
  void containerClassesTellWhatIsInAFolder() {
    Mailbox mailbox = stage.open();
    Map<SpecialFolder, String> classes =
        Map.of(
            SpecialFolder.INBOX, "IPF.Note",
            SpecialFolder.CALENDAR, "IPF.Appointment",
            SpecialFolder.CONTACTS, "IPF.Contact",
            SpecialFolder.TASKS, "IPF.Task",
            SpecialFolder.NOTES, "IPF.StickyNote",
            SpecialFolder.JOURNAL, "IPF.Journal",
            SpecialFolder.REMINDERS, "Outlook.Reminder");
    classes.forEach((role, name) ->
        assertThat(properties(mailbox, role).get(PidTag.CONTAINER_CLASS)).isEqualTo(name));
    assertThat(properties(mailbox, SpecialFolder.INBOX).get(PidTag.DEFAULT_POST_MESSAGE_CLASS))
        .isEqualTo("IPM.Note");
    assertThat(properties(mailbox, SpecialFolder.CALENDAR).get(PidTag.DEFAULT_POST_MESSAGE_CLASS))
        .isEqualTo("IPM.Appointment");
    assertThat(properties(mailbox, SpecialFolder.ROOT).get(PidTag.FOLDER_TYPE)).isEqualTo(0);
    assertThat(properties(mailbox, SpecialFolder.INBOX).get(PidTag.FOLDER_TYPE)).isEqualTo(1);
    assertThat(properties(mailbox, SpecialFolder.TODO_SEARCH).get(PidTag.FOLDER_TYPE)).isEqualTo(2);
  }

  @Test
  void inboxAndRootLeadToTheSpecialFolders() {
    Mailbox mailbox = stage.open();
    Map<PropertyTag, SpecialFolder> single =
        Map.of(
            PidTag.IPM_APPOINTMENT_ENTRY_ID, SpecialFolder.CALENDAR,
            PidTag.IPM_CONTACT_ENTRY_ID, SpecialFolder.CONTACTS,
            PidTag.IPM_JOURNAL_ENTRY_ID, SpecialFolder.JOURNAL,
            PidTag.IPM_NOTE_ENTRY_ID, SpecialFolder.NOTES,
            PidTag.IPM_TASK_ENTRY_ID, SpecialFolder.TASKS,
            PidTag.REMINDERS_ONLINE_ENTRY_ID, SpecialFolder.REMINDERS,
            PidTag.IPM_DRAFTS_ENTRY_ID, SpecialFolder.DRAFTS);
    for (SpecialFolder where : List.of(SpecialFolder.ROOT, SpecialFolder.INBOX)) {
      PropertyBag bag = properties(mailbox, where);
      single.forEach((tag, role) ->
          assertThat(folderOf(mailbox, bag.get(tag, Bytes.EMPTY)))
              .isEqualTo(mailbox.special(role)));
      List<Bytes> ren = bag.get(PidTag.ADDITIONAL_REN_ENTRY_IDS, List.of());
      assertThat(ren.stream().map(id -> folderOf(mailbox, id)))
          .containsExactly(
              mailbox.special(SpecialFolder.CONFLICTS),
              mailbox.special(SpecialFolder.SYNC_ISSUES),
              mailbox.special(SpecialFolder.LOCAL_FAILURES),
              mailbox.special(SpecialFolder.SERVER_FAILURES),
              mailbox.special(SpecialFolder.JUNK_EMAIL));
      AdditionalRenEntryIdsEx ex =
          AdditionalRenEntryIdsEx.WIRE.read(
              WireReader.of(bag.get(PidTag.ADDITIONAL_REN_ENTRY_IDS_EX, Bytes.EMPTY).array()));
      assertThat(folderOf(mailbox, ex.entryId(AdditionalRenEntryIdsEx.TODO_SEARCH).orElseThrow()))
          .isEqualTo(mailbox.special(SpecialFolder.TODO_SEARCH));
      List<Bytes> freeBusy = bag.get(PidTag.FREE_BUSY_ENTRY_IDS, List.of());
      assertThat(freeBusy).hasSize(4);
      assertThat(folderOf(mailbox, freeBusy.get(3)))
          .isEqualTo(mailbox.special(SpecialFolder.FREEBUSY_DATA));
      MessageEntryId message = (MessageEntryId) EntryId.of(freeBusy.get(1));
      Message delegates =
          mailbox.openMessage(
              mailbox.special(SpecialFolder.FREEBUSY_DATA),
              new Mid(mailbox.idOf(message.message())));
      assertThat(delegates.properties().get(PidTag.NORMALIZED_SUBJECT)).isEqualTo("LocalFreebusy");
      assertThat(delegates.properties().get(PidTag.MESSAGE_CLASS))
          .isEqualTo("IPM.Microsoft.ScheduleData.FreeBusy");
    }
  }

  @Test
  void whatOutlookWritesOverThemIsWhatItReads() {
    Mailbox mailbox = stage.open();
    Bytes own = Bytes.of((byte) 1, (byte) 2, (byte) 3);
    PropertyTag ost = new PropertyTag(0x7C040102);
    for (SpecialFolder where : List.of(SpecialFolder.ROOT, SpecialFolder.INBOX)) {
      assertThat(
              mailbox
                  .folder(mailbox.special(where))
                  .setProperties(
                      List.of(
                          new PropertyValue(PidTag.ADDITIONAL_REN_ENTRY_IDS, List.of(own)),
                          new PropertyValue(ost, own))))
          .isEmpty();
    }
    stage.restart();
    Mailbox again = stage.open();
    for (SpecialFolder where : List.of(SpecialFolder.ROOT, SpecialFolder.INBOX)) {
      assertThat(properties(again, where).get(PidTag.ADDITIONAL_REN_ENTRY_IDS))
          .isEqualTo(List.of(own));
      assertThat(properties(again, where).get(ost)).isEqualTo(own);
    }
    again.folder(inbox(again)).deleteProperties(List.of(PidTag.ADDITIONAL_REN_ENTRY_IDS));
    assertThat(
            (List<?>) properties(again, SpecialFolder.INBOX).get(PidTag.ADDITIONAL_REN_ENTRY_IDS))
        .hasSize(5);
  }

  @Test
  void computedPropertiesAreRight() {
    stage.put(Stage.INBOX, "a", "b");
    stage.ox().createFolder("alice", "default0/INBOX/Sub");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    PropertyBag bag = mailbox.folder(inbox).properties();
    LongTermId id = mailbox.longTermId(inbox.value());
    assertThat(bag.get(PidTag.FOLDER_ID)).isEqualTo(inbox.value());
    assertThat(bag.get(PidTag.PARENT_FOLDER_ID))
        .isEqualTo(mailbox.special(SpecialFolder.IPM_SUBTREE).value());
    assertThat(bag.get(PidTag.CONTENT_COUNT)).isEqualTo(2);
    assertThat(bag.get(PidTag.CONTENT_UNREAD_COUNT)).isEqualTo(2);
    assertThat(bag.get(PidTag.ASSOCIATED_CONTENT_COUNT)).isEqualTo(0);
    assertThat(bag.get(PidTag.SUBFOLDERS)).isEqualTo(true);
    assertThat(bag.get(PidTag.SOURCE_KEY, Bytes.EMPTY).toHex())
        .isEqualTo(id.databaseGuid().toBytes().toHex() + "%012x".formatted(id.counter()));
    assertThat(bag.get(PidTag.CHANGE_KEY, Bytes.EMPTY).length()).isEqualTo(22);
    assertThat(bag.get(PidTag.PREDECESSOR_CHANGE_LIST, Bytes.EMPTY).length()).isEqualTo(23);
    assertThat(bag.get(PidTag.ACCESS, 0) & 0x3).isEqualTo(0x3);
    assertThat(bag.get(PidTag.RIGHTS, 0) & 0x5FB).isEqualTo(0x5FB);
    assertThat(bag.get(PidTag.MESSAGE_SIZE_EXTENDED, 0L)).isPositive();
    assertThat(
            mailbox
                .folder(inbox)
                .setProperties(
                    List.of(
                        new PropertyValue(PidTag.CONTENT_COUNT, 7),
                        new PropertyValue(PidTag.COMMENT, "mine"))))
        .singleElement()
        .satisfies(p -> assertThat(p.errorCode()).isEqualTo(ErrorCode.COMPUTED_VALUE));
    assertThat(mailbox.folder(inbox).properties().get(PidTag.COMMENT)).isEqualTo("mine");
    assertThat(mailbox.folder(inbox).properties().get(PidTag.CHANGE_KEY))
        .isNotEqualTo(bag.get(PidTag.CHANGE_KEY));
  }

  @Test
  void theCategoryListIsThere() throws Exception {
    Mailbox bob = stage.store().open(stage.login("bob"));
    Fid calendar = bob.special(SpecialFolder.CALENDAR);
    Map<Mid, Object> classes =
        Stage.column(bob.folder(calendar).contents(Associated.FAI), PidTag.MESSAGE_CLASS);
    assertThat(classes.values()).containsExactly("IPM.Configuration.CategoryList");
    Message list = bob.openMessage(calendar, classes.keySet().iterator().next());
    assertThat(list.associated()).isEqualTo(Associated.FAI);
    assertThat(list.properties().get(PidTag.ROAMING_DATATYPES)).isEqualTo(2);
    String xml =
        new String(list.properties().get(PidTag.ROAMING_XML_STREAM, Bytes.EMPTY).array(), UTF_8);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("CategoryList.xsd");
    var categories = document.getElementsByTagNameNS("CategoryList.xsd", "category");
    assertThat(categories.getLength()).isEqualTo(6);
    assertThat(((Element) categories.item(0)).getAttribute("name")).isEqualTo("Rote Kategorie");
    assertThat(((Element) categories.item(0)).getAttribute("guid")).matches("\\{[0-9A-F-]{36}\\}");
  }
}
