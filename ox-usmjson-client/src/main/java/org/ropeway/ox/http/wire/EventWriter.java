package org.ropeway.ox.http.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.json.EventTimes;
import tools.jackson.core.JsonGenerator;

/** Writes events for chronos (ox-http-api.md 12, EventData). */
final class EventWriter {
  private final JsonGenerator out;

  EventWriter(JsonGenerator out) {
    this.out = out;
  }

  /** Refuses what no client can set. */
  static void check(OxEventFields fields) {
    if (fields.fields().contains(OxEventField.NUMBER_OF_ATTACHMENTS)) {
      throw new OxException.Refused(
          "", "the calendar of this OX takes attachments apart from the fields");
    }
  }

  /** The members; null for what is to be taken away. */
  void write(OxEventFields fields) {
    for (OxEventField<?> field : fields.fields()) {
      Optional<?> value = fields.get(field);
      if (value.isEmpty()) {
        out.writeNullProperty(field.field());
      } else {
        out.writeName(field.field());
        value(value.get());
      }
    }
  }

  private void value(Object value) {
    switch (value) {
      case String text -> out.writeString(text);
      case OxEventTime time -> time(time);
      case Enum<?> word -> out.writeString(word.name());
      case OxCalendarUser user -> {
        out.writeStartObject();
        user(user);
        out.writeEndObject();
      }
      case OxAttendee attendee -> attendee(attendee);
      case OxAlarm alarm -> alarm(alarm);
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(this::value);
        out.writeEndArray();
      }
      case Map<?, ?> properties -> properties(properties);
      default -> throw new IllegalArgumentException(value.getClass() + " in an event");
    }
  }

  private void time(OxEventTime time) {
    out.writeStartObject();
    out.writeStringProperty("value", EventTimes.value(time));
    String tzid = EventTimes.tzid(time);
    if (!tzid.isEmpty()) {
      out.writeStringProperty("tzid", tzid);
    }
    out.writeEndObject();
  }

  private void user(OxCalendarUser user) {
    if (!user.uri().isEmpty()) {
      out.writeStringProperty("uri", user.uri());
    }
    if (!user.cn().isEmpty()) {
      out.writeStringProperty("cn", user.cn());
    }
    if (user.entity().isPresent()) {
      out.writeNumberProperty("entity", user.entity().getAsInt());
    }
    if (!user.sentBy().isEmpty()) {
      out.writeObjectPropertyStart("sentBy");
      out.writeStringProperty("uri", user.sentBy());
      out.writeEndObject();
    }
  }

  private void attendee(OxAttendee attendee) {
    out.writeStartObject();
    user(attendee.user());
    out.writeStringProperty("cuType", attendee.cuType().name());
    out.writeStringProperty("role", word(attendee.role()));
    if (attendee.partStat() != OxPartStat.NEEDS_ACTION) {
      out.writeStringProperty("partStat", word(attendee.partStat()));
    }
    if (!attendee.comment().isEmpty()) {
      out.writeStringProperty("comment", attendee.comment());
    }
    out.writeEndObject();
  }

  /** As iCalendar spells it. */
  static String word(Enum<?> constant) {
    return constant.name().replace('_', '-');
  }

  private void alarm(OxAlarm alarm) {
    out.writeStartObject();
    out.writeStringProperty("action", alarm.action());
    out.writeObjectPropertyStart("trigger");
    switch (alarm.trigger()) {
      case OxAlarm.Relative relative -> {
        out.writeStringProperty("duration", duration(relative));
        out.writeStringProperty("related", relative.toEnd() ? "END" : "START");
      }
      case OxAlarm.Absolute absolute ->
          out.writeStringProperty("dateTime", EventTimes.value(OxEventTime.utc(absolute.time())));
    }
    out.writeEndObject();
    if (!alarm.description().isEmpty()) {
      out.writeStringProperty("description", alarm.description());
    }
    if (alarm.acknowledged() != null) {
      out.writeNumberProperty("acknowledged", alarm.acknowledged().toEpochMilli());
    }
    out.writeEndObject();
  }

  /** A sign, days, and what is less than one of them (RFC 5545 3.3.6). */
  private static String duration(OxAlarm.Relative relative) {
    long seconds = relative.duration().abs().toSeconds();
    long rest = seconds % 86_400;
    String sign = relative.duration().isNegative() ? "-P" : "P";
    String days = seconds >= 86_400 ? seconds / 86_400 + "D" : "";
    if (rest == 0) {
      return sign + (days.isEmpty() ? "T0S" : days);
    }
    String time = java.time.Duration.ofSeconds(rest).toString().substring(1);
    return sign + days + time;
  }

  private void properties(Map<?, ?> properties) {
    out.writeStartObject();
    properties.forEach((name, value) -> {
      out.writeObjectPropertyStart(name.toString());
      out.writeStringProperty("value", value.toString());
      out.writeEndObject();
    });
    out.writeEndObject();
  }
}
