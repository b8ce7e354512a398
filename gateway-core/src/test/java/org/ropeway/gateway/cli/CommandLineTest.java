package org.ropeway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.recording.RecordingWriter;
import picocli.CommandLine;

/** What the shell sees: exit codes and words. */
class CommandLineTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("ropeway.conf"), text);
  }

  @Test
  void helpNamesTheCommands() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("demo", "serve").doesNotContain("rehearse");
    assertThat(run("demo", "--help")).isZero();
    assertThat(out.toString()).contains("--port", "--password", "--data", "--mail");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void versionIsTold() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("Ropeway ");
  }

  @Test
  void wrongCommandLinesExitWith2() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("a command is missing", "Usage: ropeway");
    assertThat(run("nonsense")).isEqualTo(2);
    assertThat(run("demo", "--prt", "1")).isEqualTo(2);
    assertThat(run("demo", "--port", "many")).isEqualTo(2);
    assertThat(run("serve")).isEqualTo(2);
    assertThat(err.toString()).contains("--config").doesNotContain("\tat ");
  }

  @Test
  void badConfigurationsExitWith1AndOneLine() throws IOException {
    Path absent = directory.resolve("absent.conf");
    assertThat(run("serve", "--config", absent.toString())).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("ropeway: " + absent + ": no such file\n");
    err.getBuffer().setLength(0);
    Path bad = file("public-host = h\npublic-hots = h\n");
    assertThat(run("serve", "--config", bad.toString(), "--check")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo("ropeway: " + bad + ":2: public-hots is no key; did you mean public-host?\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void checksWithoutStarting() throws IOException {
    Path good =
        file("public-host = h.test\nox.base-url = \"http://ox.test\"\ndata-directory = data\n");
    assertThat(run("serve", "--config", good.toString(), "--check")).isZero();
    assertThat(out.toString()).isEqualTo(good + " is good\n");
    assertThat(directory.resolve("data/tls-cert.pem")).exists();
    Path certificate = file(Files.readString(good) + "tls.certificate = nowhere.pem\n");
    assertThat(run("serve", "--config", certificate.toString(), "--check")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo("ropeway: " + directory.resolve("nowhere.pem") + " cannot be read\n");
  }

  @Test
  void scrubsARecordingAndSaysWhatItBlanked() throws IOException {
    Path in = directory.resolve("in");
    Path out2 = directory.resolve("out.saz");
    try (RecordingWriter writer = RecordingWriter.create(in)) {
      byte[] request =
          "POST / HTTP/1.1\r\nHost: wonderland.test\r\n\r\nbinary"
              .getBytes(StandardCharsets.US_ASCII);
      writer.write(3, Instant.EPOCH, Duration.ZERO, "", Bytes.wrap(request), Bytes.EMPTY);
    }
    assertThat(run("scrub", in.toString(), out2.toString())).isZero();
    assertThat(out.toString())
        .contains(
            out2 + ": 1 exchanges, 2 different words replaced", "in exchange 3", "1 × request");
    assertThat(run("scrub", in.toString(), out2.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("ropeway: " + out2).hasLineCount(1);
    assertThat(run("scrub", directory.resolve("absent").toString(), "x")).isEqualTo(1);
    assertThat(err.toString()).contains("absent: no such file or folder").doesNotContain("\tat ");
    assertThat(run("scrub", "x")).isEqualTo(2);
  }

  @Test
  void recordingsThatCannotBeWrittenAreAReasonNotToStart() throws IOException {
    Path good =
        file("public-host = h.test\nox.base-url = \"http://ox.test\"\ndata-directory = data\n");
    String[] check = {"serve", "--config", good.toString(), "--check", "--record"};
    String[] possible = Arrays.copyOf(check, 6);
    possible[5] = directory.resolve("new/recordings").toString();
    assertThat(run(possible)).isZero();
    assertThat(directory.resolve("new")).doesNotExist();
    String[] impossible = Arrays.copyOf(check, 6);
    impossible[5] = good + "/recordings";
    assertThat(run(impossible)).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "ropeway: recordings cannot be written: "
                + good
                + " is not a directory that can be written\n");
  }
}
