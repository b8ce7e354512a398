package org.ropeway.ox.http.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.json.JsonInput;

/** Users and contacts (ox-http-api.md 9, 16). */
public final class PersonCalls {
  private static final String GLOBAL = "6";
  private static final String COLUMNS = Columns.parameter(PersonRow.COLUMNS);

  private PersonCalls() {}

  /** What changed in the global address book, and the ids of who is not there any more. */
  public record Changes(List<OxPerson> persons, List<String> gone) {}

  /** The global address book, as far as so many go. */
  public static HttpCall<List<OxPerson>> all(int limit) {
    return all(limit, person -> person);
  }

  /** What {@code each} makes of its entries, one by one. */
  public static <T> HttpCall<List<T>> all(int limit, Function<OxPerson, T> each) {
    return HttpCall.get(Operation.PERSON_ALL, in -> Rows.read(in, PersonRow::new, each))
        .with("folder", GLOBAL)
        .with("columns", COLUMNS)
        .with("left_hand_limit", "0")
        .with("right_hand_limit", Integer.toString(limit));
  }

  /** What changed in the global address book after a time (recording contacts-05). */
  public static HttpCall<Changes> changes(long after) {
    return HttpCall.get(Operation.CONTACT_UPDATES, PersonCalls::changes)
        .with("folder", GLOBAL)
        .with("columns", COLUMNS)
        .with("timestamp", Long.toString(after));
  }

  private static Changes changes(JsonInput in) {
    List<String> gone = new ArrayList<>();
    return new Changes(Rows.updates(in, PersonRow::new, gone), gone);
  }

  /** Those whose name or address begins so, also without an address. */
  public static HttpCall<List<OxPerson>> autocomplete(String query) {
    return HttpCall.get(Operation.PERSON_AUTOCOMPLETE, PersonCalls::rows)
        .with("query", query)
        .with("columns", COLUMNS)
        .with("email", "false");
  }

  /** The users with these numbers. */
  public static HttpCall<List<OxPerson>> users(Collection<Integer> ids) {
    return HttpCall.put(
            Operation.PERSON_LIST_USER,
            out -> {
              out.writeStartArray();
              ids.forEach(out::writeNumber);
              out.writeEndArray();
            },
            PersonCalls::rows)
        .with("columns", COLUMNS);
  }

  private static List<OxPerson> rows(JsonInput in) {
    return Rows.read(in, PersonRow::new);
  }
}
