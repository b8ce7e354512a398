package org.ropeway.gateway.recording.scrub;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dump.DumpSession;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.HttpMessage;
import org.ropeway.gateway.recording.Recording;
import org.ropeway.gateway.recording.RecordingException;
import org.ropeway.gateway.recording.RecordingWriter;

/**
 * Writes a recording once more, without private data. The same recording gives the same result.
 * Lengths stay, but for buffers that were compressed.
 */
public final class Scrubber {
  private static final String MAPI = "application/mapi-http";

  private final Pseudonyms words;
  private final Texts texts;
  private final Blanked blanked = new Blanked();
  private final Map<String, DumpSession> sessions = new HashMap<>();

  private Scrubber(Bytes key) {
    this.words = new Pseudonyms(key);
    this.texts = new Texts(words);
  }

  /**
   * What became of a recording.
   *
   * @param exchanges how many it has
   * @param words how many different ones were replaced
   */
  public record Outcome(int exchanges, int words, Blanked blanked) {}

  /** Scrubs {@code in} to {@code out}, which must not be there. */
  public static Outcome scrub(Path in, Path out) throws RecordingException {
    try (Recording recording = Recording.open(in)) {
      Scrubber scrubber = new Scrubber(key(recording));
      try (RecordingWriter writer = RecordingWriter.create(out)) {
        for (int number : recording.numbers()) {
          writer.write(scrubber.exchange(recording.exchange(number)), "");
        }
      }
      return new Outcome(recording.numbers().size(), scrubber.words.size(), scrubber.blanked);
    }
  }

  /** Known only to who has the original. */
  private static Bytes key(Recording recording) throws RecordingException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int number : recording.numbers()) {
        Exchange exchange = recording.exchange(number);
        HttpMessage response = exchange.response();
        digest.update(exchange.request().bytes().unsafeArray());
        digest.update(response == null ? new byte[0] : response.bytes().unsafeArray());
      }
      return Bytes.wrap(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Exchange exchange(Exchange from) {
    HttpMessage response = from.response();
    Function<Bytes, Bytes> asked = bytes -> bytes;
    Function<Bytes, Bytes> answered = bytes -> bytes;
    if (isMapi(from.requestHeaders())) {
      MapiBodies bodies = new MapiBodies(from, sessionOf(from), texts, words);
      asked = b -> bodies.request(b, telling(from, "request"));
      answered = b -> bodies.response(b, telling(from, "answer"));
    }
    HttpMessage request = message(from, "request", from.request(), asked);
    HttpMessage answer = response == null ? null : message(from, "answer", response, answered);
    return new Exchange(from.number(), from.began(), from.took(), request, answer);
  }

  private BiConsumer<String, String> telling(Exchange exchange, String which) {
    return (where, why) -> blanked.add(exchange.number(), which + " " + where, why);
  }

  private HttpMessage message(
      Exchange exchange, String which, HttpMessage from, Function<Bytes, Bytes> mapi) {
    Bytes body = body(exchange, which, from, mapi);
    Headers headers = new Headers();
    texts
        .http()
        .headers(from.headers())
        .forEach((name, value) -> {
          boolean length =
              name.equalsIgnoreCase("Content-Length") && body.length() != from.body().length();
          headers.add(name, length ? String.valueOf(body.length()) : value);
        });
    return new HttpMessage(texts.http().startLine(from.startLine()), headers, body, from.whole());
  }

  private Bytes body(
      Exchange exchange, String which, HttpMessage from, Function<Bytes, Bytes> mapi) {
    if (from.body().isEmpty()) {
      return from.body();
    }
    String type = mediaType(from.headers());
    if (type.equals(MAPI)) {
      return mapi.apply(from.body());
    }
    if (type.equals("text/html")) {
      return Bytes.wrap(Encoded.document(from.body().array(), texts::html));
    }
    if (type.endsWith("xml")) {
      return Bytes.wrap(Encoded.document(from.body().array(), texts::xml));
    }
    if (type.startsWith("text/") || type.endsWith("json")) {
      return Bytes.wrap(Encoded.document(from.body().array(), texts::scrub));
    }
    telling(exchange, which).accept("body", "of type " + (type.isEmpty() ? "unknown" : type));
    return Bytes.wrap(new byte[from.body().length()]);
  }

  private DumpSession sessionOf(Exchange exchange) {
    String context = cookie(exchange.requestHeaders(), "Cookie");
    DumpSession known = context == null ? null : sessions.get(context);
    String type = exchange.requestType().toLowerCase(Locale.ROOT);
    boolean begins = type.equals("connect") || type.equals("bind");
    DumpSession session = known == null || begins ? new DumpSession() : known;
    String told = cookie(exchange.responseHeaders(), "Set-Cookie");
    String name = told == null ? context : told;
    if (name != null) {
      sessions.put(name, session);
    }
    return session;
  }

  /** The session context cookie. [MS-OXCMAPIHTTP] 2.2.3.2.3. */
  private static @Nullable String cookie(Headers headers, String header) {
    for (String value : headers.all(header)) {
      for (String pair : value.split(";")) {
        if (pair.strip().startsWith("MapiContext=")) {
          return pair.strip();
        }
      }
    }
    return null;
  }

  private static boolean isMapi(Headers headers) {
    return headers.has("X-RequestType");
  }

  private static String mediaType(Headers headers) {
    String type = headers.first("Content-Type");
    int semicolon = type == null ? -1 : type.indexOf(';');
    String media = type == null ? "" : semicolon < 0 ? type : type.substring(0, semicolon);
    return media.strip().toLowerCase(Locale.ROOT);
  }
}
