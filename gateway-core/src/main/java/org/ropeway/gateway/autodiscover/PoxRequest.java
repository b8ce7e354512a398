package org.ropeway.gateway.autodiscover;

/**
 * An Autodiscover request ([MS-OXDSCLI] 2.2.3).
 *
 * @param emailAddress EMailAddress; empty if there is none
 * @param legacyDn LegacyDN; empty if there is none
 * @param responseSchema AcceptableResponseSchema
 */
record PoxRequest(String emailAddress, String legacyDn, String responseSchema) {
  /** Who is asked for: the distinguished name, if there are both (3.2.5). */
  String name() {
    return legacyDn.isEmpty() ? emailAddress : legacyDn;
  }
}
