package org.ropeway.ox.usm.wire;

import org.ropeway.ox.OxPermission;
import org.ropeway.ox.json.JsonInput;

/** A permission of a folder (usm-json.md 3.5; ox-http-api.md 6.5). */
final class PermissionReader {
  private int entity;
  private boolean group;
  private int bits;

  private PermissionReader() {}

  static OxPermission read(JsonInput json) {
    PermissionReader permission = new PermissionReader();
    json.object("a permission", permission::take);
    return new OxPermission(permission.entity, permission.group, permission.bits);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "entity" -> entity = in.integer("entity", 0);
      case "group" -> group = in.flag("group");
      case "bits" -> bits = (int) in.number("bits", 0);
      default -> {}
    }
  }
}
