package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rop.RopResponseBuffer;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.auth.AuthObserver;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.emsmdb.MemoryMailbox;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.http.Loopback;
import org.ropeway.gateway.http.RawConnection;
import org.ropeway.store.LegacyDn;
import org.slf4j.LoggerFactory;

/**
 * The whole way from a request's bytes to those of its response, fuzzed with coverage for a minute
 * of each run of the tests: HTTP, Execute, the ROPs and what they do to a mailbox. Whatever comes
 * in, there soon is an answer that can be read to its last byte, nobody meets a bug, and nothing is
 * left behind.
 */
@Tag("fuzz")
class RequestPathFuzz {
  private static final String PATH = "/mapi/emsmdb/?MailboxId=a@b";
  private static final Charset CODE_PAGE = Charset.forName("windows-1252");
  private static final int HANDLES = 16;
  private static final int MAX_LIST = 0x7000;

  /** Kinds of inputs, in the first three bits of their first byte; all others are ROPs. */
  private static final int CONNECTION = 0;

  private static final int BODY = 1;
  private static final int ROPS = 2;

  /** Of ROPs, further bits: how they may be answered. */
  private static final int CHAIN = 0x08;

  private static final int MUCH = 0x10;
  private static final int LITTLE = 0x20;

  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), AuthObserver.NONE);
  private final OxAuthenticator authenticator =
      new OxAuthenticator(
          new FakeOx(),
          "fuzz",
          MapiHttpFuzzTest.LIMITS,
          sessions,
          AuthObserver.NONE,
          Clock.systemUTC());
  private final ListAppender<ILoggingEvent> bugs = new ListAppender<>();

  @BeforeEach
  void listen() {
    bugs.start();
    log().addAppender(bugs);
    log().setLevel(Level.ERROR);
  }

  @AfterEach
  void stop() {
    log().detachAppender(bugs);
    sessions.close();
  }

  private static Logger log() {
    return (Logger) LoggerFactory.getLogger("org.ropeway");
  }

  /** Each ROP by itself, each chapter of them, a connection, and a body. */
  static Stream<byte[]> inputs() {
    try (FuzzedMailbox mailbox = new FuzzedMailbox()) {
      byte[] rops = list(FuzzedMailbox.bytes(mailbox.openings()), new byte[0]);
      return Stream.concat(
          FuzzedMailbox.seeds().map(list -> input(ROPS, list)),
          Stream.of(input(CONNECTION, connect()), input(BODY, execute(ROPS, rops))));
    }
  }

  private static byte[] input(int kind, byte[] rest) {
    return WireWriter.of(0x10000).u8(kind).bytes(rest).toBytes();
  }

  /**
   * The first byte says what the others are: bytes of a connection, the body of an Execute, or ROPs
   * for a session with open objects.
   */
  @MethodSource("inputs")
  @Timeout(20)
  @FuzzTest(maxDuration = "1m")
  void request(byte[] input) {
    if (input.length == 0) {
      return;
    }
    bugs.list.clear();
    try (FuzzedMailbox mailbox = new FuzzedMailbox()) {
      try (MapiHttpEndpoints endpoints = endpoints(mailbox)) {
        Loopback loopback = new Loopback(HttpLimits.defaults(), endpoints.routes(authenticator));
        request(input[0], Arrays.copyOfRange(input, 1, input.length), mailbox, loopback);
        assertThat(mailbox.isWithinLimits()).isTrue();
        assertThat(loopback.finished())
            .allMatch(e -> e.failure() == null || !e.failure().startsWith("a bug"));
      }
      assertThat(mailbox.isLetGo()).isTrue();
    }
    assertThat(bugs.list).isEmpty();
  }

  private static MapiHttpEndpoints endpoints(FuzzedMailbox mailbox) {
    return new MapiHttpEndpoints(
        mailbox,
        new FakeNspi(),
        new MapiHttpFuzzTest.Urls(),
        MapiHttpLimits.defaults(),
        MapiHttpObserver.NONE,
        Clock.systemUTC());
  }

  private static void request(int how, byte[] rest, FuzzedMailbox mailbox, Loopback loopback) {
    switch (how & 7) {
      case CONNECTION -> {
        byte[] answer = loopback.answer(rest, rest.length / 3);
        if (answer.length > 0) {
          assertThat(new String(answer, StandardCharsets.ISO_8859_1))
              .matches("(?s)HTTP/1\\.1 (100|200|400|401|404|413|417|431|501|505) .*");
        }
      }
      case BODY -> answer(rest, loopback).ifPresent(RequestPathFuzz::payloads);
      default -> {
        byte[] openings = FuzzedMailbox.bytes(mailbox.openings());
        byte[] list = list(openings, Arrays.copyOf(rest, Math.min(rest.length, MAX_LIST)));
        Execute.Response response = answer(execute(how, list), loopback).orElseThrow();
        assertThat(response.ropBuffer().length()).isLessThanOrEqualTo(maxRopOut(how));
        check(list, response, mailbox.openings().size());
      }
    }
  }

  private static byte[] connect() {
    String alice = LegacyDn.ofUser(MemoryMailbox.ADDRESS);
    Connect.Request request = new Connect.Request(alice, 0, 1252, 0x0409, 0x0409, Bytes.EMPTY);
    byte[] body = MapiHttpFuzzTest.body(Connect.TYPE, request);
    return MapiHttpFuzzTest.request(PATH, "Connect", "", body);
  }

  /** A ROP input buffer of two parts. */
  private static byte[] list(byte[] openings, byte[] more) {
    WireWriter w = WireWriter.of(0x10000);
    w.u16(2 + openings.length + more.length).bytes(openings).bytes(more);
    for (int i = 0; i < HANDLES; i++) {
      w.u32(HandleTable.NONE);
    }
    return w.toBytes();
  }

  private static int maxRopOut(int how) {
    return (how & LITTLE) != 0 ? 0x1000 : (how & MUCH) != 0 ? 0x40000 : 0x10008;
  }

  /** The body of an Execute. */
  private static byte[] execute(int how, byte[] list) {
    WireWriter w = WireWriter.of(0x30000);
    ExtendedBuffer.packOne(w, list, ExtendedBuffer.Packing.PLAIN);
    int flags = (how & CHAIN) != 0 ? 7 : 3;
    return MapiHttpFuzzTest.body(
        Execute.TYPE,
        new Execute.Request(flags, Bytes.wrap(w.toBytes()), maxRopOut(how), Bytes.EMPTY));
  }

  /** What a session answers to the body of an Execute; nothing if it is refused. */
  private static Optional<Execute.Response> answer(byte[] body, Loopback loopback) {
    String cookies = MapiHttpFuzzTest.cookiesOf(loopback.answer(connect(), 0));
    byte[] request = MapiHttpFuzzTest.request(PATH, "Execute", cookies, body);
    try {
      MapiAnswer answer = MapiAnswer.of(RawConnection.firstOf(loopback.answer(request, 0)));
      assertThat(answer.status()).isEqualTo(200);
      if (answer.code() != 0) {
        return Optional.empty();
      }
      return switch (Execute.TYPE.responseBody().readAll(answer.body().unsafeArray())) {
        case ResponseBody.Success<Execute.Response>(Execute.Response response) ->
            Optional.of(response);
        case ResponseBody.Failure<Execute.Response> _ -> Optional.empty();
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Bytes> payloads(Execute.Response response) {
    return response.ropBuffer().isEmpty()
        ? List.of()
        : ExtendedBuffer.unpack(reader(response.ropBuffer()), 8 * 0x40000);
  }

  private static WireReader reader(Bytes bytes) {
    return WireReader.of(bytes.unsafeArray()).withString8Charset(CODE_PAGE);
  }

  /** That a response answers a ROP input buffer, of which the first ROPs can but succeed. */
  private static void check(byte[] list, Execute.Response response, int openings) {
    List<RopCall<?>> calls;
    try {
      calls = RopRequestBuffer.wire(LogonKinds.PRIVATE).read(reader(Bytes.wrap(list))).calls();
    } catch (WireException e) {
      assertThat(response.errorCode()).isEqualTo(ErrorCode.RPC_FORMAT);
      return;
    }
    if (response.errorCode().equals(ErrorCode.BUFFER_TOO_SMALL)) {
      return;
    }
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    List<Bytes> payloads = payloads(response);
    AnswerColumns columns = new AnswerColumns(calls);
    List<RopAnswer> answers = read(payloads.getFirst(), columns);
    payloads.stream().skip(1).forEach(more -> read(more, columns.chained()));
    List<RopReply> replies =
        answers.stream().filter(RopReply.class::isInstance).map(RopReply.class::cast).toList();
    assertThat(replies.stream().limit(openings)).allMatch(RopReply::isSuccess);
    if (answers.stream().noneMatch(RopBufferTooSmall.class::isInstance)
        && (replies.isEmpty() || !endsTheList(replies.getLast()))) {
      assertThat(replies).hasSize((int) calls.stream().filter(c -> c.rop().isAnswered()).count());
    }
  }

  /** [MS-OXCTABL] 3.2.5.9, 3.2.5.10, 3.2.5.12: a failure after which nothing more is processed. */
  private static boolean endsTheList(RopReply reply) {
    boolean unsupported = reply.returnValue().equals(ErrorCode.NOT_SUPPORTED);
    return reply.ropId() == RopSeekRowBookmark.ROP.id()
        ? unsupported || reply.returnValue().equals(ErrorCode.INVALID_BOOKMARK)
        : unsupported
            && (reply.ropId() == RopSeekRow.ROP.id()
                || reply.ropId() == RopCreateBookmark.ROP.id());
  }

  private static List<RopAnswer> read(Bytes payload, AnswerColumns columns) {
    WireReader r = reader(payload);
    RopResponseBuffer buffer = RopResponseBuffer.read(r, columns);
    r.end();
    assertThat(buffer.handles().size()).isGreaterThanOrEqualTo(HANDLES);
    return buffer.answers();
  }
}
