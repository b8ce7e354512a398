package org.ropeway.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** Names and passwords outside ASCII, as programs of Windows send them. */
class PasswordsTest {
  private static final String JOERG = "jörg@ox.test";
  private static final String LUKASZ = "łukasz@ox.test";
  private static final String SERGEJ = "sergej@ox.test";
  private static final String KENJI = "kenji@ox.test";
  private static final String INES = "ines@ox.test";
  private static final String ANA = "ana@ox.test";
  private static final AuthLimits FORGETFUL =
      new AuthLimits(
          3,
          Duration.ofMinutes(1),
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          100);

  private static final OxStandin STANDIN =
      OxStandin.builder()
          .user(new StandinUser(JOERG, "Grüße € 5", "Jörg"))
          .user(new StandinUser(LUKASZ, "zażółć", "Łukasz"))
          .user(new StandinUser(SERGEJ, "пароль", "Sergej"))
          .user(new StandinUser(KENJI, "合言葉", "Kenji"))
          .user(new StandinUser(INES, "ñandú", "Inés"))
          .user(new StandinUser(ANA, "ñandú", "Ana"))
          .start();
  private static final UsmOxServer OX = new UsmOxServer(OxServerConfig.of(STANDIN.baseUrl()));
  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), AuthObserver.NONE);

  private final long before = STANDIN.requestCount("login");

  @AfterEach
  void endSessions() {
    sessions.close();
  }

  @AfterAll
  static void end() {
    OX.close();
    STANDIN.close();
  }

  private long logins() {
    return STANDIN.requestCount("login") - before;
  }

  private OxAuthenticator authenticator(String codePage) {
    return new OxAuthenticator(
        OX,
        "test",
        FORGETFUL,
        sessions,
        AuthObserver.NONE,
        Clock.systemUTC(),
        new SignInWays(true, Charset.forName(codePage), List.of()));
  }

  private static AuthResult judge(
      OxAuthenticator authenticator, String login, String password, Charset sent) {
    byte[] both = (login + ":" + password).getBytes(sent);
    return authenticator.authenticate(
        "Basic " + Base64.getEncoder().encodeToString(both), InetAddress.getLoopbackAddress());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252,UTF-8,jörg@ox.test,Grüße € 5,1",
    "windows-1252,windows-1252,JÖRG@ox.test,Grüße € 5,1",
    "windows-1250,windows-1252,jörg@ox.test,Grüße € 5,1",
    "windows-1251,windows-1252,jörg@ox.test,Grüße € 5,2",
    "windows-1252,UTF-8,łukasz@ox.test,zażółć,1",
    "windows-1250,windows-1250,łukasz@ox.test,zażółć,1",
    "windows-1251,windows-1251,sergej@ox.test,пароль,1",
    "windows-31j,windows-31j,kenji@ox.test,合言葉,1",
    "windows-1250,windows-1252,ines@ox.test,ñandú,2",
  })
  void theyAreRead(String codePage, String sent, String login, String password, int tries) {
    AuthResult result = judge(authenticator(codePage), login, password, Charset.forName(sent));
    assertThat(result)
        .isInstanceOfSatisfying(
            AuthResult.Granted.class,
            granted -> assertThat(granted.user().login()).isEqualToIgnoringCase(login));
    assertThat(logins()).isEqualTo(tries);
  }

  /** OX counts wrong passwords, too: the reading that was right is the first one from then on. */
  @Test
  void whatWasRightIsTriedFirst() {
    OxAuthenticator authenticator = authenticator("windows-1250");
    Charset western = Charset.forName("windows-1252");
    for (int tries : new int[] {2, 3, 4}) {
      assertThat(judge(authenticator, ANA, "ñandú", western))
          .isInstanceOf(AuthResult.Granted.class);
      assertThat(logins()).isEqualTo(tries);
    }
    STANDIN.mailboxes().put(List.of(new StandinUser(ANA, "ńandú", "Ana")));
    assertThat(judge(authenticator, ANA, "ñandú", western)).isInstanceOf(AuthResult.Granted.class);
    assertThat(logins()).isEqualTo(6);
  }

  @Test
  void twoReadingsAreOneGuess() {
    OxAuthenticator authenticator = authenticator("windows-1251");
    Charset western = Charset.forName("windows-1252");
    for (String guess : List.of("ä", "ö", "ü")) {
      assertThat(judge(authenticator, INES, guess, western)).isInstanceOf(AuthResult.Refused.class);
    }
    assertThat(logins()).isEqualTo(6);
    assertThat(judge(authenticator, INES, "ñandú", StandardCharsets.UTF_8))
        .isInstanceOf(AuthResult.Limited.class);
  }

  /** A name that can be read in two ways is two users, of whom each is guarded. */
  @Test
  void eachReadingOfANameIsCounted() {
    OxAuthenticator authenticator = authenticator("windows-1250");
    Charset western = Charset.forName("windows-1252");
    for (String guess : List.of("1", "2", "3")) {
      assertThat(judge(authenticator, "ñ@ox.test", guess, western))
          .isInstanceOf(AuthResult.Refused.class);
    }
    for (String login : List.of("ñ@ox.test", "ń@ox.test")) {
      assertThat(judge(authenticator, login, "4", StandardCharsets.UTF_8))
          .isInstanceOf(AuthResult.Limited.class);
    }
  }

  /** Where passwords are turned off a right one is as none, and no way to show one is told. */
  @Test
  void theyMayBeTurnedOff() {
    OxAuthenticator without =
        new OxAuthenticator(
            OX,
            "test",
            FORGETFUL,
            sessions,
            AuthObserver.NONE,
            Clock.systemUTC(),
            new SignInWays(false, StandardCharsets.UTF_8, List.of()));
    assertThat(judge(without, "jörg@ox.test", "Grüße € 5", StandardCharsets.UTF_8))
        .isEqualTo(new AuthResult.Missing(List.of()));
    assertThat(logins()).isZero();
  }

  /** What no code page has is nobody's password, and OX is not asked for it. */
  @Test
  void bytesWithoutAMeaning() {
    byte[] bytes = {'a', ':', (byte) 0x81, (byte) 0xFF};
    assertThat(
            authenticator("windows-1252")
                .authenticate(
                    "Basic " + Base64.getEncoder().encodeToString(bytes),
                    InetAddress.getLoopbackAddress()))
        .isInstanceOf(AuthResult.Missing.class);
    assertThat(logins()).isZero();
  }
}
