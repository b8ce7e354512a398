package org.ropeway.codec.ocal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import tools.jackson.databind.JsonNode;

class TimeZoneTest {
  static Stream<Vector> timeZones() {
    return Stream.concat(Vectors.ofKind("timezone-blob"), Vectors.collected("timezone-blob"));
  }

  @ParameterizedTest
  @MethodSource("timeZones")
  void timeZonesOfOthers(Vector v) {
    JsonNode expect = v.expect();
    if (expect.get("structure").asString().equals("PidLidTimeZoneStruct")) {
      TimeZoneStruct zone = Vectors.roundTrip(TimeZoneStruct.WIRE, v.bytes());
      Vectors.refusesPrefixes(TimeZoneStruct.WIRE, v.bytes());
      Attack.on(TimeZoneStruct.WIRE, v.bytes());
      assertThat(zone.bias()).isEqualTo(expect.get("lBias").asInt());
      assertThat(zone.standardBias()).isEqualTo(expect.get("lStandardBias").asInt());
      assertThat(zone.daylightBias()).isEqualTo(expect.get("lDaylightBias").asInt());
      compare(expect.get("stStandardDate"), zone.standardDate());
      compare(expect.get("stDaylightDate"), zone.daylightDate());
      return;
    }
    TimeZoneDefinition zone = Vectors.roundTrip(TimeZoneDefinition.WIRE, v.bytes());
    Vectors.refusesPrefixes(TimeZoneDefinition.WIRE, v.bytes());
    Attack.on(TimeZoneDefinition.WIRE, v.bytes());
    assertThat(zone.keyName()).isEqualTo(expect.get("keyName").asString());
    assertThat(zone.rules()).hasSize(expect.get("cRules").asInt());
    for (int i = 0; i < zone.rules().size(); i++) {
      TimeZoneDefinition.Rule rule = zone.rules().get(i);
      JsonNode expected = expect.get("rules").get(i);
      assertThat(rule.year()).isEqualTo(expected.get("wYear").asInt());
      assertThat(rule.flags()).isEqualTo(expected.get("flags").asInt());
      assertThat(rule.bias()).isEqualTo(expected.get("lBias").asInt());
      assertThat(rule.daylightBias()).isEqualTo(expected.get("lDaylightBias").asInt());
      compare(expected.get("stStandardDate"), rule.standardDate());
      compare(expected.get("stDaylightDate"), rule.daylightDate());
    }
  }

  private static void compare(JsonNode expected, TransitionTime time) {
    assertThat(time.month()).isEqualTo(expected.get("wMonth").asInt());
    assertThat(time.day()).isEqualTo(expected.get("wDay").asInt());
    assertThat(time.hour()).isEqualTo(expected.get("wHour").asInt());
    if (expected.has("wDayOfWeek")) {
      assertThat(time.dayOfWeek()).isEqualTo(expected.get("wDayOfWeek").asInt());
      assertThat(time.minute()).isEqualTo(expected.get("wMinute").asInt());
    }
  }

  /** The example of 4.1: the U.S. rules of 2007, the bytes by others. */
  @Test
  void writesTimeZonesAsOutlookDoes() {
    TimeZoneDefinition zone =
        TimeZoneDefinition.WIRE.readAll(Vectors.get("oxocal-tzdef-pacific-recur").bytes());
    TimeZoneDefinition.Rule rule = zone.effectiveRule().orElseThrow();
    assertThat(zone.recurrenceRule()).contains(rule);
    assertThat(rule)
        .isEqualTo(
            TimeZoneDefinition.Rule.of(
                3,
                2007,
                480,
                -60,
                TransitionTime.yearly(11, 0, 1, 2, 0),
                TransitionTime.yearly(3, 0, 2, 2, 0)));
    assertThat(TimeZoneDefinition.of("Pacific Standard Time", zone.rules())).isEqualTo(zone);
    TimeZoneDefinition later =
        new TimeZoneDefinition(2, 1, 2, "UTC", Bytes.ofHex("0102"), List.of(rule));
    byte[] bytes = later.toBytes().array();
    assertThat(Vectors.roundTrip(TimeZoneDefinition.WIRE, bytes)).isEqualTo(later);
    assertThat(TimeZoneDefinition.of("UTC", List.of()).effectiveRule()).isEmpty();
  }
}
