package org.ropeway.codec.fxics;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.fxics.StreamType.StringEncoding;
import org.ropeway.codec.property.PidTag;

/** FastTransfer streams written by hand, and how to read them. */
final class Streams {
  static final MapiGuid SET = MapiGuid.parse("00062008-0000-0000-c000-000000000046");

  /** PtypString8 is Latin 1, a code page is what its number says. */
  static final StringEncoding ENCODING =
      new StringEncoding(
          StandardCharsets.ISO_8859_1,
          page -> page == 1251 ? Charset.forName("windows-1251") : StandardCharsets.ISO_8859_1);

  /** A property of each type, with its bytes. 2.2.4.1. */
  static final List<Example> EXAMPLES =
      List.of(
          property("0200 0068 feff", 0x6800, PropertyType.INTEGER16, (short) -2),
          property("0300 0068 01020304", 0x6800, PropertyType.INTEGER32, 0x04030201),
          property("0400 0068 0000c03f", 0x6800, PropertyType.FLOATING32, 1.5f),
          property("0500 0068 000000000000f83f", 0x6800, PropertyType.FLOATING64, 1.5),
          property("0600 0068 10270000 00000000", 0x6800, PropertyType.CURRENCY, money()),
          property(
              "0700 0068 000000000000f83f",
              0x6800,
              PropertyType.FLOATING_TIME,
              new FloatingTime(1.5)),
          property("0a00 0068 0f010480", 0x6800, PropertyType.ERROR, ErrorCode.NOT_FOUND),
          property("0b00 0068 0100", 0x6800, PropertyType.BOOLEAN, true),
          property("1400 0068 0100000000000080", 0x6800, PropertyType.INTEGER64, (1L << 63) | 1),
          property("4000 0068 0040dda35745b30c", 0x6800, PropertyType.TIME, FileTime.NEVER),
          property("4800 0068 08200600 0000 0000 c000000000000046", 0x6800, PropertyType.GUID, SET),
          property("1e00 0068 03000000 4dfc00", 0x6800, PropertyType.STRING8, "Mü"),
          property("1f00 0068 06000000 4d00 fc00 0000", 0x6800, PropertyType.STRING, "Mü"),
          property("1f00 0068 02000000 0000", 0x6800, PropertyType.STRING, ""),
          property("0201 0068 03000000 010203", 0x6800, PropertyType.BINARY, hex("010203")),
          property("0201 0068 00000000", 0x6800, PropertyType.BINARY, Bytes.EMPTY),
          property("0d00 0137 02000000 d0cf", 0x3701, PropertyType.OBJECT, hex("d0cf")),
          property("fb00 0068 01000000 07", 0x6800, PropertyType.SERVER_ID, hex("07")),
          property(
              "0210 0068 02000000 0100 ffff",
              0x6800,
              PropertyType.MULTIPLE_INTEGER16,
              List.of((short) 1, (short) -1)),
          property(
              "4810 0068 01000000 08200600 0000 0000 c000000000000046",
              0x6800,
              PropertyType.MULTIPLE_GUID,
              List.of(SET)),
          property(
              "1f10 0068 02000000 04000000 6100 0000 02000000 0000",
              0x6800,
              PropertyType.MULTIPLE_STRING,
              List.of("a", "")),
          property(
              "1e10 0068 01000000 02000000 6100",
              0x6800,
              PropertyType.MULTIPLE_STRING8,
              List.of("a")),
          property(
              "0211 0068 02000000 00000000 01000000 09",
              0x6800,
              PropertyType.MULTIPLE_BINARY,
              List.of(Bytes.EMPTY, hex("09"))),
          property("0211 0068 00000000", 0x6800, PropertyType.MULTIPLE_BINARY, List.<Object>of()),
          new Example(
              "e384 0068 04000000 cceef0 00",
              StreamProperty.of(new PropertyTag(0x680084E3), "Мор")),
          new Example(
              "b084 3700 04000000 4d00 0000", StreamProperty.of(new PropertyTag(0x003784B0), "M")),
          new Example(
              "0300 1740 02000000 aabb", StreamProperty.of(MetaTag.IDSET_GIVEN, hex("aabb"))),
          new Example(
              "0b00 0185 08200600 0000 0000 c000000000000046 00 06850000 0100",
              StreamProperty.of(new PropertyTag(0x8501000B), PropertyName.of(SET, 0x8506), true)),
          new Example(
              "1f00 0285 08200600 0000 0000 c000000000000046 01 6b00 0000 04000000 7600 0000",
              StreamProperty.of(new PropertyTag(0x8502001F), PropertyName.of(SET, "k"), "v")));

  /** Bytes and what they are. */
  record Example(String hex, StreamElement element) {
    Bytes bytes() {
      return Streams.hex(hex);
    }
  }

  private Streams() {}

  private static Currency money() {
    return new Currency(10_000);
  }

  static Bytes hex(String digits) {
    return Bytes.ofHex(digits.replace(" ", ""));
  }

  private static Example property(String hex, int id, PropertyType type, Object value) {
    return new Example(hex, StreamProperty.of(PropertyTag.of(id, type), value));
  }

  /** All elements of a stream that is fed in pieces of a size. */
  static List<StreamElement> lex(Bytes stream, FastTransferLimits limits, int piece) {
    FastTransferLexer lexer = new FastTransferLexer(limits, ENCODING);
    List<StreamElement> all = new ArrayList<>();
    for (int at = 0; at < stream.length(); at += piece) {
      lexer.feed(stream.slice(at, Math.min(at + piece, stream.length())));
      StreamElement element;
      while ((element = lexer.next()) != null) {
        all.add(element);
      }
    }
    lexer.end();
    return all;
  }

  static Bytes write(List<? extends StreamElement> elements) {
    FastTransferWriter w = new FastTransferWriter(ENCODING);
    elements.forEach(w::write);
    return w.takeAll();
  }

  /** A stream as short text: structures in brackets, ids of properties between them. */
  static String parse(Structure root, Bytes stream, int piece) {
    StringBuilder text = new StringBuilder();
    FastTransferParser parser =
        new FastTransferParser(
            root, FastTransferLimits.DEFAULT, ENCODING, e -> text.append(text(e)));
    for (int at = 0; at < stream.length(); at += piece) {
      parser.feed(stream.slice(at, Math.min(at + piece, stream.length())));
    }
    parser.end();
    return text.toString();
  }

  private static String text(StreamEvent event) {
    return switch (event) {
      case StreamEvent.Begin begin -> begin.structure().specificationName() + '(';
      case StreamEvent.End end -> ")";
      case StreamProperty p -> Integer.toHexString(p.tag().id()) + ' ';
      case LongValue v -> Integer.toHexString(v.tag().id()) + "… ";
      case LongValue.Part p -> "";
    };
  }

  /** Elements by their names: a marker's, or a property's id with a value that does not matter. */
  static List<StreamElement> elements(String names) {
    List<StreamElement> list = new ArrayList<>();
    for (String name : names.split(" ")) {
      list.add(element(name));
    }
    return list;
  }

  private static StreamElement element(String name) {
    for (Marker m : Marker.values()) {
      if (m.specificationName().equals(name)) {
        return m;
      }
    }
    return switch (name) {
      case "subject" -> StreamProperty.of(PidTag.SUBJECT, "s");
      case "number" -> StreamProperty.of(PidTag.ATTACH_NUMBER, 0);
      case "del" -> StreamProperty.of(MetaTag.FX_DEL_PROP, 0x0E12000D);
      case "warning" -> StreamProperty.of(MetaTag.EC_WARNING, 1);
      case "replicas" -> StreamProperty.of(MetaTag.NEW_FX_FOLDER, Bytes.EMPTY);
      case "group" -> StreamProperty.of(MetaTag.INCR_SYNC_GROUP_ID, 1);
      case "partial" -> StreamProperty.of(MetaTag.INCREMENTAL_SYNC_MESSAGE_PARTIAL, 0);
      case "binary" -> StreamProperty.of(MetaTag.UNNAMED_BINARY, Bytes.EMPTY);
      case "deleted" -> StreamProperty.of(MetaTag.IDSET_DELETED, Bytes.EMPTY);
      case "given" -> StreamProperty.of(MetaTag.IDSET_GIVEN, Bytes.EMPTY);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
