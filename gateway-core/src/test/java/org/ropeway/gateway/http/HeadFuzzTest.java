package org.ropeway.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ropeway.gateway.http.RequestHead.Framing;

/**
 * No bytes bring the parsing of heads and bodies down. In a plain build a fixed set of mutations
 * runs; with JAZZER_FUZZ=1 it is fuzzed.
 */
class HeadFuzzTest {
  private static final int ROUNDS = 20_000;
  private static final List<String> SEEDS =
      List.of(
          "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET http://a.b:1/%41?c#d HTTP/1.0\r\n\r\n",
          "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello",
          "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nabc\r\n0\r\nT: t\r\n\r\n",
          "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx");

  private final Loopback loopback =
      new Loopback(TestServer.LIMITS, List.of(TestServer.echo("/echo", 100)));

  @FuzzTest(maxDuration = "60s")
  void attack(byte[] input) {
    head(input);
    connection(input);
  }

  @Test
  void mutations() {
    Random random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      String seed = SEEDS.get(random.nextInt(SEEDS.size()));
      attack(Mutation.of(seed.getBytes(StandardCharsets.ISO_8859_1), random));
    }
  }

  private static void head(byte[] input) {
    byte[] whole = Arrays.copyOf(input, input.length + 4);
    System.arraycopy(new byte[] {'\r', '\n', '\r', '\n'}, 0, whole, input.length, 4);
    try {
      RequestHead head = HeadParser.parse(whole, 20);
      assertThat(head.path()).doesNotContain(" ", "\r", "\n", "\0").startsWith("/");
      assertThat(head.query()).doesNotContain(" ", "\r", "\n", "\0");
      assertThat(head.headers().size()).isLessThanOrEqualTo(20);
      assertThat(head.contentLength()).isNotNegative();
      if (head.framing() == Framing.CHUNKED) {
        assertThat(head.headers().has("Content-Length")).isFalse();
      }
    } catch (HttpException e) {
      assertThat(e.status()).isIn(400, 431, 501, 505);
    }
  }

  private void connection(byte[] input) {
    byte[] answer = loopback.answer(input, input.length / 2);
    assertThat(loopback.finished())
        .allMatch(e -> e.failure() == null || !e.failure().startsWith("a bug"));
    if (answer.length > 0) {
      assertThat(new String(answer, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 ");
    }
  }
}
