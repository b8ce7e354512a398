package org.ropeway.ox.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alarms as they stand in events (RFC 5545 3.3.6; recording chronos-05). */
class AlarmsTest {
  private static JsonNode written(OxAlarm alarm) {
    OxEventFields fields = OxEventFields.NONE.with(OxEventField.ALARMS, List.of(alarm));
    String body = EventCalls.create("cal://0/31", "u", fields, Set.of()).bodyText();
    return JsonMapper.shared().readTree(body).path("alarms").path(0);
  }

  private static OxAlarm read(String json) {
    return JsonInput.document(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), AlarmReader::read);
  }

  @ParameterizedTest
  @CsvSource({
    "-PT15M, -PT15M",
    "PT0S, PT0S",
    "-PT24H, -P1D",
    "-PT26H30M, -P1DT2H30M",
    "PT48H, P2D",
    "-PT336H, -P14D"
  })
  void durationsAreWrittenAsICalendarHasThem(Duration duration, String text) {
    OxAlarm alarm = new OxAlarm("DISPLAY", new OxAlarm.Relative(duration, true), "x", null);
    JsonNode json = written(alarm);
    assertThat(json.path("trigger").path("duration").asString()).isEqualTo(text);
    assertThat(json.path("trigger").path("related").asString()).isEqualTo("END");
    assertThat(read(json.toString())).isEqualTo(alarm);
  }

  @Test
  void weeksAndMomentsAreRead() {
    assertThat(read("{\"action\":\"DISPLAY\",\"trigger\":{\"duration\":\"-P2W\"}}").trigger())
        .isEqualTo(new OxAlarm.Relative(Duration.ofDays(-14), false));
    OxAlarm moment =
        new OxAlarm(
            "DISPLAY",
            new OxAlarm.Absolute(Instant.parse("2026-12-17T08:00:00Z")),
            "x",
            Instant.ofEpochMilli(1795441570540L));
    assertThat(written(moment).path("trigger").path("dateTime").asString())
        .isEqualTo("20261217T080000Z");
    assertThat(read(written(moment).toString())).isEqualTo(moment);
    assertThatThrownBy(() -> read("{\"trigger\":{\"duration\":\"soon\"}}"))
        .isInstanceOf(JsonFormatException.class);
  }
}
