package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Failures on order, of either API. */
class FaultsTest {
  private static final String MARK = "folder=default0/INBOX&id=1";
  private OxStandin standin;
  private AjaxClient http;
  private UsmClient usm;
  private String uuid;

  @BeforeEach
  void start() {
    standin = Stage.builder().start();
    http = AjaxClient.login(standin, "alice@ox.test");
    usm = UsmClient.login(standin, "alice@ox.test", "d1");
    uuid = standin.deliver("alice@ox.test", Stage.mail("Fault")).uuid();
  }

  @AfterEach
  void stop() {
    standin.close();
  }

  private JsonNode mark() {
    return http.put("mail", "update", MARK, "{'set_flags':32}");
  }

  private int flags() {
    return standin.mailboxes().flags(uuid);
  }

  @Test
  void refusalsHaveTheirCodeAndNoEffect() {
    standin.faults().before("mail.update", 1, new Fault.Refused("MSG-1024", 11));
    JsonNode refused = mark();
    assertThat(refused.path("code").asString()).isEqualTo("MSG-1024");
    assertThat(refused.path("categories").asString()).isEqualTo("CAPACITY");
    assertThat(flags()).isZero();
    assertThat(mark().path("data").path("id").asString()).isEqualTo("1");
    assertThat(flags()).isEqualTo(32);
  }

  @Test
  void refusalsCanComeAfterTheEffect() {
    standin.faults().after("mail.*", 1, new Fault.Busy());
    assertThat(mark().path("code").asString()).isEqualTo("SVL-0019");
    assertThat(flags()).isEqualTo(32);
  }

  @Test
  void usmHasTheSameRefusals() {
    standin.faults().before("getConfig", 1, new Fault.Refused("FLD-0003", 3));
    JsonNode refused = usm.answer("getConfig", UsmClient.object());
    assertThat(refused.path("error").path("ox").path("code").asString()).isEqualTo("FLD-0003");
    standin.faults().missing("getConfig", 1);
    assertThat(UsmClient.status(usm.answer("getConfig", UsmClient.object()))).isEqualTo(3);
    standin.faults().busy("*", 1);
    assertThat(UsmClient.status(usm.answer("getConfig", UsmClient.object()))).isEqualTo(12);
    assertThat(UsmClient.status(usm.answer("getConfig", UsmClient.object()))).isEqualTo(1);
  }

  @Test
  void connectionsEndBeforeOrAfterTheEffect() {
    standin.faults().dropBeforeEffect("mail.update", 1);
    assertThatThrownBy(this::mark).isInstanceOf(UncheckedIOException.class);
    assertThat(flags()).isZero();
    standin.faults().dropAfterEffect("mail.update", 1);
    assertThatThrownBy(this::mark).isInstanceOf(UncheckedIOException.class);
    assertThat(flags()).isEqualTo(32);
  }

  @Test
  void halfAnAnswerThenTheEnd() {
    standin.faults().after("mail.update", 1, new Fault.HalfAnswer());
    assertThatThrownBy(this::mark).isInstanceOf(UncheckedIOException.class);
    assertThat(flags()).isEqualTo(32);
  }

  @Test
  void brokenJsonIsNoJson() {
    standin.faults().before("mail.update", 1, new Fault.BrokenJson());
    assertThatThrownBy(this::mark).isInstanceOf(JacksonException.class);
    assertThat(flags()).isZero();
  }

  @Test
  void pagesAndUnavailability() {
    standin.faults().before("mail.count", 1, new Fault.Page(200));
    HttpResponse<byte[]> page = count();
    assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    standin.faults().unavailable("mail.count", 1, Duration.ofSeconds(7));
    HttpResponse<byte[]> unavailable = count();
    assertThat(unavailable.statusCode()).isEqualTo(503);
    assertThat(unavailable.headers().firstValue("retry-after")).contains("7");
    assertThat(count().statusCode()).isEqualTo(200);
  }

  private HttpResponse<byte[]> count() {
    return http.http("GET", "mail", "count", "folder=default0/INBOX", new byte[0]);
  }

  @Test
  void dripsAndDelaysAreWholeInTheEnd() {
    standin.faults().before("mail.update", 1, new Fault.Drip(10, Duration.ofMillis(5)));
    assertThat(mark().path("data").path("id").asString()).isEqualTo("1");
    standin.faults().delay("mail.count", 1, Duration.ofMillis(30));
    long begin = System.nanoTime();
    assertThat(count().statusCode()).isEqualTo(200);
    assertThat(System.nanoTime() - begin).isGreaterThan(Duration.ofMillis(30).toNanos());
  }

  @Test
  void endlessAnswersGoOn() throws IOException {
    standin.faults().before("system.ping", 1, new Fault.Endless());
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), standin.baseUrl().getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              "GET /ajax/system?action=ping HTTP/1.1\r\nHost: x\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      assertThat(in.readNBytes(300_000)).hasSize(300_000);
    }
    assertThat(count().statusCode()).isEqualTo(200);
  }

  @Test
  void restartEndsSessionsOfBothApis() {
    standin.faults().after("mail.update", 1, new Fault.Restart());
    assertThatThrownBy(this::mark).isInstanceOf(UncheckedIOException.class);
    assertThat(flags()).isEqualTo(32);
    await() // until the client has noticed that its connections are no more
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(mark().path("code").asString()).isEqualTo("SES-0203"));
    assertThat(UsmClient.status(usm.answer("getConfig", UsmClient.object()))).isEqualTo(6);
    AjaxClient again = AjaxClient.login(standin, "alice@ox.test");
    assertThat(again.get("mail", "count", "folder=default0/INBOX").path("data").asInt())
        .isEqualTo(1);
  }

  @Test
  void requestsInsideBatchFailOneByOne() {
    standin.resetRequestCounts();
    standin.faults().before("mail.count", 1, new Fault.Refused("MSG-1016", 6));
    JsonNode answers =
        http.put(
            "multiple",
            "",
            "",
            "[{'module':'mail','action':'count','folder':'default0/INBOX'},"
                + "{'module':'mail','action':'count','folder':'default0/INBOX'}]");
    assertThat(answers.path(0).path("code").asString()).isEqualTo("MSG-1016");
    assertThat(answers.path(1).path("data").asInt()).isEqualTo(1);
    assertThat(standin.requestCount("mail.count")).isEqualTo(2);
    assertThat(standin.requestCount()).isEqualTo(1);
  }

  @Test
  void everyFaultSparesTheNextRequest() {
    List<Fault> faults =
        List.of(
            new Fault.Busy(),
            new Fault.Missing(),
            new Fault.Refused("FLD-1001", 8),
            new Fault.Unavailable(Duration.ZERO),
            new Fault.Page(502),
            new Fault.BrokenJson(),
            new Fault.HalfAnswer(),
            new Fault.Drop(),
            new Fault.Drip(1, Duration.ZERO),
            new Fault.Delay(Duration.ZERO));
    for (Fault fault : faults) {
      standin.faults().before("mail.count", 1, fault);
      standin.faults().after("mail.count", 1, fault);
      for (int i = 0; i < 2; i++) {
        try {
          count();
        } catch (UncheckedIOException e) {
          assertThat(fault).isInstanceOfAny(Fault.Drop.class, Fault.HalfAnswer.class);
        }
      }
      assertThat(new String(count().body(), StandardCharsets.UTF_8)).isEqualTo("{\"data\":1}");
    }
  }
}
