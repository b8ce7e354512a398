package org.ropeway.ox.usm.wire;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.json.GroupReader;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.json.ResourceReader;

/**
 * Groups, resources and pictures of users and contacts; of these only getOXResource is the
 * profile's.
 */
public final class DirectoryCalls {
  private DirectoryCalls() {}

  /** getGroups. */
  public static UsmCall<List<OxGroup>> groups() {
    return new UsmCall<>(
        UsmProfile.GET_GROUPS,
        out -> {},
        in -> in.list("data", UsmProfile.MAX_OBJECTS, GroupReader::read));
  }

  /** changeGroup: makes users members of a group, or no longer. */
  public static UsmCall<Boolean> changeGroup(
      int groupId, Collection<Integer> added, Collection<Integer> removed) {
    return new UsmCall<>(
        UsmProfile.CHANGE_GROUP,
        out -> {
          out.writeNumberProperty("id", groupId);
          out.writeArrayPropertyStart("add");
          added.forEach(out::writeNumber);
          out.writeEndArray();
          out.writeArrayPropertyStart("remove");
          removed.forEach(out::writeNumber);
          out.writeEndArray();
        },
        in -> true);
  }

  /** getResources. */
  public static UsmCall<List<OxResource>> resources() {
    return new UsmCall<>(
        UsmProfile.GET_RESOURCES,
        out -> {},
        in -> in.list("data", UsmProfile.MAX_OBJECTS, ResourceReader::read));
  }

  /** getOXResource: the picture of a user. */
  public static UsmCall<Optional<OxPhoto>> picture(int userId, int pixels) {
    return picture(
        "/ajax/contacts/picture?action=get&user_id=%d&width=%d&height=%d"
            .formatted(userId, pixels, pixels));
  }

  /** loadData: where the picture of a contact is; empty if it has none. */
  public static UsmCall<String> pictureOf(String folderUuid, String uuid) {
    return new UsmCall<>(
        UsmProfile.LOAD_DATA,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          out.writeStringProperty(UsmProfile.UUID, uuid);
          out.writeStringProperty("format", "object");
        },
        DirectoryCalls::imageUrl);
  }

  private static String imageUrl(JsonInput json) {
    String[] path = {""};
    json.object(
        "a contact",
        (name, in) -> {
          if (name.equals("image1_url")) {
            path[0] = in.text(name);
          }
        });
    return path[0];
  }

  /** getOXResource: a picture; one that is too large counts as none. */
  public static UsmCall<Optional<OxPhoto>> picture(String path) {
    return new UsmCall<>(
        UsmProfile.GET_OX_RESOURCE,
        out -> out.writeStringProperty("path", path),
        DirectoryCalls::photo);
  }

  private static Optional<OxPhoto> photo(JsonInput json) {
    String[] type = {""};
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    json.object(
        "data",
        (member, in) -> {
          switch (member) {
            case "mimetype" -> type[0] = in.text(member);
            case "content" -> in.binary(member, bytes);
            default -> {}
          }
        });
    return bytes.size() == 0 || bytes.size() > OxPhoto.MAX_BYTES || !type[0].startsWith("image/")
        ? Optional.empty()
        : Optional.of(new OxPhoto(type[0], bytes.toByteArray()));
  }
}
