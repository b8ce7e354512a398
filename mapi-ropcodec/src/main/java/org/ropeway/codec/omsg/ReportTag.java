package org.ropeway.codec.omsg;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;

/**
 * Which message a report is about, for the client that sent it. [MS-OXOMSG] 2.2.2.22; the value of
 * PidTagReportTag.
 *
 * @param cookie {@link #COOKIE}
 * @param version {@link #VERSION}
 * @param storeEntryId empty, as any of the entry ids may be
 * @param ansiText the subject with its null
 */
public record ReportTag(
    Bytes cookie,
    long version,
    Bytes storeEntryId,
    Bytes folderEntryId,
    Bytes messageEntryId,
    Bytes searchFolderEntryId,
    Bytes messageSearchKey,
    Bytes ansiText) {
  /** "PCDFEB09" and a null. */
  public static final Bytes COOKIE = Bytes.ofHex("504344464542303900");

  /** The version of today. */
  public static final long VERSION = 0x00020001;

  /** All bytes. */
  public static final Struct<ReportTag> WIRE =
      struct(
          ReportTag::new,
          field("Cookie", Bytes.fixed(9), ReportTag::cookie),
          field("Version", Wire.U32, ReportTag::version),
          field("StoreEntryIdSize", "StoreEntryID", Bytes.WIRE32, ReportTag::storeEntryId),
          field("FolderEntryIdSize", "FolderEntryID", Bytes.WIRE32, ReportTag::folderEntryId),
          field("MessageEntryIdSize", "MessageEntryID", Bytes.WIRE32, ReportTag::messageEntryId),
          field(
              "SearchFolderEntryIdSize",
              "SearchFolderEntryID",
              Bytes.WIRE32,
              ReportTag::searchFolderEntryId),
          field(
              "MessageSearchKeySize",
              "MessageSearchKey",
              Bytes.WIRE32,
              ReportTag::messageSearchKey),
          field("ANSITextSize", "ANSIText", Bytes.WIRE32, ReportTag::ansiText));
}
