package org.ropeway.gateway.ews;

import java.util.Optional;

/**
 * The header of a request ([MS-OXWSCDATA] 2.2.3): a version of the schema, a time zone. Nobody acts
 * as somebody else.
 */
final class SoapHeader {
  private static final String VERSIONS =
      "Exchange20(07|10|13|15|16)(_SP[0-9])?|V20[0-9]{2}_[0-9]{2}_[0-9]{2}";

  private SoapHeader() {}

  /** Checks a header; returns the time zone that it names. */
  static Optional<SoapElement> zone(SoapElement header) throws EwsException {
    for (SoapElement block : header.children()) {
      check(block);
    }
    return header.child("TimeZoneContext").flatMap(context -> context.child("TimeZoneDefinition"));
  }

  private static void check(SoapElement block) throws EwsException {
    switch (block.name()) {
      case "ExchangeImpersonation" ->
          throw new EwsException(
              EwsError.IMPERSONATION_DENIED, "Nobody acts as somebody else on this server");
      case "SerializedSecurityContext", "ManagementRole" ->
          throw new EwsException(
              EwsError.ACCESS_DENIED, "Nobody has the rights of somebody else on this server");
      case "RequestServerVersion" -> {
        String version = block.attributes().get("Version");
        if (version == null) {
          throw block.invalid("it has no attribute Version");
        }
        if (!version.strip().matches(VERSIONS)) {
          throw new EwsException(EwsError.INVALID_SERVER_VERSION, "There is no such version");
        }
      }
      case "TimeZoneContext", "MailboxCulture", "DateTimePrecision", "BackgroundLoad" -> {
        // understood, where the request has times
      }
      default -> {
        if (block.attributes().getOrDefault("mustUnderstand", "0").matches("1|true")) {
          throw new EwsException(
              EwsError.MUST_UNDERSTAND, "The header " + block.name() + " is not understood");
        }
      }
    }
  }
}
