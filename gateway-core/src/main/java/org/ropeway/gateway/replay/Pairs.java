package org.ropeway.gateway.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.nspi.MinimalId;

/**
 * What stands on the live server for what stood on the recorded one, learned from values at the
 * same places of their answers. One live value stands for one recorded one. Thread-safe.
 */
final class Pairs {
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private record Table(Map<Bytes, Bytes> lives, Map<Bytes, Bytes> recordeds) {}

  /**
   * Whether two values taken apart may stand for one another: they have the same parts, and none of
   * them stands for another already. If so they do from now on.
   *
   * @param scope of what each session counts by itself: handles
   */
  synchronized boolean learn(List<Piece> recorded, List<Piece> live, String scope) {
    if (recorded.size() != live.size()) {
      return false;
    }
    for (int i = 0; i < recorded.size(); i++) {
      Piece a = recorded.get(i);
      Piece b = live.get(i);
      if (!a.table().equals(b.table()) || !fits(a, b, scope)) {
        return false;
      }
    }
    for (int i = 0; i < recorded.size(); i++) {
      Piece a = recorded.get(i);
      if (!a.isLiteral() && !isFixed(a) && !isFixed(live.get(i)) && !isSameWord(a, live.get(i))) {
        Table table = table(a, scope);
        table.lives().put(key(a), key(live.get(i)));
        table.recordeds().put(key(live.get(i)), key(a));
      }
    }
    return true;
  }

  private boolean fits(Piece recorded, Piece live, String scope) {
    if (recorded.table().equals(Pieces.HANDLE)) {
      return true; // one may come again for another object, and what is released is anything
    }
    if (recorded.isLiteral() || isFixed(recorded) || isFixed(live)) {
      return recorded.equals(live);
    }
    if (isSameWord(recorded, live)) {
      return true; // what stands for itself may have another name elsewhere: scrub keeps some words
    }
    Table table = table(recorded, scope);
    Bytes known = table.lives().get(key(recorded));
    Bytes taken = table.recordeds().get(key(live));
    return known == null ? taken == null : known.equals(key(live));
  }

  private static boolean isSameWord(Piece recorded, Piece live) {
    return recorded.table().equals(Pieces.WORD) && key(recorded).equals(key(live));
  }

  /** The parts with those of the live server; unknown ones stay what they are. */
  synchronized List<Piece> translate(List<Piece> recorded, String scope) {
    List<Piece> live = new ArrayList<>();
    for (Piece piece : recorded) {
      Bytes known = piece.isLiteral() ? null : table(piece, scope).lives().get(key(piece));
      live.add(known == null ? piece : new Piece(piece.table(), inCaseOf(piece, known)));
    }
    return live;
  }

  /** A text, as a whole, stands for another: who the user is. */
  synchronized void know(String recorded, String live) {
    texts.put(recorded, live);
    learn(Pieces.words(recorded), Pieces.words(live), "");
  }

  /** Whether two texts may stand for one another, see {@link #learn}. */
  synchronized boolean learn(String recorded, String live) {
    return live.equals(texts.get(recorded))
        || learn(Pieces.words(recorded), Pieces.words(live), "");
  }

  /**
   * A text with what is known: as a whole, or the words of the live server for those it has others
   * for.
   */
  synchronized String translate(String recorded) {
    String whole = texts.get(recorded);
    if (whole != null) {
      return whole;
    }
    Bytes joined = Pieces.join(translate(Pieces.words(recorded), ""));
    return new String(joined.unsafeArray(), StandardCharsets.UTF_8);
  }

  private Table table(Piece piece, String scope) {
    String name = piece.table().equals(Pieces.HANDLE) ? piece.table() + '@' + scope : piece.table();
    return tables.computeIfAbsent(name, n -> new Table(new HashMap<>(), new HashMap<>()));
  }

  /** Values that every server means the same by: none, all, and what a specification defines. */
  private static boolean isFixed(Piece piece) {
    Bytes b = piece.bytes();
    if (piece.table().equals(Pieces.PROPID)) {
      return b.at(1) < 0x80;
    }
    if (piece.table().equals(Pieces.MINID)
        && b.at(0) < MinimalId.FIRST_OBJECT
        && b.at(1) + b.at(2) + b.at(3) == 0) {
      return true;
    }
    return switch (piece.table()) {
      case Pieces.WORD -> false;
      case Pieces.HANDLE -> all(b, 0xFF);
      default -> all(b, 0x00) || all(b, 0xFF);
    };
  }

  private static boolean all(Bytes bytes, int value) {
    for (int i = 0; i < bytes.length(); i++) {
      if (bytes.at(i) != value) {
        return false;
      }
    }
    return true;
  }

  private static Bytes key(Piece piece) {
    return piece.table().equals(Pieces.WORD)
        ? utf8(text(piece.bytes()).toLowerCase(Locale.ROOT))
        : piece.bytes();
  }

  /** A word with capitals as the other has them. */
  private static Bytes inCaseOf(Piece piece, Bytes known) {
    if (!piece.table().equals(Pieces.WORD)) {
      return known;
    }
    String model = text(piece.bytes());
    String word = text(known);
    String upper = model.toUpperCase(Locale.ROOT);
    if (model.equals(model.toLowerCase(Locale.ROOT))) {
      return known;
    }
    return model.length() > 1 && model.equals(upper)
        ? utf8(word.toUpperCase(Locale.ROOT))
        : utf8(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
  }

  private static String text(Bytes utf8) {
    return new String(utf8.unsafeArray(), StandardCharsets.UTF_8);
  }

  private static Bytes utf8(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
