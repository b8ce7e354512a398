package org.ropeway.ox.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.json.GroupReader;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.json.ResourceReader;
import org.ropeway.ox.transport.Request;

/**
 * Groups, resources and pictures of users and contacts (ox-http-api.md 9, 16; recordings
 * contacts-04).
 */
public final class DirectoryCalls {
  private static final String EVERYTHING = "*";

  private DirectoryCalls() {}

  /** All groups, the group of all users among them. */
  public static HttpCall<List<OxGroup>> groups() {
    return HttpCall.get(Operation.GROUP_ALL, in -> Rows.read(in, GroupRow::new))
        .with("columns", Columns.parameter(GroupRow.COLUMNS));
  }

  /** One group; its members as they are now. */
  public static HttpCall<OxGroup> group(int id) {
    return HttpCall.get(Operation.GROUP_GET, GroupReader::read).with("id", Integer.toString(id));
  }

  /**
   * Sets the members of a group that did not change since a time, ms. No recording has the call; it
   * is made by ox-http-api.md 16.
   */
  public static HttpCall<Boolean> setMembers(int id, Collection<Integer> members, long timestamp) {
    return HttpCall.put(
            Operation.GROUP_UPDATE,
            out -> {
              out.writeStartObject();
              out.writeArrayPropertyStart("members");
              members.forEach(out::writeNumber);
              out.writeEndArray();
              out.writeEndObject();
            },
            in -> true)
        .with("id", Integer.toString(id))
        .with("timestamp", Long.toString(timestamp));
  }

  /** All resources. */
  public static HttpCall<List<OxResource>> resources() {
    return HttpCall.put(
        Operation.RESOURCE_SEARCH,
        out -> {
          out.writeStartObject();
          out.writeStringProperty("pattern", EVERYTHING);
          out.writeEndObject();
        },
        DirectoryCalls::readResources);
  }

  private static List<OxResource> readResources(JsonInput in) {
    return in.list("data", Rows.MAX, ResourceReader::read);
  }

  /** The picture of a user, within a square of so many pixels; OX answers 404 where is none. */
  public static HttpCall<Optional<OxPhoto>> picture(int userId, int pixels) {
    return picture()
        .with("user_id", Integer.toString(userId))
        .with("width", Integer.toString(pixels))
        .with("height", Integer.toString(pixels));
  }

  /** The picture of a contact, as it was stored. */
  public static HttpCall<Optional<OxPhoto>> picture(String folder, String contact) {
    return picture().with("contact_id", contact).with("folder_id", ItemCalls.number(folder));
  }

  private static HttpCall<Optional<OxPhoto>> picture() {
    return new HttpCall<>(
            Operation.PICTURE_GET, new HttpCall.Body.None(), DirectoryCalls::readPicture)
        .whenMissing(Optional.empty());
  }

  private static HttpAnswer<Optional<OxPhoto>> readPicture(Request.Head head, InputStream in)
      throws IOException {
    String type = head.header("Content-Type").toLowerCase(Locale.ROOT);
    if (!type.startsWith("image/")) {
      return HttpCall.<Optional<OxPhoto>>enveloped(json -> Optional.empty()).read(head, in);
    }
    byte[] bytes = in.readNBytes(OxPhoto.MAX_BYTES + 1);
    boolean usable = bytes.length > 0 && bytes.length <= OxPhoto.MAX_BYTES;
    String bare = type.split(";", 2)[0].strip();
    return new HttpAnswer.Data<>(
        usable ? Optional.of(new OxPhoto(bare, bytes)) : Optional.empty(), 0, null);
  }
}
