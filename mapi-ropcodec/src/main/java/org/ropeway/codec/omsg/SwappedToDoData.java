package org.ropeway.codec.omsg;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.ocal.CalendarTime;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;

/**
 * The flag a sender keeps for himself while another goes to the recipients. [MS-OXOFLAG] 2.2.1.7;
 * the value of PidTagSwappedToDoData.
 *
 * @param version 1
 * @param flags which fields hold something: {@link #TO_DO_ITEM_FLAGS} and the others
 * @param toDoItem PidTagToDoItemFlags
 * @param flagTo PidLidFlagRequest: 256 characters of UTF-16LE, filled up with nulls
 * @param startDate PidLidCommonStart
 * @param dueDate PidLidCommonEnd
 * @param reminder PidLidReminderTime
 * @param reminderSet PidLidReminderSet
 */
public record SwappedToDoData(
    long version,
    long flags,
    long toDoItem,
    Bytes flagTo,
    CalendarTime startDate,
    CalendarTime dueDate,
    CalendarTime reminder,
    long reminderSet) {
  /** {@code toDoItem} holds something. */
  public static final int TO_DO_ITEM_FLAGS = 0x01;

  /** {@code startDate} holds something. */
  public static final int START_DATE = 0x08;

  /** {@code dueDate} holds something. */
  public static final int DUE_DATE = 0x10;

  /** {@code flagTo} holds something. */
  public static final int FLAG_TO = 0x20;

  /** {@code reminderSet} holds something. */
  public static final int REMINDER_SET = 0x40;

  /** {@code reminder} holds something. */
  public static final int REMINDER = 0x80;

  private static final int FLAG_TO_SIZE = 512;

  /** 540 bytes. */
  public static final Struct<SwappedToDoData> WIRE =
      struct(
          SwappedToDoData::new,
          field("ulVersion", Wire.U32, SwappedToDoData::version),
          field("dwFlags", Wire.U32, SwappedToDoData::flags),
          field("dwToDoItem", Wire.U32, SwappedToDoData::toDoItem),
          field("wszFlagTo", Bytes.fixed(FLAG_TO_SIZE), SwappedToDoData::flagTo),
          field("rtmStartDate", CalendarTime.WIRE, SwappedToDoData::startDate),
          field("rtmDueDate", CalendarTime.WIRE, SwappedToDoData::dueDate),
          field("rtmReminder", CalendarTime.WIRE, SwappedToDoData::reminder),
          field("fReminderSet", Wire.U32, SwappedToDoData::reminderSet));
}
