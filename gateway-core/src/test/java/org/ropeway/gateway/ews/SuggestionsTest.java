package org.ropeway.gateway.ews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.ox.OxBusy;

/** [MS-OXWAVLS] 3.1.4.1.3.24 and 3.1.4.1.4.3: which times suit, and how well. */
class SuggestionsTest {
  /** Friday and the days after it. */
  private static final String WINDOW =
      "<t:DetailedSuggestionsWindow><t:StartTime>2027-03-26T00:00:00</t:StartTime>"
          + "<t:EndTime>2027-03-29T00:00:00</t:EndTime></t:DetailedSuggestionsWindow>";

  private static AvailabilityRequest request(String options, String... attendees)
      throws EwsException {
    StringBuilder mailboxes = new StringBuilder();
    for (String attendee : attendees) {
      mailboxes
          .append("<t:MailboxData><t:Email><t:Address>a@ox.test</t:Address></t:Email>")
          .append(attendee)
          .append("</t:MailboxData>");
    }
    String document =
        "<s:Envelope xmlns:s='"
            + Namespaces.SOAP
            + "' xmlns:m='"
            + Namespaces.MESSAGES
            + "' xmlns:t='"
            + Namespaces.TYPES
            + "'><s:Body><m:GetUserAvailabilityRequest><m:MailboxDataArray>"
            + mailboxes
            + "</m:MailboxDataArray><t:SuggestionsViewOptions>"
            + options
            + "</t:SuggestionsViewOptions></m:GetUserAvailabilityRequest></s:Body></s:Envelope>";
    return AvailabilityRequest.of(SoapRequest.read(Bytes.wrap(document.getBytes(UTF_8))));
  }

  /** What a day has: its quality, and each suggestion with the states of the attendees. */
  private static List<String> days(AvailabilityRequest request, List<List<OxBusy>> times) {
    List<Suggestions.Attendee> attendees = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      Availability known = Availability.one(Optional.ofNullable(times.get(i)));
      attendees.add(new Suggestions.Attendee(request.mailboxes().get(i), known));
    }
    return new Suggestions(request.suggestions().orElseThrow(), request.zone(), attendees)
        .days().stream().map(SuggestionsTest::text).toList();
  }

  private static String text(Suggestions.Day day) {
    StringBuilder out = new StringBuilder(day.quality().type());
    for (Suggestions.Suggestion one : day.suggestions()) {
      out.append(' ').append(one.begin().toLocalTime());
      out.append(one.isWorkTime() ? "" : "!").append(one.quality().type().charAt(0));
      one.states().forEach(states -> states.forEach(state -> out.append(state.digit())));
    }
    return out.toString();
  }

  private static OxBusy busy(String from, String until, OxBusy.Kind kind) {
    return new OxBusy(
        Instant.parse("2027-03-26T" + from + ":00Z"),
        Instant.parse("2027-03-26T" + until + ":00Z"),
        kind);
  }

  private static OxBusy busy(String from, String until) {
    return busy(from, until, OxBusy.Kind.RESERVED);
  }

  private static String type(String type) {
    return "<t:AttendeeType>" + type + "</t:AttendeeType>";
  }

  @Test
  void timesWithoutConflictsInWorkingHours() throws EwsException {
    AvailabilityRequest request =
        request(
            WINDOW
                + "<t:MaximumResultsByDay>3</t:MaximumResultsByDay>"
                + "<t:MeetingDurationInMinutes>90</t:MeetingDurationInMinutes>",
            type("Organizer"));
    assertThat(days(request, List.of(List.of(busy("08:00", "09:00"), busy("10:30", "15:30")))))
        .containsExactly("Excellent 09:00E0 15:30E0", "Poor", "Poor");
  }

  /** Of four, one is a quarter; the threshold is 25 if nothing is said. */
  @ParameterizedTest
  @CsvSource({"'', Good", "25, Good", "24, Fair", "0, Fair"})
  void qualityFollowsFromTheShareOfConflicts(String threshold, String quality) throws EwsException {
    String options =
        WINDOW
            + (threshold.isEmpty() ? "" : "<t:GoodThreshold>" + threshold + "</t:GoodThreshold>")
            + "<t:MinimumSuggestionQuality>Poor</t:MinimumSuggestionQuality>"
            + "<t:MaximumResultsByDay>4</t:MaximumResultsByDay>"
            + "<t:MeetingDurationInMinutes>30</t:MeetingDurationInMinutes>";
    List<List<OxBusy>> times =
        List.of(
            List.of(busy("08:00", "17:00")),
            List.of(busy("09:00", "17:00")),
            List.of(busy("10:00", "17:00")),
            List.of(busy("10:00", "17:00")));
    AvailabilityRequest request =
        request(options, type("Organizer"), type("Required"), type("Room"), type("Resource"));
    assertThat(days(request, times).getFirst())
        .isEqualTo(
            "%s 08:00%2$s2000 08:30%2$s2000 09:00P2200 09:30P2200"
                .formatted(quality, quality.substring(0, 1)));
  }

  @Test
  void halfOfThemIsPoorAndNotSuggestedUnlessAsked() throws EwsException {
    String options = WINDOW + "<t:MaximumResultsByDay>1</t:MaximumResultsByDay>";
    List<List<OxBusy>> times = List.of(List.of(busy("08:00", "17:00")), List.of());
    assertThat(days(request(options, type("Required"), type("Required")), times).getFirst())
        .isEqualTo("Poor");
    String poor = "<t:MinimumSuggestionQuality>Poor</t:MinimumSuggestionQuality>";
    assertThat(days(request(options + poor, type("Required"), type("Required")), times).getFirst())
        .isEqualTo("Poor 08:00P20");
    assertThat(days(request(options, type("Required"), type("Optional")), times).getFirst())
        .isEqualTo("Poor");
    assertThat(days(request(options, type("Optional"), type("Required")), times).getFirst())
        .isEqualTo("Excellent 08:00E20");
  }

  @Test
  void someoneWhoMustNotBeLeftOut() throws EwsException {
    String options = WINDOW + "<t:MaximumResultsByDay>1</t:MaximumResultsByDay>";
    List<List<OxBusy>> times =
        List.of(List.of(), List.of(), List.of(), List.of(), List.of(busy("08:00", "12:15")));
    String must = type("Optional") + "<t:ExcludeConflicts>true</t:ExcludeConflicts>";
    assertThat(days(request(options, "", "", "", "", must), times).getFirst())
        .isEqualTo("Excellent 12:30E00000");
  }

  /** Each member of a group counts; three of five cannot come. */
  @Test
  void groupsCountByTheirMembers() throws EwsException {
    AvailabilityRequest request =
        request(WINDOW + "<t:MinimumSuggestionQuality>Poor</t:MinimumSuggestionQuality>", "", "");
    Optional<List<OxBusy>> busy = Optional.of(List.of(busy("08:00", "16:00")));
    Availability group =
        Availability.group(List.of(busy, busy, busy, Optional.of(List.of()), Optional.empty()));
    List<Suggestions.Day> days =
        new Suggestions(
                request.suggestions().orElseThrow(),
                request.zone(),
                List.of(
                    new Suggestions.Attendee(request.mailboxes().getFirst(), group),
                    new Suggestions.Attendee(request.mailboxes().getLast(), Availability.TOO_BIG)))
            .days();
    assertThat(text(days.getFirst())).startsWith("Excellent 16:00E00004 08:00P22204 08:30P22204");
    assertThat(group.times().orElseThrow()).hasSize(3).containsOnly(busy("08:00", "16:00"));
    assertThat(Availability.group(List.of(Optional.empty())).times()).isEmpty();
  }

  @Test
  void whatCountsAsAConflictAndWhoIsUnknown() throws EwsException {
    List<List<OxBusy>> times = new ArrayList<>();
    times.add(
        List.of(
            busy("08:00", "12:00", OxBusy.Kind.TEMPORARY),
            busy("09:00", "10:00", OxBusy.Kind.ABSENT),
            busy("12:00", "16:00", OxBusy.Kind.ABSENT)));
    times.add(null);
    String options =
        WINDOW
            + "<t:MaximumResultsByDay>4</t:MaximumResultsByDay>"
            + "<t:MinimumSuggestionQuality>Poor</t:MinimumSuggestionQuality>";
    assertThat(days(request(options, "", ""), times).getFirst())
        .isEqualTo("Excellent 16:00E04 08:00P14 08:30P34 09:00P34");
  }

  /** In the night if it is asked for, a meeting that ends the day after included. */
  @Test
  void timesOutsideWorkingHours() throws EwsException {
    String options =
        WINDOW
            + "<t:MaximumResultsByDay>1</t:MaximumResultsByDay>"
            + "<t:MaximumNonWorkHourResultsByDay>2</t:MaximumNonWorkHourResultsByDay>"
            + "<t:MeetingDurationInMinutes>60</t:MeetingDurationInMinutes>";
    OxBusy early = busy("00:00", "08:00");
    OxBusy late =
        new OxBusy(
            Instant.parse("2027-03-26T16:30:00Z"),
            Instant.parse("2027-03-26T23:30:00Z"),
            OxBusy.Kind.RESERVED);
    OxBusy next =
        new OxBusy(
            Instant.parse("2027-03-27T00:15:00Z"),
            Instant.parse("2027-03-29T00:00:00Z"),
            OxBusy.Kind.RESERVED);
    assertThat(days(request(options, ""), List.of(List.of(early, late))))
        .containsExactly(
            "Excellent 08:00E0 23:30!E0",
            "Excellent 00:00!E0 00:30!E0",
            "Excellent 00:00!E0 00:30!E0");
    assertThat(days(request(options, ""), List.of(List.of(early, late, next))).getFirst())
        .isEqualTo("Excellent 08:00E0");
  }

  @Test
  void theMeetingThatIsMovedIsInNobodysWay() throws EwsException {
    String options =
        WINDOW
            + "<t:MaximumResultsByDay>1</t:MaximumResultsByDay>"
            + "<t:CurrentMeetingTime>2027-03-26T08:00:00</t:CurrentMeetingTime>";
    List<List<OxBusy>> times = List.of(List.of(busy("08:00", "09:00")));
    assertThat(days(request(options, ""), times).getFirst()).isEqualTo("Excellent 08:00E0");
    List<List<OxBusy>> longer = List.of(List.of(busy("08:00", "09:30")));
    assertThat(days(request(options, ""), longer).getFirst()).isEqualTo("Excellent 09:30E0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<t:GoodThreshold>51</t:GoodThreshold>",
        "<t:GoodThreshold>-1</t:GoodThreshold>",
        "<t:MaximumResultsByDay>49</t:MaximumResultsByDay>",
        "<t:MeetingDurationInMinutes>0</t:MeetingDurationInMinutes>",
        "<t:MeetingDurationInMinutes>1441</t:MeetingDurationInMinutes>",
      })
  void numbersThatAreOutOfRange(String option) {
    assertThatThrownBy(() -> request(WINDOW + option, ""))
        .isInstanceOfSatisfying(
            EwsException.class, e -> assertThat(e.error()).isEqualTo(EwsError.INVALID_REQUEST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        WINDOW + "<t:GoodThreshold>many</t:GoodThreshold>",
        WINDOW + "<t:MinimumSuggestionQuality>Best</t:MinimumSuggestionQuality>",
      })
  void whatIsNotAsTheSchemaHasIt(String options) {
    assertThatThrownBy(() -> request(options, ""))
        .isInstanceOfSatisfying(
            EwsException.class, e -> assertThat(e.error()).isEqualTo(EwsError.SCHEMA_VALIDATION));
  }

  @Test
  void aLongTimeIsTooBig() {
    assertThatThrownBy(() -> request(WINDOW.replace("2027-03-29", "2027-06-29"), ""))
        .isInstanceOfSatisfying(
            EwsException.class,
            e -> assertThat(e.error()).isEqualTo(EwsError.TIME_INTERVAL_TOO_BIG));
  }
}
