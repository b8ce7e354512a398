package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxSession;
import org.ropeway.store.Absence;
import org.ropeway.store.Absence.Audience;
import org.ropeway.store.Absence.Mode;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;

/** [MS-OXWOOF] at OX: what is set here is what OX's mail filter does, and the other way round. */
class AbsenceTest {
  private static final String INSIDE = "<html><body><p>Back on <b>Monday</b>.</p></body></html>";
  private static final String OUTSIDE = "<p>I am &amp; stay away.</p>";

  private Stage stage;
  private Mailbox bob;
  private OxSession appSuite;

  @BeforeEach
  void begin() {
    stage = new Stage();
    bob = stage.store().open(stage.login("bob"));
    appSuite = stage.login("bob");
  }

  @AfterEach
  void end() {
    appSuite.close();
    bob.close();
    stage.close();
  }

  private static Absence absence(Mode mode, Audience audience) {
    return new Absence(mode, audience, null, INSIDE, OUTSIDE);
  }

  private List<OxMailFilter> rules() {
    return appSuite.mailFilters().orElseThrow();
  }

  private static OxMailFilter.Vacation notice(OxMailFilter rule) {
    return (OxMailFilter.Vacation) rule.actions().getFirst();
  }

  private static byte[] mail(String from) {
    return String.format(
            Locale.ROOT,
            "From: %s\r\nTo: bob@ox.test\r\nSubject: where?\r\nMessage-ID: <1@x>\r\n\r\nx\r\n",
            from)
        .getBytes(US_ASCII);
  }

  @Test
  void nobodyIsAwayFirst() {
    assertThat(bob.absence()).isEqualTo(Absence.NONE);
    bob.setAbsence(absence(Mode.DISABLED, Audience.ALL));
    assertThat(rules()).isEmpty();
    assertThat(bob.absence()).isEqualTo(absence(Mode.DISABLED, Audience.ALL));
  }

  @Test
  void peopleInsideAndOthersAreToldWhatIsForThem() {
    Absence away = absence(Mode.ENABLED, Audience.ALL);
    bob.setAbsence(away);
    assertThat(rules())
        .extracting(rule -> notice(rule).text())
        .containsExactly("I am & stay away.", "Back on Monday.");
    assertThat(rules().getLast().flags()).containsExactly("vacation");
    stage.ox().deliver("bob", mail("alice@ox.test"));
    stage.ox().deliver("bob", mail("eve@example.org"));
    assertThat(stage.behind().outbox())
        .singleElement()
        .satisfies(sent ->
            assertThat(new String(sent, UTF_8))
                .contains("To: <eve@example.org>", "I am & stay away.", "Automatische Antwort"));
    assertThat(bob.absence()).isEqualTo(away);
    assertThat(bob.properties().get(PidTag.OUT_OF_OFFICE_STATE)).isEqualTo(true);
    stage.restart();
    bob = stage.store().open(stage.login("bob"));
    assertThat(bob.absence()).isEqualTo(away);
    bob.setAbsence(away.with(Mode.DISABLED));
    assertThat(rules()).extracting(OxMailFilter::active).containsExactly(false);
    assertThat(bob.properties().get(PidTag.OUT_OF_OFFICE_STATE)).isEqualTo(false);
    assertThat(bob.absence()).isEqualTo(away.with(Mode.DISABLED));
  }

  @Test
  void contactsOnlyIsNobodyOutside() {
    bob.setAbsence(absence(Mode.ENABLED, Audience.KNOWN));
    stage.ox().deliver("bob", mail("eve@example.org"));
    assertThat(stage.behind().outbox()).isEmpty();
    assertThat(rules())
        .singleElement()
        .satisfies(rule ->
            assertThat(rule.test())
                .isEqualTo(
                    new OxMailFilter.Address(
                        List.of("from"), OxMailFilter.Comparison.ENDS_WITH, List.of("@ox.test"))));
    assertThat(bob.absence()).isEqualTo(absence(Mode.ENABLED, Audience.KNOWN));
  }

  /** Bob lives in Berlin; OX knows days, the hours are remembered. */
  @Test
  void aPeriodIsItsDays() {
    Absence.Period period =
        new Absence.Period(
            Instant.parse("2030-03-29T16:00:00Z"), Instant.parse("2030-04-01T22:00:00Z"));
    Absence away = new Absence(Mode.SCHEDULED, Audience.ALL, period, INSIDE, INSIDE);
    bob.setAbsence(away);
    assertThat(rules())
        .singleElement()
        .satisfies(rule ->
            assertThat(rule.test())
                .isEqualTo(
                    new OxMailFilter.AllOf(
                        List.of(
                            new OxMailFilter.CurrentDate(
                                false, LocalDate.of(2030, 3, 29), ZoneOffset.ofHours(1)),
                            new OxMailFilter.CurrentDate(
                                true, LocalDate.of(2030, 4, 1), ZoneOffset.ofHours(2))))));
    assertThat(bob.absence()).isEqualTo(away);
    assertThat(bob.properties().get(PidTag.OUT_OF_OFFICE_STATE)).isEqualTo(null);
  }

  @Test
  void whatAppSuiteChangesCounts() {
    bob.setAbsence(absence(Mode.ENABLED, Audience.NONE));
    OxMailFilter mine = rules().getFirst();
    appSuite.updateMailFilter(
        new OxMailFilter(
            mine.id(),
            mine.name(),
            true,
            mine.flags(),
            new OxMailFilter.CurrentDate(true, LocalDate.of(2031, 1, 1), ZoneOffset.UTC),
            List.of(new OxMailFilter.Vacation(3, List.of(), "Weg", "Bin <weg>\nBob"))));
    Absence now = bob.absence();
    assertThat(now.mode()).isEqualTo(Mode.SCHEDULED);
    assertThat(now.audience()).isEqualTo(Audience.ALL);
    assertThat(now.internalReply())
        .isEqualTo("<html><body><p>Bin &lt;weg&gt;<br>\nBob</p></body></html>")
        .isEqualTo(now.externalReply());
    assertThat(now.period()).isNotNull();
    assertThat(now.period().end()).isEqualTo("2031-01-02T00:00:00Z");
    assertThat(now.period().begin())
        .isBetween(Instant.now().minus(2, ChronoUnit.DAYS), Instant.now());
    assertThat(bob.properties().get(PidTag.OUT_OF_OFFICE_STATE)).isEqualTo(true);
    appSuite.deleteMailFilter(mine.id());
    assertThat(bob.absence()).isEqualTo(now.with(Mode.DISABLED));
  }

  @Test
  void whatCannotBe() {
    String long1 = "x".repeat(200_000);
    assertThatThrownBy(
            () -> bob.setAbsence(new Absence(Mode.ENABLED, Audience.ALL, null, long1, "")))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MESSAGE_TOO_BIG));
    assertThat(rules()).isEmpty();
  }
}
