package org.ropeway.gateway.nspi;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.gateway.nspi.Columns.IdForm;
import org.ropeway.store.MapiException;

/** What one request works on: the user's view, and what he may have of it. */
record Scope(View view, UserKey user, NspiLimits limits, Quota quota) {
  /** The position that must be there; InvalidParameter if it is not. */
  static Stat stat(Optional<Stat> state) {
    return state.orElseThrow(() -> invalid("no STAT"));
  }

  /** A refusal of senseless parameters. */
  static MapiException invalid(String why) {
    return new MapiException(ErrorCode.INVALID_PARAMETER, why);
  }

  /** The properties asked for, or the default; TableTooBig if there are too many. */
  List<PropertyTag> tags(Optional<List<PropertyTag>> asked, List<PropertyTag> otherwise) {
    List<PropertyTag> tags = asked.orElse(otherwise);
    if (tags.size() > limits.columns()) {
      throw tooBig(tags.size() + " columns");
    }
    return tags;
  }

  /** How many rows of so many columns one answer may have, at least one. */
  int rows(int columns) {
    return Math.clamp(limits.cellsPerCall() / Math.max(1, columns), 1, limits.rowsPerCall());
  }

  /** A refusal of what would be too much for one answer. */
  static MapiException tooBig(String why) {
    return new MapiException(ErrorCode.TABLE_TOO_BIG, why);
  }

  /** Shows objects with strings in the code page of a position. */
  Presentation presentation(Stat stat, IdForm idForm) {
    return new Presentation(view, CodePage.of(stat.codePage()), idForm);
  }
}
