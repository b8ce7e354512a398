package org.ropeway.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.gateway.config.LogSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What stands in the log file. */
class LogbackSetupTest {
  @TempDir private Path directory;

  @AfterEach
  void quietAgain() throws IOException {
    LogbackSetup.apply(new LogSettings(LogSettings.Level.WARN, null));
  }

  @Test
  void oneLineAnEventWithTheCorrelationId() throws IOException {
    Path file = directory.resolve("logs/ropeway.log");
    LogbackSetup.apply(new LogSettings(LogSettings.Level.INFO, file));
    Logger ours = LoggerFactory.getLogger("org.ropeway.gateway.http.HttpServer");
    Logger theirs = LoggerFactory.getLogger("com.example.Library");
    ours.info("started");
    MDC.put("cid", "0123456789ab");
    ours.warn("a failure: {}", "text of a peer\r\n2026-01-01 ERROR forged");
    MDC.remove("cid");
    ours.debug("not shown");
    theirs.info("not shown");
    theirs.warn("shown");
    assertThat(Files.readAllLines(file))
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).matches("\\d{4}-\\S+ INFO  - HttpServer: started"),
            line ->
                assertThat(line)
                    .endsWith(
                        " WARN  0123456789ab HttpServer: a failure: text of a peer 2026-01-01"
                            + " ERROR forged"),
            line -> assertThat(line).endsWith(" WARN  - Library: shown"));
  }

  @Test
  void librariesAreAStepQuieter() throws IOException {
    Path file = directory.resolve("x.log");
    LogbackSetup.apply(new LogSettings(LogSettings.Level.DEBUG, file));
    LoggerFactory.getLogger("org.ropeway.x.A").debug("ours");
    LoggerFactory.getLogger("com.example.B").debug("theirs");
    LoggerFactory.getLogger("com.example.B").info("theirs");
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void aFileThatCannotBeWrittenIsAnError() {
    LogSettings impossible = new LogSettings(LogSettings.Level.INFO, directory);
    assertThatThrownBy(() -> LogbackSetup.apply(impossible)).isInstanceOf(IOException.class);
  }
}
