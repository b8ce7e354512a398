package org.ropeway.codec.dcerpc;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.rts.CommandType;
import org.ropeway.codec.rts.RtsCommand;
import org.ropeway.codec.rts.RtsPdu;

/**
 * The chapters of docs/protocol-coverage.md about RPC: the rows are the values of {@link PduType},
 * {@link CommandType} and {@link RtsPdu}, the numbers come from {@link RpcVectors}.
 */
public final class RpcCoverage {
  private final StringBuilder text = new StringBuilder();

  private RpcCoverage() {}

  /** The chapters. */
  public static String chapters() {
    RpcCoverage c = new RpcCoverage();
    c.pdus();
    c.commands();
    c.rts();
    return c.text.toString();
  }

  private void pdus() {
    Map<PduType, Long> vectors = counts(RpcVectors.pdus().map(p -> p.body().type()));
    table("## DCE/RPC PDUs", "PTYPE | PDU | as specified in | Codec | Vectors");
    for (PduType type : PduType.values()) {
      row(type.code(), type, type.section(), vectors.get(type));
    }
  }

  private void commands() {
    Map<CommandType, Long> vectors =
        counts(
            RpcVectors.rts().flatMap(r -> r.commands().stream().map(RtsCommand::type).distinct()));
    table("## RPC over HTTP: commands", "CommandType | Command | [MS-RPCH] | Codec | Vectors");
    for (CommandType type : CommandType.values()) {
      row(type.code(), type, type.section(), vectors.get(type));
    }
  }

  private void rts() {
    Map<RtsPdu, Long> vectors =
        counts(RpcVectors.rts().flatMap(r -> RtsPdu.candidates(r).stream()));
    table("## RPC over HTTP: RTS PDUs", "PDU | [MS-RPCH] | Flags | Commands | Vectors");
    for (RtsPdu pdu : RtsPdu.values()) {
      List<String> commands = pdu.commands().stream().map(CommandType::toString).toList();
      row(
          pdu,
          pdu.section(),
          "0x%04X".formatted(pdu.flags()),
          String.join(", ", commands),
          count(pdu, vectors.get(pdu)));
    }
  }

  private static <T> Map<T, Long> counts(Stream<T> all) {
    return all.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private void row(int code, Object name, String section, @Nullable Long vectors) {
    row("0x%02X".formatted(code), name, section, "both ways", count(name, vectors));
  }

  private static Long count(Object name, @Nullable Long vectors) {
    if (vectors == null) {
      throw new AssertionError("no vectors of " + name);
    }
    return vectors;
  }

  private void row(Object... cells) {
    text.append("| ").append(joined(cells)).append(" |\n");
  }

  private static String joined(Object... cells) {
    return Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | "));
  }

  private void table(String title, String columns) {
    text.append("\n").append(title).append("\n\n| ").append(columns).append(" |\n");
    text.append("|---".repeat(columns.split(" \\| ").length)).append("|\n");
  }
}
