package org.ropeway.gateway.autodiscover;

/** Namespaces of Autodiscover ([MS-OXDSCLI] 2.2.1, [MS-ASCMD] 2.2.1.1). */
final class Schemas {
  private static final String BASE = "http://schemas.microsoft.com/exchange/autodiscover/";

  /** Requests for Outlook's settings. */
  static final String OUTLOOK_REQUEST = BASE + "outlook/requestschema/2006";

  /** Requests for settings of mobile devices. */
  static final String MOBILE_REQUEST = BASE + "mobilesync/requestschema/2006";

  /** The document of every answer. */
  static final String RESPONSE = BASE + "responseschema/2006";

  /** Outlook's settings. */
  static final String OUTLOOK_RESPONSE = BASE + "outlook/responseschema/2006a";

  /** Settings of mobile devices. */
  static final String MOBILE_RESPONSE = BASE + "mobilesync/responseschema/2006";

  private Schemas() {}

  /** Whether two are the same; Microsoft's published examples write https for http. */
  static boolean same(String known, String sent) {
    return sent.startsWith("https://")
        ? known.equals("http" + sent.substring("https".length()))
        : known.equals(sent);
  }
}
