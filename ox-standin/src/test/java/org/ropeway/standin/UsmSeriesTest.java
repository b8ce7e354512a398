package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.standin.UsmClient.members;
import static org.ropeway.standin.UsmClient.object;
import static org.ropeway.standin.UsmClient.texts;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Series and their exceptions by USM-JSON (usm-json.md 3.6). */
class UsmSeriesTest extends UsmCalendar {
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

  @Test
  void aSeriesOfWhichNothingTakesPlaceIsToldUnlessTimesAreAskedFor() {
    ObjectNode series = daily("Series").put("occurrences", 2);
    long state = made(series);
    ObjectNode none = object().put("uuid", uuid(series));
    none.putArray("delete_exceptions").add(time(1, 0)).add(time(2, 0));
    assertThat(sync(alice, modifying(against(state), none)).path("errors")).isEmpty();
    assertThat(members(phone.init(calendar).path("created"), "uuid")).containsExactly(uuid(series));
    ObjectNode begin = object().put("folder_uuid", calendar);
    begin.putObject("range").put("start", time(1, 0)).put("end", time(15, 0));
    assertThat(phone.call("syncInit", begin).path("created")).isEmpty();
  }
}
