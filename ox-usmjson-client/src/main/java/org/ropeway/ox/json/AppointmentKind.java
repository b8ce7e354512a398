package org.ropeway.ox.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** Appointments of the legacy model (ox-http-api.md 11); contents are members by OX's names. */
public final class AppointmentKind implements ItemKind<Appointment, Map<String, Object>> {
  /** What says how a request is to be done, not what comes of it. */
  private static final Set<String> HOW =
      Set.of("ignore_conflicts", "notification", "recurrence_date_position");

  @Override
  public String noun() {
    return "event";
  }

  @Override
  public String module() {
    return "calendar";
  }

  @Override
  public Map<String, Object> named(Map<String, Object> content, String uid) {
    Map<String, Object> out = new LinkedHashMap<>(content);
    out.put("uid", uid);
    return out;
  }

  @Override
  public String id(Appointment item) {
    return item.id();
  }

  @Override
  public String uid(Appointment item) {
    return item.text("uid");
  }

  @Override
  public boolean isSo(Appointment item, Map<String, Object> change) {
    return change.entrySet().stream()
        .filter(each -> !HOW.contains(each.getKey()))
        .allMatch(each -> isSo(item, each.getKey(), each.getValue()));
  }

  private static boolean isSo(Appointment item, String name, Object wanted) {
    return switch (name) {
      case "participants" -> who(item.members(), name).equals(who(Map.of(name, wanted), name));
      case "day_in_month" -> dayInMonth(item.number(name)) == dayInMonth((Long) wanted);
      case "alarm" -> item.has(name) ? wanted.equals(item.number(name)) : wanted.equals(-1L);
      default ->
          wanted instanceof JsonValues.Nothing
              ? !item.has(name)
              : normal(item.members().getOrDefault(name, JsonValues.NOTHING))
                  .equals(normal(wanted));
    };
  }

  private static long dayInMonth(long day) {
    return day < 0 ? 5 : day;
  }

  /** No number and no flag is as good as none. */
  private static Object normal(Object value) {
    boolean none = value.equals(0L) || value.equals(false) || value.equals("");
    return none ? JsonValues.NOTHING : value;
  }

  private static Set<String> who(Map<String, Object> members, String name) {
    Set<String> out = new TreeSet<>();
    if (members.get(name) instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> one) {
          Object mail = one.get("mail");
          out.add(one.get("type") + " " + (mail == null ? one.get("id") : mail));
        }
      }
    }
    return out;
  }

  @Override
  public void write(Map<String, Object> content, JsonGenerator out) {
    JsonValues.write(content, out);
  }

  @Override
  public Reading<Appointment> reading() {
    Map<String, Object> members = new LinkedHashMap<>();
    return new Reading<>() {
      private Instant created = Instant.EPOCH;

      @Override
      public void take(String member, JsonInput in) {
        Object value = JsonValues.read(in);
        if (value != null) {
          members.put(member, value);
        }
      }

      @Override
      public void created(Instant time) {
        created = time;
      }

      @Override
      public Appointment build(String id, Instant lastModified) {
        return new Appointment(id, created, lastModified, members);
      }
    };
  }
}
