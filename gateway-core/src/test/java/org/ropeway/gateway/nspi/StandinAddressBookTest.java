package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.auth.AuthObserver;
import org.ropeway.gateway.auth.AuthResult;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.LegacyDn;

/** The way through the house: a login, OX over HTTP, and Outlook's first questions. */
class StandinAddressBookTest {
  private final OxStandin standin =
      OxStandin.builder()
          .user(
              new StandinUser("alice@ox.test", "ropeway", "Alice Anderson")
                  .withContact(
                      Map.of(
                          "first_name", "Alice",
                          "last_name", "Anderson",
                          "telephone_business1", "+49 30 1")))
          .user(
              new StandinUser("joerg@ox.test", "ropeway", "Jörg Müller")
                  .withContact(Map.of("company", "Builders & Söhne")))
          .start();
  private final UsmOxServer ox = new UsmOxServer(OxServerConfig.of(standin.baseUrl()));
  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), AuthObserver.NONE);
  private final AddressBook book =
      new AddressBook(Stage.HOST, NspiLimits.DEFAULT, new MemoryValues(), Clock.systemUTC());

  @AfterEach
  void stop() {
    sessions.close();
    ox.close();
    standin.close();
  }

  private AuthenticatedUser login(String login) {
    OxAuthenticator authenticator =
        new OxAuthenticator(
            ox, "outlook", AuthLimits.defaults(), sessions, AuthObserver.NONE, Clock.systemUTC());
    String credentials =
        Base64.getEncoder().encodeToString((login + ":ropeway").getBytes(StandardCharsets.UTF_8));
    AuthResult result =
        authenticator.authenticate("Basic " + credentials, InetAddress.getLoopbackAddress());
    return ((AuthResult.Granted) result).user();
  }

  @Test
  void aProfileIsMade() {
    WireClient client = new WireClient(book.open(login("alice")));
    assertThat(client.bind(1252).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    String dn = LegacyDn.ofUser("alice@ox.test");
    int mid = client.dnToMid(dn).getFirst();
    List<PropertyValue> values =
        client
            .getProps(
                0,
                at(mid, 0),
                PidTag.DISPLAY_NAME,
                PidTag.EMAIL_ADDRESS,
                PidTag.ADDRESS_BOOK_HOME_MESSAGE_DATABASE,
                PidTag.BUSINESS_TELEPHONE_NUMBER)
            .propertyValues()
            .orElseThrow();
    assertThat(values)
        .extracting(PropertyValue::value)
        .containsExactly(
            "Alice Anderson",
            dn,
            LegacyDn.ofServer(Stage.HOST) + "/cn=Microsoft Private MDB",
            "+49 30 1");
    assertThat(client.resolved("mueller")).isEqualTo("joerg@ox.test");
    assertThat(client.updateStat(start()).state().orElseThrow().totalRecs()).isEqualTo(2);
    client.session().close();
  }

  @Test
  void lookupsGoOnWhileOxIsDown() {
    AuthenticatedUser alice = login("alice");
    WireClient client = new WireClient(book.open(alice));
    assertThat(client.resolved("jörg")).isEqualTo("joerg@ox.test");
    standin.stop();
    assertThat(client.resolved("jörg")).isEqualTo("joerg@ox.test");
    assertThat(new WireClient(book.open(alice)).bind(1252).errorCode())
        .isEqualTo(ErrorCode.SUCCESS);
  }
}
