package org.ropeway.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetAddressBookUrl;
import org.ropeway.codec.mapihttp.GetMailboxUrl;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.client.MapiEndpoint;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.gateway.config.OxTenant;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.RawMapi;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * What is one user's or one tenant's, asked for by another. Alice of Acme has the same numbers at
 * her OX as Alice has at ours.
 */
class CrossContextTest {
  private static final String THEIRS = "alice@acme.test";
  private static final String SECRET = "Acquisitions";
  private static final int CONTEXT_NOT_FOUND = 10;

  /** The lengths of bodies that ask for nothing. */
  private static final Map<String, Integer> EMPTY =
      Map.of("Execute", 16, "NotificationWait", 8, "Disconnect", 4, "Unbind", 8);

  /** What is answered without a Session Context, or makes one. */
  private static final Set<RequestType<?, ?>> SESSIONLESS =
      Set.of(Bind.TYPE, DnToMinId.TYPE, GetMailboxUrl.TYPE, GetAddressBookUrl.TYPE);

  private static final Optional<Stat> STATE =
      Optional.of(new Stat(0, 0, 0, 0, 0, 0, 1252, 0x0409, 0x0409));

  private static House house;
  private static OxStandin acme;
  private static Outlook alice;
  private static MapiEndpoint book;

  @BeforeAll
  static void build() {
    acme =
        OxStandin.builder()
            .user(new StandinUser(THEIRS, House.PASSWORD, SECRET + " Alice"))
            .user(new StandinUser("boss@acme.test", House.PASSWORD, SECRET + " Boss"))
            .start();
    house = House.build(b -> {});
    house.admit(
        List.of(
            new OxTenant(
                Set.of("acme.test"),
                OxServerConfig.of(acme.baseUrl()).withTenant("acme"),
                OxBackend.DEFAULT)));
    alice = house.outlook(House.ALICE);
    book = new MapiEndpoint(alice.found().addressBook(), alice.settings());
    book.call(Bind.TYPE, new Bind.Request(0, STATE, Bytes.EMPTY));
  }

  @AfterAll
  static void end() {
    alice.close();
    house.close();
    acme.close();
  }

  private static ClientSettings as(String user) {
    return ClientSettings.of(ClientTls.trusting(), user, House.PASSWORD);
  }

  private static HttpResponse<byte[]> send(
      MapiEndpoint session, String user, Map<String, String> cookies, String type) {
    byte[] body = new byte[EMPTY.getOrDefault(type, 0)]; // that of others is not looked at
    return RawMapi.send(session.url(), as(user), cookies, type, body).join();
  }

  private static void assertNoContext(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(RawMapi.code(answer)).as(RawMapi.text(answer)).isEqualTo(CONTEXT_NOT_FOUND);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(RawMapi.text(answer)).doesNotContain("Alice");
  }

  /** [MS-OXCMAPIHTTP] 3.2.5.1: a Session Context is that of the user who made it. */
  @ParameterizedTest
  @ValueSource(strings = {House.BOB, THEIRS})
  void cookiesOfAnother(String user) {
    for (RequestType<?, ?> type : RequestTypes.MAILBOX) {
      if (!type.name().equals("Connect")) {
        MapiEndpoint session = alice.client().endpoint();
        assertNoContext(send(session, user, session.cookies(), type.name()));
      }
    }
    for (RequestType<?, ?> type : RequestTypes.ADDRESS_BOOK) {
      if (!SESSIONLESS.contains(type)) {
        assertNoContext(send(book, user, book.cookies(), type.name()));
      }
    }
    assertNoContext(send(book, user, book.cookies(), "PING"));
    alice.client().endpoint().ping();
    book.ping();
  }

  /** A session of mailboxes is none of address books, also for its own user. */
  @Test
  void cookiesOfAnotherEndpoint() {
    Map<String, String> mail = alice.client().endpoint().cookies();
    assertThat(RawMapi.code(send(book, House.ALICE, mail, "QueryRows"))).isNotZero();
    assertThat(
            RawMapi.code(send(alice.client().endpoint(), House.ALICE, book.cookies(), "Execute")))
        .isNotZero();
    alice.client().endpoint().ping();
    book.ping();
  }

  private static String post(String user, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(house.url().resolve(path))
            .header("Authorization", as(user).authorization())
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("X-MapiHttpCapability", "1")
            .POST(BodyPublishers.ofString(body))
            .build();
    return ClientTls.trusting().send(request, BodyHandlers.ofString()).body();
  }

  private static String autodiscover(String address) {
    String schemas = "http://schemas.microsoft.com/exchange/autodiscover/outlook/";
    return "<Autodiscover xmlns=\""
        + schemas
        + "requestschema/2006\"><Request><EMailAddress>"
        + address
        + "</EMailAddress><AcceptableResponseSchema>"
        + schemas
        + "responseschema/2006a</AcceptableResponseSchema></Request></Autodiscover>";
  }

  private static String envelope(String body) {
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns=\"http://schemas.microsoft.com/exchange/services/2006/messages\""
        + " xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\"><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  private static String oof(String address) {
    return envelope(
        "<GetUserOofSettingsRequest><t:Mailbox><t:Address>"
            + address
            + "</t:Address></t:Mailbox></GetUserOofSettingsRequest>");
  }

  private static String availability(String address) {
    String transition =
        "<t:Bias>0</t:Bias><t:Time>02:00:00</t:Time><t:DayOrder>1</t:DayOrder><t:Month>%d</t:Month>"
            + "<t:DayOfWeek>Sunday</t:DayOfWeek>";
    return envelope(
        "<GetUserAvailabilityRequest><t:TimeZone><t:Bias>0</t:Bias><t:StandardTime>"
            + transition.formatted(10)
            + "</t:StandardTime><t:DaylightTime>"
            + transition.formatted(3)
            + "</t:DaylightTime></t:TimeZone><MailboxDataArray><t:MailboxData><t:Email><t:Address>"
            + address
            + "</t:Address></t:Email><t:AttendeeType>Required</t:AttendeeType></t:MailboxData>"
            + "</MailboxDataArray><t:FreeBusyViewOptions><t:TimeWindow>"
            + "<t:StartTime>2027-03-26T00:00:00</t:StartTime>"
            + "<t:EndTime>2027-03-27T00:00:00</t:EndTime></t:TimeWindow>"
            + "<t:RequestedView>FreeBusy</t:RequestedView></t:FreeBusyViewOptions>"
            + "</GetUserAvailabilityRequest>");
  }

  /** What is told of one's own address, and is not told of it to the other tenant. */
  @Test
  void addressesOfAnotherTenant() throws Exception {
    String path = "/autodiscover/autodiscover.xml";
    assertThat(post(THEIRS, path, autodiscover(THEIRS))).contains(SECRET);
    assertThat(post(House.ALICE, path, autodiscover(THEIRS)))
        .contains("<Error")
        .doesNotContain(SECRET, "MailboxId", "Protocol");
    assertThat(post(THEIRS, path, autodiscover(House.ALICE)))
        .contains("<Error")
        .doesNotContain("Anderson", "MailboxId", "Protocol");
    String ews = "/EWS/Exchange.asmx";
    assertThat(post(THEIRS, ews, oof(THEIRS))).contains("OofState", "NoError");
    assertThat(List.of(post(House.ALICE, ews, oof(THEIRS)), post(House.BOB, ews, oof(House.ALICE))))
        .allSatisfy(
            answer -> assertThat(answer).contains("Error").doesNotContain("OofState", SECRET));
    assertThat(post("boss@acme.test", ews, availability(THEIRS))).contains("NoError");
    assertThat(post(House.ALICE, ews, availability(THEIRS)))
        .contains("ErrorMailRecipientNotFound")
        .doesNotContain("CalendarEvent", SECRET);
  }

  /** [MS-OXCSTOR] 3.2.5.1.1: nobody's mailbox of another tenant is opened. */
  @Test
  void mailboxesOfAnotherTenant() {
    for (String address : List.of(THEIRS, "boss@acme.test")) {
      assertThat(alice.logon(1, address, 0x00000004L).returnValue())
          .isEqualTo(alice.logon(1, "nobody@acme.test", 0x00000004L).returnValue())
          .isNotEqualTo(ErrorCode.SUCCESS);
    }
  }
}
