package org.ropeway.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.gateway.auth.TrustedScheme.Finding;
import org.ropeway.gateway.auth.bearer.BearerScheme;
import org.ropeway.gateway.auth.bearer.BearerSettings;

/** Keys of an issuer that come, go, are weak or cannot be read. */
class IssuerKeysTest {
  private final Ahead clock = new Ahead();
  private Issuer issuer;
  private BearerScheme scheme;

  @BeforeEach
  void begin() throws Exception {
    issuer = new Issuer();
    scheme = new BearerScheme(List.of(issuer.settings()), clock);
  }

  @AfterEach
  void end() {
    issuer.close();
  }

  /** A clock that goes when it is told to. */
  private static final class Ahead extends Clock {
    private Instant now = Instant.now();

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** What becomes of a token by this key that is good for a day. */
  private Finding judged(JWK key) throws Exception {
    return scheme.judge(
        Issuer.token(key, c -> c.expirationTime(Date.from(clock.now.plusSeconds(86_400)))), this);
  }

  private void assertBelieved(JWK key) throws Exception {
    assertThat(judged(key)).isEqualTo(new Finding.Proven("alice@ox.test", ""));
  }

  private void assertWrong(JWK key) throws Exception {
    assertThat(judged(key)).isInstanceOf(Finding.Wrong.class);
  }

  @Test
  void newKeysAreKnownAtOnceButNotAskedForTooOften() throws Exception {
    ECKey first = issuer.key();
    assertThat(issuer.asked()).isZero();
    assertBelieved(first);
    assertBelieved(first);
    assertThat(issuer.asked()).isEqualTo(1);
    issuer.rotate("second");
    assertWrong(issuer.key());
    clock.pass(Duration.ofSeconds(30));
    assertWrong(issuer.key());
    assertWrong(issuer.key());
    assertThat(issuer.asked()).isEqualTo(2);
    issuer.publish();
    assertWrong(issuer.key());
    assertThat(issuer.asked()).isEqualTo(2);
    clock.pass(Duration.ofSeconds(30));
    assertBelieved(issuer.key());
    assertWrong(first);
    assertThat(issuer.asked()).isEqualTo(3);
  }

  @Test
  void withdrawnKeysGo() throws Exception {
    ECKey first = issuer.key();
    assertBelieved(first);
    issuer.rotate("second");
    issuer.publish();
    clock.pass(Duration.ofMinutes(14));
    assertBelieved(first);
    clock.pass(Duration.ofMinutes(1));
    assertWrong(first);
  }

  @ParameterizedTest
  @CsvSource({"500,{}", "302,{}", "200,no JSON", "200,'{\"keys\": 3}'"})
  void keysThatCannotBeReadAreBelievedForAWhile(int status, String text) throws Exception {
    issuer.publish(status, text);
    assertThat(judged(issuer.key())).isInstanceOf(Finding.Unknown.class);
    issuer.publish();
    assertThat(judged(issuer.key())).isInstanceOf(Finding.Unknown.class);
    assertThat(issuer.asked()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(30));
    assertBelieved(issuer.key());
    issuer.publish(status, text);
    clock.pass(Duration.ofMinutes(239));
    assertBelieved(issuer.key());
    assertThat(issuer.asked()).isEqualTo(3);
    clock.pass(Duration.ofMinutes(1));
    assertThat(judged(issuer.key())).isInstanceOf(Finding.Unknown.class);
  }

  @Test
  void moreThanKeysIsNotRead() throws Exception {
    issuer.publish(200, new JWKSet(issuer.key()).toString() + " ".repeat(256 * 1024));
    assertThat(judged(issuer.key())).isInstanceOf(Finding.Unknown.class);
  }

  /** Weak keys and shared secrets are no keys, even if an issuer has them by mistake. */
  @Test
  void onlyStrongPublicKeysAreKeys() throws Exception {
    RSAKey weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
    OctetSequenceKey secret = new OctetSequenceKeyGenerator(256).keyID("secret").generate();
    issuer.publish(200, new JWKSet(List.of(issuer.key(), weak, secret)).toString(false));
    assertBelieved(issuer.key());
    assertWrong(weak);
    String shared =
        Issuer.token(
            Issuer.header(JWSAlgorithm.HS256, secret), new MACSigner(secret), claims -> claims);
    assertThat(scheme.judge(shared, this)).isInstanceOf(Finding.Wrong.class);
  }

  @Test
  void keysStandInAFile(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("keys.json");
    BearerSettings web = issuer.settings();
    scheme =
        new BearerScheme(
            List.of(
                new BearerSettings(
                    web.issuer(),
                    web.audiences(),
                    new BearerSettings.Keys.In(file),
                    web.userClaim(),
                    web.domains(),
                    web.algorithms(),
                    web.clockSkew(),
                    web.challenge())),
            clock);
    assertThat(judged(issuer.key())).isInstanceOf(Finding.Unknown.class);
    Files.writeString(file, new JWKSet(issuer.key()).toString());
    clock.pass(Duration.ofSeconds(30));
    assertBelieved(issuer.key());
    assertThat(issuer.asked()).isZero();
  }
}
