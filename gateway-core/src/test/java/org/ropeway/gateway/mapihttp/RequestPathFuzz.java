package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.auth.AuthObserver;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.emsmdb.EmsmdbServer;
import org.ropeway.gateway.emsmdb.MemoryMailbox;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.SessionSetup;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.http.Loopback;
import org.ropeway.gateway.http.RawConnection;
import org.ropeway.gateway.http.RawResponse;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.table.TableLimits;
import org.ropeway.store.table.TableViews;
import org.slf4j.LoggerFactory;

/**
 * The whole way from a request's bytes to those of its response, fuzzed with coverage for a minute
 * of each run of the tests: HTTP, Execute, the ROPs and what they do to a mailbox. Whatever comes
 * in, there is a well-formed answer, and nobody meets a bug.
 */
class RequestPathFuzz {
  private static final String PATH = "/mapi/emsmdb/?MailboxId=a@b";
  private static final int MAX_ROP_OUT = 0x10008;

  private final MemoryMailbox mailbox = new MemoryMailbox();
  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), AuthObserver.NONE);
  private final TableViews views = new TableViews(TableLimits.DEFAULT);
  private final MapiHttpEndpoints endpoints =
      new MapiHttpEndpoints(
          new EmsmdbServer(new SessionSetup(mailbox, views, ObjectLimits.DEFAULT, "a")),
          new FakeNspi(),
          new MapiHttpFuzzTest.Urls(),
          MapiHttpLimits.defaults(),
          MapiHttpObserver.NONE,
          Clock.systemUTC());
  private final Loopback loopback =
      new Loopback(
          HttpLimits.defaults(),
          endpoints.routes(
              new OxAuthenticator(
                  new FakeOx(),
                  "fuzz",
                  MapiHttpFuzzTest.LIMITS,
                  sessions,
                  AuthObserver.NONE,
                  Clock.systemUTC())));
  private final ListAppender<ILoggingEvent> bugs = new ListAppender<>();
  private byte[] last = new byte[0];

  @BeforeEach
  void listen() {
    for (String subject : List.of("one", "two", "three")) {
      mailbox.folder(SpecialFolder.INBOX).add(subject);
    }
    bugs.start();
    log().addAppender(bugs);
    log().setLevel(Level.ERROR);
  }

  @AfterEach
  void stop() {
    log().detachAppender(bugs);
    endpoints.close();
    views.close();
    sessions.close();
  }

  private static Logger log() {
    return (Logger) LoggerFactory.getLogger("org.ropeway");
  }

  /**
   * The first byte says what the others are: bytes of a connection, the body of an Execute, or ROPs
   * for a session with open objects.
   */
  @MethodSource("requests")
  @FuzzTest(maxDuration = "1m")
  void request(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    bugs.list.clear();
    switch (input[0] & 7) {
      case 0 -> answered(loopback.answer(rest, rest.length / 3));
      case 1 -> answered(loopback.answer(execute(connect(), rest), 0));
      default -> rops(rest);
    }
    assertThat(bugs.list).isEmpty();
    assertThat(loopback.finished())
        .allMatch(e -> e.failure() == null || !e.failure().startsWith("a bug"));
  }

  /** ROPs as Outlook sends them, for an inbox, its table and a message of it. */
  static Stream<byte[]> requests() {
    Fid inbox = new MemoryMailbox().special(SpecialFolder.INBOX);
    List<PropertyTag> columns = List.of(PidTag.MID, PidTag.SUBJECT, PidTag.MESSAGE_DELIVERY_TIME);
    return Stream.of(
            call(RopOpenFolder.ROP, 0, new RopOpenFolder.Request(5, inbox, 0)),
            call(RopGetHierarchyTable.ROP, 1, new RopGetHierarchyTable.Request(5, 4)),
            call(RopGetContentsTable.ROP, 1, new RopGetContentsTable.Request(5, 0)),
            call(RopSetColumns.ROP, 2, new RopSetColumns.Request(0, columns)),
            call(
                RopSortTable.ROP,
                2,
                new RopSortTable.Request(
                    0,
                    new SortOrderSet(
                        0, 0, List.of(new SortOrder(PidTag.SUBJECT, SortOrder.ASCENDING))))),
            call(RopQueryRows.ROP, 2, new RopQueryRows.Request(0, true, 50)),
            call(RopOpenMessage.ROP, 1, new RopOpenMessage.Request(5, 0xFFF, inbox, 3, new Mid(1))),
            call(RopCreateMessage.ROP, 1, new RopCreateMessage.Request(5, 0xFFF, inbox, true)),
            call(
                RopSetProperties.ROP,
                3,
                new RopSetProperties.Request(List.of(new PropertyValue(PidTag.SUBJECT, "a")))),
            call(
                RopGetPropertiesSpecific.ROP,
                3,
                new RopGetPropertiesSpecific.Request(0, 1, columns)),
            call(RopSaveChangesMessage.ROP, 1, new RopSaveChangesMessage.Request(3, 2)),
            call(RopOpenStream.ROP, 3, new RopOpenStream.Request(5, PidTag.BODY, 2)),
            call(RopReadStream.ROP, 5, new RopReadStream.Request(100, 0)))
        .map(RequestPathFuzz::seed);
  }

  private static <Q extends RopRequest> RopCall<Q> call(Rop<Q, ?> rop, int index, Q request) {
    return new RopCall<>(rop, RopClient.LOGON_ID, index, request);
  }

  private static byte[] seed(RopCall<?> call) {
    byte[] rop = WireWriter.encode(RopCall.wire(LogonKinds.PRIVATE), call);
    byte[] seed = new byte[rop.length + 1];
    seed[0] = 2;
    System.arraycopy(rop, 0, seed, 1, rop.length);
    return seed;
  }

  /** Runs ROPs with handles of a logon, a folder, a table, a message, and three to be opened. */
  private void rops(byte[] list) {
    String cookies = connect();
    Fid inbox = mailbox.special(SpecialFolder.INBOX);
    HandleTable none = HandleTable.of(-1, -1, -1, -1, -1, -1, -1);
    Bytes setUp =
        RopClient.encode(
            none,
            call(RopLogon.ROP, 0, RopClient.logonRequest()),
            call(RopOpenFolder.ROP, 0, new RopOpenFolder.Request(1, inbox, 0)),
            call(RopGetContentsTable.ROP, 1, new RopGetContentsTable.Request(2, 0)),
            call(RopSetColumns.ROP, 2, new RopSetColumns.Request(0, List.of(PidTag.SUBJECT))),
            call(RopCreateMessage.ROP, 1, new RopCreateMessage.Request(3, 0xFFF, inbox, true)));
    byte[] opened = answered(loopback.answer(execute(cookies, body(setUp)), 0));
    Bytes answer = payload(opened);
    byte[] handles = answer.slice(answer.length() - 28, answer.length()).array();
    WireWriter w = WireWriter.of(0x20000);
    int length = Math.min(list.length, 0x7000);
    w.u16(2 + length).bytes(Arrays.copyOf(list, length)).bytes(handles);
    String now = MapiHttpFuzzTest.cookiesOf(last);
    byte[] result = answered(loopback.answer(execute(now, body(Bytes.wrap(w.toBytes()))), 0));
    if (result.length > 0) {
      payload(result);
    }
  }

  private static RawResponse http(byte[] bytes) {
    try {
      return RawConnection.firstOf(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String connect() {
    String alice = LegacyDn.ofUser(MemoryMailbox.ADDRESS);
    Connect.Request request = new Connect.Request(alice, 0, 1252, 0x0409, 0x0409, Bytes.EMPTY);
    return MapiHttpFuzzTest.cookiesOf(
        loopback.answer(
            MapiHttpFuzzTest.request(
                PATH, "Connect", "", MapiHttpFuzzTest.body(Connect.TYPE, request)),
            0));
  }

  private static byte[] body(Bytes rops) {
    WireWriter w = WireWriter.of(0x30000);
    ExtendedBuffer.packOne(w, rops.array(), ExtendedBuffer.Packing.PLAIN);
    return MapiHttpFuzzTest.body(
        Execute.TYPE, new Execute.Request(3, Bytes.wrap(w.toBytes()), MAX_ROP_OUT, Bytes.EMPTY));
  }

  private static byte[] execute(String cookies, byte[] body) {
    return MapiHttpFuzzTest.request(PATH, "Execute", cookies, body);
  }

  /** The answer of a connection, which is HTTP. */
  private byte[] answered(byte[] answer) {
    last = answer;
    if (answer.length > 0) {
      assertThat(new String(answer, StandardCharsets.ISO_8859_1))
          .matches("(?s)HTTP/1\\.1 (100|200|400|401|404|413|417|431|501|505) .*");
    }
    return answer;
  }

  /** The payload of the first buffer of a successful Execute, all buffers unpacked; or nothing. */
  private static Bytes payload(byte[] bytes) {
    MapiAnswer answer = MapiAnswer.of(http(bytes));
    if (answer.code() != 0) {
      return Bytes.EMPTY;
    }
    Execute.Response response = answer.response(Execute.TYPE);
    if (!response.errorCode().equals(ErrorCode.SUCCESS)) {
      assertThat(response.errorCode()).isEqualTo(ErrorCode.RPC_FORMAT);
      return Bytes.EMPTY;
    }
    assertThat(response.ropBuffer().length()).isLessThanOrEqualTo(MAX_ROP_OUT);
    return ExtendedBuffer.unpack(WireReader.of(response.ropBuffer().unsafeArray()), 4 * MAX_ROP_OUT)
        .getFirst();
  }
}
