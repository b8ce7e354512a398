package org.ropeway.ox.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.http.HttpOxServer;
import org.ropeway.ox.http.Polling;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.Fault;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** Which interface is taken for whom, and that it stays so. */
@Timeout(60)
class ProbingOxServerTest {
  private static final String PASSWORD = "secret";
  private static final int USM = 1 << 27;

  private final OxStandin standin =
      OxStandin.builder()
          .user(new StandinUser("alice", PASSWORD, "Alice Anderson"))
          .user(
              new StandinUser("bob", PASSWORD, "Bob Builder")
                  .withPermissionBits(StandinUser.ALL_PERMISSIONS & ~USM))
          .start();
  private final OxMemories memories = OxMemories.volatileOnes();

  @AfterEach
  void end() {
    standin.close();
  }

  private OxServer server(String usmPath) {
    OxServerConfig config =
        OxServerConfig.of(standin.baseUrl())
            .withRetries(
                new OxServerConfig.Retries(
                    1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5), 0));
    return new ProbingOxServer(
        new UsmOxServer(config.withPathPrefix(usmPath)),
        new HttpOxServer(config, memories, Polling.DEFAULT),
        memories);
  }

  /** What a login asked. */
  private String asked(OxServer server, String login) {
    long usm = standin.requestCount("login");
    long http = standin.requestCount("login.login");
    server.login(new OxCredentials(login, PASSWORD), "outlook").close();
    return (standin.requestCount("login") - usm)
        + " USM-JSON, "
        + (standin.requestCount("login.login") - http)
        + " HTTP API";
  }

  @Test
  void usmJsonForThoseWhoMayUseItTheHttpApiForOthers() {
    try (OxServer server = server("")) {
      assertThat(asked(server, "alice")).isEqualTo("1 USM-JSON, 0 HTTP API");
      assertThat(asked(server, "bob")).isEqualTo("1 USM-JSON, 1 HTTP API");
      assertThat(asked(server, "bob")).isEqualTo("0 USM-JSON, 1 HTTP API");
    }
  }

  @Test
  void theHttpApiWhereThereIsNoUsmJson() {
    try (OxServer server = server("/none")) {
      assertThat(asked(server, "alice")).isEqualTo("0 USM-JSON, 1 HTTP API");
    }
  }

  @Test
  void aMailboxStaysWithTheOneByWhichItWasRead() {
    try (OxServer server = server("/none")) {
      asked(server, "alice");
    }
    try (OxServer server = server("")) {
      assertThat(asked(server, "alice")).isEqualTo("1 USM-JSON, 1 HTTP API");
      assertThat(asked(server, "alice")).isEqualTo("0 USM-JSON, 1 HTTP API");
    }
  }

  @Test
  void aMailboxOfUsmJsonIsNotReadByTheHttpApiWhenThatIsGone() {
    try (OxServer server = server("")) {
      asked(server, "alice");
    }
    try (OxServer server = server("/none")) {
      OxCredentials alice = new OxCredentials("alice", PASSWORD);
      assertThatThrownBy(() -> server.login(alice, "outlook"))
          .isInstanceOf(OxException.BadAnswer.class)
          .hasMessageContaining("/none");
    }
  }

  @Test
  void wrongPasswordsAndOutagesDecideNothing() {
    try (OxServer server = server("")) {
      OxCredentials wrong = new OxCredentials("bob", "wrong");
      assertThatThrownBy(() -> server.login(wrong, "outlook"))
          .isInstanceOf(OxException.AuthenticationFailed.class);
      assertThat(standin.requestCount("login.login")).isZero();
      standin.faults().before("*", 2, new Fault.Page(200));
      OxCredentials alice = new OxCredentials("alice", PASSWORD);
      assertThatThrownBy(() -> server.login(alice, "outlook"))
          .isInstanceOf(OxException.Unavailable.class);
      standin.faults().clear();
      assertThat(asked(server, "alice")).isEqualTo("1 USM-JSON, 0 HTTP API");
    }
  }
}
