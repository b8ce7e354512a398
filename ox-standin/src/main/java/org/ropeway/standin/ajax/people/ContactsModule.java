package org.ropeway.standin.ajax.people;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.AttachmentOwner;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.ItemJson;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Params;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.AttachedItem;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.GlobalBook;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Module {@code contacts}: the users in the global address book, which cannot be written, and the
 * contacts in their folders.
 */
public final class ContactsModule implements Module {
  private final AjaxBackstage backstage;
  private final OwnContacts own;

  /** The module. */
  public ContactsModule(AjaxBackstage backstage) {
    this.backstage = backstage;
    this.own = new OwnContacts(backstage);
  }

  @Override
  public Map<String, Action> actions() {
    return Map.ofEntries(
        Map.entry("get", Action.json(this::get)),
        Map.entry("all", Action.json(this::all)),
        Map.entry("list", Action.json(this::list)),
        Map.entry("updates", Action.json(this::updates)),
        Map.entry("new", Action.upload(own::create)),
        Map.entry("update", Action.upload(this::update)),
        Map.entry("delete", Action.json(this::delete)),
        Map.entry("autocomplete", Action.json(this::autocomplete)),
        Map.entry("getuser", Action.json(this::getUser)),
        Map.entry("listuser", Action.json(this::listUsers)));
  }

  /** The contacts that can have files. */
  public AttachmentOwner owner() {
    return (tx, call, folder, id, toWrite) ->
        new AttachedItem(tx, OwnContacts.item(tx, call, folder, id, toWrite), call.user(), 0);
  }

  private Reply get(Call call) {
    String id = field(call, "id");
    String folder = field(call, "folder");
    if (isOwn(folder)) {
      return own.get(call, folder, id);
    }
    return one(call, person -> folder.equals(Persons.FOLDER) && isNamed(person, id), id);
  }

  private Reply getUser(Call call) {
    int id = call.params().integer("id").orElse(0);
    return one(call, person -> person.id() == id, String.valueOf(id));
  }

  private Reply all(Call call) {
    String folder = field(call, "folder");
    List<Integer> columns =
        call.params().get("columns").isPresent() ? call.params().columns() : List.of();
    if (isOwn(folder)) {
      return own.all(call, folder, columns);
    }
    return backstage
        .database()
        .read(tx -> {
          requireFolder(tx, call, folder);
          Persons persons = new Persons(tx, call.user(), call.params());
          List<UserRow> people =
              folder.equals(Persons.FOLDER) ? persons.listed() : List.<UserRow>of();
          return rows(persons, window(people, call.params()), columns);
        });
  }

  /** The part of a list between two limits (contacts-01). */
  private static List<UserRow> window(List<UserRow> people, Params params) {
    int left = Math.clamp(params.integer("left_hand_limit").orElse(0), 0, people.size());
    int right = params.integer("right_hand_limit").orElse(people.size());
    return people.subList(left, Math.clamp(right, left, people.size()));
  }

  private Reply list(Call call) {
    List<Integer> columns = call.params().columns();
    ArrayNode wanted = call.body().array();
    return backstage
        .database()
        .read(tx -> {
          Persons persons = new Persons(tx, call.user(), call.params());
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (JsonNode each : wanted) {
            String id = each.path("id").asString("");
            String folder = ItemJson.text(each, "folder");
            if (isOwn(folder)) {
              Optional<OwnContacts.Listed> found = own.list(tx, call, folder, id, columns);
              found.ifPresent(contact -> out.add(contact.row()));
              newest = Math.max(newest, found.map(OwnContacts.Listed::modified).orElse(0L));
              continue;
            }
            for (UserRow person : persons.listed()) {
              if (folder.equals(Persons.FOLDER) && isNamed(person, id)) {
                out.add(persons.row(person, columns, false));
              }
            }
          }
          return Reply.data(out, Math.max(newest, persons.changed()));
        });
  }

  private Reply updates(Call call) {
    String folder = field(call, "folder");
    String since = field(call, "timestamp");
    // What is no number is taken for 0.
    long time = since.matches("[0-9]{1,18}") ? Long.parseLong(since) : 0;
    if (folder.equals(Persons.FOLDER)) {
      return globalUpdates(call, folder, time);
    }
    return own.updates(call, folder, call.params().columns(), time);
  }

  /** Who came, changed and went since a time (recording contacts-05). */
  private Reply globalUpdates(Call call, String folder, long since) {
    List<Integer> columns = call.params().columns();
    boolean deletions = !call.params().get("ignore").orElse("").equals("deleted");
    return backstage
        .database()
        .read(tx -> {
          requireFolder(tx, call, folder);
          int context = call.user().context();
          Persons persons = new Persons(tx, call.user(), call.params());
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          for (int id : GlobalBook.changedAfter(tx, context, since)) {
            out.add(persons.row(Users.byId(tx, id).orElseThrow(), columns, false));
          }
          long newest = persons.changed();
          List<Integer> gone =
              deletions ? GlobalBook.goneAfter(tx, context, since) : List.<Integer>of();
          if (out.isEmpty() && !gone.isEmpty()) {
            throw ContactTroubles.onlyGone().raise();
          }
          for (int id : gone) {
            UserRow person = Users.byId(tx, id).orElseThrow();
            out.add(String.valueOf(person.contactId()));
            newest = Math.max(newest, persons.time(person));
          }
          return Reply.data(out, newest);
        });
  }

  private Reply update(Call call) {
    return own.update(call, field(call, "folder"), field(call, "id"), timestamp(call));
  }

  private Reply delete(Call call) {
    return own.delete(call, ItemJson.places(call), timestamp(call));
  }

  private static long timestamp(Call call) {
    String value =
        call.params().get("timestamp").orElseThrow(() -> ContactTroubles.noTimestamp().raise());
    return value.matches("[0-9]{1,19}") ? Long.parseLong(value) : 0;
  }

  /** Numbers of folders but that of the global address book. */
  private static boolean isOwn(String folder) {
    return folder.matches("[0-9]{1,9}") && !folder.equals(Persons.FOLDER);
  }

  /** Users, and contacts of the user's, who have a name or address that begins so (contacts-02). */
  private Reply autocomplete(Call call) {
    List<Integer> columns = call.params().columns();
    String query = field(call, "query").toLowerCase(Locale.ROOT);
    boolean withoutAddress = call.params().get("email").orElse("").equals("false");
    return backstage
        .database()
        .read(tx -> {
          Persons persons = new Persons(tx, call.user(), call.params());
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          for (UserRow person : persons.listed()) {
            if (hasPart(query, person.displayName(), person.email())) {
              out.add(persons.row(person, columns, false));
            }
          }
          long newest = persons.changed();
          for (OwnContacts.Listed contact :
              own.named(tx, call, texts -> hasPart(query, texts), withoutAddress, columns)) {
            out.add(contact.row());
            newest = Math.max(newest, contact.modified());
          }
          return Reply.data(out, newest);
        });
  }

  private static boolean hasPart(String query, String... texts) {
    return Stream.of(String.join(" ", texts).toLowerCase(Locale.ROOT).split("[ ,]+"))
        .anyMatch(part -> part.startsWith(query));
  }

  private Reply listUsers(Call call) {
    List<Integer> columns = call.params().columns();
    ArrayNode ids = call.body().array();
    return backstage
        .database()
        .read(tx -> {
          Persons persons = new Persons(tx, call.user(), call.params());
          List<UserRow> found = new ArrayList<>();
          for (JsonNode id : ids) {
            persons.all().stream().filter(person -> person.id() == id.asInt(0)).forEach(found::add);
          }
          return rows(persons, found, columns);
        });
  }

  private interface Wanted {
    boolean is(UserRow person);
  }

  private Reply one(Call call, Wanted wanted, String id) {
    return backstage
        .database()
        .read(tx -> {
          Persons persons = new Persons(tx, call.user(), call.params());
          Optional<UserRow> found = persons.all().stream().filter(wanted::is).findFirst();
          UserRow person = found.orElseThrow(() -> ContactTroubles.unknown(call, id).raise());
          return Reply.data(persons.json(person, false), persons.time(person));
        });
  }

  private static Reply rows(Persons persons, List<UserRow> people, List<Integer> columns)
      throws SQLException {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (UserRow person : people) {
      out.add(persons.row(person, columns, false));
    }
    return Reply.data(out, people.isEmpty() ? 0 : persons.changed());
  }

  private static void requireFolder(Tx tx, Call call, String id) throws SQLException {
    boolean visible =
        Folders.byId(tx, call.user(), id)
            .filter(folder -> folder.module().equals("contacts"))
            .isPresent();
    if (!visible) {
      throw Trouble.of(
              "CON-2011",
              Category.USER_INPUT,
              "The requested folder was not found.",
              "Folder not found [folder %s]",
              id)
          .raise();
    }
  }

  private static boolean isNamed(UserRow person, String id) {
    return String.valueOf(person.contactId()).equals(id);
  }

  /** Missing parameters have a code of their own here (login-07). */
  private static String field(Call call, String name) {
    return call.params().get(name).orElseThrow(() -> ContactTroubles.missing(name).raise());
  }
}
