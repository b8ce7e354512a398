package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/** Sets the columns of a table. [MS-OXCROPS] 2.2.5.1; behaviour [MS-OXCTABL] 2.2.2.2. */
public final class RopSetColumns {
  /** The operation. */
  public static final Rop<Request, TableStatus> ROP =
      new Rop<>(
          0x12,
          "RopSetColumns",
          "2.2.5.1",
          Handles.INPUT,
          struct(
              Request::new,
              field("SetColumnsFlags", Wire.U8, Request::setColumnsFlags),
              field(
                  "PropertyTagCount",
                  "PropertyTags",
                  Wire.list16(PropertyTag.WIRE),
                  Request::propertyTags)),
          TableStatus.form());

  /** SetColumnsFlags: may be answered before it is done. */
  public static final int TBL_ASYNC = 0x01;

  private RopSetColumns() {}

  /** The request. */
  public record Request(int setColumnsFlags, List<PropertyTag> propertyTags)
      implements TableRopRequest {}
}
