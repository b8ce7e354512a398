package org.ropeway.ox.usm.wire;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.AppointmentKind;
import tools.jackson.core.JsonGenerator;

/** What appointments have beside what all objects of groupware have (usm-json.md 3.4, 3.6). */
public final class AppointmentCalls {
  /** Those without. */
  public static final ItemCalls<Appointment, Map<String, Object>> ITEMS =
      new ItemCalls<>(new AppointmentKind());

  /** A day of UTC, in ms. */
  private static final String DAY = "recurrence_date_position";

  private AppointmentCalls() {}

  /** syncInit with a range, or syncUpdate, of a folder. */
  public static UsmCall<OxChanges<Appointment>> sync(
      String folderUuid, @Nullable OxSyncState state, OxSyncRange range, int limit) {
    boolean bounded = state == null && !range.equals(OxSyncRange.ALL);
    return ITEMS.sync(folderUuid, state, limit, bounded ? out -> write(range, out) : out -> {});
  }

  private static void write(OxSyncRange range, JsonGenerator out) {
    out.writeObjectPropertyStart("range");
    out.writeNumberProperty("start", range.from().toEpochMilli());
    out.writeNumberProperty("end", range.until().toEpochMilli());
    out.writeEndObject();
  }

  /**
   * loadData: one of a series, with the uuid of that unless it differs from it. The day is an
   * addition to the profile.
   */
  public static UsmCall<Appointment> occurrence(String folderUuid, String series, long day) {
    return ITEMS.get(folderUuid, series, out -> out.writeNumberProperty(DAY, day));
  }

  /** syncUpdate with a new appointment, whose uid is among its members. */
  public static UsmCall<UsmApplied<Appointment>> create(
      String folderUuid, OxSyncState state, String uuid, Map<String, Object> members) {
    return ITEMS.creating(folderUuid, state, ItemCalls.ERROR, uuid, writing(members));
  }

  /** syncUpdate with a new exception of a series, which has what differs. */
  public static UsmCall<UsmApplied<Appointment>> except(
      String folderUuid,
      OxSyncState state,
      String uuid,
      String series,
      long day,
      Map<String, Object> change) {
    return ITEMS.creating(folderUuid, state, ItemCalls.ERROR, uuid, writing(series, day, change));
  }

  /** syncUpdate with the user's answer, members that are an addition to the profile. */
  public static UsmCall<UsmApplied<Appointment>> answer(
      String folderUuid, OxSyncState state, String uuid, Map<String, Object> answer) {
    return ITEMS.modifying(folderUuid, state, ItemCalls.USE_CLIENT, uuid, writing(answer));
  }

  /** Likewise to one of a series, which becomes an exception by it. */
  public static UsmCall<UsmApplied<Appointment>> answerOne(
      String folderUuid,
      OxSyncState state,
      String uuid,
      String series,
      long day,
      Map<String, Object> answer) {
    return ITEMS.creating(
        folderUuid, state, ItemCalls.USE_CLIENT, uuid, writing(series, day, answer));
  }

  private static Consumer<JsonGenerator> writing(Map<String, Object> members) {
    return out -> ITEMS.kind().write(members, out);
  }

  private static Consumer<JsonGenerator> writing(
      String series, long day, Map<String, Object> members) {
    return out -> {
      out.writeStringProperty("recurrence_id_uuid", series);
      out.writeNumberProperty(DAY, day);
      ITEMS.kind().write(members, out);
    };
  }
}
