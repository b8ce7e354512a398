package org.ropeway.gateway.autodiscover;

/** A request that is answered with a SOAP fault. Stackless: the peer is at fault. */
final class SoapFault extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;

  /** A fault; {@code says} is told to the client. */
  private SoapFault(String code, String says) {
    super(says, null, false, false);
    this.code = code;
  }

  /** A request that cannot be understood. */
  static SoapFault client(String says) {
    return new SoapFault("s:Client", says);
  }

  /** A header that the server has to understand, and does not ([SOAP11] 4.2.3). */
  static SoapFault mustUnderstand(String header) {
    return new SoapFault("s:MustUnderstand", "The header " + header + " is not understood");
  }

  /** The faultcode. */
  String code() {
    return code;
  }
}
