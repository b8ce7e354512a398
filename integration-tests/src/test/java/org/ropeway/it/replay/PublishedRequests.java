package org.ropeway.it.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiEndpoint;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/**
 * Requests from the vectors in the order in which they were sent, with the handles, folder ids and
 * names of the user of today: two sessions with an Exchange server, as far as they are published.
 */
final class PublishedRequests {
  /** Sent to Exchange Server SE by mapi-client-rs, session-en-us and items-en-us. */
  static final List<String> SESSION =
      List.of(
          "exse-logon-en-req",
          "exse-mailbox-properties-req",
          "exse-setproperties-refused-req",
          "exse-getpropertyidsfromnames-11-req",
          "exse-hierarchy-deep-open-req",
          "exse-hierarchy-deep-page-req",
          "exse-hierarchy-release-req",
          "exse-folder-properties-req",
          "exse-getpropertyidsfromnames-appt-req",
          "exse-getpropertyidsfromnames-contact-req");

  /** The first requests of Outlook, as LPE's tests have them. */
  static final List<String> OUTLOOK =
      List.of(
          "mapihttp-execute-logon-request",
          "mapihttp-execute-store-properties-request",
          "mapihttp-execute-release-and-receive-folder-request");

  private static final Path VECTORS = Path.of("../mapi-ropcodec/src/test/resources/vectors/data");

  /** The folders of the published sessions. */
  private static final Map<Long, PrivateFolder> FOLDERS =
      Map.of(0x108L, PrivateFolder.IPM_SUBTREE, 0x10DL, PrivateFolder.INBOX);

  private final Outlook outlook;
  private final MapiEndpoint endpoint;
  private final Map<Integer, Integer> handles = new HashMap<>();

  private PublishedRequests(Outlook outlook) {
    this.outlook = outlook;
    this.endpoint = outlook.client().endpoint();
  }

  /** Sends them all, in two sessions. */
  static void play(House house) {
    try (Outlook outlook = house.outlook(House.ALICE);
        Outlook another = outlook.again()) {
      new PublishedRequests(outlook).send(SESSION, Map.of(0, 0, 1, 4, 2, 2));
      new PublishedRequests(another).send(OUTLOOK, Map.of(0, 1));
    }
  }

  /** The bytes of a vector. */
  static Bytes vector(String id) {
    try {
      return Bytes.ofHex(Files.readString(VECTORS.resolve(id + ".hex")).replaceAll("\\s", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends requests.
   *
   * @param published the handles that the published answers gave to what is opened, in its order
   */
  private void send(List<String> ids, Map<Integer, Integer> published) {
    int opened = 0;
    for (String id : ids) {
      Execute.Request request = Execute.TYPE.request().readAll(vector(id).unsafeArray());
      RopRequestBuffer rops = ours(rops(request));
      HandleTable answered = execute(request, rops);
      for (RopCall<?> call : rops.calls()) {
        if (call.opensObject()) {
          Integer handle = published.get(opened++);
          if (handle != null) {
            handles.put(handle, answered.get(call.responseHandleIndex()));
          }
        }
      }
    }
  }

  private static RopRequestBuffer rops(Execute.Request request) {
    WireReader packed = WireReader.of(request.ropBuffer().unsafeArray());
    Bytes payload = ExtendedBuffer.unpackOne(packed, 0xFFFF);
    return RopRequestBuffer.wire(LogonKinds.PRIVATE).readAll(payload.unsafeArray());
  }

  private RopRequestBuffer ours(RopRequestBuffer published) {
    List<RopCall<?>> calls = new ArrayList<>();
    published.calls().forEach(call -> calls.add(ours(call)));
    int[] table = published.handles().toArray();
    for (int i = 0; i < table.length; i++) {
      table[i] = handles.getOrDefault(table[i], table[i]);
    }
    return RopRequestBuffer.of(calls, HandleTable.of(table), LogonKinds.PRIVATE);
  }

  private RopCall<?> ours(RopCall<?> call) {
    return switch (call.request()) {
      case RopLogon.Request logon ->
          new RopCall<>(
              RopLogon.ROP,
              call.logonId(),
              call.handleIndex(),
              new RopLogon.Request(
                  logon.logonFlags(),
                  logon.openFlags(),
                  logon.storeState(),
                  outlook.found().legacyDn()));
      case RopOpenFolder.Request open -> {
        Fid fid = outlook.store().folderId(FOLDERS.get(open.folderId().counter()));
        yield new RopCall<>(
            RopOpenFolder.ROP,
            call.logonId(),
            call.handleIndex(),
            new RopOpenFolder.Request(open.outputHandleIndex(), fid, open.openModeFlags()));
      }
      default -> call;
    };
  }

  private HandleTable execute(Execute.Request published, RopRequestBuffer rops) {
    WireWriter w = WireWriter.of(0x10000);
    byte[] plain = WireWriter.encode(RopRequestBuffer.wire(LogonKinds.PRIVATE), rops);
    ExtendedBuffer.packOne(w, plain, ExtendedBuffer.Packing.PLAIN);
    Execute.Response response =
        endpoint.call(
            Execute.TYPE,
            new Execute.Request(
                published.flags(), Bytes.wrap(w.toBytes()), published.maxRopOut(), Bytes.EMPTY));
    WireReader packed = WireReader.of(response.ropBuffer().unsafeArray());
    WireReader payload =
        WireReader.of(ExtendedBuffer.unpack(packed, 0x20000).getFirst().unsafeArray());
    payload.skip(payload.u16() - 2);
    return HandleTable.WIRE.read(payload);
  }
}
