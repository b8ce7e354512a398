package org.ropeway.gateway.ews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;

/** Whatever comes is a request or refused. */
class SoapRequestTest {
  private static final int ROUNDS = 5_000;
  private static final String REQUEST =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
          xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">
        <soap:Header>
          <t:RequestServerVersion Version="Exchange2010_SP2"/>
          <t:TimeZoneContext><t:TimeZoneDefinition Id="W. Europe Standard Time"/></t:TimeZoneContext>
        </soap:Header>
        <soap:Body>
          <GetUserAvailabilityRequest
              xmlns="http://schemas.microsoft.com/exchange/services/2006/messages">
            <t:TimeZone><t:Bias>480</t:Bias><t:StandardTime><t:Bias>0</t:Bias>
              <t:Time>02:00:00</t:Time><t:DayOrder>1</t:DayOrder><t:Month>11</t:Month>
              <t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime>
              <t:DaylightTime><t:Bias>-60</t:Bias><t:Time>02:00:00</t:Time>
              <t:DayOrder>2</t:DayOrder><t:Month>3</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek>
              </t:DaylightTime></t:TimeZone>
            <t:StartTime>2027-03-26T04:00:00</t:StartTime><![CDATA[&<>]]>
            <MailboxDataArray><t:MailboxData><t:Email><t:Address>a@b.example</t:Address></t:Email>
              <t:AttendeeType>Required</t:AttendeeType><t:ExcludeConflicts>true</t:ExcludeConflicts>
              </t:MailboxData></MailboxDataArray>
            <t:SuggestionsViewOptions><t:GoodThreshold>49</t:GoodThreshold>
              <t:MaximumResultsByDay>10</t:MaximumResultsByDay>
              <t:MeetingDurationInMinutes>60</t:MeetingDurationInMinutes>
              <t:MinimumSuggestionQuality>Poor</t:MinimumSuggestionQuality>
              <t:DetailedSuggestionsWindow><t:StartTime>2027-03-26T00:00:00</t:StartTime>
              <t:EndTime>2027-03-27T00:00:00Z</t:EndTime></t:DetailedSuggestionsWindow>
              </t:SuggestionsViewOptions>
          </GetUserAvailabilityRequest>
        </soap:Body>
      </soap:Envelope>
      """;

  private void read(byte[] bytes) {
    try {
      SoapRequest request = SoapRequest.read(Bytes.wrap(bytes));
      ClientZone zone = ClientZone.of(request);
      assertThat(zone.local(zone.instant(request.body().need("StartTime")))).isNotNull();
      AvailabilityRequest asked = AvailabilityRequest.of(request);
      List<Suggestions.Attendee> attendees =
          asked.mailboxes().stream()
              .map(mailbox -> new Suggestions.Attendee(mailbox, Availability.NOBODY))
              .toList();
      if (asked.suggestions().isPresent()) {
        assertThat(new Suggestions(asked.suggestions().get(), zone, attendees).days()).isNotEmpty();
      }
    } catch (EwsException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Test
  void aRequestIsRead() throws EwsException {
    SoapRequest request = SoapRequest.read(Bytes.wrap(REQUEST.getBytes(UTF_8)));
    assertThat(request.body().name()).isEqualTo("GetUserAvailabilityRequest");
    assertThat(request.body().text().strip()).isEqualTo("&<>");
    assertThat(request.zone().orElseThrow().attributes())
        .containsEntry("Id", "W. Europe Standard Time");
    SoapElement start = request.body().need("StartTime");
    assertThat(ClientZone.of(request).instant(start)).isEqualTo("2027-03-26T11:00:00Z");
  }

  @Test
  void aZoneIsKnownByItsNameInWindows() throws EwsException {
    String body = REQUEST.replaceFirst("(?s)<t:TimeZone>.*</t:TimeZone>", "");
    SoapRequest request = SoapRequest.read(Bytes.wrap(body.getBytes(UTF_8)));
    SoapElement start = request.body().need("StartTime");
    assertThat(ClientZone.of(request).instant(start)).isEqualTo("2027-03-26T03:00:00Z");
    String unknown = body.replace("W. Europe Standard Time", "Middle Earth Standard Time");
    assertThatThrownBy(() -> ClientZone.of(SoapRequest.read(Bytes.wrap(unknown.getBytes(UTF_8)))))
        .isInstanceOf(EwsException.class);
  }

  @Test
  void mutations() {
    byte[] whole = REQUEST.getBytes(UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = whole.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? (byte) random.nextInt() : whole[random.nextInt(whole.length)];
      }
      read(bytes);
    }
  }

  @FuzzTest
  void fuzz(byte[] bytes) {
    read(bytes);
  }
}
