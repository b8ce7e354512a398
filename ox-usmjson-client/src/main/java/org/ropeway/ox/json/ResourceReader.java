package org.ropeway.ox.json;

import org.ropeway.ox.OxResource;

/** A resource as an object of OX (ox-http-api.md 16, {@code ResourceData}). */
public final class ResourceReader {
  private int id;
  private String name = "";
  private String displayName = "";
  private String email = "";
  private String description = "";
  private boolean available = true;

  private ResourceReader() {}

  /** Reads one. */
  public static OxResource read(JsonInput in) {
    ResourceReader reader = new ResourceReader();
    in.object("a resource", reader::take);
    return new OxResource(
        reader.id,
        reader.name,
        reader.displayName,
        reader.email,
        reader.description,
        reader.available);
  }

  private void take(String member, JsonInput in) {
    switch (member) {
      case "id" -> id = in.integer(member, 0);
      case "name" -> name = in.text(member);
      case "display_name" -> displayName = in.text(member);
      case "mailaddress" -> email = in.text(member);
      case "description" -> description = in.text(member);
      case "availability" -> available = in.flag(member);
      default -> {}
    }
  }
}
