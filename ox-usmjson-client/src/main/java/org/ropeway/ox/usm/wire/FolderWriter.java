package org.ropeway.ox.usm.wire;

import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxPermission;
import tools.jackson.core.JsonGenerator;

/** A change of the hierarchy as a syncUpdate brings it (usm-json.md 3.6). */
final class FolderWriter {
  private FolderWriter() {}

  static void write(OxFolderChange change, JsonGenerator out) {
    switch (change) {
      case OxFolderChange.Create c -> {
        begin(UsmProfile.CREATED, c, out);
        out.writeStringProperty("parent_uuid", c.parentUuid());
        out.writeStringProperty("title", c.title());
        out.writeStringProperty("module", c.module());
        end(out);
      }
      case OxFolderChange.Update u -> {
        begin(UsmProfile.MODIFIED, u, out);
        u.title().ifPresent(title -> out.writeStringProperty("title", title));
        u.parentUuid().ifPresent(parent -> out.writeStringProperty("parent_uuid", parent));
        end(out);
      }
      case OxFolderChange.Permit p -> {
        begin(UsmProfile.MODIFIED, p, out);
        out.writeArrayPropertyStart(UsmProfile.PERMISSIONS);
        p.permissions().forEach(permission -> write(permission, out));
        out.writeEndArray();
        end(out);
      }
      case OxFolderChange.Delete d -> {
        out.writeArrayPropertyStart(UsmProfile.DELETED);
        out.writeString(d.uuid());
        out.writeEndArray();
      }
    }
  }

  private static void write(OxPermission permission, JsonGenerator out) {
    out.writeStartObject();
    out.writeNumberProperty("entity", permission.entity());
    out.writeBooleanProperty("group", permission.group());
    out.writeNumberProperty("bits", permission.bits() & 0xFFFFFFFFL);
    out.writeEndObject();
  }

  private static void begin(String member, OxFolderChange change, JsonGenerator out) {
    out.writeArrayPropertyStart(member);
    out.writeStartObject();
    out.writeStringProperty(UsmProfile.OBJECT_TYPE, UsmProfile.FOLDER);
    out.writeStringProperty(UsmProfile.UUID, change.uuid());
  }

  private static void end(JsonGenerator out) {
    out.writeEndObject();
    out.writeEndArray();
  }
}
