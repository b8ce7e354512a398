package org.ropeway.ox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ox.choice.TenantOxServer;
import org.ropeway.ox.http.HttpOxServer;
import org.ropeway.ox.http.Polling;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * Sessions without the user's password. The stand-in has a user for each name that OX would map.
 */
class TrustedLoginTest {
  private static final String MASTER = "master password";

  private final OxStandin standin =
      OxStandin.builder()
          .user(new StandinUser("alice@ox.test", "secret", "Alice Anderson"))
          .user(new StandinUser("bob@ox.test", MASTER, "Bob Builder"))
          .user(new StandinUser("carol@ox.test*gateway", MASTER, "Carol"))
          .start();

  @AfterEach
  void end() {
    standin.close();
  }

  /** How OX is asked. */
  enum By {
    USM,
    HTTP
  }

  private OxServer server(By by) {
    OxServerConfig config = OxServerConfig.of(standin.baseUrl());
    return switch (by) {
      case USM -> new UsmOxServer(config);
      case HTTP -> new HttpOxServer(config, OxMemories.volatileOnes(), Polling.DEFAULT);
    };
  }

  private static void assertWrongPassword(OxServer server, String login, String password) {
    OxCredentials credentials = new OxCredentials(login, password);
    assertThatThrownBy(() -> server.login(credentials, "outlook"))
        .isInstanceOf(OxException.AuthenticationFailed.class);
  }

  @ParameterizedTest
  @EnumSource
  void theGatewayLogsAnybodyInAndNobodyElseDoes(By by) {
    try (OxServer server = new TrustedLogin("%u", MASTER).on(server(by));
        OxSession session = server.loginTrusted("bob@ox.test", "outlook");
        OxSession own = server.login(new OxCredentials("alice@ox.test", "secret"), "outlook")) {
      assertThat(session.user().email()).isEqualTo("bob@ox.test");
      assertThat(own.user().email()).isEqualTo("alice@ox.test");
      long asked = standin.requestCount();
      assertWrongPassword(server, "bob@ox.test", MASTER);
      assertThat(standin.requestCount()).isEqualTo(asked);
    }
  }

  @Test
  void namesHaveAForm() {
    try (OxServer server = new TrustedLogin("%u*Gateway", MASTER).on(server(By.USM))) {
      assertThatThrownBy(() -> server.loginTrusted("alice@ox.test", "outlook"))
          .isInstanceOf(OxException.AuthenticationFailed.class);
      long asked = standin.requestCount();
      assertWrongPassword(server, "carol@ox.test*gateway", "guessed");
      assertWrongPassword(server, " carol@ox.test*GATEWAY ", "guessed");
      assertThat(standin.requestCount()).isEqualTo(asked);
    }
    try (OxServer server = new TrustedLogin("%u*gateway", MASTER).on(server(By.USM));
        OxSession session = server.loginTrusted("carol@ox.test", "outlook")) {
      assertThat(session.user().displayName()).isEqualTo("Carol");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a*b", "a b", "a\n", "a%u", "carol@ox.test*gateway", "a\\b", "a:b"})
  void whatIsNoNameIsNotAsked(String login) {
    try (OxServer server = new TrustedLogin("%u*gateway", MASTER).on(server(By.USM))) {
      assertThatThrownBy(() -> server.loginTrusted(login, "outlook"))
          .isInstanceOf(OxException.AuthenticationFailed.class);
      assertThat(standin.requestCount()).isZero();
    }
  }

  @Test
  void oneTenantsTrustIsNotThatOfAnother() {
    OxServer trusting = new TrustedLogin("%u", MASTER).on(server(By.USM));
    try (OxServer server = new TenantOxServer(server(By.HTTP), Map.of("ox.test", trusting));
        OxSession session = server.loginTrusted("bob@OX.test", "outlook")) {
      assertThat(session.user().email()).isEqualTo("bob@ox.test");
      assertThatThrownBy(() -> server.loginTrusted("bob@other.test", "outlook"))
          .isInstanceOf(OxException.AccessDenied.class);
    }
  }
}
