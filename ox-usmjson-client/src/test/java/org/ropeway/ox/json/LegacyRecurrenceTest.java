package org.ropeway.ox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ox.OxException;
import org.ropeway.ox.json.LegacyRecurrence.Start;

/** Recurrences as OX 8.19 made them of each other (recordings calendar-02 and calendar-04). */
class LegacyRecurrenceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Friday. */
  private static final Start FRIDAY =
      new Start(LocalDateTime.parse("2027-01-15T16:00"), BERLIN, false);

  private static LegacyRecurrence fields(
      int type, int interval, int days, int day, int month, String until, int occurrences) {
    @Nullable LocalDate last = until.isEmpty() ? null : LocalDate.parse(until);
    return new LegacyRecurrence(type, interval, days, day, month, last, occurrences);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1,  0,  0,  0, '',         6, FREQ=DAILY;COUNT=6",
    "1, 1,  0,  0,  0, 2027-01-14, 0, FREQ=DAILY;UNTIL=20270114T150000Z",
    "2, 1, 42,  0,  0, '',         0, 'FREQ=WEEKLY;BYDAY=MO,WE,FR'",
    "2, 2,  2,  0,  0, 2027-03-16, 0, FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20270316T150000Z",
    "3, 1,  0, 15,  0, '',         0, FREQ=MONTHLY;BYMONTHDAY=15",
    "3, 1, 32,  5,  0, '',         0, FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1",
    "3, 1,  6,  5,  0, '',         3, 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=3'",
    "4, 1,  0, 24, 11, '',         0, FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24",
    "4, 1,  2,  1,  2, '',         0, FREQ=YEARLY;BYMONTH=3;BYDAY=MO;BYSETPOS=1"
  })
  void areWhatOxMakesOfThem(
      int type,
      int interval,
      int days,
      int day,
      int month,
      String until,
      int occurrences,
      String rule) {
    LegacyRecurrence legacy = fields(type, interval, days, day, month, until, occurrences);
    assertThat(legacy.rule(FRIDAY)).isEqualTo(rule);
    assertThat(LegacyRecurrence.of(rule, FRIDAY)).isEqualTo(legacy);
  }

  @Test
  void theLastIsToldAsMinusOne() {
    assertThat(fields(3, 1, 32, -1, 0, "", 0).rule(FRIDAY))
        .isEqualTo("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1");
  }

  /** What OX tells of FREQ=YEARLY;BYWEEKNO=3, and of a task with a type that there is not. */
  @Test
  void whatOxTellsInPartIsTakenAsItIs() {
    assertThat(fields(4, 1, 2, 0, 0, "", 2).rule(FRIDAY))
        .isEqualTo("FREQ=YEARLY;BYMONTH=1;BYDAY=MO;COUNT=2");
    assertThat(fields(9, 1, 0, 0, 0, "", 0).rule(FRIDAY)).isEmpty();
    assertThat(fields(0, 0, 0, 0, 0, "", 0).rule(FRIDAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FREQ=WEEKLY, FREQ=WEEKLY;BYDAY=FR",
    "FREQ=MONTHLY, FREQ=MONTHLY;BYMONTHDAY=15",
    "FREQ=YEARLY;INTERVAL=2, FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYMONTHDAY=15",
    "FREQ=YEARLY;BYMONTH=2, FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=15",
    "FREQ=MONTHLY;BYDAY=2TU, FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2",
    "FREQ=MONTHLY;BYDAY=-1FR, FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=-1, 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1'",
    "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10, FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYSETPOS=-1",
    "'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'",
    "'freq=weekly;interval=1;byday=su,mo;wkst=su', 'FREQ=WEEKLY;BYDAY=MO,SU'",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU, FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"
  })
  void otherWordsForTheSameAreTaken(String rule, String words) {
    assertThat(LegacyRecurrence.of(rule, FRIDAY).rule(FRIDAY)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=HOURLY;COUNT=5",
        "FREQ=DAILY;BYHOUR=8,12;COUNT=4",
        "FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4",
        "FREQ=YEARLY;BYWEEKNO=3;COUNT=2",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
        "FREQ=DAILY;BYMONTH=1",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=5MO",
        "FREQ=MONTHLY;BYDAY=-2MO",
        "FREQ=MONTHLY;BYDAY=1MO,3MO",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYMONTHDAY=-2",
        "FREQ=MONTHLY;BYMONTHDAY=15;BYSETPOS=1",
        "FREQ=YEARLY;BYMONTHDAY=15",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=1,7",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=x",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=DAILY;FREQ=WEEKLY",
        "RSCALE=HEBREW;FREQ=DAILY",
        "no rule",
        ""
      })
  void whatTheModelLacksIsRefused(String rule) {
    assertThatThrownBy(() -> LegacyRecurrence.of(rule, FRIDAY))
        .isInstanceOf(OxException.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    // Where it begins, at 16:00, that is the last time.
    "20270316T150000Z, 2027-03-16",
    "20270316T145959Z, 2027-03-15",
    "20270316T225959Z, 2027-03-16",
    "20270316T233000Z, 2027-03-16",
    "20270316, 2027-03-16"
  })
  void theLastDayIsThatOfTheZone(String until, LocalDate day) {
    assertThat(LegacyRecurrence.of("FREQ=DAILY;UNTIL=" + until, FRIDAY).until()).isEqualTo(day);
  }

  @Test
  void wholeDaysAndFloatingTimesEndWithoutAZone() {
    Start day = new Start(LocalDateTime.parse("2027-01-15T00:00"), null, true);
    LegacyRecurrence days = LegacyRecurrence.of("FREQ=DAILY;UNTIL=20270120", day);
    assertThat(days.until()).isEqualTo(LocalDate.parse("2027-01-20"));
    assertThat(days.rule(day)).isEqualTo("FREQ=DAILY;UNTIL=20270120");
    Start floating = new Start(LocalDateTime.parse("2027-01-15T08:30"), null, false);
    LegacyRecurrence some = LegacyRecurrence.of("FREQ=DAILY;UNTIL=20270120T083000", floating);
    assertThat(some.until()).isEqualTo(LocalDate.parse("2027-01-20"));
    assertThat(some.rule(floating)).isEqualTo("FREQ=DAILY;UNTIL=20270120T083000");
  }
}
