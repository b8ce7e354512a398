package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.wire.Struct.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct.Field;
import org.ropeway.codec.wire.WireType;

/** The parameters many operations share. */
final class NspiFields {
  private static final WireType<Optional<List<PropertyTag>>> TAGS = Ndr.unique(NspiTypes.TAGS);
  private static final WireType<Optional<List<Integer>>> MINIMAL_IDS =
      Ndr.unique(NspiTypes.MINIMAL_IDS);
  private static final WireType<Optional<List<PropertyValue>>> ROW =
      Ndr.unique(NspiTypes.ROW.whole());
  private static final WireType<Optional<List<List<PropertyValue>>>> ROWS =
      Ndr.unique(NspiTypes.ROWS);

  private static final WireType<Optional<MapiGuid>> SERVER_GUID = Ndr.unique(NspiTypes.FLAT_UID);

  private NspiFields() {}

  /** The session. */
  static <T> Field<T, ContextHandle> handleField(Function<T, ContextHandle> getter) {
    return field("hRpc", ContextHandle.WIRE, getter);
  }

  /** The GUID of the server, or none. */
  static <T> Field<T, Optional<MapiGuid>> serverGuidField(Function<T, Optional<MapiGuid>> getter) {
    return field("pServerGuid", SERVER_GUID, getter);
  }

  /** The position in a table. */
  static <T> Field<T, Stat> statField(Function<T, Stat> getter) {
    return field("pStat", NspiTypes.STAT, getter);
  }

  /** Property tags, or none. */
  static <T> Field<T, Optional<List<PropertyTag>>> tagsField(
      String name, Function<T, Optional<List<PropertyTag>>> getter) {
    return field(name, TAGS, getter);
  }

  /** MIds, or none. */
  static <T> Field<T, Optional<List<Integer>>> minimalIdsField(
      String name, Function<T, Optional<List<Integer>>> getter) {
    return field(name, MINIMAL_IDS, getter);
  }

  /** A row, or none. */
  static <T> Field<T, Optional<List<PropertyValue>>> rowField(
      String name, Function<T, Optional<List<PropertyValue>>> getter) {
    return field(name, ROW, getter);
  }

  /** Rows, or none. */
  static <T> Field<T, Optional<List<List<PropertyValue>>>> rowsField(
      Function<T, Optional<List<List<PropertyValue>>>> getter) {
    return field("ppRows", ROWS, getter);
  }
}
