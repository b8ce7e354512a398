package org.ropeway.ox.usm.wire;

import java.util.List;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.json.MailFilterReader;
import org.ropeway.ox.json.MailFilterWriter;

/**
 * The commands of the mail filter, additions to the profile, of the JSON of the HTTP API's module
 * (ox-http-api.md 19).
 */
public final class MailFilterCalls {
  private MailFilterCalls() {}

  /** getMailFilters: the rules. */
  public static UsmCall<List<OxMailFilter>> list() {
    return new UsmCall<>(
        UsmProfile.GET_MAIL_FILTERS,
        out -> {},
        in -> in.list("data", UsmProfile.MAX_SMALL_LIST, MailFilterReader::read));
  }

  /** changeMailFilters: a new rule. */
  public static UsmCall<Long> create(OxMailFilter filter) {
    return change(out -> {
      out.writeName("new");
      MailFilterWriter.write(filter, out);
    });
  }

  /** changeMailFilters: another rule of the same id. */
  public static UsmCall<Long> update(OxMailFilter filter) {
    return change(out -> {
      out.writeName("update");
      MailFilterWriter.write(filter, out);
    });
  }

  /** changeMailFilters: a rule goes. */
  public static UsmCall<Long> delete(long id) {
    return change(out -> out.writeNumberProperty("delete", id));
  }

  /** changeMailFilters: another order. */
  public static UsmCall<Long> reorder(List<Long> ids) {
    return change(out -> {
      out.writeArrayPropertyStart("reorder");
      ids.forEach(out::writeNumber);
      out.writeEndArray();
    });
  }

  private static UsmCall<Long> change(UsmCall.Parameters change) {
    return new UsmCall<>(
        UsmProfile.CHANGE_MAIL_FILTERS,
        change,
        in -> {
          long[] id = {OxMailFilter.NEW};
          in.object(
              "data",
              (name, value) -> {
                if (name.equals("id")) {
                  id[0] = value.number("id", OxMailFilter.NEW);
                }
              });
          return id[0];
        });
  }
}
