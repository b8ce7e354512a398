package org.ropeway.ox.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.transport.Request;

/**
 * The answer to an import of one mail: a list with its place, or with the text of an error where
 * others have an envelope.
 */
final class ImportReader {
  private static final Pattern ERROR =
      Pattern.compile("^([A-Za-z_-]+-[0-9]{4}) Categories=([A-Z_]+)");
  private String folder = "";
  private String id = "";
  private String error = "";

  private ImportReader() {}

  static HttpAnswer<MailPlace> read(Request.Head head, InputStream in) throws IOException {
    HttpAnswer<List<ImportReader>> answer =
        HttpCall.enveloped(json -> json.list("data", 1, ImportReader::one)).read(head, in);
    return switch (answer) {
      case HttpAnswer.Failure<List<ImportReader>>(HttpFailure failure) ->
          new HttpAnswer.Failure<>(failure);
      case HttpAnswer.Data<List<ImportReader>> data -> {
        List<ImportReader> results = data.value();
        if (results == null || results.isEmpty()) {
          throw JsonInput.missing("the place of the mail");
        }
        yield results.getFirst().answer(data.timestamp());
      }
    };
  }

  private static ImportReader one(JsonInput json) {
    ImportReader reader = new ImportReader();
    json.object("a place", reader::take);
    return reader;
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "folder_id" -> folder = in.text(name);
      case "id" -> id = in.text(name);
      case "Error", "error" -> error = in.isText() ? in.text(name) : "?";
      default -> {}
    }
  }

  private HttpAnswer<MailPlace> answer(long timestamp) {
    if (error.isEmpty()) {
      return new HttpAnswer.Data<>(new MailPlace(folder, id), timestamp, null);
    }
    Matcher matcher = ERROR.matcher(error);
    return new HttpAnswer.Failure<>(
        matcher.find()
            ? HttpFailure.of(matcher.group(1), 0, matcher.group(2))
            : HttpFailure.of("?", 0, ""));
  }
}
