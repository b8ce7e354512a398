package org.ropeway.codec.tnef;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A TNEF stream as its attributes, nothing of it lost. [MS-OXTNEF] 2.1.3; what they mean is {@link
 * TnefReader}'s matter.
 *
 * @param legacyKey of no meaning; names the stream within a message
 * @param trailing what follows the last attribute and is none, as mail gateways append it
 */
public record TnefStream(int legacyKey, List<Attribute> attributes, Bytes trailing) {
  private static final long SIGNATURE = 0x223E9F78L;

  /** All bytes up to the end. */
  public static final WireType<TnefStream> WIRE =
      WireType.of(6, TnefStream::read, TnefStream::write);

  public TnefStream {
    attributes = List.copyOf(attributes);
  }

  /**
   * An attribute.
   *
   * @param level {@link #MESSAGE} or {@link #ATTACHMENT}
   * @param id with the type of the data in its high half
   * @param checksum the sum of the data's bytes; {@link #isIntact} says whether it is
   */
  public record Attribute(int level, int id, Bytes data, int checksum) {
    /** Level: of the message. */
    public static final int MESSAGE = 1;

    /** Level: of the attachment before it. */
    public static final int ATTACHMENT = 2;

    static final Struct<Attribute> WIRE =
        struct(
            Attribute::new,
            field("attrLevel", Wire.U8, Attribute::level),
            field("attrID", Wire.I32, Attribute::id),
            field("Length", "Data", Bytes.WIRE32, Attribute::data),
            field("Checksum", Wire.U16, Attribute::checksum));

    /** An attribute with the checksum of its data. */
    public static Attribute of(int level, int id, Bytes data) {
      return new Attribute(level, id, data, sum(data));
    }

    /** Whether the checksum is that of the data. */
    public boolean isIntact() {
      return checksum == sum(data);
    }

    private static int sum(Bytes data) {
      int sum = 0;
      for (byte b : data.unsafeArray()) {
        sum += b & 0xFF;
      }
      return sum & 0xFFFF;
    }
  }

  private static TnefStream read(WireReader r) {
    if (r.field("TNEFSignature", Wire.U32) != SIGNATURE) {
      throw r.badValue("signature");
    }
    int key = r.field("LegacyKey", Wire.U16);
    List<Attribute> attributes = new ArrayList<>();
    while (isAttribute(r)) {
      r.count(1, Attribute.WIRE.minSize());
      attributes.add(r.field("Attribute", Attribute.WIRE));
    }
    return new TnefStream(key, attributes, r.field("Trailing", Bytes.REST));
  }

  /** Whether an attribute begins here: its level is one of two. */
  private static boolean isAttribute(WireReader r) {
    return r.remaining() > 0
        && (r.peekU8() == Attribute.MESSAGE || r.peekU8() == Attribute.ATTACHMENT);
  }

  private static void write(WireWriter w, TnefStream v) {
    w.u32(SIGNATURE).u16(v.legacyKey);
    v.attributes.forEach(a -> Attribute.WIRE.write(w, a));
    w.bytes(v.trailing.unsafeArray());
  }
}
