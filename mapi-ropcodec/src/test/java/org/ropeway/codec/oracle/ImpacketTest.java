package org.ropeway.codec.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.rop.FieldVectors;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rpc.nspi.Nspi;
import org.ropeway.codec.rpc.rfr.Rfr;
import org.ropeway.codec.wire.WireType;

/**
 * impacket, whose NDR has nothing to do with ours, reads the stubs of NSPI and RFR that we write,
 * and we read the same in those it writes then: of each vector whose source says that it does. Left
 * out where Debian's package python3-impacket is not installed.
 */
class ImpacketTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @TempDir private Path folder;

  @Test
  void addressBook() throws IOException {
    assertThat(compare(Nspi.INTERFACE, "nspi")).isEqualTo(47);
  }

  @Test
  void referral() throws IOException {
    assertThat(compare(Rfr.INTERFACE, "rfr")).isEqualTo(5);
  }

  private int compare(RpcInterface rpc, String file) throws IOException {
    List<FieldVector> vectors =
        FieldVectors.of("rpc/" + file + ".txt").stream()
            .filter(v -> v.source().contains("impacket"))
            .toList();
    List<String> answers =
        rewritten(vectors.stream().map(v -> line(rpc, v)).collect(Collectors.joining()));
    assertThat(answers).hasSameSizeAs(vectors);
    for (int i = 0; i < answers.size(); i++) {
      FieldVector v = vectors.get(i);
      assertThat(answers.get(i)).as(v.toString()).doesNotStartWith("!");
      WireType<?> type = type(rpc, v);
      assertThat(type.readAll(Bytes.ofHex(answers.get(i)).array()))
          .as(v.toString())
          .isEqualTo(type.readAll(v.bytes()));
    }
    return answers.size();
  }

  private static String line(RpcInterface rpc, FieldVector v) {
    int opnum = operation(rpc, v).opnum();
    return "%s %d %s %s\n"
        .formatted(rpc.name(), opnum, v.direction(), Bytes.wrap(v.bytes()).toHex());
  }

  private static RpcOperation<?, ?> operation(RpcInterface rpc, FieldVector v) {
    return rpc.operations().stream().filter(o -> o.name().equals(v.rop())).findAny().orElseThrow();
  }

  private static WireType<?> type(RpcInterface rpc, FieldVector v) {
    RpcOperation<?, ?> operation = operation(rpc, v);
    return v.direction() == Direction.REQUEST ? operation.request() : operation.response();
  }

  /** What impacket writes after it has read each line. */
  private List<String> rewritten(String lines) throws IOException {
    assertThat(run("", "-c", "import impacket"))
        .as("python3-impacket is installed (Debian: apt-get install python3-impacket)")
        .isZero();
    Path script = folder.resolve("stubs.py");
    try (InputStream in = ImpacketTest.class.getResourceAsStream("/oracle/stubs.py")) {
      Files.write(script, Objects.requireNonNull(in).readAllBytes());
    }
    int status = run(lines, script.toString());
    assertThat(status).as(Files.readString(folder.resolve("complaints"))).isZero();
    return Files.readAllLines(folder.resolve("output"));
  }

  private int run(String input, String... arguments) throws IOException {
    Path in = Files.writeString(folder.resolve("input"), input, StandardCharsets.US_ASCII);
    ProcessBuilder python = new ProcessBuilder(arguments);
    python.command().addFirst(PYTHON.toString());
    python.redirectInput(in.toFile());
    python.redirectOutput(folder.resolve("output").toFile());
    python.redirectError(folder.resolve("complaints").toFile());
    assertThat(PYTHON).isExecutable();
    Process process = python.start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw new AssertionError("interrupted", e);
    }
  }
}
