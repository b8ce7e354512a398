package org.ropeway.standin.ajax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.standin.http.Request;
import org.ropeway.standin.mail.HeaderBlock;

/** Forms with files, {@code multipart/form-data}. */
public final class Multipart {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("\\bfilename=\"([^\"]*)\"");
  private static final int MAX_PARTS = 1_000;

  private Multipart() {}

  /**
   * A part of a form.
   *
   * @param file name of the file; empty if it is none
   */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  public record Part(String name, String file, String type, byte[] bytes) {
    /** As text. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** The parts of a request; none if it is no such form. */
  static List<Part> parse(Request request) {
    String type = request.header("content-type");
    Matcher matcher = BOUNDARY.matcher(type);
    if (!type.startsWith("multipart/") || !matcher.find()) {
      return List.of();
    }
    byte[] line = ("--" + matcher.group(1)).getBytes(StandardCharsets.ISO_8859_1);
    byte[] body = request.body();
    List<Part> out = new ArrayList<>();
    int at = find(body, line, 0);
    while (at >= 0 && out.size() < MAX_PARTS) {
      int start = at + line.length;
      int next = find(body, line, start);
      if (next < 0) {
        break;
      }
      part(Arrays.copyOfRange(body, Math.min(start + 2, next), next)).ifPresent(out::add);
      at = next;
    }
    return out;
  }

  private static Optional<Part> part(byte[] bytes) {
    int end = find(bytes, "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), 0);
    if (end < 0) {
      return Optional.empty();
    }
    HeaderBlock header = HeaderBlock.of(bytes);
    String disposition = header.first("Content-Disposition").orElse("");
    Matcher name = NAME.matcher(disposition);
    Matcher file = FILE.matcher(disposition);
    int from = end + 4;
    return Optional.of(
        new Part(
            name.find() ? name.group(1) : "",
            file.find() ? file.group(1) : "",
            header.first("Content-Type").orElse("text/plain"),
            Arrays.copyOfRange(bytes, from, Math.max(from, bytes.length - 2))));
  }

  private static int find(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
