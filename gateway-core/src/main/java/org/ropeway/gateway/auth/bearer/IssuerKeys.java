package org.ropeway.gateway.auth.bearer;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An issuer's public keys. They are read again now and then, so that withdrawn ones go, and for a
 * token of a key that is not among them, so that new ones are known at once; the latter no more
 * often than each {@link #PAUSE}, for anybody can make up names of keys. While they cannot be read,
 * the last ones are believed for {@link #LONGEST}.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
  /** After which they are read again. */
  static final Duration FRESH = Duration.ofMinutes(15);

  /** Between two attempts. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  /** After which they are not believed any more. */
  static final Duration LONGEST = Duration.ofHours(4);

  private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);
  private static final int LEAST_RSA_BITS = 2048;

  private final KeySource source;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Known known;
  private Instant tried = Instant.MIN; // guarded by reading
  private volatile String failure = "";

  IssuerKeys(KeySource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  private record Known(JWKSet keys, Instant at) {
    boolean isYounger(Duration than, Instant now) {
      return now.isBefore(at.plus(than));
    }
  }

  /** The keys that are meant. {@link KeySourceException} if there are none to be believed. */
  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    Known before = known;
    Known now = fresh(before);
    List<JWK> found = selector.select(now.keys());
    if (found.isEmpty() && now.equals(before)) {
      Known after = later(now);
      return after == null ? found : selector.select(after.keys());
    }
    return found;
  }

  private Known fresh(@Nullable Known before) throws KeySourceException {
    Instant now = clock.instant();
    if (before != null && before.isYounger(FRESH, now)) {
      return before;
    }
    if (before != null && before.isYounger(LONGEST, now) && reading.isLocked()) {
      return before; // somebody is reading them
    }
    Known after = later(before);
    if (after == null || !after.isYounger(LONGEST, clock.instant())) {
      throw new KeySourceException(failure);
    }
    return after;
  }

  private @Nullable Known later(@Nullable Known before) {
    reading.lock();
    try {
      read(before);
      return known;
    } finally {
      reading.unlock();
    }
  }

  /** Unless somebody else has done so since, or has tried a moment ago. */
  private void read(@Nullable Known before) {
    Instant now = clock.instant();
    if (!Objects.equals(known, before) || now.isBefore(tried.plus(PAUSE))) {
      return;
    }
    tried = now;
    try {
      known = new Known(usable(JWKSet.parse(source.read())), now);
    } catch (IOException | ParseException e) {
      failure = "the issuer's keys cannot be read: " + e.getMessage();
      log.warn(failure);
    }
  }

  /** Those of which half is public, and that nobody can break. */
  private static JWKSet usable(JWKSet all) {
    return new JWKSet(
        all.toPublicJWKSet().getKeys().stream().filter(IssuerKeys::isStrong).toList());
  }

  private static boolean isStrong(JWK key) {
    return !(key instanceof RSAKey) || key.size() >= LEAST_RSA_BITS;
  }
}
