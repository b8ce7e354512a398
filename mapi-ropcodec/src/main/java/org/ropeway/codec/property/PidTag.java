package org.ropeway.codec.property;

import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;

/** The properties with an id of their own. [MS-OXPROPS] 2. Made by src/build/properties.py. */
public final class PidTag {
  /** PidTagAcknowledgementMode, PtypInteger32. */
  public static final PropertyTag ACKNOWLEDGEMENT_MODE =
      PropertyTag.of(0x0001, PropertyType.INTEGER32);

  /** PidTagTemplateData, PtypBinary. */
  public static final PropertyTag TEMPLATE_DATA = PropertyTag.of(0x0001, PropertyType.BINARY);

  /** PidTagAlternateRecipientAllowed, PtypBoolean. */
  public static final PropertyTag ALTERNATE_RECIPIENT_ALLOWED =
      PropertyTag.of(0x0002, PropertyType.BOOLEAN);

  /** PidTagAuthorizingUsers, PtypBinary. */
  public static final PropertyTag AUTHORIZING_USERS = PropertyTag.of(0x0003, PropertyType.BINARY);

  /** PidTagAutoForwardComment, PtypString. */
  public static final PropertyTag AUTO_FORWARD_COMMENT =
      PropertyTag.of(0x0004, PropertyType.STRING);

  /** PidTagScriptData, PtypBinary. */
  public static final PropertyTag SCRIPT_DATA = PropertyTag.of(0x0004, PropertyType.BINARY);

  /** PidTagAutoForwarded, PtypBoolean. */
  public static final PropertyTag AUTO_FORWARDED = PropertyTag.of(0x0005, PropertyType.BOOLEAN);

  /** PidTagContentConfidentialityAlgorithmId, PtypBinary. */
  public static final PropertyTag CONTENT_CONFIDENTIALITY_ALGORITHM_ID =
      PropertyTag.of(0x0006, PropertyType.BINARY);

  /** PidTagContentCorrelator, PtypBinary. */
  public static final PropertyTag CONTENT_CORRELATOR = PropertyTag.of(0x0007, PropertyType.BINARY);

  /** PidTagContentIdentifier, PtypString. */
  public static final PropertyTag CONTENT_IDENTIFIER = PropertyTag.of(0x0008, PropertyType.STRING);

  /** PidTagContentLength, PtypInteger32. */
  public static final PropertyTag CONTENT_LENGTH = PropertyTag.of(0x0009, PropertyType.INTEGER32);

  /** PidTagContentReturnRequested, PtypBoolean. */
  public static final PropertyTag CONTENT_RETURN_REQUESTED =
      PropertyTag.of(0x000A, PropertyType.BOOLEAN);

  /** PidTagConversationKey, PtypBinary. */
  public static final PropertyTag CONVERSATION_KEY = PropertyTag.of(0x000B, PropertyType.BINARY);

  /** PidTagConversionEits, PtypBinary. */
  public static final PropertyTag CONVERSION_EITS = PropertyTag.of(0x000C, PropertyType.BINARY);

  /** PidTagConversionWithLossProhibited, PtypBoolean. */
  public static final PropertyTag CONVERSION_WITH_LOSS_PROHIBITED =
      PropertyTag.of(0x000D, PropertyType.BOOLEAN);

  /** PidTagConvertedEits, PtypBinary. */
  public static final PropertyTag CONVERTED_EITS = PropertyTag.of(0x000E, PropertyType.BINARY);

  /** PidTagDeferredDeliveryTime, PtypTime. */
  public static final PropertyTag DEFERRED_DELIVERY_TIME =
      PropertyTag.of(0x000F, PropertyType.TIME);

  /** PidTagDeliverTime, PtypTime. */
  public static final PropertyTag DELIVER_TIME = PropertyTag.of(0x0010, PropertyType.TIME);

  /** PidTagDiscardReason, PtypInteger32. */
  public static final PropertyTag DISCARD_REASON = PropertyTag.of(0x0011, PropertyType.INTEGER32);

  /** PidTagDisclosureOfRecipients, PtypBoolean. */
  public static final PropertyTag DISCLOSURE_OF_RECIPIENTS =
      PropertyTag.of(0x0012, PropertyType.BOOLEAN);

  /** PidTagDistributionListExpansionHistory, PtypBinary. */
  public static final PropertyTag DISTRIBUTION_LIST_EXPANSION_HISTORY =
      PropertyTag.of(0x0013, PropertyType.BINARY);

  /** PidTagDistributionListExpansionProhibited, PtypBoolean. */
  public static final PropertyTag DISTRIBUTION_LIST_EXPANSION_PROHIBITED =
      PropertyTag.of(0x0014, PropertyType.BOOLEAN);

  /** PidTagExpiryTime, PtypTime. */
  public static final PropertyTag EXPIRY_TIME = PropertyTag.of(0x0015, PropertyType.TIME);

  /** PidTagImplicitConversionProhibited, PtypBoolean. */
  public static final PropertyTag IMPLICIT_CONVERSION_PROHIBITED =
      PropertyTag.of(0x0016, PropertyType.BOOLEAN);

  /** PidTagImportance, PtypInteger32. */
  public static final PropertyTag IMPORTANCE = PropertyTag.of(0x0017, PropertyType.INTEGER32);

  /** PidTagIpmId, PtypBinary. */
  public static final PropertyTag IPM_ID = PropertyTag.of(0x0018, PropertyType.BINARY);

  /** PidTagLatestDeliveryTime, PtypTime. */
  public static final PropertyTag LATEST_DELIVERY_TIME = PropertyTag.of(0x0019, PropertyType.TIME);

  /** PidTagMessageClass, PtypString. */
  public static final PropertyTag MESSAGE_CLASS = PropertyTag.of(0x001A, PropertyType.STRING);

  /** PidTagMessageDeliveryId, PtypBinary. */
  public static final PropertyTag MESSAGE_DELIVERY_ID = PropertyTag.of(0x001B, PropertyType.BINARY);

  /** PidTagMessageSecurityLabel, PtypBinary. */
  public static final PropertyTag MESSAGE_SECURITY_LABEL =
      PropertyTag.of(0x001E, PropertyType.BINARY);

  /** PidTagObsoletedMessageIds, PtypBinary. */
  public static final PropertyTag OBSOLETED_MESSAGE_IDS =
      PropertyTag.of(0x001F, PropertyType.BINARY);

  /** PidTagOriginallyIntendedRecipientName, PtypBinary. */
  public static final PropertyTag ORIGINALLY_INTENDED_RECIPIENT_NAME =
      PropertyTag.of(0x0020, PropertyType.BINARY);

  /** PidTagOriginalEits, PtypBinary. */
  public static final PropertyTag ORIGINAL_EITS = PropertyTag.of(0x0021, PropertyType.BINARY);

  /** PidTagOriginatorCertificate, PtypBinary. */
  public static final PropertyTag ORIGINATOR_CERTIFICATE =
      PropertyTag.of(0x0022, PropertyType.BINARY);

  /** PidTagOriginatorDeliveryReportRequested, PtypBoolean. */
  public static final PropertyTag ORIGINATOR_DELIVERY_REPORT_REQUESTED =
      PropertyTag.of(0x0023, PropertyType.BOOLEAN);

  /** PidTagOriginatorReturnAddress, PtypBinary. */
  public static final PropertyTag ORIGINATOR_RETURN_ADDRESS =
      PropertyTag.of(0x0024, PropertyType.BINARY);

  /** PidTagParentKey, PtypBinary. */
  public static final PropertyTag PARENT_KEY = PropertyTag.of(0x0025, PropertyType.BINARY);

  /** PidTagPriority, PtypInteger32. */
  public static final PropertyTag PRIORITY = PropertyTag.of(0x0026, PropertyType.INTEGER32);

  /** PidTagOriginCheck, PtypBinary. */
  public static final PropertyTag ORIGIN_CHECK = PropertyTag.of(0x0027, PropertyType.BINARY);

  /** PidTagProofOfSubmissionRequested, PtypBoolean. */
  public static final PropertyTag PROOF_OF_SUBMISSION_REQUESTED =
      PropertyTag.of(0x0028, PropertyType.BOOLEAN);

  /** PidTagReadReceiptRequested, PtypBoolean. */
  public static final PropertyTag READ_RECEIPT_REQUESTED =
      PropertyTag.of(0x0029, PropertyType.BOOLEAN);

  /** PidTagReceiptTime, PtypTime. */
  public static final PropertyTag RECEIPT_TIME = PropertyTag.of(0x002A, PropertyType.TIME);

  /** PidTagRecipientReassignmentProhibited, PtypBoolean. */
  public static final PropertyTag RECIPIENT_REASSIGNMENT_PROHIBITED =
      PropertyTag.of(0x002B, PropertyType.BOOLEAN);

  /** PidTagRedirectionHistory, PtypBinary. */
  public static final PropertyTag REDIRECTION_HISTORY = PropertyTag.of(0x002C, PropertyType.BINARY);

  /** PidTagRelatedMessageIds, PtypBinary. */
  public static final PropertyTag RELATED_MESSAGE_IDS = PropertyTag.of(0x002D, PropertyType.BINARY);

  /** PidTagOriginalSensitivity, PtypInteger32. */
  public static final PropertyTag ORIGINAL_SENSITIVITY =
      PropertyTag.of(0x002E, PropertyType.INTEGER32);

  /** PidTagLanguages, PtypString. */
  public static final PropertyTag LANGUAGES = PropertyTag.of(0x002F, PropertyType.STRING);

  /** PidTagReplyTime, PtypTime. */
  public static final PropertyTag REPLY_TIME = PropertyTag.of(0x0030, PropertyType.TIME);

  /** PidTagReportTag, PtypBinary. */
  public static final PropertyTag REPORT_TAG = PropertyTag.of(0x0031, PropertyType.BINARY);

  /** PidTagReportTime, PtypTime. */
  public static final PropertyTag REPORT_TIME = PropertyTag.of(0x0032, PropertyType.TIME);

  /** PidTagReturnedMessageid, PtypBoolean. */
  public static final PropertyTag RETURNED_MESSAGEID = PropertyTag.of(0x0033, PropertyType.BOOLEAN);

  /** PidTagSecurity, PtypInteger32. */
  public static final PropertyTag SECURITY = PropertyTag.of(0x0034, PropertyType.INTEGER32);

  /** PidTagIncompleteCopy, PtypBoolean. */
  public static final PropertyTag INCOMPLETE_COPY = PropertyTag.of(0x0035, PropertyType.BOOLEAN);

  /** PidTagSensitivity, PtypInteger32. */
  public static final PropertyTag SENSITIVITY = PropertyTag.of(0x0036, PropertyType.INTEGER32);

  /** PidTagSubject, PtypString. */
  public static final PropertyTag SUBJECT = PropertyTag.of(0x0037, PropertyType.STRING);

  /** PidTagSubjectMessageId, PtypBinary. */
  public static final PropertyTag SUBJECT_MESSAGE_ID = PropertyTag.of(0x0038, PropertyType.BINARY);

  /** PidTagClientSubmitTime, PtypTime. */
  public static final PropertyTag CLIENT_SUBMIT_TIME = PropertyTag.of(0x0039, PropertyType.TIME);

  /** PidTagReportName, PtypString. */
  public static final PropertyTag REPORT_NAME = PropertyTag.of(0x003A, PropertyType.STRING);

  /** PidTagSentRepresentingSearchKey, PtypBinary. */
  public static final PropertyTag SENT_REPRESENTING_SEARCH_KEY =
      PropertyTag.of(0x003B, PropertyType.BINARY);

  /** PidTagX400ContentType, PtypBinary. */
  public static final PropertyTag X400_CONTENT_TYPE = PropertyTag.of(0x003C, PropertyType.BINARY);

  /** PidTagSubjectPrefix, PtypString. */
  public static final PropertyTag SUBJECT_PREFIX = PropertyTag.of(0x003D, PropertyType.STRING);

  /** PidTagNonReceiptReason, PtypInteger32. */
  public static final PropertyTag NON_RECEIPT_REASON =
      PropertyTag.of(0x003E, PropertyType.INTEGER32);

  /** PidTagReceivedByEntryId, PtypBinary. */
  public static final PropertyTag RECEIVED_BY_ENTRY_ID =
      PropertyTag.of(0x003F, PropertyType.BINARY);

  /** PidTagReceivedByName, PtypString. */
  public static final PropertyTag RECEIVED_BY_NAME = PropertyTag.of(0x0040, PropertyType.STRING);

  /** PidTagSentRepresentingEntryId, PtypBinary. */
  public static final PropertyTag SENT_REPRESENTING_ENTRY_ID =
      PropertyTag.of(0x0041, PropertyType.BINARY);

  /** PidTagSentRepresentingName, PtypString. */
  public static final PropertyTag SENT_REPRESENTING_NAME =
      PropertyTag.of(0x0042, PropertyType.STRING);

  /** PidTagReceivedRepresentingEntryId, PtypBinary. */
  public static final PropertyTag RECEIVED_REPRESENTING_ENTRY_ID =
      PropertyTag.of(0x0043, PropertyType.BINARY);

  /** PidTagReceivedRepresentingName, PtypString. */
  public static final PropertyTag RECEIVED_REPRESENTING_NAME =
      PropertyTag.of(0x0044, PropertyType.STRING);

  /** PidTagReportEntryId, PtypBinary. */
  public static final PropertyTag REPORT_ENTRY_ID = PropertyTag.of(0x0045, PropertyType.BINARY);

  /** PidTagReadReceiptEntryId, PtypBinary. */
  public static final PropertyTag READ_RECEIPT_ENTRY_ID =
      PropertyTag.of(0x0046, PropertyType.BINARY);

  /** PidTagMessageSubmissionId, PtypBinary. */
  public static final PropertyTag MESSAGE_SUBMISSION_ID =
      PropertyTag.of(0x0047, PropertyType.BINARY);

  /** PidTagProviderSubmitTime, PtypTime. */
  public static final PropertyTag PROVIDER_SUBMIT_TIME = PropertyTag.of(0x0048, PropertyType.TIME);

  /** PidTagOriginalSubject, PtypString. */
  public static final PropertyTag ORIGINAL_SUBJECT = PropertyTag.of(0x0049, PropertyType.STRING);

  /** PidTagDiscVal, PtypBoolean. */
  public static final PropertyTag DISC_VAL = PropertyTag.of(0x004A, PropertyType.BOOLEAN);

  /** PidTagOriginalMessageClass, PtypString. */
  public static final PropertyTag ORIGINAL_MESSAGE_CLASS =
      PropertyTag.of(0x004B, PropertyType.STRING);

  /** PidTagOriginalAuthorEntryId, PtypBinary. */
  public static final PropertyTag ORIGINAL_AUTHOR_ENTRY_ID =
      PropertyTag.of(0x004C, PropertyType.BINARY);

  /** PidTagOriginalAuthorName, PtypString. */
  public static final PropertyTag ORIGINAL_AUTHOR_NAME =
      PropertyTag.of(0x004D, PropertyType.STRING);

  /** PidTagOriginalSubmitTime, PtypTime. */
  public static final PropertyTag ORIGINAL_SUBMIT_TIME = PropertyTag.of(0x004E, PropertyType.TIME);

  /** PidTagReplyRecipientEntries, PtypBinary. */
  public static final PropertyTag REPLY_RECIPIENT_ENTRIES =
      PropertyTag.of(0x004F, PropertyType.BINARY);

  /** PidTagReplyRecipientNames, PtypString. */
  public static final PropertyTag REPLY_RECIPIENT_NAMES =
      PropertyTag.of(0x0050, PropertyType.STRING);

  /** PidTagReceivedBySearchKey, PtypBinary. */
  public static final PropertyTag RECEIVED_BY_SEARCH_KEY =
      PropertyTag.of(0x0051, PropertyType.BINARY);

  /** PidTagReceivedRepresentingSearchKey, PtypBinary. */
  public static final PropertyTag RECEIVED_REPRESENTING_SEARCH_KEY =
      PropertyTag.of(0x0052, PropertyType.BINARY);

  /** PidTagReadReceiptSearchKey, PtypBinary. */
  public static final PropertyTag READ_RECEIPT_SEARCH_KEY =
      PropertyTag.of(0x0053, PropertyType.BINARY);

  /** PidTagReportSearchKey, PtypBinary. */
  public static final PropertyTag REPORT_SEARCH_KEY = PropertyTag.of(0x0054, PropertyType.BINARY);

  /** PidTagOriginalDeliveryTime, PtypTime. */
  public static final PropertyTag ORIGINAL_DELIVERY_TIME =
      PropertyTag.of(0x0055, PropertyType.TIME);

  /** PidTagOriginalAuthorSearchKey, PtypBinary. */
  public static final PropertyTag ORIGINAL_AUTHOR_SEARCH_KEY =
      PropertyTag.of(0x0056, PropertyType.BINARY);

  /** PidTagMessageToMe, PtypBoolean. */
  public static final PropertyTag MESSAGE_TO_ME = PropertyTag.of(0x0057, PropertyType.BOOLEAN);

  /** PidTagMessageCcMe, PtypBoolean. */
  public static final PropertyTag MESSAGE_CC_ME = PropertyTag.of(0x0058, PropertyType.BOOLEAN);

  /** PidTagMessageRecipientMe, PtypBoolean. */
  public static final PropertyTag MESSAGE_RECIPIENT_ME =
      PropertyTag.of(0x0059, PropertyType.BOOLEAN);

  /** PidTagOriginalSenderName, PtypString. */
  public static final PropertyTag ORIGINAL_SENDER_NAME =
      PropertyTag.of(0x005A, PropertyType.STRING);

  /** PidTagOriginalSenderEntryId, PtypBinary. */
  public static final PropertyTag ORIGINAL_SENDER_ENTRY_ID =
      PropertyTag.of(0x005B, PropertyType.BINARY);

  /** PidTagOriginalSenderSearchKey, PtypBinary. */
  public static final PropertyTag ORIGINAL_SENDER_SEARCH_KEY =
      PropertyTag.of(0x005C, PropertyType.BINARY);

  /** PidTagOriginalSentRepresentingName, PtypString. */
  public static final PropertyTag ORIGINAL_SENT_REPRESENTING_NAME =
      PropertyTag.of(0x005D, PropertyType.STRING);

  /** PidTagOriginalSentRepresentingEntryId, PtypBinary. */
  public static final PropertyTag ORIGINAL_SENT_REPRESENTING_ENTRY_ID =
      PropertyTag.of(0x005E, PropertyType.BINARY);

  /** PidTagOriginalSentRepresentingSearchKey, PtypBinary. */
  public static final PropertyTag ORIGINAL_SENT_REPRESENTING_SEARCH_KEY =
      PropertyTag.of(0x005F, PropertyType.BINARY);

  /** PidTagStartDate, PtypTime. */
  public static final PropertyTag START_DATE = PropertyTag.of(0x0060, PropertyType.TIME);

  /** PidTagEndDate, PtypTime. */
  public static final PropertyTag END_DATE = PropertyTag.of(0x0061, PropertyType.TIME);

  /** PidTagOwnerAppointmentId, PtypInteger32. */
  public static final PropertyTag OWNER_APPOINTMENT_ID =
      PropertyTag.of(0x0062, PropertyType.INTEGER32);

  /** PidTagResponseRequested, PtypBoolean. */
  public static final PropertyTag RESPONSE_REQUESTED = PropertyTag.of(0x0063, PropertyType.BOOLEAN);

  /** PidTagSentRepresentingAddressType, PtypString. */
  public static final PropertyTag SENT_REPRESENTING_ADDRESS_TYPE =
      PropertyTag.of(0x0064, PropertyType.STRING);

  /** PidTagSentRepresentingEmailAddress, PtypString. */
  public static final PropertyTag SENT_REPRESENTING_EMAIL_ADDRESS =
      PropertyTag.of(0x0065, PropertyType.STRING);

  /** PidTagOriginalSenderAddressType, PtypString. */
  public static final PropertyTag ORIGINAL_SENDER_ADDRESS_TYPE =
      PropertyTag.of(0x0066, PropertyType.STRING);

  /** PidTagOriginalSenderEmailAddress, PtypString. */
  public static final PropertyTag ORIGINAL_SENDER_EMAIL_ADDRESS =
      PropertyTag.of(0x0067, PropertyType.STRING);

  /** PidTagOriginalSentRepresentingAddressType, PtypString. */
  public static final PropertyTag ORIGINAL_SENT_REPRESENTING_ADDRESS_TYPE =
      PropertyTag.of(0x0068, PropertyType.STRING);

  /** PidTagOriginalSentRepresentingEmailAddress, PtypString. */
  public static final PropertyTag ORIGINAL_SENT_REPRESENTING_EMAIL_ADDRESS =
      PropertyTag.of(0x0069, PropertyType.STRING);

  /** PidTagConversationTopic, PtypString. */
  public static final PropertyTag CONVERSATION_TOPIC = PropertyTag.of(0x0070, PropertyType.STRING);

  /** PidTagConversationIndex, PtypBinary. */
  public static final PropertyTag CONVERSATION_INDEX = PropertyTag.of(0x0071, PropertyType.BINARY);

  /** PidTagOriginalDisplayBcc, PtypString. */
  public static final PropertyTag ORIGINAL_DISPLAY_BCC =
      PropertyTag.of(0x0072, PropertyType.STRING);

  /** PidTagOriginalDisplayCc, PtypString. */
  public static final PropertyTag ORIGINAL_DISPLAY_CC = PropertyTag.of(0x0073, PropertyType.STRING);

  /** PidTagOriginalDisplayTo, PtypString. */
  public static final PropertyTag ORIGINAL_DISPLAY_TO = PropertyTag.of(0x0074, PropertyType.STRING);

  /** PidTagReceivedByAddressType, PtypString. */
  public static final PropertyTag RECEIVED_BY_ADDRESS_TYPE =
      PropertyTag.of(0x0075, PropertyType.STRING);

  /** PidTagReceivedByEmailAddress, PtypString. */
  public static final PropertyTag RECEIVED_BY_EMAIL_ADDRESS =
      PropertyTag.of(0x0076, PropertyType.STRING);

  /** PidTagReceivedRepresentingAddressType, PtypString. */
  public static final PropertyTag RECEIVED_REPRESENTING_ADDRESS_TYPE =
      PropertyTag.of(0x0077, PropertyType.STRING);

  /** PidTagReceivedRepresentingEmailAddress, PtypString. */
  public static final PropertyTag RECEIVED_REPRESENTING_EMAIL_ADDRESS =
      PropertyTag.of(0x0078, PropertyType.STRING);

  /** PidTagOriginalAuthorAddressType, PtypString. */
  public static final PropertyTag ORIGINAL_AUTHOR_ADDRESS_TYPE =
      PropertyTag.of(0x0079, PropertyType.STRING);

  /** PidTagOriginalAuthorEmailAddress, PtypString. */
  public static final PropertyTag ORIGINAL_AUTHOR_EMAIL_ADDRESS =
      PropertyTag.of(0x007A, PropertyType.STRING);

  /** PidTagOriginallyIntendedRecipAddrtype, PtypString. */
  public static final PropertyTag ORIGINALLY_INTENDED_RECIP_ADDRTYPE =
      PropertyTag.of(0x007B, PropertyType.STRING);

  /** PidTagOriginallyIntendedRecipEmailAddress, PtypString. */
  public static final PropertyTag ORIGINALLY_INTENDED_RECIP_EMAIL_ADDRESS =
      PropertyTag.of(0x007C, PropertyType.STRING);

  /** PidTagTransportMessageHeaders, PtypString. */
  public static final PropertyTag TRANSPORT_MESSAGE_HEADERS =
      PropertyTag.of(0x007D, PropertyType.STRING);

  /** PidTagDelegation, PtypBinary. */
  public static final PropertyTag DELEGATION = PropertyTag.of(0x007E, PropertyType.BINARY);

  /** PidTagTnefCorrelationKey, PtypBinary. */
  public static final PropertyTag TNEF_CORRELATION_KEY =
      PropertyTag.of(0x007F, PropertyType.BINARY);

  /** PidTagReportDisposition, PtypString. */
  public static final PropertyTag REPORT_DISPOSITION = PropertyTag.of(0x0080, PropertyType.STRING);

  /** PidTagReportDispositionMode, PtypString. */
  public static final PropertyTag REPORT_DISPOSITION_MODE =
      PropertyTag.of(0x0081, PropertyType.STRING);

  /** PidTagReportOriginalSender, PtypString. */
  public static final PropertyTag REPORT_ORIGINAL_SENDER =
      PropertyTag.of(0x0082, PropertyType.STRING);

  /** PidTagReportDispositionToNames, PtypMultipleString. */
  public static final PropertyTag REPORT_DISPOSITION_TO_NAMES =
      PropertyTag.of(0x0083, PropertyType.MULTIPLE_STRING);

  /** PidTagReportDispositionToEmailAddresses, PtypMultipleString. */
  public static final PropertyTag REPORT_DISPOSITION_TO_EMAIL_ADDRESSES =
      PropertyTag.of(0x0084, PropertyType.MULTIPLE_STRING);

  /** PidTagReportDispositionOptions, PtypString. */
  public static final PropertyTag REPORT_DISPOSITION_OPTIONS =
      PropertyTag.of(0x0085, PropertyType.STRING);

  /** PidTagSpamTrustedSenders, PtypString. */
  public static final PropertyTag SPAM_TRUSTED_SENDERS =
      PropertyTag.of(0x0418, PropertyType.STRING);

  /** PidTagSpamTrustedRecipients, PtypString. */
  public static final PropertyTag SPAM_TRUSTED_RECIPIENTS =
      PropertyTag.of(0x0419, PropertyType.STRING);

  /** PidTagSpamJunkSenders, PtypString. */
  public static final PropertyTag SPAM_JUNK_SENDERS = PropertyTag.of(0x041A, PropertyType.STRING);

  /** PidTagSpamThreshold, PtypInteger32. */
  public static final PropertyTag SPAM_THRESHOLD = PropertyTag.of(0x041B, PropertyType.INTEGER32);

  /** PidTagAddressBookRoomCapacity, PtypInteger32. */
  public static final PropertyTag ADDRESS_BOOK_ROOM_CAPACITY =
      PropertyTag.of(0x0807, PropertyType.INTEGER32);

  /** PidTagAddressBookRoomDescription, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_ROOM_DESCRIPTION =
      PropertyTag.of(0x0809, PropertyType.STRING);

  /** PidTagContentIntegrityCheck, PtypBinary. */
  public static final PropertyTag CONTENT_INTEGRITY_CHECK =
      PropertyTag.of(0x0C00, PropertyType.BINARY);

  /** PidTagExplicitConversion, PtypInteger32. */
  public static final PropertyTag EXPLICIT_CONVERSION =
      PropertyTag.of(0x0C01, PropertyType.INTEGER32);

  /** PidTagIpmReturnRequested, PtypBoolean. */
  public static final PropertyTag IPM_RETURN_REQUESTED =
      PropertyTag.of(0x0C02, PropertyType.BOOLEAN);

  /** PidTagMessageToken, PtypBinary. */
  public static final PropertyTag MESSAGE_TOKEN = PropertyTag.of(0x0C03, PropertyType.BINARY);

  /** PidTagNonDeliveryReportReasonCode, PtypInteger32. */
  public static final PropertyTag NON_DELIVERY_REPORT_REASON_CODE =
      PropertyTag.of(0x0C04, PropertyType.INTEGER32);

  /** PidTagNonDeliveryReportDiagCode, PtypInteger32. */
  public static final PropertyTag NON_DELIVERY_REPORT_DIAG_CODE =
      PropertyTag.of(0x0C05, PropertyType.INTEGER32);

  /** PidTagNonReceiptNotificationRequested, PtypBoolean. */
  public static final PropertyTag NON_RECEIPT_NOTIFICATION_REQUESTED =
      PropertyTag.of(0x0C06, PropertyType.BOOLEAN);

  /** PidTagDeliveryPoint, PtypInteger32. */
  public static final PropertyTag DELIVERY_POINT = PropertyTag.of(0x0C07, PropertyType.INTEGER32);

  /** PidTagOriginatorNonDeliveryReportRequested, PtypBoolean. */
  public static final PropertyTag ORIGINATOR_NON_DELIVERY_REPORT_REQUESTED =
      PropertyTag.of(0x0C08, PropertyType.BOOLEAN);

  /** PidTagOriginatorRequestedAlternateRecipient, PtypBinary. */
  public static final PropertyTag ORIGINATOR_REQUESTED_ALTERNATE_RECIPIENT =
      PropertyTag.of(0x0C09, PropertyType.BINARY);

  /** PidTagPhysicalDeliveryBureauFaxDelivery, PtypBoolean. */
  public static final PropertyTag PHYSICAL_DELIVERY_BUREAU_FAX_DELIVERY =
      PropertyTag.of(0x0C0A, PropertyType.BOOLEAN);

  /** PidTagPhysicalDeliveryMode, PtypInteger32. */
  public static final PropertyTag PHYSICAL_DELIVERY_MODE =
      PropertyTag.of(0x0C0B, PropertyType.INTEGER32);

  /** PidTagPhysicalDeliveryReportRequest, PtypInteger32. */
  public static final PropertyTag PHYSICAL_DELIVERY_REPORT_REQUEST =
      PropertyTag.of(0x0C0C, PropertyType.INTEGER32);

  /** PidTagPhysicalForwardingAddress, PtypBinary. */
  public static final PropertyTag PHYSICAL_FORWARDING_ADDRESS =
      PropertyTag.of(0x0C0D, PropertyType.BINARY);

  /** PidTagPhysicalForwardingAddressRequested, PtypBoolean. */
  public static final PropertyTag PHYSICAL_FORWARDING_ADDRESS_REQUESTED =
      PropertyTag.of(0x0C0E, PropertyType.BOOLEAN);

  /** PidTagPhysicalForwardingProhibited, PtypBoolean. */
  public static final PropertyTag PHYSICAL_FORWARDING_PROHIBITED =
      PropertyTag.of(0x0C0F, PropertyType.BOOLEAN);

  /** PidTagPhysicalRenditionAttributes, PtypBinary. */
  public static final PropertyTag PHYSICAL_RENDITION_ATTRIBUTES =
      PropertyTag.of(0x0C10, PropertyType.BINARY);

  /** PidTagProofOfDelivery, PtypBinary. */
  public static final PropertyTag PROOF_OF_DELIVERY = PropertyTag.of(0x0C11, PropertyType.BINARY);

  /** PidTagProofOfDeliveryRequested, PtypBoolean. */
  public static final PropertyTag PROOF_OF_DELIVERY_REQUESTED =
      PropertyTag.of(0x0C12, PropertyType.BOOLEAN);

  /** PidTagRecipientCertificate, PtypBinary. */
  public static final PropertyTag RECIPIENT_CERTIFICATE =
      PropertyTag.of(0x0C13, PropertyType.BINARY);

  /** PidTagRecipientNumberForAdvice, PtypString. */
  public static final PropertyTag RECIPIENT_NUMBER_FOR_ADVICE =
      PropertyTag.of(0x0C14, PropertyType.STRING);

  /** PidTagRecipientType, PtypInteger32. */
  public static final PropertyTag RECIPIENT_TYPE = PropertyTag.of(0x0C15, PropertyType.INTEGER32);

  /** PidTagRegisteredMailType, PtypInteger32. */
  public static final PropertyTag REGISTERED_MAIL_TYPE =
      PropertyTag.of(0x0C16, PropertyType.INTEGER32);

  /** PidTagReplyRequested, PtypBoolean. */
  public static final PropertyTag REPLY_REQUESTED = PropertyTag.of(0x0C17, PropertyType.BOOLEAN);

  /** PidTagRequestedDeliveryMethod, PtypInteger32. */
  public static final PropertyTag REQUESTED_DELIVERY_METHOD =
      PropertyTag.of(0x0C18, PropertyType.INTEGER32);

  /** PidTagSenderEntryId, PtypBinary. */
  public static final PropertyTag SENDER_ENTRY_ID = PropertyTag.of(0x0C19, PropertyType.BINARY);

  /** PidTagSenderName, PtypString. */
  public static final PropertyTag SENDER_NAME = PropertyTag.of(0x0C1A, PropertyType.STRING);

  /** PidTagSupplementaryInfo, PtypString. */
  public static final PropertyTag SUPPLEMENTARY_INFO = PropertyTag.of(0x0C1B, PropertyType.STRING);

  /** PidTagTypeOfX400User, PtypInteger32. */
  public static final PropertyTag TYPE_OF_X400_USER =
      PropertyTag.of(0x0C1C, PropertyType.INTEGER32);

  /** PidTagSenderSearchKey, PtypBinary. */
  public static final PropertyTag SENDER_SEARCH_KEY = PropertyTag.of(0x0C1D, PropertyType.BINARY);

  /** PidTagSenderAddressType, PtypString. */
  public static final PropertyTag SENDER_ADDRESS_TYPE = PropertyTag.of(0x0C1E, PropertyType.STRING);

  /** PidTagSenderEmailAddress, PtypString. */
  public static final PropertyTag SENDER_EMAIL_ADDRESS =
      PropertyTag.of(0x0C1F, PropertyType.STRING);

  /** PidTagNonDeliveryReportStatusCode, PtypInteger32. */
  public static final PropertyTag NON_DELIVERY_REPORT_STATUS_CODE =
      PropertyTag.of(0x0C20, PropertyType.INTEGER32);

  /** PidTagRemoteMessageTransferAgent, PtypString. */
  public static final PropertyTag REMOTE_MESSAGE_TRANSFER_AGENT =
      PropertyTag.of(0x0C21, PropertyType.STRING);

  /** PidTagCurrentVersion, PtypInteger64. */
  public static final PropertyTag CURRENT_VERSION = PropertyTag.of(0x0E00, PropertyType.INTEGER64);

  /** PidTagDeleteAfterSubmit, PtypBoolean. */
  public static final PropertyTag DELETE_AFTER_SUBMIT =
      PropertyTag.of(0x0E01, PropertyType.BOOLEAN);

  /** PidTagDisplayBcc, PtypString. */
  public static final PropertyTag DISPLAY_BCC = PropertyTag.of(0x0E02, PropertyType.STRING);

  /** PidTagDisplayCc, PtypString. */
  public static final PropertyTag DISPLAY_CC = PropertyTag.of(0x0E03, PropertyType.STRING);

  /** PidTagDisplayTo, PtypString. */
  public static final PropertyTag DISPLAY_TO = PropertyTag.of(0x0E04, PropertyType.STRING);

  /** PidTagParentDisplay, PtypString. */
  public static final PropertyTag PARENT_DISPLAY = PropertyTag.of(0x0E05, PropertyType.STRING);

  /** PidTagMessageDeliveryTime, PtypTime. */
  public static final PropertyTag MESSAGE_DELIVERY_TIME = PropertyTag.of(0x0E06, PropertyType.TIME);

  /** PidTagMessageFlags, PtypInteger32. */
  public static final PropertyTag MESSAGE_FLAGS = PropertyTag.of(0x0E07, PropertyType.INTEGER32);

  /** PidTagMessageSize, PtypInteger32. */
  public static final PropertyTag MESSAGE_SIZE = PropertyTag.of(0x0E08, PropertyType.INTEGER32);

  /** PidTagMessageSizeExtended, PtypInteger64. */
  public static final PropertyTag MESSAGE_SIZE_EXTENDED =
      PropertyTag.of(0x0E08, PropertyType.INTEGER64);

  /** PidTagParentEntryId, PtypBinary. */
  public static final PropertyTag PARENT_ENTRY_ID = PropertyTag.of(0x0E09, PropertyType.BINARY);

  /** PidTagSentMailEntryId, PtypBinary. */
  public static final PropertyTag SENT_MAIL_ENTRY_ID = PropertyTag.of(0x0E0A, PropertyType.BINARY);

  /** PidTagCorrelate, PtypBoolean. */
  public static final PropertyTag CORRELATE = PropertyTag.of(0x0E0C, PropertyType.BOOLEAN);

  /** PidTagCorrelateMtsid, PtypBinary. */
  public static final PropertyTag CORRELATE_MTSID = PropertyTag.of(0x0E0D, PropertyType.BINARY);

  /** PidTagDiscreteValues, PtypBoolean. */
  public static final PropertyTag DISCRETE_VALUES = PropertyTag.of(0x0E0E, PropertyType.BOOLEAN);

  /** PidTagResponsibility, PtypBoolean. */
  public static final PropertyTag RESPONSIBILITY = PropertyTag.of(0x0E0F, PropertyType.BOOLEAN);

  /** PidTagSpoolerStatus, PtypInteger32. */
  public static final PropertyTag SPOOLER_STATUS = PropertyTag.of(0x0E10, PropertyType.INTEGER32);

  /** PidTagTransportStatus, PtypInteger32. */
  public static final PropertyTag TRANSPORT_STATUS = PropertyTag.of(0x0E11, PropertyType.INTEGER32);

  /** PidTagMessageRecipients, PtypObject. */
  public static final PropertyTag MESSAGE_RECIPIENTS = PropertyTag.of(0x0E12, PropertyType.OBJECT);

  /** PidTagMessageAttachments, PtypObject. */
  public static final PropertyTag MESSAGE_ATTACHMENTS = PropertyTag.of(0x0E13, PropertyType.OBJECT);

  /** PidTagSubmitFlags, PtypInteger32. */
  public static final PropertyTag SUBMIT_FLAGS = PropertyTag.of(0x0E14, PropertyType.INTEGER32);

  /** PidTagRecipientStatus, PtypInteger32. */
  public static final PropertyTag RECIPIENT_STATUS = PropertyTag.of(0x0E15, PropertyType.INTEGER32);

  /** PidTagTransportKey, PtypInteger32. */
  public static final PropertyTag TRANSPORT_KEY = PropertyTag.of(0x0E16, PropertyType.INTEGER32);

  /** PidTagMessageStatus, PtypInteger32. */
  public static final PropertyTag MESSAGE_STATUS = PropertyTag.of(0x0E17, PropertyType.INTEGER32);

  /** PidTagMessageDownloadTime, PtypInteger32. */
  public static final PropertyTag MESSAGE_DOWNLOAD_TIME =
      PropertyTag.of(0x0E18, PropertyType.INTEGER32);

  /** PidTagCreationVersion, PtypInteger64. */
  public static final PropertyTag CREATION_VERSION = PropertyTag.of(0x0E19, PropertyType.INTEGER64);

  /** PidTagModifyVersion, PtypInteger64. */
  public static final PropertyTag MODIFY_VERSION = PropertyTag.of(0x0E1A, PropertyType.INTEGER64);

  /** PidTagHasAttachments, PtypBoolean. */
  public static final PropertyTag HAS_ATTACHMENTS = PropertyTag.of(0x0E1B, PropertyType.BOOLEAN);

  /** PidTagBodyCrc, PtypInteger32. */
  public static final PropertyTag BODY_CRC = PropertyTag.of(0x0E1C, PropertyType.INTEGER32);

  /** PidTagNormalizedSubject, PtypString. */
  public static final PropertyTag NORMALIZED_SUBJECT = PropertyTag.of(0x0E1D, PropertyType.STRING);

  /** PidTagRtfInSync, PtypBoolean. */
  public static final PropertyTag RTF_IN_SYNC = PropertyTag.of(0x0E1F, PropertyType.BOOLEAN);

  /** PidTagAttachSize, PtypInteger32. */
  public static final PropertyTag ATTACH_SIZE = PropertyTag.of(0x0E20, PropertyType.INTEGER32);

  /** PidTagAttachNumber, PtypInteger32. */
  public static final PropertyTag ATTACH_NUMBER = PropertyTag.of(0x0E21, PropertyType.INTEGER32);

  /** PidTagPreprocess, PtypBoolean. */
  public static final PropertyTag PREPROCESS = PropertyTag.of(0x0E22, PropertyType.BOOLEAN);

  /** PidTagInternetArticleNumber, PtypInteger32. */
  public static final PropertyTag INTERNET_ARTICLE_NUMBER =
      PropertyTag.of(0x0E23, PropertyType.INTEGER32);

  /** PidTagOriginatingMtaCertificate, PtypBinary. */
  public static final PropertyTag ORIGINATING_MTA_CERTIFICATE =
      PropertyTag.of(0x0E25, PropertyType.BINARY);

  /** PidTagProofOfSubmission, PtypBinary. */
  public static final PropertyTag PROOF_OF_SUBMISSION = PropertyTag.of(0x0E26, PropertyType.BINARY);

  /** PidTagPrimarySendAccount, PtypString. */
  public static final PropertyTag PRIMARY_SEND_ACCOUNT =
      PropertyTag.of(0x0E28, PropertyType.STRING);

  /** PidTagNextSendAcct, PtypString. */
  public static final PropertyTag NEXT_SEND_ACCT = PropertyTag.of(0x0E29, PropertyType.STRING);

  /** PidTagExchangeRemoteHeader, PtypBoolean. */
  public static final PropertyTag EXCHANGE_REMOTE_HEADER =
      PropertyTag.of(0x0E2A, PropertyType.BOOLEAN);

  /** PidTagToDoItemFlags, PtypInteger32. */
  public static final PropertyTag TO_DO_ITEM_FLAGS = PropertyTag.of(0x0E2B, PropertyType.INTEGER32);

  /** PidTagSwappedToDoStore, PtypBinary. */
  public static final PropertyTag SWAPPED_TO_DO_STORE = PropertyTag.of(0x0E2C, PropertyType.BINARY);

  /** PidTagSwappedToDoData, PtypBinary. */
  public static final PropertyTag SWAPPED_TO_DO_DATA = PropertyTag.of(0x0E2D, PropertyType.BINARY);

  /** PidTagReplItemid, PtypBinary. */
  public static final PropertyTag REPL_ITEMID = PropertyTag.of(0x0E30, PropertyType.BINARY);

  /** PidTagReplChangenum, PtypInteger64. */
  public static final PropertyTag REPL_CHANGENUM = PropertyTag.of(0x0E33, PropertyType.INTEGER64);

  /** PidTagReplVersionHistory, PtypBinary. */
  public static final PropertyTag REPL_VERSION_HISTORY =
      PropertyTag.of(0x0E34, PropertyType.BINARY);

  /** PidTagReplFlags, PtypInteger32. */
  public static final PropertyTag REPL_FLAGS = PropertyTag.of(0x0E38, PropertyType.INTEGER32);

  /** PidTagReplCopiedfromVersionhistory, PtypBinary. */
  public static final PropertyTag REPL_COPIEDFROM_VERSIONHISTORY =
      PropertyTag.of(0x0E3C, PropertyType.BINARY);

  /** PidTagReplCopiedfromItemid, PtypBinary. */
  public static final PropertyTag REPL_COPIEDFROM_ITEMID =
      PropertyTag.of(0x0E3D, PropertyType.BINARY);

  /** PidTagRead, PtypBoolean. */
  public static final PropertyTag READ = PropertyTag.of(0x0E69, PropertyType.BOOLEAN);

  /** PidTagSecurityDescriptorAsXml, PtypString. */
  public static final PropertyTag SECURITY_DESCRIPTOR_AS_XML =
      PropertyTag.of(0x0E6A, PropertyType.STRING);

  /** PidTagTrustSender, PtypInteger32. */
  public static final PropertyTag TRUST_SENDER = PropertyTag.of(0x0E79, PropertyType.INTEGER32);

  /** PidTagExchangeNTSecurityDescriptor, PtypBinary. */
  public static final PropertyTag EXCHANGE_NT_SECURITY_DESCRIPTOR =
      PropertyTag.of(0x0E84, PropertyType.BINARY);

  /** PidTagExtendedRuleMessageActions, PtypBinary. */
  public static final PropertyTag EXTENDED_RULE_MESSAGE_ACTIONS =
      PropertyTag.of(0x0E99, PropertyType.BINARY);

  /** PidTagExtendedRuleMessageCondition, PtypBinary. */
  public static final PropertyTag EXTENDED_RULE_MESSAGE_CONDITION =
      PropertyTag.of(0x0E9A, PropertyType.BINARY);

  /** PidTagExtendedRuleSizeLimit, PtypInteger32. */
  public static final PropertyTag EXTENDED_RULE_SIZE_LIMIT =
      PropertyTag.of(0x0E9B, PropertyType.INTEGER32);

  /** PidTagTnefUnprocessedProps, PtypBinary. */
  public static final PropertyTag TNEF_UNPROCESSED_PROPS =
      PropertyTag.of(0x0E9C, PropertyType.BINARY);

  /** PidTagAssociatedSharingProvider, PtypGuid. */
  public static final PropertyTag ASSOCIATED_SHARING_PROVIDER =
      PropertyTag.of(0x0EA0, PropertyType.GUID);

  /** PidTagProviderItemId, PtypBinary. */
  public static final PropertyTag PROVIDER_ITEM_ID = PropertyTag.of(0x0EA3, PropertyType.BINARY);

  /** PidTagProviderParentItemId, PtypBinary. */
  public static final PropertyTag PROVIDER_PARENT_ITEM_ID =
      PropertyTag.of(0x0EA4, PropertyType.BINARY);

  /** PidTagAccess, PtypInteger32. */
  public static final PropertyTag ACCESS = PropertyTag.of(0x0FF4, PropertyType.INTEGER32);

  /** PidTagRowType, PtypInteger32. */
  public static final PropertyTag ROW_TYPE = PropertyTag.of(0x0FF5, PropertyType.INTEGER32);

  /** PidTagInstanceKey, PtypBinary. */
  public static final PropertyTag INSTANCE_KEY = PropertyTag.of(0x0FF6, PropertyType.BINARY);

  /** PidTagAccessLevel, PtypInteger32. */
  public static final PropertyTag ACCESS_LEVEL = PropertyTag.of(0x0FF7, PropertyType.INTEGER32);

  /** PidTagMappingSignature, PtypBinary. */
  public static final PropertyTag MAPPING_SIGNATURE = PropertyTag.of(0x0FF8, PropertyType.BINARY);

  /** PidTagRecordKey, PtypBinary. */
  public static final PropertyTag RECORD_KEY = PropertyTag.of(0x0FF9, PropertyType.BINARY);

  /** PidTagStoreRecordKey, PtypBinary. */
  public static final PropertyTag STORE_RECORD_KEY = PropertyTag.of(0x0FFA, PropertyType.BINARY);

  /** PidTagStoreEntryId, PtypBinary. */
  public static final PropertyTag STORE_ENTRY_ID = PropertyTag.of(0x0FFB, PropertyType.BINARY);

  /** PidTagMiniIcon, PtypBinary. */
  public static final PropertyTag MINI_ICON = PropertyTag.of(0x0FFC, PropertyType.BINARY);

  /** PidTagIcon, PtypBinary. */
  public static final PropertyTag ICON = PropertyTag.of(0x0FFD, PropertyType.BINARY);

  /** PidTagObjectType, PtypInteger32. */
  public static final PropertyTag OBJECT_TYPE = PropertyTag.of(0x0FFE, PropertyType.INTEGER32);

  /** PidTagEntryId, PtypBinary. */
  public static final PropertyTag ENTRY_ID = PropertyTag.of(0x0FFF, PropertyType.BINARY);

  /** PidTagMemberEntryId, PtypBinary. */
  public static final PropertyTag MEMBER_ENTRY_ID = PropertyTag.of(0x0FFF, PropertyType.BINARY);

  /** PidTagBody, PtypString. */
  public static final PropertyTag BODY = PropertyTag.of(0x1000, PropertyType.STRING);

  /** PidTagReportText, PtypString. */
  public static final PropertyTag REPORT_TEXT = PropertyTag.of(0x1001, PropertyType.STRING);

  /** PidTagOriginatorAndDistributionListExpansionHistory, PtypBinary. */
  public static final PropertyTag ORIGINATOR_AND_DISTRIBUTION_LIST_EXPANSION_HISTORY =
      PropertyTag.of(0x1002, PropertyType.BINARY);

  /** PidTagReportingDistributionListName, PtypBinary. */
  public static final PropertyTag REPORTING_DISTRIBUTION_LIST_NAME =
      PropertyTag.of(0x1003, PropertyType.BINARY);

  /** PidTagReportingMessageTransferAgentCertificate, PtypBinary. */
  public static final PropertyTag REPORTING_MESSAGE_TRANSFER_AGENT_CERTIFICATE =
      PropertyTag.of(0x1004, PropertyType.BINARY);

  /** PidTagRtfSyncBodyCrc, PtypInteger32. */
  public static final PropertyTag RTF_SYNC_BODY_CRC =
      PropertyTag.of(0x1006, PropertyType.INTEGER32);

  /** PidTagRtfSyncBodyCount, PtypInteger32. */
  public static final PropertyTag RTF_SYNC_BODY_COUNT =
      PropertyTag.of(0x1007, PropertyType.INTEGER32);

  /** PidTagRtfSyncBodyTag, PtypString. */
  public static final PropertyTag RTF_SYNC_BODY_TAG = PropertyTag.of(0x1008, PropertyType.STRING);

  /** PidTagRtfCompressed, PtypBinary. */
  public static final PropertyTag RTF_COMPRESSED = PropertyTag.of(0x1009, PropertyType.BINARY);

  /** PidTagRtfSyncPrefixCount, PtypInteger32. */
  public static final PropertyTag RTF_SYNC_PREFIX_COUNT =
      PropertyTag.of(0x1010, PropertyType.INTEGER32);

  /** PidTagRtfSyncTrailingCount, PtypInteger32. */
  public static final PropertyTag RTF_SYNC_TRAILING_COUNT =
      PropertyTag.of(0x1011, PropertyType.INTEGER32);

  /** PidTagOriginallyIntendedRecipEntryId, PtypBinary. */
  public static final PropertyTag ORIGINALLY_INTENDED_RECIP_ENTRY_ID =
      PropertyTag.of(0x1012, PropertyType.BINARY);

  /** PidTagBodyHtml, PtypString. */
  public static final PropertyTag BODY_HTML = PropertyTag.of(0x1013, PropertyType.STRING);

  /** PidTagHtml, PtypBinary. */
  public static final PropertyTag HTML = PropertyTag.of(0x1013, PropertyType.BINARY);

  /** PidTagBodyContentLocation, PtypString. */
  public static final PropertyTag BODY_CONTENT_LOCATION =
      PropertyTag.of(0x1014, PropertyType.STRING);

  /** PidTagBodyContentId, PtypString. */
  public static final PropertyTag BODY_CONTENT_ID = PropertyTag.of(0x1015, PropertyType.STRING);

  /** PidTagNativeBody, PtypInteger32. */
  public static final PropertyTag NATIVE_BODY = PropertyTag.of(0x1016, PropertyType.INTEGER32);

  /** PidTagInternetApproved, PtypString. */
  public static final PropertyTag INTERNET_APPROVED = PropertyTag.of(0x1030, PropertyType.STRING);

  /** PidTagInternetControl, PtypString. */
  public static final PropertyTag INTERNET_CONTROL = PropertyTag.of(0x1031, PropertyType.STRING);

  /** PidTagInternetDistribution, PtypString. */
  public static final PropertyTag INTERNET_DISTRIBUTION =
      PropertyTag.of(0x1032, PropertyType.STRING);

  /** PidTagInternetFollowupTo, PtypString. */
  public static final PropertyTag INTERNET_FOLLOWUP_TO =
      PropertyTag.of(0x1033, PropertyType.STRING);

  /** PidTagInternetLines, PtypInteger32. */
  public static final PropertyTag INTERNET_LINES = PropertyTag.of(0x1034, PropertyType.INTEGER32);

  /** PidTagInternetMessageId, PtypString. */
  public static final PropertyTag INTERNET_MESSAGE_ID = PropertyTag.of(0x1035, PropertyType.STRING);

  /** PidTagInternetOrganization, PtypString. */
  public static final PropertyTag INTERNET_ORGANIZATION =
      PropertyTag.of(0x1037, PropertyType.STRING);

  /** PidTagInternetNntpPath, PtypString. */
  public static final PropertyTag INTERNET_NNTP_PATH = PropertyTag.of(0x1038, PropertyType.STRING);

  /** PidTagInternetReferences, PtypString. */
  public static final PropertyTag INTERNET_REFERENCES = PropertyTag.of(0x1039, PropertyType.STRING);

  /** PidTagInReplyToId, PtypString. */
  public static final PropertyTag IN_REPLY_TO_ID = PropertyTag.of(0x1042, PropertyType.STRING);

  /** PidTagListHelp, PtypString. */
  public static final PropertyTag LIST_HELP = PropertyTag.of(0x1043, PropertyType.STRING);

  /** PidTagListSubscribe, PtypString. */
  public static final PropertyTag LIST_SUBSCRIBE = PropertyTag.of(0x1044, PropertyType.STRING);

  /** PidTagListUnsubscribe, PtypString. */
  public static final PropertyTag LIST_UNSUBSCRIBE = PropertyTag.of(0x1045, PropertyType.STRING);

  /** PidTagInternetReturnPath, PtypString. */
  public static final PropertyTag INTERNET_RETURN_PATH =
      PropertyTag.of(0x1046, PropertyType.STRING);

  /** PidTagOriginalMessageId, PtypString. */
  public static final PropertyTag ORIGINAL_MESSAGE_ID = PropertyTag.of(0x1046, PropertyType.STRING);

  /** PidTagIconIndex, PtypInteger32. */
  public static final PropertyTag ICON_INDEX = PropertyTag.of(0x1080, PropertyType.INTEGER32);

  /** PidTagLastVerbExecuted, PtypInteger32. */
  public static final PropertyTag LAST_VERB_EXECUTED =
      PropertyTag.of(0x1081, PropertyType.INTEGER32);

  /** PidTagLastVerbExecutionTime, PtypTime. */
  public static final PropertyTag LAST_VERB_EXECUTION_TIME =
      PropertyTag.of(0x1082, PropertyType.TIME);

  /** PidTagFlagStatus, PtypInteger32. */
  public static final PropertyTag FLAG_STATUS = PropertyTag.of(0x1090, PropertyType.INTEGER32);

  /** PidTagFlagCompleteTime, PtypTime. */
  public static final PropertyTag FLAG_COMPLETE_TIME = PropertyTag.of(0x1091, PropertyType.TIME);

  /** PidTagFollowupIcon, PtypInteger32. */
  public static final PropertyTag FOLLOWUP_ICON = PropertyTag.of(0x1095, PropertyType.INTEGER32);

  /** PidTagBlockStatus, PtypInteger32. */
  public static final PropertyTag BLOCK_STATUS = PropertyTag.of(0x1096, PropertyType.INTEGER32);

  /** PidTagItemTemporaryflags, PtypInteger32. */
  public static final PropertyTag ITEM_TEMPORARYFLAGS =
      PropertyTag.of(0x1097, PropertyType.INTEGER32);

  /** PidTagConflictItems, PtypMultipleBinary. */
  public static final PropertyTag CONFLICT_ITEMS =
      PropertyTag.of(0x1098, PropertyType.MULTIPLE_BINARY);

  /** PidTagICalendarStartTime, PtypTime. */
  public static final PropertyTag I_CALENDAR_START_TIME = PropertyTag.of(0x10C3, PropertyType.TIME);

  /** PidTagICalendarEndTime, PtypTime. */
  public static final PropertyTag I_CALENDAR_END_TIME = PropertyTag.of(0x10C4, PropertyType.TIME);

  /** PidTagCdoRecurrenceid, PtypTime. */
  public static final PropertyTag CDO_RECURRENCEID = PropertyTag.of(0x10C5, PropertyType.TIME);

  /** PidTagICalendarReminderNextTime, PtypTime. */
  public static final PropertyTag I_CALENDAR_REMINDER_NEXT_TIME =
      PropertyTag.of(0x10CA, PropertyType.TIME);

  /** PidTagImapCachedMsgsize, PtypBinary. */
  public static final PropertyTag IMAP_CACHED_MSGSIZE = PropertyTag.of(0x10F0, PropertyType.BINARY);

  /** PidTagUrlCompName, PtypString. */
  public static final PropertyTag URL_COMP_NAME = PropertyTag.of(0x10F3, PropertyType.STRING);

  /** PidTagUrlComponentName, PtypString. */
  public static final PropertyTag URL_COMPONENT_NAME = PropertyTag.of(0x10F3, PropertyType.STRING);

  /** PidTagAttributeHidden, PtypBoolean. */
  public static final PropertyTag ATTRIBUTE_HIDDEN = PropertyTag.of(0x10F4, PropertyType.BOOLEAN);

  /** PidTagAttributeReadOnly, PtypBoolean. */
  public static final PropertyTag ATTRIBUTE_READ_ONLY =
      PropertyTag.of(0x10F6, PropertyType.BOOLEAN);

  /** PidTagRowid, PtypInteger32. */
  public static final PropertyTag ROWID = PropertyTag.of(0x3000, PropertyType.INTEGER32);

  /** PidTagDisplayName, PtypString. */
  public static final PropertyTag DISPLAY_NAME = PropertyTag.of(0x3001, PropertyType.STRING);

  /** PidTagAddressType, PtypString. */
  public static final PropertyTag ADDRESS_TYPE = PropertyTag.of(0x3002, PropertyType.STRING);

  /** PidTagEmailAddress, PtypString. */
  public static final PropertyTag EMAIL_ADDRESS = PropertyTag.of(0x3003, PropertyType.STRING);

  /** PidTagComment, PtypString. */
  public static final PropertyTag COMMENT = PropertyTag.of(0x3004, PropertyType.STRING);

  /** PidTagDepth, PtypInteger32. */
  public static final PropertyTag DEPTH = PropertyTag.of(0x3005, PropertyType.INTEGER32);

  /** PidTagProviderDisplay, PtypString. */
  public static final PropertyTag PROVIDER_DISPLAY = PropertyTag.of(0x3006, PropertyType.STRING);

  /** PidTagCreationTime, PtypTime. */
  public static final PropertyTag CREATION_TIME = PropertyTag.of(0x3007, PropertyType.TIME);

  /** PidTagLastModificationTime, PtypTime. */
  public static final PropertyTag LAST_MODIFICATION_TIME =
      PropertyTag.of(0x3008, PropertyType.TIME);

  /** PidTagResourceFlags, PtypInteger32. */
  public static final PropertyTag RESOURCE_FLAGS = PropertyTag.of(0x3009, PropertyType.INTEGER32);

  /** PidTagProviderDllName, PtypString. */
  public static final PropertyTag PROVIDER_DLL_NAME = PropertyTag.of(0x300A, PropertyType.STRING);

  /** PidTagSearchKey, PtypBinary. */
  public static final PropertyTag SEARCH_KEY = PropertyTag.of(0x300B, PropertyType.BINARY);

  /** PidTagProviderUid, PtypBinary. */
  public static final PropertyTag PROVIDER_UID = PropertyTag.of(0x300C, PropertyType.BINARY);

  /** PidTagProviderOrdinal, PtypInteger32. */
  public static final PropertyTag PROVIDER_ORDINAL = PropertyTag.of(0x300D, PropertyType.INTEGER32);

  /** PidTagTargetEntryId, PtypBinary. */
  public static final PropertyTag TARGET_ENTRY_ID = PropertyTag.of(0x3010, PropertyType.BINARY);

  /** PidTagConversationId, PtypBinary. */
  public static final PropertyTag CONVERSATION_ID = PropertyTag.of(0x3013, PropertyType.BINARY);

  /** PidTagConversationIndexTracking, PtypBoolean. */
  public static final PropertyTag CONVERSATION_INDEX_TRACKING =
      PropertyTag.of(0x3016, PropertyType.BOOLEAN);

  /** PidTagArchiveTag, PtypBinary. */
  public static final PropertyTag ARCHIVE_TAG = PropertyTag.of(0x3018, PropertyType.BINARY);

  /** PidTagPolicyTag, PtypBinary. */
  public static final PropertyTag POLICY_TAG = PropertyTag.of(0x3019, PropertyType.BINARY);

  /** PidTagRetentionPeriod, PtypInteger32. */
  public static final PropertyTag RETENTION_PERIOD = PropertyTag.of(0x301A, PropertyType.INTEGER32);

  /** PidTagStartDateEtc, PtypBinary. */
  public static final PropertyTag START_DATE_ETC = PropertyTag.of(0x301B, PropertyType.BINARY);

  /** PidTagRetentionDate, PtypTime. */
  public static final PropertyTag RETENTION_DATE = PropertyTag.of(0x301C, PropertyType.TIME);

  /** PidTagRetentionFlags, PtypInteger32. */
  public static final PropertyTag RETENTION_FLAGS = PropertyTag.of(0x301D, PropertyType.INTEGER32);

  /** PidTagArchivePeriod, PtypInteger32. */
  public static final PropertyTag ARCHIVE_PERIOD = PropertyTag.of(0x301E, PropertyType.INTEGER32);

  /** PidTagArchiveDate, PtypTime. */
  public static final PropertyTag ARCHIVE_DATE = PropertyTag.of(0x301F, PropertyType.TIME);

  /** PidTagFormVersion, PtypString. */
  public static final PropertyTag FORM_VERSION = PropertyTag.of(0x3301, PropertyType.STRING);

  /** PidTagFormClassId, PtypGuid. */
  public static final PropertyTag FORM_CLASS_ID = PropertyTag.of(0x3302, PropertyType.GUID);

  /** PidTagFormContactName, PtypString. */
  public static final PropertyTag FORM_CONTACT_NAME = PropertyTag.of(0x3303, PropertyType.STRING);

  /** PidTagFormCategory, PtypString. */
  public static final PropertyTag FORM_CATEGORY = PropertyTag.of(0x3304, PropertyType.STRING);

  /** PidTagFormCategorySub, PtypString. */
  public static final PropertyTag FORM_CATEGORY_SUB = PropertyTag.of(0x3305, PropertyType.STRING);

  /** PidTagFormHostMap, PtypMultipleInteger32. */
  public static final PropertyTag FORM_HOST_MAP =
      PropertyTag.of(0x3306, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagFormHidden, PtypBoolean. */
  public static final PropertyTag FORM_HIDDEN = PropertyTag.of(0x3307, PropertyType.BOOLEAN);

  /** PidTagFormDesignerName, PtypString. */
  public static final PropertyTag FORM_DESIGNER_NAME = PropertyTag.of(0x3308, PropertyType.STRING);

  /** PidTagFormDesignerGuid, PtypGuid. */
  public static final PropertyTag FORM_DESIGNER_GUID = PropertyTag.of(0x3309, PropertyType.GUID);

  /** PidTagFormMessageBehavior, PtypInteger32. */
  public static final PropertyTag FORM_MESSAGE_BEHAVIOR =
      PropertyTag.of(0x330A, PropertyType.INTEGER32);

  /** PidTagDefaultStore, PtypBoolean. */
  public static final PropertyTag DEFAULT_STORE = PropertyTag.of(0x3400, PropertyType.BOOLEAN);

  /** PidTagStoreSupportMask, PtypInteger32. */
  public static final PropertyTag STORE_SUPPORT_MASK =
      PropertyTag.of(0x340D, PropertyType.INTEGER32);

  /** PidTagStoreState, PtypInteger32. */
  public static final PropertyTag STORE_STATE = PropertyTag.of(0x340E, PropertyType.INTEGER32);

  /** PidTagStoreUnicodeMask, PtypInteger32. */
  public static final PropertyTag STORE_UNICODE_MASK =
      PropertyTag.of(0x340F, PropertyType.INTEGER32);

  /** PidTagIpmSubtreeSearchKey, PtypBinary. */
  public static final PropertyTag IPM_SUBTREE_SEARCH_KEY =
      PropertyTag.of(0x3410, PropertyType.BINARY);

  /** PidTagIpmOutboxSearchKey, PtypBinary. */
  public static final PropertyTag IPM_OUTBOX_SEARCH_KEY =
      PropertyTag.of(0x3411, PropertyType.BINARY);

  /** PidTagIpmWastebasketSearchKey, PtypBinary. */
  public static final PropertyTag IPM_WASTEBASKET_SEARCH_KEY =
      PropertyTag.of(0x3412, PropertyType.BINARY);

  /** PidTagIpmSentMailSearchKey, PtypBinary. */
  public static final PropertyTag IPM_SENT_MAIL_SEARCH_KEY =
      PropertyTag.of(0x3413, PropertyType.BINARY);

  /** PidTagStoreProvider, PtypBinary. */
  public static final PropertyTag STORE_PROVIDER = PropertyTag.of(0x3414, PropertyType.BINARY);

  /** PidTagReceiveFolderSettings, PtypObject. */
  public static final PropertyTag RECEIVE_FOLDER_SETTINGS =
      PropertyTag.of(0x3415, PropertyType.OBJECT);

  /** PidTagProviderIcon, PtypString. */
  public static final PropertyTag PROVIDER_ICON = PropertyTag.of(0x3417, PropertyType.STRING);

  /** PidTagProviderDisplayName, PtypString. */
  public static final PropertyTag PROVIDER_DISPLAY_NAME =
      PropertyTag.of(0x3418, PropertyType.STRING);

  /** PidTagValidFolderMask, PtypInteger32. */
  public static final PropertyTag VALID_FOLDER_MASK =
      PropertyTag.of(0x35DF, PropertyType.INTEGER32);

  /** PidTagIpmSubtreeEntryId, PtypBinary. */
  public static final PropertyTag IPM_SUBTREE_ENTRY_ID =
      PropertyTag.of(0x35E0, PropertyType.BINARY);

  /** PidTagIpmOutboxEntryId, PtypBinary. */
  public static final PropertyTag IPM_OUTBOX_ENTRY_ID = PropertyTag.of(0x35E2, PropertyType.BINARY);

  /** PidTagIpmWastebasketEntryId, PtypBinary. */
  public static final PropertyTag IPM_WASTEBASKET_ENTRY_ID =
      PropertyTag.of(0x35E3, PropertyType.BINARY);

  /** PidTagIpmSentMailEntryId, PtypBinary. */
  public static final PropertyTag IPM_SENT_MAIL_ENTRY_ID =
      PropertyTag.of(0x35E4, PropertyType.BINARY);

  /** PidTagViewsEntryId, PtypBinary. */
  public static final PropertyTag VIEWS_ENTRY_ID = PropertyTag.of(0x35E5, PropertyType.BINARY);

  /** PidTagCommonViewsEntryId, PtypBinary. */
  public static final PropertyTag COMMON_VIEWS_ENTRY_ID =
      PropertyTag.of(0x35E6, PropertyType.BINARY);

  /** PidTagFinderEntryId, PtypBinary. */
  public static final PropertyTag FINDER_ENTRY_ID = PropertyTag.of(0x35E7, PropertyType.BINARY);

  /** PidTagContainerFlags, PtypInteger32. */
  public static final PropertyTag CONTAINER_FLAGS = PropertyTag.of(0x3600, PropertyType.INTEGER32);

  /** PidTagFolderType, PtypInteger32. */
  public static final PropertyTag FOLDER_TYPE = PropertyTag.of(0x3601, PropertyType.INTEGER32);

  /** PidTagContentCount, PtypInteger32. */
  public static final PropertyTag CONTENT_COUNT = PropertyTag.of(0x3602, PropertyType.INTEGER32);

  /** PidTagContentUnreadCount, PtypInteger32. */
  public static final PropertyTag CONTENT_UNREAD_COUNT =
      PropertyTag.of(0x3603, PropertyType.INTEGER32);

  /** PidTagCreateTemplates, PtypObject. */
  public static final PropertyTag CREATE_TEMPLATES = PropertyTag.of(0x3604, PropertyType.OBJECT);

  /** PidTagDetailsTable, PtypObject. */
  public static final PropertyTag DETAILS_TABLE = PropertyTag.of(0x3605, PropertyType.OBJECT);

  /** PidTagSearch, PtypObject. */
  public static final PropertyTag SEARCH = PropertyTag.of(0x3607, PropertyType.OBJECT);

  /** PidTagSelectable, PtypBoolean. */
  public static final PropertyTag SELECTABLE = PropertyTag.of(0x3609, PropertyType.BOOLEAN);

  /** PidTagSubfolders, PtypBoolean. */
  public static final PropertyTag SUBFOLDERS = PropertyTag.of(0x360A, PropertyType.BOOLEAN);

  /** PidTagStatus, PtypInteger32. */
  public static final PropertyTag STATUS = PropertyTag.of(0x360B, PropertyType.INTEGER32);

  /** PidTagAnr, PtypString. */
  public static final PropertyTag ANR = PropertyTag.of(0x360C, PropertyType.STRING);

  /** PidTagContentSortOrder, PtypMultipleInteger32. */
  public static final PropertyTag CONTENT_SORT_ORDER =
      PropertyTag.of(0x360D, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagContainerHierarchy, PtypObject. */
  public static final PropertyTag CONTAINER_HIERARCHY = PropertyTag.of(0x360E, PropertyType.OBJECT);

  /** PidTagContainerContents, PtypEmbeddedTable. */
  public static final PropertyTag CONTAINER_CONTENTS = PropertyTag.of(0x360F, PropertyType.OBJECT);

  /** PidTagFolderAssociatedContents, PtypObject. */
  public static final PropertyTag FOLDER_ASSOCIATED_CONTENTS =
      PropertyTag.of(0x3610, PropertyType.OBJECT);

  /** PidTagDefCreateDl, PtypBinary. */
  public static final PropertyTag DEF_CREATE_DL = PropertyTag.of(0x3611, PropertyType.BINARY);

  /** PidTagDefCreateMailuser, PtypBinary. */
  public static final PropertyTag DEF_CREATE_MAILUSER = PropertyTag.of(0x3612, PropertyType.BINARY);

  /** PidTagContainerClass, PtypString. */
  public static final PropertyTag CONTAINER_CLASS = PropertyTag.of(0x3613, PropertyType.STRING);

  /** PidTagContainerModifyVersion, PtypInteger64. */
  public static final PropertyTag CONTAINER_MODIFY_VERSION =
      PropertyTag.of(0x3614, PropertyType.INTEGER64);

  /** PidTagAbProviderId, PtypBinary. */
  public static final PropertyTag AB_PROVIDER_ID = PropertyTag.of(0x3615, PropertyType.BINARY);

  /** PidTagDefaultViewEntryId, PtypBinary. */
  public static final PropertyTag DEFAULT_VIEW_ENTRY_ID =
      PropertyTag.of(0x3616, PropertyType.BINARY);

  /** PidTagAssociatedContentCount, PtypInteger32. */
  public static final PropertyTag ASSOCIATED_CONTENT_COUNT =
      PropertyTag.of(0x3617, PropertyType.INTEGER32);

  /** PidTagIpmAppointmentEntryId, PtypBinary. */
  public static final PropertyTag IPM_APPOINTMENT_ENTRY_ID =
      PropertyTag.of(0x36D0, PropertyType.BINARY);

  /** PidTagIpmContactEntryId, PtypBinary. */
  public static final PropertyTag IPM_CONTACT_ENTRY_ID =
      PropertyTag.of(0x36D1, PropertyType.BINARY);

  /** PidTagIpmJournalEntryId, PtypBinary. */
  public static final PropertyTag IPM_JOURNAL_ENTRY_ID =
      PropertyTag.of(0x36D2, PropertyType.BINARY);

  /** PidTagIpmNoteEntryId, PtypBinary. */
  public static final PropertyTag IPM_NOTE_ENTRY_ID = PropertyTag.of(0x36D3, PropertyType.BINARY);

  /** PidTagIpmTaskEntryId, PtypBinary. */
  public static final PropertyTag IPM_TASK_ENTRY_ID = PropertyTag.of(0x36D4, PropertyType.BINARY);

  /** PidTagRemindersOnlineEntryId, PtypBinary. */
  public static final PropertyTag REMINDERS_ONLINE_ENTRY_ID =
      PropertyTag.of(0x36D5, PropertyType.BINARY);

  /** PidTagIpmDraftsEntryId, PtypBinary. */
  public static final PropertyTag IPM_DRAFTS_ENTRY_ID = PropertyTag.of(0x36D7, PropertyType.BINARY);

  /** PidTagAdditionalRenEntryIds, PtypMultipleBinary. */
  public static final PropertyTag ADDITIONAL_REN_ENTRY_IDS =
      PropertyTag.of(0x36D8, PropertyType.MULTIPLE_BINARY);

  /** PidTagAdditionalRenEntryIdsEx, PtypBinary. */
  public static final PropertyTag ADDITIONAL_REN_ENTRY_IDS_EX =
      PropertyTag.of(0x36D9, PropertyType.BINARY);

  /** PidTagExtendedFolderFlags, PtypBinary. */
  public static final PropertyTag EXTENDED_FOLDER_FLAGS =
      PropertyTag.of(0x36DA, PropertyType.BINARY);

  /** PidTagFolderWebviewinfo, PtypBinary. */
  public static final PropertyTag FOLDER_WEBVIEWINFO = PropertyTag.of(0x36DF, PropertyType.BINARY);

  /** PidTagOrdinalMost, PtypInteger32. */
  public static final PropertyTag ORDINAL_MOST = PropertyTag.of(0x36E2, PropertyType.INTEGER32);

  /** PidTagUserFields, PtypBinary. */
  public static final PropertyTag USER_FIELDS = PropertyTag.of(0x36E3, PropertyType.BINARY);

  /** PidTagFreeBusyEntryIds, PtypMultipleBinary. */
  public static final PropertyTag FREE_BUSY_ENTRY_IDS =
      PropertyTag.of(0x36E4, PropertyType.MULTIPLE_BINARY);

  /** PidTagDefaultPostMessageClass, PtypString. */
  public static final PropertyTag DEFAULT_POST_MESSAGE_CLASS =
      PropertyTag.of(0x36E5, PropertyType.STRING);

  /** PidTagAttachmentX400Parameters, PtypBinary. */
  public static final PropertyTag ATTACHMENT_X400_PARAMETERS =
      PropertyTag.of(0x3700, PropertyType.BINARY);

  /** PidTagAttachDataBinary, PtypBinary. */
  public static final PropertyTag ATTACH_DATA_BINARY = PropertyTag.of(0x3701, PropertyType.BINARY);

  /** PidTagAttachDataObject, PtypObject. */
  public static final PropertyTag ATTACH_DATA_OBJECT = PropertyTag.of(0x3701, PropertyType.OBJECT);

  /** PidTagAttachEncoding, PtypBinary. */
  public static final PropertyTag ATTACH_ENCODING = PropertyTag.of(0x3702, PropertyType.BINARY);

  /** PidTagAttachExtension, PtypString. */
  public static final PropertyTag ATTACH_EXTENSION = PropertyTag.of(0x3703, PropertyType.STRING);

  /** PidTagAttachFilename, PtypString. */
  public static final PropertyTag ATTACH_FILENAME = PropertyTag.of(0x3704, PropertyType.STRING);

  /** PidTagAttachMethod, PtypInteger32. */
  public static final PropertyTag ATTACH_METHOD = PropertyTag.of(0x3705, PropertyType.INTEGER32);

  /** PidTagAttachLongFilename, PtypString. */
  public static final PropertyTag ATTACH_LONG_FILENAME =
      PropertyTag.of(0x3707, PropertyType.STRING);

  /** PidTagAttachPathname, PtypString. */
  public static final PropertyTag ATTACH_PATHNAME = PropertyTag.of(0x3708, PropertyType.STRING);

  /** PidTagAttachRendering, PtypBinary. */
  public static final PropertyTag ATTACH_RENDERING = PropertyTag.of(0x3709, PropertyType.BINARY);

  /** PidTagAttachTag, PtypBinary. */
  public static final PropertyTag ATTACH_TAG = PropertyTag.of(0x370A, PropertyType.BINARY);

  /** PidTagRenderingPosition, PtypInteger32. */
  public static final PropertyTag RENDERING_POSITION =
      PropertyTag.of(0x370B, PropertyType.INTEGER32);

  /** PidTagAttachTransportName, PtypString. */
  public static final PropertyTag ATTACH_TRANSPORT_NAME =
      PropertyTag.of(0x370C, PropertyType.STRING);

  /** PidTagAttachLongPathname, PtypString. */
  public static final PropertyTag ATTACH_LONG_PATHNAME =
      PropertyTag.of(0x370D, PropertyType.STRING);

  /** PidTagAttachMimeTag, PtypString. */
  public static final PropertyTag ATTACH_MIME_TAG = PropertyTag.of(0x370E, PropertyType.STRING);

  /** PidTagAttachAdditionalInformation, PtypBinary. */
  public static final PropertyTag ATTACH_ADDITIONAL_INFORMATION =
      PropertyTag.of(0x370F, PropertyType.BINARY);

  /** PidTagAttachMimeSequence, PtypInteger32. */
  public static final PropertyTag ATTACH_MIME_SEQUENCE =
      PropertyTag.of(0x3710, PropertyType.INTEGER32);

  /** PidTagAttachContentBase, PtypString. */
  public static final PropertyTag ATTACH_CONTENT_BASE = PropertyTag.of(0x3711, PropertyType.STRING);

  /** PidTagAttachContentId, PtypString. */
  public static final PropertyTag ATTACH_CONTENT_ID = PropertyTag.of(0x3712, PropertyType.STRING);

  /** PidTagAttachContentLocation, PtypString. */
  public static final PropertyTag ATTACH_CONTENT_LOCATION =
      PropertyTag.of(0x3713, PropertyType.STRING);

  /** PidTagAttachFlags, PtypInteger32. */
  public static final PropertyTag ATTACH_FLAGS = PropertyTag.of(0x3714, PropertyType.INTEGER32);

  /** PidTagAttachPayloadProviderGuidString, PtypString. */
  public static final PropertyTag ATTACH_PAYLOAD_PROVIDER_GUID_STRING =
      PropertyTag.of(0x3719, PropertyType.STRING);

  /** PidTagAttachPayloadClass, PtypString. */
  public static final PropertyTag ATTACH_PAYLOAD_CLASS =
      PropertyTag.of(0x371A, PropertyType.STRING);

  /** PidTagTextAttachmentCharset, PtypString. */
  public static final PropertyTag TEXT_ATTACHMENT_CHARSET =
      PropertyTag.of(0x371B, PropertyType.STRING);

  /** PidTagDisplayType, PtypInteger32. */
  public static final PropertyTag DISPLAY_TYPE = PropertyTag.of(0x3900, PropertyType.INTEGER32);

  /** PidTagTemplateid, PtypBinary. */
  public static final PropertyTag TEMPLATEID = PropertyTag.of(0x3902, PropertyType.BINARY);

  /** PidTagPrimaryCapability, PtypBinary. */
  public static final PropertyTag PRIMARY_CAPABILITY = PropertyTag.of(0x3904, PropertyType.BINARY);

  /** PidTagDisplayTypeEx, PtypInteger32. */
  public static final PropertyTag DISPLAY_TYPE_EX = PropertyTag.of(0x3905, PropertyType.INTEGER32);

  /** PidTagSmtpAddress, PtypString. */
  public static final PropertyTag SMTP_ADDRESS = PropertyTag.of(0x39FE, PropertyType.STRING);

  /** PidTagAddressBookDisplayNamePrintable, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_DISPLAY_NAME_PRINTABLE =
      PropertyTag.of(0x39FF, PropertyType.STRING);

  /** PidTagAccount, PtypString. */
  public static final PropertyTag ACCOUNT = PropertyTag.of(0x3A00, PropertyType.STRING);

  /** PidTagAlternateRecipient, PtypBinary. */
  public static final PropertyTag ALTERNATE_RECIPIENT = PropertyTag.of(0x3A01, PropertyType.BINARY);

  /** PidTagCallbackTelephoneNumber, PtypString. */
  public static final PropertyTag CALLBACK_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A02, PropertyType.STRING);

  /** PidTagConversionProhibited, PtypBoolean. */
  public static final PropertyTag CONVERSION_PROHIBITED =
      PropertyTag.of(0x3A03, PropertyType.BOOLEAN);

  /** PidTagGeneration, PtypString. */
  public static final PropertyTag GENERATION = PropertyTag.of(0x3A05, PropertyType.STRING);

  /** PidTagGivenName, PtypString. */
  public static final PropertyTag GIVEN_NAME = PropertyTag.of(0x3A06, PropertyType.STRING);

  /** PidTagGovernmentIdNumber, PtypString. */
  public static final PropertyTag GOVERNMENT_ID_NUMBER =
      PropertyTag.of(0x3A07, PropertyType.STRING);

  /** PidTagBusinessTelephoneNumber, PtypString. */
  public static final PropertyTag BUSINESS_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A08, PropertyType.STRING);

  /** PidTagHomeTelephoneNumber, PtypString. */
  public static final PropertyTag HOME_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A09, PropertyType.STRING);

  /** PidTagInitials, PtypString. */
  public static final PropertyTag INITIALS = PropertyTag.of(0x3A0A, PropertyType.STRING);

  /** PidTagKeyword, PtypString. */
  public static final PropertyTag KEYWORD = PropertyTag.of(0x3A0B, PropertyType.STRING);

  /** PidTagLanguage, PtypString. */
  public static final PropertyTag LANGUAGE = PropertyTag.of(0x3A0C, PropertyType.STRING);

  /** PidTagLocation, PtypString. */
  public static final PropertyTag LOCATION = PropertyTag.of(0x3A0D, PropertyType.STRING);

  /** PidTagMailPermission, PtypBoolean. */
  public static final PropertyTag MAIL_PERMISSION = PropertyTag.of(0x3A0E, PropertyType.BOOLEAN);

  /** PidTagMessageHandlingSystemCommonName, PtypString. */
  public static final PropertyTag MESSAGE_HANDLING_SYSTEM_COMMON_NAME =
      PropertyTag.of(0x3A0F, PropertyType.STRING);

  /** PidTagOrganizationalIdNumber, PtypString. */
  public static final PropertyTag ORGANIZATIONAL_ID_NUMBER =
      PropertyTag.of(0x3A10, PropertyType.STRING);

  /** PidTagSurname, PtypString. */
  public static final PropertyTag SURNAME = PropertyTag.of(0x3A11, PropertyType.STRING);

  /** PidTagOriginalEntryId, PtypBinary. */
  public static final PropertyTag ORIGINAL_ENTRY_ID = PropertyTag.of(0x3A12, PropertyType.BINARY);

  /** PidTagOriginalDisplayName, PtypString. */
  public static final PropertyTag ORIGINAL_DISPLAY_NAME =
      PropertyTag.of(0x3A13, PropertyType.STRING);

  /** PidTagOriginalSearchKey, PtypBinary. */
  public static final PropertyTag ORIGINAL_SEARCH_KEY = PropertyTag.of(0x3A14, PropertyType.BINARY);

  /** PidTagPostalAddress, PtypString. */
  public static final PropertyTag POSTAL_ADDRESS = PropertyTag.of(0x3A15, PropertyType.STRING);

  /** PidTagCompanyName, PtypString. */
  public static final PropertyTag COMPANY_NAME = PropertyTag.of(0x3A16, PropertyType.STRING);

  /** PidTagTitle, PtypString. */
  public static final PropertyTag TITLE = PropertyTag.of(0x3A17, PropertyType.STRING);

  /** PidTagDepartmentName, PtypString. */
  public static final PropertyTag DEPARTMENT_NAME = PropertyTag.of(0x3A18, PropertyType.STRING);

  /** PidTagOfficeLocation, PtypString. */
  public static final PropertyTag OFFICE_LOCATION = PropertyTag.of(0x3A19, PropertyType.STRING);

  /** PidTagPrimaryTelephoneNumber, PtypString. */
  public static final PropertyTag PRIMARY_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A1A, PropertyType.STRING);

  /** PidTagBusiness2TelephoneNumber, PtypString. */
  public static final PropertyTag BUSINESS2_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A1B, PropertyType.STRING);

  /** PidTagBusiness2TelephoneNumbers, PtypMultipleString. */
  public static final PropertyTag BUSINESS2_TELEPHONE_NUMBERS =
      PropertyTag.of(0x3A1B, PropertyType.MULTIPLE_STRING);

  /** PidTagMobileTelephoneNumber, PtypString. */
  public static final PropertyTag MOBILE_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A1C, PropertyType.STRING);

  /** PidTagRadioTelephoneNumber, PtypString. */
  public static final PropertyTag RADIO_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A1D, PropertyType.STRING);

  /** PidTagCarTelephoneNumber, PtypString. */
  public static final PropertyTag CAR_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A1E, PropertyType.STRING);

  /** PidTagOtherTelephoneNumber, PtypString. */
  public static final PropertyTag OTHER_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A1F, PropertyType.STRING);

  /** PidTagTransmittableDisplayName, PtypString. */
  public static final PropertyTag TRANSMITTABLE_DISPLAY_NAME =
      PropertyTag.of(0x3A20, PropertyType.STRING);

  /** PidTagPagerTelephoneNumber, PtypString. */
  public static final PropertyTag PAGER_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A21, PropertyType.STRING);

  /** PidTagUserCertificate, PtypBinary. */
  public static final PropertyTag USER_CERTIFICATE = PropertyTag.of(0x3A22, PropertyType.BINARY);

  /** PidTagPrimaryFaxNumber, PtypString. */
  public static final PropertyTag PRIMARY_FAX_NUMBER = PropertyTag.of(0x3A23, PropertyType.STRING);

  /** PidTagBusinessFaxNumber, PtypString. */
  public static final PropertyTag BUSINESS_FAX_NUMBER = PropertyTag.of(0x3A24, PropertyType.STRING);

  /** PidTagHomeFaxNumber, PtypString. */
  public static final PropertyTag HOME_FAX_NUMBER = PropertyTag.of(0x3A25, PropertyType.STRING);

  /** PidTagCountry, PtypString. */
  public static final PropertyTag COUNTRY = PropertyTag.of(0x3A26, PropertyType.STRING);

  /** PidTagLocality, PtypString. */
  public static final PropertyTag LOCALITY = PropertyTag.of(0x3A27, PropertyType.STRING);

  /** PidTagStateOrProvince, PtypString. */
  public static final PropertyTag STATE_OR_PROVINCE = PropertyTag.of(0x3A28, PropertyType.STRING);

  /** PidTagStreetAddress, PtypString. */
  public static final PropertyTag STREET_ADDRESS = PropertyTag.of(0x3A29, PropertyType.STRING);

  /** PidTagPostalCode, PtypString. */
  public static final PropertyTag POSTAL_CODE = PropertyTag.of(0x3A2A, PropertyType.STRING);

  /** PidTagPostOfficeBox, PtypString. */
  public static final PropertyTag POST_OFFICE_BOX = PropertyTag.of(0x3A2B, PropertyType.STRING);

  /** PidTagTelexNumber, PtypString. */
  public static final PropertyTag TELEX_NUMBER = PropertyTag.of(0x3A2C, PropertyType.STRING);

  /** PidTagIsdnNumber, PtypString. */
  public static final PropertyTag ISDN_NUMBER = PropertyTag.of(0x3A2D, PropertyType.STRING);

  /** PidTagAssistantTelephoneNumber, PtypString. */
  public static final PropertyTag ASSISTANT_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A2E, PropertyType.STRING);

  /** PidTagHome2TelephoneNumber, PtypString. */
  public static final PropertyTag HOME2_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A2F, PropertyType.STRING);

  /** PidTagHome2TelephoneNumbers, PtypMultipleString. */
  public static final PropertyTag HOME2_TELEPHONE_NUMBERS =
      PropertyTag.of(0x3A2F, PropertyType.MULTIPLE_STRING);

  /** PidTagAssistant, PtypString. */
  public static final PropertyTag ASSISTANT = PropertyTag.of(0x3A30, PropertyType.STRING);

  /** PidTagSendRichInfo, PtypBoolean. */
  public static final PropertyTag SEND_RICH_INFO = PropertyTag.of(0x3A40, PropertyType.BOOLEAN);

  /** PidTagWeddingAnniversary, PtypTime. */
  public static final PropertyTag WEDDING_ANNIVERSARY = PropertyTag.of(0x3A41, PropertyType.TIME);

  /** PidTagBirthday, PtypTime. */
  public static final PropertyTag BIRTHDAY = PropertyTag.of(0x3A42, PropertyType.TIME);

  /** PidTagHobbies, PtypString. */
  public static final PropertyTag HOBBIES = PropertyTag.of(0x3A43, PropertyType.STRING);

  /** PidTagMiddleName, PtypString. */
  public static final PropertyTag MIDDLE_NAME = PropertyTag.of(0x3A44, PropertyType.STRING);

  /** PidTagDisplayNamePrefix, PtypString. */
  public static final PropertyTag DISPLAY_NAME_PREFIX = PropertyTag.of(0x3A45, PropertyType.STRING);

  /** PidTagProfession, PtypString. */
  public static final PropertyTag PROFESSION = PropertyTag.of(0x3A46, PropertyType.STRING);

  /** PidTagPreferredByName, PtypString. */
  public static final PropertyTag PREFERRED_BY_NAME = PropertyTag.of(0x3A47, PropertyType.STRING);

  /** PidTagReferredByName, PtypString. */
  public static final PropertyTag REFERRED_BY_NAME = PropertyTag.of(0x3A47, PropertyType.STRING);

  /** PidTagSpouseName, PtypString. */
  public static final PropertyTag SPOUSE_NAME = PropertyTag.of(0x3A48, PropertyType.STRING);

  /** PidTagComputerNetworkName, PtypString. */
  public static final PropertyTag COMPUTER_NETWORK_NAME =
      PropertyTag.of(0x3A49, PropertyType.STRING);

  /** PidTagCustomerId, PtypString. */
  public static final PropertyTag CUSTOMER_ID = PropertyTag.of(0x3A4A, PropertyType.STRING);

  /** PidTagTelecommunicationsDeviceForDeafTelephoneNumber, PtypString. */
  public static final PropertyTag TELECOMMUNICATIONS_DEVICE_FOR_DEAF_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A4B, PropertyType.STRING);

  /** PidTagFtpSite, PtypString. */
  public static final PropertyTag FTP_SITE = PropertyTag.of(0x3A4C, PropertyType.STRING);

  /** PidTagGender, PtypInteger16. */
  public static final PropertyTag GENDER = PropertyTag.of(0x3A4D, PropertyType.INTEGER16);

  /** PidTagManagerName, PtypString. */
  public static final PropertyTag MANAGER_NAME = PropertyTag.of(0x3A4E, PropertyType.STRING);

  /** PidTagNickname, PtypString. */
  public static final PropertyTag NICKNAME = PropertyTag.of(0x3A4F, PropertyType.STRING);

  /** PidTagPersonalHomePage, PtypString. */
  public static final PropertyTag PERSONAL_HOME_PAGE = PropertyTag.of(0x3A50, PropertyType.STRING);

  /** PidTagBusinessHomePage, PtypString. */
  public static final PropertyTag BUSINESS_HOME_PAGE = PropertyTag.of(0x3A51, PropertyType.STRING);

  /** PidTagContactVersion, PtypGuid. */
  public static final PropertyTag CONTACT_VERSION = PropertyTag.of(0x3A52, PropertyType.GUID);

  /** PidTagContactAddressTypes, PtypMultipleString. */
  public static final PropertyTag CONTACT_ADDRESS_TYPES =
      PropertyTag.of(0x3A54, PropertyType.MULTIPLE_STRING);

  /** PidTagCompanyMainTelephoneNumber, PtypString. */
  public static final PropertyTag COMPANY_MAIN_TELEPHONE_NUMBER =
      PropertyTag.of(0x3A57, PropertyType.STRING);

  /** PidTagChildrensNames, PtypMultipleString. */
  public static final PropertyTag CHILDRENS_NAMES =
      PropertyTag.of(0x3A58, PropertyType.MULTIPLE_STRING);

  /** PidTagHomeAddressCity, PtypString. */
  public static final PropertyTag HOME_ADDRESS_CITY = PropertyTag.of(0x3A59, PropertyType.STRING);

  /** PidTagHomeAddressCountry, PtypString. */
  public static final PropertyTag HOME_ADDRESS_COUNTRY =
      PropertyTag.of(0x3A5A, PropertyType.STRING);

  /** PidTagHomeAddressPostalCode, PtypString. */
  public static final PropertyTag HOME_ADDRESS_POSTAL_CODE =
      PropertyTag.of(0x3A5B, PropertyType.STRING);

  /** PidTagHomeAddressStateOrProvince, PtypString. */
  public static final PropertyTag HOME_ADDRESS_STATE_OR_PROVINCE =
      PropertyTag.of(0x3A5C, PropertyType.STRING);

  /** PidTagHomeAddressStreet, PtypString. */
  public static final PropertyTag HOME_ADDRESS_STREET = PropertyTag.of(0x3A5D, PropertyType.STRING);

  /** PidTagHomeAddressPostOfficeBox, PtypString. */
  public static final PropertyTag HOME_ADDRESS_POST_OFFICE_BOX =
      PropertyTag.of(0x3A5E, PropertyType.STRING);

  /** PidTagOtherAddressCity, PtypString. */
  public static final PropertyTag OTHER_ADDRESS_CITY = PropertyTag.of(0x3A5F, PropertyType.STRING);

  /** PidTagOtherAddressCountry, PtypString. */
  public static final PropertyTag OTHER_ADDRESS_COUNTRY =
      PropertyTag.of(0x3A60, PropertyType.STRING);

  /** PidTagOtherAddressPostalCode, PtypString. */
  public static final PropertyTag OTHER_ADDRESS_POSTAL_CODE =
      PropertyTag.of(0x3A61, PropertyType.STRING);

  /** PidTagOtherAddressStateOrProvince, PtypString. */
  public static final PropertyTag OTHER_ADDRESS_STATE_OR_PROVINCE =
      PropertyTag.of(0x3A62, PropertyType.STRING);

  /** PidTagOtherAddressStreet, PtypString. */
  public static final PropertyTag OTHER_ADDRESS_STREET =
      PropertyTag.of(0x3A63, PropertyType.STRING);

  /** PidTagOtherAddressPostOfficeBox, PtypString. */
  public static final PropertyTag OTHER_ADDRESS_POST_OFFICE_BOX =
      PropertyTag.of(0x3A64, PropertyType.STRING);

  /** PidTagUserX509Certificate, PtypMultipleBinary. */
  public static final PropertyTag USER_X509_CERTIFICATE =
      PropertyTag.of(0x3A70, PropertyType.MULTIPLE_BINARY);

  /** PidTagSendInternetEncoding, PtypInteger32. */
  public static final PropertyTag SEND_INTERNET_ENCODING =
      PropertyTag.of(0x3A71, PropertyType.INTEGER32);

  /** PidTagStoreProviders, PtypBinary. */
  public static final PropertyTag STORE_PROVIDERS = PropertyTag.of(0x3D00, PropertyType.BINARY);

  /** PidTagAbProviders, PtypBinary. */
  public static final PropertyTag AB_PROVIDERS = PropertyTag.of(0x3D01, PropertyType.BINARY);

  /** PidTagTransportProviders, PtypBinary. */
  public static final PropertyTag TRANSPORT_PROVIDERS = PropertyTag.of(0x3D02, PropertyType.BINARY);

  /** PidTagDefaultProfile, PtypBoolean. */
  public static final PropertyTag DEFAULT_PROFILE = PropertyTag.of(0x3D04, PropertyType.BOOLEAN);

  /** PidTagAbSearchPath, PtypMultipleBinary. */
  public static final PropertyTag AB_SEARCH_PATH =
      PropertyTag.of(0x3D05, PropertyType.MULTIPLE_BINARY);

  /** PidTagAbDefaultDir, PtypBinary. */
  public static final PropertyTag AB_DEFAULT_DIR = PropertyTag.of(0x3D06, PropertyType.BINARY);

  /** PidTagAbDefaultPab, PtypBinary. */
  public static final PropertyTag AB_DEFAULT_PAB = PropertyTag.of(0x3D07, PropertyType.BINARY);

  /** PidTagFilteringHooks, PtypBinary. */
  public static final PropertyTag FILTERING_HOOKS = PropertyTag.of(0x3D08, PropertyType.BINARY);

  /** PidTagServiceName, PtypString. */
  public static final PropertyTag SERVICE_NAME = PropertyTag.of(0x3D09, PropertyType.STRING);

  /** PidTagServiceDllName, PtypString. */
  public static final PropertyTag SERVICE_DLL_NAME = PropertyTag.of(0x3D0A, PropertyType.STRING);

  /** PidTagServiceEntryName, PtypString. */
  public static final PropertyTag SERVICE_ENTRY_NAME = PropertyTag.of(0x3D0B, PropertyType.STRING);

  /** PidTagServiceUid, PtypBinary. */
  public static final PropertyTag SERVICE_UID = PropertyTag.of(0x3D0C, PropertyType.BINARY);

  /** PidTagServiceExtraUids, PtypBinary. */
  public static final PropertyTag SERVICE_EXTRA_UIDS = PropertyTag.of(0x3D0D, PropertyType.BINARY);

  /** PidTagServices, PtypBinary. */
  public static final PropertyTag SERVICES = PropertyTag.of(0x3D0E, PropertyType.BINARY);

  /** PidTagServiceSupportFiles, PtypMultipleString. */
  public static final PropertyTag SERVICE_SUPPORT_FILES =
      PropertyTag.of(0x3D0F, PropertyType.MULTIPLE_STRING);

  /** PidTagServiceDeleteFiles, PtypMultipleString. */
  public static final PropertyTag SERVICE_DELETE_FILES =
      PropertyTag.of(0x3D10, PropertyType.MULTIPLE_STRING);

  /** PidTagAbSearchPathUpdate, PtypBinary. */
  public static final PropertyTag AB_SEARCH_PATH_UPDATE =
      PropertyTag.of(0x3D11, PropertyType.BINARY);

  /** PidTagProfileName, PtypString. */
  public static final PropertyTag PROFILE_NAME = PropertyTag.of(0x3D12, PropertyType.STRING);

  /** PidTagServiceInstallId, PtypString. */
  public static final PropertyTag SERVICE_INSTALL_ID = PropertyTag.of(0x3D13, PropertyType.STRING);

  /** PidTagExchangeProfileSectionId, PtypBinary. */
  public static final PropertyTag EXCHANGE_PROFILE_SECTION_ID =
      PropertyTag.of(0x3D15, PropertyType.BINARY);

  /** PidTagAbSearchPathCustomization, PtypInteger32. */
  public static final PropertyTag AB_SEARCH_PATH_CUSTOMIZATION =
      PropertyTag.of(0x3D1B, PropertyType.INTEGER32);

  /** PidTagAbChooseDirectoryAutomatically, PtypBoolean. */
  public static final PropertyTag AB_CHOOSE_DIRECTORY_AUTOMATICALLY =
      PropertyTag.of(0x3D1C, PropertyType.BOOLEAN);

  /** PidTagIdentityDisplay, PtypString. */
  public static final PropertyTag IDENTITY_DISPLAY = PropertyTag.of(0x3E00, PropertyType.STRING);

  /** PidTagIdentityEntryId, PtypBinary. */
  public static final PropertyTag IDENTITY_ENTRY_ID = PropertyTag.of(0x3E01, PropertyType.BINARY);

  /** PidTagResourceMethods, PtypInteger32. */
  public static final PropertyTag RESOURCE_METHODS = PropertyTag.of(0x3E02, PropertyType.INTEGER32);

  /** PidTagResourceType, PtypInteger32. */
  public static final PropertyTag RESOURCE_TYPE = PropertyTag.of(0x3E03, PropertyType.INTEGER32);

  /** PidTagStatusCode, PtypInteger32. */
  public static final PropertyTag STATUS_CODE = PropertyTag.of(0x3E04, PropertyType.INTEGER32);

  /** PidTagIdentitySearchKey, PtypBinary. */
  public static final PropertyTag IDENTITY_SEARCH_KEY = PropertyTag.of(0x3E05, PropertyType.BINARY);

  /** PidTagOwnStoreEntryId, PtypBinary. */
  public static final PropertyTag OWN_STORE_ENTRY_ID = PropertyTag.of(0x3E06, PropertyType.BINARY);

  /** PidTagResourcePath, PtypString. */
  public static final PropertyTag RESOURCE_PATH = PropertyTag.of(0x3E07, PropertyType.STRING);

  /** PidTagStatusString, PtypString. */
  public static final PropertyTag STATUS_STRING = PropertyTag.of(0x3E08, PropertyType.STRING);

  /** PidTagX400DeferredDeliveryCancel, PtypBoolean. */
  public static final PropertyTag X400_DEFERRED_DELIVERY_CANCEL =
      PropertyTag.of(0x3E09, PropertyType.BOOLEAN);

  /** PidTagHeaderFolderEntryId, PtypBinary. */
  public static final PropertyTag HEADER_FOLDER_ENTRY_ID =
      PropertyTag.of(0x3E0A, PropertyType.BINARY);

  /** PidTagRemoteProgress, PtypInteger32. */
  public static final PropertyTag REMOTE_PROGRESS = PropertyTag.of(0x3E0B, PropertyType.INTEGER32);

  /** PidTagRemoteProgressText, PtypString. */
  public static final PropertyTag REMOTE_PROGRESS_TEXT =
      PropertyTag.of(0x3E0C, PropertyType.STRING);

  /** PidTagRemoteValidateOk, PtypBoolean. */
  public static final PropertyTag REMOTE_VALIDATE_OK = PropertyTag.of(0x3E0D, PropertyType.BOOLEAN);

  /** PidTagControlFlags, PtypInteger32. */
  public static final PropertyTag CONTROL_FLAGS = PropertyTag.of(0x3F00, PropertyType.INTEGER32);

  /** PidTagControlStructure, PtypBinary. */
  public static final PropertyTag CONTROL_STRUCTURE = PropertyTag.of(0x3F01, PropertyType.BINARY);

  /** PidTagControlType, PtypInteger32. */
  public static final PropertyTag CONTROL_TYPE = PropertyTag.of(0x3F02, PropertyType.INTEGER32);

  /** PidTagDeltaX, PtypInteger32. */
  public static final PropertyTag DELTA_X = PropertyTag.of(0x3F03, PropertyType.INTEGER32);

  /** PidTagDeltaY, PtypInteger32. */
  public static final PropertyTag DELTA_Y = PropertyTag.of(0x3F04, PropertyType.INTEGER32);

  /** PidTagXCoordinate, PtypInteger32. */
  public static final PropertyTag X_COORDINATE = PropertyTag.of(0x3F05, PropertyType.INTEGER32);

  /** PidTagYCoordinate, PtypInteger32. */
  public static final PropertyTag Y_COORDINATE = PropertyTag.of(0x3F06, PropertyType.INTEGER32);

  /** PidTagControlId, PtypBinary. */
  public static final PropertyTag CONTROL_ID = PropertyTag.of(0x3F07, PropertyType.BINARY);

  /** PidTagInitialDetailsPane, PtypInteger32. */
  public static final PropertyTag INITIAL_DETAILS_PANE =
      PropertyTag.of(0x3F08, PropertyType.INTEGER32);

  /** PidTagTemporaryDefaultDocument, PtypString. */
  public static final PropertyTag TEMPORARY_DEFAULT_DOCUMENT =
      PropertyTag.of(0x3F20, PropertyType.STRING);

  /** PidTagInternetCodepage, PtypInteger32. */
  public static final PropertyTag INTERNET_CODEPAGE =
      PropertyTag.of(0x3FDE, PropertyType.INTEGER32);

  /** PidTagAutoResponseSuppress, PtypInteger32. */
  public static final PropertyTag AUTO_RESPONSE_SUPPRESS =
      PropertyTag.of(0x3FDF, PropertyType.INTEGER32);

  /** PidTagAccessControlListData, PtypBinary. */
  public static final PropertyTag ACCESS_CONTROL_LIST_DATA =
      PropertyTag.of(0x3FE0, PropertyType.BINARY);

  /** PidTagAccessControlListTable, PtypObject. */
  public static final PropertyTag ACCESS_CONTROL_LIST_TABLE =
      PropertyTag.of(0x3FE0, PropertyType.OBJECT);

  /** PidTagRulesTable, PtypObject. */
  public static final PropertyTag RULES_TABLE = PropertyTag.of(0x3FE1, PropertyType.OBJECT);

  /** PidTagDelegatedByRule, PtypBoolean. */
  public static final PropertyTag DELEGATED_BY_RULE = PropertyTag.of(0x3FE3, PropertyType.BOOLEAN);

  /** PidTagResolveMethod, PtypInteger32. */
  public static final PropertyTag RESOLVE_METHOD = PropertyTag.of(0x3FE7, PropertyType.INTEGER32);

  /** PidTagHasDeferredActionMessages, PtypBoolean. */
  public static final PropertyTag HAS_DEFERRED_ACTION_MESSAGES =
      PropertyTag.of(0x3FEA, PropertyType.BOOLEAN);

  /** PidTagDeferredSendNumber, PtypInteger32. */
  public static final PropertyTag DEFERRED_SEND_NUMBER =
      PropertyTag.of(0x3FEB, PropertyType.INTEGER32);

  /** PidTagDeferredSendUnits, PtypInteger32. */
  public static final PropertyTag DEFERRED_SEND_UNITS =
      PropertyTag.of(0x3FEC, PropertyType.INTEGER32);

  /** PidTagExpiryNumber, PtypInteger32. */
  public static final PropertyTag EXPIRY_NUMBER = PropertyTag.of(0x3FED, PropertyType.INTEGER32);

  /** PidTagExpiryUnits, PtypInteger32. */
  public static final PropertyTag EXPIRY_UNITS = PropertyTag.of(0x3FEE, PropertyType.INTEGER32);

  /** PidTagDeferredSendTime, PtypTime. */
  public static final PropertyTag DEFERRED_SEND_TIME = PropertyTag.of(0x3FEF, PropertyType.TIME);

  /** PidTagConflictEntryId, PtypBinary. */
  public static final PropertyTag CONFLICT_ENTRY_ID = PropertyTag.of(0x3FF0, PropertyType.BINARY);

  /** PidTagMessageLocaleId, PtypInteger32. */
  public static final PropertyTag MESSAGE_LOCALE_ID =
      PropertyTag.of(0x3FF1, PropertyType.INTEGER32);

  /** PidTagCreatorName, PtypString. */
  public static final PropertyTag CREATOR_NAME = PropertyTag.of(0x3FF8, PropertyType.STRING);

  /** PidTagCreatorEntryId, PtypBinary. */
  public static final PropertyTag CREATOR_ENTRY_ID = PropertyTag.of(0x3FF9, PropertyType.BINARY);

  /** PidTagLastModifierName, PtypString. */
  public static final PropertyTag LAST_MODIFIER_NAME = PropertyTag.of(0x3FFA, PropertyType.STRING);

  /** PidTagLastModifierEntryId, PtypBinary. */
  public static final PropertyTag LAST_MODIFIER_ENTRY_ID =
      PropertyTag.of(0x3FFB, PropertyType.BINARY);

  /** PidTagMessageCodepage, PtypInteger32. */
  public static final PropertyTag MESSAGE_CODEPAGE = PropertyTag.of(0x3FFD, PropertyType.INTEGER32);

  /** PidTagSentRepresentingFlags, PtypInteger32. */
  public static final PropertyTag SENT_REPRESENTING_FLAGS =
      PropertyTag.of(0x401A, PropertyType.INTEGER32);

  /** PidTagReadReceiptAddressType, PtypString. */
  public static final PropertyTag READ_RECEIPT_ADDRESS_TYPE =
      PropertyTag.of(0x4029, PropertyType.STRING);

  /** PidTagReadReceiptEmailAddress, PtypString. */
  public static final PropertyTag READ_RECEIPT_EMAIL_ADDRESS =
      PropertyTag.of(0x402A, PropertyType.STRING);

  /** PidTagReadReceiptName, PtypString. */
  public static final PropertyTag READ_RECEIPT_NAME = PropertyTag.of(0x402B, PropertyType.STRING);

  /** PidTagOrgEmailAddress, PtypString. */
  public static final PropertyTag ORG_EMAIL_ADDRESS = PropertyTag.of(0x403E, PropertyType.STRING);

  /** PidTagContentFilterSpamConfidenceLevel, PtypInteger32. */
  public static final PropertyTag CONTENT_FILTER_SPAM_CONFIDENCE_LEVEL =
      PropertyTag.of(0x4076, PropertyType.INTEGER32);

  /** PidTagSenderIdStatus, PtypInteger32. */
  public static final PropertyTag SENDER_ID_STATUS = PropertyTag.of(0x4079, PropertyType.INTEGER32);

  /** PidTagHierRev, PtypTime. */
  public static final PropertyTag HIER_REV = PropertyTag.of(0x4082, PropertyType.TIME);

  /** PidTagPurportedSenderDomain, PtypString. */
  public static final PropertyTag PURPORTED_SENDER_DOMAIN =
      PropertyTag.of(0x4083, PropertyType.STRING);

  /** PidTagInternetMailOverrideFormat, PtypInteger32. */
  public static final PropertyTag INTERNET_MAIL_OVERRIDE_FORMAT =
      PropertyTag.of(0x5902, PropertyType.INTEGER32);

  /** PidTagMessageEditorFormat, PtypInteger32. */
  public static final PropertyTag MESSAGE_EDITOR_FORMAT =
      PropertyTag.of(0x5909, PropertyType.INTEGER32);

  /** PidTagSenderSmtpAddress, PtypString. */
  public static final PropertyTag SENDER_SMTP_ADDRESS = PropertyTag.of(0x5D01, PropertyType.STRING);

  /** PidTagSentRepresentingSmtpAddress, PtypString. */
  public static final PropertyTag SENT_REPRESENTING_SMTP_ADDRESS =
      PropertyTag.of(0x5D02, PropertyType.STRING);

  /** PidTagReadReceiptSmtpAddress, PtypString. */
  public static final PropertyTag READ_RECEIPT_SMTP_ADDRESS =
      PropertyTag.of(0x5D05, PropertyType.STRING);

  /** PidTagReceivedBySmtpAddress, PtypString. */
  public static final PropertyTag RECEIVED_BY_SMTP_ADDRESS =
      PropertyTag.of(0x5D07, PropertyType.STRING);

  /** PidTagReceivedRepresentingSmtpAddress, PtypString. */
  public static final PropertyTag RECEIVED_REPRESENTING_SMTP_ADDRESS =
      PropertyTag.of(0x5D08, PropertyType.STRING);

  /** PidTagRecipientResourceState, PtypInteger32. */
  public static final PropertyTag RECIPIENT_RESOURCE_STATE =
      PropertyTag.of(0x5FDE, PropertyType.INTEGER32);

  /** PidTagRecipientOrder, PtypInteger32. */
  public static final PropertyTag RECIPIENT_ORDER = PropertyTag.of(0x5FDF, PropertyType.INTEGER32);

  /** PidTagRecipientProposed, PtypBoolean. */
  public static final PropertyTag RECIPIENT_PROPOSED = PropertyTag.of(0x5FE1, PropertyType.BOOLEAN);

  /** PidTagRecipientProposedStartTime, PtypTime. */
  public static final PropertyTag RECIPIENT_PROPOSED_START_TIME =
      PropertyTag.of(0x5FE3, PropertyType.TIME);

  /** PidTagRecipientProposedEndTime, PtypTime. */
  public static final PropertyTag RECIPIENT_PROPOSED_END_TIME =
      PropertyTag.of(0x5FE4, PropertyType.TIME);

  /** PidTagRecipientDisplayName, PtypString. */
  public static final PropertyTag RECIPIENT_DISPLAY_NAME =
      PropertyTag.of(0x5FF6, PropertyType.STRING);

  /** PidTagRecipientEntryId, PtypBinary. */
  public static final PropertyTag RECIPIENT_ENTRY_ID = PropertyTag.of(0x5FF7, PropertyType.BINARY);

  /** PidTagRecipientTrackStatusTime, PtypTime. */
  public static final PropertyTag RECIPIENT_TRACK_STATUS_TIME =
      PropertyTag.of(0x5FFB, PropertyType.TIME);

  /** PidTagRecipientFlags, PtypInteger32. */
  public static final PropertyTag RECIPIENT_FLAGS = PropertyTag.of(0x5FFD, PropertyType.INTEGER32);

  /** PidTagRecipientTrackStatus, PtypInteger32. */
  public static final PropertyTag RECIPIENT_TRACK_STATUS =
      PropertyTag.of(0x5FFF, PropertyType.INTEGER32);

  /** PidTagJunkIncludeContacts, PtypInteger32. */
  public static final PropertyTag JUNK_INCLUDE_CONTACTS =
      PropertyTag.of(0x6100, PropertyType.INTEGER32);

  /** PidTagJunkThreshold, PtypInteger32. */
  public static final PropertyTag JUNK_THRESHOLD = PropertyTag.of(0x6101, PropertyType.INTEGER32);

  /** PidTagJunkPermanentlyDelete, PtypInteger32. */
  public static final PropertyTag JUNK_PERMANENTLY_DELETE =
      PropertyTag.of(0x6102, PropertyType.INTEGER32);

  /** PidTagJunkAddRecipientsToSafeSendersList, PtypInteger32. */
  public static final PropertyTag JUNK_ADD_RECIPIENTS_TO_SAFE_SENDERS_LIST =
      PropertyTag.of(0x6103, PropertyType.INTEGER32);

  /** PidTagJunkPhishingEnableLinks, PtypBoolean. */
  public static final PropertyTag JUNK_PHISHING_ENABLE_LINKS =
      PropertyTag.of(0x6107, PropertyType.BOOLEAN);

  /** PidTagMimeSkeleton, PtypBinary. */
  public static final PropertyTag MIME_SKELETON = PropertyTag.of(0x64F0, PropertyType.BINARY);

  /** PidTagReplyTemplateId, PtypBinary. */
  public static final PropertyTag REPLY_TEMPLATE_ID = PropertyTag.of(0x65C2, PropertyType.BINARY);

  /** PidTagSecureSubmitFlags, PtypInteger32. */
  public static final PropertyTag SECURE_SUBMIT_FLAGS =
      PropertyTag.of(0x65C6, PropertyType.INTEGER32);

  /** PidTagSourceKey, PtypBinary. */
  public static final PropertyTag SOURCE_KEY = PropertyTag.of(0x65E0, PropertyType.BINARY);

  /** PidTagParentSourceKey, PtypBinary. */
  public static final PropertyTag PARENT_SOURCE_KEY = PropertyTag.of(0x65E1, PropertyType.BINARY);

  /** PidTagChangeKey, PtypBinary. */
  public static final PropertyTag CHANGE_KEY = PropertyTag.of(0x65E2, PropertyType.BINARY);

  /** PidTagPredecessorChangeList, PtypBinary. */
  public static final PropertyTag PREDECESSOR_CHANGE_LIST =
      PropertyTag.of(0x65E3, PropertyType.BINARY);

  /** PidTagRuleMessageState, PtypInteger32. */
  public static final PropertyTag RULE_MESSAGE_STATE =
      PropertyTag.of(0x65E9, PropertyType.INTEGER32);

  /** PidTagRuleMessageUserFlags, PtypInteger32. */
  public static final PropertyTag RULE_MESSAGE_USER_FLAGS =
      PropertyTag.of(0x65EA, PropertyType.INTEGER32);

  /** PidTagRuleMessageProvider, PtypString. */
  public static final PropertyTag RULE_MESSAGE_PROVIDER =
      PropertyTag.of(0x65EB, PropertyType.STRING);

  /** PidTagRuleMsgProvider, PtypString. */
  public static final PropertyTag RULE_MSG_PROVIDER = PropertyTag.of(0x65EB, PropertyType.STRING);

  /** PidTagRuleMessageName, PtypString. */
  public static final PropertyTag RULE_MESSAGE_NAME = PropertyTag.of(0x65EC, PropertyType.STRING);

  /** PidTagRuleMsgName, PtypString. */
  public static final PropertyTag RULE_MSG_NAME = PropertyTag.of(0x65EC, PropertyType.STRING);

  /** PidTagRuleMessageLevel, PtypInteger32. */
  public static final PropertyTag RULE_MESSAGE_LEVEL =
      PropertyTag.of(0x65ED, PropertyType.INTEGER32);

  /** PidTagRuleMessageProviderData, PtypBinary. */
  public static final PropertyTag RULE_MESSAGE_PROVIDER_DATA =
      PropertyTag.of(0x65EE, PropertyType.BINARY);

  /** PidTagRuleMessageSequence, PtypInteger32. */
  public static final PropertyTag RULE_MESSAGE_SEQUENCE =
      PropertyTag.of(0x65F3, PropertyType.INTEGER32);

  /** PidTagContactAddressBookUid, PtypBinary. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_UID =
      PropertyTag.of(0x6601, PropertyType.BINARY);

  /** PidTagContactAddressBookSortFlag, PtypBoolean. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_SORT_FLAG =
      PropertyTag.of(0x6602, PropertyType.BOOLEAN);

  /** PidTagProfileType, PtypInteger32. */
  public static final PropertyTag PROFILE_TYPE = PropertyTag.of(0x660A, PropertyType.INTEGER32);

  /** PidTagContactAddressBookFolderEntryId, PtypBinary. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_FOLDER_ENTRY_ID =
      PropertyTag.of(0x6610, PropertyType.BINARY);

  /** PidTagContactAddressBookStoreSupportMask, PtypInteger32. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_STORE_SUPPORT_MASK =
      PropertyTag.of(0x6611, PropertyType.INTEGER32);

  /** PidTagContactAddressBookStoreName, PtypString8. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_STORE_NAME =
      PropertyTag.of(0x6612, PropertyType.STRING8);

  /** PidTagContactAddressBookFolderName, PtypString8. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_FOLDER_NAME =
      PropertyTag.of(0x6613, PropertyType.STRING8);

  /** PidTagContactAddressBookMultipleAddressFlag, PtypBoolean. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_MULTIPLE_ADDRESS_FLAG =
      PropertyTag.of(0x6614, PropertyType.BOOLEAN);

  /** PidTagUserEntryId, PtypBinary. */
  public static final PropertyTag USER_ENTRY_ID = PropertyTag.of(0x6619, PropertyType.BINARY);

  /** PidTagMailboxOwnerEntryId, PtypBinary. */
  public static final PropertyTag MAILBOX_OWNER_ENTRY_ID =
      PropertyTag.of(0x661B, PropertyType.BINARY);

  /** PidTagMailboxOwnerName, PtypString. */
  public static final PropertyTag MAILBOX_OWNER_NAME = PropertyTag.of(0x661C, PropertyType.STRING);

  /** PidTagOutOfOfficeState, PtypBoolean. */
  public static final PropertyTag OUT_OF_OFFICE_STATE =
      PropertyTag.of(0x661D, PropertyType.BOOLEAN);

  /** PidTagPstBestBodyProptag, PtypInteger32. */
  public static final PropertyTag PST_BEST_BODY_PROPTAG =
      PropertyTag.of(0x661D, PropertyType.INTEGER32);

  /** PidTagContactAddressBookFolderEntryIds, PtypMultipleBinary. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_FOLDER_ENTRY_IDS =
      PropertyTag.of(0x6620, PropertyType.MULTIPLE_BINARY);

  /** PidTagNonIpmSubtreeEntryId, PtypBinary. */
  public static final PropertyTag NON_IPM_SUBTREE_ENTRY_ID =
      PropertyTag.of(0x6620, PropertyType.BINARY);

  /** PidTagContactAddressBookStoreSupportMasks, PtypMultipleInteger32. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_STORE_SUPPORT_MASKS =
      PropertyTag.of(0x6621, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagContactAddressBookStoreNames, PtypMultipleString8. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_STORE_NAMES =
      PropertyTag.of(0x6622, PropertyType.MULTIPLE_STRING8);

  /** PidTagSchedulePlusFreeBusyEntryId, PtypBinary. */
  public static final PropertyTag SCHEDULE_PLUS_FREE_BUSY_ENTRY_ID =
      PropertyTag.of(0x6622, PropertyType.BINARY);

  /** PidTagContactAddressBookFolderNames, PtypMultipleString8. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_FOLDER_NAMES =
      PropertyTag.of(0x6623, PropertyType.MULTIPLE_STRING8);

  /** PidTagContactAddressBookDisplayNames, PtypMultipleString8. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_DISPLAY_NAMES =
      PropertyTag.of(0x6624, PropertyType.MULTIPLE_STRING8);

  /** PidTagContactAddressBookMultipleAddressFlags, PtypMultipleInteger32. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_MULTIPLE_ADDRESS_FLAGS =
      PropertyTag.of(0x6625, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagContactAddressBookStoreEntryIds, PtypMultipleBinary. */
  public static final PropertyTag CONTACT_ADDRESS_BOOK_STORE_ENTRY_IDS =
      PropertyTag.of(0x6626, PropertyType.MULTIPLE_BINARY);

  /** PidTagPstLrNoRestrictions, PtypBoolean. */
  public static final PropertyTag PST_LR_NO_RESTRICTIONS =
      PropertyTag.of(0x6633, PropertyType.BOOLEAN);

  /** PidTagProfileOabCountAttemptedFulldn, PtypInteger32. */
  public static final PropertyTag PROFILE_OAB_COUNT_ATTEMPTED_FULLDN =
      PropertyTag.of(0x6635, PropertyType.INTEGER32);

  /** PidTagPstHiddenCount, PtypInteger32. */
  public static final PropertyTag PST_HIDDEN_COUNT = PropertyTag.of(0x6635, PropertyType.INTEGER32);

  /** PidTagProfileOabCountAttemptedIncrdn, PtypInteger32. */
  public static final PropertyTag PROFILE_OAB_COUNT_ATTEMPTED_INCRDN =
      PropertyTag.of(0x6636, PropertyType.INTEGER32);

  /** PidTagPstHiddenUnread, PtypInteger32. */
  public static final PropertyTag PST_HIDDEN_UNREAD =
      PropertyTag.of(0x6636, PropertyType.INTEGER32);

  /** PidTagSerializedReplidGuidMap, PtypBinary. */
  public static final PropertyTag SERIALIZED_REPLID_GUID_MAP =
      PropertyTag.of(0x6638, PropertyType.BINARY);

  /** PidTagRights, PtypInteger32. */
  public static final PropertyTag RIGHTS = PropertyTag.of(0x6639, PropertyType.INTEGER32);

  /** PidTagHasRules, PtypBoolean. */
  public static final PropertyTag HAS_RULES = PropertyTag.of(0x663A, PropertyType.BOOLEAN);

  /** PidTagAddressBookEntryId, PtypBinary. */
  public static final PropertyTag ADDRESS_BOOK_ENTRY_ID =
      PropertyTag.of(0x663B, PropertyType.BINARY);

  /** PidTagHierarchyChangeNumber, PtypInteger32. */
  public static final PropertyTag HIERARCHY_CHANGE_NUMBER =
      PropertyTag.of(0x663E, PropertyType.INTEGER32);

  /** PidTagClientActions, PtypBinary. */
  public static final PropertyTag CLIENT_ACTIONS = PropertyTag.of(0x6645, PropertyType.BINARY);

  /** PidTagDamOriginalEntryId, PtypBinary. */
  public static final PropertyTag DAM_ORIGINAL_ENTRY_ID =
      PropertyTag.of(0x6646, PropertyType.BINARY);

  /** PidTagDamBackPatched, PtypBoolean. */
  public static final PropertyTag DAM_BACK_PATCHED = PropertyTag.of(0x6647, PropertyType.BOOLEAN);

  /** PidTagRuleError, PtypInteger32. */
  public static final PropertyTag RULE_ERROR = PropertyTag.of(0x6648, PropertyType.INTEGER32);

  /** PidTagRuleActionType, PtypInteger32. */
  public static final PropertyTag RULE_ACTION_TYPE = PropertyTag.of(0x6649, PropertyType.INTEGER32);

  /** PidTagHasNamedProperties, PtypBoolean. */
  public static final PropertyTag HAS_NAMED_PROPERTIES =
      PropertyTag.of(0x664A, PropertyType.BOOLEAN);

  /** PidTagRuleActionNumber, PtypInteger32. */
  public static final PropertyTag RULE_ACTION_NUMBER =
      PropertyTag.of(0x6650, PropertyType.INTEGER32);

  /** PidTagRuleFolderEntryId, PtypBinary. */
  public static final PropertyTag RULE_FOLDER_ENTRY_ID =
      PropertyTag.of(0x6651, PropertyType.BINARY);

  /** PidTagRecipientNumber, PtypInteger32. */
  public static final PropertyTag RECIPIENT_NUMBER = PropertyTag.of(0x6662, PropertyType.INTEGER32);

  /** PidTagProhibitReceiveQuota, PtypInteger32. */
  public static final PropertyTag PROHIBIT_RECEIVE_QUOTA =
      PropertyTag.of(0x666A, PropertyType.INTEGER32);

  /** PidTagInConflict, PtypBoolean. */
  public static final PropertyTag IN_CONFLICT = PropertyTag.of(0x666C, PropertyType.BOOLEAN);

  /** PidTagMaximumSubmitMessageSize, PtypInteger32. */
  public static final PropertyTag MAXIMUM_SUBMIT_MESSAGE_SIZE =
      PropertyTag.of(0x666D, PropertyType.INTEGER32);

  /** PidTagProhibitSendQuota, PtypInteger32. */
  public static final PropertyTag PROHIBIT_SEND_QUOTA =
      PropertyTag.of(0x666E, PropertyType.INTEGER32);

  /** PidTagLongTermEntryIdFromTable, PtypBinary. */
  public static final PropertyTag LONG_TERM_ENTRY_ID_FROM_TABLE =
      PropertyTag.of(0x6670, PropertyType.BINARY);

  /** PidTagMemberId, PtypInteger64. */
  public static final PropertyTag MEMBER_ID = PropertyTag.of(0x6671, PropertyType.INTEGER64);

  /** PidTagShortTermEntryIdFromObject, PtypBinary. */
  public static final PropertyTag SHORT_TERM_ENTRY_ID_FROM_OBJECT =
      PropertyTag.of(0x6671, PropertyType.BINARY);

  /** PidTagMemberName, PtypString. */
  public static final PropertyTag MEMBER_NAME = PropertyTag.of(0x6672, PropertyType.STRING);

  /** PidTagShortTermParentEntryIdFromObject, PtypBinary. */
  public static final PropertyTag SHORT_TERM_PARENT_ENTRY_ID_FROM_OBJECT =
      PropertyTag.of(0x6672, PropertyType.BINARY);

  /** PidTagMemberRights, PtypInteger32. */
  public static final PropertyTag MEMBER_RIGHTS = PropertyTag.of(0x6673, PropertyType.INTEGER32);

  /** PidTagRuleId, PtypInteger64. */
  public static final PropertyTag RULE_ID = PropertyTag.of(0x6674, PropertyType.INTEGER64);

  /** PidTagRuleIds, PtypBinary. */
  public static final PropertyTag RULE_IDS = PropertyTag.of(0x6675, PropertyType.BINARY);

  /** PidTagRuleSequence, PtypInteger32. */
  public static final PropertyTag RULE_SEQUENCE = PropertyTag.of(0x6676, PropertyType.INTEGER32);

  /** PidTagRuleState, PtypInteger32. */
  public static final PropertyTag RULE_STATE = PropertyTag.of(0x6677, PropertyType.INTEGER32);

  /** PidTagRuleUserFlags, PtypInteger32. */
  public static final PropertyTag RULE_USER_FLAGS = PropertyTag.of(0x6678, PropertyType.INTEGER32);

  /** PidTagRuleCondition, PtypRestriction. */
  public static final PropertyTag RULE_CONDITION = PropertyTag.of(0x6679, PropertyType.RESTRICTION);

  /** PidTagRuleActions, PtypRuleAction. */
  public static final PropertyTag RULE_ACTIONS = PropertyTag.of(0x6680, PropertyType.RULE_ACTION);

  /** PidTagRuleProvider, PtypString. */
  public static final PropertyTag RULE_PROVIDER = PropertyTag.of(0x6681, PropertyType.STRING);

  /** PidTagRuleName, PtypString. */
  public static final PropertyTag RULE_NAME = PropertyTag.of(0x6682, PropertyType.STRING);

  /** PidTagRuleLevel, PtypInteger32. */
  public static final PropertyTag RULE_LEVEL = PropertyTag.of(0x6683, PropertyType.INTEGER32);

  /** PidTagRuleProviderData, PtypBinary. */
  public static final PropertyTag RULE_PROVIDER_DATA = PropertyTag.of(0x6684, PropertyType.BINARY);

  /** PidTagDeletedOn, PtypTime. */
  public static final PropertyTag DELETED_ON = PropertyTag.of(0x668F, PropertyType.TIME);

  /** PidTagLocaleId, PtypInteger32. */
  public static final PropertyTag LOCALE_ID = PropertyTag.of(0x66A1, PropertyType.INTEGER32);

  /** PidTagFolderFlags, PtypInteger32. */
  public static final PropertyTag FOLDER_FLAGS = PropertyTag.of(0x66A8, PropertyType.INTEGER32);

  /** PidTagNormalMessageSize, PtypInteger32. */
  public static final PropertyTag NORMAL_MESSAGE_SIZE =
      PropertyTag.of(0x66B3, PropertyType.INTEGER32);

  /** PidTagCodePageId, PtypInteger32. */
  public static final PropertyTag CODE_PAGE_ID = PropertyTag.of(0x66C3, PropertyType.INTEGER32);

  /** PidTagLatestPstEnsure, PtypInteger32. */
  public static final PropertyTag LATEST_PST_ENSURE =
      PropertyTag.of(0x66FA, PropertyType.INTEGER32);

  /** PidTagPstPath, PtypString. */
  public static final PropertyTag PST_PATH = PropertyTag.of(0x6700, PropertyType.STRING);

  /** PidTagWizardNoPstPage, PtypBoolean. */
  public static final PropertyTag WIZARD_NO_PST_PAGE = PropertyTag.of(0x6700, PropertyType.BOOLEAN);

  /** PidTagPstRememberPassword, PtypBoolean. */
  public static final PropertyTag PST_REMEMBER_PASSWORD =
      PropertyTag.of(0x6701, PropertyType.BOOLEAN);

  /** PidTagWizardNoPabPage, PtypBoolean. */
  public static final PropertyTag WIZARD_NO_PAB_PAGE = PropertyTag.of(0x6701, PropertyType.BOOLEAN);

  /** PidTagPstPasswordSzOld, PtypString. */
  public static final PropertyTag PST_PASSWORD_SZ_OLD = PropertyTag.of(0x6703, PropertyType.STRING);

  /** PidTagAddressBookManageDistributionList, PtypObject. */
  public static final PropertyTag ADDRESS_BOOK_MANAGE_DISTRIBUTION_LIST =
      PropertyTag.of(0x6704, PropertyType.OBJECT);

  /** PidTagPstPasswordSzNew, PtypString. */
  public static final PropertyTag PST_PASSWORD_SZ_NEW = PropertyTag.of(0x6704, PropertyType.STRING);

  /** PidTagPstIpmsubTreeDescendant, PtypBoolean. */
  public static final PropertyTag PST_IPMSUB_TREE_DESCENDANT =
      PropertyTag.of(0x6705, PropertyType.BOOLEAN);

  /** PidTagSortLocaleId, PtypInteger32. */
  public static final PropertyTag SORT_LOCALE_ID = PropertyTag.of(0x6705, PropertyType.INTEGER32);

  /** PidTagUrlName, PtypString. */
  public static final PropertyTag URL_NAME = PropertyTag.of(0x6707, PropertyType.STRING);

  /** PidTagSubfolder, PtypBoolean. */
  public static final PropertyTag SUBFOLDER = PropertyTag.of(0x6708, PropertyType.BOOLEAN);

  /** PidTagLocalCommitTime, PtypTime. */
  public static final PropertyTag LOCAL_COMMIT_TIME = PropertyTag.of(0x6709, PropertyType.TIME);

  /** PidTagLocalCommitTimeMax, PtypTime. */
  public static final PropertyTag LOCAL_COMMIT_TIME_MAX = PropertyTag.of(0x670A, PropertyType.TIME);

  /** PidTagDeletedCountTotal, PtypInteger32. */
  public static final PropertyTag DELETED_COUNT_TOTAL =
      PropertyTag.of(0x670B, PropertyType.INTEGER32);

  /** PidTagFlatUrlName, PtypString. */
  public static final PropertyTag FLAT_URL_NAME = PropertyTag.of(0x670E, PropertyType.STRING);

  /** PidTagPublicFolderAdministrativeDescription, PtypString. */
  public static final PropertyTag PUBLIC_FOLDER_ADMINISTRATIVE_DESCRIPTION =
      PropertyTag.of(0x671C, PropertyType.STRING);

  /** PidTagPublicFolderProxy, PtypBinary. */
  public static final PropertyTag PUBLIC_FOLDER_PROXY = PropertyTag.of(0x671D, PropertyType.BINARY);

  /** PidTagSentMailSvrEID, PtypServerId. */
  public static final PropertyTag SENT_MAIL_SVR_EID =
      PropertyTag.of(0x6740, PropertyType.SERVER_ID);

  /** PidTagDeferredActionMessageOriginalEntryId, PtypServerId. */
  public static final PropertyTag DEFERRED_ACTION_MESSAGE_ORIGINAL_ENTRY_ID =
      PropertyTag.of(0x6741, PropertyType.SERVER_ID);

  /** PidTagFolderId, PtypInteger64. */
  public static final PropertyTag FOLDER_ID = PropertyTag.of(0x6748, PropertyType.INTEGER64);

  /** PidTagParentFolderId, PtypInteger64. */
  public static final PropertyTag PARENT_FOLDER_ID = PropertyTag.of(0x6749, PropertyType.INTEGER64);

  /** PidTagMid, PtypInteger64. */
  public static final PropertyTag MID = PropertyTag.of(0x674A, PropertyType.INTEGER64);

  /** PidTagInstID, PtypInteger64. */
  public static final PropertyTag INST_ID = PropertyTag.of(0x674D, PropertyType.INTEGER64);

  /** PidTagInstanceNum, PtypInteger32. */
  public static final PropertyTag INSTANCE_NUM = PropertyTag.of(0x674E, PropertyType.INTEGER32);

  /** PidTagAddressBookMessageId, PtypInteger64. */
  public static final PropertyTag ADDRESS_BOOK_MESSAGE_ID =
      PropertyTag.of(0x674F, PropertyType.INTEGER64);

  /** PidTagPstConfigurationFlags, PtypInteger32. */
  public static final PropertyTag PST_CONFIGURATION_FLAGS =
      PropertyTag.of(0x6770, PropertyType.INTEGER32);

  /** PidTagPstPathHint, PtypString. */
  public static final PropertyTag PST_PATH_HINT = PropertyTag.of(0x6771, PropertyType.STRING);

  /** PidTagPstSubTreeContainer, PtypInteger32. */
  public static final PropertyTag PST_SUB_TREE_CONTAINER =
      PropertyTag.of(0x6772, PropertyType.INTEGER32);

  /** PidTagChangeNumber, PtypInteger64. */
  public static final PropertyTag CHANGE_NUMBER = PropertyTag.of(0x67A4, PropertyType.INTEGER64);

  /** PidTagAssociated, PtypBoolean. */
  public static final PropertyTag ASSOCIATED = PropertyTag.of(0x67AA, PropertyType.BOOLEAN);

  /** PidTagLtpParentNid, PtypInteger32. */
  public static final PropertyTag LTP_PARENT_NID = PropertyTag.of(0x67F1, PropertyType.INTEGER32);

  /** PidTagLtpRowId, PtypInteger32. */
  public static final PropertyTag LTP_ROW_ID = PropertyTag.of(0x67F2, PropertyType.INTEGER32);

  /** PidTagLtpRowVer, PtypInteger32. */
  public static final PropertyTag LTP_ROW_VER = PropertyTag.of(0x67F3, PropertyType.INTEGER32);

  /** PidTagPstPassword, PtypInteger32. */
  public static final PropertyTag PST_PASSWORD = PropertyTag.of(0x67FF, PropertyType.INTEGER32);

  /** PidTagOfflineAddressBookName, PtypString. */
  public static final PropertyTag OFFLINE_ADDRESS_BOOK_NAME =
      PropertyTag.of(0x6800, PropertyType.STRING);

  /** PidTagOfflineAddressBookSequence, PtypInteger32. */
  public static final PropertyTag OFFLINE_ADDRESS_BOOK_SEQUENCE =
      PropertyTag.of(0x6801, PropertyType.INTEGER32);

  /** PidTagVoiceMessageDuration, PtypInteger32. */
  public static final PropertyTag VOICE_MESSAGE_DURATION =
      PropertyTag.of(0x6801, PropertyType.INTEGER32);

  /** PidTagOfflineAddressBookContainerGuid, PtypString8. */
  public static final PropertyTag OFFLINE_ADDRESS_BOOK_CONTAINER_GUID =
      PropertyTag.of(0x6802, PropertyType.STRING8);

  /** PidTagRwRulesStream, PtypBinary. */
  public static final PropertyTag RW_RULES_STREAM = PropertyTag.of(0x6802, PropertyType.BINARY);

  /** PidTagSenderTelephoneNumber, PtypString. */
  public static final PropertyTag SENDER_TELEPHONE_NUMBER =
      PropertyTag.of(0x6802, PropertyType.STRING);

  /** PidTagOfflineAddressBookMessageClass, PtypInteger32. */
  public static final PropertyTag OFFLINE_ADDRESS_BOOK_MESSAGE_CLASS =
      PropertyTag.of(0x6803, PropertyType.INTEGER32);

  /** PidTagSendOutlookRecallReport, PtypBoolean. */
  public static final PropertyTag SEND_OUTLOOK_RECALL_REPORT =
      PropertyTag.of(0x6803, PropertyType.BOOLEAN);

  /** PidTagVoiceMessageSenderName, PtypString. */
  public static final PropertyTag VOICE_MESSAGE_SENDER_NAME =
      PropertyTag.of(0x6803, PropertyType.STRING);

  /** PidTagFaxNumberOfPages, PtypInteger32. */
  public static final PropertyTag FAX_NUMBER_OF_PAGES =
      PropertyTag.of(0x6804, PropertyType.INTEGER32);

  /** PidTagOfflineAddressBookDistinguishedName, PtypString8. */
  public static final PropertyTag OFFLINE_ADDRESS_BOOK_DISTINGUISHED_NAME =
      PropertyTag.of(0x6804, PropertyType.STRING8);

  /** PidTagOfflineAddressBookTruncatedProperties, PtypMultipleInteger32. */
  public static final PropertyTag OFFLINE_ADDRESS_BOOK_TRUNCATED_PROPERTIES =
      PropertyTag.of(0x6805, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagVoiceMessageAttachmentOrder, PtypString. */
  public static final PropertyTag VOICE_MESSAGE_ATTACHMENT_ORDER =
      PropertyTag.of(0x6805, PropertyType.STRING);

  /** PidTagCallId, PtypString. */
  public static final PropertyTag CALL_ID = PropertyTag.of(0x6806, PropertyType.STRING);

  /** PidTagReportingMessageTransferAgent, PtypString. */
  public static final PropertyTag REPORTING_MESSAGE_TRANSFER_AGENT =
      PropertyTag.of(0x6820, PropertyType.STRING);

  /** PidTagMapiFormComposeCommand, PtypString. */
  public static final PropertyTag MAPI_FORM_COMPOSE_COMMAND =
      PropertyTag.of(0x682F, PropertyType.STRING);

  /** PidTagSearchFolderLastUsed, PtypInteger32. */
  public static final PropertyTag SEARCH_FOLDER_LAST_USED =
      PropertyTag.of(0x6834, PropertyType.INTEGER32);

  /** PidTagSearchFolderExpiration, PtypInteger32. */
  public static final PropertyTag SEARCH_FOLDER_EXPIRATION =
      PropertyTag.of(0x683A, PropertyType.INTEGER32);

  /** PidTagScheduleInfoResourceType, PtypInteger32. */
  public static final PropertyTag SCHEDULE_INFO_RESOURCE_TYPE =
      PropertyTag.of(0x6841, PropertyType.INTEGER32);

  /** PidTagSearchFolderTemplateId, PtypInteger32. */
  public static final PropertyTag SEARCH_FOLDER_TEMPLATE_ID =
      PropertyTag.of(0x6841, PropertyType.INTEGER32);

  /** PidTagScheduleInfoDelegatorWantsCopy, PtypBoolean. */
  public static final PropertyTag SCHEDULE_INFO_DELEGATOR_WANTS_COPY =
      PropertyTag.of(0x6842, PropertyType.BOOLEAN);

  /** PidTagSearchFolderId, PtypBinary. */
  public static final PropertyTag SEARCH_FOLDER_ID = PropertyTag.of(0x6842, PropertyType.BINARY);

  /** PidTagWlinkGroupHeaderID, PtypBinary. */
  public static final PropertyTag WLINK_GROUP_HEADER_ID =
      PropertyTag.of(0x6842, PropertyType.BINARY);

  /** PidTagScheduleInfoDontMailDelegates, PtypBoolean. */
  public static final PropertyTag SCHEDULE_INFO_DONT_MAIL_DELEGATES =
      PropertyTag.of(0x6843, PropertyType.BOOLEAN);

  /** PidTagScheduleInfoDelegateNames, PtypMultipleString. */
  public static final PropertyTag SCHEDULE_INFO_DELEGATE_NAMES =
      PropertyTag.of(0x6844, PropertyType.MULTIPLE_STRING);

  /** PidTagSearchFolderRecreateInfo, PtypBinary. */
  public static final PropertyTag SEARCH_FOLDER_RECREATE_INFO =
      PropertyTag.of(0x6844, PropertyType.BINARY);

  /** PidTagScheduleInfoDelegateEntryIds, PtypMultipleBinary. */
  public static final PropertyTag SCHEDULE_INFO_DELEGATE_ENTRY_IDS =
      PropertyTag.of(0x6845, PropertyType.MULTIPLE_BINARY);

  /** PidTagSearchFolderDefinition, PtypBinary. */
  public static final PropertyTag SEARCH_FOLDER_DEFINITION =
      PropertyTag.of(0x6845, PropertyType.BINARY);

  /** PidTagGatewayNeedsToRefresh, PtypBoolean. */
  public static final PropertyTag GATEWAY_NEEDS_TO_REFRESH =
      PropertyTag.of(0x6846, PropertyType.BOOLEAN);

  /** PidTagSearchFolderStorageType, PtypInteger32. */
  public static final PropertyTag SEARCH_FOLDER_STORAGE_TYPE =
      PropertyTag.of(0x6846, PropertyType.INTEGER32);

  /** PidTagFreeBusyPublishStart, PtypInteger32. */
  public static final PropertyTag FREE_BUSY_PUBLISH_START =
      PropertyTag.of(0x6847, PropertyType.INTEGER32);

  /** PidTagSearchFolderTag, PtypInteger32. */
  public static final PropertyTag SEARCH_FOLDER_TAG =
      PropertyTag.of(0x6847, PropertyType.INTEGER32);

  /** PidTagWlinkSaveStamp, PtypInteger32. */
  public static final PropertyTag WLINK_SAVE_STAMP = PropertyTag.of(0x6847, PropertyType.INTEGER32);

  /** PidTagFreeBusyPublishEnd, PtypInteger32. */
  public static final PropertyTag FREE_BUSY_PUBLISH_END =
      PropertyTag.of(0x6848, PropertyType.INTEGER32);

  /** PidTagSearchFolderEfpFlags, PtypInteger32. */
  public static final PropertyTag SEARCH_FOLDER_EFP_FLAGS =
      PropertyTag.of(0x6848, PropertyType.INTEGER32);

  /** PidTagFreeBusyMessageEmailAddress, PtypString. */
  public static final PropertyTag FREE_BUSY_MESSAGE_EMAIL_ADDRESS =
      PropertyTag.of(0x6849, PropertyType.STRING);

  /** PidTagWlinkType, PtypInteger32. */
  public static final PropertyTag WLINK_TYPE = PropertyTag.of(0x6849, PropertyType.INTEGER32);

  /** PidTagScheduleInfoDelegateNamesW, PtypMultipleString. */
  public static final PropertyTag SCHEDULE_INFO_DELEGATE_NAMES_W =
      PropertyTag.of(0x684A, PropertyType.MULTIPLE_STRING);

  /** PidTagWlinkFlags, PtypInteger32. */
  public static final PropertyTag WLINK_FLAGS = PropertyTag.of(0x684A, PropertyType.INTEGER32);

  /** PidTagScheduleInfoDelegatorWantsInfo, PtypBoolean. */
  public static final PropertyTag SCHEDULE_INFO_DELEGATOR_WANTS_INFO =
      PropertyTag.of(0x684B, PropertyType.BOOLEAN);

  /** PidTagWlinkOrdinal, PtypBinary. */
  public static final PropertyTag WLINK_ORDINAL = PropertyTag.of(0x684B, PropertyType.BINARY);

  /** PidTagWlinkEntryId, PtypBinary. */
  public static final PropertyTag WLINK_ENTRY_ID = PropertyTag.of(0x684C, PropertyType.BINARY);

  /** PidTagWlinkRecordKey, PtypBinary. */
  public static final PropertyTag WLINK_RECORD_KEY = PropertyTag.of(0x684D, PropertyType.BINARY);

  /** PidTagWlinkStoreEntryId, PtypBinary. */
  public static final PropertyTag WLINK_STORE_ENTRY_ID =
      PropertyTag.of(0x684E, PropertyType.BINARY);

  /** PidTagScheduleInfoMonthsMerged, PtypMultipleInteger32. */
  public static final PropertyTag SCHEDULE_INFO_MONTHS_MERGED =
      PropertyTag.of(0x684F, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagWlinkFolderType, PtypBinary. */
  public static final PropertyTag WLINK_FOLDER_TYPE = PropertyTag.of(0x684F, PropertyType.BINARY);

  /** PidTagScheduleInfoFreeBusyMerged, PtypMultipleBinary. */
  public static final PropertyTag SCHEDULE_INFO_FREE_BUSY_MERGED =
      PropertyTag.of(0x6850, PropertyType.MULTIPLE_BINARY);

  /** PidTagWlinkGroupClsid, PtypBinary. */
  public static final PropertyTag WLINK_GROUP_CLSID = PropertyTag.of(0x6850, PropertyType.BINARY);

  /** PidTagScheduleInfoMonthsTentative, PtypMultipleInteger32. */
  public static final PropertyTag SCHEDULE_INFO_MONTHS_TENTATIVE =
      PropertyTag.of(0x6851, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagWlinkGroupName, PtypString. */
  public static final PropertyTag WLINK_GROUP_NAME = PropertyTag.of(0x6851, PropertyType.STRING);

  /** PidTagScheduleInfoFreeBusyTentative, PtypMultipleBinary. */
  public static final PropertyTag SCHEDULE_INFO_FREE_BUSY_TENTATIVE =
      PropertyTag.of(0x6852, PropertyType.MULTIPLE_BINARY);

  /** PidTagWlinkSection, PtypInteger32. */
  public static final PropertyTag WLINK_SECTION = PropertyTag.of(0x6852, PropertyType.INTEGER32);

  /** PidTagScheduleInfoMonthsBusy, PtypMultipleInteger32. */
  public static final PropertyTag SCHEDULE_INFO_MONTHS_BUSY =
      PropertyTag.of(0x6853, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagWlinkCalendarColor, PtypInteger32. */
  public static final PropertyTag WLINK_CALENDAR_COLOR =
      PropertyTag.of(0x6853, PropertyType.INTEGER32);

  /** PidTagScheduleInfoFreeBusyBusy, PtypMultipleBinary. */
  public static final PropertyTag SCHEDULE_INFO_FREE_BUSY_BUSY =
      PropertyTag.of(0x6854, PropertyType.MULTIPLE_BINARY);

  /** PidTagWlinkAddressBookEID, PtypBinary. */
  public static final PropertyTag WLINK_ADDRESS_BOOK_EID =
      PropertyTag.of(0x6854, PropertyType.BINARY);

  /** PidTagScheduleInfoMonthsAway, PtypMultipleInteger32. */
  public static final PropertyTag SCHEDULE_INFO_MONTHS_AWAY =
      PropertyTag.of(0x6855, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagScheduleInfoFreeBusyAway, PtypMultipleBinary. */
  public static final PropertyTag SCHEDULE_INFO_FREE_BUSY_AWAY =
      PropertyTag.of(0x6856, PropertyType.MULTIPLE_BINARY);

  /** PidTagFreeBusyRangeTimestamp, PtypTime. */
  public static final PropertyTag FREE_BUSY_RANGE_TIMESTAMP =
      PropertyTag.of(0x6868, PropertyType.TIME);

  /** PidTagFreeBusyCountMonths, PtypInteger32. */
  public static final PropertyTag FREE_BUSY_COUNT_MONTHS =
      PropertyTag.of(0x6869, PropertyType.INTEGER32);

  /** PidTagScheduleInfoAppointmentTombstone, PtypBinary. */
  public static final PropertyTag SCHEDULE_INFO_APPOINTMENT_TOMBSTONE =
      PropertyTag.of(0x686A, PropertyType.BINARY);

  /** PidTagDelegateFlags, PtypMultipleInteger32. */
  public static final PropertyTag DELEGATE_FLAGS =
      PropertyTag.of(0x686B, PropertyType.MULTIPLE_INTEGER32);

  /** PidTagScheduleInfoFreeBusy, PtypBinary. */
  public static final PropertyTag SCHEDULE_INFO_FREE_BUSY =
      PropertyTag.of(0x686C, PropertyType.BINARY);

  /** PidTagScheduleInfoAutoAcceptAppointments, PtypBoolean. */
  public static final PropertyTag SCHEDULE_INFO_AUTO_ACCEPT_APPOINTMENTS =
      PropertyTag.of(0x686D, PropertyType.BOOLEAN);

  /** PidTagScheduleInfoDisallowRecurringAppts, PtypBoolean. */
  public static final PropertyTag SCHEDULE_INFO_DISALLOW_RECURRING_APPTS =
      PropertyTag.of(0x686E, PropertyType.BOOLEAN);

  /** PidTagScheduleInfoDisallowOverlappingAppts, PtypBoolean. */
  public static final PropertyTag SCHEDULE_INFO_DISALLOW_OVERLAPPING_APPTS =
      PropertyTag.of(0x686F, PropertyType.BOOLEAN);

  /** PidTagWlinkClientID, PtypBinary. */
  public static final PropertyTag WLINK_CLIENT_ID = PropertyTag.of(0x6890, PropertyType.BINARY);

  /** PidTagWlinkAddressBookStoreEID, PtypBinary. */
  public static final PropertyTag WLINK_ADDRESS_BOOK_STORE_EID =
      PropertyTag.of(0x6891, PropertyType.BINARY);

  /** PidTagWlinkROGroupType, PtypInteger32. */
  public static final PropertyTag WLINK_RO_GROUP_TYPE =
      PropertyTag.of(0x6892, PropertyType.INTEGER32);

  /** PidTagNonDeliveryReportFromEntryId, PtypBinary. */
  public static final PropertyTag NON_DELIVERY_REPORT_FROM_ENTRY_ID =
      PropertyTag.of(0x6904, PropertyType.BINARY);

  /** PidTagNonDeliveryReportFromName, PtypString. */
  public static final PropertyTag NON_DELIVERY_REPORT_FROM_NAME =
      PropertyTag.of(0x6905, PropertyType.STRING);

  /** PidTagNonDeliveryReportFromSearchKey, PtypBinary. */
  public static final PropertyTag NON_DELIVERY_REPORT_FROM_SEARCH_KEY =
      PropertyTag.of(0x6906, PropertyType.BINARY);

  /** PidTagViewDescriptorBinary, PtypBinary. */
  public static final PropertyTag VIEW_DESCRIPTOR_BINARY =
      PropertyTag.of(0x7001, PropertyType.BINARY);

  /** PidTagViewDescriptorStrings, PtypString. */
  public static final PropertyTag VIEW_DESCRIPTOR_STRINGS =
      PropertyTag.of(0x7002, PropertyType.STRING);

  /** PidTagViewDescriptorFlags, PtypInteger32. */
  public static final PropertyTag VIEW_DESCRIPTOR_FLAGS =
      PropertyTag.of(0x7003, PropertyType.INTEGER32);

  /** PidTagViewDescriptorLinkTo, PtypBinary. */
  public static final PropertyTag VIEW_DESCRIPTOR_LINK_TO =
      PropertyTag.of(0x7004, PropertyType.BINARY);

  /** PidTagViewDescriptorViewFolder, PtypBinary. */
  public static final PropertyTag VIEW_DESCRIPTOR_VIEW_FOLDER =
      PropertyTag.of(0x7005, PropertyType.BINARY);

  /** PidTagViewDescriptorName, PtypString. */
  public static final PropertyTag VIEW_DESCRIPTOR_NAME =
      PropertyTag.of(0x7006, PropertyType.STRING);

  /** PidTagViewDescriptorVersion, PtypInteger32. */
  public static final PropertyTag VIEW_DESCRIPTOR_VERSION =
      PropertyTag.of(0x7007, PropertyType.INTEGER32);

  /** PidTagRoamingDatatypes, PtypInteger32. */
  public static final PropertyTag ROAMING_DATATYPES =
      PropertyTag.of(0x7C06, PropertyType.INTEGER32);

  /** PidTagRoamingDictionary, PtypBinary. */
  public static final PropertyTag ROAMING_DICTIONARY = PropertyTag.of(0x7C07, PropertyType.BINARY);

  /** PidTagRoamingXmlStream, PtypBinary. */
  public static final PropertyTag ROAMING_XML_STREAM = PropertyTag.of(0x7C08, PropertyType.BINARY);

  /** PidTagRoamingBinary, PtypBinary. */
  public static final PropertyTag ROAMING_BINARY = PropertyTag.of(0x7C09, PropertyType.BINARY);

  /** PidTagOscSyncEnabled, PtypBoolean. */
  public static final PropertyTag OSC_SYNC_ENABLED = PropertyTag.of(0x7C24, PropertyType.BOOLEAN);

  /** PidTagProcessed, PtypBoolean. */
  public static final PropertyTag PROCESSED = PropertyTag.of(0x7D01, PropertyType.BOOLEAN);

  /** PidTagExceptionReplaceTime, PtypTime. */
  public static final PropertyTag EXCEPTION_REPLACE_TIME =
      PropertyTag.of(0x7FF9, PropertyType.TIME);

  /** PidTagAttachmentLinkId, PtypInteger32. */
  public static final PropertyTag ATTACHMENT_LINK_ID =
      PropertyTag.of(0x7FFA, PropertyType.INTEGER32);

  /** PidTagExceptionStartTime, PtypTime. */
  public static final PropertyTag EXCEPTION_START_TIME = PropertyTag.of(0x7FFB, PropertyType.TIME);

  /** PidTagExceptionEndTime, PtypTime. */
  public static final PropertyTag EXCEPTION_END_TIME = PropertyTag.of(0x7FFC, PropertyType.TIME);

  /** PidTagAttachmentFlags, PtypInteger32. */
  public static final PropertyTag ATTACHMENT_FLAGS = PropertyTag.of(0x7FFD, PropertyType.INTEGER32);

  /** PidTagAttachmentHidden, PtypBoolean. */
  public static final PropertyTag ATTACHMENT_HIDDEN = PropertyTag.of(0x7FFE, PropertyType.BOOLEAN);

  /** PidTagAttachmentContactPhoto, PtypBoolean. */
  public static final PropertyTag ATTACHMENT_CONTACT_PHOTO =
      PropertyTag.of(0x7FFF, PropertyType.BOOLEAN);

  /** PidTagAddressBookFolderPathname, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_FOLDER_PATHNAME =
      PropertyTag.of(0x8004, PropertyType.STRING);

  /** PidTagAddressBookManager, PtypObject. */
  public static final PropertyTag ADDRESS_BOOK_MANAGER =
      PropertyTag.of(0x8005, PropertyType.OBJECT);

  /** PidTagAddressBookManagerDistinguishedName, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_MANAGER_DISTINGUISHED_NAME =
      PropertyTag.of(0x8005, PropertyType.STRING);

  /** PidTagAddressBookHomeMessageDatabase, PtypString8. */
  public static final PropertyTag ADDRESS_BOOK_HOME_MESSAGE_DATABASE =
      PropertyTag.of(0x8006, PropertyType.STRING8);

  /** PidTagAddressBookIsMemberOfDistributionList, PtypString8. */
  public static final PropertyTag ADDRESS_BOOK_IS_MEMBER_OF_DISTRIBUTION_LIST =
      PropertyTag.of(0x8008, PropertyType.STRING8);

  /** PidTagAddressBookMember, PtypEmbeddedTable. */
  public static final PropertyTag ADDRESS_BOOK_MEMBER = PropertyTag.of(0x8009, PropertyType.OBJECT);

  /** PidTagAddressBookOwner, PtypEmbeddedTable. */
  public static final PropertyTag ADDRESS_BOOK_OWNER = PropertyTag.of(0x800C, PropertyType.OBJECT);

  /** PidTagAddressBookReports, PtypEmbeddedTable. */
  public static final PropertyTag ADDRESS_BOOK_REPORTS =
      PropertyTag.of(0x800E, PropertyType.OBJECT);

  /** PidTagAddressBookProxyAddresses, PtypMultipleString. */
  public static final PropertyTag ADDRESS_BOOK_PROXY_ADDRESSES =
      PropertyTag.of(0x800F, PropertyType.MULTIPLE_STRING);

  /** PidTagAddressBookTargetAddress, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_TARGET_ADDRESS =
      PropertyTag.of(0x8011, PropertyType.STRING);

  /** PidTagAddressBookPublicDelegates, PtypEmbeddedTable. */
  public static final PropertyTag ADDRESS_BOOK_PUBLIC_DELEGATES =
      PropertyTag.of(0x8015, PropertyType.OBJECT);

  /** PidTagAddressBookOwnerBackLink, PtypEmbeddedTable. */
  public static final PropertyTag ADDRESS_BOOK_OWNER_BACK_LINK =
      PropertyTag.of(0x8024, PropertyType.OBJECT);

  /** PidTagAddressBookExtensionAttribute1, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE1 =
      PropertyTag.of(0x802D, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute2, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE2 =
      PropertyTag.of(0x802E, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute3, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE3 =
      PropertyTag.of(0x802F, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute4, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE4 =
      PropertyTag.of(0x8030, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute5, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE5 =
      PropertyTag.of(0x8031, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute6, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE6 =
      PropertyTag.of(0x8032, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute7, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE7 =
      PropertyTag.of(0x8033, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute8, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE8 =
      PropertyTag.of(0x8034, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute9, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE9 =
      PropertyTag.of(0x8035, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute10, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE10 =
      PropertyTag.of(0x8036, PropertyType.STRING);

  /** PidTagAddressBookObjectDistinguishedName, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_OBJECT_DISTINGUISHED_NAME =
      PropertyTag.of(0x803C, PropertyType.STRING);

  /** PidTagAddressBookDeliveryContentLength, PtypInteger32. */
  public static final PropertyTag ADDRESS_BOOK_DELIVERY_CONTENT_LENGTH =
      PropertyTag.of(0x806A, PropertyType.INTEGER32);

  /** PidTagAddressBookDistributionListMemberSubmitAccepted, PtypObject. */
  public static final PropertyTag ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_SUBMIT_ACCEPTED =
      PropertyTag.of(0x8073, PropertyType.OBJECT);

  /** PidTagEmailAddress1, PtypString. */
  public static final PropertyTag EMAIL_ADDRESS1 = PropertyTag.of(0x8093, PropertyType.STRING);

  /** PidTagAddressBookNetworkAddress, PtypMultipleString. */
  public static final PropertyTag ADDRESS_BOOK_NETWORK_ADDRESS =
      PropertyTag.of(0x8170, PropertyType.MULTIPLE_STRING);

  /** PidTagAddressBookExtensionAttribute11, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE11 =
      PropertyTag.of(0x8C57, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute12, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE12 =
      PropertyTag.of(0x8C58, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute13, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE13 =
      PropertyTag.of(0x8C59, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute14, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE14 =
      PropertyTag.of(0x8C60, PropertyType.STRING);

  /** PidTagAddressBookExtensionAttribute15, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_EXTENSION_ATTRIBUTE15 =
      PropertyTag.of(0x8C61, PropertyType.STRING);

  /** PidTagAddressBookX509Certificate, PtypMultipleBinary. */
  public static final PropertyTag ADDRESS_BOOK_X509_CERTIFICATE =
      PropertyTag.of(0x8C6A, PropertyType.MULTIPLE_BINARY);

  /** PidTagAddressBookObjectGuid, PtypBinary. */
  public static final PropertyTag ADDRESS_BOOK_OBJECT_GUID =
      PropertyTag.of(0x8C6D, PropertyType.BINARY);

  /** PidTagAddressBookPhoneticGivenName, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_PHONETIC_GIVEN_NAME =
      PropertyTag.of(0x8C8E, PropertyType.STRING);

  /** PidTagAddressBookPhoneticSurname, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_PHONETIC_SURNAME =
      PropertyTag.of(0x8C8F, PropertyType.STRING);

  /** PidTagAddressBookPhoneticDepartmentName, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_PHONETIC_DEPARTMENT_NAME =
      PropertyTag.of(0x8C90, PropertyType.STRING);

  /** PidTagAddressBookPhoneticCompanyName, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_PHONETIC_COMPANY_NAME =
      PropertyTag.of(0x8C91, PropertyType.STRING);

  /** PidTagAddressBookPhoneticDisplayName, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_PHONETIC_DISPLAY_NAME =
      PropertyTag.of(0x8C92, PropertyType.STRING);

  /** PidTagAddressBookDisplayTypeExtended, PtypInteger32. */
  public static final PropertyTag ADDRESS_BOOK_DISPLAY_TYPE_EXTENDED =
      PropertyTag.of(0x8C93, PropertyType.INTEGER32);

  /** PidTagAddressBookHierarchicalShowInDepartments, PtypEmbeddedTable. */
  public static final PropertyTag ADDRESS_BOOK_HIERARCHICAL_SHOW_IN_DEPARTMENTS =
      PropertyTag.of(0x8C94, PropertyType.OBJECT);

  /** PidTagAddressBookRoomContainers, PtypMultipleString. */
  public static final PropertyTag ADDRESS_BOOK_ROOM_CONTAINERS =
      PropertyTag.of(0x8C96, PropertyType.MULTIPLE_STRING);

  /** PidTagAddressBookHierarchicalDepartmentMembers, PtypEmbeddedTable. */
  public static final PropertyTag ADDRESS_BOOK_HIERARCHICAL_DEPARTMENT_MEMBERS =
      PropertyTag.of(0x8C97, PropertyType.OBJECT);

  /** PidTagAddressBookHierarchicalRootDepartment, PtypString8. */
  public static final PropertyTag ADDRESS_BOOK_HIERARCHICAL_ROOT_DEPARTMENT =
      PropertyTag.of(0x8C98, PropertyType.STRING8);

  /** PidTagAddressBookHierarchicalParentDepartment, PtypEmbeddedTable. */
  public static final PropertyTag ADDRESS_BOOK_HIERARCHICAL_PARENT_DEPARTMENT =
      PropertyTag.of(0x8C99, PropertyType.OBJECT);

  /** PidTagAddressBookHierarchicalChildDepartments, PtypEmbeddedTable. */
  public static final PropertyTag ADDRESS_BOOK_HIERARCHICAL_CHILD_DEPARTMENTS =
      PropertyTag.of(0x8C9A, PropertyType.OBJECT);

  /** PidTagThumbnailPhoto, PtypBinary. */
  public static final PropertyTag THUMBNAIL_PHOTO = PropertyTag.of(0x8C9E, PropertyType.BINARY);

  /** PidTagAddressBookSeniorityIndex, PtypInteger32. */
  public static final PropertyTag ADDRESS_BOOK_SENIORITY_INDEX =
      PropertyTag.of(0x8CA0, PropertyType.INTEGER32);

  /** PidTagAddressBookOrganizationalUnitRootDistinguishedName, PtypString. */
  public static final PropertyTag ADDRESS_BOOK_ORGANIZATIONAL_UNIT_ROOT_DISTINGUISHED_NAME =
      PropertyTag.of(0x8CA8, PropertyType.STRING);

  /** PidTagAddressBookSenderHintTranslations, PtypMultipleString. */
  public static final PropertyTag ADDRESS_BOOK_SENDER_HINT_TRANSLATIONS =
      PropertyTag.of(0x8CAC, PropertyType.MULTIPLE_STRING);

  /** PidTagAddressBookModerationEnabled, PtypBoolean. */
  public static final PropertyTag ADDRESS_BOOK_MODERATION_ENABLED =
      PropertyTag.of(0x8CB5, PropertyType.BOOLEAN);

  /** PidTagSpokenName, PtypBinary. */
  public static final PropertyTag SPOKEN_NAME = PropertyTag.of(0x8CC2, PropertyType.BINARY);

  /** PidTagAddressBookAuthorizedSenders, PtypObject. */
  public static final PropertyTag ADDRESS_BOOK_AUTHORIZED_SENDERS =
      PropertyTag.of(0x8CD8, PropertyType.OBJECT);

  /** PidTagAddressBookUnauthorizedSenders, PtypObject. */
  public static final PropertyTag ADDRESS_BOOK_UNAUTHORIZED_SENDERS =
      PropertyTag.of(0x8CD9, PropertyType.OBJECT);

  /** PidTagAddressBookDistributionListMemberSubmitRejected, PtypObject. */
  public static final PropertyTag ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_SUBMIT_REJECTED =
      PropertyTag.of(0x8CDA, PropertyType.OBJECT);

  /** PidTagAddressBookDistributionListRejectMessagesFromDLMembers, PtypObject. */
  public static final PropertyTag ADDRESS_BOOK_DISTRIBUTION_LIST_REJECT_MESSAGES_FROM_DL_MEMBERS =
      PropertyTag.of(0x8CDB, PropertyType.OBJECT);

  /** PidTagAddressBookHierarchicalIsHierarchicalGroup, PtypBoolean. */
  public static final PropertyTag ADDRESS_BOOK_HIERARCHICAL_IS_HIERARCHICAL_GROUP =
      PropertyTag.of(0x8CDD, PropertyType.BOOLEAN);

  /** PidTagAddressBookDistributionListMemberCount, PtypInteger32. */
  public static final PropertyTag ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_COUNT =
      PropertyTag.of(0x8CE2, PropertyType.INTEGER32);

  /** PidTagAddressBookDistributionListExternalMemberCount, PtypInteger32. */
  public static final PropertyTag ADDRESS_BOOK_DISTRIBUTION_LIST_EXTERNAL_MEMBER_COUNT =
      PropertyTag.of(0x8CE3, PropertyType.INTEGER32);

  /** PidTagAddressBookIsMaster, PtypBoolean. */
  public static final PropertyTag ADDRESS_BOOK_IS_MASTER =
      PropertyTag.of(0xFFFB, PropertyType.BOOLEAN);

  /** PidTagAddressBookParentEntryId, PtypBinary. */
  public static final PropertyTag ADDRESS_BOOK_PARENT_ENTRY_ID =
      PropertyTag.of(0xFFFC, PropertyType.BINARY);

  /** PidTagAddressBookContainerId, PtypInteger32. */
  public static final PropertyTag ADDRESS_BOOK_CONTAINER_ID =
      PropertyTag.of(0xFFFD, PropertyType.INTEGER32);

  private PidTag() {}
}
