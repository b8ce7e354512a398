package org.ropeway.it.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.availability.AvailabilityData;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.enumeration.property.LegacyFreeBusyStatus;
import microsoft.exchange.webservices.data.core.response.AttendeeAvailability;
import microsoft.exchange.webservices.data.core.response.ServiceResponseCollection;
import microsoft.exchange.webservices.data.misc.availability.AttendeeInfo;
import microsoft.exchange.webservices.data.misc.availability.TimeWindow;
import microsoft.exchange.webservices.data.property.complex.availability.CalendarEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.it.stage.House;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** [MS-OXWAVLS]: when others are busy, in the client's own time. */
class AvailabilityTest {
  private static final Instant NOON = Instant.parse("2027-03-26T12:00:00Z");

  /** Pacific time, as the specification's example has it, and as Windows writes it. */
  private static final String ZONE =
      "<t:TimeZone><t:Bias>480</t:Bias><t:StandardTime><t:Bias>0</t:Bias><t:Time>02:00:00</t:Time>"
          + "<t:DayOrder>1</t:DayOrder><t:Month>11</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek>"
          + "</t:StandardTime><t:DaylightTime><t:Bias>-60</t:Bias><t:Time>02:00:00</t:Time>"
          + "<t:DayOrder>2</t:DayOrder><t:Month>3</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek>"
          + "</t:DaylightTime></t:TimeZone>";

  private static House house;
  private static Soap soap;

  @BeforeAll
  static void build() {
    house = House.build(ox -> {});
    soap = new Soap(house);
    house.ox().mailboxes().busy("alice", NOON, NOON.plusSeconds(3600), 1);
    house.ox().mailboxes().busy("alice", NOON.plusSeconds(2700), NOON.plusSeconds(9000), 2);
    // Beyond the change to summer time in Europe, and that in winter in America.
    house.ox().mailboxes().busy("alice", at("2027-03-29T08:00:00Z"), at("2027-03-29T09:00:00Z"), 3);
    house.ox().mailboxes().busy("alice", at("2027-01-08T20:00:00Z"), at("2027-01-08T21:00:00Z"), 1);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void aClientSeesWhoIsBusy() throws Exception {
    try (ExchangeService bob = soap.client(House.BOB)) {
      ServiceResponseCollection<AttendeeAvailability> found =
          bob.getUserAvailability(
                  List.of(
                      new AttendeeInfo(House.ALICE),
                      new AttendeeInfo("nobody@ox.test"),
                      new AttendeeInfo(House.BOB)),
                  new TimeWindow(
                      Date.from(at("2027-03-26T00:00:00Z")), Date.from(at("2027-03-30T00:00:00Z"))),
                  AvailabilityData.FreeBusy)
              .getAttendeesAvailability();
      assertThat(found.getResponseAtIndex(0).getCalendarEvents())
          .extracting(
              CalendarEvent::getStartTime,
              CalendarEvent::getEndTime,
              CalendarEvent::getFreeBusyStatus)
          .containsExactly(
              tuple(NOON, NOON.plusSeconds(3600), LegacyFreeBusyStatus.Busy),
              tuple(NOON.plusSeconds(2700), NOON.plusSeconds(9000), LegacyFreeBusyStatus.Tentative),
              tuple(
                  at("2027-03-29T08:00:00Z"),
                  at("2027-03-29T09:00:00Z"),
                  LegacyFreeBusyStatus.OOF));
      assertThat(found.getResponseAtIndex(1).getErrorCode())
          .isEqualTo(ServiceError.ErrorMailRecipientNotFound);
      assertThat(found.getResponseAtIndex(2).getErrorCode()).isEqualTo(ServiceError.NoError);
      assertThat(found.getResponseAtIndex(2).getCalendarEvents()).isEmpty();
    }
  }

  private static org.assertj.core.groups.Tuple tuple(
      Instant begin, Instant end, LegacyFreeBusyStatus status) {
    return org.assertj.core.groups.Tuple.tuple(Date.from(begin), Date.from(end), status);
  }

  private static String request(String from, String until, String interval, String view) {
    return Soap.envelope(
        "<GetUserAvailabilityRequest xmlns=\""
            + Soap.MESSAGES
            + "\" xmlns:t=\""
            + Soap.TYPES
            + "\">"
            + ZONE
            + "<MailboxDataArray><t:MailboxData><t:Email><t:Name/><t:Address>"
            + House.ALICE
            + "</t:Address></t:Email><t:AttendeeType>Required</t:AttendeeType></t:MailboxData>"
            + "</MailboxDataArray><t:FreeBusyViewOptions><t:TimeWindow><t:StartTime>"
            + from
            + "</t:StartTime><t:EndTime>"
            + until
            + "</t:EndTime></t:TimeWindow><t:MergedFreeBusyIntervalInMinutes>"
            + interval
            + "</t:MergedFreeBusyIntervalInMinutes><t:RequestedView>"
            + view
            + "</t:RequestedView></t:FreeBusyViewOptions></GetUserAvailabilityRequest>");
  }

  /** Noon in Greenwich is five in the morning in California, while it is summer there. */
  @Test
  void timesAreThoseOfTheClientsZone() throws Exception {
    HttpResponse<String> answer =
        soap.post(
            House.BOB,
            request("2027-03-26T04:30:00", "2027-03-26T08:00:00", "30", "DetailedMerged"));
    Document document = Soap.parse(answer.body());
    assertThat(Soap.text(document, "FreeBusyViewType")).isEqualTo("FreeBusyMerged");
    assertThat(document.getElementsByTagNameNS("*", "CalendarEventDetails").getLength()).isZero();
    assertThat(Soap.text(document, "MergedFreeBusy")).isEqualTo("0221110");
    assertThat(Soap.text(document, "StartTime")).isEqualTo("2027-03-26T05:00:00");
    assertThat(Soap.text(document, "EndTime")).isEqualTo("2027-03-26T06:00:00");
    assertThat(Soap.text(document, "BusyType")).isEqualTo("Busy");
    assertThat(Soap.text(document, "WorkingHours"))
        .as("in the zone that was sent")
        .isEqualTo(
            "480"
                + "002:00:00111Sunday"
                + "-6002:00:0023Sunday"
                + "Monday Tuesday Wednesday Thursday Friday"
                + "4801020");
    Document winter =
        Soap.parse(
            soap.post(
                    House.BOB,
                    request("2027-01-08T00:00:00", "2027-01-09T00:00:00", "1440", "MergedOnly"))
                .body());
    assertThat(Soap.text(winter, "MergedFreeBusy")).isEqualTo("2");
    NodeList events = winter.getElementsByTagNameNS("*", "CalendarEvent");
    assertThat(events.getLength()).isZero();
    Document shown =
        Soap.parse(
            soap.post(
                    House.BOB,
                    request("2027-01-08T00:00:00", "2027-01-09T00:00:00", "30", "FreeBusy"))
                .body());
    assertThat(Soap.text(shown, "StartTime")).isEqualTo("2027-01-08T12:00:00");
    assertThat(shown.getElementsByTagNameNS("*", "MergedFreeBusy").getLength()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-26T04:00:00, 2027-03-26T04:00:00, 30, FreeBusy, ErrorInvalidTimeInterval",
    "2027-03-26T04:00:00, 2027-06-26T04:00:00, 30, FreeBusy, ErrorTimeIntervalTooBig",
    "2027-03-26T04:00:00, 2027-03-27T04:00:00, 4, FreeBusy, ErrorInvalidMergedFreeBusyInterval",
    "2027-03-26T04:00:00, 2027-03-27T04:00:00, 1441, FreeBusy, ErrorInvalidMergedFreeBusyInterval",
    "2027-03-26T04:00:00, 2027-03-27T04:00:00, 30, Everything, ErrorInvalidFreeBusyViewType",
    "yesterday, 2027-03-27T04:00:00, 30, FreeBusy, ErrorSchemaValidation",
  })
  void whatCannotBeAsked(String from, String until, String interval, String view, String code)
      throws Exception {
    HttpResponse<String> answer = soap.post(House.BOB, request(from, until, interval, view));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(Soap.text(Soap.parse(answer.body()), "ResponseCode")).isEqualTo(code);
  }

  @Test
  void moreThanAHundredOrNobody() throws Exception {
    String one = request("2027-03-26T04:00:00", "2027-03-27T04:00:00", "30", "FreeBusy");
    String data = one.substring(one.indexOf("<t:MailboxData>"), one.indexOf("</MailboxDataArray>"));
    assertThat(
            Soap.text(
                Soap.parse(soap.post(House.BOB, one.replace(data, data.repeat(101))).body()),
                "ResponseCode"))
        .isEqualTo("ErrorIndividualMailboxLimitReached");
    assertThat(
            Soap.text(
                Soap.parse(soap.post(House.BOB, one.replace(data, "")).body()), "ResponseCode"))
        .isEqualTo("ErrorSchemaValidation");
  }
}
