package org.ropeway.codec.fxics;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.ValueCodec;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/** How values of property types stand in a FastTransfer stream. [MS-OXCFXICS] 2.2.4.1. */
public final class StreamType {
  /** The bit of a type that has a code page in its other bits: a string in it. 2.2.4.1.1.1. */
  public static final int CODE_PAGE = 0x8000;

  /** The code page of UTF-16LE. */
  public static final int UNICODE_CODE_PAGE = 1200;

  private static final int CODE_PAGES = 0x7FFF;

  private StreamType() {}

  /** How a value is delimited. */
  enum Form {
    FIXED,
    VARIABLE,
    MULTIPLE
  }

  /** The form of the value of a property; null if there is none. */
  static @Nullable Form form(PropertyTag tag) {
    if (tag.equals(MetaTag.IDSET_GIVEN) || (tag.typeCode() & CODE_PAGE) != 0) {
      return Form.VARIABLE;
    }
    PropertyType type = PropertyType.find(tag.typeCode());
    if (type == null) {
      return null;
    }
    if (type.isMultivalued()) {
      return Form.MULTIPLE;
    }
    return isVariable(type) ? Form.VARIABLE : fixedSize(type) > 0 ? Form.FIXED : null;
  }

  static boolean isVariable(PropertyType type) {
    return switch (type) {
      case STRING, STRING8, BINARY, OBJECT, SERVER_ID -> true;
      default -> false;
    };
  }

  /** The size of a value; 0 if it is not fixed. */
  static int fixedSize(PropertyType type) {
    return switch (type) {
      case INTEGER16, BOOLEAN -> 2;
      case INTEGER32, FLOATING32, ERROR -> 4;
      case FLOATING64, CURRENCY, FLOATING_TIME, INTEGER64, TIME -> 8;
      case GUID -> 16;
      default -> 0;
    };
  }

  static Object readFixed(PropertyType type, byte[] bytes) {
    WireReader r = WireReader.of(bytes);
    return type == PropertyType.BOOLEAN ? (Object) (r.u16() != 0) : ValueCodec.ROP.read(r, type);
  }

  static void writeFixed(WireWriter w, PropertyType type, Object value) {
    if (type == PropertyType.BOOLEAN) {
      w.u16((Boolean) value ? 1 : 0);
    } else {
      ValueCodec.ROP.write(w, type, value);
    }
  }

  /** The type of the value of a property with a form. */
  static PropertyType type(PropertyTag tag) {
    if (tag.equals(MetaTag.IDSET_GIVEN)) {
      return PropertyType.BINARY;
    }
    if ((tag.typeCode() & CODE_PAGE) != 0) {
      return (tag.typeCode() & CODE_PAGES) == UNICODE_CODE_PAGE
          ? PropertyType.STRING
          : PropertyType.STRING8;
    }
    return tag.type();
  }

  /** The charset of the strings of a property of type {@link PropertyType#STRING8}. */
  static Charset charset(PropertyTag tag, StringEncoding encoding) {
    return (tag.typeCode() & CODE_PAGE) != 0
        ? encoding.codePages().apply(tag.typeCode() & CODE_PAGES)
        : encoding.string8();
  }

  /** A string up to its first null, or bytes. */
  static Object readVariable(PropertyType type, Charset charset, byte[] bytes) {
    return switch (type) {
      case STRING -> utf16(bytes);
      case STRING8 -> string8(bytes, charset);
      default -> Bytes.wrap(bytes);
    };
  }

  static Bytes writeVariable(PropertyType type, Charset charset, Object value) {
    return switch (type) {
      case STRING -> Bytes.wrap(WireWriter.of(Integer.MAX_VALUE).utf16z((String) value).toBytes());
      case STRING8 -> {
        WireWriter w = WireWriter.of(Integer.MAX_VALUE).withString8Charset(charset);
        yield Bytes.wrap(w.string8z((String) value).toBytes());
      }
      default -> (Bytes) value;
    };
  }

  private static String utf16(byte[] bytes) {
    return Wire.untilNull(WireReader.of(bytes).utf16(bytes.length));
  }

  private static String string8(byte[] bytes, Charset charset) {
    return Wire.untilNull(new String(bytes, charset));
  }

  static void requireName(PropertyTag tag, Optional<PropertyName> name) {
    if (tag.isNamed() != name.isPresent()) {
      throw new IllegalArgumentException(tag + (tag.isNamed() ? " without" : " with") + " a name");
    }
  }

  /**
   * How 8-bit strings are encoded.
   *
   * @param string8 of PtypString8
   * @param codePages the charset of a Windows code page
   */
  public record StringEncoding(Charset string8, IntFunction<Charset> codePages) {
    /** Every byte is the character of its number, so that none is lost. */
    public static final StringEncoding LATIN1 =
        new StringEncoding(StandardCharsets.ISO_8859_1, page -> StandardCharsets.ISO_8859_1);
  }
}
