package org.ropeway.gateway.emsmdb;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.ox.OxException;

/**
 * What Outlook is told when OX, or the way to it, did not do what was asked. What may succeed later
 * is a code upon which it tries again (network error, server busy); what will not is one with which
 * it gives up on this item alone.
 */
public final class OxErrors {
  private OxErrors() {}

  /** The ReturnValue for a failure at OX. */
  public static ErrorCode codeOf(OxException e) {
    return switch (e) {
      case OxException.AuthenticationFailed x -> ErrorCode.LOGON_FAILED;
      case OxException.AccessDenied x -> ErrorCode.ACCESS_DENIED;
      case OxException.NotFound x -> ErrorCode.NOT_FOUND;
      case OxException.OutOfSync x -> ErrorCode.SERVER_BUSY;
      case OxException.Conflict x -> ErrorCode.OBJECT_CHANGED;
      case OxException.OverQuota x -> ErrorCode.QUOTA_EXCEEDED; // its MAPI_E_STORE_FULL
      case OxException.Unavailable x -> ErrorCode.NETWORK_ERROR;
      case OxException.BadAnswer x -> ErrorCode.GENERAL_FAILURE;
      case OxException.Refused x -> ErrorCode.GENERAL_FAILURE;
    };
  }
}
