package org.ropeway.standin.ajax.people;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ropeway.standin.ajax.Params;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.data.GlobalBook;
import org.ropeway.standin.data.Principals;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Users as contacts of the global address book and as users (ox-http-api.md section 16). */
final class Persons {
  static final String FOLDER = "6";

  private final Tx tx;
  private final UserRow user;
  private final ZoneId zone;
  private long changed;

  Persons(Tx tx, UserRow user, Params params) throws SQLException {
    this.tx = tx;
    this.user = user;
    this.zone = params.zone(user.timeZone());
  }

  /** When the newest of the rows so far changed; 0 without any. */
  long changed() {
    return changed;
  }

  /** All of the user's context. */
  List<UserRow> all() throws SQLException {
    return Users.all(tx, user.context());
  }

  /** Those whom the global address book shows. */
  List<UserRow> listed() throws SQLException {
    return Users.listed(tx, user.context());
  }

  /** When somebody changed. */
  long time(UserRow person) throws SQLException {
    return GlobalBook.time(tx, person.id());
  }

  /** As a contact; {@code asUser}: with what only users have. */
  ObjectNode json(UserRow person, boolean asUser) throws SQLException {
    ObjectNode out = (ObjectNode) JsonMapper.shared().readTree(person.contact());
    long time = time(person);
    long shifted = ClockTime.shown(time, zone);
    out.put("last_modified_utc", time);
    out.put("last_modified", shifted);
    out.put("creation_date", shifted);
    out.put("created_by", person.id());
    out.put("modified_by", person.id());
    out.put("display_name", person.displayName());
    out.put("file_as", person.displayName());
    out.put("sort_name", sortName(person, out));
    out.put("email1", person.email());
    out.put("uid", person.uuid());
    out.put("user_id", person.id());
    out.put("folder_id", FOLDER);
    addPicture(person, time, out);
    out.put("useCount", 0);
    if (asUser) {
      addUser(person, out);
    } else {
      out.put("id", String.valueOf(person.contactId()));
    }
    return out;
  }

  private void addPicture(UserRow person, long time, ObjectNode out) throws SQLException {
    Optional<Principals.Picture> picture = Principals.picture(tx, person.id());
    out.put("number_of_images", picture.isPresent() ? 1 : 0);
    picture.ifPresent(p ->
        out.put("image1_content_type", p.type())
            .put(
                "image1_url",
                "/ajax/contacts/picture?action=get&user_id=" + person.id() + "&timestamp=" + time));
  }

  private void addUser(UserRow person, ObjectNode out) throws SQLException {
    out.put("id", person.id());
    out.put("contact_id", person.contactId());
    out.put("locale", person.locale());
    out.put("timezone", person.timeZone());
    out.put("login_info", person.login());
    out.put("guest_created_by", 0);
    ArrayNode groups = out.putArray("groups").add(0).add(1);
    for (Principals.Group group : Principals.groups(tx, person.context())) {
      if (group.members().contains(person.id())) {
        groups.add(group.id());
      }
    }
    ArrayNode aliases = out.putArray("aliases").add(person.email());
    Users.senders(tx, person.id(), false).forEach(aliases::add);
  }

  /** A row of columns. */
  ArrayNode row(UserRow person, List<Integer> columns, boolean asUser) throws SQLException {
    ObjectNode json = json(person, asUser);
    json.put("mark_as_distributionlist", false);
    changed = Math.max(changed, json.path("last_modified_utc").longValue());
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (int column : columns) {
      JsonNode value = json.path(ContactColumns.name(column, asUser));
      out.add(value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
    }
    return out;
  }

  /** Whether a name or address of somebody is meant by a pattern, in which stars may stand. */
  static boolean matches(UserRow person, String pattern) {
    String text = pattern.toLowerCase(Locale.ROOT);
    return isLike(person.displayName(), text)
        || isLike(person.email(), text)
        || isLike(person.login(), text);
  }

  static boolean isLike(String value, String pattern) {
    String[] pieces = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
    String text = value.toLowerCase(Locale.ROOT);
    int at = 0;
    for (int i = 0; i < pieces.length; i++) {
      int found = text.indexOf(pieces[i], at);
      if (found < 0 || (i == 0 && found > 0)) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return true;
  }

  private static String sortName(UserRow person, ObjectNode json) {
    String last = json.path("last_name").asString("");
    String first = json.path("first_name").asString("");
    return last.isEmpty() || first.isEmpty() ? person.displayName() : last + "_" + first;
  }
}
