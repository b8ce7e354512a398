package org.ropeway.ox.json;

import java.util.List;
import org.ropeway.ox.OxGroup;

/** A group as an object of OX (ox-http-api.md 16, {@code GroupData}). */
public final class GroupReader {
  private static final int MAX_MEMBERS = 500_000;

  private int id;
  private String name = "";
  private String displayName = "";
  private List<Integer> members = List.of();

  private GroupReader() {}

  /** Reads one. */
  public static OxGroup read(JsonInput in) {
    GroupReader reader = new GroupReader();
    in.object("a group", reader::take);
    return new OxGroup(reader.id, reader.name, reader.displayName, List.copyOf(reader.members));
  }

  private void take(String member, JsonInput in) {
    switch (member) {
      case "id" -> id = in.integer(member, 0);
      case "name" -> name = in.text(member);
      case "display_name" -> displayName = in.text(member);
      case "members" -> members = in.list(member, MAX_MEMBERS, value -> value.integer(member, 0));
      default -> {}
    }
  }
}
