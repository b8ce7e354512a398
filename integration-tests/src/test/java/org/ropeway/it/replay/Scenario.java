package org.ropeway.it.replay;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopGetReceiveFolder;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** What our own client does while it is recorded; small, and the same each time. */
@SuppressWarnings("ImmutableEnumChecker") // they are method references
enum Scenario {
  BOOTSTRAP(on(Scenario::bootstrap)),
  INBOX_VIEW(on(Scenario::inboxView)),
  READING(on(Scenario::reading)),
  NAVIGATION_PANE(on(Scenario::navigationPane)),
  NOTIFICATION((url, email) -> notification(url, email)),
  ADDRESS_BOOK(AddressBookScenario::run);

  private static final MapiGuid COMMON = MapiGuid.parse("00062008-0000-0000-c000-000000000046");
  private static final List<PropertyTag> VIEW =
      List.of(
          PidTag.MID,
          PidTag.INST_ID,
          PidTag.INSTANCE_NUM,
          PidTag.MESSAGE_DELIVERY_TIME,
          PidTag.SUBJECT,
          PidTag.SENDER_NAME,
          PidTag.DISPLAY_TO,
          PidTag.MESSAGE_CLASS,
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_SIZE,
          PidTag.HAS_ATTACHMENTS,
          PidTag.CONVERSATION_TOPIC,
          PidTag.LAST_MODIFICATION_TIME,
          PidTag.CHANGE_KEY,
          PidTag.ENTRY_ID,
          PidTag.INSTANCE_KEY);

  private final BiConsumer<URI, String> steps;

  Scenario(BiConsumer<URI, String> steps) {
    this.steps = steps;
  }

  /** The name its recording has. */
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Does it all, as a user. */
  void run(URI url, String email) {
    steps.accept(url, email);
  }

  private interface InSession {
    void run(Outlook outlook);
  }

  private static BiConsumer<URI, String> on(InSession steps) {
    return (url, email) -> {
      try (Outlook outlook = Outlook.at(url, email, House.PASSWORD)) {
        steps.run(outlook);
      }
    };
  }

  private static void bootstrap(Outlook outlook) {
    MapiRef logon = outlook.logon();
    outlook.properties(
        logon,
        PidTag.STORE_SUPPORT_MASK,
        PidTag.STORE_RECORD_KEY,
        PidTag.MAPPING_SIGNATURE,
        PidTag.MAILBOX_OWNER_NAME,
        PidTag.MAILBOX_OWNER_ENTRY_ID,
        PidTag.USER_ENTRY_ID,
        PidTag.SERIALIZED_REPLID_GUID_MAP);
    for (String messageClass : List.of("", "IPM.Note", "REPORT.IPM.Note.NDR")) {
      outlook
          .call(logon, RopGetReceiveFolder.ROP, new RopGetReceiveFolder.Request(messageClass))
          .response();
    }
    Fid inbox = outlook.store().folderId(PrivateFolder.INBOX);
    var longTermId =
        outlook
            .call(logon, RopLongTermIdFromId.ROP, new RopLongTermIdFromId.Request(inbox.value()))
            .response()
            .longTermId();
    outlook
        .call(logon, RopIdFromLongTermId.ROP, new RopIdFromLongTermId.Request(longTermId))
        .response();
    List<PropertyName> names = new ArrayList<>();
    for (int lid : List.of(0x8501, 0x8502, 0x8503, 0x8516, 0x8580)) {
      names.add(new PropertyName.Lid(COMMON, lid));
    }
    List<Integer> ids =
        outlook
            .call(
                logon,
                RopGetPropertyIdsFromNames.ROP,
                new RopGetPropertyIdsFromNames.Request(RopGetPropertyIdsFromNames.CREATE, names))
            .response()
            .propertyIds();
    folders(outlook, ids);
  }

  private static void folders(Outlook outlook, List<Integer> ids) {
    MapiRef top = outlook.folder(PrivateFolder.IPM_SUBTREE);
    RopList list = outlook.client().list();
    RopFuture<RopGetHierarchyTable.Response> tree =
        list.open(
            top, RopGetHierarchyTable.ROP, out -> new RopGetHierarchyTable.Request(out, 0x04));
    List<PropertyTag> columns = new ArrayList<>();
    columns.addAll(
        List.of(
            PidTag.FOLDER_ID,
            PidTag.PARENT_FOLDER_ID,
            PidTag.DISPLAY_NAME,
            PidTag.CONTAINER_CLASS,
            PidTag.SUBFOLDERS,
            PidTag.DEPTH,
            PidTag.ENTRY_ID));
    columns.add(new PropertyTag(ids.getFirst() << 16 | 0x000B));
    list.call(tree.opened(), RopSetColumns.ROP, new RopSetColumns.Request(0, columns));
    list.call(tree.opened(), RopQueryRows.ROP, new RopQueryRows.Request(0, true, 40));
    list.send();
    outlook.release(Outlook.opened(tree), top);
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    outlook.properties(
        inbox,
        PidTag.IPM_APPOINTMENT_ENTRY_ID,
        PidTag.IPM_CONTACT_ENTRY_ID,
        PidTag.IPM_TASK_ENTRY_ID,
        PidTag.ADDITIONAL_REN_ENTRY_IDS,
        PidTag.ADDITIONAL_REN_ENTRY_IDS_EX);
    outlook.release(inbox);
  }

  private static void inboxView(Outlook outlook) {
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    MapiRef table = outlook.contents(inbox, 0, VIEW);
    outlook.call(table, RopQueryPosition.ROP, new RopQueryPosition.Request()).response();
    query(outlook, table, 10);
    Restriction replies =
        new Restriction.Content(
            Restriction.Content.PREFIX,
            1,
            PidTag.SUBJECT,
            new PropertyValue(PidTag.SUBJECT, "Re:"));
    outlook.call(
        table, RopFindRow.ROP, new RopFindRow.Request(0, Optional.of(replies), 0, Bytes.EMPTY));
    query(outlook, table, 3);
    outlook.call(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(replies)));
    query(outlook, table, 5);
    outlook.release(table, inbox);
  }

  private static List<PropertyRow> query(Outlook outlook, MapiRef table, int rows) {
    return outlook
        .call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, rows))
        .response()
        .rowData()
        .rows(table.columns());
  }

  private static void reading(Outlook outlook) {
    Fid fid = outlook.store().folderId(PrivateFolder.INBOX);
    MapiRef inbox = outlook.folder(fid);
    MapiRef table = outlook.contents(inbox, 0, VIEW);
    for (PropertyRow row : query(outlook, table, 3)) {
      Mid mid = new Mid((Long) row.values().getFirst());
      MapiRef message = Outlook.opened(outlook.message(fid, mid, RopOpenMessage.READ_ONLY));
      outlook.call(message, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(1000, 1));
      outlook.call(message, RopReadRecipients.ROP, new RopReadRecipients.Request(0));
      outlook.stream(message, PidTag.BODY);
      outlook.attachments(
          message, List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_LONG_FILENAME, PidTag.ATTACH_SIZE));
      outlook.release(message);
    }
    outlook.release(table, inbox);
  }

  /** A shortcut to the inbox, as hidden message with entry ids in it, and gone again. */
  private static void navigationPane(Outlook outlook) {
    Bytes inbox = entryId(outlook);
    Fid views = outlook.store().folderId(PrivateFolder.COMMON_VIEWS);
    MapiRef folder = outlook.folder(views);
    MapiRef shortcut =
        Outlook.opened(
            outlook.open(
                folder,
                RopCreateMessage.ROP,
                out ->
                    new RopCreateMessage.Request(
                        out, RopOpenMessage.LOGON_CODE_PAGE, views, true)));
    List<PropertyValue> values =
        List.of(
            new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Microsoft.WunderBar.Link"),
            new PropertyValue(PidTag.SUBJECT, "Inbox"),
            new PropertyValue(PidTag.WLINK_TYPE, 0),
            new PropertyValue(PidTag.WLINK_ENTRY_ID, inbox),
            new PropertyValue(PidTag.WLINK_ORDINAL, Bytes.ofHex("80")),
            new PropertyValue(PidTag.WLINK_SECTION, 1));
    outlook.call(shortcut, RopSetProperties.ROP, new RopSetProperties.Request(values)).response();
    RopList save = outlook.client().list();
    RopFuture<RopSaveChangesMessage.Response> saved =
        save.call(
            shortcut,
            shortcut,
            RopSaveChangesMessage.ROP,
            in -> new RopSaveChangesMessage.Request(in, 0));
    save.release(shortcut);
    save.send();
    MapiRef table =
        outlook.contents(
            folder,
            RopGetContentsTable.ASSOCIATED,
            List.of(
                PidTag.MID,
                PidTag.SUBJECT,
                PidTag.MESSAGE_CLASS,
                PidTag.WLINK_ENTRY_ID,
                PidTag.WLINK_ORDINAL));
    outlook.rows(table);
    outlook.call(
        folder,
        RopHardDeleteMessages.ROP,
        new RopHardDeleteMessages.Request(false, false, List.of(saved.response().messageId())));
    outlook.release(table, folder);
  }

  private static Bytes entryId(Outlook outlook) {
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    Bytes id = (Bytes) outlook.properties(inbox, PidTag.ENTRY_ID).get(PidTag.ENTRY_ID);
    outlook.release(inbox);
    if (id == null) {
      throw new IllegalStateException("the inbox has no entry id");
    }
    return id;
  }

  /** One session waits until the other makes a hidden message. */
  private static void notification(URI url, String email) {
    try (Outlook waiting = Outlook.at(url, email, House.PASSWORD)) {
      Fid views = waiting.store().folderId(PrivateFolder.COMMON_VIEWS);
      Outlook.opened(
          waiting.open(
              waiting.logon(),
              RopRegisterNotification.ROP,
              out ->
                  new RopRegisterNotification.Request(
                      out,
                      RopRegisterNotification.OBJECT_CREATED,
                      0,
                      Optional.of(new RopRegisterNotification.Scope(views, new Mid(0))))));
      CompletableFuture<Boolean> wait =
          CompletableFuture.supplyAsync(waiting.client()::waitForEvent);
      try (Outlook other = waiting.again()) {
        navigationPane(other);
      }
      if (!wait.join()) {
        throw new IllegalStateException("no event");
      }
      waiting.client().list().send();
    }
  }
}
