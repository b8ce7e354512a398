package org.ropeway.ox.usm;

import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.usm.wire.MailFilterCalls;
import org.ropeway.ox.usm.wire.UsmCall;

/** The rules of OX's mail filter by USM-JSON. */
final class UsmMailFilters {
  private static final String NO_SUCH_FILTER = "MAIL_FILTER-0008";

  private final UsmConnection connection;

  UsmMailFilters(UsmConnection connection) {
    this.connection = connection;
  }

  /** All rules; empty if this OX has none by USM-JSON. */
  Optional<List<OxMailFilter>> list() {
    try {
      return Optional.of(connection.call(MailFilterCalls.list()));
    } catch (OxException.Refused e) {
      if (UsmSession.isUnknownCommand(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Makes a rule; tells its id. */
  long create(OxMailFilter filter) {
    long id = change(MailFilterCalls.create(filter));
    if (id == OxMailFilter.NEW) {
      throw new OxException.BadAnswer("OX does not tell the id of a new rule");
    }
    return id;
  }

  /** Makes a change of the rules. */
  long change(UsmCall<Long> change) {
    try {
      return connection.call(change);
    } catch (OxException.Refused e) {
      throw e.code().equals(NO_SUCH_FILTER) ? new OxException.NotFound("OX has no such rule") : e;
    }
  }
}
