package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Category;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.Trouble;
import org.ropeway.standin.ajax.Troubles;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module {@code chronos}, as far as the stand-in has calendars: when users are busy (recording
 * chronos-07).
 */
public final class ChronosModule implements Module {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
  private final AjaxBackstage backstage;

  /** The module. */
  public ChronosModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of("freeBusy", Action.json(this::freeBusy));
  }

  private Reply freeBusy(Call call) {
    JsonNode attendees = call.body().object().path("attendees");
    if (!attendees.isArray()) {
      throw Troubles.missingField("attendees").raise();
    }
    long from = time(call, "from");
    long until = time(call, "until");
    return backstage
        .database()
        .read(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          for (JsonNode attendee : attendees) {
            add(tx, call, attendee, from, until, out.addObject());
          }
          return Reply.data(out);
        });
  }

  private static long time(Call call, String name) {
    Optional<String> value = call.params().get(name);
    try {
      return LocalDateTime.parse(value.orElse(""), TIME).toInstant(ZoneOffset.UTC).toEpochMilli();
    } catch (DateTimeException e) {
      throw Trouble.internal(
              "SVL-0010",
              Category.USER_INPUT,
              "Invalid parameter \"%s\": %s",
              name,
              value.orElse("null"))
          .raise();
    }
  }

  private static void add(
      Tx tx, Call call, JsonNode attendee, long from, long until, ObjectNode out)
      throws SQLException {
    out.set("attendee", attendee);
    if (attendee.path("cuType").asString("INDIVIDUAL").equals("GROUP")) {
      warn(
          out,
          Trouble.of(
              "CAL-5033",
              Category.SERVICE_DOWN,
              "No free/busy information available for \"null\".",
              "No free/busy data available for attendee [email null]"));
      return;
    }
    int entity = attendee.path("entity").asInt(0);
    ArrayNode times = out.putArray("freeBusyTime");
    Optional<UserRow> user =
        Users.byId(tx, entity).filter(known -> known.context() == call.user().context());
    if (user.isEmpty()) {
      warn(
          out,
          Trouble.of(
              "CAL-4034",
              Category.USER_INPUT,
              "The calendar user \"%s\" is invalid.",
              "Invalid calendar user [uri %1$s, id %2$s, type %3$s]",
              String.valueOf(entity),
              entity,
              "INDIVIDUAL"));
      return;
    }
    times.addAll(busy(tx, user.get(), from, until));
  }

  private static List<ObjectNode> busy(Tx tx, UserRow user, long from, long until)
      throws SQLException {
    return tx.list(
        "SELECT begin, end, shown_as FROM busy WHERE user = ? AND begin < ? AND end > ?"
            + " ORDER BY begin",
        row ->
            JsonNodeFactory.instance
                .objectNode()
                .put("startTime", row.getLong(1))
                .put("endTime", row.getLong(2))
                .put("fbType", type(row.getInt(3))),
        user.id(),
        until,
        from);
  }

  private static String type(int shownAs) {
    return switch (shownAs) {
      case 2 -> "BUSY-TENTATIVE";
      case 3 -> "BUSY-UNAVAILABLE";
      case 4 -> "FREE";
      default -> "BUSY";
    };
  }

  private static void warn(ObjectNode out, Trouble trouble) {
    trouble.addTo(out.putArray("warnings").addObject());
  }
}
