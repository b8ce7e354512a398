package org.ropeway.codec.fuzz;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.data.RecipientRow.Address;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Good bytes to begin with. */
final class Seeds {
  private Seeds() {}

  static List<byte[]> encodedValues() {
    PropertyValue subject = new PropertyValue(PidTag.SUBJECT, "x");
    Restriction exist = new Restriction.Exist(PidTag.SUBJECT);
    List<PropertyTag> none = List.of();
    RecipientRow recipient =
        new RecipientRow(
            new Address.DistributionList(6, Bytes.ofHex("01"), Bytes.ofHex("02")),
            RecipientRow.Option.UNICODE,
            "a@b",
            "A",
            null,
            "A",
            0,
            new PropertyRow(false, List.of()));
    return List.of(
        WireWriter.encode(PropertyValue.WIRE, subject),
        value(PropertyType.MULTIPLE_BINARY, List.of(Bytes.ofHex("0102"), Bytes.EMPTY)),
        value(PropertyType.MULTIPLE_STRING, List.of("a", "b")),
        value(PropertyType.ERROR, ErrorCode.NOT_FOUND),
        value(PropertyType.RULE_ACTION, Bytes.ofHex("0100010007")),
        encode(RecipientRow.wire(none), recipient),
        encode(
            Restriction.WIRE,
            new Restriction.Or(
                List.of(
                    new Restriction.Comment(List.of(subject), exist),
                    new Restriction.SubObject(PidTag.MESSAGE_RECIPIENTS, exist),
                    new Restriction.Count(5, exist)))));
  }

  private static byte[] value(PropertyType type, Object value) {
    return WireWriter.encode(
        PropertyValue.WIRE, new PropertyValue(PropertyTag.of(0x6800, type), value));
  }

  private static <T> byte[] encode(WireType<T> type, T value) {
    return WireWriter.encode(type, value);
  }
}
