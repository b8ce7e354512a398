package org.ropeway.gateway.config;

import java.nio.file.Path;
import java.util.Map;
import org.ropeway.gateway.autodiscover.Redirect;

/** The keys about where a gateway is and what it serves. */
final class PlaceKeys {
  static final ConfigSection SECTION = new ConfigSection("Where it is");

  static final ConfigKey<String> PUBLIC_HOST =
      SECTION.required(
          "public-host",
          ValueType.HOST_NAME,
          "the name Outlook reaches this gateway by; it stands in the answers of Autodiscover and "
              + "must be in the certificate");
  static final ConfigKey<Integer> PUBLIC_PORT =
      SECTION.optional(
          "public-port",
          ValueType.PORT,
          "`listen.port`",
          "the port Outlook reaches it at, if a proxy or a port mapping stands in between");
  static final ConfigKey<Path> DATA_DIRECTORY =
      SECTION.required(
          "data-directory",
          ValueType.PATH,
          "where the state database and a self-made certificate are kept; for one gateway only. A "
              + "relative path begins at the directory of this file, here and in all keys");
  static final ConfigKey<String> LISTEN_ADDRESS =
      SECTION.of(
          "listen.address", ValueType.IP_ADDRESS, "\"0.0.0.0\"", "the address it listens on");
  static final ConfigKey<Integer> LISTEN_PORT =
      SECTION.of("listen.port", ValueType.PORT, "443", "the port it listens on, with TLS");
  static final ConfigKey<Boolean> CHECK_PAGE =
      SECTION.of(
          "check-page",
          ValueType.FLAG,
          "true",
          "serves a page at `/` where users can [check](check-page.md), with their password, whether "
              + "Outlook gets through");

  static final ConfigSection AUTODISCOVER = new ConfigSection("Autodiscover");

  static final ConfigKey<Map<String, Redirect>> REDIRECTS =
      AUTODISCOVER.of(
          "autodiscover.redirects",
          ValueType.REDIRECTS,
          "{}",
          "mail domains whose mailboxes are elsewhere: Autodiscover sends Outlook to the address, "
              + "with https, or has it ask for the same name in another domain");
  static final ConfigKey<Boolean> SHARED_MAILBOXES =
      AUTODISCOVER.of(
          "autodiscover.shared-mailboxes",
          ValueType.FLAG,
          "true",
          "has Outlook open by itself the mailboxes of those who share mail folders with the user; "
              + "each is an OX session of its own");

  private PlaceKeys() {}
}
