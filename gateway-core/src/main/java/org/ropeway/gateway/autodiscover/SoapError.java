package org.ropeway.gateway.autodiscover;

/** ErrorCode of answers in SOAP ([MS-OXWSADISC] 3.1.4.4.4.1). */
enum SoapError {
  NO_ERROR("NoError", "No error."),
  REDIRECT_ADDRESS("RedirectAddress", "Redirection address."),
  REDIRECT_URL("RedirectUrl", "Redirection URL."),
  INVALID_USER("InvalidUser", "Invalid user."),
  INVALID_REQUEST("InvalidRequest", "Invalid request."),
  INVALID_SETTING("InvalidSetting", "Invalid setting."),
  SETTING_IS_NOT_AVAILABLE("SettingIsNotAvailable", "The setting is not available."),
  SERVER_BUSY("ServerBusy", "OX cannot be asked at the moment."),
  INVALID_DOMAIN("InvalidDomain", "Invalid domain."),
  NOT_FEDERATED("NotFederated", "The organization is not federated."),
  INTERNAL_SERVER_ERROR("InternalServerError", "OX refuses.");

  private final String code;
  private final String message;

  SoapError(String code, String message) {
    this.code = code;
    this.message = message;
  }

  /** The ErrorCode. */
  String code() {
    return code;
  }

  /** The ErrorMessage. */
  String message() {
    return message;
  }
}
