package org.ropeway.ox.http;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;

/** A change of a folder list or a folder by one who is not told of what he did himself. */
final class OwnChange {
  private OwnChange() {}

  /**
   * Makes it.
   *
   * @param own the uuid of what is changed
   * @param change returns OX's id of it then, nothing if it is gone
   * @param told what happened since the caller's state
   */
  static <T> OxApplied<T> apply(
      String own,
      Function<T, String> uuid,
      Supplier<Optional<String>> change,
      Supplier<OxChanges<T>> told) {
    Optional<String> id;
    try {
      id = change.get();
    } catch (OxException e) {
      if (!Refusals.isLastWord(e)) {
        throw e;
      }
      return new OxApplied<>(told.get(), Optional.empty(), Optional.of(e));
    }
    boolean isHere = id.isPresent();
    OxChanges<T> changes = told.get();
    return new OxApplied<>(
        new OxChanges<>(
            changes.state(),
            changes.created().stream().filter(each -> !uuid.apply(each).equals(own)).toList(),
            changes.modified().stream().filter(each -> !uuid.apply(each).equals(own)).toList(),
            changes.deletedUuids().stream().filter(each -> isHere || !each.equals(own)).toList(),
            changes.more()),
        id,
        Optional.empty());
  }
}
