package org.ropeway.codec.property;

import org.ropeway.codec.data.PropertyName;

/** The properties named by a string. [MS-OXPROPS] 2. Made by src/build/properties.py. */
public final class PidName {
  /** PidNameAcceptLanguage, PtypString. */
  public static final PropertyName ACCEPT_LANGUAGE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Accept-Language");

  /** PidNameAnrcontactsfirst, type not known. */
  public static final PropertyName ANRCONTACTSFIRST =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/anrcontactsfirst");

  /** PidNameApplicationName, PtypString. */
  public static final PropertyName APPLICATION_NAME =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "AppName");

  /** PidNameApprovalAllowedDescisionMakers, PtypString. */
  public static final PropertyName APPROVAL_ALLOWED_DESCISION_MAKERS =
      PropertyName.of(
          PropertySet.PS_INTERNET_HEADERS,
          "X-MS-Exchange-Organization-Approval-Allowed-Decision-Makers");

  /** PidNameApprovalRequestor, PtypString. */
  public static final PropertyName APPROVAL_REQUESTOR =
      PropertyName.of(
          PropertySet.PS_INTERNET_HEADERS, "X-MS-Exchange-Organization-Approval-Requestor");

  /** PidNameApproved, PtypString. */
  public static final PropertyName APPROVED =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Approved");

  /** PidNameArchive, type not known. */
  public static final PropertyName ARCHIVE =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/archive");

  /** PidNameArchivesourcesupportmask, type not known. */
  public static final PropertyName ARCHIVESOURCESUPPORTMASK =
      PropertyName.of(PropertySet.PSETID_COMMON, "ArchiveSourceSupportMask");

  /** PidNameAttachmentMacContentType, PtypString. */
  public static final PropertyName ATTACHMENT_MAC_CONTENT_TYPE =
      PropertyName.of(PropertySet.PSETID_ATTACHMENT, "AttachmentMacContentType");

  /** PidNameAttachmentMacInfo, PtypBinary. */
  public static final PropertyName ATTACHMENT_MAC_INFO =
      PropertyName.of(PropertySet.PSETID_ATTACHMENT, "AttachmentMacInfo");

  /** PidNameAudioNotes, PtypString. */
  public static final PropertyName AUDIO_NOTES =
      PropertyName.of(PropertySet.PSETID_UNIFIEDMESSAGING, "UMAudioNotes");

  /** PidNameAuthenticatedAs, PtypString. */
  public static final PropertyName AUTHENTICATED_AS =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-MS-Exchange-Organization-AuthAs");

  /** PidNameAuthenticatedDomain, PtypString. */
  public static final PropertyName AUTHENTICATED_DOMAIN =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-MS-Exchange-Organization-AuthDomain");

  /** PidNameAuthenticatedMechanism, PtypString. */
  public static final PropertyName AUTHENTICATED_MECHANISM =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-MS-Exchange-Organization-AuthMechanism");

  /** PidNameAuthenticatedSource, PtypString. */
  public static final PropertyName AUTHENTICATED_SOURCE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-MS-Exchange-Organization-AuthSource");

  /** PidNameAuthor, PtypString. */
  public static final PropertyName AUTHOR =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Author");

  /** PidNameAutoaddsignature, type not known. */
  public static final PropertyName AUTOADDSIGNATURE =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/autoaddsignature");

  /** PidNameAutomaticSpeechRecognitionData, PtypBinary. */
  public static final PropertyName AUTOMATIC_SPEECH_RECOGNITION_DATA =
      PropertyName.of(PropertySet.PSETID_UNIFIEDMESSAGING, "AsrData");

  /** PidNameBaseitemuri, type not known. */
  public static final PropertyName BASEITEMURI =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/baseitemuri");

  /** PidNameBcc, PtypString. */
  public static final PropertyName BCC = PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Bcc");

  /** PidNameBlockexternalcontent, type not known. */
  public static final PropertyName BLOCKEXTERNALCONTENT =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/blockexternalcontent");

  /** PidNameByteCount, PtypInteger32. */
  public static final PropertyName BYTE_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "ByteCount");

  /** PidNameCalendarAttendeeRole, PtypInteger32. */
  public static final PropertyName CALENDAR_ATTENDEE_ROLE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:attendeerole");

  /** PidNameCalendarBusyStatus, PtypString. */
  public static final PropertyName CALENDAR_BUSY_STATUS =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "CalendarBusyStatus");

  /** PidNameCalendarBusystatus, PtypString. */
  public static final PropertyName CALENDAR_BUSYSTATUS =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:busystatus");

  /** PidNameCalendarContact, PtypString. */
  public static final PropertyName CALENDAR_CONTACT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:contact");

  /** PidNameCalendarContactUrl, PtypString. */
  public static final PropertyName CALENDAR_CONTACT_URL =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:contacturl");

  /** PidNameCalendarCreated, PtypTime. */
  public static final PropertyName CALENDAR_CREATED =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:created");

  /** PidNameCalendarDescriptionUrl, PtypString. */
  public static final PropertyName CALENDAR_DESCRIPTION_URL =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:descriptionurl");

  /** PidNameCalendarDuration, PtypInteger32. */
  public static final PropertyName CALENDAR_DURATION =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:duration");

  /** PidNameCalendarExceptionDate, PtypMultipleTime. */
  public static final PropertyName CALENDAR_EXCEPTION_DATE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:exdate");

  /** PidNameCalendarExceptionRule, PtypMultipleString. */
  public static final PropertyName CALENDAR_EXCEPTION_RULE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:exrule");

  /** PidNameCalendarGeoLatitude, PtypFloating64. */
  public static final PropertyName CALENDAR_GEO_LATITUDE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:geolatitude");

  /** PidNameCalendarGeoLongitude, PtypFloating64. */
  public static final PropertyName CALENDAR_GEO_LONGITUDE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:geolongitude");

  /** PidNameCalendarInstanceType, PtypInteger32. */
  public static final PropertyName CALENDAR_INSTANCE_TYPE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:instancetype");

  /** PidNameCalendarIsOrganizer, PtypBoolean. */
  public static final PropertyName CALENDAR_IS_ORGANIZER =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:isorganizer");

  /** PidNameCalendarLastModified, PtypTime. */
  public static final PropertyName CALENDAR_LAST_MODIFIED =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:lastmodified");

  /** PidNameCalendarLocationUrl, PtypString. */
  public static final PropertyName CALENDAR_LOCATION_URL =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:locationurl");

  /** PidNameCalendarMeetingStatus, PtypString. */
  public static final PropertyName CALENDAR_MEETING_STATUS =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:meetingstatus");

  /** PidNameCalendarMethod, PtypString. */
  public static final PropertyName CALENDAR_METHOD =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:method");

  /** PidNameCalendarProductId, PtypString. */
  public static final PropertyName CALENDAR_PRODUCT_ID =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:prodid");

  /** PidNameCalendarRecurrenceIdRange, PtypString. */
  public static final PropertyName CALENDAR_RECURRENCE_ID_RANGE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:recurrenceidrange");

  /** PidNameCalendarReminderOffset, PtypInteger32. */
  public static final PropertyName CALENDAR_REMINDER_OFFSET =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:reminderoffset");

  /** PidNameCalendarResources, PtypString. */
  public static final PropertyName CALENDAR_RESOURCES =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:resources");

  /** PidNameCalendarRsvp, PtypBoolean. */
  public static final PropertyName CALENDAR_RSVP =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:rsvp");

  /** PidNameCalendarSequence, PtypInteger32. */
  public static final PropertyName CALENDAR_SEQUENCE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:sequence");

  /** PidNameCalendarTimeZone, PtypString. */
  public static final PropertyName CALENDAR_TIME_ZONE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:timezone");

  /** PidNameCalendarTimeZoneId, PtypInteger32. */
  public static final PropertyName CALENDAR_TIME_ZONE_ID =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:timezoneid");

  /** PidNameCalendarTransparent, PtypString. */
  public static final PropertyName CALENDAR_TRANSPARENT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:transparent");

  /** PidNameCalendarUid, PtypString. */
  public static final PropertyName CALENDAR_UID =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:uid");

  /** PidNameCalendarVersion, PtypString. */
  public static final PropertyName CALENDAR_VERSION =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:version");

  /** PidNameCategory, PtypString. */
  public static final PropertyName CATEGORY =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Category");

  /** PidNameCc, PtypString. */
  public static final PropertyName CC = PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Cc");

  /** PidNameCharacterCount, PtypInteger32. */
  public static final PropertyName CHARACTER_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "CharCount");

  /** PidNameComments, PtypString. */
  public static final PropertyName COMMENTS =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Comments");

  /** PidNameCompany, PtypString. */
  public static final PropertyName COMPANY =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Company");

  /** PidNameContentBase, PtypString. */
  public static final PropertyName CONTENT_BASE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Content-Base");

  /** PidNameContentClass, PtypString. */
  public static final PropertyName CONTENT_CLASS =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Content-Class");

  /** PidNameContentDisposition, PtypString. */
  public static final PropertyName CONTENT_DISPOSITION =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Content-Disposition");

  /** PidNameContentID, PtypString. */
  public static final PropertyName CONTENT_ID =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Content-ID");

  /** PidNameContentLanguage, PtypString. */
  public static final PropertyName CONTENT_LANGUAGE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Content-Language");

  /** PidNameContentLocation, PtypString. */
  public static final PropertyName CONTENT_LOCATION =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Content-Location");

  /** PidNameContentTransferEncoding, PtypString. */
  public static final PropertyName CONTENT_TRANSFER_ENCODING =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Content-Transfer-Encoding");

  /** PidNameContentType, PtypString. */
  public static final PropertyName CONTENT_TYPE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Content-Type");

  /** PidNameCrawlsourcesupportmask, type not known. */
  public static final PropertyName CRAWLSOURCESUPPORTMASK =
      PropertyName.of(PropertySet.PSETID_COMMON, "CrawlSourceSupportMask");

  /** PidNameCreateDateTimeReadOnly, PtypTime. */
  public static final PropertyName CREATE_DATE_TIME_READ_ONLY =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "CreateDtmRo");

  /** PidNameCrossReference, PtypString. */
  public static final PropertyName CROSS_REFERENCE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Xref");

  /** PidNameDavId, PtypString. */
  public static final PropertyName DAV_ID =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "DAV:id");

  /** PidNameDavIsCollection, PtypBoolean. */
  public static final PropertyName DAV_IS_COLLECTION =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "DAV:iscollection");

  /** PidNameDavIsStructuredDocument, PtypBoolean. */
  public static final PropertyName DAV_IS_STRUCTURED_DOCUMENT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "DAV:isstructureddocument");

  /** PidNameDavParentName, PtypString. */
  public static final PropertyName DAV_PARENT_NAME =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "DAV:parentname");

  /** PidNameDavUid, PtypString. */
  public static final PropertyName DAV_UID =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "DAV:uid");

  /** PidNameDeliverandredirect, type not known. */
  public static final PropertyName DELIVERANDREDIRECT =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/deliverandredirect");

  /** PidNameDocumentParts, PtypMultipleString. */
  public static final PropertyName DOCUMENT_PARTS =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "DocParts");

  /** PidNameEditTime, PtypString. */
  public static final PropertyName EDIT_TIME =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "EditTime");

  /** PidNameExchDataExpectedContentClass, PtypMultipleString. */
  public static final PropertyName EXCH_DATA_EXPECTED_CONTENT_CLASS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "urn:schemas-microsoft-com:exch-data:expected-content-class");

  /** PidNameExchDataSchemaCollectionReference, PtypString. */
  public static final PropertyName EXCH_DATA_SCHEMA_COLLECTION_REFERENCE =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "urn:schemas-microsoft-com:exch-data:schema-collection-ref");

  /** PidNameExchDatabaseSchema, PtypMultipleString. */
  public static final PropertyName EXCH_DATABASE_SCHEMA =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "urn:schemas-microsoft-com:exch-data:baseschema");

  /** PidNameExchangeIntendedBusyStatus, PtypString. */
  public static final PropertyName EXCHANGE_INTENDED_BUSY_STATUS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/intendedbusystatus");

  /** PidNameExchangeJunkEmailMoveStamp, PtypInteger32. */
  public static final PropertyName EXCHANGE_JUNK_EMAIL_MOVE_STAMP =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/junkemailmovestamp");

  /** PidNameExchangeModifyExceptionStructure, PtypBinary. */
  public static final PropertyName EXCHANGE_MODIFY_EXCEPTION_STRUCTURE =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/modifyexceptionstruct");

  /** PidNameExchangeNoModifyExceptions, PtypBoolean. */
  public static final PropertyName EXCHANGE_NO_MODIFY_EXCEPTIONS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/nomodifyexceptions");

  /** PidNameExchangePatternEnd, PtypTime. */
  public static final PropertyName EXCHANGE_PATTERN_END =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/patternend");

  /** PidNameExchangePatternStart, PtypTime. */
  public static final PropertyName EXCHANGE_PATTERN_START =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/patternstart");

  /** PidNameExchangeReminderInterval, PtypInteger32. */
  public static final PropertyName EXCHANGE_REMINDER_INTERVAL =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/reminderinterval");

  /** PidNameExtractedAddresses, PtypString. */
  public static final PropertyName EXTRACTED_ADDRESSES =
      PropertyName.of(PropertySet.PSETID_XMLEXTRACTEDENTITIES, "XmlExtractedAddresses");

  /** PidNameExtractedContacts, PtypString. */
  public static final PropertyName EXTRACTED_CONTACTS =
      PropertyName.of(PropertySet.PSETID_XMLEXTRACTEDENTITIES, "XmlExtractedContacts");

  /** PidNameExtractedEmails, PtypString. */
  public static final PropertyName EXTRACTED_EMAILS =
      PropertyName.of(PropertySet.PSETID_XMLEXTRACTEDENTITIES, "XmlExtractedEmails");

  /** PidNameExtractedMeetings, PtypString. */
  public static final PropertyName EXTRACTED_MEETINGS =
      PropertyName.of(PropertySet.PSETID_XMLEXTRACTEDENTITIES, "XmlExtractedMeetings");

  /** PidNameExtractedPhones, PtypString. */
  public static final PropertyName EXTRACTED_PHONES =
      PropertyName.of(PropertySet.PSETID_XMLEXTRACTEDENTITIES, "XmlExtractedPhones");

  /** PidNameExtractedTasks, PtypString. */
  public static final PropertyName EXTRACTED_TASKS =
      PropertyName.of(PropertySet.PSETID_XMLEXTRACTEDENTITIES, "XmlExtractedTasks");

  /** PidNameExtractedUrls, PtypString. */
  public static final PropertyName EXTRACTED_URLS =
      PropertyName.of(PropertySet.PSETID_XMLEXTRACTEDENTITIES, "XmlExtractedUrls");

  /** PidNameFboldbusystatus, type not known. */
  public static final PropertyName FBOLDBUSYSTATUS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/fboldbusystatus");

  /** PidNameFboldend, type not known. */
  public static final PropertyName FBOLDEND =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/fboldend");

  /** PidNameFboldstart, type not known. */
  public static final PropertyName FBOLDSTART =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/fboldstart");

  /** PidNameFbqueryend, type not known. */
  public static final PropertyName FBQUERYEND =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/fbqueryend");

  /** PidNameFbqueryinterval, type not known. */
  public static final PropertyName FBQUERYINTERVAL =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/fbqueryinterval");

  /** PidNameFbquerystart, type not known. */
  public static final PropertyName FBQUERYSTART =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/fbquerystart");

  /** PidNameFbquerystring, type not known. */
  public static final PropertyName FBQUERYSTRING =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/fbquerystring");

  /** PidNameFbrecurisdirty, type not known. */
  public static final PropertyName FBRECURISDIRTY =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/fbrecurisdirty");

  /** PidNameForwardingaddress, type not known. */
  public static final PropertyName FORWARDINGADDRESS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/forwardingaddress");

  /** PidNameFrom, PtypString. */
  public static final PropertyName FROM = PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "From");

  /** PidNameHeadingPairs, PtypBinary. */
  public static final PropertyName HEADING_PAIRS =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "HeadingPairs");

  /** PidNameHiddenCount, PtypInteger32. */
  public static final PropertyName HIDDEN_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "HiddenCount");

  /** PidNameHttpmailCalendar, PtypString. */
  public static final PropertyName HTTPMAIL_CALENDAR =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:httpmail:calendar");

  /** PidNameHttpmailHtmlDescription, PtypString. */
  public static final PropertyName HTTPMAIL_HTML_DESCRIPTION =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:httpmail:htmldescription");

  /** PidNameHttpmailSendMessage, PtypString. */
  public static final PropertyName HTTPMAIL_SEND_MESSAGE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:httpmail:sendmsg");

  /** PidNameICalendarRecurrenceDate, PtypMultipleTime. */
  public static final PropertyName I_CALENDAR_RECURRENCE_DATE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:rdate");

  /** PidNameICalendarRecurrenceRule, PtypMultipleString. */
  public static final PropertyName I_CALENDAR_RECURRENCE_RULE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:rrule");

  /** PidNameInstantMessagingAddress2, PtypString. */
  public static final PropertyName INSTANT_MESSAGING_ADDRESS2 =
      PropertyName.of(PropertySet.PSETID_AIRSYNC, "IMAddress2");

  /** PidNameInstantMessagingAddress3, PtypString. */
  public static final PropertyName INSTANT_MESSAGING_ADDRESS3 =
      PropertyName.of(PropertySet.PSETID_AIRSYNC, "IMAddress3");

  /** PidNameIntendedbusystatus, type not known. */
  public static final PropertyName INTENDEDBUSYSTATUS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/intendedbusystatus");

  /** PidNameInternetSubject, PtypString. */
  public static final PropertyName INTERNET_SUBJECT =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "Subject");

  /** PidNameKeywords, PtypMultipleString. */
  public static final PropertyName KEYWORDS =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Keywords");

  /** PidNameLastAuthor, PtypString. */
  public static final PropertyName LAST_AUTHOR =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "LastAuthor");

  /** PidNameLastPrinted, PtypTime. */
  public static final PropertyName LAST_PRINTED =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "LastPrinted");

  /** PidNameLastSaveDateTime, PtypTime. */
  public static final PropertyName LAST_SAVE_DATE_TIME =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "LastSaveDtm");

  /** PidNameLineCount, PtypInteger32. */
  public static final PropertyName LINE_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "LineCount");

  /** PidNameLinksDirty, PtypBoolean. */
  public static final PropertyName LINKS_DIRTY =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "LinksDirty");

  /** PidNameLocationUrl, PtypString. */
  public static final PropertyName LOCATION_URL =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "urn:schemas:calendar:locationurl");

  /** PidNameLongdateformat, type not known. */
  public static final PropertyName LONGDATEFORMAT =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/longdateformat");

  /** PidNameMSIPLabels, PtypString. */
  public static final PropertyName MSIP_LABELS =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "msip_labels");

  /** PidNameMailboxOwnerEntryid, type not known. */
  public static final PropertyName MAILBOX_OWNER_ENTRYID =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/mailbox-owner-entryid");

  /** PidNameMailboxOwnerName, type not known. */
  public static final PropertyName MAILBOX_OWNER_NAME =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/mailbox-owner-name");

  /** PidNameManager, PtypString. */
  public static final PropertyName MANAGER =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Manager");

  /** PidNameMeetingDoNotForward, PtypBoolean. */
  public static final PropertyName MEETING_DO_NOT_FORWARD =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "DoNotForward");

  /** PidNameModifyexceptionstruct, type not known. */
  public static final PropertyName MODIFYEXCEPTIONSTRUCT =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/modifyexceptionstruct");

  /** PidNameMultimediaClipCount, PtypInteger32. */
  public static final PropertyName MULTIMEDIA_CLIP_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "MMClipCount");

  /** PidNameNomodifyexceptions, type not known. */
  public static final PropertyName NOMODIFYEXCEPTIONS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/nomodifyexceptions");

  /** PidNameNoteCount, PtypInteger32. */
  public static final PropertyName NOTE_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "NoteCount");

  /** PidNameOMSAccountGuid, PtypString. */
  public static final PropertyName OMS_ACCOUNT_GUID =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "OMSAccountGuid");

  /** PidNameOMSGScheduleTime, PtypTime. */
  public static final PropertyName OMSG_SCHEDULE_TIME =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "OMSScheduleTime");

  /** PidNameOMSMobileModel, PtypString. */
  public static final PropertyName OMS_MOBILE_MODEL =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "OMSMobileModel");

  /** PidNameOMSScheduleTime, PtypTime. */
  public static final PropertyName OMS_SCHEDULE_TIME =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "OMSScheduleTime");

  /** PidNameOMSServiceType, PtypInteger32. */
  public static final PropertyName OMS_SERVICE_TYPE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "OMSServiceType");

  /** PidNameOMSSourceType, PtypInteger32. */
  public static final PropertyName OMS_SOURCE_TYPE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "OMSSourceType");

  /** PidNameOofState, type not known. */
  public static final PropertyName OOF_STATE =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/oof-state");

  /** PidNameOriginalSpamConfidenceLevel, PtypInteger32. */
  public static final PropertyName ORIGINAL_SPAM_CONFIDENCE_LEVEL =
      PropertyName.of(PropertySet.PSETID_MESSAGING, "OriginalScl");

  /** PidNameOtherproxyaddresses, type not known. */
  public static final PropertyName OTHERPROXYADDRESSES =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/otherproxyaddresses");

  /** PidNameOutlookProtectionRuleTimestamp, PtypString. */
  public static final PropertyName OUTLOOK_PROTECTION_RULE_TIMESTAMP =
      PropertyName.of(
          PropertySet.PSETID_UNIFIEDMESSAGING,
          "X-MS-Exchange-Organization-Outlook-Protection-Rule-Config-Timestamp");

  /** PidNamePageCount, PtypInteger32. */
  public static final PropertyName PAGE_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "PageCount");

  /** PidNameParagraphCount, PtypInteger32. */
  public static final PropertyName PARAGRAPH_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "ParCount");

  /** PidNamePatternend, type not known. */
  public static final PropertyName PATTERNEND =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/patternend");

  /** PidNamePatternstart, type not known. */
  public static final PropertyName PATTERNSTART =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/patternstart");

  /** PidNamePhishingStamp, PtypInteger32. */
  public static final PropertyName PHISHING_STAMP =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/outlook/phishingstamp");

  /** PidNamePresentationFormat, PtypString. */
  public static final PropertyName PRESENTATION_FORMAT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "PresFormat");

  /** PidNamePreview, type not known. */
  public static final PropertyName PREVIEW =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/preview");

  /** PidNamePublicfolderemailaddress, type not known. */
  public static final PropertyName PUBLICFOLDEREMAILADDRESS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/publicfolderemailaddress");

  /** PidNameQuarantineOriginalSender, PtypString. */
  public static final PropertyName QUARANTINE_ORIGINAL_SENDER =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "quarantine-original-sender");

  /** PidNameQuicklinks, type not known. */
  public static final PropertyName QUICKLINKS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/quicklinks");

  /** PidNameRevisionNumber, PtypString. */
  public static final PropertyName REVISION_NUMBER =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "RevNumber");

  /** PidNameRightsManagementLicense, PtypMultipleBinary. */
  public static final PropertyName RIGHTS_MANAGEMENT_LICENSE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "DRMLicense");

  /** PidNameRootfid, type not known. */
  public static final PropertyName ROOTFID =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/rootfid");

  /** PidNameRunat, type not known. */
  public static final PropertyName RUNAT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/runat");

  /** PidNameSTSId, type not known. */
  public static final PropertyName STS_ID =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "STS_Id");

  /** PidNameScale, PtypBoolean. */
  public static final PropertyName SCALE = PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Scale");

  /** PidNameSchemaversion, type not known. */
  public static final PropertyName SCHEMAVERSION =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/schemaversion");

  /** PidNameSearchfolder, type not known. */
  public static final PropertyName SEARCHFOLDER =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/searchfolder");

  /** PidNameSecurity, PtypInteger32. */
  public static final PropertyName SECURITY =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Security");

  /** PidNameShortdateformat, type not known. */
  public static final PropertyName SHORTDATEFORMAT =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/shortdateformat");

  /** PidNameSignaturehtml, type not known. */
  public static final PropertyName SIGNATUREHTML =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/signaturehtml");

  /** PidNameSignaturetext, type not known. */
  public static final PropertyName SIGNATURETEXT =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/signaturetext");

  /** PidNameSlideCount, PtypInteger32. */
  public static final PropertyName SLIDE_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "SlideCount");

  /** PidNameSmallicon, type not known. */
  public static final PropertyName SMALLICON =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/smallicon");

  /** PidNameSpoofingStamp, PtypInteger32. */
  public static final PropertyName SPOOFING_STAMP =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/outlook/spoofingstamp");

  /** PidNameSubject, PtypString. */
  public static final PropertyName SUBJECT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Subject");

  /** PidNameTemplate, PtypString. */
  public static final PropertyName TEMPLATE =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Template");

  /** PidNameThumbnail, PtypBinary. */
  public static final PropertyName THUMBNAIL =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Thumbnail");

  /** PidNameTimeZone, type not known. */
  public static final PropertyName TIME_ZONE =
      PropertyName.of(PropertySet.PSETID_APPOINTMENT2, "TimeZone");

  /** PidNameTimeformat, type not known. */
  public static final PropertyName TIMEFORMAT =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/timeformat");

  /** PidNameTimezone, type not known. */
  public static final PropertyName TIMEZONE =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/timezone");

  /** PidNameTitle, PtypString. */
  public static final PropertyName TITLE = PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Title");

  /** PidNameUserEntryid, type not known. */
  public static final PropertyName USER_ENTRYID =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/user-entryid");

  /** PidNameWcviewheight, type not known. */
  public static final PropertyName WCVIEWHEIGHT =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/wcviewheight");

  /** PidNameWcviewwidth, type not known. */
  public static final PropertyName WCVIEWWIDTH =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/wcviewwidth");

  /** PidNameWebclientlastusedsortcols, type not known. */
  public static final PropertyName WEBCLIENTLASTUSEDSORTCOLS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/webclientlastusedsortcols");

  /** PidNameWebclientlastusedview, type not known. */
  public static final PropertyName WEBCLIENTLASTUSEDVIEW =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/webclientlastusedview");

  /** PidNameWebclientnavbarwidth, type not known. */
  public static final PropertyName WEBCLIENTNAVBARWIDTH =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/webclientnavbarwidth");

  /** PidNameWebclientshowhierarchy, type not known. */
  public static final PropertyName WEBCLIENTSHOWHIERARCHY =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS,
          "http://schemas.microsoft.com/exchange/webclientshowhierarchy");

  /** PidNameWeekstartday, type not known. */
  public static final PropertyName WEEKSTARTDAY =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/weekstartday");

  /** PidNameWordCount, PtypInteger32. */
  public static final PropertyName WORD_COUNT =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "WordCount");

  /** PidNameWorkdayendtime, type not known. */
  public static final PropertyName WORKDAYENDTIME =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/workdayendtime");

  /** PidNameWorkdays, type not known. */
  public static final PropertyName WORKDAYS =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/workdays");

  /** PidNameWorkdaystarttime, type not known. */
  public static final PropertyName WORKDAYSTARTTIME =
      PropertyName.of(
          PropertySet.PS_PUBLIC_STRINGS, "http://schemas.microsoft.com/exchange/workdaystarttime");

  /** PidNameXCallId, PtypString. */
  public static final PropertyName X_CALL_ID =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-CallID");

  /** PidNameXFaxNumberOfPages, PtypInteger16. */
  public static final PropertyName X_FAX_NUMBER_OF_PAGES =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-FaxNumberOfPages");

  /** PidNameXMSExchangeOrganizationAuthdomain, PtypString. */
  public static final PropertyName XMS_EXCHANGE_ORGANIZATION_AUTHDOMAIN =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-MS-Exchange-Organization-AuthDomain");

  /** PidNameXRequireProtectedPlayOnPhone, PtypBoolean. */
  public static final PropertyName X_REQUIRE_PROTECTED_PLAY_ON_PHONE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-RequireProtectedPlayOnPhone");

  /** PidNameXSenderTelephoneNumber, PtypString. */
  public static final PropertyName X_SENDER_TELEPHONE_NUMBER =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-CallingTelephoneNumber");

  /** PidNameXSharingBrowseUrl, PtypString. */
  public static final PropertyName X_SHARING_BROWSE_URL =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Browse-Url");

  /** PidNameXSharingCapabilities, PtypString. */
  public static final PropertyName X_SHARING_CAPABILITIES =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Capabilities");

  /** PidNameXSharingConfigUrl, PtypString. */
  public static final PropertyName X_SHARING_CONFIG_URL =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Config-Url");

  /** PidNameXSharingExendedCaps, PtypString. */
  public static final PropertyName X_SHARING_EXENDED_CAPS =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Exended-Caps");

  /** PidNameXSharingExtendedCaps, PtypString. */
  public static final PropertyName X_SHARING_EXTENDED_CAPS =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Extended-Caps");

  /** PidNameXSharingFlavor, PtypString. */
  public static final PropertyName X_SHARING_FLAVOR =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Flavor");

  /** PidNameXSharingInstanceGuid, PtypString. */
  public static final PropertyName X_SHARING_INSTANCE_GUID =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Instance-Guid");

  /** PidNameXSharingLocalType, PtypString. */
  public static final PropertyName X_SHARING_LOCAL_TYPE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Local-Type");

  /** PidNameXSharingProviderGuid, PtypString. */
  public static final PropertyName X_SHARING_PROVIDER_GUID =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Provider-Guid");

  /** PidNameXSharingProviderName, PtypString. */
  public static final PropertyName X_SHARING_PROVIDER_NAME =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Provider-Name");

  /** PidNameXSharingProviderUrl, PtypString. */
  public static final PropertyName X_SHARING_PROVIDER_URL =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Provider-Url");

  /** PidNameXSharingRemoteName, PtypString. */
  public static final PropertyName X_SHARING_REMOTE_NAME =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Remote-Name");

  /** PidNameXSharingRemotePath, PtypString. */
  public static final PropertyName X_SHARING_REMOTE_PATH =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Remote-Path");

  /** PidNameXSharingRemoteStoreUid, PtypString. */
  public static final PropertyName X_SHARING_REMOTE_STORE_UID =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Remote-Store-Uid");

  /** PidNameXSharingRemoteType, PtypString. */
  public static final PropertyName X_SHARING_REMOTE_TYPE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Remote-Type");

  /** PidNameXSharingRemoteUid, PtypString. */
  public static final PropertyName X_SHARING_REMOTE_UID =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sharing-Remote-Uid");

  /** PidNameXSieve, PtypString. */
  public static final PropertyName X_SIEVE =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Sieve");

  /** PidNameXUnifiedMessagingPartnerAssignedId, PtypString. */
  public static final PropertyName X_UNIFIED_MESSAGING_PARTNER_ASSIGNED_ID =
      PropertyName.of(PropertySet.PSETID_UNIFIEDMESSAGING, "X-MS-Exchange-UM-PartnerAssignedID");

  /** PidNameXUnifiedMessagingPartnerContent, PtypString. */
  public static final PropertyName X_UNIFIED_MESSAGING_PARTNER_CONTENT =
      PropertyName.of(PropertySet.PSETID_UNIFIEDMESSAGING, "X-MS-Exchange-UM-PartnerContent");

  /** PidNameXUnifiedMessagingPartnerContext, PtypString. */
  public static final PropertyName X_UNIFIED_MESSAGING_PARTNER_CONTEXT =
      PropertyName.of(PropertySet.PSETID_UNIFIEDMESSAGING, "X-MS-Exchange-UM-PartnerContext");

  /** PidNameXUnifiedMessagingPartnerStatus, PtypString. */
  public static final PropertyName X_UNIFIED_MESSAGING_PARTNER_STATUS =
      PropertyName.of(PropertySet.PSETID_UNIFIEDMESSAGING, "X-MS-Exchange-UM-PartnerStatus");

  /** PidNameXVirusScanned, PtypString. */
  public static final PropertyName X_VIRUS_SCANNED =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Virus-Scanned");

  /** PidNameXVoiceMessageAttachmentOrder, PtypString. */
  public static final PropertyName X_VOICE_MESSAGE_ATTACHMENT_ORDER =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-AttachmentOrder");

  /** PidNameXVoiceMessageDuration, PtypInteger16. */
  public static final PropertyName X_VOICE_MESSAGE_DURATION =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-VoiceMessageDuration");

  /** PidNameXVoiceMessageSenderName, PtypString. */
  public static final PropertyName X_VOICE_MESSAGE_SENDER_NAME =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-VoiceMessageSenderName");

  private PidName() {}
}
