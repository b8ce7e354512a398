package org.ropeway.codec.rpc.nspi;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.ndr.Deferred;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.ndr.NdrArrays;
import org.ropeway.codec.ndr.NdrType;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** The structures operations share. [MS-OXNSPI] 2.2. */
final class NspiTypes {
  /** The most elements of any array. */
  static final int MAX_ELEMENTS = 100_000;

  private static final PropertyName.Lid NO_NAME = new PropertyName.Lid(MapiGuid.ZERO, 0);
  private static final int MAX_TAGS = 100_001;
  private static final int MAX_BINARY = 2_097_152;

  /** FlatUID_r: bytes, whatever the byte order. 2.2.2.1. */
  static final WireType<MapiGuid> FLAT_UID =
      WireType.of(
          16, r -> MapiGuid.of(r.bytes(16), 0), (w, v) -> w.bytes(v.toBytes().unsafeArray()));

  /** FILETIME. [MS-DTYP] 2.3.3. */
  static final WireType<FileTime> FILETIME =
      Ndr.aligned(
          4,
          WireType.of(
              8,
              r -> new FileTime(r.u32() | r.u32() << 32),
              (w, v) -> w.u32(v.ticks()).u32(v.ticks() >>> 32)));

  /** A property tag. */
  static final WireType<PropertyTag> TAG = Ndr.I32.map(PropertyTag::new, PropertyTag::value);

  /** PropertyTagArray_r. 2.2.2.2. */
  static final WireType<List<PropertyTag>> TAGS = tagArray(TAG);

  /** PropertyTagArray_r that holds MIds. */
  static final WireType<List<Integer>> MINIMAL_IDS = tagArray(Ndr.I32);

  /** Binary_r. 2.2.2.3. */
  static final NdrType<Bytes> BINARY = NdrArrays.countedBytes("cb", "lpb", MAX_BINARY);

  /** BinaryArray_r. 2.2.2.7. */
  static final NdrType<List<Bytes>> BINARIES =
      NdrArrays.counted("cValues", "lpbin", BINARY, MAX_ELEMENTS);

  /** PropertyValue_r. 2.2.2.12. */
  static final NdrType<PropertyValue> VALUE = new PropertyValueType();

  /** PropertyRow_r. 2.2.3. */
  static final NdrType<List<PropertyValue>> ROW =
      behindReserved(NdrArrays.counted("cValues", "lpProps", VALUE, MAX_ELEMENTS));

  /** PropertyRowSet_r. 2.2.4. */
  static final WireType<List<List<PropertyValue>>> ROWS =
      NdrArrays.structure("cRows", ROW, MAX_ELEMENTS);

  /** PropertyName_r; the zero GUID is no pointer. 2.2.6. */
  static final NdrType<PropertyName.Lid> NAME = new PropertyNameType();

  /** PropertyNameSet_r. [MS-NSPI] 2.3.5.2. */
  static final WireType<List<PropertyName.Lid>> NAMES =
      NdrArrays.structure("cNames", NAME, MAX_ELEMENTS);

  /** StringsArray_r; no string is an empty one. 2.2.7.1. */
  static final WireType<List<String>> STRINGS = strings(Ndr.STRING8);

  /** WStringsArray_r; no string is an empty one. 2.2.7.2. */
  static final WireType<List<String>> WIDE_STRINGS = strings(Ndr.STRING16);

  /** dwETableCount and lpETable of NspiQueryRows. */
  static final WireType<List<Integer>> EXPLICIT_TABLE =
      NdrArrays.counted("dwETableCount", "lpETable", NdrType.flat(Ndr.I32), MAX_ELEMENTS).whole();

  /** cPropNames and pNames of NspiGetIDsFromNames. */
  static final WireType<List<PropertyName.Lid>> WANTED_NAMES = wantedNames();

  /** STAT. 2.2.8. */
  static final WireType<Stat> STAT = Ndr.aligned(4, Stat.WIRE);

  private NspiTypes() {}

  private static <T> WireType<List<T>> tagArray(WireType<T> element) {
    return NdrArrays.varyingStructure("cValues", "aulPropTag", element, MAX_TAGS, 1);
  }

  private static WireType<List<String>> strings(WireType<String> string) {
    NdrType<String> element = Ndr.pointer("Strings", string).map(s -> s.orElse(""), Optional::of);
    return NdrArrays.structure("Count", element, MAX_ELEMENTS);
  }

  private static WireType<List<PropertyName.Lid>> wantedNames() {
    NdrType<PropertyName.Lid> element =
        Ndr.pointer("pNames", NAME.whole()).map(n -> n.orElse(NO_NAME), Optional::of);
    WireType<List<PropertyName.Lid>> array = NdrArrays.conformant(element, MAX_ELEMENTS);
    return WireType.of(
        8,
        r -> {
          long n = r.field("cPropNames", Ndr.ranged(MAX_ELEMENTS));
          List<PropertyName.Lid> names = r.field("pNames", array);
          if (names.size() != n) {
            throw r.badValue(names.size() + " names where " + n + " are stated");
          }
          return names;
        },
        (w, v) -> array.write(w.align(4).u32(v.size()), v));
  }

  private static <T> NdrType<T> behindReserved(NdrType<T> type) {
    return new NdrType<>() {
      @Override
      public Deferred<T> readFlat(WireReader r) {
        r.field("Reserved", Ndr.U32);
        return type.readFlat(r);
      }

      @Override
      public void writeFlat(WireWriter w, T value) {
        type.writeFlat(w.align(4).u32(0), value);
      }

      @Override
      public void writeReferents(WireWriter w, T value) {
        type.writeReferents(w, value);
      }

      @Override
      public int minSize() {
        return 4 + type.minSize();
      }
    };
  }

  private static final class PropertyNameType implements NdrType<PropertyName.Lid> {
    private static final NdrType<Optional<MapiGuid>> GUID = Ndr.pointer("lpguid", FLAT_UID);

    @Override
    public Deferred<PropertyName.Lid> readFlat(WireReader r) {
      Deferred<Optional<MapiGuid>> guid = GUID.readFlat(r);
      r.field("ulReserved", Ndr.U32);
      long lid = r.field("lID", Ndr.U32);
      return later -> new PropertyName.Lid(guid.follow(later).orElse(MapiGuid.ZERO), lid);
    }

    @Override
    public void writeFlat(WireWriter w, PropertyName.Lid v) {
      GUID.writeFlat(w, guid(v));
      w.u32(0).u32(v.lid());
    }

    @Override
    public void writeReferents(WireWriter w, PropertyName.Lid v) {
      GUID.writeReferents(w, guid(v));
    }

    @Override
    public int minSize() {
      return 12;
    }

    private static Optional<MapiGuid> guid(PropertyName.Lid v) {
      return v.guid().equals(MapiGuid.ZERO) ? Optional.empty() : Optional.of(v.guid());
    }
  }
}
