package org.ropeway.store.table;

import java.util.HashMap;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.store.MapiException;

/**
 * The custom bookmarks of one table ([MS-OXCTABL] 2.2.2.1.2): each a row in the state the table had
 * when it was made.
 */
final class Bookmarks {
  private final Map<Integer, Bookmark> bookmarks = new HashMap<>();
  private final int limit;
  private int last;

  Bookmarks(int limit) {
    this.limit = limit;
  }

  private record Bookmark(VisibleRows rows, int position) {}

  /** Where a bookmark's row is now, or the next one if it is gone. */
  record Place(int position, boolean gone) {}

  /** Marks a position; ecTooComplex if there are too many marks. */
  Bytes add(VisibleRows rows, int position) {
    requireRoom();
    int n = ++last;
    bookmarks.put(n, new Bookmark(rows, position));
    return Bytes.of((byte) n, (byte) (n >>> 8), (byte) (n >>> 16), (byte) (n >>> 24));
  }

  /** ecTooComplex if there are as many marks as there may be. */
  void requireRoom() {
    if (bookmarks.size() >= limit) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "too many bookmarks");
    }
  }

  /** Ends a bookmark; ecInvalidBookmark if there is none. */
  void free(Bytes bookmark) {
    if (bookmarks.remove(number(bookmark)) == null) {
      throw invalid();
    }
  }

  void clear() {
    bookmarks.clear();
  }

  /** Finds a bookmark's row in the present state; ecInvalidBookmark. */
  Place place(Bytes bookmark, VisibleRows now) {
    int n = number(bookmark);
    Bookmark b = bookmarks.get(n);
    if (b == null) {
      throw invalid();
    }
    if (b.rows().equals(now)) {
      return new Place(b.position(), false);
    }
    if (b.position() >= b.rows().size()) {
      return new Place(moved(b.rows(), b.position(), now), false);
    }
    int near = now.follow(b.rows(), b.position());
    RowRef wanted = b.rows().at(b.position());
    int at = near < now.size() && now.at(near).equals(wanted) ? near : now.find(wanted);
    if (at < 0) {
      return new Place(near, true);
    }
    bookmarks.put(n, new Bookmark(now, at));
    return new Place(at, false);
  }

  /**
   * Where a position of an earlier state is now: at the same row or the next one left, behind the
   * last row if it was there.
   */
  static int moved(VisibleRows from, int position, VisibleRows to) {
    if (position < from.size()) {
      return to.follow(from, position);
    }
    if (from.size() == 0) {
      return 0;
    }
    RowRef last = from.at(from.size() - 1);
    int at = to.follow(from, from.size() - 1);
    return at < to.size() && to.at(at).equals(last) ? at + 1 : at;
  }

  private static int number(Bytes bookmark) {
    if (bookmark.length() != 4) {
      throw invalid();
    }
    return bookmark.at(0) | bookmark.at(1) << 8 | bookmark.at(2) << 16 | bookmark.at(3) << 24;
  }

  private static MapiException invalid() {
    return new MapiException(ErrorCode.INVALID_BOOKMARK, "no such bookmark");
  }
}
