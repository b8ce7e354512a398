package org.ropeway.codec.fxics;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireWriter;

/**
 * What a client has of a folder: the state it uploads before a synchronization and downloads after
 * it. [MS-OXCFXICS] 2.2.1.1.
 *
 * @param idsetGiven the objects it has
 * @param cnsetSeen the changes of folders and normal messages it has
 * @param cnsetSeenFai the changes of FAI messages it has
 * @param cnsetRead the changes of read states it has
 */
public record IcsState(
    IdSet<MapiGuid> idsetGiven,
    IdSet<MapiGuid> cnsetSeen,
    IdSet<MapiGuid> cnsetSeenFai,
    IdSet<MapiGuid> cnsetRead) {
  /** The state of a client that has nothing. */
  public static final IcsState EMPTY =
      new IcsState(IdSet.empty(), IdSet.empty(), IdSet.empty(), IdSet.empty());

  /** Whether a property is a part of a state. */
  public static boolean isPart(PropertyTag tag) {
    return switch (tag.id()) {
      case MetaTag.IDSET_GIVEN_ID, MetaTag.CNSET_SEEN_ID -> true;
      case MetaTag.CNSET_SEEN_FAI_ID, MetaTag.CNSET_READ_ID -> true;
      default -> false;
    };
  }

  /**
   * The state with another value of one of its properties, as uploaded by
   * RopSynchronizationUploadStateStreamBegin and the ROPs after it; {@link WireException} if the
   * bytes are not a REPLGUID-based IDSET, {@link IllegalArgumentException} if the property is not a
   * part of a state.
   */
  public IcsState with(PropertyTag tag, Bytes value) {
    IdSet<MapiGuid> set = IdSet.REPLGUID.readAll(value.unsafeArray());
    return switch (tag.id()) {
      case MetaTag.IDSET_GIVEN_ID -> new IcsState(set, cnsetSeen, cnsetSeenFai, cnsetRead);
      case MetaTag.CNSET_SEEN_ID -> new IcsState(idsetGiven, set, cnsetSeenFai, cnsetRead);
      case MetaTag.CNSET_SEEN_FAI_ID -> new IcsState(idsetGiven, cnsetSeen, set, cnsetRead);
      case MetaTag.CNSET_READ_ID -> new IcsState(idsetGiven, cnsetSeen, cnsetSeenFai, set);
      default -> throw new IllegalArgumentException(tag + " is not a part of a state");
    };
  }

  /** The state as the properties of a state element of a hierarchy synchronization. */
  public List<StreamProperty> hierarchyProperties() {
    return List.of(
        property(MetaTag.CNSET_SEEN, cnsetSeen), property(MetaTag.IDSET_GIVEN, idsetGiven));
  }

  /** The state as the properties of a state element of a contents synchronization. */
  public List<StreamProperty> contentsProperties() {
    return List.of(
        property(MetaTag.CNSET_SEEN, cnsetSeen),
        property(MetaTag.CNSET_SEEN_FAI, cnsetSeenFai),
        property(MetaTag.IDSET_GIVEN, idsetGiven),
        property(MetaTag.CNSET_READ, cnsetRead));
  }

  private static StreamProperty property(PropertyTag tag, IdSet<MapiGuid> set) {
    return StreamProperty.of(tag, Bytes.wrap(WireWriter.encode(IdSet.REPLGUID, set)));
  }
}
