package org.ropeway.gateway.mapihttp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.http.Headers;

/**
 * The version of a client, from X-ClientApplication ([MS-OXCMAPIHTTP] 2.2.3.3.6): {@code
 * Outlook/15.00.0847.4040}.
 *
 * @param product name before the slash; empty if the client did not say
 */
public record ClientVersion(String product, int major, int minor, int build, int revision) {
  /** A client that did not say, or said it wrongly. */
  public static final ClientVersion UNKNOWN = new ClientVersion("", 0, 0, 0, 0);

  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z0-9._ -]{1,64}?)[/ ](\\d{1,5})\\.(\\d{1,5})(?:\\.(\\d{1,5}))?(?:\\.(\\d{1,5}))?");

  /** Reads the header's value; {@link #UNKNOWN} if it is missing or has another form. */
  public static ClientVersion parse(@Nullable String header) {
    return read(header).orElse(UNKNOWN);
  }

  /** From X-ClientApplication, or else from a User-Agent like {@code MAPI 15.0.4420}. */
  static ClientVersion of(Headers headers) {
    return read(headers.first("X-ClientApplication"))
        .or(() -> read(headers.first("User-Agent")))
        .orElse(UNKNOWN);
  }

  private static Optional<ClientVersion> read(@Nullable String header) {
    Matcher m = FORM.matcher(header == null ? "" : header.strip());
    return m.matches()
        ? Optional.of(
            new ClientVersion(
                m.group(1),
                number(m.group(2)),
                number(m.group(3)),
                number(m.group(4)),
                number(m.group(5))))
        : Optional.empty();
  }

  /**
   * Whether the client reads more than one ROP output buffer of an answer rightly. Outlook 2013,
   * and 2016 before build 10000, lose attachments' blocks of 31 KB.
   */
  boolean readsChains() {
    return !(major == 15 || (major == 16 && minor == 0 && build < 10_000));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
