package org.ropeway.codec.property;

import org.ropeway.codec.data.MapiGuid;

/** The sets names of properties belong to. [MS-OXPROPS] 1.3.2. Made by src/build/properties.py. */
public final class PropertySet {
  /** PSETID_Address. */
  public static final MapiGuid PSETID_ADDRESS =
      MapiGuid.parse("00062004-0000-0000-c000-000000000046");

  /** PSETID_AirSync. */
  public static final MapiGuid PSETID_AIRSYNC =
      MapiGuid.parse("71035549-0739-4dcb-9163-00f0580dbbdf");

  /** PSETID_Appointment. */
  public static final MapiGuid PSETID_APPOINTMENT =
      MapiGuid.parse("00062002-0000-0000-c000-000000000046");

  /** PSETID_Appointment2. */
  public static final MapiGuid PSETID_APPOINTMENT2 =
      MapiGuid.parse("02200600-0000-0000-c000-000000000046");

  /** PSETID_Attachment. */
  public static final MapiGuid PSETID_ATTACHMENT =
      MapiGuid.parse("96357f7f-59e1-47d0-99a7-46515c183b54");

  /** PSETID_CalendarAssistant. */
  public static final MapiGuid PSETID_CALENDARASSISTANT =
      MapiGuid.parse("11000e07-b51b-40d6-af21-caa85edab1d0");

  /** PSETID_Common. */
  public static final MapiGuid PSETID_COMMON =
      MapiGuid.parse("00062008-0000-0000-c000-000000000046");

  /** PSETID_Log. */
  public static final MapiGuid PSETID_LOG = MapiGuid.parse("0006200a-0000-0000-c000-000000000046");

  /** PSETID_Meeting. */
  public static final MapiGuid PSETID_MEETING =
      MapiGuid.parse("6ed8da90-450b-101b-98da-00aa003f1305");

  /** PSETID_Messaging. */
  public static final MapiGuid PSETID_MESSAGING =
      MapiGuid.parse("41f28f13-83f4-4114-a584-eedb5a6b0bff");

  /** PSETID_Note. */
  public static final MapiGuid PSETID_NOTE = MapiGuid.parse("0006200e-0000-0000-c000-000000000046");

  /** PSETID_PostRss. */
  public static final MapiGuid PSETID_POSTRSS =
      MapiGuid.parse("00062041-0000-0000-c000-000000000046");

  /** PSETID_Remote. */
  public static final MapiGuid PSETID_REMOTE =
      MapiGuid.parse("00062014-0000-0000-c000-000000000046");

  /** PSETID_Sharing. */
  public static final MapiGuid PSETID_SHARING =
      MapiGuid.parse("00062040-0000-0000-c000-000000000046");

  /** PSETID_Task. */
  public static final MapiGuid PSETID_TASK = MapiGuid.parse("00062003-0000-0000-c000-000000000046");

  /** PSETID_UnifiedMessaging. */
  public static final MapiGuid PSETID_UNIFIEDMESSAGING =
      MapiGuid.parse("4442858e-a9e3-4e80-b900-317a210cc15b");

  /** PSETID_XmlExtractedEntities. */
  public static final MapiGuid PSETID_XMLEXTRACTEDENTITIES =
      MapiGuid.parse("23239608-685d-4732-9c55-4c95cb4e8e33");

  /** PS_INTERNET_HEADERS. */
  public static final MapiGuid PS_INTERNET_HEADERS =
      MapiGuid.parse("00020386-0000-0000-c000-000000000046");

  /** PS_MAPI. */
  public static final MapiGuid PS_MAPI = MapiGuid.parse("00020328-0000-0000-c000-000000000046");

  /** PS_PUBLIC_STRINGS. */
  public static final MapiGuid PS_PUBLIC_STRINGS =
      MapiGuid.parse("00020329-0000-0000-c000-000000000046");

  private PropertySet() {}
}
