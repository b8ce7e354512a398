package org.ropeway.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.HttpMessage;
import org.ropeway.gateway.recording.Recording;
import org.ropeway.gateway.recording.RecordingWriter;
import org.ropeway.gateway.replay.Difference;
import org.ropeway.it.stage.House;

/** The gateway's answers beside those an Exchange server gave to the same requests. */
class PublishedAnswersTest {
  /** What the client wrote into a property of the mailbox, in vain. */
  private static final String PROBE =
      HexFormat.of().formatHex("mapi-client-rs probe".getBytes(StandardCharsets.UTF_16LE));

  @Test
  void whatDiffersFromExchange(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("exchange.saz");
    withPublishedAnswers(file);
    try (House house = ReplayStage.house(ReplayStage.FOLDER)) {
      assertThat(ReplayStage.replay(house, file).differences())
          .extracting(Difference::toString)
          .map(line -> line.replaceFirst("#\\d+ ", ""))
          .containsOnly(
              "Connect RetryDelay: recorded 0, live 10000",
              "Connect DisplayName: recorded \"Developer User\", live \"Alice Anderson\"",
              // Exchange refuses PidTagComment of the mailbox, which can be set here
              "Execute RopSetProperties PropertyProblemCount: recorded 1, live 0",
              "Execute RopSetProperties PropertyProblems: recorded a field, live []");
    }
  }

  private static void withPublishedAnswers(Path to) throws IOException {
    int replaced = 0;
    try (Recording in =
            Recording.open(RecordingsTest.RECORDINGS.resolve("published-requests.saz"));
        RecordingWriter out = RecordingWriter.create(to)) {
      for (Exchange exchange : in.exchanges()) {
        String answer = answer(exchange);
        replaced += answer.isEmpty() ? 0 : 1;
        out.write(answer.isEmpty() ? exchange : with(exchange, answer), House.ALICE);
      }
    }
    assertThat(replaced).isEqualTo(3);
  }

  /** The vector that answers a request; empty if none is published. */
  private static String answer(Exchange exchange) {
    if (exchange.requestType().equals("Connect")) {
      return "exse-connect-en-resp";
    }
    return exchange.requestBody().toHex().contains(PROBE) ? "exse-setproperties-refused-resp" : "";
  }

  private static Exchange with(Exchange exchange, String vector) {
    HttpMessage response = Objects.requireNonNull(exchange.response());
    Bytes body = PublishedRequests.vector(vector);
    return new Exchange(
        exchange.number(),
        exchange.began(),
        exchange.took(),
        exchange.request(),
        new HttpMessage(response.startLine(), response.headers(), body, response.whole()));
  }
}
