package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Asks for all receive folders. [MS-OXCROPS] 2.2.3.4; behaviour [MS-OXCSTOR] 2.2.1.4. */
public final class RopGetReceiveFolderTable {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x68,
          "RopGetReceiveFolderTable",
          "2.2.3.4",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(WireType.of(4, Response::read, Response::write)));

  /** The columns that the rows have; the message class is in 8-bit characters. */
  public static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.FOLDER_ID,
          PidTag.MESSAGE_CLASS.withType(PropertyType.STRING8),
          PidTag.LAST_MODIFICATION_TIME);

  private RopGetReceiveFolderTable() {}

  /** The request. */
  public record Request() implements LogonRopRequest {}

  /**
   * The response.
   *
   * @param rows a row of {@link #COLUMNS} for each receive folder
   */
  public record Response(RowData rows) implements RopResponse {
    private static Response read(WireReader r) {
      long rowCount = r.field("RowCount", Wire.U32);
      return new Response(r.field("Rows", RowData.wire(r.count(rowCount, 1), COLUMNS)));
    }

    private static void write(WireWriter w, Response v) {
      w.u32(v.rows.rowCount()).bytes(v.rows.bytes().unsafeArray());
    }
  }
}
