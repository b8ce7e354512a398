package org.ropeway.gateway.config;

import java.nio.file.Path;
import java.util.List;

/** The keys about its certificate. */
final class TlsKeys {
  static final ConfigSection SECTION = new ConfigSection("Certificate");

  static final ConfigKey<Path> CERTIFICATE =
      SECTION.optional(
          "tls.certificate",
          ValueType.PATH,
          "a certificate is made at the first start and kept in `data-directory` as "
              + "`tls-cert.pem`",
          "a PEM file with the certificate and those between it and its root");
  static final ConfigKey<Path> KEY =
      SECTION.optional(
          "tls.key",
          ValueType.PATH,
          "the file in `tls.certificate`",
          "a PEM file with the private key, without a passphrase");
  static final ConfigKey<Path> PKCS12 =
      SECTION.optional(
          "tls.pkcs12",
          ValueType.PATH,
          "see `tls.certificate`",
          "a PKCS #12 file with certificate and key, instead of the PEM files");
  static final ConfigKey<String> PASSWORD =
      SECTION.optional(
          "tls.password", ValueType.TEXT, "no password", "the password of `tls.pkcs12`");
  static final ConfigKey<Path> PASSWORD_FILE =
      SECTION.optional(
          "tls.password-file",
          ValueType.PATH,
          "see `tls.password`",
          "a file whose first line is that password");
  static final ConfigKey<List<String>> NAMES =
      SECTION.of(
          "tls.self-signed-names",
          ValueType.HOST_NAMES,
          "[]",
          "further names, beside `public-host`, in a certificate it makes for itself");

  private TlsKeys() {}
}
