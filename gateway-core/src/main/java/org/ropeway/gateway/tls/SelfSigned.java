package org.ropeway.gateway.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A certificate the gateway makes for itself and keeps in its data directory, as {@code
 * tls-cert.pem} and {@code tls-key.pem}. It is made anew when it runs out or lacks a name, so that
 * users who trusted it have to do so again only then.
 */
public final class SelfSigned {
  private static final Logger log = LoggerFactory.getLogger(SelfSigned.class);
  private static final Duration LIFE = Duration.ofDays(825);
  private static final Duration RENEW_BEFORE = Duration.ofDays(30);
  private final Path directory;
  private final Path certificateFile;
  private final Path keyFile;
  private final Clock clock;

  /** Kept in {@code directory}. */
  public SelfSigned(Path directory, Clock clock) {
    this.directory = directory;
    this.certificateFile = directory.resolve("tls-cert.pem");
    this.keyFile = directory.resolve("tls-key.pem");
    this.clock = clock;
  }

  /** The file with the certificate, which users import into their trusted roots. */
  public Path certificateFile() {
    return certificateFile;
  }

  /** The kept certificate if it serves for {@code hosts}, or a new one. */
  public ServerCertificate loadOrMake(List<String> hosts) throws TlsException {
    if (Files.exists(certificateFile) && Files.exists(keyFile)) {
      ServerCertificate kept = CertificateFiles.pem(certificateFile, keyFile);
      if (serves(kept.chain().getFirst(), hosts)) {
        return kept;
      }
      log.warn("the self-signed certificate runs out or lacks a name; a new one is made");
    }
    try {
      ServerCertificate made = make(hosts);
      keep(made);
      return made;
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new TlsException("no certificate could be made in " + directory, e);
    }
  }

  private boolean serves(X509Certificate certificate, List<String> hosts) {
    Instant end = certificate.getNotAfter().toInstant();
    if (end.isBefore(clock.instant().plus(RENEW_BEFORE))) {
      return false;
    }
    Set<String> names = new HashSet<>();
    try {
      if (certificate.getSubjectAlternativeNames() != null) {
        certificate
            .getSubjectAlternativeNames()
            .forEach(n -> names.add(String.valueOf(n.get(1)).toLowerCase(Locale.ROOT)));
      }
    } catch (CertificateParsingException e) {
      return false;
    }
    return hosts.stream().allMatch(h -> names.contains(h.toLowerCase(Locale.ROOT)));
  }

  private ServerCertificate make(List<String> hosts)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    X500Name subject = new X500Name("CN=" + hosts.getFirst() + ",O=Ropeway");
    Instant now = clock.instant();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject,
            new BigInteger(127, new SecureRandom()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(LIFE)),
            subject,
            pair.getPublic());
    List<GeneralName> names = new ArrayList<>();
    for (String host : hosts) {
      names.add(new GeneralName(address(host) ? GeneralName.iPAddress : GeneralName.dNSName, host));
    }
    builder
        .addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(names.toArray(GeneralName[]::new)))
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    return new ServerCertificate(pair.getPrivate(), List.of(certificate));
  }

  private static boolean address(String host) {
    return host.indexOf(':') >= 0 || host.matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
  }

  private void keep(ServerCertificate made) throws IOException, GeneralSecurityException {
    Files.createDirectories(directory);
    write(directory, keyFile, "PRIVATE KEY", made.key().getEncoded());
    write(directory, certificateFile, "CERTIFICATE", made.chain().getFirst().getEncoded());
  }

  /** Writes beside and renames, so that a crash leaves the old file or the new one. */
  private static void write(Path directory, Path file, String kind, byte[] der) throws IOException {
    Path beside =
        directory.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? Files.createTempFile(
                directory,
                "tls",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(directory, "tls", ".new");
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        beside, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
