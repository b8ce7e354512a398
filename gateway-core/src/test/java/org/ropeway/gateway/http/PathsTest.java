package org.ropeway.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path is compared in one form, and only as a whole. */
class PathsTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            TestServer.LIMITS,
            TestServer.echo("/mapi/nspi/", 100),
            TestServer.echo("/autodiscover/autodiscover.xml", 100));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mapi/nspi/",
        "/MAPI/Nspi/",
        "/mapi/%6Espi/",
        "/m%61pi/nsp%69/",
        "/mapi/nspi/?MailboxId=0000@ox.test",
        "https://other.test/mapi/nspi/",
        "HTTP://other.test:80/mapi/nspi/?a/b",
      })
  void oneFormOfPath(String target) throws IOException {
    try (RawConnection c = server.connect()) {
      RawResponse answer = c.sendLines("GET " + target + " HTTP/1.1\nHost: a\n\n").read();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).startsWith("GET /mapi/nspi/?");
    }
  }

  /** Path confusion as in CVE-2021-34473, and its relatives. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/autodiscover/autodiscover.json?@evil.test/mapi/nspi/?&Email=autodiscover/autodiscover.json%3f@evil.test",
        "/autodiscover/autodiscover.json@evil.test/mapi/nspi/",
        "/autodiscover/autodiscover.xml/../../mapi/nspi/",
        "/mapi/x/../nspi/",
        "/mapi/./nspi/",
        "/mapi//nspi/",
        "//mapi/nspi/",
        "/mapi%2Fnspi/",
        "/mapi/%2e%2e/mapi/nspi/",
        "/mapi/nspi/%00",
        "/mapi/nspi/;jsessionid=1",
        "/mapi/nspi;x/",
        "/mapi/nspi/extra",
        "/mapi/nspi\\",
        "/mapi\\nspi/",
        "/mapi/nspi%/",
        "/mapi/%256Espi/",
        "/mapi/nspi%20/",
        "/",
        "https://other.test",
      })
  void nothingElseGetsThrough(String target) throws IOException {
    try (RawConnection c = server.connect()) {
      assertThat(c.sendLines("GET " + target + " HTTP/1.1\nHost: a\n\n").read().status())
          .isEqualTo(404);
    }
  }

  @Test
  void theQueryIsHandedOverAsItCame() throws IOException {
    try (RawConnection c = server.connect()) {
      assertThat(c.sendLines("GET /mapi/nspi/?a=%2F&B=?c HTTP/1.1\nHost: a\n\n").read().text())
          .isEqualTo("GET /mapi/nspi/?a=%2F&B=?c\n");
    }
  }
}
