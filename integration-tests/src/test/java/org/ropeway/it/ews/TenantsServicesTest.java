package org.ropeway.it.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.property.OofExternalAudience;
import microsoft.exchange.webservices.data.core.enumeration.property.OofState;
import microsoft.exchange.webservices.data.misc.availability.OofReply;
import microsoft.exchange.webservices.data.property.complex.availability.OofSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.gateway.config.OxTenant;
import org.ropeway.it.stage.House;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinResource;
import org.ropeway.standin.StandinUser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Two tenants whose users have the same numbers: by the web services nobody is told anything of the
 * other's, even of who is signed in.
 */
class TenantsServicesTest {
  /** Have the numbers of alice and bob. */
  private static final String ADA = "ada@acme.test";

  private static final String BEN = "ben@acme.test";
  private static final Instant NOON = Instant.parse("2027-03-26T12:00:00Z");

  private static House house;
  private static OxStandin acme;
  private static Soap soap;

  @BeforeAll
  static void build() throws Exception {
    acme =
        OxStandin.builder()
            .user(new StandinUser(ADA, House.PASSWORD, "Ada"))
            .user(new StandinUser(BEN, House.PASSWORD, "Ben"))
            .start();
    house = House.build(ox -> {});
    house.admit(
        List.of(
            new OxTenant(
                Set.of("acme.test"),
                OxServerConfig.of(acme.baseUrl()).withTenant("acme"),
                OxBackend.DEFAULT)));
    soap = new Soap(house);
    house.ox().mailboxes().busy("alice", NOON, NOON.plusSeconds(3600), 1);
    house.ox().directory().setPicture("alice", "image/png", new byte[] {1});
    house.ox().directory().putResource(new StandinResource("room1", "Room 1", ""));
    house.ox().directory().putGroup("team", "Team", List.of("alice"));
    try (ExchangeService alice = soap.client(House.ALICE)) {
      OofSettings away = new OofSettings();
      away.setState(OofState.Enabled);
      away.setExternalAudience(OofExternalAudience.All);
      away.setInternalReply(new OofReply("away"));
      away.setExternalReply(new OofReply("away"));
      alice.setUserOofSettings(House.ALICE, away);
    }
  }

  @AfterAll
  static void close() {
    house.close();
    acme.close();
  }

  private static Document tips(String asking, String of) throws Exception {
    return soap.ask(
        asking,
        "<m:GetMailTips><m:SendingAs><t:EmailAddress>"
            + asking
            + "</t:EmailAddress></m:SendingAs><m:Recipients><t:Mailbox><t:EmailAddress>"
            + of
            + "</t:EmailAddress></t:Mailbox></m:Recipients><m:MailTipsRequested>All"
            + "</m:MailTipsRequested></m:GetMailTips>");
  }

  /** Alice is signed in and away; Ada has her number, and Ben bob's. */
  @Test
  void automaticRepliesAreThoseOfTheOwnTenant() throws Exception {
    Element ours = tips(House.BOB, House.ALICE).getDocumentElement();
    assertThat(Soap.texts(ours, "Message")).containsExactly("away");
    Element theirs = tips(BEN, ADA).getDocumentElement();
    assertThat(Soap.texts(theirs, "TotalMemberCount")).containsExactly("1");
    assertThat(Soap.elements(theirs, "OutOfOffice")).isEmpty();
    Element strange = tips(BEN, House.ALICE).getDocumentElement();
    assertThat(Soap.texts(strange, "ExternalMemberCount")).containsExactly("1");
    assertThat(Soap.elements(strange, "OutOfOffice")).isEmpty();
  }

  @Test
  void timesPhotosAndRoomsAreThoseOfTheOwnTenant() throws Exception {
    Document times =
        soap.ask(
            BEN,
            "<m:GetUserAvailabilityRequest><m:MailboxDataArray>"
                + mailbox(House.ALICE)
                + mailbox(ADA)
                + mailbox("room1@ox.test")
                + "</m:MailboxDataArray><t:FreeBusyViewOptions><t:TimeWindow><t:StartTime>"
                + NOON
                + "</t:StartTime><t:EndTime>"
                + NOON.plusSeconds(3600)
                + "</t:EndTime></t:TimeWindow><t:RequestedView>DetailedMerged</t:RequestedView>"
                + "</t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>");
    Element root = times.getDocumentElement();
    assertThat(Soap.texts(root, "ResponseCode"))
        .containsExactly("ErrorMailRecipientNotFound", "NoError", "ErrorMailRecipientNotFound");
    assertThat(Soap.texts(root, "MergedFreeBusy")).containsExactly("00");
    assertThat(photo(House.BOB, House.ALICE)).isEqualTo(200);
    assertThat(photo(BEN, House.ALICE)).isEqualTo(404);
    assertThat(photo(BEN, ADA)).isEqualTo(404);
    Element lists = soap.ask(BEN, "<m:GetRoomLists/>").getDocumentElement();
    assertThat(Soap.elements(lists, "Address")).isEmpty();
  }

  private static String mailbox(String address) {
    return "<t:MailboxData><t:Email><t:Address>"
        + address
        + "</t:Address></t:Email><t:AttendeeType>Required</t:AttendeeType></t:MailboxData>";
  }

  private static int photo(String asking, String of) throws Exception {
    HttpResponse<Void> answer =
        ClientTls.trusting()
            .send(
                soap.request(asking, "/s/GetUserPhoto?email=" + of).GET().build(),
                BodyHandlers.discarding());
    return answer.statusCode();
  }
}
