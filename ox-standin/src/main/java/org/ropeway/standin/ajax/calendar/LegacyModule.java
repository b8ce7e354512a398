package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.AttachmentOwner;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.AppointmentTroubles;
import org.ropeway.standin.calendar.AppointmentView;
import org.ropeway.standin.calendar.Appointments;
import org.ropeway.standin.calendar.AttachedEvent;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.calendar.CalendarTroubles;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.Outcome;
import org.ropeway.standin.data.Attached;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.TroubleException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module {@code calendar}: the events of chronos as appointments of the legacy model
 * (ox-http-api.md 11; recordings calendar-01 to calendar-04).
 */
public final class LegacyModule implements Module {
  private final AjaxBackstage backstage;

  /** The module. */
  public LegacyModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    AppointmentReads reads = new AppointmentReads(backstage);
    return Map.ofEntries(
        Map.entry("all", Action.json(reads::all)),
        Map.entry("list", Action.json(reads::list)),
        Map.entry("get", Action.json(reads::get)),
        Map.entry("updates", Action.json(reads::updates)),
        Map.entry("getChangeExceptions", Action.json(reads::exceptions)),
        Map.entry("resolveuid", Action.json(reads::resolve)),
        Map.entry("new", Action.json(this::create)),
        Map.entry("update", Action.json(this::update)),
        Map.entry("delete", Action.json(this::delete)),
        Map.entry("confirm", Action.json(this::confirm)),
        Map.entry("freebusy", Action.json(this::freeBusy)));
  }

  /** The events that can have files. */
  public AttachmentOwner owner() {
    return LegacyModule::attached;
  }

  private static Attached attached(Tx tx, Call call, String folderId, String id, boolean toWrite)
      throws SQLException {
    try {
      CalendarFolder folder = folder(tx, call, folderId);
      if (toWrite) {
        folder.event(tx, id, Long.MAX_VALUE);
      } else {
        folder.event(tx, id);
      }
      return new AttachedEvent(tx, folder, id, Author.NOBODY);
    } catch (TroubleException e) {
      throw AppointmentTroubles.of(e, id, "");
    }
  }

  /** The calendar with a number, if the user may read it. */
  static CalendarFolder folder(Tx tx, Call call, String id) throws SQLException {
    FolderRow row =
        Folders.byNumber(tx, call.user().context(), id)
            .orElseThrow(() -> CalendarTroubles.noFolder(id).raise());
    if (!row.isCalendar()) {
      throw AppointmentTroubles.otherModule(id).raise();
    }
    CalendarFolder folder = CalendarFolder.of(tx, row, call.user(), id);
    if (!Rights.mayRead(folder.rights())) {
      throw AppointmentTroubles.mayNotRead(id).raise();
    }
    return folder;
  }

  static AppointmentView view(Tx tx, Call call, CalendarFolder folder) {
    return new AppointmentView(tx, folder, call.params().zone(call.user().timeZone()));
  }

  private static Appointments appointments(Tx tx, Call call, CalendarFolder folder) {
    ZoneId zone = call.params().zone(call.user().timeZone());
    return new Appointments(tx, folder, zone, Author.NOBODY);
  }

  private Reply freeBusy(Call call) {
    int entity = (int) call.params().number("id");
    int type = (int) call.params().number("type");
    long start = call.params().number("start");
    long end = call.params().number("end");
    return backstage
        .database()
        .read(tx -> new FreeBusy(call, tx, start, end).appointments(entity, type));
  }

  private Reply create(Call call) {
    ObjectNode given = call.body().object();
    Appointments.requireTimes(given);
    return changed(
        call,
        given.path("folder_id").asString(""),
        (tx, folder) -> appointments(tx, call, folder).create(given));
  }

  private Reply update(Call call) {
    String id = call.params().require("id");
    String folderId = call.params().require("folder");
    long known = call.params().timestamp();
    ObjectNode given = call.body().object();
    String target = given.path("folder_id").asString(folderId);
    return changed(
        call,
        folderId,
        (tx, folder) ->
            target.equals(folderId)
                ? appointments(tx, call, folder).update(id, given, known)
                : appointments(tx, call, folder).move(id, folder(tx, call, target), known));
  }

  private Reply confirm(Call call) {
    String id = call.params().require("id");
    String folderId = call.params().require("folder");
    long known = call.params().timestamp();
    ObjectNode given = call.body().object();
    Optional<Integer> number = call.params().integer("occurrence").stream().boxed().findFirst();
    return changed(
        call,
        folderId,
        (tx, folder) -> {
          EventRow event = event(tx, folder, id);
          Optional<EventTime> recurrenceId =
              number.isEmpty() || !event.isSeries()
                  ? Optional.empty()
                  : view(tx, call, folder).recurrenceId(event, number, Optional.empty());
          return appointments(tx, call, folder).answer(id, recurrenceId, given, known);
        },
        outcome -> JsonNodeFactory.instance.objectNode());
  }

  /** An event that a calendar shows. */
  static EventRow event(Tx tx, CalendarFolder folder, String id) throws SQLException {
    try {
      return folder.event(tx, id);
    } catch (TroubleException e) {
      throw AppointmentTroubles.of(e, id, "");
    }
  }

  /** All or none. */
  private Reply delete(Call call) {
    long known = call.params().timestamp();
    JsonNode body = call.body().json();
    Iterable<JsonNode> places = body.isArray() ? body : List.of(body);
    return backstage
        .database()
        .write(tx -> {
          long newest = 0;
          for (JsonNode each : places) {
            String id = each.path("id").asString("");
            CalendarFolder folder = folder(tx, call, each.path("folder").asString(""));
            Outcome outcome = appointments(tx, call, folder).delete(id, each, known);
            newest = Math.max(newest, outcome.time());
          }
          return Reply.data(JsonNodeFactory.instance.arrayNode(), newest);
        });
  }

  private interface Change {
    Outcome make(Tx tx, CalendarFolder folder) throws SQLException;
  }

  private interface Data {
    JsonNode of(Outcome outcome);
  }

  private Reply changed(Call call, String folderId, Change change) {
    return changed(
        call,
        folderId,
        change,
        outcome -> JsonNodeFactory.instance.objectNode().put("id", String.valueOf(outcome.id())));
  }

  private Reply changed(Call call, String folderId, Change change, Data data) {
    return backstage
        .database()
        .write(tx -> {
          CalendarFolder folder = folder(tx, call, folderId);
          Outcome outcome = change.make(tx, folder);
          if (!outcome.conflicts().isEmpty()) {
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.set("conflicts", view(tx, call, folder).conflicts(outcome.conflicts()));
            return Reply.data(out);
          }
          return Reply.data(data.of(outcome), outcome.time());
        });
  }
}
