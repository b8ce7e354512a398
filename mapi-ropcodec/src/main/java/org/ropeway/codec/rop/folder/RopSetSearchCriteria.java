package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Sets what a search folder looks for and where. [MS-OXCROPS] 2.2.4.4; behaviour [MS-OXCFOLD]
 * 2.2.1.4.
 */
public final class RopSetSearchCriteria {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x30,
          "RopSetSearchCriteria",
          "2.2.4.4",
          Handles.INPUT,
          struct(
              Request::new,
              field(
                  "RestrictionDataSize",
                  "RestrictionData",
                  Wire.optional16(Restriction.WIRE),
                  Request::restrictionData),
              field("FolderIdCount", "FolderIds", Wire.list16(Fid.WIRE), Request::folderIds),
              field("SearchFlags", Wire.U32, Request::searchFlags)),
          ResponseForm.empty());

  /** SearchFlags: stops the search. */
  public static final long STOP_SEARCH = 0x00000001;

  /** SearchFlags: starts the search again. */
  public static final long RESTART_SEARCH = 0x00000002;

  /** SearchFlags: searches the subfolders of the folders as well. */
  public static final long RECURSIVE_SEARCH = 0x00000004;

  /** SearchFlags: searches the folders alone. */
  public static final long SHALLOW_SEARCH = 0x00000008;

  /** SearchFlags: uses an index of contents. */
  public static final long CONTENT_INDEXED_SEARCH = 0x00010000;

  /** SearchFlags: uses no index of contents. */
  public static final long NON_CONTENT_INDEXED_SEARCH = 0x00020000;

  /** SearchFlags: the result does not change after the search is done. */
  public static final long STATIC_SEARCH = 0x00040000;

  private RopSetSearchCriteria() {}

  /**
   * The request.
   *
   * @param restrictionData empty to keep the one that is set
   * @param folderIds empty to keep those that are set
   */
  public record Request(
      Optional<Restriction> restrictionData, List<Fid> folderIds, long searchFlags)
      implements FolderRopRequest {}
}
