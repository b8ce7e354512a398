package org.ropeway.ox.http.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;

/** The frame of nearly every answer: data, timestamp, error (ox-http-api.md section 3). */
final class Envelope<T> {
  private static final int MAX_PAGE = 1 << 20;
  private static final Pattern CALLBACK = Pattern.compile("\\((\\{.*\\})\\)", Pattern.DOTALL);
  private static final Pattern SESSION_CODE = Pattern.compile("SES-[0-9]{4}");

  private final JsonInput.Value<T> reader;
  private @Nullable T data;
  private long timestamp;
  private String code = "";
  private int category;
  private String categories = "";

  private Envelope(JsonInput.Value<T> reader) {
    this.reader = reader;
  }

  /** The envelope at the cursor. */
  static <T> HttpAnswer<T> read(JsonInput json, JsonInput.Value<T> reader) {
    Envelope<T> envelope = new Envelope<>(reader);
    json.object("the answer", envelope::take);
    return envelope.answer();
  }

  /** A whole answer. */
  static <T> HttpAnswer<T> document(InputStream in, JsonInput.Value<T> reader) {
    return JsonInput.document(in, json -> read(json, reader));
  }

  /** The same within a page of HTML, as answers to uploads come. */
  static <T> HttpAnswer<T> page(InputStream in, JsonInput.Value<T> reader) throws IOException {
    Matcher matcher = CALLBACK.matcher(text(in));
    if (!matcher.find()) {
      throw new JsonFormatException("it is a page of HTML");
    }
    byte[] json = matcher.group(1).getBytes(StandardCharsets.UTF_8);
    return document(new ByteArrayInputStream(json), reader);
  }

  /** The page that says so, instead of JSON, when a session has ended; null if it does not. */
  static @Nullable HttpFailure sessionEnded(InputStream in) throws IOException {
    Matcher matcher = SESSION_CODE.matcher(text(in));
    return matcher.find() ? new HttpFailure(matcher.group(), HttpFailure.Category.TRY_AGAIN) : null;
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readNBytes(MAX_PAGE), StandardCharsets.UTF_8);
  }

  private void take(String name, JsonInput json) {
    switch (name) {
      case "data" -> takeData(json);
      case "timestamp" -> timestamp = json.number("timestamp", 0);
      case "code" -> code = json.text("code");
      case "category" -> category = json.integer("category", 0);
      case "categories" -> categories = json.isText() ? json.text("categories") : "";
      default -> {}
    }
  }

  private void takeData(JsonInput json) {
    data = json.isNull() ? null : reader.read(json);
  }

  private HttpAnswer<T> answer() {
    if (!code.isEmpty()) {
      HttpFailure failure = HttpFailure.of(code, category, categories);
      if (!failure.isWarning()) {
        return new HttpAnswer.Failure<>(failure);
      }
      return new HttpAnswer.Data<>(data, timestamp, failure);
    }
    return new HttpAnswer.Data<>(data, timestamp, null);
  }
}
