package org.ropeway.ox.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTaskField;
import org.ropeway.ox.OxTaskParticipant;
import tools.jackson.core.JsonGenerator;

/** Tasks (ox-http-api.md 10). */
public final class TaskKind implements ItemKind<OxTask, OxTaskChange> {
  /** More participants are passed over. */
  private static final int MOST = 10_000;

  private static final int USER = 1;
  private static final int GROUP = 2;
  private static final int EXTERNAL = 5;

  @Override
  public String noun() {
    return "task";
  }

  @Override
  public String module() {
    return "tasks";
  }

  @Override
  public boolean hasNumbers() {
    return true;
  }

  @Override
  public OxTaskChange named(OxTaskChange content, String uid) {
    Map<OxTaskField, String> fields = new EnumMap<>(OxTaskField.class);
    fields.putAll(content.fields());
    fields.put(OxTaskField.UID, uid);
    return new OxTaskChange(fields, content.recurrence(), content.participants());
  }

  @Override
  public String id(OxTask task) {
    return task.id();
  }

  @Override
  public String uid(OxTask task) {
    return task.get(OxTaskField.UID);
  }

  @Override
  public boolean isSo(OxTask task, OxTaskChange change) {
    boolean days = task.get(OxTaskField.FULL_TIME).equals("true");
    return change.fields().entrySet().stream()
            .allMatch(each -> isSo(task, each.getKey(), each.getValue(), days))
        && change.recurrence().map(task.recurrence()::equals).orElse(true)
        && change
            .participants()
            .map(all -> new HashSet<>(all).equals(new HashSet<>(task.participants())))
            .orElse(true);
  }

  private static boolean isSo(OxTask task, OxTaskField field, String value, boolean days) {
    boolean bound = field == OxTaskField.START_TIME || field == OxTaskField.END_TIME;
    String wanted =
        days && bound && !value.isEmpty()
            ? Instant.parse(value).truncatedTo(ChronoUnit.DAYS).toString()
            : value;
    return task.get(field).equals(wanted);
  }

  @Override
  public void write(OxTaskChange content, JsonGenerator out) {
    Fields.write(content.fields(), out);
    content.recurrence().ifPresent(recurrence -> TaskRecurrences.write(recurrence, out));
    content
        .participants()
        .ifPresent(all -> {
          out.writeArrayPropertyStart("participants");
          all.forEach(each -> write(each, out));
          out.writeEndArray();
        });
  }

  private static void write(OxTaskParticipant participant, JsonGenerator out) {
    out.writeStartObject();
    switch (participant) {
      case OxTaskParticipant.User(int id) -> {
        out.writeNumberProperty("id", id);
        out.writeNumberProperty("type", USER);
      }
      case OxTaskParticipant.Group(int id) -> {
        out.writeNumberProperty("id", id);
        out.writeNumberProperty("type", GROUP);
      }
      case OxTaskParticipant.External(String mail, String name) -> {
        out.writeNumberProperty("type", EXTERNAL);
        out.writeStringProperty("mail", mail);
        out.writeStringProperty("display_name", name);
      }
    }
    out.writeEndObject();
  }

  /** Writes an answer as members. */
  public static void write(Confirmation confirmation, String message, JsonGenerator out) {
    out.writeNumberProperty("confirmation", confirmation.number());
    out.writeStringProperty("confirmmessage", message);
  }

  @Override
  public Reading<OxTask> reading() {
    return new TaskReading();
  }

  private static final class TaskReading implements Reading<OxTask> {
    private final Map<OxTaskField, String> fields = new EnumMap<>(OxTaskField.class);
    private final TaskRecurrences recurrence = new TaskRecurrences();
    private List<OxTaskParticipant> participants = new ArrayList<>();
    private List<OxTaskAnswer> answers = new ArrayList<>();

    @Override
    public void take(String member, JsonInput in) {
      if (member.equals("participants") && in.isList()) {
        participants = in.firstOf(member, MOST, () -> in.isObject() ? participant(in) : null);
      } else if (member.equals("users") && in.isList()) {
        answers = in.firstOf(member, MOST, () -> in.isObject() ? answer(in) : null);
      } else {
        OxTaskField.of(member).ifPresent(field -> Fields.read(field, in, fields));
        recurrence.take(member, in);
      }
    }

    @Override
    public OxTask build(String id, Instant lastModified) {
      return new OxTask(id, lastModified, fields, recurrence.build(), participants, answers);
    }
  }

  /** Null if it is of a type that tasks do not have. */
  private static @Nullable OxTaskParticipant participant(JsonInput json) {
    int[] numbers = {0, 0};
    String[] texts = {"", ""};
    json.object(
        "a participant",
        (name, in) -> {
          switch (name) {
            case "type" -> numbers[0] = in.integer(name, 0);
            case "id" -> numbers[1] = in.integer(name, 0);
            case "mail" -> texts[0] = in.text(name);
            case "display_name" -> texts[1] = in.text(name);
            default -> {}
          }
        });
    return switch (numbers[0]) {
      case USER -> new OxTaskParticipant.User(numbers[1]);
      case GROUP -> new OxTaskParticipant.Group(numbers[1]);
      case EXTERNAL -> new OxTaskParticipant.External(texts[0], texts[1]);
      default -> null;
    };
  }

  private static OxTaskAnswer answer(JsonInput json) {
    int[] numbers = {0, 0};
    String[] message = {""};
    json.object(
        "a user",
        (name, in) -> {
          switch (name) {
            case "id" -> numbers[0] = in.integer(name, 0);
            case "confirmation" -> numbers[1] = in.integer(name, 0);
            case "confirmmessage" -> message[0] = in.text(name);
            default -> {}
          }
        });
    return new OxTaskAnswer(numbers[0], Confirmation.of(numbers[1]), message[0]);
  }
}
