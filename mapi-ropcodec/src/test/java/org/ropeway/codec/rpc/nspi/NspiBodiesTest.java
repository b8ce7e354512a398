package org.ropeway.codec.rpc.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.AddressBookRows;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.FieldVectors;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** An address book that answers MAPI/HTTP answers RPC as well. */
class NspiBodiesTest {
  private static final ContextHandle SESSION =
      ContextHandle.of(MapiGuid.parse("00112233-4455-6677-8899-aabbccddeeff"));
  private static final Stat STAT = new Stat(0, 0, 2, 0, 0, 0, 1252, 1033, 1033);

  static Stream<FieldVector> requests() {
    return FieldVectors.of("rpc/nspi.txt").stream()
        .filter(v -> v.direction() == Direction.REQUEST)
        .filter(v -> !v.rop().startsWith("NspiGetNames") && !v.rop().startsWith("NspiGetIDs"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestIsABody(FieldVector v) {
    RpcOperation<?, ?> operation =
        Nspi.INTERFACE.operations().stream()
            .filter(o -> o.name().equals(v.rop()))
            .findAny()
            .orElseThrow();
    Object request = operation.request().readAll(v.bytes());
    Object body =
        switch (request) {
          case NspiBind.Request q -> q.body();
          case NspiRequest<?> q -> {
            assertThat(q.hRpc().uuid()).hasToString("00000213-4557-4fa1-8c0f-4ea9cc7e2d07");
            yield q.body();
          }
          default -> throw new AssertionError(request);
        };
    String name = v.rop().substring(4).replaceFirst("W$", "");
    RequestType<?, ?> type = RequestTypes.find(name).orElseThrow();
    assertThat(again(type.request(), body)).isEqualTo(body);
  }

  @SuppressWarnings("unchecked")
  private static <T> T again(WireType<T> type, Object body) {
    return type.readAll(WireWriter.encode(type, (T) body));
  }

  @Test
  void rowsHaveTagsOfTheirOwn() {
    PropertyTag unspecified = PidTag.TITLE.withType(PropertyType.UNSPECIFIED);
    List<PropertyTag> columns = List.of(PidTag.DISPLAY_NAME, PidTag.SMTP_ADDRESS, unspecified);
    AddressBookRows rows =
        new AddressBookRows(
            columns,
            List.of(
                PropertyRow.of(
                    columns,
                    List.of("Bob", "bob@ox.test", new TypedValue(PropertyType.STRING, "Chef"))),
                PropertyRow.of(
                    columns, List.of("Eve", NoValue.ABSENT, ErrorCode.NOT_ENOUGH_MEMORY))));
    NspiQueryRows.Request request =
        new NspiQueryRows.Request(SESSION, 0, STAT, List.of(), 50, Optional.of(columns));
    NspiQueryRows.Response response =
        NspiQueryRows.Response.of(
            request,
            new QueryRows.Response(
                ErrorCode.SUCCESS, Optional.empty(), Optional.of(rows), Bytes.EMPTY));
    assertThat(again(NspiQueryRows.OPERATION.response(), response)).isEqualTo(response);
    assertThat(response.stat()).isEqualTo(STAT);
    assertThat(response.rows().orElseThrow())
        .containsExactly(
            List.of(
                new PropertyValue(PidTag.DISPLAY_NAME, "Bob"),
                new PropertyValue(PidTag.SMTP_ADDRESS, "bob@ox.test"),
                new PropertyValue(PidTag.TITLE, "Chef")),
            List.of(
                new PropertyValue(PidTag.DISPLAY_NAME, "Eve"),
                new PropertyValue(
                    PidTag.SMTP_ADDRESS.withType(PropertyType.ERROR), ErrorCode.NOT_FOUND),
                new PropertyValue(
                    PidTag.TITLE.withType(PropertyType.ERROR), ErrorCode.NOT_ENOUGH_MEMORY)));
  }

  @Test
  void placesTheClientHasNotAreNotFilled() {
    MapiGuid server = MapiGuid.parse("c840a7dc-42c0-1a10-b4b9-08002b2fe182");
    Bind.Response bound = new Bind.Response(ErrorCode.SUCCESS, server, Bytes.EMPTY);
    assertThat(
            NspiBind.Response.of(
                new NspiBind.Request(0, STAT, Optional.of(MapiGuid.ZERO)), bound, SESSION))
        .isEqualTo(new NspiBind.Response(Optional.of(server), SESSION, ErrorCode.SUCCESS));
    assertThat(
            NspiBind.Response.of(new NspiBind.Request(0, STAT, Optional.empty()), bound, SESSION)
                .serverGuid())
        .isEmpty();

    UpdateStat.Response moved =
        new UpdateStat.Response(ErrorCode.SUCCESS, Optional.of(STAT), Optional.of(-3), Bytes.EMPTY);
    assertThat(
            NspiUpdateStat.Response.of(
                    new NspiUpdateStat.Request(SESSION, 0, STAT, Optional.of(0)), moved)
                .delta())
        .contains(-3);
    assertThat(
            NspiUpdateStat.Response.of(
                    new NspiUpdateStat.Request(SESSION, 0, STAT, Optional.empty()), moved)
                .delta())
        .isEmpty();
  }

  @Test
  void restrictionsNestAsDeepAsAllowed() {
    WireType<Restriction> type = RestrictionType.INSTANCE.whole();
    Restriction restriction = new Restriction.Exist(PidTag.DISPLAY_NAME);
    for (int depth = 1; depth < 64; depth++) {
      restriction = new Restriction.Not(restriction);
    }
    assertThat(again(type, restriction)).isEqualTo(restriction);
    byte[] deeper = WireWriter.encode(type, new Restriction.Not(restriction));
    assertThatThrownBy(() -> type.readAll(deeper))
        .isInstanceOfSatisfying(
            WireException.class,
            e -> assertThat(e.reason()).isEqualTo(WireException.Reason.TOO_DEEP));
  }

  @Test
  void whatHasNoArmIsNotWritten() {
    WireType<Restriction> restrictions = RestrictionType.INSTANCE.whole();
    Restriction exist = new Restriction.Exist(PidTag.DISPLAY_NAME);
    for (Restriction r :
        List.of(new Restriction.Count(1, exist), new Restriction.Comment(List.of(), exist))) {
      assertThatThrownBy(() -> WireWriter.encode(restrictions, r))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(r.getClass().getSimpleName());
    }
    PropertyValue large = new PropertyValue(PropertyTag.of(0x6701, PropertyType.INTEGER64), 1L);
    assertThatThrownBy(() -> WireWriter.encode(NspiTypes.VALUE.whole(), large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0x67010014");
  }
}
