package org.ropeway.ox.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.ox.http.wire.RecordedAnswers.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.http.wire.Recordings.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** All that a real OX answered to operations of ours is understood. */
class RecordedAnswersTest {
  /** Answered in recordings with an error only, or not at all. */
  private static final Set<Operation> NEVER_ANSWERED = EnumSet.of(Operation.GROUP_UPDATE);

  @Test
  void everyAnswerIsRead() {
    Map<Operation, Integer> good = new EnumMap<>(Operation.class);
    int read = 0;
    for (Exchange exchange : Recordings.all()) {
      for (Operation operation : Operation.values()) {
        if (exchange.status() > 0 && exchange.is(operation)) {
          read++;
          if (isGood(operation, exchange)) {
            good.merge(operation, 1, Integer::sum);
          }
        }
      }
    }
    assertThat(read).isGreaterThan(500);
    Set<Operation> missing = EnumSet.allOf(Operation.class);
    missing.removeAll(good.keySet());
    assertThat(missing).isEqualTo(NEVER_ANSWERED);
  }

  private static boolean isGood(Operation operation, Exchange exchange) {
    try {
      HttpAnswer<?> answer = read(operation, exchange);
      return switch (answer) {
        case HttpAnswer.Data<?> data -> {
          // A mail of which no copy was kept was sent nevertheless.
          boolean sent = operation == Operation.MAIL_SEND;
          assertThat(exchange.answer().has("code") && data.warning() == null && !sent)
              .as("%s hides an error", exchange)
              .isFalse();
          yield true;
        }
        case HttpAnswer.Failure<?>(HttpFailure failure) -> {
          assertThat(failure.code()).as("%s", exchange).isNotEqualTo("?");
          assertThat(failure.category())
              .as("%s", exchange)
              .isNotEqualTo(HttpFailure.Category.UNKNOWN);
          yield false;
        }
      };
    } catch (OxException.TimeTaken e) {
      assertThat(exchange.answer().path("data").has("conflicts")).as("%s", exchange).isTrue();
      return false;
    } catch (OxException e) {
      assertThat(exchange.status()).as("%s: %s", exchange, e.getMessage()).isNotEqualTo(200);
      return false;
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(exchange + " is not understood", e);
    }
  }

  @Test
  void unknownMembersAndColumnsArePassedOver() {
    ArrayNode rows = JsonMapper.shared().createArrayNode();
    ArrayNode row = rows.addArray();
    MailRow.COLUMNS.forEach(column -> row.add(column == Columns.Mail.ID ? "7" : null));
    row.add("<id@example.org>").addObject().put("new", 1);
    JsonNode whole = JsonMapper.shared().createObjectNode().set("data", rows);
    HttpAnswer<List<OxMail>> answer =
        Envelope.document(
            new ByteArrayInputStream(JsonMapper.shared().writeValueAsBytes(whole)),
            in -> Rows.read(in, MailRow::new));
    assertThat(answer).isInstanceOf(HttpAnswer.Data.class);
  }
}
