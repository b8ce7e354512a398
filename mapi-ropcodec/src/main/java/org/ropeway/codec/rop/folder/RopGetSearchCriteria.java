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
 * Asks what a search folder looks for and where. [MS-OXCROPS] 2.2.4.5; behaviour [MS-OXCFOLD]
 * 2.2.1.5.
 */
public final class RopGetSearchCriteria {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x31,
          "RopGetSearchCriteria",
          "2.2.4.5",
          Handles.INPUT,
          struct(
              Request::new,
              field("UseUnicode", Wire.BOOL, Request::useUnicode),
              field("IncludeRestriction", Wire.BOOL, Request::includeRestriction),
              field("IncludeFolders", Wire.BOOL, Request::includeFolders)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field(
                      "RestrictionDataSize",
                      "RestrictionData",
                      Wire.optional16(Restriction.WIRE),
                      Response::restrictionData),
                  field("LogonId", Wire.U8, Response::logonId),
                  field("FolderIdCount", "FolderIds", Wire.list16(Fid.WIRE), Response::folderIds),
                  field("SearchFlags", Wire.U32, Response::searchFlags))));

  /** SearchFlags of the response: the search is running. */
  public static final long SEARCH_RUNNING = 0x00000001;

  /** SearchFlags of the response: the search is in its initial phase. */
  public static final long SEARCH_REBUILD = 0x00000002;

  /** SearchFlags of the response: it covers the subfolders of its folders as well. */
  public static final long SEARCH_RECURSIVE = 0x00000004;

  /** SearchFlags of the response: it goes on at high priority. */
  public static final long SEARCH_FOREGROUND = 0x00000008;

  /** SearchFlags of the response: the result is complete. */
  public static final long SEARCH_COMPLETE = 0x00001000;

  /** SearchFlags of the response: only a part was searched. */
  public static final long SEARCH_PARTIAL = 0x00002000;

  /** SearchFlags of the response: the result does not change any more. */
  public static final long SEARCH_STATIC = 0x00010000;

  /** SearchFlags of the response: the result is being replaced. */
  public static final long SEARCH_MAYBE_STATIC = 0x00020000;

  /** SearchFlags of the response: an index of contents was used alone. */
  public static final long CI_TOTALLY = 0x01000000;

  /** SearchFlags of the response: an index of contents was used for the most part. */
  public static final long CI_WITH_TWIR_RESIDUAL = 0x02000000;

  /** SearchFlags of the response: an index of contents was used a little. */
  public static final long TWIR_MOSTLY = 0x04000000;

  /** SearchFlags of the response: no index of contents was used. */
  public static final long TWIR_TOTALLY = 0x08000000;

  private RopGetSearchCriteria() {}

  /** The request. */
  public record Request(boolean useUnicode, boolean includeRestriction, boolean includeFolders)
      implements FolderRopRequest {}

  /**
   * The response.
   *
   * @param logonId the logon of the request
   */
  public record Response(
      Optional<Restriction> restrictionData, int logonId, List<Fid> folderIds, long searchFlags)
      implements RopResponse {}
}
