package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.standin.UsmClient.members;
import static org.ropeway.standin.UsmClient.object;
import static org.ropeway.standin.UsmClient.texts;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calendars by USM-JSON (usm-json.md 3.6, 3.7, 3.11). */
class UsmCalendarTest {
  private OxStandin standin;
  private UsmClient alice;
  private UsmClient phone;
  private UsmClient bob;
  private String calendar;
  private String bobs;

  @BeforeEach
  void start() {
    standin = Stage.builder().start();
    alice = UsmClient.login(standin, "alice@ox.test", "d1");
    phone = UsmClient.login(standin, "alice@ox.test", "d2");
    bob = UsmClient.login(standin, "bob@ox.test", "d3");
    calendar = calendar(alice);
    bobs = calendar(bob);
  }

  @AfterEach
  void stop() {
    standin.close();
  }

  /** The calendar that a user has from the beginning. */
  private static String calendar(UsmClient client) {
    for (JsonNode folder : client.init(null).path("created").values()) {
      if (folder.path("module").asString("").equals("calendar")
          && folder.path("standard_folder").asBoolean(false)) {
        return folder.path("uuid").stringValue();
      }
    }
    throw new AssertionError("no calendar");
  }

  private static long time(int day, int hour) {
    return Instant.parse("2026-12-01T00:00:00Z").toEpochMilli()
        + (day - 1) * 86_400_000L
        + hour * 3_600_000L;
  }

  private static ObjectNode event(String title, int day, int hour) {
    return object()
        .put("objectType", "calendar")
        .put("uuid", UUID.randomUUID().toString())
        .put("title", title)
        .put("start_date", time(day, hour))
        .put("end_date", time(day, hour + 1))
        .put("timezone", "Europe/Berlin")
        .put("full_time", false)
        .put("ignore_conflicts", true);
  }

  private static ObjectNode daily(String title) {
    return event(title, 1, 9).put("recurrence_type", 1).put("interval", 1).put("occurrences", 10);
  }

  private static String uuid(JsonNode object) {
    return object.path("uuid").stringValue();
  }

  private static long state(JsonNode answer) {
    return answer.path("syncid").longValue();
  }

  private ObjectNode against(long state) {
    return against(calendar, state);
  }

  private static ObjectNode against(String folder, long state) {
    return object()
        .put("folder_uuid", folder)
        .put("syncid", state)
        .put("conflictresolution", "ERROR");
  }

  private static ObjectNode creating(ObjectNode body, JsonNode... objects) {
    for (JsonNode each : objects) {
      body.withArray("/created").add(each);
    }
    return body;
  }

  private static ObjectNode modifying(ObjectNode body, JsonNode... objects) {
    for (JsonNode each : objects) {
      body.withArray("/modified").add(each);
    }
    return body;
  }

  private static ObjectNode deleting(ObjectNode body, String... uuids) {
    for (String each : uuids) {
      body.withArray("/deleted").add(each);
    }
    return body;
  }

  /** Makes events that alice has, and tells the state after them. */
  private long made(ObjectNode... objects) {
    JsonNode answer = sync(alice, creating(against(state(alice.init(calendar))), objects));
    assertThat(answer.path("errors")).isEmpty();
    return state(answer);
  }

  private static JsonNode sync(UsmClient client, ObjectNode body) {
    return client.call("syncUpdate", body);
  }

  private static void assertNothing(JsonNode answer) {
    for (String kind : new String[] {"created", "modified", "deleted"}) {
      assertThat(answer.path(kind)).as(kind).isEmpty();
    }
  }

  private ObjectNode load(String uuid) {
    return object().put("folder_uuid", calendar).put("uuid", uuid).put("format", "object");
  }

  private JsonNode loaded(String uuid) {
    return alice.call("loadData", load(uuid));
  }

  private static ObjectNode except(JsonNode series, int day, ObjectNode change) {
    return change
        .put("objectType", "calendar")
        .put("uuid", UUID.randomUUID().toString())
        .put("recurrence_id_uuid", uuid(series))
        .put("recurrence_date_position", time(day, 0))
        .put("ignore_conflicts", true);
  }

  private static int error(JsonNode answer, String uuid) {
    return answer.path("errors").path(uuid).path("status").asInt(0);
  }

  @Test
  void whatADeviceMakesIsNotToldToItButToOthers() {
    long known = state(phone.init(calendar));
    ObjectNode lunch =
        event("Lunch", 3, 12).put("location", "Here").put("note", "a\nb").put("alarm", 15);
    JsonNode answer = sync(alice, creating(against(state(alice.init(calendar))), lunch));
    JsonNode accepted = answer.path("accepted").path("created").path(uuid(lunch));
    assertThat(accepted.path("id").stringValue()).isNotEmpty();
    assertNothing(answer);
    assertNothing(alice.update(calendar, state(answer)));
    JsonNode told = phone.update(calendar, known).path("created");
    assertThat(told).hasSize(1);
    for (JsonNode each : new JsonNode[] {told.get(0), loaded(uuid(lunch))}) {
      assertThat(each.path("objectType").stringValue()).isEqualTo("calendar");
      assertThat(each.path("folder_uuid").stringValue()).isEqualTo(calendar);
      assertThat(each.path("last_modified_utc")).isEqualTo(accepted.path("last_modified_utc"));
      assertThat(each.path("id")).isEqualTo(accepted.path("id"));
      for (String name : new String[] {"title", "location", "note", "start_date", "timezone"}) {
        assertThat(each.path(name)).as(name).isEqualTo(lunch.path(name));
      }
      assertThat(each.path("alarm").intValue()).isEqualTo(15);
    }
  }

  @Test
  void aUuidIsMadeOnceAndAUidTooButSaysSo() {
    long state = state(alice.init(calendar));
    ObjectNode once = event("Once", 3, 12).put("uid", "uid-1");
    JsonNode first = sync(alice, creating(against(state), once));
    JsonNode again = sync(alice, creating(against(state), once));
    assertThat(again.path("accepted").path("created"))
        .isEqualTo(first.path("accepted").path("created"));
    assertNothing(again);
    ObjectNode other = event("Other", 4, 12).put("uid", "uid-1");
    JsonNode refused = sync(alice, creating(against(state(again)), other));
    assertThat(error(refused, uuid(other))).isEqualTo(11);
    assertThat(refused.path("errors").path(uuid(other)).path("error").path("ox").path("code"))
        .hasToString("\"APP-0100\"");
    assertThat(alice.init(calendar).path("created")).hasSize(1);
  }

  @Test
  void whatIsTakenAwayIsGoneAndTheRestStays() {
    ObjectNode lunch = event("Lunch", 3, 12).put("location", "Here").put("alarm", 15);
    long state = made(lunch);
    ObjectNode change = object().put("uuid", uuid(lunch)).put("title", "Dinner");
    change.putNull("location").put("alarm", -1);
    JsonNode answer = sync(alice, modifying(against(state), change));
    assertThat(answer.path("accepted").path("modified").path(uuid(lunch)).has("last_modified_utc"))
        .isTrue();
    assertNothing(answer);
    JsonNode now = loaded(uuid(lunch));
    assertThat(now.path("title").stringValue()).isEqualTo("Dinner");
    assertThat(now.path("start_date")).isEqualTo(lunch.path("start_date"));
    assertThat(now.has("location")).isFalse();
    assertThat(now.has("alarm")).isFalse();
  }

  @Test
  void whoDoesNotKnowAnothersChangeIsRefusedUnlessHeWins() {
    ObjectNode lunch = event("Lunch", 3, 12);
    long state = made(lunch);
    ObjectNode theirs = object().put("uuid", uuid(lunch)).put("title", "Theirs");
    sync(phone, modifying(against(state(phone.init(calendar))), theirs));
    ObjectNode mine = object().put("uuid", uuid(lunch)).put("location", "Mine");
    JsonNode refused = sync(alice, modifying(against(state), mine));
    assertThat(error(refused, uuid(lunch))).isEqualTo(10);
    assertThat(members(refused.path("modified"), "title")).containsExactly("Theirs");
    assertThat(error(sync(alice, deleting(against(state), uuid(lunch))), uuid(lunch)))
        .isEqualTo(10);
    JsonNode won =
        sync(alice, modifying(against(state), mine).put("conflictresolution", "USE_CLIENT"));
    assertThat(won.path("errors")).isEmpty();
    assertThat(loaded(uuid(lunch)).path("title").stringValue()).isEqualTo("Theirs");
    assertThat(loaded(uuid(lunch)).path("location").stringValue()).isEqualTo("Mine");
  }

  @Test
  void whatIsDeletedIsToldToOthersAndOnce() {
    ObjectNode lunch = event("Lunch", 3, 12);
    long state = made(lunch);
    long known = state(phone.init(calendar));
    for (int i = 0; i < 2; i++) {
      JsonNode answer = sync(alice, deleting(against(state), uuid(lunch)));
      assertThat(texts(answer.path("accepted").path("deleted"))).containsExactly(uuid(lunch));
      assertNothing(answer);
    }
    assertThat(texts(phone.update(calendar, known).path("deleted"))).containsExactly(uuid(lunch));
    assertThat(UsmClient.status(alice.answer("loadData", load(uuid(lunch))))).isEqualTo(7);
    JsonNode unknown = sync(phone, deleting(against(known), uuid(lunch)));
    assertThat(error(unknown, uuid(lunch))).isEqualTo(7);
  }

  @Test
  void aSeriesIsToldOnceAndEachExceptionByItself() {
    ObjectNode series = daily("Daily");
    long state = made(series);
    ObjectNode other = except(series, 3, object().put("title", "Other"));
    JsonNode answer = sync(alice, creating(against(state), other));
    assertThat(answer.path("errors")).isEmpty();
    assertThat(members(answer.path("modified"), "uuid")).containsExactly(uuid(series));
    assertThat(answer.path("created")).isEmpty();
    JsonNode all = phone.init(calendar).path("created");
    assertThat(members(all, "uuid")).containsExactly(uuid(series), uuid(other));
    assertThat(all.get(0).path("change_exceptions").get(0).longValue()).isEqualTo(time(3, 0));
    JsonNode exception = all.get(1);
    assertThat(exception.path("recurrence_id_uuid").stringValue()).isEqualTo(uuid(series));
    assertThat(exception.path("recurrence_id").asString(""))
        .isEqualTo(all.get(0).path("id").stringValue());
    assertThat(exception.path("recurrence_date_position").longValue()).isEqualTo(time(3, 0));
    assertThat(exception.path("recurrence_position").intValue()).isEqualTo(3);
    assertThat(exception.path("start_date").longValue()).isEqualTo(time(3, 9));
    JsonNode again = sync(alice, creating(against(state), other));
    assertThat(again.path("accepted").path("created").has(uuid(other))).isTrue();
    assertThat(members(again.path("modified"), "uuid")).containsExactly(uuid(series));
    assertThat(alice.init(calendar).path("created")).hasSize(2);
  }

  @Test
  void severalOfASeriesChangeInOneCommand() {
    ObjectNode series = daily("Daily");
    long state = made(series);
    ObjectNode third = except(series, 3, object().put("title", "Third"));
    ObjectNode fourth = except(series, 4, object().put("title", "Fourth"));
    ObjectNode renamed = object().put("uuid", uuid(series)).put("title", "Renamed");
    JsonNode answer = sync(alice, modifying(creating(against(state), third, fourth), renamed));
    assertThat(answer.path("errors")).isEmpty();
    assertNothing(answer);
    assertThat(loaded(uuid(series)).path("change_exceptions")).hasSize(2);
  }

  @Test
  void whoHasNotHeardOfAnExceptionMakesNoSecondOne() {
    ObjectNode series = daily("Daily");
    long state = made(series);
    ObjectNode theirs = except(series, 3, object().put("title", "Theirs"));
    sync(phone, creating(against(state(phone.init(calendar))), theirs));
    ObjectNode mine = except(series, 3, object().put("title", "Mine"));
    ObjectNode other = except(series, 4, object().put("title", "Other"));
    JsonNode refused = sync(alice, creating(against(state), mine, other));
    assertThat(error(refused, uuid(mine))).isEqualTo(10);
    assertThat(error(refused, uuid(other))).isEqualTo(10);
    assertThat(members(refused.path("created"), "uuid")).containsExactly(uuid(theirs));
    ObjectNode never = except(series, 25, object().put("title", "Never"));
    JsonNode unknown = sync(alice, creating(against(state(refused)), never, mine));
    assertThat(error(unknown, uuid(never))).isEqualTo(7);
    assertThat(error(unknown, uuid(mine))).isEqualTo(10);
  }

  @Test
  void oneOfASeriesIsLoadedByItsDay() {
    ObjectNode series = daily("Daily");
    long state = made(series);
    ObjectNode other = except(series, 3, object().put("title", "Other"));
    ObjectNode without = object().put("uuid", uuid(series));
    without.putArray("delete_exceptions").add(time(5, 0));
    sync(alice, modifying(creating(against(state), other), without));
    JsonNode second =
        alice.call("loadData", load(uuid(series)).put("recurrence_date_position", time(2, 0)));
    assertThat(uuid(second)).isEqualTo(uuid(series));
    assertThat(second.path("start_date").longValue()).isEqualTo(time(2, 9));
    assertThat(second.path("recurrence_position").intValue()).isEqualTo(2);
    JsonNode third =
        alice.call("loadData", load(uuid(series)).put("recurrence_date_position", time(3, 0)));
    assertThat(uuid(third)).isEqualTo(uuid(other));
    for (int day : new int[] {5, 25}) {
      ObjectNode none = load(uuid(series)).put("recurrence_date_position", time(day, 0));
      assertThat(UsmClient.status(alice.answer("loadData", none))).isEqualTo(7);
    }
  }

  @Test
  void oneOfASeriesIsDeletedByTheSeriesOrByItsException() {
    ObjectNode series = daily("Daily");
    ObjectNode other = except(series, 3, object().put("title", "Other"));
    long state = made(series, other);
    ObjectNode without = object().put("uuid", uuid(series));
    without.putArray("delete_exceptions").add(time(5, 0));
    JsonNode fifth = sync(alice, modifying(against(state), without));
    assertThat(fifth.path("errors")).isEmpty();
    assertNothing(fifth);
    JsonNode again = sync(alice, modifying(against(state), without));
    assertNothing(again);
    JsonNode third = sync(alice, deleting(against(state(again)), uuid(other)));
    assertThat(third.path("errors")).isEmpty();
    assertThat(members(third.path("modified"), "uuid")).containsExactly(uuid(series));
    assertThat(third.path("deleted")).isEmpty();
    JsonNode all = phone.init(calendar).path("created");
    assertThat(members(all, "uuid")).containsExactly(uuid(series));
    assertThat(all.get(0).path("delete_exceptions").toString())
        .isEqualTo("[" + time(3, 0) + "," + time(5, 0) + "]");
    JsonNode back = sync(alice, modifying(against(state(third)), without));
    assertThat(error(back, uuid(series))).isEqualTo(2);
  }

  @Test
  void aSeriesGoesWithItsExceptionsOfWhichTheDeviceIsTold() {
    ObjectNode series = daily("Daily");
    ObjectNode other = except(series, 3, object().put("title", "Other"));
    long state = made(series, other);
    long known = state(phone.init(calendar));
    JsonNode answer = sync(alice, deleting(against(state), uuid(series)));
    assertThat(answer.path("errors")).isEmpty();
    assertThat(texts(answer.path("deleted"))).containsExactly(uuid(other));
    assertThat(texts(phone.update(calendar, known).path("deleted")))
        .containsExactlyInAnyOrder(uuid(series), uuid(other));
    assertThat(alice.init(calendar).path("created")).isEmpty();
  }

  private static ObjectNode meeting(ObjectNode event, JsonNode... users) {
    for (JsonNode each : users) {
      event.withArray("/participants").addObject().put("type", 1).set("id", each.path("id"));
    }
    return event;
  }

  private static JsonNode user(UsmClient client, String name) {
    return client
        .tryLogin(name, "secret", name.equals("bob") ? "d3" : "d1")
        .path("data")
        .path("user");
  }

  private static int answer(JsonNode event, JsonNode user) {
    for (JsonNode each : event.path("users")) {
      if (each.path("id").equals(user.path("id"))) {
        return each.path("confirmation").intValue();
      }
    }
    return -1;
  }

  @Test
  void whoIsInvitedHasItInHisOwnCalendarAndAnswers() {
    JsonNode b = user(bob, "bob");
    long before = state(bob.init(bobs));
    ObjectNode meeting = meeting(event("Meeting", 3, 9), user(alice, "alice"), b);
    long state = made(meeting);
    JsonNode told = bob.update(bobs, before);
    JsonNode his = told.path("created").get(0);
    assertThat(uuid(his)).isNotEqualTo(uuid(meeting));
    assertThat(his.path("folder_uuid").stringValue()).isEqualTo(bobs);
    ObjectNode renamed = object().put("uuid", uuid(his)).put("title", "By bob");
    JsonNode refused = sync(bob, modifying(against(bobs, state(told)), renamed));
    assertThat(error(refused, uuid(his))).isEqualTo(5);
    ObjectNode yes = object().put("uuid", uuid(his)).put("confirmation", 3);
    JsonNode answered =
        sync(bob, modifying(against(bobs, state(told)), yes.put("confirmmessage", "perhaps")));
    assertThat(answered.path("errors")).isEmpty();
    assertNothing(answered);
    JsonNode heard = alice.update(calendar, state).path("modified");
    assertThat(members(heard, "uuid")).containsExactly(uuid(meeting));
    assertThat(answer(heard.get(0), b)).isEqualTo(3);
  }

  @Test
  void whoIsInvitedToASeriesAnswersForOneOfItOrDeclinesByDeleting() {
    JsonNode b = user(bob, "bob");
    ObjectNode series = meeting(daily("Series"), user(alice, "alice"), b);
    long state = made(series);
    JsonNode all = bob.init(bobs);
    JsonNode his = all.path("created").get(0);
    ObjectNode second = except(his, 2, object().put("confirmation", 1).put("confirmmessage", ""));
    JsonNode answered = sync(bob, creating(against(bobs, state(all)), second));
    assertThat(answered.path("errors")).isEmpty();
    assertThat(members(answered.path("modified"), "uuid")).containsExactly(uuid(his));
    ObjectNode title = except(his, 3, object().put("title", "By bob"));
    assertThat(error(sync(bob, creating(against(bobs, state(answered)), title)), uuid(title)))
        .isEqualTo(5);
    JsonNode heard = alice.update(calendar, state);
    assertThat(heard.path("created")).hasSize(1);
    assertThat(answer(heard.path("created").get(0), b)).isEqualTo(1);
    assertThat(answer(heard.path("modified").get(0), b)).isZero();
    ObjectNode without = object().put("uuid", uuid(his));
    without.putArray("delete_exceptions").add(time(4, 0));
    for (int i = 0; i < 2; i++) {
      JsonNode declined = sync(bob, modifying(against(bobs, state(answered)), without));
      assertThat(declined.path("errors")).isEmpty();
      assertNothing(declined);
    }
    ObjectNode fourth = load(uuid(series)).put("recurrence_date_position", time(4, 0));
    assertThat(answer(alice.call("loadData", fourth), b)).isEqualTo(2);
    JsonNode rest = bob.init(bobs);
    JsonNode gone = sync(bob, deleting(against(bobs, state(rest)), uuid(his)));
    assertThat(gone.path("errors")).isEmpty();
    assertThat(bob.init(bobs).path("created")).isEmpty();
    assertThat(answer(loaded(uuid(series)), b)).isEqualTo(2);
  }

  @Test
  void whatIsThenAlreadyIsToldUnlessItDoesNotMatter() {
    ObjectNode base = event("Base", 3, 9);
    long state = made(base);
    ObjectNode onto = event("Onto", 3, 9).put("ignore_conflicts", false);
    JsonNode refused = sync(alice, creating(against(state), onto));
    assertThat(error(refused, uuid(onto))).isEqualTo(10);
    JsonNode conflicts = refused.path("errors").path(uuid(onto)).path("error").path("conflicts");
    assertThat(members(conflicts, "title")).containsExactly("Base");
    assertThat(members(conflicts, "uuid")).containsExactly(uuid(base));
    assertThat(alice.init(calendar).path("created")).hasSize(1);
    ObjectNode later = event("Later", 3, 12);
    long now = made(later);
    ObjectNode moved = object().put("uuid", uuid(later));
    moved.put("start_date", time(3, 9)).put("end_date", time(3, 10));
    assertThat(error(sync(alice, modifying(against(now), moved)), uuid(later))).isEqualTo(10);
    moved.put("ignore_conflicts", true);
    assertThat(sync(alice, modifying(against(now), moved)).path("errors")).isEmpty();
  }

  @Test
  void eventsMoveWithTheirUuidsAndSeriesStay() {
    String second = UUID.randomUUID().toString();
    ObjectNode made = object().put("objectType", "folder").put("uuid", second);
    made.put("title", "Second").put("module", "calendar").put("parent_uuid", calendar);
    ObjectNode body = object().put("syncid", state(alice.init(null)));
    assertThat(sync(alice, creating(body, made)).path("errors")).isEmpty();
    ObjectNode lunch = event("Lunch", 3, 12);
    ObjectNode series = daily("Series");
    long state = made(lunch, series);
    long known = state(phone.init(calendar));
    long there = state(alice.init(second));
    ObjectNode move = object().put("source_uuid", calendar).put("target_uuid", second);
    move.putArray("uuids").add(uuid(lunch)).add(uuid(series));
    for (int i = 0; i < 2; i++) {
      JsonNode answer = alice.call("moveItems", move);
      assertThat(answer.path("moved").path(uuid(lunch)).path("id").asString("")).isNotEmpty();
      assertThat(answer.path("errors").path(uuid(series)).path("status").intValue()).isEqualTo(11);
    }
    assertNothing(alice.update(calendar, state));
    assertThat(members(alice.update(second, there).path("created"), "uuid"))
        .containsExactly(uuid(lunch));
    assertThat(texts(phone.update(calendar, known).path("deleted"))).containsExactly(uuid(lunch));
  }

  @Test
  void onlyWhatIsInTheRangeIsToldAtFirst() {
    ObjectNode inside = event("Inside", 10, 9);
    ObjectNode outside = event("Outside", 20, 9);
    ObjectNode series = daily("Series");
    made(event("Earlier", 1, 7), inside, outside, series);
    ObjectNode begin = object().put("folder_uuid", calendar).put("limit", 1);
    begin.putObject("range").put("start", time(8, 0)).put("end", time(15, 0));
    JsonNode page = phone.call("syncInit", begin);
    assertThat(members(page.path("created"), "title")).containsExactly("Inside");
    assertThat(page.path("more").booleanValue()).isTrue();
    JsonNode next = phone.call("syncUpdate", against(state(page)).put("limit", 1));
    assertThat(members(next.path("created"), "title")).containsExactly("Series");
    assertThat(next.path("more").booleanValue()).isFalse();
    ObjectNode change = object().put("uuid", uuid(outside)).put("title", "Changed");
    ObjectNode late = event("Late", 25, 9);
    sync(alice, creating(modifying(against(state(alice.init(calendar))), change), late));
    JsonNode told = phone.update(calendar, state(next));
    assertThat(members(told.path("modified"), "title")).containsExactly("Changed");
    assertThat(members(told.path("created"), "title")).containsExactly("Late");
    ObjectNode from = object().put("folder_uuid", calendar);
    from.putObject("range").put("start", time(15, 0));
    assertThat(members(phone.call("syncInit", from).path("created"), "title"))
        .containsExactly("Changed", "Late");
  }

  @Test
  void newsOfCalendarsEndAPingAndAreCounted() {
    long known = state(phone.init(calendar));
    ObjectNode ping = object().put("timeout", 30);
    ping.putArray("folders").addObject().put("folder_uuid", calendar).put("syncid", known);
    var waiting = phone.callLater("ping", ping);
    made(daily("Daily"));
    assertThat(texts(waiting.join().path("changed"))).containsExactly(calendar);
    ObjectNode estimate = object();
    estimate.putArray("folders").addObject().put("folder_uuid", calendar).put("syncid", known);
    JsonNode count = phone.call("syncEstimate", estimate).path(calendar);
    assertThat(count.toString()).isEqualTo("{\"created\":1,\"modified\":0,\"deleted\":0}");
  }

  @Test
  void whatTheHttpApiDoesIsToldInSharedCalendarsToo() {
    AjaxClient http = AjaxClient.login(standin, "alice@ox.test");
    String folder = loadedFolder();
    standin.mailboxes().share("alice@ox.test", folder, "bob@ox.test", 257);
    long known = state(alice.init(calendar));
    long his = state(bob.init(calendar));
    String times =
        "'startDate':{'value':'20261203T090000Z'},'endDate':{'value':'20261203T100000Z'}";
    String place = "folder=cal://0/" + folder;
    for (String of : new String[] {"PUBLIC", "CONFIDENTIAL", "PRIVATE"}) {
      String event = "{'summary':'" + of + "','class':'" + of + "'," + times + "}";
      assertThat(http.put("chronos", "new", place, event).path("data").path("created")).hasSize(1);
    }
    JsonNode told = alice.update(calendar, known).path("created");
    assertThat(members(told, "title")).containsExactly("PUBLIC", "CONFIDENTIAL", "PRIVATE");
    JsonNode seen = bob.update(calendar, his);
    assertThat(members(seen.path("created"), "title")).containsExactly("PUBLIC", "Private");
    String first = told.get(0).path("id").stringValue();
    http.put(
        "chronos",
        "update",
        place + "&id=" + first + "&timestamp=" + Long.MAX_VALUE,
        "{'class':'PRIVATE'}");
    assertThat(texts(bob.update(calendar, state(seen)).path("deleted")))
        .containsExactly(uuid(told.get(0)));
    ObjectNode hidden = object().put("folder_uuid", calendar).put("uuid", uuid(told.get(0)));
    assertThat(UsmClient.status(bob.answer("loadData", hidden.put("format", "object"))))
        .isEqualTo(7);
  }

  @Test
  void eventsAreFoundByTheirUidsAndIds() {
    ObjectNode series = daily("Daily").put("uid", "uid-1");
    made(series, except(series, 3, object().put("title", "Other")));
    ObjectNode locate = object().put("objectType", "calendar");
    locate.putArray("uid").add("uid-1").add("uid-2");
    JsonNode found = alice.call("locateObjects", locate);
    assertThat(found.propertyNames()).containsExactly("uid-1");
    assertThat(uuid(found.path("uid-1"))).isEqualTo(uuid(series));
    assertThat(found.path("uid-1").path("folder_uuid").stringValue()).isEqualTo(calendar);
    assertThat(bob.call("locateObjects", locate)).isEmpty();
    JsonNode event = loaded(uuid(series));
    ObjectNode resolve = object();
    resolve
        .putArray("objects")
        .add(object().put("uuid", uuid(series)))
        .add(
            object()
                .put("objectType", "calendar")
                .put("id", event.path("id").stringValue())
                .put("folder_id", loadedFolder()));
    JsonNode resolved = alice.call("resolveIDs", resolve);
    assertThat(resolved).hasSize(2);
    assertThat(resolved.get(0)).isEqualTo(resolved.get(1));
    assertThat(resolved.get(0).path("id")).isEqualTo(event.path("id"));
  }

  private String loadedFolder() {
    for (JsonNode folder : alice.init(null).path("created").values()) {
      if (uuid(folder).equals(calendar)) {
        return folder.path("id").stringValue();
      }
    }
    throw new AssertionError("no calendar");
  }
}
