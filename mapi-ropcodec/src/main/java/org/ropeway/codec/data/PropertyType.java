package org.ropeway.codec.data;

import org.jspecify.annotations.Nullable;

/** The data type of a property value. [MS-OXCDATA] 2.11.1. */
public enum PropertyType {
  /** Any type; in a request the server puts in the type it has. */
  UNSPECIFIED(0x0000),
  /** No value: {@link NoValue#NULL}. */
  NULL(0x0001),
  /** {@link Short}. */
  INTEGER16(0x0002),
  /** {@link Integer}. */
  INTEGER32(0x0003),
  /** {@link Float}. */
  FLOATING32(0x0004),
  /** {@link Double}. */
  FLOATING64(0x0005),
  /** {@link Currency}. */
  CURRENCY(0x0006),
  /** {@link FloatingTime}. */
  FLOATING_TIME(0x0007),
  /** {@link ErrorCode}. */
  ERROR(0x000A),
  /** {@link Boolean}. */
  BOOLEAN(0x000B),
  /** {@link Bytes}; an object or embedded table is opened by its own ROP. */
  OBJECT(0x000D),
  /** {@link Long}. */
  INTEGER64(0x0014),
  /** {@link String} in the code page of the reader or writer. */
  STRING8(0x001E),
  /** {@link String}, UTF-16LE. */
  STRING(0x001F),
  /** {@link FileTime}. */
  TIME(0x0040),
  /** {@link MapiGuid}. */
  GUID(0x0048),
  /** {@link Bytes} ([MS-OXCDATA] 2.11.1.4). */
  SERVER_ID(0x00FB),
  /** {@link Restriction}. */
  RESTRICTION(0x00FD),
  /** {@link Bytes}: the actions undecoded ([MS-OXORULE] 2.2.5). */
  RULE_ACTION(0x00FE),
  /** {@link Bytes}. */
  BINARY(0x0102),
  /** List of {@link Short}. */
  MULTIPLE_INTEGER16(0x1002),
  /** List of {@link Integer}. */
  MULTIPLE_INTEGER32(0x1003),
  /** List of {@link Float}. */
  MULTIPLE_FLOATING32(0x1004),
  /** List of {@link Double}. */
  MULTIPLE_FLOATING64(0x1005),
  /** List of {@link Currency}. */
  MULTIPLE_CURRENCY(0x1006),
  /** List of {@link FloatingTime}. */
  MULTIPLE_FLOATING_TIME(0x1007),
  /** List of {@link Long}. */
  MULTIPLE_INTEGER64(0x1014),
  /** List of {@link String} in the code page of the reader or writer. */
  MULTIPLE_STRING8(0x101E),
  /** List of {@link String}, UTF-16LE. */
  MULTIPLE_STRING(0x101F),
  /** List of {@link FileTime}. */
  MULTIPLE_TIME(0x1040),
  /** List of {@link MapiGuid}. */
  MULTIPLE_GUID(0x1048),
  /** List of {@link Bytes}. */
  MULTIPLE_BINARY(0x1102);

  /** The bit of a type code that makes it multivalued. */
  public static final int MULTIVALUE = 0x1000;

  /** The bit of a column's type code that asks for one row per value. */
  public static final int MULTIVALUE_INSTANCE = 0x2000;

  private static final @Nullable PropertyType[] BY_CODE = new @Nullable PropertyType[0x1103];

  static {
    for (PropertyType t : values()) {
      BY_CODE[t.code] = t;
    }
  }

  private final int code;

  PropertyType(int code) {
    this.code = code;
  }

  /** The 16-bit code. */
  public int code() {
    return code;
  }

  /** Whether values are lists. */
  public boolean isMultivalued() {
    return (code & MULTIVALUE) != 0;
  }

  /** The type of one element of a multivalued type; any other type itself. */
  public PropertyType element() {
    return of(code & ~MULTIVALUE);
  }

  /** The type of lists of this type; {@link IllegalArgumentException} if there is none. */
  public PropertyType multiple() {
    return of(code | MULTIVALUE);
  }

  /** The type of a code; {@link IllegalArgumentException} if there is none. */
  public static PropertyType of(int code) {
    PropertyType t = find(code);
    if (t == null) {
      throw new IllegalArgumentException("no property type 0x" + Integer.toHexString(code));
    }
    return t;
  }

  /** The type of a code that may have none. */
  public static @Nullable PropertyType find(int code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
  }
}
