package org.ropeway.gateway.doctor;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.LogonResponse;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.EmsmdbClient;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;

/** What Outlook does with a mailbox in its first minute. */
final class MailboxSteps implements AutoCloseable {
  private static final int DEPTH = 0x04;
  private static final int ASYNCHRONOUS_NOT = 0;
  private static final int ROWS = 50;
  private static final int CHUNK = 0x7000;
  private static final long LONGEST_STREAM = 64L << 20;
  private static final int EVENT_SECONDS = 60;
  private static final String TEST_CLASS = "IPM.Configuration.RopewayDoctor";

  private final DiscoverySteps discovery;
  private @Nullable EmsmdbClient client;
  private @Nullable MapiRef logon;
  private LogonResponse.@Nullable PrivateMailbox store;
  private @Nullable MapiRef message;
  private @Nullable Mid newest;

  MailboxSteps(DiscoverySteps discovery) {
    this.discovery = discovery;
  }

  /** Opens a session. */
  Finding connect() {
    EmsmdbClient open = open();
    client = open;
    return Finding.of("as " + open.connected().displayName());
  }

  private EmsmdbClient open() {
    return EmsmdbClient.connect(
        discovery.found().mailStore(), discovery.settings(), discovery.found().legacyDn());
  }

  /** Logs on to the mailbox. */
  Finding logon() {
    RopList list = client().list();
    RopFuture<LogonResponse> answer = logOn(list);
    list.send();
    store = (LogonResponse.PrivateMailbox) answer.response();
    logon = ref(answer);
    return Finding.of("mailbox " + store().mailboxGuid());
  }

  private RopFuture<LogonResponse> logOn(RopList list) {
    return list.logon(
        0,
        new RopLogon.Request(
            RopLogon.PRIVATE,
            RopLogon.HOME_LOGON
                | RopLogon.TAKE_OWNERSHIP
                | RopLogon.NO_MAIL
                | RopLogon.USE_PER_MDB_REPLID_MAPPING,
            0,
            discovery.found().legacyDn()));
  }

  /** Lists all folders below the top of the visible ones. */
  Finding folders() {
    List<PropertyTag> columns = List.of(PidTag.DISPLAY_NAME, PidTag.FOLDER_ID);
    RopList list = client().list();
    MapiRef top = folder(list, PrivateFolder.IPM_SUBTREE);
    RopFuture<RopGetHierarchyTable.Response> table =
        list.open(
            top, RopGetHierarchyTable.ROP, out -> new RopGetHierarchyTable.Request(out, DEPTH));
    list.call(
        table.opened(), RopSetColumns.ROP, new RopSetColumns.Request(ASYNCHRONOUS_NOT, columns));
    RopFuture<RopQueryRows.Response> rows =
        list.call(table.opened(), RopQueryRows.ROP, new RopQueryRows.Request(0, true, 0x7FFF));
    list.release(table.opened());
    list.release(top);
    list.send();
    int shown = rows.response().rowData().rowCount();
    if (table.response().rowCount() == 0) {
      throw new StepFailure("there is no folder", "the mailbox is not synchronised with OX yet");
    }
    return Finding.of(table.response().rowCount() + " folders, " + shown + " in one answer");
  }

  /** Opens the inbox sorted by date, newest first, as the inbox view does. */
  Finding inbox() {
    List<PropertyTag> columns =
        List.of(
            PidTag.MID,
            PidTag.SUBJECT,
            PidTag.SENDER_NAME,
            PidTag.MESSAGE_DELIVERY_TIME,
            PidTag.MESSAGE_SIZE,
            PidTag.MESSAGE_FLAGS,
            PidTag.MESSAGE_CLASS);
    RopList list = client().list();
    MapiRef inbox = folder(list, PrivateFolder.INBOX);
    MapiRef table =
        list.open(inbox, RopGetContentsTable.ROP, out -> new RopGetContentsTable.Request(out, 0))
            .opened();
    list.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, columns));
    SortOrderSet newestFirst =
        new SortOrderSet(
            0, 0, List.of(new SortOrder(PidTag.MESSAGE_DELIVERY_TIME, SortOrder.DESCENDING)));
    list.call(table, RopSortTable.ROP, new RopSortTable.Request(0, newestFirst));
    RopFuture<RopQueryPosition.Response> position =
        list.call(table, RopQueryPosition.ROP, new RopQueryPosition.Request());
    RopFuture<RopQueryRows.Response> rows =
        list.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, ROWS));
    list.release(table);
    list.release(inbox);
    list.send();
    List<PropertyRow> read = rows.response().rowData().rows(columns);
    if (!read.isEmpty()) {
      newest = new Mid((Long) read.getFirst().values().getFirst());
    }
    return Finding.of(position.response().denominator() + " mails, " + read.size() + " rows read");
  }

  /** Opens the newest mail and reads its body. */
  Finding newestMail() {
    Mid mid = newest;
    if (mid == null) {
      return Finding.of("the inbox is empty");
    }
    Fid inbox = store().folderId(PrivateFolder.INBOX);
    RopList list = client().list();
    RopFuture<MessageInformation> opened =
        list.open(
            logonRef(),
            RopOpenMessage.ROP,
            out ->
                new RopOpenMessage.Request(
                    out, RopOpenMessage.LOGON_CODE_PAGE, inbox, RopOpenMessage.READ_ONLY, mid));
    list.send();
    int recipients = opened.response().recipientCount();
    message = opened.opened();
    long body =
        Math.max(stream(opened.opened(), PidTag.HTML), stream(opened.opened(), PidTag.BODY));
    return Finding.of(recipients + " recipients, body of " + body + " bytes");
  }

  /** Opens and reads the attachments of that mail. */
  Finding attachments() {
    MapiRef mail = message;
    if (mail == null) {
      return Finding.of("the inbox is empty");
    }
    List<PropertyTag> columns = List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_METHOD);
    RopList list = client().list();
    MapiRef table =
        list.open(mail, RopGetAttachmentTable.ROP, out -> new RopGetAttachmentTable.Request(out, 0))
            .opened();
    list.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, columns));
    RopFuture<RopQueryRows.Response> rows =
        list.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, ROWS));
    list.release(table);
    list.send();
    long bytes = 0;
    List<PropertyRow> found = rows.response().rowData().rows(columns);
    for (PropertyRow row : found) {
      bytes += attachment(mail, (Integer) row.values().getFirst());
    }
    RopList last = client().list();
    last.release(mail);
    last.send();
    return Finding.of(
        found.isEmpty() ? "none" : found.size() + " attachments, " + bytes + " bytes read");
  }

  private long attachment(MapiRef mail, int number) {
    RopList list = client().list();
    MapiRef attachment =
        list.open(mail, RopOpenAttachment.ROP, out -> new RopOpenAttachment.Request(out, 0, number))
            .opened();
    list.send();
    long bytes = stream(attachment, PidTag.ATTACH_DATA_BINARY);
    RopList last = client().list();
    last.release(attachment);
    last.send();
    return Math.max(0, bytes);
  }

  /** Reads a property to its end; its size, or -1 if the object does not have it. */
  private long stream(MapiRef object, PropertyTag property) {
    RopList open = client().list();
    RopFuture<RopOpenStream.Response> opened =
        open.open(
            object,
            RopOpenStream.ROP,
            out -> new RopOpenStream.Request(out, property, RopOpenStream.READ_ONLY));
    open.send();
    if (opened.returnValue().equals(ErrorCode.NOT_FOUND)
        || opened.returnValue().equals(ErrorCode.NOT_SUPPORTED)) {
      return -1;
    }
    long size = opened.response().streamSize();
    long read = 0;
    while (read < Math.min(size, LONGEST_STREAM)) {
      RopList list = client().list();
      RopFuture<RopReadStream.Response> part =
          list.call(opened.opened(), RopReadStream.ROP, new RopReadStream.Request(CHUNK, 0));
      list.send();
      int n = part.response().data().length();
      if (n == 0) {
        throw new StepFailure(
            "a stream of " + size + " bytes ends after " + read, "please report it with the mail");
      }
      read += n;
    }
    RopList last = client().list();
    last.release(opened.opened());
    last.send();
    return size;
  }

  /** Waits for an event that a second session causes: a hidden message, which is deleted again. */
  Finding notification() throws InterruptedException, ExecutionException {
    Fid folder = store().folderId(PrivateFolder.COMMON_VIEWS);
    RopList list = client().list();
    list.open(
        logonRef(),
        RopRegisterNotification.ROP,
        out ->
            new RopRegisterNotification.Request(
                out,
                RopRegisterNotification.OBJECT_CREATED,
                0,
                Optional.of(new RopRegisterNotification.Scope(folder, new Mid(0)))));
    list.send();
    CompletableFuture<Boolean> wait = CompletableFuture.supplyAsync(client()::waitForEvent);
    long start = System.nanoTime();
    makeEvent();
    try {
      if (!wait.get(EVENT_SECONDS, TimeUnit.SECONDS)) {
        throw new StepFailure("the wait ended without the event", "please report it");
      }
    } catch (TimeoutException e) {
      throw new StepFailure(
          "no event within " + EVENT_SECONDS + " seconds",
          "a proxy that buffers answers, or a server too busy to tell");
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    return Finding.of("an event arrived after " + millis + " ms");
  }

  private void makeEvent() {
    try (EmsmdbClient other = open()) {
      Fid folder = store().folderId(PrivateFolder.COMMON_VIEWS);
      RopList list = other.list();
      MapiRef root = ref(logOn(list));
      MapiRef views =
          list.open(root, RopOpenFolder.ROP, out -> new RopOpenFolder.Request(out, folder, 0))
              .opened();
      MapiRef hidden =
          list.open(
                  views,
                  RopCreateMessage.ROP,
                  out ->
                      new RopCreateMessage.Request(
                          out, RopOpenMessage.LOGON_CODE_PAGE, folder, true))
              .opened();
      List<PropertyValue> values = new ArrayList<>();
      values.add(new PropertyValue(PidTag.MESSAGE_CLASS, TEST_CLASS));
      values.add(new PropertyValue(PidTag.SUBJECT, "Ropeway doctor"));
      list.call(hidden, RopSetProperties.ROP, new RopSetProperties.Request(values));
      RopFuture<RopSaveChangesMessage.Response> saved =
          list.call(
              hidden,
              hidden,
              RopSaveChangesMessage.ROP,
              in -> new RopSaveChangesMessage.Request(in, 0));
      list.release(hidden);
      list.send();
      Mid mid = saved.response().messageId();
      RopList last = other.list();
      last.call(
          views, RopDeleteMessages.ROP, new RopDeleteMessages.Request(false, false, List.of(mid)));
      last.send();
    }
  }

  private MapiRef folder(RopList list, PrivateFolder which) {
    Fid fid = store().folderId(which);
    return list.open(logonRef(), RopOpenFolder.ROP, out -> new RopOpenFolder.Request(out, fid, 0))
        .opened();
  }

  private static MapiRef ref(RopFuture<LogonResponse> logon) {
    return logon.opened();
  }

  private EmsmdbClient client() {
    return requireNonNull(client, "connect");
  }

  private MapiRef logonRef() {
    return requireNonNull(logon, "logon");
  }

  private LogonResponse.PrivateMailbox store() {
    return requireNonNull(store, "logon");
  }

  @Override
  public void close() {
    EmsmdbClient open = client;
    if (open != null) {
      open.close();
    }
  }
}
