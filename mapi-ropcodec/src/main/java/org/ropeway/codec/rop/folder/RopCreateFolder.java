package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Creates a folder. [MS-OXCROPS] 2.2.4.2; behaviour [MS-OXCFOLD] 2.2.1.2. */
public final class RopCreateFolder {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x1C,
          "RopCreateFolder",
          "2.2.4.2",
          Handles.INPUT_OUTPUT,
          WireType.of(7, Request::read, Request::write),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("FolderId", Fid.WIRE, Response::folderId),
                  part(WireType.of(1, Existing::read, Existing::write), Response::existing))));

  /** FolderType: an ordinary folder. */
  public static final int GENERIC = 1;

  /** FolderType: a search folder. */
  public static final int SEARCH = 2;

  private RopCreateFolder() {}

  /**
   * The request.
   *
   * @param folderType {@link #GENERIC} or {@link #SEARCH}
   * @param useUnicodeStrings whether both strings are in Unicode on the wire
   * @param openExisting whether a folder of this name is opened if there is one
   */
  public record Request(
      int outputHandleIndex,
      int folderType,
      boolean useUnicodeStrings,
      boolean openExisting,
      int reserved,
      String displayName,
      String comment)
      implements FolderRopRequest, RopRequest.Opens {

    private static Request read(WireReader r) {
      int output = r.field("OutputHandleIndex", Wire.U8);
      int type = r.field("FolderType", Wire.U8);
      boolean unicode = r.field("UseUnicodeStrings", Wire.BOOL);
      boolean openExisting = r.field("OpenExisting", Wire.BOOL);
      int reserved = r.field("Reserved", Wire.U8);
      WireType<String> string = Wire.stringZ(unicode);
      return new Request(
          output,
          type,
          unicode,
          openExisting,
          reserved,
          r.field("DisplayName", string),
          r.field("Comment", string));
    }

    private static void write(WireWriter w, Request v) {
      w.u8(v.outputHandleIndex).u8(v.folderType).bool(v.useUnicodeStrings);
      w.bool(v.openExisting).u8(v.reserved);
      WireType<String> string = Wire.stringZ(v.useUnicodeStrings);
      string.write(w, v.displayName);
      string.write(w, v.comment);
    }
  }

  /**
   * The response.
   *
   * @param existing what is said of a folder that was there before (IsExistingFolder); empty if it
   *     is new
   */
  public record Response(Fid folderId, Optional<Existing> existing) implements RopResponse {}

  /**
   * A folder that was there before.
   *
   * @param ghostServers who has the content of a ghosted public folder; empty if it is not ghosted
   */
  public record Existing(boolean hasRules, Optional<ReplicaServers> ghostServers) {
    private static final WireType<Existing> WIRE =
        struct(
            Existing::new,
            field("HasRules", Wire.BOOL, Existing::hasRules),
            part(
                ReplicaServers.ifGhosted("ServerCount", "CheapServerCount", "Servers"),
                Existing::ghostServers));

    private static Optional<Existing> read(WireReader r) {
      return r.field("IsExistingFolder", Wire.BOOL) ? Optional.of(WIRE.read(r)) : Optional.empty();
    }

    private static void write(WireWriter w, Optional<Existing> v) {
      w.bool(v.isPresent());
      v.ifPresent(e -> WIRE.write(w, e));
    }
  }
}
