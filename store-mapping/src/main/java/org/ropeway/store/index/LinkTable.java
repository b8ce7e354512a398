package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Which messages the search folders of one mailbox show. */
final class LinkTable {
  private static final int CHUNK = 500;
  private static final String OF_FOLDER =
      "SELECT i.mid FROM item i WHERE i.mailbox = ? AND i.fid = ?";

  private final long mailbox;

  LinkTable(long mailbox) {
    this.mailbox = mailbox;
  }

  /** How many messages went, and how many of them were unread. */
  record Gone(int total, int unread) {}

  /** Adds a message to a search folder; whether it was not there. */
  boolean add(Handle handle, long search, long mid) {
    return handle.execute(
            "INSERT INTO search_link(mailbox, fid, mid) VALUES(?, ?, ?) ON CONFLICT DO NOTHING",
            mailbox,
            search,
            mid)
        > 0;
  }

  /** Takes a message away from a search folder; whether it was there. */
  boolean remove(Handle handle, long search, long mid) {
    return handle.execute(
            "DELETE FROM search_link WHERE mailbox = ? AND fid = ? AND mid = ?",
            mailbox,
            search,
            mid)
        > 0;
  }

  /** Whether a search folder shows a message. */
  boolean has(Handle handle, long search, long mid) {
    return handle
        .createQuery("SELECT 1 FROM search_link WHERE mailbox = ? AND fid = ? AND mid = ?")
        .bind(0, mailbox)
        .bind(1, search)
        .bind(2, mid)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Those of some messages that a search folder shows. */
  Set<Long> of(Handle handle, long search, Collection<Long> mids) {
    Set<Long> found = new HashSet<>();
    List<Long> all = List.copyOf(mids);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + CHUNK));
      Query query =
          handle.createQuery(
              "SELECT mid FROM search_link WHERE mailbox = ? AND fid = ? AND mid IN ("
                  + "?, ".repeat(some.size() - 1)
                  + "?)");
      query.bind(0, mailbox).bind(1, search);
      for (int i = 0; i < some.size(); i++) {
        query.bind(i + 2, some.get(i));
      }
      found.addAll(query.mapTo(Long.class).list());
    }
    return found;
  }

  /** Some messages that a search folder shows, with ids above {@code after}, by id. */
  List<Long> page(Handle handle, long search, long after, int limit) {
    return handle
        .createQuery(
            "SELECT mid FROM search_link WHERE mailbox = ? AND fid = ? AND mid > ?"
                + " ORDER BY mid LIMIT ?")
        .bind(0, mailbox)
        .bind(1, search)
        .bind(2, after)
        .bind(3, limit)
        .mapTo(Long.class)
        .list();
  }

  /** Empties a search folder. */
  void clear(Handle handle, long search) {
    handle.execute("DELETE FROM search_link WHERE mailbox = ? AND fid = ?", mailbox, search);
  }

  /** Takes what is in a folder away from all search folders; what they lost thereby. */
  Map<Long, Gone> removeFolder(Handle handle, long fid) {
    Map<Long, Gone> gone = new TreeMap<>();
    handle
        .createQuery(
            "SELECT l.fid, count(*), sum(i.unread) FROM item i"
                + " JOIN search_link l ON l.mailbox = i.mailbox AND l.mid = i.mid"
                + " WHERE i.mailbox = ? AND i.fid = ? GROUP BY l.fid")
        .bind(0, mailbox)
        .bind(1, fid)
        .map((row, context) -> Map.entry(row.getLong(1), new Gone(row.getInt(2), row.getInt(3))))
        .forEach(e -> gone.put(e.getKey(), e.getValue()));
    if (!gone.isEmpty()) {
      handle.execute(
          "DELETE FROM search_link WHERE mailbox = ? AND mid IN (" + OF_FOLDER + ")",
          mailbox,
          mailbox,
          fid);
    }
    return gone;
  }

  /** Takes what is in a folder away from one search folder; what it lost thereby. */
  Gone removeFolder(Handle handle, long search, long fid) {
    List<Gone> gone = new ArrayList<>();
    handle
        .createQuery(
            "SELECT count(*), sum(i.unread) FROM item i"
                + " JOIN search_link l ON l.mailbox = i.mailbox AND l.mid = i.mid"
                + " WHERE i.mailbox = ? AND i.fid = ? AND l.fid = ?")
        .bind(0, mailbox)
        .bind(1, fid)
        .bind(2, search)
        .map((row, context) -> new Gone(row.getInt(1), row.getInt(2)))
        .forEach(gone::add);
    handle.execute(
        "DELETE FROM search_link WHERE mailbox = ? AND fid = ? AND mid IN (" + OF_FOLDER + ")",
        mailbox,
        search,
        mailbox,
        fid);
    return gone.getFirst();
  }

  /** What a search looks for is forgotten. */
  void forget(Handle handle, long search) {
    clear(handle, search);
    handle.execute("DELETE FROM search WHERE mailbox = ? AND fid = ?", mailbox, search);
  }

  /** Notes that a search has something to look into. */
  void doubt(Handle handle, long search) {
    handle.execute("UPDATE search SET in_doubt = 1 WHERE mailbox = ? AND fid = ?", mailbox, search);
  }
}
