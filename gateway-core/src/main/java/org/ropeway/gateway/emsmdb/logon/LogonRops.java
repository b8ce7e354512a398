package org.ropeway.gateway.emsmdb.logon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyRowWriter;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.folder.ReplicaServers;
import org.ropeway.codec.rop.logon.LogonRopRequest;
import org.ropeway.codec.rop.logon.RopGetOwningServers;
import org.ropeway.codec.rop.logon.RopGetPerUserGuid;
import org.ropeway.codec.rop.logon.RopGetPerUserLongTermIds;
import org.ropeway.codec.rop.logon.RopGetReceiveFolder;
import org.ropeway.codec.rop.logon.RopGetReceiveFolderTable;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.codec.rop.logon.RopPublicFolderIsGhosted;
import org.ropeway.codec.rop.logon.RopReadPerUserInformation;
import org.ropeway.codec.rop.logon.RopSetReceiveFolder;
import org.ropeway.codec.rop.logon.RopWritePerUserInformation;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MapiException;

/** The behaviour of [MS-OXCROPS] 2.2.3. */
public final class LogonRops {
  private final LogonOpening opening = new LogonOpening();

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, LogonRopRequest request) {
    return switch (request) {
      case RopLogon.Request r -> opening.open(c, r, Instant.now());
      case RopGetReceiveFolder.Request r -> getReceiveFolder(privateLogon(c), r);
      case RopGetReceiveFolderTable.Request r -> getReceiveFolderTable(c, privateLogon(c));
      case RopSetReceiveFolder.Request r -> {
        if (!privateLogon(c).mailbox().owner().isSelf()) {
          throw new MapiException(ErrorCode.ACCESS_DENIED, "receive folders of another user");
        }
        logon(c).receiveFolders().set(r.messageClass(), r.folderId());
        yield RopResult.SUCCESS;
      }
      case RopGetStoreState.Request r ->
          RopResult.of(new RopGetStoreState.Response(privateLogon(c).storeState()));
      case RopLongTermIdFromId.Request r ->
          RopResult.of(
              new RopLongTermIdFromId.Response(logon(c).replicas().longTermId(r.objectId())));
      case RopIdFromLongTermId.Request r ->
          RopResult.of(new RopIdFromLongTermId.Response(logon(c).replicas().idOf(r.longTermId())));
      case RopGetOwningServers.Request r -> owningServers(logon(c), r);
      case RopPublicFolderIsGhosted.Request r -> {
        LogonObject logon = logon(c);
        if (logon.isPublic()) {
          logon.mailbox().folder(r.folderId());
        }
        yield RopResult.of(new RopPublicFolderIsGhosted.Response(Optional.empty()));
      }
      case RopGetPerUserLongTermIds.Request r ->
          RopResult.of(
              new RopGetPerUserLongTermIds.Response(
                  privateLogon(c).perUserData().foldersOf(r.databaseGuid())));
      case RopGetPerUserGuid.Request r ->
          RopResult.of(
              new RopGetPerUserGuid.Response(
                  privateLogon(c).perUserData().replicaOf(r.longTermId())));
      case RopReadPerUserInformation.Request r -> readPerUserInformation(logon(c), r);
      case RopWritePerUserInformation.Request r -> writePerUserInformation(logon(c), r);
    };
  }

  private static LogonObject logon(RopContext c) {
    return c.input(LogonObject.class);
  }

  /** What only a private mailbox has; ecNotSupported on a logon to public folders. */
  private static LogonObject privateLogon(RopContext c) {
    LogonObject logon = logon(c);
    if (logon.isPublic()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "on a logon to public folders");
    }
    return logon;
  }

  /** All content is at this server. */
  private static RopResult owningServers(LogonObject logon, RopGetOwningServers.Request r) {
    if (!logon.isPublic()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "servers of a private mailbox");
    }
    logon.mailbox().folder(r.folderId());
    String server = LegacyDn.ofServer(logon.session().setup().serverName());
    return RopResult.of(new ReplicaServers(1, List.of(server)));
  }

  private static RopResult getReceiveFolder(LogonObject logon, RopGetReceiveFolder.Request r) {
    ReceiveFolders.Entry entry = logon.receiveFolders().find(r.messageClass());
    return RopResult.of(new RopGetReceiveFolder.Response(entry.folder(), entry.messageClass()));
  }

  private static RopResult getReceiveFolderTable(RopContext c, LogonObject logon) {
    List<ReceiveFolders.Entry> entries = logon.receiveFolders().all();
    WireWriter rows = WireWriter.of(c.room()).withString8Charset(c.session().client().charset());
    for (ReceiveFolders.Entry entry : entries) {
      Object[] values = {entry.folder().value(), entry.messageClass(), entry.modified()};
      PropertyRowWriter.write(rows, RopGetReceiveFolderTable.COLUMNS, i -> values[i]);
    }
    return RopResult.of(
        new RopGetReceiveFolderTable.Response(
            new RowData(entries.size(), Bytes.wrap(rows.toBytes()))));
  }

  private static RopResult readPerUserInformation(
      LogonObject logon, RopReadPerUserInformation.Request r) {
    PerUserParts.Part part =
        logon.perUserParts().read(r.folderId(), r.dataOffset(), r.maxDataSize());
    return RopResult.of(new RopReadPerUserInformation.Response(part.last(), part.data()));
  }

  private static RopResult writePerUserInformation(
      LogonObject logon, RopWritePerUserInformation.Request r) {
    logon
        .perUserParts()
        .write(
            r.folderId(),
            r.replGuid().orElse(MapiGuid.ZERO),
            r.dataOffset(),
            r.data(),
            r.hasFinished());
    return RopResult.SUCCESS;
  }
}
