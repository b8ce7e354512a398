package org.ropeway.ox.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxTimeConflict;
import org.ropeway.ox.json.JsonInput;

/**
 * What a change of a calendar did (ox-http-api.md 12).
 *
 * @param changed the events that it made or changed, as they are now
 * @param conflicts what is at that time already; nothing was done then
 * @param failure why an event was not deleted; null if it was
 */
public record EventResult(
    List<OxEvent> changed, List<OxTimeConflict> conflicts, @Nullable HttpFailure failure) {
  private static final int MOST = 10_000;

  /** The event with an id among those that changed. */
  public Optional<OxEvent> changed(String id) {
    return changed.stream().filter(event -> event.id().equals(id)).findFirst();
  }

  /** The exceptions of a series among them. */
  public Stream<OxEvent> exceptions() {
    return changed.stream().filter(event -> event.recurrenceId() != null);
  }

  static EventResult read(JsonInput json) {
    List<OxEvent> changed = new ArrayList<>();
    List<OxTimeConflict> conflicts = new ArrayList<>();
    @Nullable HttpFailure[] failure = {null};
    json.object(
        "data",
        (name, in) -> {
          switch (name) {
            case "created", "updated" -> changed.addAll(in.list(name, MOST, EventReader::read));
            case "conflicts" -> conflicts.addAll(in.list(name, MOST, ConflictReader::read));
            case "error" -> failure[0] = failure(in);
            default -> {}
          }
        });
    return new EventResult(changed, conflicts, failure[0]);
  }

  /** The results for several events. */
  static List<EventResult> ofEach(JsonInput in) {
    return in.list("data", MOST, EventResult::read);
  }

  private static HttpFailure failure(JsonInput json) {
    String[] texts = {"", ""};
    int[] category = {0};
    json.object(
        "error",
        (name, in) -> {
          switch (name) {
            case "code" -> texts[0] = in.text(name);
            case "categories" -> texts[1] = in.isText() ? in.text(name) : "";
            case "category" -> category[0] = in.integer(name, 0);
            default -> {}
          }
        });
    return HttpFailure.of(texts[0], category[0], texts[1]);
  }
}
