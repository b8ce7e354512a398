package org.ropeway.gateway.mapihttp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;

/**
 * The latest answer of each Session Context, for a client that lost it and sends its request once
 * more as it was ([MS-OXCMAPIHTTP] 3.1.7.1): the same X-RequestId with the same body gets the same
 * answer, and nothing is done twice.
 */
final class Replays {
  private static final int OVERHEAD = 256;
  private final Cache<String, Kept> kept;

  private record Kept(String requestId, Bytes digest, Bytes body) {}

  Replays(MapiHttpLimits limits) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(limits.replayBytes())
            .weigher((String id, Kept k) -> OVERHEAD + k.body().length())
            .expireAfterWrite(limits.replayTime())
            .executor(Runnable::run)
            .build();
  }

  /** Keeps an answer. */
  void keep(SessionContext<?> context, MapiRequest request, Bytes body) {
    kept.put(context.id(), new Kept(request.id(), digest(request.body()), body));
  }

  /** The answer that a request has been given before, if it is still there. */
  Optional<Bytes> find(SessionContext<?> context, MapiRequest request) {
    Kept candidate = kept.getIfPresent(context.id());
    return candidate != null
            && candidate.requestId().equals(request.id())
            && candidate.digest().equals(digest(request.body()))
        ? Optional.of(candidate.body())
        : Optional.empty();
  }

  private static Bytes digest(Bytes body) {
    try {
      return Bytes.wrap(MessageDigest.getInstance("SHA-256").digest(body.unsafeArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
