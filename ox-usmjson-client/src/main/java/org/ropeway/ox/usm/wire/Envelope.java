package org.ropeway.ox.usm.wire;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxTimeConflict;
import org.ropeway.ox.json.AppointmentConflicts;
import org.ropeway.ox.json.JsonInput;

/** The frame of every answer: status, data, error (usm-json.md 3.1). */
final class Envelope<T> {
  private final JsonInput.Value<T> reader;
  private @Nullable Integer status;
  private @Nullable T data;
  private Details error = Details.NONE;

  private Envelope(JsonInput.Value<T> reader) {
    this.reader = reader;
  }

  /** The member error. */
  private record Details(
      String code, String message, String oxCode, int oxCategory, List<OxTimeConflict> conflicts) {
    static final Details NONE = new Details("", "", "", 0, List.of());
  }

  static <T> UsmAnswer<T> read(InputStream in, JsonInput.Value<T> reader) {
    Envelope<T> envelope = new Envelope<>(reader);
    JsonInput.document(
        in,
        json -> {
          json.object("the answer", envelope::take);
          return envelope;
        });
    return envelope.answer();
  }

  /** A status and error in one object, as items carry them. */
  static UsmFailure failure(JsonInput json) {
    Envelope<Object> envelope = new Envelope<>(in -> "");
    json.object("an error", envelope::take);
    Integer number = envelope.status;
    if (number == null) {
      throw JsonInput.missing("the status of an error");
    }
    return envelope.failure(number);
  }

  private void take(String name, JsonInput json) {
    switch (name) {
      case "status" -> status = json.integer("status", 0);
      case "data" -> {
        Integer known = status;
        if (known == null || UsmStatus.of(known) == UsmStatus.SUCCESS) {
          data = json.isNull() ? null : reader.read(json);
        }
      }
      case "error" -> error = json.isNull() ? Details.NONE : error(json);
      default -> {}
    }
  }

  private UsmAnswer<T> answer() {
    Integer number = status;
    if (number == null) {
      throw JsonInput.missing("status");
    }
    if (UsmStatus.of(number) != UsmStatus.SUCCESS) {
      return new UsmAnswer.Failure<>(failure(number));
    }
    T value = data;
    if (value == null) {
      throw JsonInput.missing("data");
    }
    return new UsmAnswer.Data<>(value);
  }

  private UsmFailure failure(int number) {
    return new UsmFailure(
        UsmStatus.of(number),
        number,
        error.code(),
        error.message(),
        error.oxCode(),
        error.oxCategory(),
        error.conflicts());
  }

  private static Details error(JsonInput json) {
    String[] text = {"", "", ""};
    int[] category = {0};
    List<OxTimeConflict> conflicts = new ArrayList<>();
    json.object(
        "error",
        (name, in) -> {
          switch (name) {
            case "code" -> text[0] = in.text("error.code");
            case "message" -> text[1] = in.text("error.message");
            case "ox" -> {
              if (in.isObject()) {
                ox(in, text, category);
              }
            }
            case "conflicts" -> conflicts.addAll(AppointmentConflicts.read(in, UsmProfile.UUID));
            default -> {}
          }
        });
    return new Details(text[0], text[1], text[2], category[0], conflicts);
  }

  private static void ox(JsonInput json, String[] text, int[] category) {
    json.object(
        "error.ox",
        (name, in) -> {
          switch (name) {
            case "code" -> text[2] = in.text("error.ox.code");
            case "category" -> category[0] = in.integer("error.ox.category", 0);
            default -> {}
          }
        });
  }
}
