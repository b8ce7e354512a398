package org.ropeway.it.stage;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.LogonResponse;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.client.EmsmdbClient;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.store.LegacyDn;

/** A session as Outlook has one: discovered, connected and logged on to the user's own mailbox. */
public final class Outlook implements AutoCloseable {
  private static final int CHUNK = 0x7000;

  private final ClientSettings settings;
  private final Autodiscovery.Found found;
  private final EmsmdbClient client;
  private final MapiRef logon;
  private final LogonResponse store;

  private Outlook(ClientSettings settings, Autodiscovery.Found found) {
    this.settings = settings;
    this.found = found;
    this.client = EmsmdbClient.connect(found.mailStore(), settings, found.legacyDn());
    RopList list = client.list();
    RopFuture<LogonResponse> answer =
        list.logon(
            0,
            new RopLogon.Request(
                RopLogon.PRIVATE,
                RopLogon.HOME_LOGON
                    | RopLogon.TAKE_OWNERSHIP
                    | RopLogon.NO_MAIL
                    | RopLogon.USE_PER_MDB_REPLID_MAPPING,
                0,
                found.legacyDn()));
    list.send();
    this.store = answer.response();
    this.logon = answer.opened();
  }

  /** Starts at a server. */
  public static Outlook at(URI url, String email, String password) {
    return at(url, ClientSettings.of(ClientTls.trusting(), email, password));
  }

  /** Starts at a server, whose login name is the address. */
  public static Outlook at(URI url, ClientSettings settings) {
    return new Outlook(settings, Autodiscovery.find(url, settings, settings.login()));
  }

  /** A second session of the same user. */
  public Outlook again() {
    return new Outlook(settings, found);
  }

  private Outlook(Outlook session, RopFuture<LogonResponse> answer) {
    this.settings = session.settings;
    this.found = session.found;
    this.client = session.client;
    this.store = answer.response();
    this.logon = answer.opened();
  }

  /** The answer to a logon to a mailbox, in this session. */
  public RopFuture<LogonResponse> logon(int logonId, String address, long openFlags) {
    RopList list = client.list();
    RopFuture<LogonResponse> answer =
        list.logon(
            logonId,
            new RopLogon.Request(RopLogon.PRIVATE, openFlags, 0, LegacyDn.ofUser(address)));
    list.send();
    return answer;
  }

  /** The mailbox of another user, in the same session, which alone is closed. */
  public Outlook mailboxOf(String address, int logonId) {
    return new Outlook(this, logon(logonId, address, RopLogon.USE_PER_MDB_REPLID_MAPPING));
  }

  /** The answer to a logon to public folders, in this session. */
  public RopFuture<LogonResponse> logonToPublic(int logonId, int logonFlags, long openFlags) {
    RopList list = client.list();
    RopFuture<LogonResponse> answer =
        list.logon(logonId, new RopLogon.Request(logonFlags, openFlags, 0, ""));
    list.send();
    return answer;
  }

  /** The public folders, in the same session, which alone is closed. */
  public Outlook publicFolders(int logonId) {
    return new Outlook(this, logonToPublic(logonId, 0, RopLogon.PUBLIC));
  }

  /** What discovery found. */
  public Autodiscovery.Found found() {
    return found;
  }

  /** How it talks. */
  public ClientSettings settings() {
    return settings;
  }

  /** The session below. */
  public EmsmdbClient client() {
    return client;
  }

  /** The logon. */
  public MapiRef logon() {
    return logon;
  }

  /** What RopLogon told of a mailbox. */
  public LogonResponse.PrivateMailbox store() {
    return (LogonResponse.PrivateMailbox) store;
  }

  /** What it told of public folders. */
  public LogonResponse.PublicFolders publicStore() {
    return (LogonResponse.PublicFolders) store;
  }

  /** One ROP by itself; its answer, whatever it is. */
  public <Q extends RopRequest, R extends RopResponse> RopFuture<R> call(
      MapiRef on, Rop<Q, R> rop, Q request) {
    RopList list = client.list();
    RopFuture<R> future = list.call(on, rop, request);
    list.send();
    return future;
  }

  /** One ROP with two objects, by itself; the request is made of the index of the second. */
  public <Q extends RopRequest, R extends RopResponse> RopFuture<R> call(
      MapiRef first, MapiRef second, Rop<Q, R> rop, IntFunction<Q> request) {
    RopList list = client.list();
    RopFuture<R> future = list.call(first, second, rop, request);
    list.send();
    return future;
  }

  /** One ROP that opens an object, by itself. */
  public <Q extends RopRequest, R extends RopResponse> RopFuture<R> open(
      MapiRef on, Rop<Q, R> rop, IntFunction<Q> request) {
    RopList list = client.list();
    RopFuture<R> future = list.open(on, rop, request);
    list.send();
    return future;
  }

  /** Lets go of objects. */
  public void release(MapiRef... refs) {
    RopList list = client.list();
    List.of(refs).forEach(list::release);
    list.send();
  }

  /** Opens a folder. */
  public MapiRef folder(Fid fid) {
    return opened(open(logon, RopOpenFolder.ROP, out -> new RopOpenFolder.Request(out, fid, 0)));
  }

  /** Opens one of the folders that RopLogon names. */
  public MapiRef folder(PrivateFolder which) {
    return folder(store().folderId(which));
  }

  /** A contents table with columns, newest first. */
  public MapiRef contents(MapiRef folder, int flags, List<PropertyTag> columns) {
    RopList list = client.list();
    RopFuture<RopGetContentsTable.Response> table =
        list.open(
            folder, RopGetContentsTable.ROP, out -> new RopGetContentsTable.Request(out, flags));
    list.call(table.opened(), RopSetColumns.ROP, new RopSetColumns.Request(0, columns));
    SortOrder newest = new SortOrder(PidTag.MESSAGE_DELIVERY_TIME, SortOrder.DESCENDING);
    list.call(
        table.opened(),
        RopSortTable.ROP,
        new RopSortTable.Request(0, new SortOrderSet(0, 0, List.of(newest))));
    list.send();
    return opened(table);
  }

  /** Waits until a folder shows so many messages; after a first logon OX is still being read. */
  public void awaitMessages(MapiRef folder, long count) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> {
          RopFuture<RopGetContentsTable.Response> table =
              open(folder, RopGetContentsTable.ROP, out -> new RopGetContentsTable.Request(out, 0));
          release(opened(table));
          return table.response().rowCount() == count;
        });
  }

  /** All rows of a table from its cursor on, in as many answers as it takes. */
  public List<PropertyRow> rows(MapiRef table) {
    List<PropertyRow> all = new ArrayList<>();
    while (true) {
      RopQueryRows.Response answer =
          call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 0x7FFF)).response();
      List<PropertyRow> some = answer.rowData().rows(table.columns());
      if (some.isEmpty()) {
        return all;
      }
      all.addAll(some);
    }
  }

  /** Opens a message. */
  public RopFuture<MessageInformation> message(Fid folder, Mid mid, int mode) {
    return open(
        logon,
        RopOpenMessage.ROP,
        out -> new RopOpenMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, folder, mode, mid));
  }

  /** Properties of an object; those it does not have, or not in a row, are missing. */
  public Map<PropertyTag, Object> properties(MapiRef object, PropertyTag... tags) {
    RopGetPropertiesSpecific.Response answer =
        call(
                object,
                RopGetPropertiesSpecific.ROP,
                new RopGetPropertiesSpecific.Request(0, 1, List.of(tags)))
            .response();
    Map<PropertyTag, Object> out = new HashMap<>();
    List<Object> values = answer.rowData().rows(List.of(tags)).getFirst().values();
    for (int i = 0; i < tags.length; i++) {
      if (!(values.get(i) instanceof ErrorCode) && !(values.get(i) instanceof NoValue)) {
        out.put(tags[i], values.get(i));
      }
    }
    return out;
  }

  /** A property by a stream, to its end; empty if the object does not have it. */
  public Optional<byte[]> stream(MapiRef object, PropertyTag property) {
    RopFuture<RopOpenStream.Response> opened =
        open(
            object,
            RopOpenStream.ROP,
            out -> new RopOpenStream.Request(out, property, RopOpenStream.READ_ONLY));
    if (opened.returnValue().equals(ErrorCode.NOT_FOUND)) {
      return Optional.empty();
    }
    long size = opened.response().streamSize();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (true) {
      Bytes part =
          call(opened.opened(), RopReadStream.ROP, new RopReadStream.Request(CHUNK, 0))
              .response()
              .data();
      if (part.isEmpty()) {
        break;
      }
      out.writeBytes(part.array());
    }
    release(opened.opened());
    if (out.size() != size) {
      throw new AssertionError("a stream of " + size + " bytes gave " + out.size());
    }
    return Optional.of(out.toByteArray());
  }

  /** The attachments of a message by number, with properties. */
  public List<PropertyRow> attachments(MapiRef message, List<PropertyTag> columns) {
    RopList list = client.list();
    RopFuture<?> table =
        list.open(
            message, RopGetAttachmentTable.ROP, out -> new RopGetAttachmentTable.Request(out, 0));
    list.call(table.opened(), RopSetColumns.ROP, new RopSetColumns.Request(0, columns));
    list.send();
    MapiRef ref = opened(table);
    List<PropertyRow> rows = rows(ref);
    release(ref);
    return rows;
  }

  /** Opens an attachment. */
  public MapiRef attachment(MapiRef message, int number) {
    return opened(
        open(message, RopOpenAttachment.ROP, out -> new RopOpenAttachment.Request(out, 0, number)));
  }

  /** The object a ROP opened; throws with the ReturnValue if it failed. */
  public static MapiRef opened(RopFuture<?> future) {
    future.response();
    return future.opened();
  }

  @Override
  public void close() {
    client.close();
  }
}
