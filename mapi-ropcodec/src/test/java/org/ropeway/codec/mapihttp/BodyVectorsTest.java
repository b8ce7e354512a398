package org.ropeway.codec.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.codec.Vectors.refusesPrefixes;
import static org.ropeway.codec.Vectors.roundTrip;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import tools.jackson.databind.JsonNode;

/**
 * Recorded and published bodies mean what their sources state. Of the kind "nspi" those that are
 * bodies; PduVectorsTest has the others.
 */
class BodyVectorsTest {
  static Stream<Vector> requests() {
    return Vectors.ofKind("mapihttp-request-body");
  }

  static Stream<Vector> responses() {
    return Vectors.ofKind("mapihttp-response-body");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestsDecodeAndEncode(Vector v) {
    JsonNode expect = v.expect();
    RequestType<?, ?> type = RequestTypes.find(expect.get("requestType").asString()).orElseThrow();
    Object request = roundTrip((WireType<?>) type.request(), v.bytes());
    refusesPrefixes(type.request(), v.bytes());
    switch (request) {
      case Connect.Request r -> {
        assertThat(r.userDn()).isEqualTo(expect.get("userDn").asString());
        assertThat(r.flags()).isEqualTo(expect.get("flags").asInt());
        assertThat(r.defaultCodePage()).isEqualTo(expect.get("defaultCodePage").asInt());
        assertThat(r.lcidSort()).isEqualTo(expect.get("lcidSort").asInt());
        assertThat(r.lcidString()).isEqualTo(expect.get("lcidString").asInt());
      }
      case Execute.Request r -> {
        assertThat(r.flags()).isEqualTo(expect.get("flags").asInt());
        assertThat(r.ropBuffer().length()).isEqualTo(expect.get("ropBufferSize").asInt());
        assertThat(r.maxRopOut()).isEqualTo(expect.get("maxRopOut").asLong());
        assertPayload(r.ropBuffer(), expect);
      }
      default -> assertThat(request).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("responses")
  void responsesDecodeAndEncode(Vector v) {
    JsonNode expect = v.expect();
    int from = expect.get("bodyOffset").asInt();
    byte[] body = Arrays.copyOfRange(v.bytes(), from, v.bytes().length);
    RequestType<?, ?> type = RequestTypes.find(expect.get("requestType").asString()).orElseThrow();
    Object response = roundTrip((WireType<?>) type.responseBody(), body);
    refusesPrefixes(type.responseBody(), body);
    assertThat(response).isInstanceOf(ResponseBody.Success.class);
    switch (((ResponseBody.Success<?>) response).response()) {
      case Connect.Response r -> {
        assertThat(r.errorCode().value()).isEqualTo(expect.get("errorCode").asInt());
        assertThat(r.pollsMax()).isEqualTo(expect.get("pollsMax").asInt());
        assertThat(r.retryCount()).isEqualTo(expect.get("retryCount").asInt());
        assertThat(r.dnPrefix()).isEqualTo(expect.get("dnPrefix").asString());
        assertThat(r.displayName()).isEqualTo(expect.get("displayName").asString());
      }
      case Execute.Response r -> {
        assertThat(r.errorCode()).isEqualTo(ErrorCode.SUCCESS);
        assertPayload(r.ropBuffer(), expect);
      }
      default -> throw new AssertionError(response);
    }
  }

  private static void assertPayload(Bytes ropBuffer, JsonNode expect) {
    WireReader r = WireReader.of(ropBuffer.unsafeArray());
    Bytes payload = ExtendedBuffer.unpackOne(r, 0x10000);
    r.end();
    assertThat(payload.length()).isEqualTo(expect.get("rpcHeaderExt").get("sizeActual").asInt());
    assertThat(payload.at(0) | payload.at(1) << 8).isEqualTo(expect.get("ropSize").asInt());
  }

  @Test
  void queryRowsOfOutlook() {
    Vector v = Vectors.get("mapihttp-nspi-queryrows-59");
    QueryRows.Request r = roundTrip(QueryRows.TYPE.request(), v.bytes());
    refusesPrefixes(QueryRows.TYPE.request(), v.bytes());
    assertThat(r.state()).hasValue(new Stat(0, 0, 0, 0, 0, 0, 1252, 1033, 2057));
    assertThat(r.explicitTable()).containsExactly(0x8000002B);
    assertThat(r.rowCount()).isEqualTo(1);
    List<PropertyTag> columns = r.columns().orElseThrow();
    assertThat(columns).hasSize(11).startsWith(PidTag.ENTRY_ID, PidTag.DISPLAY_NAME);
    assertThat(columns.getLast()).hasToString("0x3A710003");
    assertThat(r.auxiliaryBuffer()).isEqualTo(Bytes.EMPTY);
  }

  @Test
  void getMatchesOfOutlook() {
    GetMatches.Request r =
        roundTrip(GetMatches.TYPE.request(), Vectors.get("lpe-nspi-getmatches-members").bytes());
    assertThat(r.state())
        .hasValue(
            new Stat(Stat.SORT_DISPLAY_NAME_RO, 0x8110000D, 0x8000002B, 0, 0, 0, 1252, 1033, 0));
    assertThat(r.minimalIds()).isEmpty();
    assertThat(r.interfaceOptionFlags()).isEqualTo(0x80000000);
    assertThat(r.filter()).isEmpty();
    assertThat(r.propertyName()).isEmpty();
    assertThat(r.rowCount()).isEqualTo(0x7FFFFFFF);
    List<PropertyTag> columns = r.columns().orElseThrow();
    assertThat(columns).hasSize(15).startsWith(PidTag.DISPLAY_NAME).contains(PidTag.ENTRY_ID);
    assertThat(columns.getLast()).hasToString("0x3003001E");
  }

  @Test
  void getPropsOfOutlook() {
    GetProps.Request r =
        roundTrip(GetProps.TYPE.request(), Vectors.get("lpe-nspi-getprops").bytes());
    assertThat(r.state().orElseThrow().currentRec()).isEqualTo(0x80000012);
    assertThat(r.propertyTags().orElseThrow()).containsExactly(new PropertyTag(0x8C6D0102));
  }

  @Test
  void failureHasOnlyStatusAndAuxiliaryBuffer() {
    byte[] body = {5, 0, 0, 0, 1, 0, 0, 0, 7};
    assertThat(roundTrip(Execute.TYPE.responseBody(), body))
        .isEqualTo(new ResponseBody.Failure<>(5, Bytes.of((byte) 7)));
  }
}
