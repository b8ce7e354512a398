package org.ropeway.ox.json;

import java.time.Instant;
import java.util.List;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxTimeConflict;

/** What is at the time of an appointment already (recordings calendar-01, calendar-03). */
public final class AppointmentConflicts {
  private static final int MOST = 1_000;

  private AppointmentConflicts() {}

  /**
   * The list of them.
   *
   * @param id the member by which the interface knows an appointment
   */
  public static List<OxTimeConflict> read(JsonInput in, String id) {
    return in.firstOf("conflicts", MOST, () -> one(in, id));
  }

  private static OxTimeConflict one(JsonInput json, String id) {
    ItemKind.Reading<Appointment> reading = new AppointmentKind().reading();
    json.object("a conflict", reading::take);
    Appointment appointment = reading.build("", Instant.EPOCH);
    OxEventFields fields = AppointmentReader.event(appointment, null).fields();
    return new OxTimeConflict(
        appointment.flag("hard_conflict"),
        fields.get(OxEventField.ATTENDEES).orElse(List.of()).stream()
            .map(OxAttendee::user)
            .toList(),
        appointment.text(id),
        fields.get(OxEventField.START_DATE).orElse(null),
        fields.get(OxEventField.END_DATE).orElse(null),
        fields.get(OxEventField.SUMMARY).orElse(""));
  }
}
