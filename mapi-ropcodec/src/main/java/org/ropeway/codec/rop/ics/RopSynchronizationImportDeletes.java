package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Uploads which messages or folders were deleted. [MS-OXCROPS] 2.2.13.5; behaviour [MS-OXCFXICS]
 * 2.2.3.2.4.5.
 */
public final class RopSynchronizationImportDeletes {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x74,
          "RopSynchronizationImportDeletes",
          "2.2.13.5",
          Handles.INPUT,
          struct(
              Request::new,
              field("ImportDeleteFlags", Wire.U8, Request::importDeleteFlags),
              field(
                  "PropertyValueCount",
                  "PropertyValues",
                  Wire.list16(PropertyValue.WIRE),
                  Request::propertyValues)),
          ResponseForm.empty());

  /** ImportDeleteFlags: folders instead of messages. */
  public static final int HIERARCHY = 0x01;

  /** ImportDeleteFlags: not to be recovered. */
  public static final int HARD_DELETE = 0x02;

  private RopSynchronizationImportDeletes() {}

  /**
   * The request, to a collector.
   *
   * @param propertyValues one value of type PtypMultipleBinary: the source keys
   */
  public record Request(int importDeleteFlags, List<PropertyValue> propertyValues)
      implements IcsRopRequest {}
}
