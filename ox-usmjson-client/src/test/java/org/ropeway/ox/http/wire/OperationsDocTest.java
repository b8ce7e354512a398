package org.ropeway.ox.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/ox-operations.md is made from the operations; with -Drenew it is written anew. */
class OperationsDocTest {
  private static final Path DOC = Path.of("..", "docs", "ox-operations.md");

  @Test
  void saysWhatIsUsed() throws IOException {
    String now = text();
    if (Boolean.getBoolean("renew")) {
      Files.writeString(DOC, now);
    }
    assertThat(Files.readString(DOC, StandardCharsets.UTF_8))
        .as("write it anew with -Drenew")
        .isEqualTo(now);
  }

  private static String text() {
    StringBuilder out = new StringBuilder();
    out.append("# Operations of the HTTP API of OX that Ropeway uses\n\n");
    out.append("Made from `org.ropeway.ox.http.wire.Operation`; below the path prefix, `/ajax` ");
    out.append("unless configured otherwise. Each has the parameter\n`session`; those that tell ");
    out.append(
        "times have `timezone=UTC`. Besides there is one websocket, `/socket.io/appsuite/`, ");
    out.append("if OX offers it.\n\n");
    out.append("| method | path and action | parameters | what for |\n|---|---|---|---|\n");
    for (Operation operation : Operation.values()) {
      out.append("| ").append(operation.method());
      out.append(" | `").append(operation).append("` | ");
      out.append(
          operation.parameters().stream().map(p -> "`" + p + "`").collect(Collectors.joining(" ")));
      out.append(" | ").append(operation.purpose()).append(" |\n");
    }
    return out.toString();
  }
}
