package org.ropeway.ox.http.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.json.JsonText;
import tools.jackson.core.JsonGenerator;

/** Files at objects of groupware (ox-http-api.md 14). */
public final class AttachmentCalls {
  private static final Map<String, Integer> MODULES =
      Map.of("calendar", 1, "tasks", 4, "contacts", 7);
  private static final List<Columns.Attachment> COLUMNS = List.of(Columns.Attachment.values());
  private static final int MOST = 10_000;
  private static final String BYTES = "application/octet-stream";

  private AttachmentCalls() {}

  /** An object. */
  public record Place(String module, String folder, String id) {}

  /** The files of an object. */
  public static HttpCall<List<OxAttachment>> all(Place place) {
    return at(
            HttpCall.get(
                Operation.ATTACHMENT_ALL, in -> Rows.read(in, () -> new AttachmentRow(COLUMNS))),
            place)
        .with("columns", Columns.parameter(COLUMNS));
  }

  /** What is in a file. */
  public static HttpCall<byte[]> document(Place place, String id) {
    return at(HttpCall.bytes(Operation.ATTACHMENT_DOCUMENT), place).with("id", id);
  }

  /** Adds a file; tells its id. */
  public static HttpCall<String> attach(Place place, OxNewAttachment file) {
    String boundary = "ropeway-" + UUID.randomUUID();
    return new HttpCall<String>(
            Operation.ATTACHMENT_ATTACH,
            new HttpCall.Body.OfBytes(
                "multipart/form-data; boundary=" + boundary, form(boundary, place, file)),
            HttpCall.enveloped(AttachmentCalls::first))
        .with("plainJson", "true");
  }

  private static byte[] form(String boundary, Place place, OxNewAttachment file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    part(out, boundary, "name=\"json_0\"", "text/plain; charset=UTF-8");
    String description = JsonText.write(json -> describe(place, file, json));
    out.writeBytes(description.getBytes(StandardCharsets.UTF_8));
    // The name that counts is the one in the JSON; this one must not break the header.
    String name = file.name().replaceAll("[^A-Za-z0-9._-]", "_");
    String type = file.mediaType().matches("[!-~]+/[!-~]+") ? file.mediaType() : BYTES;
    part(out, boundary, "name=\"file_0\"; filename=\"" + name + "\"", type);
    out.writeBytes(file.bytes());
    out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void part(
      ByteArrayOutputStream out, String boundary, String disposition, String type) {
    String begin = out.size() == 0 ? "" : "\r\n";
    out.writeBytes(
        (begin
                + "--"
                + boundary
                + "\r\nContent-Disposition: form-data; "
                + disposition
                + "\r\nContent-Type: "
                + type
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  private static void describe(Place place, OxNewAttachment file, JsonGenerator json) {
    json.writeStartObject();
    number(json, "folder", place.folder());
    number(json, "attached", place.id());
    json.writeNumberProperty("module", MODULES.getOrDefault(place.module(), 0));
    json.writeStringProperty("filename", file.name());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, String id) {
    String bare = ItemCalls.number(id);
    if (bare.matches("[0-9]{1,9}")) {
      json.writeNumberProperty(name, Integer.parseInt(bare));
    } else {
      json.writeStringProperty(name, bare);
    }
  }

  private static String first(JsonInput in) {
    List<String> ids = in.list("data", MOST, each -> each.text("an id"));
    if (ids.isEmpty()) {
      throw JsonInput.missing("an id");
    }
    return ids.getFirst();
  }

  /** Takes files away. */
  public static HttpCall<Boolean> detach(Place place, Set<String> ids) {
    return at(
        HttpCall.put(
            Operation.ATTACHMENT_DETACH,
            out -> {
              out.writeStartArray();
              ids.forEach(out::writeString);
              out.writeEndArray();
            },
            in -> true),
        place);
  }

  private static <T> HttpCall<T> at(HttpCall<T> call, Place place) {
    return call.with("attached", place.id())
        .with("folder", ItemCalls.number(place.folder()))
        .with("module", Integer.toString(MODULES.getOrDefault(place.module(), 0)));
  }
}
