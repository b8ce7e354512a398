package org.ropeway.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.autodiscover.DiscoverySettings;
import org.ropeway.gateway.autodiscover.Redirect;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.http.Polling;
import org.ropeway.store.Danger;

/** Files as admins write them, good and bad. */
class GatewayConfigTest {
  private static final String README =
      """
      public-host = "mail.example.com"
      ox.base-url = "https://ox.example.com"
      data-directory = "/var/lib/ropeway"
      """;

  @TempDir private Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("ropeway.conf"), text);
  }

  private GatewayConfig read(String text) throws IOException, ConfigException {
    return GatewayConfig.read(file(text));
  }

  private void assertRefused(String text, String message) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> GatewayConfig.read(file))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message.replace("FILE", file.toString()));
  }

  @Test
  void threeLinesAreEnough() throws Exception {
    GatewayConfig config = read(README);
    assertThat(config)
        .isEqualTo(
            new GatewayConfig(
                "mail.example.com",
                443,
                Path.of("/var/lib/ropeway"),
                new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 443),
                new TlsSource.SelfSigned(List.of("mail.example.com")),
                OxServerConfig.of(URI.create("https://ox.example.com")),
                "ropeway",
                AuthLimits.defaults(),
                HttpLimits.defaults(),
                MapiHttpLimits.defaults(),
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 9464),
                new LogSettings(LogSettings.Level.INFO, null),
                Duration.ofSeconds(10)));
  }

  @Test
  void everyKeyArrives() throws Exception {
    Files.writeString(directory.resolve("ca.pem"), "authorities");
    Files.writeString(directory.resolve("secret"), "pass word\n");
    GatewayConfig config =
        read(
            """
            public-host = mail.example.com
            public-port = 444
            data-directory = data
            listen { address = "::1", port = "8443" }
            tls { pkcs12 = keys.p12, password-file = secret }
            ox {
              base-url = "https://ox.example.com:8444"
              backend = auto
              path = "/ajax/usm"
              api-path = "/appsuite/api"
              poll { shortest = 2s, longest = 3m }
              ca-file = ca.pem
              proxy = "http://proxy.example.com:3128"
              connect-timeout = 1s
              request-timeout = 2 minutes
              retry { attempts = 2, first-pause = 1s, longest-pause = 2s, within = 3s }
              max-requests = 5
              logins-per-second = 7
              max-response-size = 6MiB
              device = north
              client-name = n
              client-version = "7"
              user-agent = "U A"
            }
            login { failures = 8, lockout = 9s, remembered = 10s, remembered-in-outage = 19s }
            limits { connections = 11, connections-per-address = 12, requests = 13 }
            limits { sessions = 16, sessions-per-user = 17, session-idle = 18m }
            shutdown-grace = 14s
            dangers.allow = [forms, "home-pages"]
            monitoring { address = "0.0.0.0", port = 15 }
            log { level = debug, file = logs/ropeway.log }
            recording { directory = rec, everybody = true, largest = 2MiB }
            """);
    assertThat(config.publicPort()).isEqualTo(444);
    assertThat(config.dataDirectory()).isEqualTo(directory.resolve("data"));
    assertThat(config.listen())
        .isEqualTo(new InetSocketAddress(InetAddress.ofLiteral("::1"), 8443));
    assertThat(config.tls())
        .isEqualTo(new TlsSource.Pkcs12(directory.resolve("keys.p12"), "pass word"));
    assertThat(config.tls().toString()).doesNotContain("pass word");
    assertThat(config.ox())
        .isEqualTo(
            new OxServerConfig(
                URI.create("https://ox.example.com:8444"),
                "/ajax/usm",
                new OxServerConfig.Trust.Authorities("authorities"),
                new OxServerConfig.TimeOuts(
                    Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofSeconds(30)),
                new OxServerConfig.Retries(
                    2, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 50),
                6 << 20,
                5,
                new OxServerConfig.Client("U A", "n", "7"),
                Optional.of(new OxServerConfig.Proxy("proxy.example.com", 3128)),
                "",
                new OxServerConfig.Restraint(
                    7, 10, Duration.ofSeconds(1), Duration.ofSeconds(30))));
    assertThat(config.backend())
        .isEqualTo(
            new OxBackend(
                OxBackend.Kind.AUTO,
                "/appsuite/api",
                new Polling(Duration.ofSeconds(2), Duration.ofMinutes(3), Duration.ofSeconds(30))));
    assertThat(config.device()).isEqualTo("north");
    assertThat(config.auth().failures()).isEqualTo(8);
    assertThat(config.auth().lockout()).isEqualTo(Duration.ofSeconds(9));
    assertThat(config.auth().goodFor()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.auth().goodInOutage()).isEqualTo(Duration.ofSeconds(19));
    assertThat(config.http().connections()).isEqualTo(11);
    assertThat(config.http().connectionsPerAddress()).isEqualTo(12);
    assertThat(config.http().runningRequests()).isEqualTo(13);
    assertThat(config.mapiHttp().contexts()).isEqualTo(16);
    assertThat(config.mapiHttp().contextsPerUser()).isEqualTo(17);
    assertThat(config.mapiHttp().idleTime()).isEqualTo(Duration.ofMinutes(18));
    assertThat(config.shutdownGrace()).isEqualTo(Duration.ofSeconds(14));
    assertThat(config.monitoring())
        .isEqualTo(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 15));
    assertThat(config.log())
        .isEqualTo(new LogSettings(LogSettings.Level.DEBUG, directory.resolve("logs/ropeway.log")));
    assertThat(config.allowed()).containsExactlyInAnyOrder(Danger.FORMS, Danger.HOME_PAGES);
    assertThat(config.recording())
        .isEqualTo(
            new RecordingSettings(
                directory.resolve("rec"), RecordingSettings.Whom.EVERYBODY, 2 << 20));
  }

  @Test
  void certificatesComeFromOnePlace() throws Exception {
    assertThat(read(README + "tls.self-signed-names = [\"a.example\", b.example]").tls())
        .isEqualTo(new TlsSource.SelfSigned(List.of("mail.example.com", "a.example", "b.example")));
    Path both = directory.resolve("both.pem");
    assertThat(read(README + "tls.certificate = both.pem").tls())
        .isEqualTo(new TlsSource.Pem(both, both));
    assertThat(read(README + "tls { certificate = both.pem, key = /k }").tls())
        .isEqualTo(new TlsSource.Pem(both, Path.of("/k")));
    assertRefused(
        README + "tls { key = k }", "FILE:4: tls.key is of no use without tls.certificate");
    assertRefused(
        README + "tls {\n pkcs12 = a\n certificate = c\n}",
        "FILE:5: tls.pkcs12 cannot stand beside tls.certificate or tls.key");
    assertRefused(
        README + "tls.password = p", "FILE:4: tls.password is of no use without tls.pkcs12");
    assertRefused(
        README + "tls { pkcs12 = a, password = p, password-file = f }",
        "FILE:4: tls.password-file cannot stand beside tls.password");
    assertRefused(
        README + "tls { pkcs12 = a, password-file = absent }",
        "FILE:4: tls.password-file names a file that cannot be read: "
            + directory.resolve("absent"));
  }

  @Test
  void mailboxesOfOtherDomainsAreSomewhere() throws Exception {
    assertThat(read(README).discovery()).isEqualTo(DiscoverySettings.DEFAULT);
    assertThat(read(README).checkPage()).isTrue();
    assertThat(read(README + "check-page = false").checkPage()).isFalse();
    String url = "https://mail.example.org/autodiscover/autodiscover.xml";
    DiscoverySettings read =
        read(README
                + "autodiscover { shared-mailboxes = false, redirects { \"Example.org\" = \""
                + url
                + "\", example.net = example.com } }")
            .discovery();
    assertThat(read)
        .isEqualTo(
            new DiscoverySettings(
                Map.of(
                    "example.org",
                    new Redirect.Url(URI.create(url)),
                    "example.net",
                    new Redirect.Domain("example.com")),
                false));
    for (String bad : List.of("\"http://mail.example.org/x\"", "\"a b\"", "\"https:///x\"", "[]")) {
      assertRefused(
          README + "autodiscover.redirects { \"example.org\" = " + bad + " }",
          "FILE:4: autodiscover.redirects must be mail domains with an address or a domain each,"
              + " such as { \"example.org\" = "
              + "\"https://mail.example.org/autodiscover/autodiscover.xml\" }");
    }
  }

  @Test
  void dangersHaveNames() throws Exception {
    assertThat(read(README).allowed()).isEmpty();
    assertRefused(
        README + "dangers.allow = [forms, macros]",
        "FILE:4: dangers.allow must be a list of \"programs\", \"bounces\", \"forms\","
            + " \"home-pages\"");
  }

  @Test
  void trustInOxIsSaidOnce() throws Exception {
    assertThat(read(README + "ox.verify-certificate = false").ox().trust())
        .isEqualTo(new OxServerConfig.Trust.Anything());
    assertRefused(
        README + "ox.verify-certificate = false\nox.ca-file = x",
        "FILE:5: ox.ca-file is of no use with ox.verify-certificate = false");
  }

  @Test
  void oxIsAskedByOneInterface() throws Exception {
    assertThat(read(README + "ox.backend = http-api").backend().kind())
        .isEqualTo(OxBackend.Kind.HTTP_API);
    assertRefused(
        README + "ox.backend = imap", "FILE:4: ox.backend must be one of usm-json, http-api, auto");
    assertRefused(
        README + "ox { backend = http-api, path = /usm }",
        "FILE:4: ox.path is of no use with ox.backend = http-api");
    assertRefused(
        README + "ox { backend = usm-json, api-path = /ajax }",
        "FILE:4: ox.api-path is of no use with ox.backend = usm-json");
    assertRefused(
        README + "ox.poll { shortest = 10s, longest = 9s }",
        "FILE:4: ox.poll.longest must not be shorter than ox.poll.shortest");
  }

  private static final String TENANT =
      README
          + """
          ox { ca-file = ca.pem, path = /usm, user-agent = Ours, proxy = "http://proxy:3128" }
          ox.tenants.acme { domains = [ACME.example, acme.test]
            base-url = "https://ox.acme.example/mail", backend = http-api
            proxy = none, verify-certificate = false }
          """;

  /** What a tenant does not say is as it is for all; what it says is its own. */
  @Test
  void tenantsHaveServersOfTheirOwn() throws Exception {
    Files.writeString(directory.resolve("ca.pem"), "authorities");
    GatewayConfig config = read(TENANT);
    OxTenant tenant = config.tenants().getFirst();
    assertThat(config.tenants()).hasSize(1);
    assertThat(tenant.domains()).containsExactlyInAnyOrder("acme.example", "acme.test");
    assertThat(tenant.ox().tenant()).isEqualTo("acme");
    assertThat(tenant.ox().baseUrl()).isEqualTo(URI.create("https://ox.acme.example/mail"));
    assertThat(tenant.backend().kind()).isEqualTo(OxBackend.Kind.HTTP_API);
    assertThat(tenant.ox().proxy()).isEmpty();
    assertThat(tenant.ox().trust()).isEqualTo(new OxServerConfig.Trust.Anything());
    assertThat(tenant.ox().client().userAgent()).isEqualTo("Ours");
    assertThat(config.ox().trust()).isEqualTo(new OxServerConfig.Trust.Authorities("authorities"));
    assertThat(config.ox().tenant()).isEmpty();
    assertThat(config.backend().kind()).isEqualTo(OxBackend.Kind.AUTO);
  }

  @Test
  void whatIsWrongAboutATenantIsNamed() throws Exception {
    String acme = README + "ox.tenants.acme { base-url = \"http://a\", domains = [a.test] }\n";
    assertRefused(acme + "ox.tenants.acme.speed = 3", "FILE:5: ox.tenants.acme.speed is no key");
    assertRefused(
        acme + "ox.tenants.acme.backnd = auto",
        "FILE:5: ox.tenants.acme.backnd is no key; did you mean ox.tenants.acme.backend?");
    assertRefused(acme + "ox.tenants.acme.device = d", "FILE:5: ox.tenants.acme.device is no key");
    assertRefused(
        acme + "ox.tenants.b = 3", "FILE:5: ox.tenants.b must be a section with keys below it");
    assertRefused(
        acme + "ox.tenants.\"b.c\" { }",
        "FILE:5: ox.tenants.b.c must be a name of at most 40 small letters, digits and hyphens");
    assertRefused(
        acme + "ox.tenants.b.base-url = \"http://b\"", "FILE: ox.tenants.b.domains is missing");
    assertRefused(
        acme + "ox.tenants.b.domains = [b.test]", "FILE: ox.tenants.b.base-url is missing");
    assertRefused(
        acme + "ox.tenants.b { base-url = \"http://b\", domains = [A.test] }",
        "FILE:5: ox.tenants.b.domains has a.test, which stands twice");
    assertRefused(
        acme + "ox.tenants.b { base-url = \"http://b\", domains = [] }",
        "FILE:5: ox.tenants.b.domains names no domain");
    assertRefused(
        acme + "ox.tenants.acme.backend = imap",
        "FILE:5: ox.tenants.acme.backend must be one of usm-json, http-api, auto");
    assertRefused(
        acme + "ox.tenants.acme { backend = http-api, path = /usm }",
        "FILE:5: ox.tenants.acme.path is of no use with ox.backend = http-api");
  }

  /** The password that one OX knows is never told to another. */
  @Test
  void trustedLoginsAreOffAndNotInherited() throws Exception {
    assertThat(read(TENANT.replace("ca-file = ca.pem, ", "")).backend().trusted()).isEmpty();
    Files.writeString(directory.resolve("master"), "pass word\n");
    Files.writeString(directory.resolve("empty"), "");
    GatewayConfig config =
        read(
            TENANT.replace("ca-file = ca.pem, ", "")
                + "ox.trusted-login { password-file = master, name = \"%u*gateway\" }");
    assertThat(config.backend().trusted()).hasToString("Optional[TrustedLogin[%u*gateway]]");
    assertThat(config.toString()).doesNotContain("pass word");
    assertThat(config.tenants().getFirst().backend().trusted()).isEmpty();
    assertRefused(
        README + "ox.trusted-login.name = \"%u\"",
        "FILE:4: ox.trusted-login.name is of no use without ox.trusted-login.password-file");
    assertRefused(
        README + "ox.trusted-login { password-file = master, name = gateway }",
        "FILE:4: ox.trusted-login.name must be a text with %u in it once, such as"
            + " \"%u*gateway\"");
    assertRefused(
        README + "ox.trusted-login.password-file = empty",
        "FILE:4: ox.trusted-login.password-file names a file without a password");
  }

  @Test
  void monitoringCanBeTurnedOff() throws Exception {
    assertThat(read(README + "monitoring.enabled = false").monitoring()).isNull();
  }

  @Test
  void valuesComeFromTheEnvironmentAndOtherFiles() throws Exception {
    assertThat(read(README + "log.file = ${HOME}/ropeway.log").log().file())
        .isEqualTo(Path.of(System.getenv("HOME"), "ropeway.log"));
    Files.createDirectories(directory.resolve("parts"));
    Files.writeString(directory.resolve("parts/more.conf"), "log.file = x.log\nlog.levle = info");
    assertRefused(
        README + "include \"parts/more.conf\"",
        directory.resolve("parts/more.conf") + ":2: log.levle is no key; did you mean log.level?");
    assertRefused(
        README + "ox.device = ${ROPEWAY_TEST_ABSENT}",
        "FILE: 4: Could not resolve substitution to a value: ${ROPEWAY_TEST_ABSENT}");
  }

  @Test
  void theExampleForContainersIsGood() throws Exception {
    GatewayConfig config = GatewayConfig.read(Path.of("../docker/ropeway.conf"));
    assertThat(config.listen().getPort()).isEqualTo(8443);
    assertThat(config.publicPort()).isEqualTo(443);
  }

  @Test
  void missingKeysAreNamed() throws Exception {
    assertRefused("", "FILE: public-host is missing");
    assertRefused("public-host = h\ndata-directory = d", "FILE: ox.base-url is missing");
    assertRefused(README + "public-host = null", "FILE: public-host is missing");
  }

  @Test
  void unknownKeysAreNamed() throws Exception {
    assertRefused(
        README + "publichost = x", "FILE:4: publichost is no key; did you mean public-host?");
    assertRefused(README + "ox {\n\n  speed = 3 }", "FILE:6: ox.speed is no key");
    assertRefused(README + "tls = yes", "FILE:4: tls must be a section with keys below it");
    assertRefused(README + "\"a b\" { c = 1 }", "FILE:4: a b is no key");
  }

  @Test
  void unreadableFilesAreNamed() throws Exception {
    assertThatThrownBy(() -> GatewayConfig.read(directory.resolve("none")))
        .hasMessage(directory.resolve("none") + ": no such file");
    assertThatThrownBy(() -> GatewayConfig.read(directory))
        .hasMessage(directory + ": cannot be read");
    Path broken = file(README + "ox = {\n");
    assertThatThrownBy(() -> GatewayConfig.read(broken))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(broken + ": 5: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          public-host = "two words"          | public-host | a host name such as "mail.example.com"
          public-host = "mail.example.com:1" | public-host | a host name such as "mail.example.com"
          public-host = [a]                  | public-host | a host name such as "mail.example.com"
          data-directory = ""                | data-directory | a path
          data-directory { a = 1 }           | data-directory | a path
          listen.port = 0                    | listen.port | a whole number from 1 to 65535
          listen.port = 65536                | listen.port | a whole number from 1 to 65535
          listen.port = 1.5                  | listen.port | a whole number from 1 to 65535
          listen.port = https                | listen.port | a whole number from 1 to 65535
          listen.address = localhost         | listen.address | an IP address such as "127.0.0.1" or "::"
          listen.address = "1.2.3.400"       | listen.address | an IP address such as "127.0.0.1" or "::"
          ox.base-url = "ox.example.com"     | ox.base-url | an address such as "https://ox.example.com"
          ox.base-url = "ftp://x"            | ox.base-url | an address such as "https://ox.example.com"
          ox.base-url = "https://u:p@x"      | ox.base-url | an address such as "https://ox.example.com"
          ox.proxy = "https://p:1"          | ox.proxy | an address such as "http://proxy.example.com:3128", or "none"
          ox.proxy = "http://p"             | ox.proxy | an address such as "http://proxy.example.com:3128", or "none"
          ox.path = "usm"                    | ox.path | a path such as "/usm-json"
          ox.verify-certificate = maybe      | ox.verify-certificate | true or false
          ox.connect-timeout = 5             | ox.connect-timeout | a time with its unit, from 100ms to 5m
          ox.connect-timeout = 6m            | ox.connect-timeout | a time with its unit, from 100ms to 5m
          ox.connect-timeout = soon          | ox.connect-timeout | a time with its unit, from 100ms to 5m
          ox.retry.longest-pause = -1s       | ox.retry.longest-pause | a time with its unit, from 0s to 10m
          ox.max-response-size = 2GiB        | ox.max-response-size | a size from 1MiB to 1GiB
          ox.max-response-size = big         | ox.max-response-size | a size from 1MiB to 1GiB
          ox.device = ""                     | ox.device | 1 to 100 characters of printable ASCII
          tls.self-signed-names = x          | tls.self-signed-names | a list of host names such as ["autodiscover.example.com"]
          log.level = loud                   | log.level | one of error, warn, info, debug, trace
          """)
  void wrongValuesAreNamed(String line, String key, String expected) throws Exception {
    // the last line wins, so the wrong one may repeat a key
    assertRefused(README + "\n" + line, "FILE:5: " + key + " must be " + expected);
  }

  @Test
  void pausesMustFitEachOther() throws Exception {
    assertRefused(
        README + "ox.retry.first-pause = 20s\nox.retry.longest-pause = 10s",
        "FILE:5: ox.retry.longest-pause must not be shorter than ox.retry.first-pause");
    assertRefused(
        README + "ox.retry.first-pause = 20s",
        "FILE: ox.retry.longest-pause must not be shorter than ox.retry.first-pause");
  }
}
