package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetAddressBookUrl;
import org.ropeway.codec.mapihttp.GetMailboxUrl;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.GetPropList;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.mapihttp.QueryColumns;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.Unbind;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.mapihttp.MapiHttpObserver.Ending;
import org.ropeway.ox.OxException;

/** The address book endpoint. [MS-OXCMAPIHTTP] 2.2.5. */
class NspiEndpointTest {
  private static final MapiGuid SERVER = MapiGuid.parse("0e2d9a3c-1111-2222-3333-444444444444");
  private static final Bytes NONE = Bytes.EMPTY;
  private static final Optional<Stat> STAT = stat(1252);
  private static final PropertyTag NAME_8BIT = new PropertyTag(0x3001001E);
  private final MapiStage stage = new MapiStage();
  private MapiPeer peer;

  private static Optional<Stat> stat(int codePage) {
    return Optional.of(new Stat(0, 0, 0, 0, 0, 0, codePage, 1033, 1033));
  }

  @BeforeEach
  void connect() throws IOException {
    peer = stage.alice().nspi();
    stage.nspi.on(Bind.TYPE, q -> new Bind.Response(ErrorCode.SUCCESS, SERVER, NONE));
    stage.nspi.on(
        DnToMinId.TYPE,
        q ->
            new DnToMinId.Response(
                ErrorCode.SUCCESS,
                q.names().map(n -> n.stream().map(String::length).toList()),
                NONE));
  }

  @AfterEach
  void stop() throws IOException {
    peer.close();
    stage.close();
  }

  private MapiAnswer bind() throws IOException {
    return peer.call(Bind.TYPE, new Bind.Request(0, STAT, NONE));
  }

  private MapiAnswer unbind() throws IOException {
    return peer.call(Unbind.TYPE, new Unbind.Request(0, NONE));
  }

  private MapiAnswer dnToMinId(String... names) throws IOException {
    return peer.call(DnToMinId.TYPE, new DnToMinId.Request(0, Optional.of(List.of(names)), NONE));
  }

  @Test
  void bindAndUnbind() throws IOException {
    MapiAnswer answer = bind();
    assertThat(answer.response(Bind.TYPE).serverGuid()).isEqualTo(SERVER);
    assertThat(answer.http().all("Set-Cookie"))
        .hasSize(2)
        .allMatch(c -> c.endsWith("; path=/mapi/nspi; secure; HttpOnly"));
    assertThat(stage.nspi.opened).containsExactly("alice@ox.test");
    assertThat(stage.endpoints.contexts(MapiEndpoint.NSPI)).isEqualTo(1);
    for (int i = 0; i < 2; i++) { // the second time, there is nothing left
      assertThat(unbind().response(Unbind.TYPE).errorCode()).isEqualTo(ErrorCode.UNBIND_SUCCESS);
      assertThat(stage.nspi.open).hasValue(0);
    }
    assertThat(stage.counts.endings).containsExactly(Ending.DISCONNECTED);
  }

  @Test
  void bindingAnewEndsTheOldContext() throws IOException {
    bind();
    bind();
    assertThat(stage.counts.endings).containsExactly(Ending.RECONNECTED);
    assertThat(stage.nspi.open).hasValue(1);
  }

  @Test
  void bindRefused() throws IOException {
    stage.nspi.on(Bind.TYPE, q -> new Bind.Response(ErrorCode.LOGON_FAILED, SERVER, NONE));
    MapiAnswer answer = bind();
    assertThat(answer.response(Bind.TYPE).errorCode()).isEqualTo(ErrorCode.LOGON_FAILED);
    assertThat(answer.http().all("Set-Cookie")).isEmpty();
    assertThat(stage.nspi.open).hasValue(0);
  }

  @Test
  void oxIsAway() throws IOException {
    stage.nspi.on(
        Bind.TYPE,
        q -> {
          throw new OxException.Unavailable("down", Duration.ofSeconds(9), null);
        });
    MapiAnswer answer = bind();
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("9");
    assertThat(stage.nspi.open).hasValue(0);
  }

  /** All that a session answers, each with its request as it was sent and its response. */
  @Test
  void everyRequestType() throws IOException {
    bind();
    roundTrip(
        CompareMinIds.TYPE,
        new CompareMinIds.Request(0, STAT, 1, 2, NONE),
        new CompareMinIds.Response(ErrorCode.SUCCESS, -1, NONE));
    roundTrip(
        DnToMinId.TYPE,
        new DnToMinId.Request(0, Optional.of(List.of("/o=x/cn=y")), NONE),
        new DnToMinId.Response(ErrorCode.SUCCESS, Optional.of(List.of(7)), NONE));
    roundTrip(
        GetMatches.TYPE,
        new GetMatches.Request(
            0,
            STAT,
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            10,
            Optional.empty(),
            NONE),
        new GetMatches.Response(
            ErrorCode.SUCCESS, STAT, Optional.of(List.of(1, 2)), Optional.empty(), NONE));
    roundTrip(
        GetPropList.TYPE,
        new GetPropList.Request(0, 1, 1252, NONE),
        new GetPropList.Response(ErrorCode.SUCCESS, Optional.of(List.of(NAME_8BIT)), NONE));
    roundTrip(
        GetProps.TYPE,
        new GetProps.Request(0, STAT, Optional.of(List.of(NAME_8BIT)), NONE),
        new GetProps.Response(ErrorCode.SUCCESS, 1252, names("x"), NONE));
    roundTrip(
        GetSpecialTable.TYPE,
        new GetSpecialTable.Request(4, STAT, Optional.of(1), NONE),
        new GetSpecialTable.Response(
            ErrorCode.SUCCESS, 1252, Optional.of(2), Optional.of(List.of()), NONE));
    roundTrip(
        GetTemplateInfo.TYPE,
        new GetTemplateInfo.Request(1, 0, Optional.of("/cn=t"), 1252, 1033, NONE),
        new GetTemplateInfo.Response(ErrorCode.SUCCESS, 1252, Optional.of(List.of()), NONE));
    roundTrip(
        ModLinkAtt.TYPE,
        new ModLinkAtt.Request(0, NAME_8BIT, 5, Optional.of(List.of(Bytes.of((byte) 1))), NONE),
        new ModLinkAtt.Response(ErrorCode.SUCCESS, NONE));
    roundTrip(
        ModProps.TYPE,
        new ModProps.Request(0, STAT, Optional.of(List.of(NAME_8BIT)), names("y"), NONE),
        new ModProps.Response(ErrorCode.SUCCESS, NONE));
    roundTrip(
        QueryRows.TYPE,
        new QueryRows.Request(0, STAT, List.of(1), 10, Optional.of(List.of(NAME_8BIT)), NONE),
        new QueryRows.Response(ErrorCode.SUCCESS, STAT, Optional.empty(), NONE));
    roundTrip(
        QueryColumns.TYPE,
        new QueryColumns.Request(0, 0, NONE),
        new QueryColumns.Response(ErrorCode.SUCCESS, Optional.of(List.of(NAME_8BIT)), NONE));
    roundTrip(
        ResolveNames.TYPE,
        new ResolveNames.Request(0, STAT, Optional.empty(), Optional.of(List.of("älice")), NONE),
        new ResolveNames.Response(
            ErrorCode.SUCCESS, 1252, Optional.of(List.of(2)), Optional.empty(), NONE));
    roundTrip(
        ResortRestriction.TYPE,
        new ResortRestriction.Request(0, STAT, Optional.of(List.of(3, 1)), NONE),
        new ResortRestriction.Response(ErrorCode.SUCCESS, STAT, Optional.of(List.of(1, 3)), NONE));
    roundTrip(
        SeekEntries.TYPE,
        new SeekEntries.Request(
            0,
            STAT,
            Optional.of(names("b").orElseThrow().getFirst()),
            Optional.empty(),
            Optional.empty(),
            NONE),
        new SeekEntries.Response(ErrorCode.SUCCESS, STAT, Optional.empty(), NONE));
    roundTrip(
        UpdateStat.TYPE,
        new UpdateStat.Request(0, STAT, true, NONE),
        new UpdateStat.Response(ErrorCode.SUCCESS, STAT, Optional.of(5), NONE));
    assertThat(stage.nspi.opened).hasSize(1);
  }

  private static Optional<List<PropertyValue>> names(String name) {
    return Optional.of(List.of(new PropertyValue(NAME_8BIT, name)));
  }

  private <Q, R> void roundTrip(RequestType<Q, R> type, Q request, R response) throws IOException {
    stage.nspi.on(type, q -> response);
    MapiAnswer answer = peer.call(type, request);
    assertThat(answer.response(type)).isEqualTo(response);
    assertThat(stage.nspi.requests.getLast()).isEqualTo(request);
    assertThat(answer.http().all("Set-Cookie")).hasSize(2);
    assertThat(answer.header("X-RequestType")).isEqualTo(type.name());
  }

  /** 8-bit strings are in the code page of the request's STAT. */
  @ParameterizedTest
  @CsvSource({
    "1252, ä€, e480",
    "1251, Жук, c6f3ea",
    "932, 日本, 93fa967b",
    "65001, ä, c3a4",
    "0, ä, e4"
  })
  void codePages(int codePage, String name, String hex) throws IOException {
    bind();
    stage.nspi.on(
        GetProps.TYPE, q -> new GetProps.Response(ErrorCode.SUCCESS, codePage, names(name), NONE));
    Bytes body =
        peer.call(GetProps.TYPE, new GetProps.Request(0, stat(codePage), Optional.empty(), NONE))
            .body();
    assertThat(body.toHex()).contains("1e000130" + "ff" + hex + "00");

    stage.nspi.on(ModProps.TYPE, q -> new ModProps.Response(ErrorCode.SUCCESS, NONE));
    WireWriter w = WireWriter.of(1000).withString8Charset(CodePages.charset(codePage));
    ModProps.Request request =
        new ModProps.Request(0, stat(codePage), Optional.empty(), names(name), NONE);
    ModProps.TYPE.request().write(w, request);
    assertThat(peer.call("ModProps", w.toBytes()).code()).isZero();
    assertThat(stage.nspi.requests.getLast()).isEqualTo(request);
    WireReader r = WireReader.of(w.toBytes());
    assertThat(r.remaining()).isPositive();
  }

  @Test
  void everyTypeNeedsItsContext() throws IOException {
    for (RequestType<?, ?> type : RequestTypes.ADDRESS_BOOK) {
      boolean free =
          List.of("Bind", "DNToMId", "GetMailboxUrl", "GetAddressBookUrl").contains(type.name());
      if (!free) {
        peer.cookies().clear();
        byte[] body = type.name().equals("Unbind") ? new byte[8] : new byte[0];
        assertThat(peer.call(type.name(), body).code()).as(type.name()).isEqualTo(13);
        peer.cookies().put("MapiContext", "x");
        assertThat(peer.call(type.name(), body).code()).as(type.name()).isEqualTo(6);
        peer.cookies().put("MapiContext", "AAAAAAAAAAAAAAAAAAAAAA");
        int unknown = type.name().equals("Unbind") ? 0 : 10;
        assertThat(peer.call(type.name(), body).code()).as(type.name()).isEqualTo(unknown);
      }
    }
    assertThat(stage.nspi.opened).isEmpty();
  }

  @Test
  void malformedBodies() throws IOException {
    bind();
    for (RequestType<?, ?> type : RequestTypes.ADDRESS_BOOK) {
      assertThat(peer.call(type.name(), new byte[0]).code()).as(type.name()).isEqualTo(12);
      assertThat(peer.call(type.name(), new byte[300]).code()).as(type.name()).isEqualTo(12);
      byte[] ones = new byte[300];
      java.util.Arrays.fill(ones, (byte) 0xFF);
      assertThat(peer.call(type.name(), ones).code()).as(type.name()).isEqualTo(12);
    }
    assertThat(unbind().code()).isZero(); // its sequence cookie is as good as before
  }

  @Test
  void typesOfTheOtherEndpoint() throws IOException {
    bind();
    for (RequestType<?, ?> type : RequestTypes.MAILBOX) {
      assertThat(peer.call(type.name(), new byte[8]).code()).as(type.name()).isEqualTo(5);
    }
    try (MapiPeer mailbox = stage.alice()) {
      for (RequestType<?, ?> type : RequestTypes.ADDRESS_BOOK) {
        assertThat(mailbox.call(type.name(), new byte[8]).code()).as(type.name()).isEqualTo(5);
      }
    }
  }

  /** Outlook asks late, with cookies that were used up or never were. */
  @Test
  void dnToMinIdIsAnsweredAnyway() throws IOException {
    assertThat(dnToMinId("abc").response(DnToMinId.TYPE).minimalIds()).hasValue(List.of(3));
    bind();
    Map<String, String> before = Map.copyOf(peer.cookies());
    MapiAnswer inSequence = dnToMinId("ab");
    assertThat(inSequence.response(DnToMinId.TYPE).minimalIds()).hasValue(List.of(2));
    assertThat(inSequence.http().all("Set-Cookie")).hasSize(2);
    Map<String, String> after = Map.copyOf(peer.cookies());
    peer.cookies().putAll(before);
    MapiAnswer late = dnToMinId("a");
    assertThat(late.response(DnToMinId.TYPE).minimalIds()).hasValue(List.of(1));
    assertThat(late.http().all("Set-Cookie")).isEmpty();
    peer.cookies().putAll(after);
    assertThat(unbind().code()).isZero();
    assertThat(dnToMinId("abcd").response(DnToMinId.TYPE).minimalIds()).hasValue(List.of(4));
    assertThat(stage.nspi.open).hasValue(0);
    assertThat(stage.endpoints.contexts(MapiEndpoint.NSPI)).isZero();
  }

  @Test
  void sequence() throws IOException {
    stage.nspi.on(
        QueryColumns.TYPE,
        q -> new QueryColumns.Response(ErrorCode.SUCCESS, Optional.empty(), NONE));
    bind();
    Map<String, String> before = Map.copyOf(peer.cookies());
    assertThat(peer.call(QueryColumns.TYPE, new QueryColumns.Request(0, 0, NONE)).code()).isZero();
    Map<String, String> after = Map.copyOf(peer.cookies());
    peer.cookies().putAll(before);
    assertThat(peer.call(QueryColumns.TYPE, new QueryColumns.Request(0, 0, NONE)).code())
        .isEqualTo(15);
    peer.cookies().putAll(after);
    assertThat(peer.call(QueryColumns.TYPE, new QueryColumns.Request(0, 0, NONE)).code()).isZero();
  }

  @Test
  void anotherUsersContext() throws IOException {
    bind();
    try (MapiPeer bob = stage.bob().nspi()) {
      bob.cookies().putAll(peer.cookies());
      assertThat(bob.call(QueryColumns.TYPE, new QueryColumns.Request(0, 0, NONE)).code())
          .isEqualTo(10);
      assertThat(bob.call(Unbind.TYPE, new Unbind.Request(0, NONE)).code()).isEqualTo(10);
    }
    assertThat(unbind().code()).isZero();
  }

  @Test
  void urls() throws IOException {
    for (int i = 0; i < 2; i++) { // without a context and with one
      assertThat(
              peer.call(GetMailboxUrl.TYPE, new GetMailboxUrl.Request(0, "/cn=server", NONE))
                  .response(GetMailboxUrl.TYPE)
                  .serverUrl())
          .isEqualTo("https://mail.ox.test/mapi/emsmdb/?MailboxId=alice@ox.test");
      assertThat(
              peer.call(GetAddressBookUrl.TYPE, new GetAddressBookUrl.Request(0, "/cn=alice", NONE))
                  .response(GetAddressBookUrl.TYPE)
                  .serverUrl())
          .isEqualTo("https://mail.ox.test/mapi/nspi/?MailboxId=alice@ox.test");
      bind();
    }
    assertThat(unbind().code()).isZero();
  }

  @Test
  void bugs() throws IOException {
    bind();
    stage.nspi.on(
        QueryColumns.TYPE,
        q -> {
          throw new IllegalStateException("on purpose");
        });
    assertThat(peer.call(QueryColumns.TYPE, new QueryColumns.Request(0, 0, NONE)).status())
        .isEqualTo(500);
    assertThat(bind().code()).isZero();
  }
}
