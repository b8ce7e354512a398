package org.ropeway.store.search;

import java.util.Optional;
import java.util.Set;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.mail.MessageContent;

/** Where a search gets what the index does not know. Throws {@link org.ropeway.ox.OxException}. */
public interface Contents {
  /** All of a message. May ask OX. */
  MessageContent of(MessageRow row);

  /** The uuids of the mails of a folder of OX in which a text is; empty if OX cannot search. */
  Optional<Set<String>> search(String folderUuid, OxMailSearch search);

  /** Has the index know all mails that are in a folder of OX. */
  void fetch(long fid);
}
