package org.ropeway.gateway.recording;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The times of an exchange, as Fiddler keeps them in {@code _m.xml}. */
record SessionTimes(Instant began, Duration took) {
  /** Of an exchange whose times nobody kept. */
  static final SessionTimes UNKNOWN = new SessionTimes(Instant.EPOCH, Duration.ZERO);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSxxx", Locale.ROOT);

  /** Reads what Fiddler or the recorder wrote; what is not there is not known. */
  static SessionTimes parse(byte[] xml) {
    String text = new String(xml, StandardCharsets.UTF_8);
    Instant began = stamp(text, "ClientBeginRequest");
    Instant ended = stamp(text, "ClientDoneResponse");
    if (ended == null) {
      ended = stamp(text, "ServerDoneResponse");
    }
    if (began == null) {
      return UNKNOWN;
    }
    boolean lasted = ended != null && ended.isAfter(began);
    return new SessionTimes(
        began, lasted && ended != null ? Duration.between(began, ended) : Duration.ZERO);
  }

  /** The file's content. */
  byte[] xml(int number) {
    String begin = STAMP.format(began.atOffset(ZoneOffset.UTC));
    String end = STAMP.format(began.plus(took).atOffset(ZoneOffset.UTC));
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <Session SID="%1$d" BitFlags="0">
      <SessionTimers ClientConnected="%2$s" ClientBeginRequest="%2$s" GotRequestHeaders="%2$s" \
    ClientDoneRequest="%2$s" GatewayTime="0" DNSTime="0" TCPConnectTime="0" \
    HTTPSHandshakeTime="0" ServerConnected="%2$s" FiddlerBeginRequest="%2$s" \
    ServerGotRequest="%2$s" ServerBeginResponse="%3$s" GotResponseHeaders="%3$s" \
    ServerDoneResponse="%3$s" ClientBeginResponse="%3$s" ClientDoneResponse="%3$s" />
      <PipeInfo />
      <SessionFlags />
    </Session>
    """
        .formatted(number, begin, end)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable Instant stamp(String xml, String attribute) {
    Matcher found = Pattern.compile("\\b" + attribute + "=\"([^\"]{1,40})\"").matcher(xml);
    try {
      return found.find() ? OffsetDateTime.parse(found.group(1)).toInstant() : null;
    } catch (DateTimeException e) {
      return null; // Fiddler's 0001-01-01T00:00:00 for what did not happen
    }
  }
}
