package org.ropeway.ox.http.wire;

import java.util.Collection;
import java.util.List;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.json.JsonInput;

/** Users and contacts (ox-http-api.md 9, 16). */
public final class PersonCalls {
  private static final String GLOBAL = "6";
  private static final String COLUMNS = Columns.parameter(PersonRow.COLUMNS);

  private PersonCalls() {}

  /** The global address book, as far as so many go. */
  public static HttpCall<List<OxPerson>> all(int limit) {
    return HttpCall.get(Operation.PERSON_ALL, PersonCalls::rows)
        .with("folder", GLOBAL)
        .with("columns", COLUMNS)
        .with("left_hand_limit", "0")
        .with("right_hand_limit", Integer.toString(limit));
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
