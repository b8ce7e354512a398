package org.ropeway.codec.property;

import org.ropeway.codec.data.PropertyName;

/** The properties named by a number. [MS-OXPROPS] 2. Made by src/build/properties.py. */
public final class PidLid {
  /** PidLidAttendeeCriticalChange, PtypTime. */
  public static final PropertyName ATTENDEE_CRITICAL_CHANGE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000001L);

  /** PidLidWhere, PtypString. */
  public static final PropertyName WHERE = PropertyName.of(PropertySet.PSETID_MEETING, 0x00000002L);

  /** PidLidGlobalObjectId, PtypBinary. */
  public static final PropertyName GLOBAL_OBJECT_ID =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000003L);

  /** PidLidIsSilent, PtypBoolean. */
  public static final PropertyName IS_SILENT =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000004L);

  /** PidLidIsRecurring, PtypBoolean. */
  public static final PropertyName IS_RECURRING =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000005L);

  /** PidLidRequiredAttendees, PtypString. */
  public static final PropertyName REQUIRED_ATTENDEES =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000006L);

  /** PidLidOptionalAttendees, PtypString. */
  public static final PropertyName OPTIONAL_ATTENDEES =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000007L);

  /** PidLidResourceAttendees, PtypString. */
  public static final PropertyName RESOURCE_ATTENDEES =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000008L);

  /** PidLidDelegateMail, PtypBoolean. */
  public static final PropertyName DELEGATE_MAIL =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000009L);

  /** PidLidIsException, PtypBoolean. */
  public static final PropertyName IS_EXCEPTION =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000000AL);

  /** PidLidSingleInvite, PtypBoolean. */
  public static final PropertyName SINGLE_INVITE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000000BL);

  /** PidLidTimeZone, PtypInteger32. */
  public static final PropertyName TIME_ZONE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000000CL);

  /** PidLidStartRecurrenceDate, PtypInteger32. */
  public static final PropertyName START_RECURRENCE_DATE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000000DL);

  /** PidLidStartRecurrenceTime, PtypInteger32. */
  public static final PropertyName START_RECURRENCE_TIME =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000000EL);

  /** PidLidEndRecurrenceDate, PtypInteger32. */
  public static final PropertyName END_RECURRENCE_DATE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000000FL);

  /** PidLidEndRecurrenceTime, PtypInteger32. */
  public static final PropertyName END_RECURRENCE_TIME =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000010L);

  /** PidLidDayInterval, PtypInteger16. */
  public static final PropertyName DAY_INTERVAL =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000011L);

  /** PidLidWeekInterval, PtypInteger16. */
  public static final PropertyName WEEK_INTERVAL =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000012L);

  /** PidLidMonthInterval, PtypInteger16. */
  public static final PropertyName MONTH_INTERVAL =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000013L);

  /** PidLidYearInterval, PtypInteger16. */
  public static final PropertyName YEAR_INTERVAL =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000014L);

  /** PidLidClientIntent, PtypInteger32. */
  public static final PropertyName CLIENT_INTENT =
      PropertyName.of(PropertySet.PSETID_CALENDARASSISTANT, 0x00000015L);

  /** PidLidMonthOfYearMask, PtypInteger32. */
  public static final PropertyName MONTH_OF_YEAR_MASK =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000017L);

  /** PidLidOldRecurrenceType, PtypInteger16. */
  public static final PropertyName OLD_RECURRENCE_TYPE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000018L);

  /** PidLidOwnerCriticalChange, PtypTime. */
  public static final PropertyName OWNER_CRITICAL_CHANGE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000001AL);

  /** PidLidCalendarType, PtypInteger32. */
  public static final PropertyName CALENDAR_TYPE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000001CL);

  /** PidLidAllAttendeesList, PtypString. */
  public static final PropertyName ALL_ATTENDEES_LIST =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000001DL);

  /** PidLidCleanGlobalObjectId, PtypBinary. */
  public static final PropertyName CLEAN_GLOBAL_OBJECT_ID =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000023L);

  /** PidLidAppointmentMessageClass, PtypString. */
  public static final PropertyName APPOINTMENT_MESSAGE_CLASS =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000024L);

  /** PidLidMeetingType, PtypInteger32. */
  public static final PropertyName MEETING_TYPE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000026L);

  /** PidLidOldLocation, PtypString. */
  public static final PropertyName OLD_LOCATION =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000028L);

  /** PidLidOldWhenStartWhole, PtypTime. */
  public static final PropertyName OLD_WHEN_START_WHOLE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x00000029L);

  /** PidLidOldWhenEndWhole, PtypTime. */
  public static final PropertyName OLD_WHEN_END_WHOLE =
      PropertyName.of(PropertySet.PSETID_MEETING, 0x0000002AL);

  /** PidLidDayOfMonth, PtypInteger32. */
  public static final PropertyName DAY_OF_MONTH =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00001000L);

  /** PidLidICalendarDayOfWeekMask, PtypInteger32. */
  public static final PropertyName I_CALENDAR_DAY_OF_WEEK_MASK =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00001001L);

  /** PidLidOccurrences, PtypInteger32. */
  public static final PropertyName OCCURRENCES =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00001005L);

  /** PidLidMonthOfYear, PtypInteger32. */
  public static final PropertyName MONTH_OF_YEAR =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00001006L);

  /** PidLidNoEndDateFlag, PtypBoolean. */
  public static final PropertyName NO_END_DATE_FLAG =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000100BL);

  /** PidLidRecurrenceDuration, PtypInteger32. */
  public static final PropertyName RECURRENCE_DURATION =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000100DL);

  /** PidLidFileUnder, PtypString. */
  public static final PropertyName FILE_UNDER =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008005L);

  /** PidLidFileUnderId, PtypInteger32. */
  public static final PropertyName FILE_UNDER_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008006L);

  /** PidLidContactItemData, PtypMultipleInteger32. */
  public static final PropertyName CONTACT_ITEM_DATA =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008007L);

  /** PidLidReferredBy, PtypString. */
  public static final PropertyName REFERRED_BY =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000800EL);

  /** PidLidDepartment, PtypString. */
  public static final PropertyName DEPARTMENT =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008010L);

  /** PidLidHasPicture, PtypBoolean. */
  public static final PropertyName HAS_PICTURE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008015L);

  /** PidLidHomeAddress, PtypString. */
  public static final PropertyName HOME_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000801AL);

  /** PidLidWorkAddress, PtypString. */
  public static final PropertyName WORK_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000801BL);

  /** PidLidOtherAddress, PtypString. */
  public static final PropertyName OTHER_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000801CL);

  /** PidLidPostalAddressId, PtypInteger32. */
  public static final PropertyName POSTAL_ADDRESS_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008022L);

  /** PidLidContactCharacterSet, PtypInteger32. */
  public static final PropertyName CONTACT_CHARACTER_SET =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008023L);

  /** PidLidAutoLog, PtypBoolean. */
  public static final PropertyName AUTO_LOG =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008025L);

  /** PidLidFileUnderList, PtypMultipleInteger32. */
  public static final PropertyName FILE_UNDER_LIST =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008026L);

  /** PidLidEmailList, PtypMultipleInteger32. */
  public static final PropertyName EMAIL_LIST =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008027L);

  /** PidLidAddressBookProviderEmailList, PtypMultipleInteger32. */
  public static final PropertyName ADDRESS_BOOK_PROVIDER_EMAIL_LIST =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008028L);

  /** PidLidAddressBookProviderArrayType, PtypInteger32. */
  public static final PropertyName ADDRESS_BOOK_PROVIDER_ARRAY_TYPE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008029L);

  /** PidLidHtml, PtypString. */
  public static final PropertyName HTML = PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000802BL);

  /** PidLidYomiFirstName, PtypString. */
  public static final PropertyName YOMI_FIRST_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000802CL);

  /** PidLidYomiLastName, PtypString. */
  public static final PropertyName YOMI_LAST_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000802DL);

  /** PidLidYomiCompanyName, PtypString. */
  public static final PropertyName YOMI_COMPANY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000802EL);

  /** PidLidBusinessCardDisplayDefinition, PtypBinary. */
  public static final PropertyName BUSINESS_CARD_DISPLAY_DEFINITION =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008040L);

  /** PidLidBusinessCardCardPicture, PtypBinary. */
  public static final PropertyName BUSINESS_CARD_CARD_PICTURE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008041L);

  /** PidLidPromptSendUpdate, PtypBoolean. */
  public static final PropertyName PROMPT_SEND_UPDATE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008045L);

  /** PidLidWorkAddressStreet, PtypString. */
  public static final PropertyName WORK_ADDRESS_STREET =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008045L);

  /** PidLidWorkAddressCity, PtypString. */
  public static final PropertyName WORK_ADDRESS_CITY =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008046L);

  /** PidLidWorkAddressState, PtypString. */
  public static final PropertyName WORK_ADDRESS_STATE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008047L);

  /** PidLidWorkAddressPostalCode, PtypString. */
  public static final PropertyName WORK_ADDRESS_POSTAL_CODE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008048L);

  /** PidLidWorkAddressCountry, PtypString. */
  public static final PropertyName WORK_ADDRESS_COUNTRY =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008049L);

  /** PidLidWorkAddressPostOfficeBox, PtypString. */
  public static final PropertyName WORK_ADDRESS_POST_OFFICE_BOX =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000804AL);

  /** PidLidDistributionListChecksum, PtypInteger32. */
  public static final PropertyName DISTRIBUTION_LIST_CHECKSUM =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000804CL);

  /** PidLidBirthdayEventEntryId, PtypBinary. */
  public static final PropertyName BIRTHDAY_EVENT_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000804DL);

  /** PidLidAnniversaryEventEntryId, PtypBinary. */
  public static final PropertyName ANNIVERSARY_EVENT_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000804EL);

  /** PidLidContactUserField1, PtypString. */
  public static final PropertyName CONTACT_USER_FIELD1 =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x0000804FL);

  /** PidLidContactUserField2, PtypString. */
  public static final PropertyName CONTACT_USER_FIELD2 =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008050L);

  /** PidLidContactUserField3, PtypString. */
  public static final PropertyName CONTACT_USER_FIELD3 =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008051L);

  /** PidLidContactUserField4, PtypString. */
  public static final PropertyName CONTACT_USER_FIELD4 =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008052L);

  /** PidLidDistributionListName, PtypString. */
  public static final PropertyName DISTRIBUTION_LIST_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008053L);

  /** PidLidDistributionListOneOffMembers, PtypMultipleBinary. */
  public static final PropertyName DISTRIBUTION_LIST_ONE_OFF_MEMBERS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008054L);

  /** PidLidDistributionListMembers, PtypMultipleBinary. */
  public static final PropertyName DISTRIBUTION_LIST_MEMBERS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008055L);

  /** PidLidInstantMessagingAddress, PtypString. */
  public static final PropertyName INSTANT_MESSAGING_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008062L);

  /** PidLidDistributionListStream, PtypBinary. */
  public static final PropertyName DISTRIBUTION_LIST_STREAM =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008064L);

  /** PidLidEmail1DisplayName, PtypString. */
  public static final PropertyName EMAIL1_DISPLAY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008080L);

  /** PidLidEmail1AddressType, PtypString. */
  public static final PropertyName EMAIL1_ADDRESS_TYPE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008082L);

  /** PidLidEmail1EmailAddress, PtypString. */
  public static final PropertyName EMAIL1_EMAIL_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008083L);

  /** PidLidEmail1OriginalDisplayName, PtypString. */
  public static final PropertyName EMAIL1_ORIGINAL_DISPLAY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008084L);

  /** PidLidEmail1OriginalEntryId, PtypBinary. */
  public static final PropertyName EMAIL1_ORIGINAL_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008085L);

  /** PidLidEmail1RichTextFormat, PtypBoolean. */
  public static final PropertyName EMAIL1_RICH_TEXT_FORMAT =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008086L);

  /** PidLidEmail1EmailType, PtypString. */
  public static final PropertyName EMAIL1_EMAIL_TYPE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008087L);

  /** PidLidEmail2DisplayName, PtypString. */
  public static final PropertyName EMAIL2_DISPLAY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008090L);

  /** PidLidEmail2EntryId, PtypBinary. */
  public static final PropertyName EMAIL2_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008091L);

  /** PidLidEmail2AddressType, PtypString. */
  public static final PropertyName EMAIL2_ADDRESS_TYPE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008092L);

  /** PidLidEmail2EmailAddress, PtypString. */
  public static final PropertyName EMAIL2_EMAIL_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008093L);

  /** PidLidEmail2OriginalDisplayName, PtypString. */
  public static final PropertyName EMAIL2_ORIGINAL_DISPLAY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008094L);

  /** PidLidEmail2OriginalEntryId, PtypBinary. */
  public static final PropertyName EMAIL2_ORIGINAL_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008095L);

  /** PidLidEmail2RichTextFormat, PtypBoolean. */
  public static final PropertyName EMAIL2_RICH_TEXT_FORMAT =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x00008096L);

  /** PidLidEmail3DisplayName, PtypString. */
  public static final PropertyName EMAIL3_DISPLAY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080A0L);

  /** PidLidEmail3EntryId, PtypBinary. */
  public static final PropertyName EMAIL3_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080A1L);

  /** PidLidEmail3AddressType, PtypString. */
  public static final PropertyName EMAIL3_ADDRESS_TYPE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080A2L);

  /** PidLidEmail3EmailAddress, PtypString. */
  public static final PropertyName EMAIL3_EMAIL_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080A3L);

  /** PidLidEmail3OriginalDisplayName, PtypString. */
  public static final PropertyName EMAIL3_ORIGINAL_DISPLAY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080A4L);

  /** PidLidEmail3OriginalEntryId, PtypBinary. */
  public static final PropertyName EMAIL3_ORIGINAL_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080A5L);

  /** PidLidEmail3RichTextFormat, PtypBoolean. */
  public static final PropertyName EMAIL3_RICH_TEXT_FORMAT =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080A6L);

  /** PidLidFax1AddressType, PtypString. */
  public static final PropertyName FAX1_ADDRESS_TYPE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080B2L);

  /** PidLidFax1EmailAddress, PtypString. */
  public static final PropertyName FAX1_EMAIL_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080B3L);

  /** PidLidFax1OriginalDisplayName, PtypString. */
  public static final PropertyName FAX1_ORIGINAL_DISPLAY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080B4L);

  /** PidLidFax1OriginalEntryId, PtypBinary. */
  public static final PropertyName FAX1_ORIGINAL_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080B5L);

  /** PidLidFax2AddressType, PtypString. */
  public static final PropertyName FAX2_ADDRESS_TYPE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080C2L);

  /** PidLidFax2EmailAddress, PtypString. */
  public static final PropertyName FAX2_EMAIL_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080C3L);

  /** PidLidFax2OriginalDisplayName, PtypString. */
  public static final PropertyName FAX2_ORIGINAL_DISPLAY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080C4L);

  /** PidLidFax2OriginalEntryId, PtypBinary. */
  public static final PropertyName FAX2_ORIGINAL_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080C5L);

  /** PidLidFax3AddressType, PtypString. */
  public static final PropertyName FAX3_ADDRESS_TYPE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080D2L);

  /** PidLidFax3EmailAddress, PtypString. */
  public static final PropertyName FAX3_EMAIL_ADDRESS =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080D3L);

  /** PidLidFax3OriginalDisplayName, PtypString. */
  public static final PropertyName FAX3_ORIGINAL_DISPLAY_NAME =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080D4L);

  /** PidLidFax3OriginalEntryId, PtypBinary. */
  public static final PropertyName FAX3_ORIGINAL_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080D5L);

  /** PidLidFreeBusyLocation, PtypString. */
  public static final PropertyName FREE_BUSY_LOCATION =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080D8L);

  /** PidLidHomeAddressCountryCode, PtypString. */
  public static final PropertyName HOME_ADDRESS_COUNTRY_CODE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080DAL);

  /** PidLidWorkAddressCountryCode, PtypString. */
  public static final PropertyName WORK_ADDRESS_COUNTRY_CODE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080DBL);

  /** PidLidOtherAddressCountryCode, PtypString. */
  public static final PropertyName OTHER_ADDRESS_COUNTRY_CODE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080DCL);

  /** PidLidAddressCountryCode, PtypString. */
  public static final PropertyName ADDRESS_COUNTRY_CODE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080DDL);

  /** PidLidBirthdayLocal, PtypTime. */
  public static final PropertyName BIRTHDAY_LOCAL =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080DEL);

  /** PidLidWeddingAnniversaryLocal, PtypTime. */
  public static final PropertyName WEDDING_ANNIVERSARY_LOCAL =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080DFL);

  /** PidLidIsContactLinked, PtypBoolean. */
  public static final PropertyName IS_CONTACT_LINKED =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080E0L);

  /** PidLidContactLinkedGlobalAddressListEntryId, PtypBinary. */
  public static final PropertyName CONTACT_LINKED_GLOBAL_ADDRESS_LIST_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080E2L);

  /** PidLidContactLinkSMTPAddressCache, PtypMultipleString. */
  public static final PropertyName CONTACT_LINK_SMTP_ADDRESS_CACHE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080E3L);

  /** PidLidContactLinkLinkRejectHistory, PtypMultipleBinary. */
  public static final PropertyName CONTACT_LINK_LINK_REJECT_HISTORY =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080E5L);

  /** PidLidContactLinkGlobalAddressListLinkState, PtypInteger32. */
  public static final PropertyName CONTACT_LINK_GLOBAL_ADDRESS_LIST_LINK_STATE =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080E6L);

  /** PidLidContactLinkGlobalAddressListLinkId, PtypGuid. */
  public static final PropertyName CONTACT_LINK_GLOBAL_ADDRESS_LIST_LINK_ID =
      PropertyName.of(PropertySet.PSETID_ADDRESS, 0x000080E8L);

  /** PidLidTaskStatus, PtypInteger32. */
  public static final PropertyName TASK_STATUS =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008101L);

  /** PidLidPercentComplete, PtypFloating64. */
  public static final PropertyName PERCENT_COMPLETE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008102L);

  /** PidLidTeamTask, PtypBoolean. */
  public static final PropertyName TEAM_TASK =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008103L);

  /** PidLidTaskStartDate, PtypTime. */
  public static final PropertyName TASK_START_DATE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008104L);

  /** PidLidTaskDueDate, PtypTime. */
  public static final PropertyName TASK_DUE_DATE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008105L);

  /** PidLidTaskResetReminder, PtypBoolean. */
  public static final PropertyName TASK_RESET_REMINDER =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008107L);

  /** PidLidTaskAccepted, PtypBoolean. */
  public static final PropertyName TASK_ACCEPTED =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008108L);

  /** PidLidTaskDeadOccurrence, PtypBoolean. */
  public static final PropertyName TASK_DEAD_OCCURRENCE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008109L);

  /** PidLidTaskDateCompleted, PtypTime. */
  public static final PropertyName TASK_DATE_COMPLETED =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000810FL);

  /** PidLidTaskActualEffort, PtypInteger32. */
  public static final PropertyName TASK_ACTUAL_EFFORT =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008110L);

  /** PidLidTaskEstimatedEffort, PtypInteger32. */
  public static final PropertyName TASK_ESTIMATED_EFFORT =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008111L);

  /** PidLidTaskVersion, PtypInteger32. */
  public static final PropertyName TASK_VERSION =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008112L);

  /** PidLidTaskState, PtypInteger32. */
  public static final PropertyName TASK_STATE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008113L);

  /** PidLidTaskLastUpdate, PtypTime. */
  public static final PropertyName TASK_LAST_UPDATE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008115L);

  /** PidLidTaskRecurrence, PtypBinary. */
  public static final PropertyName TASK_RECURRENCE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008116L);

  /** PidLidTaskAssigners, PtypBinary. */
  public static final PropertyName TASK_ASSIGNERS =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008117L);

  /** PidLidTaskStatusOnComplete, PtypBoolean. */
  public static final PropertyName TASK_STATUS_ON_COMPLETE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008119L);

  /** PidLidTaskHistory, PtypInteger32. */
  public static final PropertyName TASK_HISTORY =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000811AL);

  /** PidLidTaskUpdates, PtypBoolean. */
  public static final PropertyName TASK_UPDATES =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000811BL);

  /** PidLidTaskComplete, PtypBoolean. */
  public static final PropertyName TASK_COMPLETE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000811CL);

  /** PidLidTaskFCreator, PtypBoolean. */
  public static final PropertyName TASK_F_CREATOR =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000811EL);

  /** PidLidTaskOwner, PtypString. */
  public static final PropertyName TASK_OWNER =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000811FL);

  /** PidLidTaskMultipleRecipients, PtypInteger32. */
  public static final PropertyName TASK_MULTIPLE_RECIPIENTS =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008120L);

  /** PidLidTaskAssigner, PtypString. */
  public static final PropertyName TASK_ASSIGNER =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008121L);

  /** PidLidTaskLastUser, PtypString. */
  public static final PropertyName TASK_LAST_USER =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008122L);

  /** PidLidTaskOrdinal, PtypInteger32. */
  public static final PropertyName TASK_ORDINAL =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008123L);

  /** PidLidTaskNoCompute, PtypBoolean. */
  public static final PropertyName TASK_NO_COMPUTE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008124L);

  /** PidLidTaskLastDelegate, PtypString. */
  public static final PropertyName TASK_LAST_DELEGATE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008125L);

  /** PidLidTaskFRecurring, PtypBoolean. */
  public static final PropertyName TASK_F_RECURRING =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008126L);

  /** PidLidTaskRole, PtypString. */
  public static final PropertyName TASK_ROLE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008127L);

  /** PidLidTaskOwnership, PtypInteger32. */
  public static final PropertyName TASK_OWNERSHIP =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008129L);

  /** PidLidAcceptanceState, PtypInteger32. */
  public static final PropertyName ACCEPTANCE_STATE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000812AL);

  /** PidLidTaskAcceptanceState, PtypInteger32. */
  public static final PropertyName TASK_ACCEPTANCE_STATE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000812AL);

  /** PidLidTaskFFixOffline, PtypBoolean. */
  public static final PropertyName TASK_F_FIX_OFFLINE =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000812CL);

  /** PidLidTaskCustomFlags, PtypInteger32. */
  public static final PropertyName TASK_CUSTOM_FLAGS =
      PropertyName.of(PropertySet.PSETID_TASK, 0x00008139L);

  /** PidLidSendMeetingAsIcal, PtypBoolean. */
  public static final PropertyName SEND_MEETING_AS_ICAL =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008200L);

  /** PidLidAppointmentSequence, PtypInteger32. */
  public static final PropertyName APPOINTMENT_SEQUENCE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008201L);

  /** PidLidAppointmentSequenceTime, PtypTime. */
  public static final PropertyName APPOINTMENT_SEQUENCE_TIME =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008202L);

  /** PidLidAppointmentLastSequence, PtypInteger32. */
  public static final PropertyName APPOINTMENT_LAST_SEQUENCE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008203L);

  /** PidLidChangeHighlight, PtypInteger32. */
  public static final PropertyName CHANGE_HIGHLIGHT =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008204L);

  /** PidLidBusyStatus, PtypInteger32. */
  public static final PropertyName BUSY_STATUS =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008205L);

  /** PidLidFExceptionalBody, PtypBoolean. */
  public static final PropertyName F_EXCEPTIONAL_BODY =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008206L);

  /** PidLidAppointmentAuxiliaryFlags, PtypInteger32. */
  public static final PropertyName APPOINTMENT_AUXILIARY_FLAGS =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008207L);

  /** PidLidLocation, PtypString. */
  public static final PropertyName LOCATION =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008208L);

  /** PidLidMeetingWorkspaceUrl, PtypString. */
  public static final PropertyName MEETING_WORKSPACE_URL =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008209L);

  /** PidLidForwardInstance, PtypBoolean. */
  public static final PropertyName FORWARD_INSTANCE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000820AL);

  /** PidLidLinkedTaskItems, PtypMultipleBinary. */
  public static final PropertyName LINKED_TASK_ITEMS =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000820CL);

  /** PidLidAppointmentStartWhole, PtypTime. */
  public static final PropertyName APPOINTMENT_START_WHOLE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000820DL);

  /** PidLidAppointmentEndWhole, PtypTime. */
  public static final PropertyName APPOINTMENT_END_WHOLE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000820EL);

  /** PidLidAppointmentStartTime, PtypTime. */
  public static final PropertyName APPOINTMENT_START_TIME =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000820FL);

  /** PidLidAppointmentEndTime, PtypTime. */
  public static final PropertyName APPOINTMENT_END_TIME =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008210L);

  /** PidLidAppointmentEndDate, PtypTime. */
  public static final PropertyName APPOINTMENT_END_DATE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008211L);

  /** PidLidAppointmentStartDate, PtypTime. */
  public static final PropertyName APPOINTMENT_START_DATE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008212L);

  /** PidLidAppointmentDuration, PtypInteger32. */
  public static final PropertyName APPOINTMENT_DURATION =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008213L);

  /** PidLidAppointmentColor, PtypInteger32. */
  public static final PropertyName APPOINTMENT_COLOR =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008214L);

  /** PidLidAppointmentSubType, PtypBoolean. */
  public static final PropertyName APPOINTMENT_SUB_TYPE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008215L);

  /** PidLidAppointmentRecur, PtypBinary. */
  public static final PropertyName APPOINTMENT_RECUR =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008216L);

  /** PidLidAppointmentStateFlags, PtypInteger32. */
  public static final PropertyName APPOINTMENT_STATE_FLAGS =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008217L);

  /** PidLidResponseStatus, PtypInteger32. */
  public static final PropertyName RESPONSE_STATUS =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008218L);

  /** PidLidAppointmentReplyTime, PtypTime. */
  public static final PropertyName APPOINTMENT_REPLY_TIME =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008220L);

  /** PidLidRecurring, PtypBoolean. */
  public static final PropertyName RECURRING =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008223L);

  /** PidLidIntendedBusyStatus, PtypInteger32. */
  public static final PropertyName INTENDED_BUSY_STATUS =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008224L);

  /** PidLidAppointmentUpdateTime, PtypTime. */
  public static final PropertyName APPOINTMENT_UPDATE_TIME =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008226L);

  /** PidLidExceptionReplaceTime, PtypTime. */
  public static final PropertyName EXCEPTION_REPLACE_TIME =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008228L);

  /** PidLidFInvited, PtypBoolean. */
  public static final PropertyName F_INVITED =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008229L);

  /** PidLidFExceptionalAttendees, PtypBoolean. */
  public static final PropertyName F_EXCEPTIONAL_ATTENDEES =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000822BL);

  /** PidLidOwnerName, PtypString. */
  public static final PropertyName OWNER_NAME =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000822EL);

  /** PidLidFOthersAppointment, PtypBoolean. */
  public static final PropertyName F_OTHERS_APPOINTMENT =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000822FL);

  /** PidLidAppointmentReplyName, PtypString. */
  public static final PropertyName APPOINTMENT_REPLY_NAME =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008230L);

  /** PidLidRecurrenceType, PtypInteger32. */
  public static final PropertyName RECURRENCE_TYPE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008231L);

  /** PidLidRecurrencePattern, PtypString. */
  public static final PropertyName RECURRENCE_PATTERN =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008232L);

  /** PidLidTimeZoneStruct, PtypBinary. */
  public static final PropertyName TIME_ZONE_STRUCT =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008233L);

  /** PidLidTimeZoneDescription, PtypString. */
  public static final PropertyName TIME_ZONE_DESCRIPTION =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008234L);

  /** PidLidClipStart, PtypTime. */
  public static final PropertyName CLIP_START =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008235L);

  /** PidLidClipEnd, PtypTime. */
  public static final PropertyName CLIP_END =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008236L);

  /** PidLidOriginalStoreEntryId, PtypBinary. */
  public static final PropertyName ORIGINAL_STORE_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008237L);

  /** PidLidAllAttendeesString, PtypString. */
  public static final PropertyName ALL_ATTENDEES_STRING =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008238L);

  /** PidLidAutoFillLocation, PtypBoolean. */
  public static final PropertyName AUTO_FILL_LOCATION =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000823AL);

  /** PidLidToAttendeesString, PtypString. */
  public static final PropertyName TO_ATTENDEES_STRING =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000823BL);

  /** PidLidCcAttendeesString, PtypString. */
  public static final PropertyName CC_ATTENDEES_STRING =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000823CL);

  /** PidLidTrustRecipientHighlights, PtypBoolean. */
  public static final PropertyName TRUST_RECIPIENT_HIGHLIGHTS =
      PropertyName.of(PropertySet.PSETID_TASK, 0x0000823EL);

  /** PidLidConferencingCheck, PtypBoolean. */
  public static final PropertyName CONFERENCING_CHECK =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008240L);

  /** PidLidConferencingType, PtypInteger32. */
  public static final PropertyName CONFERENCING_TYPE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008241L);

  /** PidLidDirectory, PtypString. */
  public static final PropertyName DIRECTORY =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008242L);

  /** PidLidOrganizerAlias, PtypString. */
  public static final PropertyName ORGANIZER_ALIAS =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008243L);

  /** PidLidAutoStartCheck, PtypBoolean. */
  public static final PropertyName AUTO_START_CHECK =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008244L);

  /** PidLidAutoStartWhen, PtypInteger32. */
  public static final PropertyName AUTO_START_WHEN =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008245L);

  /** PidLidAllowExternalCheck, PtypBoolean. */
  public static final PropertyName ALLOW_EXTERNAL_CHECK =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008246L);

  /** PidLidCollaborateDoc, PtypString. */
  public static final PropertyName COLLABORATE_DOC =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008247L);

  /** PidLidNetShowUrl, PtypString. */
  public static final PropertyName NET_SHOW_URL =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008248L);

  /** PidLidOnlinePassword, PtypString. */
  public static final PropertyName ONLINE_PASSWORD =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008249L);

  /** PidLidAppointmentProposedStartWhole, PtypTime. */
  public static final PropertyName APPOINTMENT_PROPOSED_START_WHOLE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008250L);

  /** PidLidAppointmentProposedEndWhole, PtypTime. */
  public static final PropertyName APPOINTMENT_PROPOSED_END_WHOLE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008251L);

  /** PidLidAppointmentProposedDuration, PtypInteger32. */
  public static final PropertyName APPOINTMENT_PROPOSED_DURATION =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008256L);

  /** PidLidAppointmentCounterProposal, PtypBoolean. */
  public static final PropertyName APPOINTMENT_COUNTER_PROPOSAL =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008257L);

  /** PidLidAppointmentProposalNumber, PtypInteger32. */
  public static final PropertyName APPOINTMENT_PROPOSAL_NUMBER =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008259L);

  /** PidLidAppointmentNotAllowPropose, PtypBoolean. */
  public static final PropertyName APPOINTMENT_NOT_ALLOW_PROPOSE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000825AL);

  /** PidLidAppointmentUnsendableRecipients, PtypBinary. */
  public static final PropertyName APPOINTMENT_UNSENDABLE_RECIPIENTS =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000825DL);

  /** PidLidAppointmentTimeZoneDefinitionStartDisplay, PtypBinary. */
  public static final PropertyName APPOINTMENT_TIME_ZONE_DEFINITION_START_DISPLAY =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000825EL);

  /** PidLidAppointmentTimeZoneDefinitionEndDisplay, PtypBinary. */
  public static final PropertyName APPOINTMENT_TIME_ZONE_DEFINITION_END_DISPLAY =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000825FL);

  /** PidLidAppointmentTimeZoneDefinitionRecur, PtypBinary. */
  public static final PropertyName APPOINTMENT_TIME_ZONE_DEFINITION_RECUR =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008260L);

  /** PidLidForwardNotificationRecipients, PtypBinary. */
  public static final PropertyName FORWARD_NOTIFICATION_RECIPIENTS =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x00008261L);

  /** PidLidInboundICalStream, PtypBinary. */
  public static final PropertyName INBOUND_I_CAL_STREAM =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000827AL);

  /** PidLidSingleBodyICal, PtypBoolean. */
  public static final PropertyName SINGLE_BODY_I_CAL =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000827BL);

  /** PidLidSingleBodyIcal, PtypBoolean. */
  public static final PropertyName SINGLE_BODY_ICAL =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT, 0x0000827BL);

  /** PidLidReminderDelta, PtypInteger32. */
  public static final PropertyName REMINDER_DELTA =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008501L);

  /** PidLidReminderTime, PtypTime. */
  public static final PropertyName REMINDER_TIME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008502L);

  /** PidLidReminderSet, PtypBoolean. */
  public static final PropertyName REMINDER_SET =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008503L);

  /** PidLidReminderTimeTime, PtypTime. */
  public static final PropertyName REMINDER_TIME_TIME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008504L);

  /** PidLidReminderTimeDate, PtypTime. */
  public static final PropertyName REMINDER_TIME_DATE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008505L);

  /** PidLidPrivate, PtypBoolean. */
  public static final PropertyName PRIVATE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008506L);

  /** PidLidAgingDontAgeMe, PtypBoolean. */
  public static final PropertyName AGING_DONT_AGE_ME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000850EL);

  /** PidLidSideEffects, PtypInteger32. */
  public static final PropertyName SIDE_EFFECTS =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008510L);

  /** PidLidRemoteStatus, PtypInteger32. */
  public static final PropertyName REMOTE_STATUS =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008511L);

  /** PidLidSmartNoAttach, PtypBoolean. */
  public static final PropertyName SMART_NO_ATTACH =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008514L);

  /** PidLidCommonStart, PtypTime. */
  public static final PropertyName COMMON_START =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008516L);

  /** PidLidCommonEnd, PtypTime. */
  public static final PropertyName COMMON_END =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008517L);

  /** PidLidTaskMode, PtypInteger32. */
  public static final PropertyName TASK_MODE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008518L);

  /** PidLidTaskGlobalId, PtypBinary. */
  public static final PropertyName TASK_GLOBAL_ID =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008519L);

  /** PidLidAutoProcessState, PtypInteger32. */
  public static final PropertyName AUTO_PROCESS_STATE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000851AL);

  /** PidLidReminderOverride, PtypBoolean. */
  public static final PropertyName REMINDER_OVERRIDE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000851CL);

  /** PidLidReminderType, PtypInteger32. */
  public static final PropertyName REMINDER_TYPE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000851DL);

  /** PidLidReminderPlaySound, PtypBoolean. */
  public static final PropertyName REMINDER_PLAY_SOUND =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000851EL);

  /** PidLidReminderFileParameter, PtypString. */
  public static final PropertyName REMINDER_FILE_PARAMETER =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000851FL);

  /** PidLidVerbStream, PtypBinary. */
  public static final PropertyName VERB_STREAM =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008520L);

  /** PidLidVerbResponse, PtypString. */
  public static final PropertyName VERB_RESPONSE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008524L);

  /** PidLidFlagRequest, PtypString. */
  public static final PropertyName FLAG_REQUEST =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008530L);

  /** PidLidMileage, PtypString. */
  public static final PropertyName MILEAGE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008534L);

  /** PidLidBilling, PtypString. */
  public static final PropertyName BILLING =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008535L);

  /** PidLidBillingInformation, PtypString. */
  public static final PropertyName BILLING_INFORMATION =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008535L);

  /** PidLidNonSendableTo, PtypString. */
  public static final PropertyName NON_SENDABLE_TO =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008536L);

  /** PidLidNonSendtableTo, PtypString. */
  public static final PropertyName NON_SENDTABLE_TO =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008536L);

  /** PidLidNonSendableCc, PtypString. */
  public static final PropertyName NON_SENDABLE_CC =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008537L);

  /** PidLidNonSendableBcc, PtypString. */
  public static final PropertyName NON_SENDABLE_BCC =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008538L);

  /** PidLidCompanies, PtypMultipleString. */
  public static final PropertyName COMPANIES =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008539L);

  /** PidLidContacts, PtypMultipleString. */
  public static final PropertyName CONTACTS =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000853AL);

  /** PidLidNonSendToTrackStatus, PtypMultipleInteger32. */
  public static final PropertyName NON_SEND_TO_TRACK_STATUS =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008543L);

  /** PidLidNonSendCcTrackStatus, PtypMultipleInteger32. */
  public static final PropertyName NON_SEND_CC_TRACK_STATUS =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008544L);

  /** PidLidNonSendBccTrackStatus, PtypMultipleInteger32. */
  public static final PropertyName NON_SEND_BCC_TRACK_STATUS =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008545L);

  /** PidLidCurrentVersion, PtypInteger32. */
  public static final PropertyName CURRENT_VERSION =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008552L);

  /** PidLidCurrentVersionName, PtypString. */
  public static final PropertyName CURRENT_VERSION_NAME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008554L);

  /** PidLidReminderSignalTime, PtypTime. */
  public static final PropertyName REMINDER_SIGNAL_TIME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008560L);

  /** PidLidImapDeleted, PtypInteger32. */
  public static final PropertyName IMAP_DELETED =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008570L);

  /** PidLidHeaderItem, PtypInteger32. */
  public static final PropertyName HEADER_ITEM =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008578L);

  /** PidLidInternetAccountName, PtypString. */
  public static final PropertyName INTERNET_ACCOUNT_NAME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008580L);

  /** PidLidInternetAccountStamp, PtypString. */
  public static final PropertyName INTERNET_ACCOUNT_STAMP =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008581L);

  /** PidLidUseTnef, PtypBoolean. */
  public static final PropertyName USE_TNEF =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008582L);

  /** PidLidContactLinkSearchKey, PtypBinary. */
  public static final PropertyName CONTACT_LINK_SEARCH_KEY =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008584L);

  /** PidLidContactLinkEntry, PtypBinary. */
  public static final PropertyName CONTACT_LINK_ENTRY =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008585L);

  /** PidLidContactLinkName, PtypString. */
  public static final PropertyName CONTACT_LINK_NAME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x00008586L);

  /** PidLidSpamOriginalFolder, PtypBinary. */
  public static final PropertyName SPAM_ORIGINAL_FOLDER =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x0000859CL);

  /** PidLidToDoOrdinalDate, PtypTime. */
  public static final PropertyName TO_DO_ORDINAL_DATE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085A0L);

  /** PidLidToDoSubOrdinal, PtypString. */
  public static final PropertyName TO_DO_SUB_ORDINAL =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085A1L);

  /** PidLidToDoTitle, PtypString. */
  public static final PropertyName TO_DO_TITLE =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085A4L);

  /** PidLidInfoPathFormName, PtypString. */
  public static final PropertyName INFO_PATH_FORM_NAME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085B1L);

  /** PidLidClassified, PtypBoolean. */
  public static final PropertyName CLASSIFIED =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085B5L);

  /** PidLidClassification, PtypString. */
  public static final PropertyName CLASSIFICATION =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085B6L);

  /** PidLidClassificationDescription, PtypString. */
  public static final PropertyName CLASSIFICATION_DESCRIPTION =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085B7L);

  /** PidLidClassificationGuid, PtypString. */
  public static final PropertyName CLASSIFICATION_GUID =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085B8L);

  /** PidLidClassificationKeep, PtypBoolean. */
  public static final PropertyName CLASSIFICATION_KEEP =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085BAL);

  /** PidLidReferenceEntryId, PtypBinary. */
  public static final PropertyName REFERENCE_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085BDL);

  /** PidLidValidFlagStringProof, PtypTime. */
  public static final PropertyName VALID_FLAG_STRING_PROOF =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085BFL);

  /** PidLidFlagString, PtypInteger32. */
  public static final PropertyName FLAG_STRING =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085C0L);

  /** PidLidConversationActionMoveFolderEid, PtypBinary. */
  public static final PropertyName CONVERSATION_ACTION_MOVE_FOLDER_EID =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085C6L);

  /** PidLidConversationActionMoveStoreEid, PtypBinary. */
  public static final PropertyName CONVERSATION_ACTION_MOVE_STORE_EID =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085C7L);

  /** PidLidConversationActionMaxDeliveryTime, PtypTime. */
  public static final PropertyName CONVERSATION_ACTION_MAX_DELIVERY_TIME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085C8L);

  /** PidLidConversationProcessed, PtypInteger32. */
  public static final PropertyName CONVERSATION_PROCESSED =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085C9L);

  /** PidLidConversationActionLastAppliedTime, PtypTime. */
  public static final PropertyName CONVERSATION_ACTION_LAST_APPLIED_TIME =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085CAL);

  /** PidLidConversationActionVersion, PtypInteger32. */
  public static final PropertyName CONVERSATION_ACTION_VERSION =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085CBL);

  /** PidLidServerProcessed, PtypBoolean. */
  public static final PropertyName SERVER_PROCESSED =
      PropertyName.of(PropertySet.PSETID_CALENDARASSISTANT, 0x000085CCL);

  /** PidLidServerProcessingActions, PtypInteger32. */
  public static final PropertyName SERVER_PROCESSING_ACTIONS =
      PropertyName.of(PropertySet.PSETID_CALENDARASSISTANT, 0x000085CDL);

  /** PidLidPendingStateForSiteMailboxDocument, PtypInteger32. */
  public static final PropertyName PENDING_STATE_FOR_SITE_MAILBOX_DOCUMENT =
      PropertyName.of(PropertySet.PSETID_COMMON, 0x000085E0L);

  /** PidLidLogType, PtypString. */
  public static final PropertyName LOG_TYPE = PropertyName.of(PropertySet.PSETID_LOG, 0x00008700L);

  /** PidLidLogStart, PtypTime. */
  public static final PropertyName LOG_START = PropertyName.of(PropertySet.PSETID_LOG, 0x00008706L);

  /** PidLidLogDuration, PtypInteger32. */
  public static final PropertyName LOG_DURATION =
      PropertyName.of(PropertySet.PSETID_LOG, 0x00008707L);

  /** PidLidLogEnd, PtypTime. */
  public static final PropertyName LOG_END = PropertyName.of(PropertySet.PSETID_LOG, 0x00008708L);

  /** PidLidLogFlags, PtypInteger32. */
  public static final PropertyName LOG_FLAGS = PropertyName.of(PropertySet.PSETID_LOG, 0x0000870CL);

  /** PidLidDocumentPrinted, PtypBoolean. */
  public static final PropertyName DOCUMENT_PRINTED =
      PropertyName.of(PropertySet.PSETID_LOG, 0x0000870EL);

  /** PidLidLogDocumentPrinted, PtypBoolean. */
  public static final PropertyName LOG_DOCUMENT_PRINTED =
      PropertyName.of(PropertySet.PSETID_LOG, 0x0000870EL);

  /** PidLidDocumentSaved, PtypBoolean. */
  public static final PropertyName DOCUMENT_SAVED =
      PropertyName.of(PropertySet.PSETID_LOG, 0x0000870FL);

  /** PidLidLogDocumentSaved, PtypBoolean. */
  public static final PropertyName LOG_DOCUMENT_SAVED =
      PropertyName.of(PropertySet.PSETID_LOG, 0x0000870FL);

  /** PidLidDocumentRouted, PtypBoolean. */
  public static final PropertyName DOCUMENT_ROUTED =
      PropertyName.of(PropertySet.PSETID_LOG, 0x00008710L);

  /** PidLidLogDocumentRouted, PtypBoolean. */
  public static final PropertyName LOG_DOCUMENT_ROUTED =
      PropertyName.of(PropertySet.PSETID_LOG, 0x00008710L);

  /** PidLidDocumentPosted, PtypBoolean. */
  public static final PropertyName DOCUMENT_POSTED =
      PropertyName.of(PropertySet.PSETID_LOG, 0x00008711L);

  /** PidLidLogDocumentPosted, PtypBoolean. */
  public static final PropertyName LOG_DOCUMENT_POSTED =
      PropertyName.of(PropertySet.PSETID_LOG, 0x00008711L);

  /** PidLidLogTypeDesc, PtypString. */
  public static final PropertyName LOG_TYPE_DESC =
      PropertyName.of(PropertySet.PSETID_LOG, 0x00008712L);

  /** PidLidPostRssChannelLink, PtypString. */
  public static final PropertyName POST_RSS_CHANNEL_LINK =
      PropertyName.of(PropertySet.PSETID_POSTRSS, 0x00008900L);

  /** PidLidPostRssItemLink, PtypString. */
  public static final PropertyName POST_RSS_ITEM_LINK =
      PropertyName.of(PropertySet.PSETID_POSTRSS, 0x00008901L);

  /** PidLidPostRssItemHash, PtypInteger32. */
  public static final PropertyName POST_RSS_ITEM_HASH =
      PropertyName.of(PropertySet.PSETID_POSTRSS, 0x00008902L);

  /** PidLidPostRssItemGuid, PtypString. */
  public static final PropertyName POST_RSS_ITEM_GUID =
      PropertyName.of(PropertySet.PSETID_POSTRSS, 0x00008903L);

  /** PidLidPostRssChannel, PtypString. */
  public static final PropertyName POST_RSS_CHANNEL =
      PropertyName.of(PropertySet.PSETID_POSTRSS, 0x00008904L);

  /** PidLidPostRssItemXml, PtypString. */
  public static final PropertyName POST_RSS_ITEM_XML =
      PropertyName.of(PropertySet.PSETID_POSTRSS, 0x00008905L);

  /** PidLidPostRssSubscription, PtypString. */
  public static final PropertyName POST_RSS_SUBSCRIPTION =
      PropertyName.of(PropertySet.PSETID_POSTRSS, 0x00008906L);

  /** PidLidSharingStatus, PtypInteger32. */
  public static final PropertyName SHARING_STATUS =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A00L);

  /** PidLidSharingProviderGuid, PtypBinary. */
  public static final PropertyName SHARING_PROVIDER_GUID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A01L);

  /** PidLidSharingProviderName, PtypString. */
  public static final PropertyName SHARING_PROVIDER_NAME =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A02L);

  /** PidLidSharingProviderUrl, PtypString. */
  public static final PropertyName SHARING_PROVIDER_URL =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A03L);

  /** PidLidSharingRemotePath, PtypString. */
  public static final PropertyName SHARING_REMOTE_PATH =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A04L);

  /** PidLidSharingRemoteName, PtypString. */
  public static final PropertyName SHARING_REMOTE_NAME =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A05L);

  /** PidLidSharingRemoteUid, PtypString. */
  public static final PropertyName SHARING_REMOTE_UID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A06L);

  /** PidLidSharingInitiatorName, PtypString. */
  public static final PropertyName SHARING_INITIATOR_NAME =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A07L);

  /** PidLidSharingInitiatorSmtp, PtypString. */
  public static final PropertyName SHARING_INITIATOR_SMTP =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A08L);

  /** PidLidSharingInitiatorEntryId, PtypBinary. */
  public static final PropertyName SHARING_INITIATOR_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A09L);

  /** PidLidSharingFlags, PtypInteger32. */
  public static final PropertyName SHARING_FLAGS =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A0AL);

  /** PidLidSharingProviderExtension, PtypString. */
  public static final PropertyName SHARING_PROVIDER_EXTENSION =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A0BL);

  /** PidLidSharingRemoteUser, PtypString. */
  public static final PropertyName SHARING_REMOTE_USER =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A0CL);

  /** PidLidSharingRemotePass, PtypString. */
  public static final PropertyName SHARING_REMOTE_PASS =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A0DL);

  /** PidLidSharingLocalPath, PtypString. */
  public static final PropertyName SHARING_LOCAL_PATH =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A0EL);

  /** PidLidSharingLocalName, PtypString. */
  public static final PropertyName SHARING_LOCAL_NAME =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A0FL);

  /** PidLidSharingLocalUid, PtypString. */
  public static final PropertyName SHARING_LOCAL_UID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A10L);

  /** PidLidSharingFilter, PtypBinary. */
  public static final PropertyName SHARING_FILTER =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A13L);

  /** PidLidSharingLocalType, PtypString. */
  public static final PropertyName SHARING_LOCAL_TYPE =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A14L);

  /** PidLidSharingFolderEntryId, PtypBinary. */
  public static final PropertyName SHARING_FOLDER_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A15L);

  /** PidLidSharingCapabilities, PtypInteger32. */
  public static final PropertyName SHARING_CAPABILITIES =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A17L);

  /** PidLidSharingFlavor, PtypInteger32. */
  public static final PropertyName SHARING_FLAVOR =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A18L);

  /** PidLidSharingAnonymity, PtypInteger32. */
  public static final PropertyName SHARING_ANONYMITY =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A19L);

  /** PidLidSharingReciprocation, PtypInteger32. */
  public static final PropertyName SHARING_RECIPROCATION =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A1AL);

  /** PidLidSharingPermissions, PtypInteger32. */
  public static final PropertyName SHARING_PERMISSIONS =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A1BL);

  /** PidLidSharingInstanceGuid, PtypBinary. */
  public static final PropertyName SHARING_INSTANCE_GUID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A1CL);

  /** PidLidSharingRemoteType, PtypString. */
  public static final PropertyName SHARING_REMOTE_TYPE =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A1DL);

  /** PidLidSharingParticipants, PtypString. */
  public static final PropertyName SHARING_PARTICIPANTS =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A1EL);

  /** PidLidSharingLastSyncTime, PtypTime. */
  public static final PropertyName SHARING_LAST_SYNC_TIME =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A1FL);

  /** PidLidSharingExtensionXml, PtypString. */
  public static final PropertyName SHARING_EXTENSION_XML =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A21L);

  /** PidLidSharingRemoteLastModificationTime, PtypTime. */
  public static final PropertyName SHARING_REMOTE_LAST_MODIFICATION_TIME =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A22L);

  /** PidLidSharingLocalLastModificationTime, PtypTime. */
  public static final PropertyName SHARING_LOCAL_LAST_MODIFICATION_TIME =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A23L);

  /** PidLidSharingConfigurationUrl, PtypString. */
  public static final PropertyName SHARING_CONFIGURATION_URL =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A24L);

  /** PidLidSharingStart, PtypTime. */
  public static final PropertyName SHARING_START =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A25L);

  /** PidLidSharingStop, PtypTime. */
  public static final PropertyName SHARING_STOP =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A26L);

  /** PidLidSharingResponseType, PtypInteger32. */
  public static final PropertyName SHARING_RESPONSE_TYPE =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A27L);

  /** PidLidSharingResponseTime, PtypTime. */
  public static final PropertyName SHARING_RESPONSE_TIME =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A28L);

  /** PidLidSharingOriginalMessageEntryId, PtypBinary. */
  public static final PropertyName SHARING_ORIGINAL_MESSAGE_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A29L);

  /** PidLidSharingSyncInterval, PtypInteger32. */
  public static final PropertyName SHARING_SYNC_INTERVAL =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A2AL);

  /** PidLidSharingDetail, PtypInteger32. */
  public static final PropertyName SHARING_DETAIL =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A2BL);

  /** PidLidSharingTimeToLive, PtypInteger32. */
  public static final PropertyName SHARING_TIME_TO_LIVE =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A2CL);

  /** PidLidSharingBindingEntryId, PtypBinary. */
  public static final PropertyName SHARING_BINDING_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A2DL);

  /** PidLidSharingIndexEntryId, PtypBinary. */
  public static final PropertyName SHARING_INDEX_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A2EL);

  /** PidLidSharingRemoteComment, PtypString. */
  public static final PropertyName SHARING_REMOTE_COMMENT =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A2FL);

  /** PidLidSharingWorkingHoursStart, PtypTime. */
  public static final PropertyName SHARING_WORKING_HOURS_START =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A40L);

  /** PidLidSharingWorkingHoursEnd, PtypTime. */
  public static final PropertyName SHARING_WORKING_HOURS_END =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A41L);

  /** PidLidSharingWorkingHoursDay, PtypInteger32. */
  public static final PropertyName SHARING_WORKING_HOURS_DAY =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A42L);

  /** PidLidSharingWorkingHoursDays, PtypInteger32. */
  public static final PropertyName SHARING_WORKING_HOURS_DAYS =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A42L);

  /** PidLidSharingWorkingHoursTimeZone, PtypBinary. */
  public static final PropertyName SHARING_WORKING_HOURS_TIME_ZONE =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A43L);

  /** PidLidSharingDataRangeStart, PtypTime. */
  public static final PropertyName SHARING_DATA_RANGE_START =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A44L);

  /** PidLidSharingDataRangeEnd, PtypTime. */
  public static final PropertyName SHARING_DATA_RANGE_END =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A45L);

  /** PidLidSharingRangeStart, PtypInteger32. */
  public static final PropertyName SHARING_RANGE_START =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A46L);

  /** PidLidSharingRangeEnd, PtypInteger32. */
  public static final PropertyName SHARING_RANGE_END =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A47L);

  /** PidLidSharingRemoteStoreUid, PtypString. */
  public static final PropertyName SHARING_REMOTE_STORE_UID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A48L);

  /** PidLidSharingLocalStoreUid, PtypString. */
  public static final PropertyName SHARING_LOCAL_STORE_UID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A49L);

  /** PidLidSharingRemoteByteSize, PtypInteger32. */
  public static final PropertyName SHARING_REMOTE_BYTE_SIZE =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A4BL);

  /** PidLidSharingRemoteCrc, PtypInteger32. */
  public static final PropertyName SHARING_REMOTE_CRC =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A4CL);

  /** PidLidSharingLocalComment, PtypString. */
  public static final PropertyName SHARING_LOCAL_COMMENT =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A4DL);

  /** PidLidSharingRoamLog, PtypInteger32. */
  public static final PropertyName SHARING_ROAM_LOG =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A4EL);

  /** PidLidSharingRemoteMessageCount, PtypInteger32. */
  public static final PropertyName SHARING_REMOTE_MESSAGE_COUNT =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A4FL);

  /** PidLidSharingBrowseUrl, PtypString. */
  public static final PropertyName SHARING_BROWSE_URL =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A51L);

  /** PidLidSharingLastAutoSyncTime, PtypTime. */
  public static final PropertyName SHARING_LAST_AUTO_SYNC_TIME =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A55L);

  /** PidLidSharingTimeToLiveAuto, PtypInteger32. */
  public static final PropertyName SHARING_TIME_TO_LIVE_AUTO =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A56L);

  /** PidLidSharingRemoteVersion, PtypString. */
  public static final PropertyName SHARING_REMOTE_VERSION =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A5BL);

  /** PidLidSharingParentBindingEntryId, PtypBinary. */
  public static final PropertyName SHARING_PARENT_BINDING_ENTRY_ID =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A5CL);

  /** PidLidSharingSyncFlags, PtypInteger32. */
  public static final PropertyName SHARING_SYNC_FLAGS =
      PropertyName.of(PropertySet.PSETID_SHARING, 0x00008A60L);

  /** PidLidNoteColor, PtypInteger32. */
  public static final PropertyName NOTE_COLOR =
      PropertyName.of(PropertySet.PSETID_NOTE, 0x00008B00L);

  /** PidLidNoteWidth, PtypInteger32. */
  public static final PropertyName NOTE_WIDTH =
      PropertyName.of(PropertySet.PSETID_NOTE, 0x00008B02L);

  /** PidLidNoteHeight, PtypInteger32. */
  public static final PropertyName NOTE_HEIGHT =
      PropertyName.of(PropertySet.PSETID_NOTE, 0x00008B03L);

  /** PidLidNoteX, PtypInteger32. */
  public static final PropertyName NOTE_X = PropertyName.of(PropertySet.PSETID_NOTE, 0x00008B04L);

  /** PidLidNoteY, PtypInteger32. */
  public static final PropertyName NOTE_Y = PropertyName.of(PropertySet.PSETID_NOTE, 0x00008B05L);

  /** PidLidRemoteTransferSize, PtypInteger32. */
  public static final PropertyName REMOTE_TRANSFER_SIZE =
      PropertyName.of(PropertySet.PSETID_REMOTE, 0x00008F05L);

  /** PidLidRemoteAttachment, PtypBoolean. */
  public static final PropertyName REMOTE_ATTACHMENT =
      PropertyName.of(PropertySet.PSETID_REMOTE, 0x00008F07L);

  /** PidLidCategories, PtypMultipleString. */
  public static final PropertyName CATEGORIES =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, 0x00009000L);

  private PidLid() {}
}
