package org.ropeway.gateway.ews;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.Absence;

/** UserOofSettings as XML ([MS-OXWOOF] 2.2.4). */
final class OofSettings {
  private OofSettings() {}

  static Absence read(SoapElement settings) throws EwsException {
    Absence.Mode mode =
        switch (settings.need("OofState").word()) {
          case "Disabled" -> Absence.Mode.DISABLED;
          case "Enabled" -> Absence.Mode.ENABLED;
          case "Scheduled" -> Absence.Mode.SCHEDULED;
          default -> throw settings.need("OofState").invalid("it is none of its values");
        };
    Absence.Audience audience =
        switch (settings.textOf("ExternalAudience").strip()) {
          case "None", "" -> Absence.Audience.NONE;
          case "Known" -> Absence.Audience.KNOWN;
          case "All" -> Absence.Audience.ALL;
          default -> throw settings.need("ExternalAudience").invalid("it is none of its values");
        };
    SoapElement duration = settings.child("Duration").orElse(null);
    Absence.Period period = duration == null ? null : period(duration, mode);
    if (mode == Absence.Mode.SCHEDULED && period == null) {
      throw noPeriod();
    }
    return new Absence(
        mode, audience, period, reply(settings, "InternalReply"), reply(settings, "ExternalReply"));
  }

  /** Of a period that is not in use it does not matter what it is. */
  private static Absence.@Nullable Period period(SoapElement duration, Absence.Mode mode)
      throws EwsException {
    Instant begin = ClientZone.UTC.instant(duration.need("StartTime"));
    Instant end = ClientZone.UTC.instant(duration.need("EndTime"));
    if (begin.isBefore(end)) {
      return new Absence.Period(begin, end);
    }
    if (mode == Absence.Mode.SCHEDULED) {
      throw noPeriod();
    }
    return null;
  }

  private static EwsException noPeriod() {
    return new EwsException(
        EwsError.INVALID_SCHEDULED_OOF_DURATION, "The period does not end after its beginning");
  }

  private static String reply(SoapElement settings, String name) {
    return settings.child(name).map(reply -> reply.textOf("Message")).orElse("");
  }

  /** Clients rely on each of the elements, so that there is a period even if nobody set one. */
  static void write(Absence absence, Instant now, SoapWriter out) {
    out.type(
        "OofState",
        switch (absence.mode()) {
          case DISABLED -> "Disabled";
          case ENABLED -> "Enabled";
          case SCHEDULED -> "Scheduled";
        });
    out.type(
        "ExternalAudience",
        switch (absence.audience()) {
          case NONE -> "None";
          case KNOWN -> "Known";
          case ALL -> "All";
        });
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    Absence.Period set = absence.period();
    Absence.Period period =
        set == null ? new Absence.Period(hour, hour.plus(1, ChronoUnit.DAYS)) : set;
    out.type(
        "Duration",
        duration -> {
          duration.type("StartTime", text(period.begin()));
          duration.type("EndTime", text(period.end()));
        });
    out.type("InternalReply", reply -> reply.type("Message", absence.internalReply()));
    out.type("ExternalReply", reply -> reply.type("Message", absence.externalReply()));
  }

  private static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
