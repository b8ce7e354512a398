package org.ropeway.codec.rpc.nspi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.ndr.NdrArrays;
import org.ropeway.codec.ndr.NdrType;
import org.ropeway.codec.wire.WireType;

/**
 * The arms of PROP_VAL_UNION, each by the name it has there; the Java classes are those of {@link
 * PropertyType}, and {@link NoValue#ABSENT} is a pointer without referent. [MS-OXNSPI] 2.2.2.11.
 */
final class PropValUnion {
  private static final WireType<Short> SHORT =
      Ndr.U16.map(Integer::shortValue, Short::toUnsignedInt);

  private static final NdrType<Object> I = value("i", SHORT, Short.class);
  private static final NdrType<Object> L = value("l", Ndr.I32, Integer.class);
  private static final NdrType<Object> B =
      value("b", Ndr.U16.map(v -> v != 0, v -> v ? 1 : 0), Boolean.class);
  private static final NdrType<Object> FT = value("ft", NspiTypes.FILETIME, FileTime.class);
  private static final NdrType<Object> ERR =
      value("err", Ndr.I32.map(ErrorCode::new, ErrorCode::value), ErrorCode.class);
  private static final NdrType<Object> NULL = reserved(NoValue.NULL);
  private static final NdrType<Object> OBJECT = reserved(Bytes.EMPTY);
  private static final NdrType<Object> STRING8 = pointer("lpszA", Ndr.STRING8, String.class);
  private static final NdrType<Object> STRING = pointer("lpszW", Ndr.STRING16, String.class);
  private static final NdrType<Object> GUID = pointer("lpguid", NspiTypes.FLAT_UID, MapiGuid.class);
  private static final NdrType<Object> BINARY =
      NspiTypes.BINARY.map(v -> v, v -> v == NoValue.ABSENT ? Bytes.EMPTY : (Bytes) v);
  private static final NdrType<Object> MV_I =
      list("lpi", NdrType.flat(objects(SHORT, Short.class)));
  private static final NdrType<Object> MV_L =
      list("lpl", NdrType.flat(objects(Ndr.I32, Integer.class)));
  private static final NdrType<Object> MV_SZ_A =
      list("lppszA", pointer("lppszA", Ndr.STRING8, String.class));
  private static final NdrType<Object> MV_SZ_W =
      list("lppszW", pointer("lppszW", Ndr.STRING16, String.class));
  private static final NdrType<Object> MV_GUID =
      list("lpguid", pointer("lpguid", NspiTypes.FLAT_UID, MapiGuid.class));
  private static final NdrType<Object> MV_BIN = list("lpbin", BINARY);
  private static final NdrType<Object> MV_FT =
      list("lpft", NdrType.flat(objects(NspiTypes.FILETIME, FileTime.class)));

  private PropValUnion() {}

  /** The arm for values of a type; null if there is none. */
  static @Nullable NdrType<Object> arm(PropertyType type) {
    return switch (type) {
      case NULL -> NULL;
      case INTEGER16 -> I;
      case INTEGER32 -> L;
      case ERROR -> ERR;
      case BOOLEAN -> B;
      case OBJECT -> OBJECT;
      case STRING8 -> STRING8;
      case STRING -> STRING;
      case TIME -> FT;
      case GUID -> GUID;
      case BINARY -> BINARY;
      case MULTIPLE_INTEGER16 -> MV_I;
      case MULTIPLE_INTEGER32 -> MV_L;
      case MULTIPLE_STRING8 -> MV_SZ_A;
      case MULTIPLE_STRING -> MV_SZ_W;
      case MULTIPLE_TIME -> MV_FT;
      case MULTIPLE_GUID -> MV_GUID;
      case MULTIPLE_BINARY -> MV_BIN;
      default -> null;
    };
  }

  private static <T> NdrType<Object> value(String name, WireType<T> type, Class<T> valueClass) {
    WireType<Object> objects = objects(type, valueClass);
    return NdrType.flat(
        WireType.of(objects.minSize(), r -> r.field(name, objects), objects::write));
  }

  private static NdrType<Object> reserved(Object value) {
    return value("lReserved", Ndr.I32, Integer.class).map(v -> value, v -> 0);
  }

  private static <T> NdrType<Object> pointer(String name, WireType<T> type, Class<T> valueClass) {
    return Ndr.pointer(name, objects(type, valueClass))
        .map(
            v -> v.orElse(NoValue.ABSENT),
            v -> v == NoValue.ABSENT ? Optional.empty() : Optional.of(v));
  }

  private static NdrType<Object> list(String name, NdrType<Object> element) {
    return NdrArrays.counted("cValues", name, element, NspiTypes.MAX_ELEMENTS)
        .map(v -> v, v -> v == NoValue.ABSENT ? List.of() : List.copyOf((List<?>) v));
  }

  private static <T> WireType<Object> objects(WireType<T> type, Class<T> valueClass) {
    return type.map(v -> v, valueClass::cast);
  }
}
