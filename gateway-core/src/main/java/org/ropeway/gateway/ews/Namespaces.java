package org.ropeway.gateway.ews;

/** Of the documents. */
final class Namespaces {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages";
  static final String ERRORS = "http://schemas.microsoft.com/exchange/services/2006/errors";
  static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";

  private Namespaces() {}
}
