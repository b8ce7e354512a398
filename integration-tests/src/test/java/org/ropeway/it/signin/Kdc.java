package org.ropeway.it.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** MIT Kerberos (krb5-kdc, krb5-admin-server, krb5-user), with a realm that lives in a folder. */
final class Kdc implements AutoCloseable {
  static final String REALM = "OX.TEST";
  private static final String PATH = "/usr/sbin:/usr/bin:/sbin:/bin";

  private final Path directory;
  private final int port = free();
  private final Process server;

  /** Has these users, whose password is "secret", and services. */
  Kdc(Path directory, List<String> users, List<String> services) throws Exception {
    this.directory = directory;
    Files.writeString(
        directory.resolve("krb5.conf"),
        """
        [libdefaults]
          default_realm = %s
          dns_lookup_kdc = false
          dns_lookup_realm = false
          dns_canonicalize_hostname = false
          rdns = false
        [realms]
          %1$s = {
            kdc = 127.0.0.1:%d
          }
        """
            .formatted(REALM, port));
    Files.writeString(
        directory.resolve("kdc.conf"),
        """
        [kdcdefaults]
          kdc_listen = 127.0.0.1:%d
          kdc_tcp_listen = 127.0.0.1:%1$d
        [realms]
          %s = {
            database_name = %s/principal
            key_stash_file = %3$s/stash
            acl_file = %3$s/acl
          }
        """
            .formatted(port, REALM, directory));
    run("", "kdb5_util", "create", "-s", "-r", REALM, "-P", "master");
    run(
        Stream.concat(
                users.stream().map(user -> "addprinc -pw secret " + user),
                services.stream().map(service -> "addprinc -randkey " + service))
            .reduce("", (a, b) -> a + b + "\n"),
        "kadmin.local");
    server = start("krb5kdc", "-n");
    Awaitility.await().until(this::listens);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean listens() {
    if (!server.isAlive()) {
      throw new IllegalStateException("krb5kdc does not run");
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** A file with the keys of services. */
  Path keytab(List<String> services) throws Exception {
    Path file = directory.resolve("keytab" + services.hashCode());
    run("ktadd -k " + file + " " + String.join(" ", services) + "\n", "kadmin.local");
    return file;
  }

  /** Gets a ticket for a user, which {@link #run} then has. */
  void login(String user) throws Exception {
    run("secret\n", "kinit", user);
  }

  /** Runs a program; what it says. */
  String run(String input, String... command) throws Exception {
    Process process = start(command);
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + said);
    }
    return said;
  }

  private Process start(String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH",
                PATH,
                "KRB5_CONFIG",
                directory.resolve("krb5.conf").toString(),
                "KRB5_KDC_PROFILE",
                directory.resolve("kdc.conf").toString(),
                "KRB5CCNAME",
                "FILE:" + directory.resolve("tickets")));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IOException(
          command[0] + " is missing: apt-get install krb5-kdc krb5-admin-server krb5-user curl", e);
    }
  }

  @Override
  public void close() {
    server.destroy();
    server.onExit().join();
  }
}
