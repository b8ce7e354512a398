package org.ropeway.ox.usm.wire;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;

/**
 * Files at objects of groupware (usm-json.md 3.9): members {@code pim_attachments}, command
 * getAttachments. That updateItems adds and removes them, by members {@code attach} and {@code
 * detach}, is an addition to the profile.
 */
public final class AttachmentCalls {
  private static final String GET_ATTACHMENTS = "getAttachments";
  private static final int MOST = 1_000;

  private AttachmentCalls() {}

  /** loadData: the files of an object. */
  public static UsmCall<List<OxAttachment>> list(String folderUuid, String uuid) {
    return new UsmCall<>(
        UsmProfile.LOAD_DATA,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          out.writeStringProperty(UsmProfile.UUID, uuid);
          out.writeStringProperty("format", "object");
        },
        AttachmentCalls::readList);
  }

  private static List<OxAttachment> readList(JsonInput json) {
    List<OxAttachment> out = new ArrayList<>();
    json.object(
        "an object",
        (name, in) -> {
          if (name.equals("pim_attachments")) {
            out.addAll(in.list(name, MOST, AttachmentCalls::readOne));
          }
        });
    return out;
  }

  private static OxAttachment readOne(JsonInput json) {
    String[] texts = {"", "", ""};
    long[] size = {0};
    json.object(
        "a file",
        (name, in) -> {
          switch (name) {
            case UsmProfile.UUID -> texts[0] = in.text(name);
            case "name" -> texts[1] = in.text(name);
            case "mimetype" -> texts[2] = in.text(name);
            case "size" -> size[0] = in.number(name, 0);
            default -> {}
          }
        });
    return new OxAttachment(texts[0], texts[1], texts[2], size[0]);
  }

  /** getAttachments: what is in a file. */
  public static UsmCall<byte[]> load(String folderUuid, String uuid, String attachment) {
    return new UsmCall<>(
        GET_ATTACHMENTS,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          out.writeStringProperty(UsmProfile.UUID, uuid);
          out.writeArrayPropertyStart("attachments");
          out.writeString(attachment);
          out.writeEndArray();
        },
        json -> readContent(json, attachment));
  }

  private static byte[] readContent(JsonInput json, String attachment) {
    byte[][] content = {null};
    json.object(
        "data",
        (uuid, file) -> {
          if (uuid.equals(attachment)) {
            content[0] = readContent(file);
          }
        });
    if (content[0] == null) {
      throw JsonInput.missing("the file");
    }
    return content[0];
  }

  private static byte @Nullable [] readContent(JsonInput json) {
    byte[][] content = {null};
    json.object(
        "a file",
        (name, in) -> {
          if (name.equals("content")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.binary(name, bytes);
            content[0] = bytes.toByteArray();
          }
        });
    return content[0];
  }

  /** updateItems: adds a file with a uuid that the client chose. */
  public static UsmCall<Map<String, UsmFailure>> attach(
      String folderUuid, String uuid, String attachment, OxNewAttachment file) {
    return change(
        folderUuid,
        uuid,
        out -> {
          out.writeArrayPropertyStart("attach");
          out.writeStartObject();
          out.writeStringProperty(UsmProfile.UUID, attachment);
          out.writeStringProperty("name", file.name());
          out.writeStringProperty("mimetype", file.mediaType());
          out.writeName("content");
          out.writeBinary(file.bytes());
          out.writeEndObject();
          out.writeEndArray();
        });
  }

  /** updateItems: takes files away. */
  public static UsmCall<Map<String, UsmFailure>> detach(
      String folderUuid, String uuid, Set<String> attachments) {
    return change(
        folderUuid,
        uuid,
        out -> {
          out.writeArrayPropertyStart("detach");
          attachments.forEach(out::writeString);
          out.writeEndArray();
        });
  }

  private static UsmCall<Map<String, UsmFailure>> change(
      String folderUuid, String uuid, Consumer<JsonGenerator> change) {
    return new UsmCall<>(
        UsmProfile.UPDATE_ITEMS,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          out.writeArrayPropertyStart("items");
          out.writeStartObject();
          out.writeStringProperty(UsmProfile.UUID, uuid);
          change.accept(out);
          out.writeEndObject();
          out.writeEndArray();
        },
        ItemErrorsReader::read);
  }
}
