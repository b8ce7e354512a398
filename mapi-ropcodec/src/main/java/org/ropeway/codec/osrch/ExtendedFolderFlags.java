package org.ropeway.codec.osrch;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * What else Outlook knows of a folder. [MS-OXOSRCH] 2.2.2.1.1; the value of
 * PidTagExtendedFolderFlags.
 */
public record ExtendedFolderFlags(List<SubProperty> subProperties) {
  /** Id of 4 bytes of flags. */
  public static final int EXTENDED_FLAGS = 0x01;

  /** Id of 16 bytes, PidTagSearchFolderId of the search folder's definition. */
  public static final int SEARCH_FOLDER_ID = 0x02;

  /** Id of 4 bytes, PidTagSearchFolderTag of the search folder's definition. */
  public static final int SEARCH_FOLDER_TAG = 0x03;

  /** Id of 4 bytes, the version of the to-do search folder. */
  public static final int TO_DO_FOLDER_VERSION = 0x05;

  private static final WireType<List<SubProperty>> LIST = Wire.listToEnd(SubProperty.WIRE);

  /** All bytes up to the end. */
  public static final WireType<ExtendedFolderFlags> WIRE =
      WireType.of(
          0, r -> new ExtendedFolderFlags(LIST.read(r)), (w, v) -> LIST.write(w, v.subProperties));

  public ExtendedFolderFlags {
    subProperties = List.copyOf(subProperties);
  }

  /** The data of a subproperty, if it is there. */
  public Optional<Bytes> get(int id) {
    return subProperties.stream().filter(s -> s.id == id).map(SubProperty::data).findFirst();
  }

  /** A subproperty. */
  public record SubProperty(int id, Bytes data) {
    static final WireType<SubProperty> WIRE =
        WireType.of(
            2,
            r -> new SubProperty(r.field("Id", Wire.U8), r.field("Cb", "Data", Bytes.WIRE8)),
            (w, v) -> Bytes.WIRE8.write(w.u8(v.id), v.data));
  }
}
