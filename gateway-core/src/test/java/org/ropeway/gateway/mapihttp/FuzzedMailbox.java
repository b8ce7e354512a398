package org.ropeway.gateway.mapihttp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.emsmdb.EmsmdbServer;
import org.ropeway.gateway.emsmdb.MemoryMailbox;
import org.ropeway.gateway.emsmdb.MemoryMessage;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.OpenObjects;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.SessionSetup;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.TableLimits;
import org.ropeway.store.table.TableViews;

/** A mailbox with something of everything, and a session of it, for one input of a fuzzer. */
final class FuzzedMailbox implements EmsmdbService, AutoCloseable {
  /** Few enough that a list of ROPs reaches them. */
  private static final ObjectLimits LIMITS =
      new ObjectLimits(4, 20, 20, 20, 20, 20, 1 << 20, 4 << 20, 20, 100);

  private static final int MOST_OBJECTS = 4 + 6 * 20;

  /** Where in the handle table an object is that a chapter of ROPs works on. */
  static final Map<String, List<Integer>> HANDLE_OF_CHAPTER =
      Map.ofEntries(
          Map.entry("logon", List.of(0)),
          Map.entry("folder", List.of(1)),
          Map.entry("table", List.of(2, 5)),
          Map.entry("message", List.of(1, 3, 4)),
          Map.entry("property", List.of(1, 3)),
          Map.entry("stream", List.of(3, 6)),
          Map.entry("transport", List.of(0, 3)),
          Map.entry("permission", List.of(1)),
          Map.entry("rule", List.of(1)),
          Map.entry("fasttransfer", List.of(1)),
          Map.entry("ics", List.of(1)),
          Map.entry("notification", List.of(1)),
          Map.entry("other", List.of(2)));

  private final MemoryMailbox mailbox = new MemoryMailbox();
  private final TableViews views = new TableViews(TableLimits.DEFAULT);
  private final EmsmdbServer server =
      new EmsmdbServer(new SessionSetup(mailbox, views, LIMITS, "a"));
  private final Fid inbox = mailbox.special(SpecialFolder.INBOX);
  private final MemoryMessage mail = mailbox.folder(SpecialFolder.INBOX).add("one");
  private @Nullable EmsmdbSession session;

  FuzzedMailbox() {
    mailbox.folder(SpecialFolder.INBOX).add("two");
    PropertyBag file =
        PropertyBag.builder()
            .put(PidTag.ATTACH_NUMBER, 0)
            .put(PidTag.ATTACH_METHOD, 1)
            .put(PidTag.ATTACH_LONG_FILENAME, "a.txt")
            .put(PidTag.ATTACH_DATA_BINARY, Bytes.ofHex("010203"))
            .build();
    PropertyBag message =
        PropertyBag.builder().put(PidTag.ATTACH_NUMBER, 1).put(PidTag.ATTACH_METHOD, 5).build();
    mail.attach(new Attachment(0, file, null));
    mail.attach(
        new Attachment(1, message, new MessageContent(mail.properties(), List.of(), List.of())));
  }

  @Override
  public EmsmdbSession connect(AuthenticatedUser user, ConnectParameters parameters) {
    EmsmdbSession connected = server.connect(user, parameters);
    session = connected;
    return connected;
  }

  /**
   * ROPs that put into the handle table: the logon, a folder, its contents table, a message to be
   * written, one to be read, a hierarchy table, a stream, an attachment, a subscription, an
   * attachment table.
   */
  List<RopCall<?>> openings() {
    List<PropertyTag> row = List.of(PidTag.MID, PidTag.SUBJECT, PidTag.MESSAGE_SIZE);
    List<PropertyTag> folder = List.of(PidTag.FOLDER_ID, PidTag.DISPLAY_NAME);
    return List.of(
        call(RopLogon.ROP, 0, RopClient.logonRequest()),
        call(RopOpenFolder.ROP, 0, new RopOpenFolder.Request(1, inbox, 0)),
        call(RopGetContentsTable.ROP, 1, new RopGetContentsTable.Request(2, 0)),
        call(RopSetColumns.ROP, 2, new RopSetColumns.Request(0, row)),
        call(RopCreateMessage.ROP, 1, new RopCreateMessage.Request(3, 0xFFF, inbox, true)),
        call(RopOpenMessage.ROP, 1, new RopOpenMessage.Request(4, 0xFFF, inbox, 3, mail.mid())),
        call(RopOpenFolder.ROP, 0, new RopOpenFolder.Request(10, root(), 0)),
        call(RopGetHierarchyTable.ROP, 10, new RopGetHierarchyTable.Request(5, 4)),
        call(RopSetColumns.ROP, 5, new RopSetColumns.Request(0, folder)),
        call(RopOpenStream.ROP, 3, new RopOpenStream.Request(6, PidTag.BODY, RopOpenStream.CREATE)),
        call(RopOpenAttachment.ROP, 4, new RopOpenAttachment.Request(7, 0, 0)),
        call(
            RopRegisterNotification.ROP,
            0,
            new RopRegisterNotification.Request(8, 0xFE, 0, Optional.empty())),
        call(RopGetAttachmentTable.ROP, 4, new RopGetAttachmentTable.Request(9, 0)));
  }

  private Fid root() {
    return mailbox.special(SpecialFolder.ROOT);
  }

  private static <Q extends RopRequest> RopCall<Q> call(Rop<Q, ?> rop, int index, Q request) {
    return new RopCall<>(rop, RopClient.LOGON_ID, index, request);
  }

  /** The bytes of ROPs. */
  static byte[] bytes(List<RopCall<?>> calls) {
    WireWriter w = WireWriter.of(0x10000);
    calls.forEach(call -> RopCall.wire(LogonKinds.PRIVATE).write(w, call));
    return w.toBytes();
  }

  /** The requests of the codec's vectors, by itself each and a chapter at a time. */
  static Stream<byte[]> seeds() {
    return HANDLE_OF_CHAPTER.entrySet().stream()
        .flatMap(chapter ->
            chapter.getValue().stream().flatMap(index -> seeds(chapter.getKey(), index)));
  }

  private static Stream<byte[]> seeds(String chapter, int handleIndex) {
    List<byte[]> requests = RopSeeds.requests(chapter, RopClient.LOGON_ID, handleIndex);
    WireWriter all = WireWriter.of(0x10000);
    requests.forEach(all::bytes);
    return Stream.concat(requests.stream(), Stream.of(all.toBytes()));
  }

  /** Whether the session, if there is one, holds no more than it may. */
  boolean isWithinLimits() {
    EmsmdbSession open = session;
    return open == null || OpenObjects.of(open) <= MOST_OBJECTS;
  }

  /** Whether nothing is left of a session that has ended. */
  boolean isLetGo() {
    EmsmdbSession open = session;
    return mailbox.listeners() == 0 && (open == null || OpenObjects.of(open) == 0);
  }

  @Override
  public void close() {
    views.close();
  }
}
