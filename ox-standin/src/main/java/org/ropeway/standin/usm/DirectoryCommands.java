package org.ropeway.standin.usm;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ropeway.standin.calendar.BusyTimes;
import org.ropeway.standin.data.Principals;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** searchPersons and getFreeBusy (usm-json.md 3.10). */
final class DirectoryCommands {
  private static final int USER = 1;
  private static final int RESOURCE = 3;

  private static final int PERSONS = 1_000;
  private static final int MAX_PERSONS = 200_000;
  private final Backstage backstage;

  DirectoryCommands(Backstage backstage) {
    this.backstage = backstage;
  }

  JsonNode searchPersons(Call call) {
    String query = call.text("query").strip().toLowerCase(Locale.ROOT).replace("*", "");
    long wanted = call.number("limit", PERSONS);
    int limit = (int) Math.min(wanted == 0 ? PERSONS : wanted, MAX_PERSONS);
    List<JsonNode> ids = call.list("user_ids");
    List<UserRow> users =
        backstage
            .database()
            .read(tx ->
                ids.isEmpty()
                    ? Users.listed(tx, call.user().context())
                    : Users.all(tx, call.user().context()));
    ArrayNode out = backstage.mapper().createArrayNode();
    for (UserRow user : users) {
      if (out.size() < limit && matches(user, query) && isNamed(user, ids)) {
        out.add(PersonLog.object(user));
      }
    }
    return out;
  }

  JsonNode getFreeBusy(Call call) {
    long start = call.number("start");
    long end = call.number("end");
    if (end < start) {
      throw UsmException.parameter("end");
    }
    ArrayNode out = backstage.mapper().createArrayNode();
    for (JsonNode participant : call.list("participants")) {
      Optional<Integer> entity = participant(call, participant);
      ObjectNode entry = out.addObject();
      entry.set("participant", participant);
      ArrayNode slots = entry.putArray("slots");
      entity.ifPresent(known -> addSlots(known, start, end, slots));
    }
    return out;
  }

  private void addSlots(int entity, long start, long end, ArrayNode slots) {
    ZoneId utc = ZoneId.of("UTC");
    List<BusyTimes.Busy> busy =
        backstage.database().read(tx -> BusyTimes.of(tx, entity, start, end, utc));
    for (BusyTimes.Busy time : busy) {
      slots
          .addObject()
          .put("start", time.begin(utc))
          .put("end", time.end(utc))
          .put("shown_as", time.shownAs());
    }
  }

  /** The number of a user or resource of the caller's context. */
  private Optional<Integer> participant(Call call, JsonNode participant) {
    int type = participant.path("type").asInt(0);
    int id = participant.path("id").asInt(0);
    String mail = Call.textOrNull(participant, "mail");
    int context = call.user().context();
    return backstage
        .database()
        .read(tx -> {
          if (type == RESOURCE) {
            return Principals.resources(tx, context).stream()
                .map(Principals.Resource::id)
                .filter(each -> each == id)
                .findFirst();
          }
          Optional<UserRow> user =
              type == USER
                  ? Users.byId(tx, id)
                  : mail == null ? Optional.empty() : Users.byLogin(tx, mail);
          return user.filter(known -> known.context() == context).map(UserRow::id);
        });
  }

  /** Member {@code user_ids}, an addition to the profile, names those that are wanted. */
  private static boolean isNamed(UserRow user, List<JsonNode> ids) {
    return ids.isEmpty() || ids.stream().anyMatch(id -> id.asInt(0) == user.id());
  }

  private static boolean matches(UserRow user, String query) {
    List<String> words = new ArrayList<>(List.of(user.email(), user.login()));
    String name = user.displayName().toLowerCase(Locale.ROOT);
    words.add(name);
    words.addAll(List.of(name.split("[\\s,]+")));
    return words.stream().anyMatch(word -> word.startsWith(query));
  }
}
