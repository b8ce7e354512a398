package org.ropeway.codec.rop.property;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Asks for the named properties of an object. [MS-OXCROPS] 2.2.8.10; behaviour [MS-OXCPRPT] 2.2.9.
 */
public final class RopQueryNamedProperties {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x5F,
          "RopQueryNamedProperties",
          "2.2.8.10",
          Handles.INPUT,
          WireType.of(2, Request::read, Request::write),
          ResponseForm.onSuccess(WireType.of(2, Response::read, Response::write)));

  /** QueryFlags: without the names that are strings. */
  public static final int NO_STRINGS = 0x01;

  /** QueryFlags: without the names that are numbers. */
  public static final int NO_IDS = 0x02;

  private RopQueryNamedProperties() {}

  /**
   * The request.
   *
   * @param propertyGuid the property set that is wanted; empty: all
   */
  public record Request(int queryFlags, Optional<MapiGuid> propertyGuid)
      implements PropertyRopRequest {
    private static Request read(WireReader r) {
      int flags = r.field("QueryFlags", Wire.U8);
      return new Request(
          flags,
          r.field("HasGuid", Wire.BOOL)
              ? Optional.of(r.field("PropertyGuid", MapiGuid.WIRE))
              : Optional.empty());
    }

    private static void write(WireWriter w, Request v) {
      w.u8(v.queryFlags).bool(v.propertyGuid.isPresent());
      v.propertyGuid.ifPresent(guid -> MapiGuid.WIRE.write(w, guid));
    }
  }

  /**
   * The response.
   *
   * @param propertyNames one for each of the ids
   */
  public record Response(List<Integer> propertyIds, List<PropertyName> propertyNames)
      implements RopResponse {
    private static final WireType<List<Integer>> IDS = Wire.list16(Wire.U16);

    private static Response read(WireReader r) {
      List<Integer> ids = r.field("IdCount", "PropertyIds", IDS);
      return new Response(
          ids,
          r.field(
              "PropertyNames",
              WireType.of(
                  0,
                  names -> Wire.readList(names, ids.size(), PropertyName.WIRE),
                  (w, v) -> Wire.writeList(w, v, PropertyName.WIRE))));
    }

    private static void write(WireWriter w, Response v) {
      if (v.propertyIds.size() != v.propertyNames.size()) {
        throw new IllegalArgumentException(
            v.propertyIds.size() + " ids of " + v.propertyNames.size() + " names");
      }
      IDS.write(w, v.propertyIds);
      Wire.writeList(w, v.propertyNames, PropertyName.WIRE);
    }
  }
}
