package org.ropeway.gateway.ews;

import org.ropeway.ox.OxException;

/** What answers with an error say ([MS-OXWSCDATA] 2.2.5.24). */
enum EwsError {
  ACCESS_DENIED("ErrorAccessDenied"),
  ACTING_AS_USER_NOT_FOUND("ErrorActingAsUserNotFound"),
  FREE_BUSY_DL_LIMIT_REACHED("ErrorFreeBusyDLLimitReached"),
  IMPERSONATION_DENIED("ErrorImpersonationDenied"),
  INDIVIDUAL_MAILBOX_LIMIT_REACHED("ErrorIndividualMailboxLimitReached"),
  INTERNAL_SERVER_ERROR("ErrorInternalServerError"),
  INVALID_FREE_BUSY_VIEW_TYPE("ErrorInvalidFreeBusyViewType"),
  INVALID_MERGED_FREE_BUSY_INTERVAL("ErrorInvalidMergedFreeBusyInterval"),
  INVALID_OPERATION("ErrorInvalidOperation"),
  INVALID_REQUEST("ErrorInvalidRequest"),
  INVALID_SCHEDULED_OOF_DURATION("ErrorInvalidScheduledOofDuration"),
  INVALID_SMTP_ADDRESS("ErrorInvalidSmtpAddress"),
  INVALID_TIME_INTERVAL("ErrorInvalidTimeInterval"),
  INVALID_USER_OOF_SETTINGS("ErrorInvalidUserOofSettings"),
  INVALID_SERVER_VERSION("ErrorInvalidServerVersion"),
  ITEM_NOT_FOUND("ErrorItemNotFound"),
  MAILBOX_STORE_UNAVAILABLE("ErrorMailboxStoreUnavailable"),
  MAIL_RECIPIENT_NOT_FOUND("ErrorMailRecipientNotFound"),
  /** Of SOAP itself. */
  MUST_UNDERSTAND("MustUnderstand"),
  NAME_RESOLUTION_NO_RESULTS("ErrorNameResolutionNoResults"),
  NO_FREE_BUSY_ACCESS("ErrorNoFreeBusyAccess"),
  SCHEMA_VALIDATION("ErrorSchemaValidation"),
  TIME_INTERVAL_TOO_BIG("ErrorTimeIntervalTooBig");

  private final String code;

  EwsError(String code) {
    this.code = code;
  }

  /** The ResponseCode. */
  String code() {
    return code;
  }

  /** For a failure at OX: what may succeed later is a mailbox that cannot be reached. */
  static EwsException of(OxException e) {
    return switch (e) {
      case OxException.Unavailable _, OxException.OutOfSync _, OxException.AuthenticationFailed _ ->
          new EwsException(MAILBOX_STORE_UNAVAILABLE, "OX cannot be reached");
      case OxException.AccessDenied _ -> new EwsException(ACCESS_DENIED, "OX does not allow it");
      case OxException.NotFound _,
          OxException.Conflict _,
          OxException.OverQuota _,
          OxException.BadAnswer _,
          OxException.Refused _ ->
          new EwsException(INTERNAL_SERVER_ERROR, "OX refuses: " + e.getMessage());
    };
  }
}
