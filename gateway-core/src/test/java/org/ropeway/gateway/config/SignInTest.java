package org.ropeway.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.gateway.auth.bearer.BearerSettings;
import org.ropeway.gateway.auth.bearer.BearerSettings.Algorithm;
import org.ropeway.gateway.auth.kerberos.KerberosSettings;

/** What a file says of signing in otherwise than by password. */
class SignInTest {
  private static final String NEEDED =
      """
      public-host = "mail.example.com"
      data-directory = data
      ox { base-url = "https://ox.example.com", trusted-login.password-file = master }
      """;
  private static final String BEARER =
      """
      login.bearer { issuer = "https://id.example.com", audience = ["urn:mail"] }
      login.bearer.keys-url = "https://id.example.com/keys?v=2.0"
      """;

  @TempDir private Path directory;

  @BeforeEach
  void master() throws Exception {
    Files.writeString(directory.resolve("master"), "pass word");
    Files.writeString(directory.resolve("keys.json"), "{}");
  }

  private SignIn read(String text) throws Exception {
    return GatewayConfig.read(Files.writeString(directory.resolve("ropeway.conf"), text)).signIn();
  }

  private void assertRefused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(
            message.replace("FILE", directory.resolve("ropeway.conf").toString()));
  }

  @Test
  void byPasswordUnlessSaidOtherwise() throws Exception {
    assertThat(read(NEEDED)).isEqualTo(SignIn.BASIC);
  }

  @Test
  void whoseTokensAreBelieved() throws Exception {
    BearerSettings usual = read(NEEDED + BEARER).bearer().getFirst();
    assertThat(usual)
        .isEqualTo(
            new BearerSettings(
                "https://id.example.com",
                Set.of("urn:mail"),
                new BearerSettings.Keys.At(URI.create("https://id.example.com/keys?v=2.0")),
                "email",
                Set.of(),
                Set.of(Algorithm.RS256),
                Duration.ofMinutes(1),
                new BearerSettings.Challenge("urn:mail", List.of("https://id.example.com"), "")));
    String all =
        """
        login.bearer {
          issuer = i, audience = [a, b], keys-file = keys.json, user-claim = upn
          domains = [Example.COM], algorithms = [ES256, PS512], clock-skew = 5s
          client-id = c, trusted-issuers = ["x@*"], authorization-url = "https://id.example.com/auth"
        }
        """;
    assertThat(read(NEEDED + all).bearer())
        .isEqualTo(
            List.of(
                new BearerSettings(
                    "i",
                    Set.of("a", "b"),
                    new BearerSettings.Keys.In(directory.resolve("keys.json")),
                    "upn",
                    Set.of("example.com"),
                    Set.of(Algorithm.ES256, Algorithm.PS512),
                    Duration.ofSeconds(5),
                    new BearerSettings.Challenge(
                        "c", List.of("x@*"), "https://id.example.com/auth"))));
  }

  /** Who may sign in without a password is of no use where nobody can be logged in so. */
  @Test
  void aTrustedLoginIsNeededSomewhere() throws Exception {
    String without = NEEDED.replace(", trusted-login.password-file = master", "");
    assertRefused(
        without + BEARER,
        "FILE:4: login.bearer.issuer needs a trusted login at OX, see"
            + " ox.trusted-login.password-file");
    String tenant =
        "ox.tenants.a { base-url = \"http://a\", domains = [a], trusted-login.password-file ="
            + " master }\n";
    assertThat(read(without + tenant + BEARER).bearer()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "issuer = \"\"|login.bearer.issuer must be 1 to 500 characters",
        "issuer = \"a\\\"b\"|login.bearer.issuer must be 1 to 500 characters",
        "audience = []|login.bearer.audience is missing",
        "algorithms = [HS256]|login.bearer.algorithms must be a list of RS256, ",
        "algorithms = [none]|login.bearer.algorithms must be a list of RS256, ",
        "algorithms = []|login.bearer.algorithms must name one at least",
        "keys-url = \"http://id.example.com/keys\"|login.bearer.keys-url must be an address",
        "keys-url = \"http://localhost.example.com/\"|login.bearer.keys-url must be an address",
        "keys-url = \"https://u:p@id.example.com/\"|login.bearer.keys-url must be an address",
        "keys-file = keys.json|login.bearer.keys-file cannot stand beside login.bearer.keys-url",
        "clock-skew = 6m|login.bearer.clock-skew must be a time with its unit",
        "secret = x|login.bearer.secret is no key",
      },
      delimiter = '|')
  void whatIsWrongIsNamed(String line, String message) {
    assertThatThrownBy(() -> read(NEEDED + BEARER + "login.bearer." + line))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(": " + message);
  }

  @Test
  void halfOfItIsRefused() {
    assertRefused(
        NEEDED + "login.bearer.domains = [a]",
        "FILE:4: login.bearer.domains is of no use without login.bearer.issuer");
    assertRefused(
        NEEDED + "login.bearer { issuer = i, audience = [a] }",
        "FILE: login.bearer.keys-url is missing");
    assertRefused(
        NEEDED + "login.bearer { issuer = i, audience = [a], keys-file = none }",
        "FILE:4: login.bearer.keys-file names a file that cannot be read");
  }

  @Test
  void tokensOfSeveralIssuersAreBelieved() throws Exception {
    String further = "login.bearer.issuers.two { issuer = i2, keys-file = keys.json";
    List<BearerSettings> both =
        read(NEEDED + BEARER + further + ", user-claim = upn, domains = [b.test] }\n").bearer();
    assertThat(both)
        .extracting(BearerSettings::issuer)
        .containsExactly("https://id.example.com", "i2");
    BearerSettings second = both.getLast();
    assertThat(second.audiences()).containsExactly("urn:mail");
    assertThat(second.userClaim()).isEqualTo("upn");
    assertThat(second.domains()).containsExactly("b.test");
    assertThat(second.keys()).isEqualTo(new BearerSettings.Keys.In(directory.resolve("keys.json")));
    assertThat(both.getFirst().challenge().trustedIssuers())
        .containsExactly("https://id.example.com", "i2");
    assertThat(both.getFirst().userClaim()).isEqualTo("email");
    assertRefused(
        NEEDED + BEARER + "login.bearer.issuers.two.issuer = i2",
        "FILE: login.bearer.issuers.two.keys-url is missing");
    assertRefused(
        NEEDED + BEARER + "login.bearer.issuers.two.keys-file = keys.json",
        "FILE: login.bearer.issuers.two.issuer is missing");
    assertRefused(
        NEEDED + BEARER + further.replace("i2", "\"https://id.example.com\"") + " }",
        "FILE:6: login.bearer.issuers.two.issuer stands twice");
    assertRefused(
        NEEDED + BEARER + further + ", client-id = x }",
        "FILE:6: login.bearer.issuers.two.client-id is no key");
    assertRefused(NEEDED + further + " }", "FILE: login.bearer.issuer is missing");
  }

  @Test
  void passwordsAreTurnedOffOnlyWhereThereIsAnotherWay() throws Exception {
    assertThat(read(NEEDED + BEARER + "login.basic = false").basic()).isFalse();
    assertThat(read(NEEDED + BEARER).basic()).isTrue();
    assertRefused(
        NEEDED + "login.basic = false", "FILE:4: login.basic leaves nobody a way in: without");
  }

  @Test
  void whoseTicketsAreBelieved() throws Exception {
    Files.writeString(directory.resolve("keytab"), "");
    String kerberos = "login.kerberos { keytab = keytab, realms = [\"A.TEST=A.test\", \"B=\"] }";
    GatewayConfig config =
        GatewayConfig.read(Files.writeString(directory.resolve("ropeway.conf"), NEEDED + kerberos));
    assertThat(config.signIn().kerberos())
        .contains(
            new KerberosSettings(directory.resolve("keytab"), Map.of("A.TEST", "a.test", "B", "")));
    assertThat(config.http().headBytes()).isGreaterThan(64_000);
    assertRefused(
        NEEDED + "login.kerberos.keytab = keytab", "FILE: login.kerberos.realms is missing");
    assertRefused(
        NEEDED + "login.kerberos { keytab = none, realms = [\"A=a\"] }",
        "FILE:4: login.kerberos.keytab names a file that cannot be read");
    for (String realms : List.of("A", "\"A=a\", \"A=b\"", "\"a@b=c\"", "\"=c\"")) {
      assertRefused(
          NEEDED + "login.kerberos { keytab = keytab, realms = [" + realms + "] }",
          "FILE:4: login.kerberos.realms must be a list such as");
    }
    assertRefused(
        NEEDED + "login.kerberos.realms = [\"A=a\"]",
        "FILE:4: login.kerberos.realms is of no use without login.kerberos.keytab");
  }

  @Test
  void inWhichCodePagePasswordsAre() throws Exception {
    assertThat(read(NEEDED + "login.code-page = 1251").codePage())
        .isEqualTo(Charset.forName("windows-1251"));
    assertRefused(
        NEEDED + "login.code-page = 12345",
        "FILE:4: login.code-page must be the number of a code page such as 1251");
  }
}
