package org.ropeway.codec.ocal;

import java.util.Optional;
import java.util.OptionalLong;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * An instance that differs from its series, and in what. [MS-OXOCAL] 2.2.1.44.2.
 *
 * @param originalStartDate when it would have begun
 * @param subject in the 8-bit character set of the reader; in full in {@link ExtendedException}
 * @param meetingType PidLidAppointmentStateFlags
 * @param reminderDelta PidLidReminderDelta
 * @param reminderSet PidLidReminderSet
 * @param location in the 8-bit character set of the reader; in full in {@link ExtendedException}
 * @param busyStatus PidLidBusyStatus
 * @param attachment whether it has attachments
 * @param subType PidLidAppointmentSubType
 * @param appointmentColor PidLidAppointmentColor
 * @param moreFlags the OverrideFlags that no field stands for, as {@link #EXCEPTIONAL_BODY}
 */
public record ExceptionInfo(
    CalendarTime startDateTime,
    CalendarTime endDateTime,
    CalendarTime originalStartDate,
    Optional<String> subject,
    OptionalLong meetingType,
    OptionalLong reminderDelta,
    OptionalLong reminderSet,
    Optional<String> location,
    OptionalLong busyStatus,
    OptionalLong attachment,
    OptionalLong subType,
    OptionalLong appointmentColor,
    int moreFlags) {
  /** OverrideFlags: it has a body of its own (ARO_EXCEPTIONAL_BODY). */
  public static final int EXCEPTIONAL_BODY = 0x0200;

  private static final int SUBJECT = 0x0001;
  private static final int MEETING_TYPE = 0x0002;
  private static final int REMINDER_DELTA = 0x0004;
  private static final int REMINDER = 0x0008;
  private static final int LOCATION = 0x0010;
  private static final int BUSY_STATUS = 0x0020;
  private static final int ATTACHMENT = 0x0040;
  private static final int SUB_TYPE = 0x0080;
  private static final int APPT_COLOR = 0x0100;
  private static final int FIELDS = 0x01FF;

  /** All fields. */
  public static final WireType<ExceptionInfo> WIRE =
      WireType.of(14, ExceptionInfo::read, ExceptionInfo::write);

  /** OverrideFlags. */
  public int overrideFlags() {
    return moreFlags
        | (subject.isPresent() ? SUBJECT : 0)
        | (meetingType.isPresent() ? MEETING_TYPE : 0)
        | (reminderDelta.isPresent() ? REMINDER_DELTA : 0)
        | (reminderSet.isPresent() ? REMINDER : 0)
        | (location.isPresent() ? LOCATION : 0)
        | (busyStatus.isPresent() ? BUSY_STATUS : 0)
        | (attachment.isPresent() ? ATTACHMENT : 0)
        | (subType.isPresent() ? SUB_TYPE : 0)
        | (appointmentColor.isPresent() ? APPT_COLOR : 0);
  }

  private static ExceptionInfo read(WireReader r) {
    CalendarTime start = r.field("StartDateTime", CalendarTime.WIRE);
    CalendarTime end = r.field("EndDateTime", CalendarTime.WIRE);
    CalendarTime original = r.field("OriginalStartDate", CalendarTime.WIRE);
    int flags = r.field("OverrideFlags", Wire.U16);
    return new ExceptionInfo(
        start,
        end,
        original,
        text(r, flags, SUBJECT, "Subject"),
        number(r, flags, MEETING_TYPE, "MeetingType"),
        number(r, flags, REMINDER_DELTA, "ReminderDelta"),
        number(r, flags, REMINDER, "ReminderSet"),
        text(r, flags, LOCATION, "Location"),
        number(r, flags, BUSY_STATUS, "BusyStatus"),
        number(r, flags, ATTACHMENT, "Attachment"),
        number(r, flags, SUB_TYPE, "SubType"),
        number(r, flags, APPT_COLOR, "AppointmentColor"),
        flags & ~FIELDS);
  }

  private static Optional<String> text(WireReader r, int flags, int flag, String name) {
    if ((flags & flag) == 0) {
      return Optional.empty();
    }
    int lengthAndOne = r.field(name + "Length", Wire.U16);
    int length = r.field(name + "Length2", Wire.U16);
    if (lengthAndOne != length + 1) {
      throw r.badValue(name + "Length is " + lengthAndOne + " of " + length + " bytes");
    }
    WireType<String> text =
        WireType.of(
            length,
            in -> new String(in.bytes(length), in.string8Charset()),
            (w, v) -> w.bytes(v.getBytes(w.string8Charset())));
    return Optional.of(r.field(name, text));
  }

  private static OptionalLong number(WireReader r, int flags, int flag, String name) {
    return (flags & flag) == 0 ? OptionalLong.empty() : OptionalLong.of(r.field(name, Wire.U32));
  }

  private static void write(WireWriter w, ExceptionInfo v) {
    CalendarTime.WIRE.write(w, v.startDateTime);
    CalendarTime.WIRE.write(w, v.endDateTime);
    CalendarTime.WIRE.write(w, v.originalStartDate);
    w.u16(v.overrideFlags());
    text(w, v.subject);
    number(w, v.meetingType);
    number(w, v.reminderDelta);
    number(w, v.reminderSet);
    text(w, v.location);
    number(w, v.busyStatus);
    number(w, v.attachment);
    number(w, v.subType);
    number(w, v.appointmentColor);
  }

  private static void text(WireWriter w, Optional<String> text) {
    text.ifPresent(s -> {
      byte[] bytes = s.getBytes(w.string8Charset());
      if (bytes.length >= 0xFFFF) {
        throw new IllegalArgumentException("text of " + bytes.length + " bytes");
      }
      w.u16(bytes.length + 1).u16(bytes.length).bytes(bytes);
    });
  }

  private static void number(WireWriter w, OptionalLong number) {
    number.ifPresent(w::u32);
  }
}
