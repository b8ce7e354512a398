package org.ropeway.gateway.emsmdb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopTable;

/** What docs/protocol-behaviour.tsv says of each ROP is what it does. */
class ProtocolBehaviourTest {
  private static final Path FILE = Path.of("../docs/protocol-behaviour.tsv");

  private static final Map<String, ErrorCode> ERRORS =
      Map.of(
          "ecNotSupported", ErrorCode.NOT_SUPPORTED, "NotImplemented", ErrorCode.NOT_IMPLEMENTED);

  /** Lawful outcomes of valid calls that nothing in this stage can make succeed. */
  private static final Map<String, ErrorCode> LAWFUL =
      Map.of(
          "RopAbort", ErrorCode.ABORT_FAILED,
          "RopGetOwningServers", ErrorCode.NOT_SUPPORTED,
          "RopReadRecipients", ErrorCode.NOT_FOUND,
          "RopUpdateDeferredActionMessages", ErrorCode.NOT_FOUND);

  record Behaviour(
      int id, String name, String behaviour, String error, String section, String note) {
    static Behaviour of(String line) {
      String[] f = line.split("\t", -1);
      assertThat(f).as(line).hasSize(6);
      return new Behaviour(
          HexFormat.fromHexDigits(f[0].substring(2)), f[1], f[2], f[3], f[4], f[5]);
    }

    @Override
    public String toString() {
      return name + " " + behaviour;
    }
  }

  static List<Behaviour> rows() {
    try (Stream<String> lines = Files.lines(FILE)) {
      return lines.skip(1).map(Behaviour::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void allRopsInTheirOrder() {
    assertThat(rows().stream().map(Behaviour::name))
        .containsExactlyElementsOf(RopTable.ALL.stream().map(Rop::name).toList());
    assertThat(rows().stream().map(Behaviour::id))
        .containsExactlyElementsOf(RopTable.ALL.stream().map(Rop::id).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowIsWellFormed(Behaviour row) {
    assertThat(row.behaviour()).isIn("full", "partial", "refused");
    assertThat(row.section()).matches("\\[MS-OX[A-Z]+] [0-9.]+[0-9]");
    if (row.behaviour().equals("refused")) {
      assertThat(ERRORS).containsKey(row.error());
    } else {
      assertThat(row.error()).isEmpty();
    }
    if (!row.behaviour().equals("full")) {
      assertThat(row.note()).as("what is missing, or why").isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void ropDoesWhatItsRowSays(Behaviour row) {
    Rop<?, ?> rop = requireNonNull(RopTable.find(row.id()));
    try (TestSession session = new TestSession()) {
      ExampleCalls calls = new ExampleCalls(session);
      List<RopReply> replies = calls.client().execute(calls.handles(), calls.of(rop)).replies();
      if (!rop.isAnswered()) {
        assertThat(replies).isEmpty();
      } else {
        assertThat(replies.getFirst().returnValue()).isEqualTo(expected(row));
      }
    }
  }

  private static ErrorCode expected(Behaviour row) {
    return row.behaviour().equals("refused")
        ? requireNonNull(ERRORS.get(row.error()))
        : LAWFUL.getOrDefault(row.name(), ErrorCode.SUCCESS);
  }
}
