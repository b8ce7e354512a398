package org.ropeway.it.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.availability.AvailabilityData;
import microsoft.exchange.webservices.data.core.enumeration.availability.FreeBusyViewType;
import microsoft.exchange.webservices.data.core.enumeration.availability.MeetingAttendeeType;
import microsoft.exchange.webservices.data.core.enumeration.availability.SuggestionQuality;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.enumeration.property.ConflictType;
import microsoft.exchange.webservices.data.core.enumeration.property.LegacyFreeBusyStatus;
import microsoft.exchange.webservices.data.core.enumeration.property.time.DayOfTheWeek;
import microsoft.exchange.webservices.data.core.response.AttendeeAvailability;
import microsoft.exchange.webservices.data.misc.availability.AttendeeInfo;
import microsoft.exchange.webservices.data.misc.availability.AvailabilityOptions;
import microsoft.exchange.webservices.data.misc.availability.GetUserAvailabilityResults;
import microsoft.exchange.webservices.data.misc.availability.TimeWindow;
import microsoft.exchange.webservices.data.property.complex.availability.CalendarEvent;
import microsoft.exchange.webservices.data.property.complex.availability.CalendarEventDetails;
import microsoft.exchange.webservices.data.property.complex.availability.Conflict;
import microsoft.exchange.webservices.data.property.complex.availability.Suggestion;
import microsoft.exchange.webservices.data.property.complex.availability.TimeSuggestion;
import microsoft.exchange.webservices.data.property.complex.availability.WorkingHours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.House;
import org.ropeway.standin.Mailboxes.Appointment;
import org.ropeway.standin.StandinResource;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.LegacyDn;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * [MS-OXWAVLS]: what others are busy with, never more of it than OX shows to who asks; rooms, and
 * times that are suggested. By OX's HTTP API, which tells details.
 */
class DetailedAvailabilityTest {
  private static final String CAROL = "carol@ox.test";
  private static final String ROOM = "room1@ox.test";

  /** Alice's, as OX names it. */
  private static final String CALENDAR = "31";

  /** What OX's web interface calls a viewer. */
  private static final int VIEWER = 257;

  /** A Friday. */
  private static final String DAY = "2027-03-26T";

  private static House house;
  private static Soap soap;

  /** Numbers of groups, of three and of more than a hundred. */
  private static int team;

  private static int crowd;

  /** Somebody who is going to be hidden. */
  private static String hidden = "";

  @BeforeAll
  static void build() {
    house =
        House.build(
            ox -> ox.user(new StandinUser(CAROL, House.PASSWORD, "Carol")),
            OxBackend.Kind.HTTP_API);
    soap = new Soap(house);
    house.ox().directory().putResource(new StandinResource("room1", "Room 1", "20 seats"));
    house.ox().directory().book("room1", at("09:00"), at("10:00"));
    house.ox().mailboxes().share("alice", CALENDAR, "bob", VIEWER);
    team = house.ox().directory().putGroup("team", "Team", List.of("alice", "bob", "carol"));
    List<StandinUser> many =
        IntStream.range(0, 102)
            .mapToObj(i -> new StandinUser("u" + i + "@ox.test", House.PASSWORD, "User " + i))
            .toList();
    house.ox().mailboxes().put(many);
    List<String> logins = many.stream().map(StandinUser::login).toList();
    hidden = logins.getFirst();
    crowd = house.ox().directory().putGroup("crowd", "Crowd", logins);
    house.ox().mailboxes().busy("carol", at("08:30"), at("09:30"), 2);
    appoint("08:00", "09:00", 1, "Budget", "Office", false);
    appoint("11:00", "12:00", 3, "Doctor", "Town", true);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void appoint(
      String from, String until, int shownAs, String title, String where, boolean isPrivate) {
    house
        .ox()
        .mailboxes()
        .appointment(
            "alice", new Appointment(at(from), at(until), shownAs, title, where, isPrivate));
  }

  private static Instant at(String time) {
    return Instant.parse(DAY + time + ":00Z");
  }

  private static GetUserAvailabilityResults ask(
      String user, AvailabilityOptions options, AttendeeInfo... attendees) throws Exception {
    try (ExchangeService client = soap.client(user)) {
      return client.getUserAvailability(
          List.of(attendees),
          new TimeWindow(Date.from(at("00:00")), Date.from(Instant.parse("2027-03-27T00:00:00Z"))),
          AvailabilityData.FreeBusyAndSuggestions,
          options);
    }
  }

  private static AvailabilityOptions detailed() throws Exception {
    AvailabilityOptions options = new AvailabilityOptions();
    options.setRequestedFreeBusyView(FreeBusyViewType.DetailedMerged);
    options.setMergedFreeBusyInterval(60);
    return options;
  }

  private static AttendeeAvailability of(String user, String whom) throws Exception {
    return ask(user, detailed(), new AttendeeInfo(whom))
        .getAttendeesAvailability()
        .getResponseAtIndex(0);
  }

  @Test
  void oneselfSeesEverything() throws Exception {
    AttendeeAvailability alice = of(House.ALICE, House.ALICE);
    assertThat(alice.getViewType()).isEqualTo(FreeBusyViewType.DetailedMerged);
    assertThat(alice.getCalendarEvents().stream().map(DetailedAvailabilityTest::text))
        .containsExactly("Budget Office false", "Doctor Town true");
  }

  private static String text(CalendarEvent event) {
    CalendarEventDetails details = event.getDetails();
    return details == null
        ? "-"
        : details.getSubject() + " " + details.getLocation() + " " + details.isPrivate();
  }

  /** Bob may read the calendar, but not what is private in it. */
  @Test
  void whoMayReadTheCalendarSeesWhatIsNotPrivate() throws Exception {
    AttendeeAvailability alice = of(House.BOB, House.ALICE);
    assertThat(alice.getViewType()).isEqualTo(FreeBusyViewType.DetailedMerged);
    assertThat(alice.getCalendarEvents().stream().map(DetailedAvailabilityTest::text))
        .containsExactly("Budget Office false", "-");
  }

  @Test
  void othersSeeWhenAndNotWhat() throws Exception {
    AttendeeAvailability alice = of(CAROL, House.ALICE);
    assertThat(alice.getViewType()).isEqualTo(FreeBusyViewType.FreeBusyMerged);
    assertThat(alice.getCalendarEvents().stream().map(DetailedAvailabilityTest::text))
        .containsExactly("-", "-");
    assertThat(alice.getCalendarEvents().stream().map(CalendarEvent::getFreeBusyStatus))
        .containsExactly(LegacyFreeBusyStatus.Busy, LegacyFreeBusyStatus.OOF);
    assertThat(List.copyOf(alice.getMergedFreeBusyStatus()).subList(7, 13))
        .containsExactly(
            LegacyFreeBusyStatus.Free,
            LegacyFreeBusyStatus.Busy,
            LegacyFreeBusyStatus.Free,
            LegacyFreeBusyStatus.Free,
            LegacyFreeBusyStatus.OOF,
            LegacyFreeBusyStatus.Free);
  }

  @Test
  void whoIsHiddenIsNotThere() throws Exception {
    String address = "u0@ox.test";
    assertThat(of(House.BOB, address).getErrorCode()).isEqualTo(ServiceError.NoError);
    house.ox().directory().hide(hidden, true);
    assertThat(of(House.BOB, address).getErrorCode())
        .isEqualTo(ServiceError.ErrorMailRecipientNotFound);
  }

  @Test
  void workingHoursAreTheUsualOnes() throws Exception {
    WorkingHours hours = of(House.BOB, House.ALICE).getWorkingHours();
    assertThat(hours.getDaysOfTheWeek())
        .containsExactly(
            DayOfTheWeek.Monday,
            DayOfTheWeek.Tuesday,
            DayOfTheWeek.Wednesday,
            DayOfTheWeek.Thursday,
            DayOfTheWeek.Friday);
    assertThat(hours.getStartTime()).isEqualTo(8 * 60);
    assertThat(hours.getEndTime()).isEqualTo(17 * 60);
  }

  @Test
  void roomsAndTimesThatSuitAll() throws Exception {
    AvailabilityOptions options = detailed();
    options.setMaximumSuggestionsPerDay(3);
    options.setMeetingDuration(60);
    AttendeeInfo room = new AttendeeInfo(ROOM);
    room.setAttendeeType(MeetingAttendeeType.Room);
    GetUserAvailabilityResults results =
        ask(
            House.BOB,
            options,
            new AttendeeInfo(House.BOB),
            new AttendeeInfo(House.ALICE),
            room,
            new AttendeeInfo("nobody@ox.test"));
    AttendeeAvailability booked = results.getAttendeesAvailability().getResponseAtIndex(2);
    assertThat(booked.getCalendarEvents())
        .extracting(CalendarEvent::getStartTime, CalendarEvent::getDetails)
        .containsExactly(tuple(Date.from(at("09:00")), null));
    Suggestion day = results.getSuggestions().iterator().next();
    assertThat(day.getQuality()).isEqualTo(SuggestionQuality.Excellent);
    assertThat(day.getTimeSuggestions().stream().map(TimeSuggestion::getMeetingTime))
        .containsExactly(Date.from(at("10:00")), Date.from(at("12:00")), Date.from(at("12:30")));
    TimeSuggestion first = day.getTimeSuggestions().iterator().next();
    assertThat(first.isWorkTime()).isTrue();
    assertThat(first.getConflicts().stream().map(Conflict::getConflictType))
        .containsExactly(
            ConflictType.IndividualAttendeeConflict,
            ConflictType.IndividualAttendeeConflict,
            ConflictType.IndividualAttendeeConflict,
            ConflictType.UnknownAttendeeConflict);
    assertThat(first.getConflicts().iterator().next().getFreeBusyStatus())
        .isEqualTo(LegacyFreeBusyStatus.Free);
  }

  /** A group is busy when one of its members is; more is not told of them. */
  @Test
  void groupsAreTheirMembers() throws Exception {
    Document answer =
        soap.ask(
            House.BOB,
            "<m:GetUserAvailabilityRequest><m:MailboxDataArray>"
                + group(team)
                + group(crowd)
                + group(999_999)
                + "</m:MailboxDataArray><t:FreeBusyViewOptions><t:TimeWindow><t:StartTime>"
                + at("08:00")
                + "</t:StartTime><t:EndTime>"
                + at("13:00")
                + "</t:EndTime></t:TimeWindow><t:MergedFreeBusyIntervalInMinutes>30"
                + "</t:MergedFreeBusyIntervalInMinutes><t:RequestedView>DetailedMerged"
                + "</t:RequestedView></t:FreeBusyViewOptions><t:SuggestionsViewOptions>"
                + "<t:MaximumResultsByDay>48</t:MaximumResultsByDay></t:SuggestionsViewOptions>"
                + "</m:GetUserAvailabilityRequest>");
    Element root = answer.getDocumentElement();
    assertThat(Soap.texts(root, "ResponseCode"))
        .containsExactly(
            "NoError", "ErrorFreeBusyDLLimitReached", "ErrorMailRecipientNotFound", "NoError");
    assertThat(Soap.texts(root, "FreeBusyViewType")).containsExactly("MergedOnly", "None", "None");
    assertThat(Soap.text(answer, "MergedFreeBusy")).isEqualTo("2210003300");
    assertThat(Soap.elements(root, "CalendarEvent")).isEmpty();
    Element worst = Soap.elements(root, "Suggestion").getLast();
    assertThat(Soap.texts(worst, "MeetingTime")).containsExactly("2027-03-26T11:30:00");
    assertThat(Soap.texts(worst, "SuggestionQuality")).containsExactly("Good");
    assertThat(Soap.texts(worst, "GroupAttendeeConflictData")).containsExactly("3210");
    assertThat(Soap.elements(worst, "TooBigGroupAttendeeConflictData")).hasSize(1);
    assertThat(Soap.elements(worst, "UnknownAttendeeConflictData")).hasSize(1);
  }

  private static String group(int number) {
    return "<t:MailboxData><t:Email><t:Address>"
        + LegacyDn.ofGroup(number)
        + "</t:Address><t:RoutingType>EX</t:RoutingType></t:Email><t:AttendeeType>Required"
        + "</t:AttendeeType></t:MailboxData>";
  }
}
