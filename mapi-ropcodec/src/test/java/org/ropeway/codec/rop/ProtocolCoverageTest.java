package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Readings;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.dcerpc.RpcCoverage;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.rop.other.RopBackoff;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rpc.RpcInterfaces;
import org.ropeway.codec.structure.KnownStructure;
import org.ropeway.codec.structure.StructureTable;
import org.ropeway.codec.structure.StructureVectors;

/**
 * docs/protocol-coverage.md is what the registry, the vectors and the tables of behaviour make of
 * it; target/protocol-coverage.md always is.
 */
class ProtocolCoverageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Path FRESH = Path.of("target", "protocol-coverage.md");
  private static final RopVectors RECORDED = RopVectors.inRepository();

  private static final String HEAD =
      """
      # Protocol coverage

      Generated from the registry of the codec, its vectors, [protocol-behaviour.tsv](protocol-behaviour.tsv),
      [request-behaviour.tsv](request-behaviour.tsv) and [ews-behaviour.tsv](ews-behaviour.tsv); a test fails when this is
      stale. To renew it:

      ```
      bin/test -pl mapi-ropcodec -Dtest=ProtocolCoverageTest; cp mapi-ropcodec/target/protocol-coverage.md docs/
      ```

      - *Vectors*: how many examples of the request and of the response there are, from a specification, a recording, or
        written down by hand from the section. Each is decoded field by field and encoded back byte for byte, every prefix of
        it and thousands of mutations are tried. Nothing stands here that has none.
      - *Behaviour*: `full`, `partial` (the note says what is missing), or `refused` with an error. A test calls each.
      """;

  private static final String WEB_SERVICES =
      """

      ## Exchange Web Services

      The calls that Outlook makes beside MAPI; `it.ews` makes each.

      | Call | Behaviour | as specified in | Note |
      |---|---|---|---|
      """;

  private static final String STRUCTURES =
      """

      ## Structures

      What stands on its own, in property values, files and streams: the list of the codec, `StructureTable`. Vectors are read
      and written back byte for byte; the few that are not canonical stand with the reason in
      [EXCEPTIONS.tsv](../mapi-ropcodec/src/test/resources/vectors/data/EXCEPTIONS.tsv).

      | Structure | Specified in | Codec | Vectors |
      |---|---|---|---|
      """;

  private static final String KINDS =
      """

      ## Recorded and published vectors

      How many of a kind the repository has, and the test that compares each with what its source states. Where the
      collection they come from is at hand (the folder that `ROPEWAY_TRAFFIC` names, or `shared/traffic` beside the
      repository), those that may not be copied are read, too.

      Near every vector, each strict prefix and mutations are tried: 300 in each run, 10,000 with `bin/test --long`
      (`-Dattack.rounds=10000`), where a plain run leaves out most of the prefixes longer than 2,000 bytes. A decoder gives a
      value or a `WireException`, and takes at most %d bytes of memory for each byte of input and %d besides; a decompressor
      takes the size it was told besides. One input in ten is measured, and all with `--long`.

      | Kind | Vectors | Test |
      |---|---|---|
      """
          .formatted(Attack.ALLOCATION_FACTOR, Attack.ALLOCATION_BASE);

  private final Map<String, Behaviour> behaviours = new HashMap<>();
  private final StringBuilder text = new StringBuilder(HEAD);

  /** A row of a table of behaviour. */
  private record Behaviour(String behaviour, String error, String section, String note) {
    String cells() {
      return (error.isEmpty() ? behaviour : behaviour + ": " + error)
          + " | "
          + section
          + " | "
          + note.replace("|", "\\|");
    }
  }

  @Test
  void documentIsFresh() throws IOException {
    read("protocol-behaviour.tsv", 1);
    read("request-behaviour.tsv", 0);
    rops();
    answers();
    requestTypes("Mailbox", "mailbox", RequestTypes.MAILBOX);
    requestTypes("Address book", "addressbook", RequestTypes.ADDRESS_BOOK);
    text.append("\n`PING` ([MS-OXCMAPIHTTP] 2.2.6) has no body; both endpoints answer it.\n");
    webServices();
    text.append(DiscoveryCoverage.chapter(DOCS));
    text.append(RpcCoverage.chapters());
    RpcInterfaces.ALL.forEach(this::operations);
    structures();
    text.append(PartCoverage.chapter());
    kinds();
    Files.writeString(FRESH, text);
    assertThat(
            Files.readAllLines(DOCS.resolve("protocol-coverage.md"))
                .equals(text.toString().lines().toList()))
        .as(
            "is docs/protocol-coverage.md fresh? cp mapi-ropcodec/target/protocol-coverage.md docs/")
        .isTrue();
  }

  private void read(String file, int name) throws IOException {
    for (String line : Files.readAllLines(DOCS.resolve(file))) {
      String[] f = line.split("\t", -1);
      behaviours.put(f[name], new Behaviour(f[name + 1], f[name + 2], f[name + 3], f[name + 4]));
    }
  }

  private void rops() {
    Map<String, Long> requests = counts(Direction.REQUEST, RopVectors.ropsOf(RECORDED.requests()));
    Map<String, Long> responses =
        counts(Direction.RESPONSE, RopVectors.ropsOf(RECORDED.responses()));
    table("## ROPs", "RopId | ROP | [MS-OXCROPS] | Codec", "Vectors");
    for (Rop<?, ?> rop : RopTable.ALL) {
      String answered = rop.isAnswered() ? count(responses, rop.name()) : "no response";
      row(
          "0x%02X | %s | %s | both ways".formatted(rop.id(), rop.name(), rop.section()),
          count(requests, rop.name()) + " / " + answered,
          rop.name());
    }
  }

  private void answers() {
    Map<String, Long> answers = counts(Direction.ANSWER, Stream.empty());
    Map<String, Integer> all = new HashMap<>();
    all.put("RopNotify", RopNotify.ID);
    all.put("RopPending", RopPending.ID);
    all.put("RopBackoff", RopBackoff.ID);
    all.put("RopBufferTooSmall", RopBufferTooSmall.ID);
    table("## What a server says of its own", "RopId | ROP | Codec", "Vectors");
    all.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(rop ->
            row(
                "0x%02X | %s | both ways".formatted(rop.getValue(), rop.getKey()),
                count(answers, rop.getKey()),
                rop.getKey()));
  }

  private void requestTypes(String endpoint, String vectors, List<RequestType<?, ?>> types) {
    List<FieldVector> all = FieldVectors.of("mapihttp/" + vectors + ".txt");
    Map<String, Long> requests =
        counts(all, Direction.REQUEST, recorded("mapihttp-request-body", "nspi"));
    Map<String, Long> responses =
        counts(all, Direction.RESPONSE, recorded("mapihttp-response-body"));
    table("## MAPI/HTTP: " + endpoint, "Request type | [MS-OXCMAPIHTTP] | Codec", "Vectors");
    for (RequestType<?, ?> type : types) {
      row(
          type.name() + " | " + type.section() + " | both ways",
          count(requests, type.name()) + " / " + count(responses, type.name()),
          type.name());
    }
  }

  private void webServices() throws IOException {
    text.append(WEB_SERVICES);
    for (String line : Files.readAllLines(DOCS.resolve("ews-behaviour.tsv"))) {
      String[] f = line.split("\t", -1);
      if (!f[0].equals("Call")) {
        Behaviour behaviour = new Behaviour(f[1], f[2], f[3], f[4]);
        text.append("| %s | %s |\n".formatted(f[0], behaviour.cells()));
      }
    }
  }

  private void operations(RpcInterface rpc) {
    List<FieldVector> all =
        Stream.of("emsmdb", "nspi", "rfr")
            .flatMap(file -> FieldVectors.of("rpc/" + file + ".txt").stream())
            .toList();
    Map<String, Long> requests = counts(all, Direction.REQUEST, Stream.empty());
    Map<String, Long> responses = counts(all, Direction.RESPONSE, Stream.empty());
    text.append("\n## RPC: %s, %s\n\n".formatted(rpc.name(), rpc.syntax()));
    text.append(
        "| Opnum | Operation | as specified in | Codec | Vectors |\n|---|---|---|---|---|\n");
    for (RpcOperation<?, ?> o : rpc.operations()) {
      String vectors = count(requests, o.name()) + " / " + count(responses, o.name());
      text.append(
          "| %d | %s | %s | both ways | %s |\n"
              .formatted(o.opnum(), o.name(), o.section(), vectors));
    }
  }

  private void structures() {
    Map<String, Long> recorded =
        Vectors.all()
            .flatMap(v -> Readings.structure(v).stream())
            .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
    Map<String, Long> written =
        StructureVectors.all().stream()
            .map(StructureVectors.StructureVector::structure)
            .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
    text.append(STRUCTURES);
    for (KnownStructure s : StructureTable.ALL) {
      long all = recorded.getOrDefault(s.name(), 0L) + written.getOrDefault(s.name(), 0L);
      assertThat(all).as("vectors of " + s.name()).isPositive();
      text.append("| %s | %s | both ways | %d |\n".formatted(s.name(), s.section(), all));
    }
  }

  private void kinds() {
    Map<String, Long> counts =
        Vectors.all().collect(Collectors.groupingBy(Vector::kind, Collectors.counting()));
    text.append(KINDS);
    Readings.all()
        .forEach((kind, reading) -> {
          String test = String.valueOf(reading.test().getFileName()).replace(".java", "");
          String here =
              reading.type().isEmpty() ? "in gateway-core" : "" + counts.getOrDefault(kind, 0L);
          text.append("| %s | %s | %s |\n".formatted(kind, here, test));
        });
  }

  private static Stream<String> recorded(String... kinds) {
    return Stream.of(kinds)
        .flatMap(Vectors::ofKind)
        .filter(v -> v.expect().has("requestType"))
        .map(v -> v.expect().get("requestType").asString());
  }

  private static Map<String, Long> counts(Direction direction, Stream<String> recorded) {
    return counts(FieldVectors.all(), direction, recorded);
  }

  private static Map<String, Long> counts(
      List<FieldVector> written, Direction direction, Stream<String> recorded) {
    Stream<String> names =
        written.stream().filter(v -> v.direction() == direction).map(FieldVector::rop);
    return Stream.concat(names, recorded)
        .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
  }

  private static String count(Map<String, Long> counts, String name) {
    assertThat(counts).as("vectors").containsKey(name);
    return String.valueOf(counts.get(name));
  }

  private void table(String title, String columns, String vectors) {
    List<String> all = new ArrayList<>(List.of(columns.split(" \\| ")));
    all.addAll(List.of(vectors, "Behaviour", "as specified in", "Note"));
    text.append("\n").append(title).append("\n\n| ").append(String.join(" | ", all)).append(" |\n");
    text.append("|---".repeat(all.size())).append("|\n");
  }

  private void row(String cells, String vectors, String name) {
    Behaviour behaviour = behaviours.get(name);
    assertThat(behaviour).as("behaviour of " + name).isNotNull();
    text.append("| %s | %s | %s |\n".formatted(cells, vectors, behaviour.cells()));
  }
}
