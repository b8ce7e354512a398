package org.ropeway.ox.http;

import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.http.wire.FilterCalls;
import org.ropeway.ox.http.wire.HttpCall;

/** The rules of the mail filter. */
final class MailFilters {
  private static final String CAPABILITY = "mailfilter_v2";
  private final HttpConnection connection;
  private final Capabilities capabilities;

  MailFilters(HttpConnection connection, Capabilities capabilities) {
    this.connection = connection;
    this.capabilities = capabilities;
  }

  /** The rules; empty if this OX has no mail filter. */
  Optional<List<OxMailFilter>> list() {
    return capabilities.has(CAPABILITY)
        ? Optional.of(connection.get(FilterCalls.list()))
        : Optional.empty();
  }

  /** Adds a rule, once: after a lost answer it is looked for. */
  long create(OxMailFilter filter) {
    HttpCall<Long> call = FilterCalls.create(filter);
    return connection.careful(
        call.toString(),
        false,
        () ->
            connection.get(FilterCalls.list()).stream()
                .filter(known -> saysTheSame(known, filter))
                .map(OxMailFilter::id)
                .findFirst(),
        () -> HttpConnection.value(call.toString(), connection.once(call)));
  }

  private static boolean saysTheSame(OxMailFilter one, OxMailFilter other) {
    return one.name().equals(other.name())
        && one.flags().equals(other.flags())
        && one.test().equals(other.test())
        && one.actions().equals(other.actions());
  }
}
