package org.ropeway.store.mailbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxSession;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.rule.Filters;

/** The mail filter of a mailbox's user at OX. */
final class OxFilters implements Filters {
  private final LiveMailbox mailbox;

  OxFilters(LiveMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public Optional<List<OxMailFilter>> list() {
    return mailbox.sync().ask(OxSession::mailFilters);
  }

  @Override
  public long create(OxMailFilter filter) {
    return mailbox.sync().ask(session -> session.createMailFilter(filter));
  }

  @Override
  public void update(OxMailFilter filter) {
    mailbox
        .sync()
        .ask(session -> {
          session.updateMailFilter(filter);
          return true;
        });
  }

  @Override
  public void delete(long id) {
    try {
      mailbox
          .sync()
          .ask(session -> {
            session.deleteMailFilter(id);
            return true;
          });
    } catch (OxException.NotFound e) {
      // somebody else was quicker
    }
  }

  @Override
  public void reorder(List<Long> ids) {
    mailbox
        .sync()
        .ask(session -> {
          session.reorderMailFilters(ids);
          return true;
        });
  }

  @Override
  public Map<Long, String> folders() {
    Map<String, String> ids = mailbox.sync().writes().folderIds();
    Map<Long, String> found = new HashMap<>();
    for (FolderNode node : mailbox.index().tree().all()) {
      String uuid = node.record().oxUuid();
      String id = uuid == null ? null : ids.get(uuid);
      if (id != null && node.record().isSynchronised()) {
        found.put(node.fid(), id);
      }
    }
    return found;
  }

  @Override
  public void fetch(long fid) {
    mailbox.sync().writes().fetch(fid);
  }
}
