package org.ropeway.it.ews;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.enumeration.property.OofExternalAudience;
import microsoft.exchange.webservices.data.core.enumeration.property.OofState;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceResponseException;
import microsoft.exchange.webservices.data.misc.availability.OofReply;
import microsoft.exchange.webservices.data.misc.availability.TimeWindow;
import microsoft.exchange.webservices.data.property.complex.availability.OofSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.property.PidTag;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** [MS-OXWOOF]: Outlook's automatic replies are OX's notice of absence. */
class OutOfOfficeTest {
  private static House house;
  private static Soap soap;

  @BeforeAll
  static void build() {
    house = House.build(ox -> {});
    soap = new Soap(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void back() throws Exception {
    try (ExchangeService alice = soap.client(House.ALICE)) {
      alice.setUserOofSettings(House.ALICE, settings(OofState.Disabled, OofExternalAudience.None));
    }
  }

  private static OofSettings settings(OofState state, OofExternalAudience audience) {
    OofSettings settings = new OofSettings();
    settings.setState(state);
    settings.setExternalAudience(audience);
    settings.setInternalReply(new OofReply("<html><body><p>Back <b>soon</b>.</p></body></html>"));
    settings.setExternalReply(new OofReply("<p>Away &amp; gone.</p>"));
    return settings;
  }

  private static void deliver(String from) {
    house
        .ox()
        .deliver(
            House.ALICE,
            ("From: " + from + "\r\nTo: " + House.ALICE + "\r\nSubject: ?\r\n\r\nx\r\n")
                .getBytes(US_ASCII));
  }

  @Test
  void aClientSetsItAndSendersAreTold() throws Exception {
    try (ExchangeService alice = soap.client(House.ALICE);
        Outlook outlook = house.outlook(House.ALICE)) {
      alice.setUserOofSettings(House.ALICE, settings(OofState.Enabled, OofExternalAudience.All));
      deliver("stranger@example.org");
      List<byte[]> sent = house.ox().mailboxes().outbox();
      assertThat(new String(sent.getLast(), StandardCharsets.UTF_8))
          .contains("To: <stranger@example.org>", "Away & gone.")
          .doesNotContain("Back");
      OofSettings read = alice.getUserOofSettings(House.ALICE);
      assertThat(read.getState()).isEqualTo(OofState.Enabled);
      assertThat(read.getExternalAudience()).isEqualTo(OofExternalAudience.All);
      assertThat(read.getAllowExternalOof()).isEqualTo(OofExternalAudience.All);
      assertThat(read.getInternalReply().getMessage())
          .isEqualTo("<html><body><p>Back <b>soon</b>.</p></body></html>");
      assertThat(read.getExternalReply().getMessage()).isEqualTo("<p>Away &amp; gone.</p>");
      assertThat(outlook.properties(outlook.logon(), PidTag.OUT_OF_OFFICE_STATE))
          .containsEntry(PidTag.OUT_OF_OFFICE_STATE, true);
    }
  }

  @Test
  void aPeriodIsKeptToTheSecond() throws Exception {
    try (ExchangeService alice = soap.client(House.ALICE)) {
      OofSettings settings = settings(OofState.Scheduled, OofExternalAudience.Known);
      settings.setDuration(
          new TimeWindow(
              Date.from(Instant.parse("2031-05-05T15:30:00Z")),
              Date.from(Instant.parse("2031-05-09T06:00:00Z"))));
      alice.setUserOofSettings(House.ALICE, settings);
      OofSettings read = alice.getUserOofSettings(House.ALICE);
      assertThat(read.getState()).isEqualTo(OofState.Scheduled);
      assertThat(read.getExternalAudience()).isEqualTo(OofExternalAudience.Known);
      assertThat(read.getDuration().getStartTime()).isEqualTo("2031-05-05T15:30:00Z");
      assertThat(read.getDuration().getEndTime()).isEqualTo("2031-05-09T06:00:00Z");
      settings.setDuration(
          new TimeWindow(
              Date.from(Instant.parse("2031-05-05T15:30:00Z")),
              Date.from(Instant.parse("2031-05-05T15:30:00Z"))));
      assertRefused(
          ServiceError.ErrorInvalidScheduledOofDuration,
          () -> alice.setUserOofSettings(House.ALICE, settings));
    }
  }

  @Test
  void nobodySpeaksForOthers() throws Exception {
    try (ExchangeService bob = soap.client(House.BOB)) {
      assertRefused(ServiceError.ErrorAccessDenied, () -> bob.getUserOofSettings(House.ALICE));
      assertRefused(
          ServiceError.ErrorAccessDenied,
          () ->
              bob.setUserOofSettings(
                  House.ALICE, settings(OofState.Enabled, OofExternalAudience.All)));
    }
  }

  private interface Call {
    void run() throws Exception;
  }

  private static void assertRefused(ServiceError code, Call call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ServiceResponseException.class, e -> assertThat(e.getErrorCode()).isEqualTo(code));
  }

  /** Outlook 2019 ends if one of them is missing (outlook.md 1.4). */
  @Test
  void everyElementIsThereThoughNobodySetAnything() throws Exception {
    String request =
        Soap.envelope(
            "<GetUserOofSettingsRequest xmlns=\""
                + Soap.MESSAGES
                + "\"><Mailbox xmlns=\""
                + Soap.TYPES
                + "\"><Name/><Address>"
                + House.BOB
                + "</Address><RoutingType>SMTP</RoutingType></Mailbox></GetUserOofSettingsRequest>");
    HttpResponse<String> answer = soap.post(House.BOB, request);
    assertThat(answer.statusCode()).isEqualTo(200);
    NodeList all = Soap.parse(answer.body()).getElementsByTagNameNS("*", "*");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      names.add(element.getLocalName());
      assertThat(element.getNamespaceURI())
          .isEqualTo(
              switch (element.getLocalName()) {
                case "Envelope", "Header", "Body" -> "http://schemas.xmlsoap.org/soap/envelope/";
                case "GetUserOofSettingsResponse",
                    "ResponseMessage",
                    "ResponseCode",
                    "AllowExternalOof" ->
                    Soap.MESSAGES;
                default -> Soap.TYPES;
              });
    }
    assertThat(names)
        .containsExactly(
            "Envelope",
            "Header",
            "ServerVersionInfo",
            "Body",
            "GetUserOofSettingsResponse",
            "ResponseMessage",
            "ResponseCode",
            "OofSettings",
            "OofState",
            "ExternalAudience",
            "Duration",
            "StartTime",
            "EndTime",
            "InternalReply",
            "Message",
            "ExternalReply",
            "Message",
            "AllowExternalOof");
  }
}
