package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** To whom a task is given, and what they say (recording tasks-03). */
final class TaskParticipants {
  private static final int USER = 1;
  private static final int GROUP = 2;
  private static final int EXTERNAL = 5;
  private static final int ALL_USERS = 0;
  private static final String CONFIRMATION = "confirmation";
  private static final String MESSAGE = "confirmmessage";

  private TaskParticipants() {}

  /** Gives a task to these and no others; who had it before keeps his answer. */
  static void give(Tx tx, ObjectNode task, JsonNode given, UserRow user) throws SQLException {
    Set<Integer> users = new TreeSet<>();
    List<ObjectNode> participants = new ArrayList<>();
    for (JsonNode each : given) {
      int type = each.path("type").asInt(0);
      int id = each.path("id").asInt(0);
      ObjectNode out = JsonNodeFactory.instance.objectNode().put("type", type);
      switch (type) {
        case USER -> {
          users.add(known(tx, id, user));
          out.put("id", id);
        }
        case GROUP -> {
          users.addAll(members(tx, id, user));
          out.put("id", id);
        }
        case EXTERNAL -> {
          out.set("display_name", each.path("display_name"));
          out.set("mail", each.path("mail"));
        }
        default ->
            throw Trouble.plain("TSK-0049", Category.ERROR, "Unknown participant type %s.", type)
                .raise();
      }
      participants.add(out);
    }
    participants.sort(
        Comparator.comparing((ObjectNode each) -> each.path("type").asInt(0) != EXTERNAL));
    JsonNode before = task.path("users").deepCopy();
    ArrayNode answers = JsonNodeFactory.instance.arrayNode();
    for (int id : users) {
      answers.add(answer(before, id));
    }
    for (ObjectNode each : participants) {
      if (each.path("type").asInt(0) == USER) {
        each.setAll(answer(before, each.path("id").asInt(0)));
      }
    }
    task.set("users", answers);
    task.putArray("participants").addAll(participants);
  }

  private static ObjectNode answer(JsonNode before, int id) {
    for (JsonNode each : before) {
      if (each.path("id").asInt(0) == id) {
        return (ObjectNode) each;
      }
    }
    return JsonNodeFactory.instance.objectNode().put("id", id).put(CONFIRMATION, 0);
  }

  private static int known(Tx tx, int id, UserRow user) throws SQLException {
    boolean known =
        Users.byId(tx, id).filter(other -> other.context() == user.context()).isPresent();
    if (!known) {
      throw Trouble.plain(
              "FLD-0034",
              Category.ERROR,
              "No default folder could be found in module %s for user %s in context %s",
              "'task'",
              id,
              user.context())
          .raise();
    }
    return id;
  }

  private static Set<Integer> members(Tx tx, int id, UserRow user) throws SQLException {
    Set<Integer> out = new TreeSet<>();
    if (id == ALL_USERS) {
      Users.all(tx, user.context()).forEach(each -> out.add(each.id()));
    }
    for (Principals.Group group : Principals.groups(tx, user.context())) {
      if (group.id() == id) {
        out.addAll(group.members());
      }
    }
    if (out.isEmpty()) {
      throw Trouble.plain(
              "TSK-0052",
              Category.USER_INPUT,
              "Group null is empty. You can not add an empty group to a task.")
          .raise();
    }
    return out;
  }

  /** What a user says; false if the task was not given to him. */
  static boolean confirm(ObjectNode task, ObjectNode given, UserRow user) {
    int value = given.path(CONFIRMATION).asInt(0);
    boolean found = false;
    for (String list : new String[] {"users", "participants"}) {
      for (JsonNode each : task.path(list)) {
        boolean own = each.path("id").asInt(0) == user.id() && each.has(CONFIRMATION);
        if (own) {
          found = true;
          ObjectNode answer = (ObjectNode) each;
          answer.put(CONFIRMATION, value < 0 || value > 3 ? 0 : value);
          String message = given.path(MESSAGE).asString("");
          answer.remove(MESSAGE);
          if (!message.isEmpty()) {
            answer.put(MESSAGE, message);
          }
        }
      }
    }
    return found;
  }
}
