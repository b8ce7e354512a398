package org.ropeway.store.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.ocal.TimeZoneStruct;
import org.ropeway.codec.ocal.TransitionTime;

/** Time zones by the rules of Windows are those of the Java platform. */
class ZoneRuleTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, -60, -60, 10, 5, 3, 3, 5, 2",
    "America/Los_Angeles, 480, -60, 11, 1, 2, 3, 2, 2",
    "Australia/Sydney, -600, -60, 4, 1, 3, 10, 1, 2",
    "Asia/Kolkata, -330, -60, 0, 0, 0, 0, 0, 0"
  })
  void reckonsAsOthersDo(
      String name, int bias, int daylight, int m1, int n1, int h1, int m2, int n2, int h2) {
    ZoneRule zone =
        ZoneRule.of(
                new TimeZoneStruct(bias, 0, daylight, 0, onset(m1, n1, h1), 0, onset(m2, n2, h2)))
            .orElseThrow();
    ZoneId same = ZoneId.of(name);
    Instant time = Instant.parse("2012-01-01T00:30:00Z");
    while (time.isBefore(Instant.parse("2031-01-01T00:00:00Z"))) {
      LocalDateTime local = LocalDateTime.ofInstant(time, same);
      assertThat(zone.local(time)).isEqualTo(local);
      if (same.getRules().getValidOffsets(local).size() == 1) {
        assertThat(zone.instant(local)).isEqualTo(time);
      }
      time = time.plusSeconds(3600);
    }
  }

  private static TransitionTime onset(int month, int nth, int hour) {
    return month == 0 ? TransitionTime.NONE : TransitionTime.yearly(month, 0, nth, hour, 0);
  }
}
