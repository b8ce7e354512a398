package org.ropeway.codec.ocal;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A time zone by its name and the rules it had over the years. [MS-OXOCAL] 2.2.1.41; the value of
 * PidLidAppointmentTimeZoneDefinitionRecur, PidLidAppointmentTimeZoneDefinitionStartDisplay and
 * PidLidAppointmentTimeZoneDefinitionEndDisplay.
 *
 * @param keyName the Windows name of the time zone, not localized
 * @param moreHeader what a later version has in its header behind the fields of this one
 * @param rules in the order of their years
 */
public record TimeZoneDefinition(
    int majorVersion,
    int minorVersion,
    int reserved,
    String keyName,
    Bytes moreHeader,
    List<Rule> rules) {
  private static final int MAJOR_VERSION = 2;
  private static final int MINOR_VERSION = 1;
  private static final int RESERVED = 0x0002;

  /** All bytes. */
  public static final WireType<TimeZoneDefinition> WIRE =
      WireType.of(10, TimeZoneDefinition::read, TimeZoneDefinition::write);

  public TimeZoneDefinition {
    rules = List.copyOf(rules);
  }

  /** A time zone. */
  public static TimeZoneDefinition of(String keyName, List<Rule> rules) {
    return new TimeZoneDefinition(
        MAJOR_VERSION, MINOR_VERSION, RESERVED, keyName, Bytes.EMPTY, rules);
  }

  /** The rule for new times in the zone (TZRULE_FLAG_EFFECTIVE_TZREG). */
  public Optional<Rule> effectiveRule() {
    return rules.stream().filter(r -> (r.flags & Rule.EFFECTIVE_TZREG) != 0).findFirst();
  }

  /** The rule for recurring times in the zone (TZRULE_FLAG_RECUR_CURRENT_TZREG). */
  public Optional<Rule> recurrenceRule() {
    return rules.stream().filter(r -> (r.flags & Rule.RECUR_CURRENT_TZREG) != 0).findFirst();
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  /**
   * The rule from a year on. 2.2.1.41.1 (TZRule).
   *
   * @param reserved 0x003E
   * @param flags {@link #RECUR_CURRENT_TZREG}, {@link #EFFECTIVE_TZREG}
   * @param x 14 bytes
   * @param bias minutes to be added to local time to get UTC
   * @param standardBias minutes to be added in standard time besides
   * @param daylightBias minutes to be added in daylight saving time besides
   */
  public record Rule(
      int majorVersion,
      int minorVersion,
      int reserved,
      int flags,
      int year,
      Bytes x,
      int bias,
      int standardBias,
      int daylightBias,
      TransitionTime standardDate,
      TransitionTime daylightDate) {
    /** The rule is that of the recurrence. */
    public static final int RECUR_CURRENT_TZREG = 0x0001;

    /** The rule is the one in effect. */
    public static final int EFFECTIVE_TZREG = 0x0002;

    private static final int SIZE = 0x003E;
    private static final Bytes X = Bytes.wrap(new byte[14]);

    /** 66 bytes. */
    public static final Struct<Rule> WIRE =
        struct(
            Rule::new,
            field("Major version", Wire.U8, Rule::majorVersion),
            field("Minor version", Wire.U8, Rule::minorVersion),
            field("Reserved", Wire.U16, Rule::reserved),
            field("TZRule flags", Wire.U16, Rule::flags),
            field("wYear", Wire.U16, Rule::year),
            field("X", Bytes.fixed(14), Rule::x),
            field("lBias", Wire.I32, Rule::bias),
            field("lStandardBias", Wire.I32, Rule::standardBias),
            field("lDaylightBias", Wire.I32, Rule::daylightBias),
            field("stStandardDate", TransitionTime.WIRE, Rule::standardDate),
            field("stDaylightDate", TransitionTime.WIRE, Rule::daylightDate));

    /** A rule. */
    public static Rule of(
        int flags,
        int year,
        int bias,
        int daylightBias,
        TransitionTime standardDate,
        TransitionTime daylightDate) {
      return new Rule(
          MAJOR_VERSION,
          MINOR_VERSION,
          SIZE,
          flags,
          year,
          X,
          bias,
          0,
          daylightBias,
          standardDate,
          daylightDate);
    }
  }

  private static TimeZoneDefinition read(WireReader r) {
    int major = r.field("Major version", Wire.U8);
    int minor = r.field("Minor version", Wire.U8);
    WireReader header = r.slice(r.field("cbHeader", Wire.U16));
    int reserved = header.field("Reserved", Wire.U16);
    int length = header.field("cchKeyName", Wire.U16);
    String name =
        header.field("KeyName", WireType.of(0, in -> in.utf16(2L * length), WireWriter::utf16));
    int count = header.field("cRules", Wire.U16);
    Bytes more = Bytes.rest(header, "More");
    return new TimeZoneDefinition(
        major, minor, reserved, name, more, r.field("TZRules", Wire.list(count, Rule.WIRE)));
  }

  private static void write(WireWriter w, TimeZoneDefinition v) {
    int header = 6 + 2 * v.keyName.length() + v.moreHeader.length();
    if (header > 0xFFFF || v.rules.size() > 0xFFFF) {
      throw new IllegalArgumentException("time zone " + v.keyName + " is too large");
    }
    w.u8(v.majorVersion).u8(v.minorVersion).u16(header);
    w.u16(v.reserved).u16(v.keyName.length()).utf16(v.keyName).u16(v.rules.size());
    w.bytes(v.moreHeader.unsafeArray());
    Wire.writeList(w, v.rules, Rule.WIRE);
  }
}
