package org.ropeway.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Restriction;

/**
 * What a search folder is to look for and where. [MS-OXCFOLD] 2.2.1.4.1.
 *
 * @param restriction empty to keep the one that is set
 * @param folders empty to keep those that are set
 */
public record SearchRequest(
    Optional<Restriction> restriction, List<Fid> folders, Set<SearchOption> options) {
  public SearchRequest {
    folders = List.copyOf(folders);
    options = Set.copyOf(options);
  }
}
