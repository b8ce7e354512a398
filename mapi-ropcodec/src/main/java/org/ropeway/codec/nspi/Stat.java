package org.ropeway.codec.nspi;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * A position in an address book container. [MS-OXNSPI] 2.2.8 (STAT).
 *
 * @param sortType {@link #SORT_DISPLAY_NAME} or another TableSortOrder
 * @param containerId the MId of the container, 0 for the global address list
 * @param currentRec the MId of the row, or a {@link MinimalId} of a position
 * @param delta rows to move from {@code currentRec}
 * @param numPos position as a fraction of {@code totalRecs}
 */
public record Stat(
    int sortType,
    int containerId,
    int currentRec,
    int delta,
    int numPos,
    int totalRecs,
    int codePage,
    int templateLocale,
    int sortLocale) {
  /** Sorted by display name. */
  public static final int SORT_DISPLAY_NAME = 0;

  /** Sorted by phonetic display name. */
  public static final int SORT_PHONETIC_DISPLAY_NAME = 3;

  /** Sorted by display name, read-only (SortTypeDisplayName_RO). */
  public static final int SORT_DISPLAY_NAME_RO = 0x3E8;

  /** Sorted by display name, writable (SortTypeDisplayName_W). */
  public static final int SORT_DISPLAY_NAME_W = 0x3E9;

  /** CP_TELETEX as code page. */
  public static final int CP_TELETEX = 0x4F25;

  /** CP_WINUNICODE: strings are UTF-16LE. */
  public static final int CP_WINUNICODE = 0x04B0;

  /** The 36 bytes. */
  public static final WireType<Stat> WIRE =
      struct(
          Stat::new,
          field("SortType", Wire.I32, Stat::sortType),
          field("ContainerID", Wire.I32, Stat::containerId),
          field("CurrentRec", Wire.I32, Stat::currentRec),
          field("Delta", Wire.I32, Stat::delta),
          field("NumPos", Wire.I32, Stat::numPos),
          field("TotalRecs", Wire.I32, Stat::totalRecs),
          field("CodePage", Wire.I32, Stat::codePage),
          field("TemplateLocale", Wire.I32, Stat::templateLocale),
          field("SortLocale", Wire.I32, Stat::sortLocale));

  /** The same table at another position. */
  public Stat at(int newCurrentRec, int newNumPos, int newTotalRecs) {
    return new Stat(
        sortType,
        containerId,
        newCurrentRec,
        0,
        newNumPos,
        newTotalRecs,
        codePage,
        templateLocale,
        sortLocale);
  }
}
