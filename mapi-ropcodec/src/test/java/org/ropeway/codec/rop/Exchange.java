package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.Vectors.refusesPrefixes;
import static org.ropeway.codec.Vectors.roundTrip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A request and its response, with what a client knows beside their bytes.
 *
 * @param columns the columns of the response's rows
 */
public record Exchange(
    RopCall<?> call,
    ErrorCode returnValue,
    @Nullable RopResponse response,
    LogonKind logon,
    List<PropertyTag> columns) {
  private static final int LOGON_ID = 3;
  private static final int HANDLE_INDEX = 1;
  private static final int BUDGET = 0x8000;

  /** In a private mailbox. */
  public static <Q extends RopRequest> Exchange exchange(
      Rop<Q, ?> rop, Q request, ErrorCode returnValue, @Nullable RopResponse response) {
    RopCall<Q> call = new RopCall<>(rop, LOGON_ID, HANDLE_INDEX, request);
    return new Exchange(call, returnValue, response, LogonKind.PRIVATE, List.of());
  }

  /** A success and its failure without fields. */
  public static <Q extends RopRequest> Stream<Exchange> each(
      Rop<Q, ?> rop, Q request, RopResponse response) {
    return Stream.of(
        exchange(rop, request, ErrorCode.SUCCESS, response),
        exchange(rop, request, ErrorCode.NOT_FOUND, null));
  }

  /** Each ROP of a chapter succeeds and fails. */
  public static void coverChapter(String section, Stream<Exchange> exchanges) {
    Set<String> outcomes =
        exchanges.map(e -> e.call.rop() + " " + e.isSuccess()).collect(Collectors.toSet());
    assertThat(outcomes)
        .containsExactlyInAnyOrderElementsOf(
            RopTable.ALL.stream()
                .filter(rop -> rop.section().startsWith(section))
                .flatMap(rop -> Stream.of(rop + " true", rop + " false"))
                .toList());
  }

  private boolean isSuccess() {
    return ResponseForm.isSuccess(returnValue);
  }

  /** Among public folders. */
  public Exchange onPublicLogon() {
    return new Exchange(call, returnValue, response, LogonKind.PUBLIC, columns);
  }

  /** With these columns. */
  public Exchange withColumns(List<PropertyTag> known) {
    return new Exchange(call, returnValue, response, logon, known);
  }

  /** Request and response come back as they were, and no strict prefix is understood. */
  public void check() {
    WireType<RopCall<?>> type = RopCall.wire(id -> logon);
    byte[] request = WireWriter.encode(type, call);
    assertThat(roundTrip(type, request)).isEqualTo(call);
    refusesPrefixes(type, request);
    byte[] answer = answer();
    assertThat(read(answer, answer.length)).isEqualTo(RopReply.to(call, returnValue, response));
    for (int n = 1; n < answer.length; n++) {
      int length = n;
      assertThatThrownBy(() -> read(answer, length)).isInstanceOf(WireException.class);
    }
  }

  /** The bytes of the response alone. */
  public byte[] answer() {
    RopResponseWriter w =
        new RopResponseWriter(BUDGET, 0, id -> logon, StandardCharsets.ISO_8859_1);
    w.reply(call, returnValue, response, BUDGET);
    byte[] buffer = w.finish(HandleTable.of()).array();
    return Arrays.copyOfRange(buffer, 2, buffer.length);
  }

  /** Reads the first bytes of a response. */
  public RopAnswer read(byte[] answer, int length) {
    WireWriter w = WireWriter.of(BUDGET).u16(length + 2).bytes(answer, 0, length);
    List<RopAnswer> answers =
        RopResponseBuffer.read(WireReader.of(w.toBytes()), new Known()).answers();
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  private final class Known implements RopResponseBuffer.Context {
    @Override
    public List<RopCall<?>> calls() {
      return List.of(call);
    }

    @Override
    public LogonKinds logons() {
      return id -> logon;
    }

    @Override
    public List<PropertyTag> columns(RopCall<?> of, List<RopAnswer> answered) {
      return columns;
    }
  }

  @Override
  public String toString() {
    byte[] request = WireWriter.encode(RopCall.wire(id -> logon), call);
    return call.rop() + " " + Bytes.wrap(request) + " " + returnValue;
  }
}
