package org.ropeway.ox.http.wire;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.json.JsonInput;

/** What {@code chronos?action=freeBusy} says of one attendee. */
final class FreeBusyReader {
  private static final int MAX_TIMES = 10_000;

  private int entity = -1;
  private @Nullable List<OxBusy> times;
  private boolean warned;

  private FreeBusyReader() {}

  static FreeBusyReader read(JsonInput in) {
    FreeBusyReader reader = new FreeBusyReader();
    in.object("an attendee's times", reader::take);
    return reader;
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "attendee" ->
          in.object(
              "an attendee",
              (member, value) -> {
                if (member.equals("entity")) {
                  entity = value.integer("entity", -1);
                }
              });
      case "freeBusyTime" -> times = in.firstOf(name, MAX_TIMES, () -> new Time().read(in));
      case "warnings" -> warned = true;
      default -> {}
    }
  }

  /** Whether OX knows when the attendee is free. */
  boolean isTold() {
    return entity >= 0 && times != null && !warned;
  }

  int entity() {
    return entity;
  }

  List<OxBusy> times() {
    return times == null ? List.of() : times;
  }

  /** The members of a time. */
  private static final class Time {
    private long begin;
    private long end;
    private String type = "";
    private OxBusy.@Nullable Details details;

    @Nullable OxBusy read(JsonInput in) {
      in.object("a time", this::take);
      OxBusy.Kind kind =
          switch (type) {
            case "BUSY" -> OxBusy.Kind.RESERVED;
            case "BUSY-TENTATIVE" -> OxBusy.Kind.TEMPORARY;
            case "BUSY-UNAVAILABLE" -> OxBusy.Kind.ABSENT;
            default -> null;
          };
      return kind == null || end <= begin
          ? null
          : new OxBusy(Instant.ofEpochMilli(begin), Instant.ofEpochMilli(end), kind, details);
    }

    private void take(String name, JsonInput in) {
      switch (name) {
        case "startTime" -> begin = in.number(name, 0);
        case "endTime" -> end = in.number(name, 0);
        case "fbType" -> type = in.text(name);
        case "event" -> details = new Event().read(in);
        default -> {}
      }
    }
  }

  /** What the time is for; others than who may read the event get it without folder and title. */
  private static final class Event {
    private final Map<String, String> texts = new HashMap<>();

    OxBusy.@Nullable Details read(JsonInput in) {
      in.object("an event", this::take);
      if (text("folder").isEmpty()) {
        return null;
      }
      boolean ofSeries = !text("seriesId").isEmpty();
      return new OxBusy.Details(
          text("summary"),
          text("location"),
          ofSeries,
          ofSeries && !text("seriesId").equals(text("id")),
          Set.of("PRIVATE", "CONFIDENTIAL").contains(text("class")));
    }

    private String text(String name) {
      return texts.getOrDefault(name, "");
    }

    private void take(String name, JsonInput in) {
      if (in.isText()) {
        texts.put(name, in.text(name));
      }
    }
  }
}
