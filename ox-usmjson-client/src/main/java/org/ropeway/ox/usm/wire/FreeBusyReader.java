package org.ropeway.ox.usm.wire;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;

/** What getFreeBusy says of one participant (usm-json.md 3.10). */
final class FreeBusyReader {
  /** Types of participants. */
  static final int USER = 1;

  static final int RESOURCE = 3;

  private static final int TEMPORARY = 2;
  private static final int ABSENT = 3;
  private static final int FREE = 4;

  private int id = -1;
  private List<OxBusy> slots = List.of();

  private FreeBusyReader() {}

  /** Writes participants. */
  static void write(JsonGenerator out, Set<Integer> ids, int type) {
    for (int id : ids) {
      out.writeStartObject();
      out.writeNumberProperty("type", type);
      out.writeNumberProperty("id", id);
      out.writeEndObject();
    }
  }

  static FreeBusyReader read(JsonInput in) {
    FreeBusyReader reader = new FreeBusyReader();
    in.object("a participant's times", reader::take);
    return reader;
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "participant" ->
          in.object(
              "a participant",
              (member, value) -> {
                if (member.equals("id")) {
                  id = value.integer("id", -1);
                }
              });
      case "slots" -> slots = in.firstOf(name, UsmProfile.MAX_OBJECTS, () -> new Slot().read(in));
      default -> {}
    }
  }

  int id() {
    return id;
  }

  List<OxBusy> slots() {
    return slots;
  }

  /** The members of a time. */
  private static final class Slot {
    private long begin;
    private long end;
    private int shownAs;

    @Nullable OxBusy read(JsonInput in) {
      in.object("a time", this::take);
      if (shownAs == FREE || end <= begin) {
        return null;
      }
      OxBusy.Kind kind =
          switch (shownAs) {
            case TEMPORARY -> OxBusy.Kind.TEMPORARY;
            case ABSENT -> OxBusy.Kind.ABSENT;
            default -> OxBusy.Kind.RESERVED;
          };
      return new OxBusy(Instant.ofEpochMilli(begin), Instant.ofEpochMilli(end), kind);
    }

    private void take(String name, JsonInput in) {
      switch (name) {
        case "start" -> begin = in.number(name, 0);
        case "end" -> end = in.number(name, 0);
        case "shown_as" -> shownAs = in.integer(name, 0);
        default -> {}
      }
    }
  }
}
