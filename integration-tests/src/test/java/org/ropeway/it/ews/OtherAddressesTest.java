package org.ropeway.it.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.it.stage.House;
import org.ropeway.standin.StandinUser;
import org.w3c.dom.Element;

/** Users are known by all addresses that the address book shows of them. */
class OtherAddressesTest {
  private static final String CAROL = "carol@ox.test";
  private static final String OTHER = "Sales@second.test";
  private static final String BOBS = "builder@second.test";

  private static House house;
  private static Soap soap;

  @BeforeAll
  static void build() {
    house =
        House.build(ox ->
            ox.user(
                    new StandinUser(CAROL, House.PASSWORD, "Carol")
                        .withContact(Map.of("email2", "sales@second.test")))
                .user(
                    new StandinUser(House.BOB, House.PASSWORD, "Bob")
                        .withContact(Map.of("email3", BOBS))));
    house.ox().directory().setPicture("carol", "image/png", new byte[] {1});
    soap = new Soap(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void availabilityOfOthersAndOneself() throws Exception {
    Element answer =
        soap.ask(
                House.BOB,
                "<m:GetUserAvailabilityRequest><m:MailboxDataArray>"
                    + mailbox(OTHER)
                    + mailbox(BOBS)
                    + mailbox("nobody@second.test")
                    + "</m:MailboxDataArray><t:FreeBusyViewOptions><t:TimeWindow>"
                    + "<t:StartTime>2027-03-26T00:00:00Z</t:StartTime>"
                    + "<t:EndTime>2027-03-27T00:00:00Z</t:EndTime></t:TimeWindow>"
                    + "</t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>")
            .getDocumentElement();
    assertThat(Soap.texts(answer, "ResponseCode"))
        .containsExactly("NoError", "NoError", "ErrorMailRecipientNotFound");
  }

  private static String mailbox(String address) {
    return "<t:MailboxData><t:Email><t:Address>"
        + address
        + "</t:Address></t:Email></t:MailboxData>";
  }

  @Test
  void tipsAreThoseOfTheUser() throws Exception {
    Element tips =
        soap.ask(
                House.BOB,
                "<m:GetMailTips><m:SendingAs><t:EmailAddress>"
                    + House.BOB
                    + "</t:EmailAddress></m:SendingAs><m:Recipients><t:Mailbox><t:EmailAddress>"
                    + OTHER
                    + "</t:EmailAddress></t:Mailbox></m:Recipients><m:MailTipsRequested>All"
                    + "</m:MailTipsRequested></m:GetMailTips>")
            .getDocumentElement();
    assertThat(Soap.texts(tips, "ExternalMemberCount")).containsExactly("0");
    assertThat(Soap.texts(tips, "InvalidRecipient")).containsExactly("false");
  }

  @Test
  void automaticRepliesOfOneselfOnly() throws Exception {
    assertThat(oof(BOBS)).isEqualTo("NoError");
    assertThat(oof(OTHER)).isEqualTo("ErrorAccessDenied");
    assertThat(oof("nobody@second.test")).isEqualTo("ErrorAccessDenied");
  }

  private static String oof(String address) throws Exception {
    return Soap.text(
        soap.ask(
            House.BOB,
            "<m:GetUserOofSettingsRequest><t:Mailbox><t:Address>"
                + address
                + "</t:Address></t:Mailbox></m:GetUserOofSettingsRequest>"),
        "ResponseCode");
  }

  /** The address book is a while behind OX, which is asked whether it still shows the user. */
  @Test
  void whoIsHiddenHasNoPhoto() throws Exception {
    assertThat(photo().statusCode()).isEqualTo(200);
    house.ox().directory().hide("carol", true);
    try {
      assertThat(photo().statusCode()).isEqualTo(404);
    } finally {
      house.ox().directory().hide("carol", false);
    }
  }

  private static HttpResponse<String> photo() throws Exception {
    return Soap.send(soap.request(House.BOB, "/s/GetUserPhoto?email=" + OTHER).GET());
  }
}
