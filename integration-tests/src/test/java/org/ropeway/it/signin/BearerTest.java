package org.ropeway.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.auth.TrustedScheme.Finding;
import org.ropeway.gateway.auth.bearer.BearerScheme;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.RawMapi;
import org.ropeway.standin.StandinUser;

/** Bearer tokens ([RFC 6750], [RFC 7519]) before the trusted login at OX. */
class BearerTest {
  private static final String CAROL = "carol@ox.test";
  private static final String CHALLENGE =
      "Bearer client_id=\"https://mail.ox.test/\","
          + " trusted_issuers=\"https://login.ox.test/realm\","
          + " authorization_uri=\"https://login.ox.test/realm/authorize\"";
  private static final String BASIC = "Basic realm=\"Ropeway\", charset=\"UTF-8\"";

  private static final HttpClient HTTP = ClientTls.trusting();
  private static Issuer issuer;
  private static RSAKey rsa;
  private static BearerScheme scheme;
  private static House house;

  @BeforeAll
  static void build() throws Exception {
    issuer = new Issuer();
    rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
    issuer.publish(200, new JWKSet(List.of(issuer.key(), rsa)).toString());
    house = House.build(b -> b.user(new StandinUser(CAROL, "her own", "Carol")));
    house.signIn(issuer.signIn());
    scheme = new BearerScheme(List.of(issuer.settings()), Clock.systemUTC());
  }

  @AfterAll
  static void end() {
    house.close();
    issuer.close();
  }

  private static ClientSettings bearer(String login, String token) {
    return ClientSettings.authorized(HTTP, login, "Bearer " + token);
  }

  private static HttpResponse<byte[]> ask(String token) {
    URI url = house.url().resolve("/mapi/emsmdb/?MailboxId=x@ox.test");
    return RawMapi.ping(url, bearer(House.ALICE, token), Map.of()).join();
  }

  private static List<String> challenges(HttpResponse<?> answer) {
    return answer.headers().allValues("WWW-Authenticate");
  }

  @Test
  void whoHasATokenReadsHisMail() throws Exception {
    Clerk.put(house, House.ALICE, House.INBOX, "Hello");
    try (Outlook outlook =
        house.outlook(bearer(House.ALICE, issuer.token(UnaryOperator.identity())))) {
      assertThat(new Clerk(outlook).await(outlook.store().folderId(PrivateFolder.INBOX), "Hello"))
          .containsOnlyKeys("Hello");
    }
  }

  /** The same token goes with all requests of a client until it expires. */
  @Test
  void oneTokenIsGoodForManyRequests() throws Exception {
    String token = issuer.token(claims -> claims.jwtID("once"));
    assertThat(List.of(ask(token), ask(token), ask(Issuer.token(rsa, UnaryOperator.identity()))))
        .extracting(HttpResponse::statusCode)
        .containsOnly(200);
  }

  @Test
  void passwordsGoOn() {
    ClientSettings carol = ClientSettings.of(HTTP, CAROL, "her own");
    assertThat(
            RawMapi.ping(house.url().resolve("/mapi/nspi/"), carol, Map.of()).join().statusCode())
        .isEqualTo(200);
  }

  /** [MS-XOAUTH] 3.2.5.4: an empty token asks where to get one, and is no failure. */
  @Test
  void whereToGetATokenIsTold() {
    assertThat(challenges(ask(""))).containsExactly(CHALLENGE, BASIC);
    assertThat(
            challenges(
                RawMapi.ping(
                        house.url(), ClientSettings.authorized(HTTP, CAROL, "Digest x"), Map.of())
                    .join()))
        .containsExactly(CHALLENGE, BASIC);
  }

  /** An access token may say that it is one ([RFC 9068] 2.1). */
  @ParameterizedTest
  @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt"})
  void typesOfAccessTokens(String type) throws Exception {
    assertThat(ask(issuer.typed(type)).statusCode()).isEqualTo(200);
  }

  /** What is a good token, of somebody whom OX does not let in. */
  static Stream<Arguments> ofStrangers() throws Exception {
    return Stream.of(
        Arguments.of("of whom OX does not know", issuer.token(c -> c.claim("email", "x@ox.test"))),
        Arguments.of("of a pattern", issuer.token(c -> c.claim("email", "alice*x@ox.test"))),
        Arguments.of("of blanks", issuer.token(c -> c.claim("email", " alice@ox.test"))),
        Arguments.of(
            "of a long name", issuer.token(c -> c.claim("email", "a".repeat(300) + "@ox.test"))));
  }

  static Stream<Arguments> wrong() throws Exception {
    Instant now = Instant.now();
    Date longAgo = Date.from(now.minusSeconds(61));
    Date later = Date.from(now.plusSeconds(120));
    ECKey another = new ECKeyGenerator(Curve.P_256).keyID("first").generate();
    byte[] open = rsa.toRSAPublicKey().getEncoded();
    return Stream.of(
        Arguments.of("of another audience", issuer.token(c -> c.audience("https://other.test/"))),
        Arguments.of("of no audience", issuer.token(c -> c.audience((String) null))),
        Arguments.of("of another issuer", issuer.token(c -> c.issuer("https://login.ox.test/"))),
        Arguments.of("of no issuer", issuer.token(c -> c.issuer(null))),
        Arguments.of("expired", issuer.token(c -> c.expirationTime(longAgo))),
        Arguments.of("for ever", issuer.token(c -> c.expirationTime(null))),
        Arguments.of("not yet valid", issuer.token(c -> c.notBeforeTime(later))),
        Arguments.of("bound to a key", issuer.token(c -> c.claim("cnf", Map.of("jkt", "x")))),
        Arguments.of("of nobody", issuer.token(c -> c.claim("email", null))),
        Arguments.of("of two", issuer.token(c -> c.claim("email", List.of(House.ALICE)))),
        Arguments.of("of another domain", issuer.token(c -> c.claim("email", "alice@acme.test"))),
        Arguments.of("of a bare name", issuer.token(c -> c.claim("email", "alice"))),
        Arguments.of("of a bare domain", issuer.token(c -> c.claim("email", "ox.test"))),
        Arguments.of("of another type", issuer.typed("logout+jwt")),
        Arguments.of("encrypted", raw("{\"alg\":\"RSA-OAEP\",\"enc\":\"A128GCM\"}", "x.x.x.x")),
        Arguments.of(
            "that would cost much to decrypt",
            raw("{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2c\":-1}", "x.x.x.x")),
        Arguments.of(
            "that brings a private key",
            raw(
                "{\"alg\":\"ES256\",\"kid\":\"first\",\"jwk\":" + another.toJSONString() + "}",
                "e30.x")),
        Arguments.of(
            "that brings its key",
            Issuer.token(
                Issuer.header(JWSAlgorithm.ES256, another).jwk(another.toPublicJWK()),
                new ECDSASigner(another),
                UnaryOperator.identity())),
        Arguments.of("without an algorithm", raw("{}", "x.x")),
        Arguments.of("with a header of another kind", raw("[]", "x.x")),
        Arguments.of("too deep", raw("[".repeat(20_000), "x.x")),
        Arguments.of(
            "with what must be understood",
            raw("{\"alg\":\"ES256\",\"kid\":\"first\",\"crit\":[\"x\"],\"x\":1}", "e30.x")),
        Arguments.of("not verified", issuer.token(c -> c.claim("email_verified", false))),
        Arguments.of("by another key", Issuer.token(another, UnaryOperator.identity())),
        Arguments.of("unsigned", new PlainJWT(Issuer.claims().build()).serialize()),
        Arguments.of(
            "by the public key as a password",
            Issuer.token(
                Issuer.header(JWSAlgorithm.HS256, rsa),
                new MACSigner(open),
                UnaryOperator.identity())),
        Arguments.of(
            "by another algorithm",
            Issuer.token(
                Issuer.header(JWSAlgorithm.PS256, rsa),
                Issuer.signer(rsa),
                UnaryOperator.identity())),
        Arguments.of("changed", changed(issuer.token(UnaryOperator.identity()))),
        Arguments.of("cut", issuer.token(UnaryOperator.identity()).replaceFirst("\\.[^.]*$", ".")),
        Arguments.of("no token", "secret"));
  }

  static Stream<Arguments> refused() throws Exception {
    return Stream.concat(wrong(), ofStrangers());
  }

  private static String raw(String header, String rest) {
    byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "." + rest;
  }

  private static String changed(String token) {
    String[] parts = token.split("\\.");
    byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
    String others = new String(claims, StandardCharsets.UTF_8).replace("alice@", "bob@");
    return parts[0]
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(others.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[2];
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String name, String token) {
    HttpResponse<byte[]> answer = ask(token);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(challenges(answer)).containsExactly(CHALLENGE + ", error=\"invalid_token\"", BASIC);
    assertThat(answer.body()).isEmpty();
  }

  /** Not because of OX, which would let in whoever is named. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void wrong(String name, String token) {
    assertThat(scheme.judge(token, house)).isInstanceOf(Finding.Wrong.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void ofStrangers(String name, String token) {
    assertThat(scheme.judge(token, house)).isInstanceOf(Finding.Proven.class);
  }

  /** A token is judged by what is known of its issuer, and by nothing of the others. */
  @Test
  void eachIssuerSpeaksForItself() throws Exception {
    try (Issuer second = new Issuer("https://second.test/")) {
      second.publish();
      BearerScheme both =
          new BearerScheme(
              List.of(issuer.settings(), second.settings(Set.of("b.test"))), Clock.systemUTC());
      assertThat(both.challenge()).isEqualTo(CHALLENGE);
      assertThat(both.judge(issuer.token(UnaryOperator.identity()), house))
          .isEqualTo(new Finding.Proven(House.ALICE, ""));
      assertThat(
              both.judge(
                  second.token(c -> c.issuer(second.name()).claim("email", "eve@b.test")), house))
          .isEqualTo(new Finding.Proven("eve@b.test", ""));
      List<String> wrong =
          List.of(
              second.token(c -> c.issuer(second.name())),
              second.token(UnaryOperator.identity()),
              issuer.token(c -> c.issuer(second.name()).claim("email", "eve@b.test")),
              issuer.token(c -> c.issuer("https://third.test/")),
              issuer.token(c -> c.issuer(null)));
      for (String token : wrong) {
        assertThat(both.judge(token, house)).isInstanceOf(Finding.Wrong.class);
      }
    }
  }

  /** An issuer of all domains speaks of bare names, too, but of nothing else than names. */
  @Test
  void domainsNeedNotBeNamed() throws Exception {
    BearerScheme any = new BearerScheme(List.of(issuer.settings(Set.of())), Clock.systemUTC());
    assertThat(any.judge(issuer.token(c -> c.claim("email", "Alice")), house))
        .isEqualTo(new Finding.Proven("alice", ""));
    for (Object other : Arrays.asList(null, 7, List.of("alice"), Map.of("alice", 1))) {
      assertThat(any.judge(issuer.token(c -> c.claim("email", other)), house))
          .isInstanceOf(Finding.Wrong.class);
    }
  }

  /** A token that is wrong by less than clocks may differ is right. */
  @Test
  void clocksMayDiffer() throws Exception {
    Date before = Date.from(Instant.now().minusSeconds(30));
    assertThat(ask(issuer.token(c -> c.expirationTime(before))).statusCode()).isEqualTo(200);
  }
}
