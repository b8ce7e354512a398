package org.ropeway.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two servers could read in two ways is refused, and the connection with it. */
class StrictParsingTest {
  private static final AtomicInteger handled = new AtomicInteger();
  private static TestServer server;

  @BeforeAll
  static void start() {
    Route echo = TestServer.echo("/echo", 1000);
    server =
        TestServer.of(
            TestServer.LIMITS,
            new Route(
                "/echo",
                1000,
                echo.bodyTimeout(),
                exchange -> {
                  handled.incrementAndGet();
                  echo.handler().handle(exchange);
                }));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Each would smuggle "GET /echo" past a proxy that reads it otherwise. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\nTransfer-Encoding: chunked\n\n0\n\n",
        "Transfer-Encoding: chunked\nContent-Length: 4\n\n0\n\n",
        "Content-Length: 0\nContent-Length: 4\n\n",
        "Content-Length: 4\nContent-Length: 4\n\nabcd",
        "Content-Length: 4, 4\n\nabcd",
        "Content-Length: +4\n\nabcd",
        "Content-Length: -1\n\n",
        "Content-Length: 4 4\n\nabcd",
        "Content-Length: 0x4\n\nabcd",
        "Content-Length: 4;a\n\nabcd",
        "Content-Length:\n\n",
        "Content-Length: 9999999999999999999\n\n",
        "Content-Length : 4\n\nabcd",
        "Content-Length\t: 4\n\nabcd",
        " Content-Length: 4\n\nabcd",
        "X: a\n Content-Length: 4\n\nabcd",
        "X: a\n\tb\n\n",
        "X\n\n",
        ": x\n\n",
        "X(y): x\n\n",
        "Transfer-Encoding: chunked\nHost: other\n\n0\n\n",
        "X: a\u0000b\n\n",
        "X: a\u007fb\n\n",
        "X: \u0008\n\n",
      })
  void ambiguousHeadersAreRefused(String rest) throws IOException {
    refused("POST /echo HTTP/1.1\nHost: a\n" + rest, 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: identity\n\n",
        "Transfer-Encoding: gzip, chunked\n\n0\n\n",
        "Transfer-Encoding: chunked, chunked\n\n0\n\n",
        "Transfer-Encoding: chunked\nTransfer-Encoding: chunked\n\n0\n\n",
        "Transfer-Encoding: xchunked\n\n0\n\n",
        "Transfer-Encoding: chunked;q=1\n\n0\n\n",
        "Transfer-Encoding:\n\n",
      })
  void otherTransferCodingsAreRefused(String rest) throws IOException {
    refused("POST /echo HTTP/1.1\nHost: a\n" + rest, 501);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 \nabcde\n0\n\n",
        "5 ;x\nabcde\n0\n\n",
        " 5\nabcde\n0\n\n",
        "0x5\nabcde\n0\n\n",
        "+5\nabcde\n0\n\n",
        "-5\nabcde\n0\n\n",
        "\nabcde\n0\n\n",
        "g\nabcde\n0\n\n",
        "5\nabcdef\n0\n\n",
        "123456789\n",
        ";x\n\n",
      })
  void brokenChunksAreRefused(String chunks) throws IOException {
    refused("POST /echo HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n" + chunks, 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /echo HTTP/1.1\nHost: a\n\n",
        "GET /echo HTTP/1.1\r\nHost: a\n\r\n",
        "GET /echo HTTP/1.1\r\nHost: a\rX: b\r\n\r\n",
        "GET /echo HTTP/1.1\rHost: a\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\nabcde\r\n0\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\n0\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\rx\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: a\u0001\r\n\r\n",
      })
  void bareLineBreaksAreRefused(String bytes) throws IOException {
    int before = handled.get();
    try (RawConnection c = server.connect()) {
      assertThat(c.send(bytes).read().status()).isEqualTo(400);
      assertThat(c.ends()).isTrue();
    }
    assertThat(handled).hasValue(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /echo| 400",
        "GET  /echo HTTP/1.1| 400",
        "GET /echo  HTTP/1.1| 400",
        "GET /ec ho HTTP/1.1| 400",
        "GET\t/echo HTTP/1.1| 400",
        "'  GET /echo HTTP/1.1'| 400",
        "G(T /echo HTTP/1.1| 400",
        "AVERYVERYVERYVERYLONGMETHODNAME0123 /echo HTTP/1.1| 400",
        "GET echo HTTP/1.1| 400",
        "GET * HTTP/1.1| 400",
        "CONNECT a:443 HTTP/1.1| 400",
        "GET ftp://a/echo HTTP/1.1| 400",
        "GET /echo#x HTTP/1.1| 400",
        "'GET /echo HTTP/1.1 '| 400",
        "GET /echo HTTP/2.0| 505",
        "GET /echo HTTP/0.9| 505",
        "GET /echo HTTP/1.2| 505",
        "GET /echo http/1.1| 400",
        "GET /echo HTTP/11| 400",
      })
  void requestLines(String line, int status) throws IOException {
    refused(line + "\nHost: a\n\n", status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "X: y\n\n", "Host: a\nHost: a\n\n", "Host: a\nhost: b\n\n"})
  void oneHost(String headers) throws IOException {
    refused("GET /echo HTTP/1.1\n" + headers, 400);
  }

  @Test
  void twoHostsAreRefusedInHttp10() throws IOException {
    refused("GET /echo HTTP/1.0\nHost: a\nHost: b\n\n", 400);
  }

  @Test
  void chunkedIsRefusedInHttp10() throws IOException {
    refused("POST /echo HTTP/1.0\nTransfer-Encoding: chunked\n\n0\n\n", 400);
  }

  private static void refused(String lines, int status) throws IOException {
    int before = handled.get();
    try (RawConnection c = server.connect()) {
      RawResponse answer = c.sendLines(lines + "GET /echo HTTP/1.1\nHost: a\n\n").read();
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.first("Connection")).hasValue("close");
      assertThat(answer.text()).isEmpty();
      assertThat(c.ends()).isTrue();
    }
    assertThat(handled).hasValue(before);
  }
}
