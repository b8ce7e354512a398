package org.ropeway.it.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keys, signatures and encryption by the openssl program, which a test needs to be installed. */
final class Openssl {
  private static final long PATIENCE_SECONDS = 60;

  private final Path directory;
  private int files;

  /** Makes a key and a certificate for Alice. */
  Openssl(Path directory) {
    this.directory = directory;
    run(
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "30",
        "-subj",
        "/CN=Alice/emailAddress=alice@ox.test",
        "-addext",
        "keyUsage=digitalSignature,keyEncipherment",
        "-addext",
        "extendedKeyUsage=emailProtection",
        "-keyout",
        path("key.pem"),
        "-out",
        path("certificate.pem"));
  }

  /** The entity signed: multipart/signed, or application/pkcs7-mime if {@code opaque}. */
  byte[] sign(byte[] entity, boolean opaque) {
    List<String> command = new ArrayList<>(List.of("cms", "-sign", "-md", "sha256"));
    command.addAll(List.of("-signer", path("certificate.pem"), "-inkey", path("key.pem")));
    if (opaque) {
      command.add("-nodetach");
    }
    return convert(entity, command);
  }

  /** The entity encrypted for Alice. */
  byte[] encrypt(byte[] entity) {
    return convert(
        entity, List.of("cms", "-encrypt", "-aes-256-cbc", "-binary"), path("certificate.pem"));
  }

  /** What was signed, if the signature is right; {@code program} is cms, or the older smime. */
  byte[] verified(String program, byte[] mail) {
    return convert(
        mail, List.of(program, "-verify", "-purpose", "any", "-CAfile", path("certificate.pem")));
  }

  /** What was encrypted. */
  byte[] decrypted(byte[] mail) {
    return convert(
        mail,
        List.of(
            "cms",
            "-decrypt",
            "-binary",
            "-recip",
            path("certificate.pem"),
            "-inkey",
            path("key.pem")));
  }

  private byte[] convert(byte[] in, List<String> command, String... last) {
    try {
      Path from = directory.resolve("in" + files);
      Path to = directory.resolve("out" + files++);
      Files.write(from, in);
      List<String> whole = new ArrayList<>(command);
      whole.addAll(List.of("-in", from.toString(), "-out", to.toString()));
      whole.addAll(List.of(last));
      run(whole.toArray(new String[0]));
      return Files.readAllBytes(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  private void run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(Arrays.asList(arguments));
    try {
      Path log = directory.resolve("openssl.log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("openssl does not end: " + command);
      }
      if (process.exitValue() != 0) {
        throw new AssertionError("openssl: " + command + "\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new AssertionError("Debian, as root: apt-get install openssl", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
