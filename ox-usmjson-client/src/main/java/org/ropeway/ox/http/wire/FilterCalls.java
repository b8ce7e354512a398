package org.ropeway.ox.http.wire;

import java.util.List;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.json.MailFilterReader;
import org.ropeway.ox.json.MailFilterWriter;

/** The mail filter, version 2 (ox-http-api.md 19). */
public final class FilterCalls {
  private static final int MAX_RULES = 10_000;

  private FilterCalls() {}

  /** All rules in their order. */
  public static HttpCall<List<OxMailFilter>> list() {
    return HttpCall.get(
        Operation.FILTER_LIST, in -> in.list("data", MAX_RULES, MailFilterReader::read));
  }

  /** A new rule; tells its id. */
  public static HttpCall<Long> create(OxMailFilter filter) {
    return HttpCall.put(
        Operation.FILTER_NEW,
        out -> MailFilterWriter.write(filter, out),
        in -> in.number("data", OxMailFilter.NEW));
  }

  /** Another rule of the same id. */
  public static HttpCall<Boolean> update(OxMailFilter filter) {
    return HttpCall.put(
        Operation.FILTER_UPDATE, out -> MailFilterWriter.write(filter, out), in -> true);
  }

  /** A rule goes. */
  public static HttpCall<Boolean> delete(long id) {
    return HttpCall.put(
        Operation.FILTER_DELETE,
        out -> {
          out.writeStartObject();
          out.writeNumberProperty("id", id);
          out.writeEndObject();
        },
        in -> true);
  }

  /** Another order. */
  public static HttpCall<Boolean> reorder(List<Long> ids) {
    return HttpCall.put(
        Operation.FILTER_REORDER,
        out -> {
          out.writeStartArray();
          ids.forEach(out::writeNumber);
          out.writeEndArray();
        },
        in -> true);
  }
}
