package org.ropeway.codec.data;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;

/**
 * What a value of PtypServerId of our own holds. [MS-OXCDATA] 2.11.1.4.
 *
 * @param ours 1
 * @param messageId {@link Mid#NONE} for a folder
 * @param instance of a multivalued property's row, else 0
 */
public record ServerId(int ours, Fid folderId, Mid messageId, long instance) {
  /** 21 bytes. */
  public static final Struct<ServerId> WIRE =
      struct(
          ServerId::new,
          field("Ours", Wire.U8, ServerId::ours),
          field("Folder ID", Fid.WIRE, ServerId::folderId),
          field("Message ID", Mid.WIRE, ServerId::messageId),
          field("Instance", Wire.U32, ServerId::instance));

  /** A folder. */
  public static ServerId of(Fid folderId) {
    return of(folderId, Mid.NONE);
  }

  /** A message. */
  public static ServerId of(Fid folderId, Mid messageId) {
    return new ServerId(1, folderId, messageId, 0);
  }
}
