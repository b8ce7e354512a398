package org.ropeway.it.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ropeway.gateway.auth.bearer.BearerSettings;
import org.ropeway.gateway.config.SignIn;
import org.ropeway.it.stage.House;

/** Who makes tokens, with a key set on the web. */
final class Issuer implements AutoCloseable {
  static final String NAME = "https://login.ox.test/realm";
  static final String AUDIENCE = "https://mail.ox.test/";

  private final HttpServer web;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile ECKey key;
  private volatile String published;
  private volatile int status = 200;

  private final String name;

  Issuer() throws IOException, JOSEException {
    this(NAME);
  }

  /** One of another name; its tokens have that of the first unless they are told. */
  Issuer(String name) throws IOException, JOSEException {
    this.name = name;
    key = named("first");
    published = new JWKSet(key).toString();
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/keys",
        exchange -> {
          asked.incrementAndGet();
          byte[] keys = published.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    web.start();
  }

  /** How a gateway believes it. */
  SignIn signIn() {
    return SignIn.BASIC.with(settings());
  }

  BearerSettings settings() {
    return settings(Set.of("ox.test"));
  }

  BearerSettings settings(Set<String> domains) {
    URI keys = URI.create("http://localhost:" + web.getAddress().getPort() + "/keys");
    return new BearerSettings(
        name,
        Set.of(AUDIENCE),
        new BearerSettings.Keys.At(keys),
        "email",
        domains,
        Set.of(BearerSettings.Algorithm.ES256, BearerSettings.Algorithm.RS256),
        Duration.ofSeconds(60),
        new BearerSettings.Challenge(AUDIENCE, List.of(NAME), NAME + "/authorize"));
  }

  String name() {
    return name;
  }

  /** The key it signs with. */
  ECKey key() {
    return key;
  }

  /** How often its keys were asked for. */
  int asked() {
    return asked.get();
  }

  /** Signs by another key from now on. */
  void rotate(String name) throws JOSEException {
    key = named(name);
  }

  private static ECKey named(String name) throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
  }

  /** Shows this instead of its keys. */
  void publish(int newStatus, String text) {
    status = newStatus;
    published = text;
  }

  /** Shows the key it signs with, and no other. */
  void publish() {
    publish(200, new JWKSet(key).toString());
  }

  /** What stands in a token for alice that is good for an hour. */
  static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject("4711")
        .claim("email", House.ALICE)
        .notBeforeTime(Date.from(now.minusSeconds(5)))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }

  /** A token that is as it should be but for a change. */
  String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return token(key, change);
  }

  /** A good token whose header says that it is of a type. */
  String typed(String type) throws JOSEException {
    return token(
        header(JWSAlgorithm.ES256, key).type(new JOSEObjectType(type)),
        new ECDSASigner(key),
        UnaryOperator.identity());
  }

  /** The same by another key. */
  static String token(JWK by, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return switch (by) {
      case ECKey key -> token(header(JWSAlgorithm.ES256, by), new ECDSASigner(key), change);
      case RSAKey key -> token(header(JWSAlgorithm.RS256, by), signer(key), change);
      default -> throw new IllegalArgumentException(by.getKeyType().getValue());
    };
  }

  /** Signs with a key, however weak it is. */
  static RSASSASigner signer(RSAKey key) throws JOSEException {
    return new RSASSASigner(key.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()));
  }

  /** A header that says by which key a token is signed. */
  static JWSHeader.Builder header(JWSAlgorithm algorithm, JWK named) {
    return new JWSHeader.Builder(algorithm).keyID(named.getKeyID());
  }

  /** A token with a header, signed by whomever. */
  static String token(
      JWSHeader.Builder header, JWSSigner by, UnaryOperator<JWTClaimsSet.Builder> change)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header.build(), change.apply(claims()).build());
    token.sign(by);
    return token.serialize();
  }

  @Override
  public void close() {
    web.stop(0);
  }
}
