package org.ropeway.gateway.replay;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dump.DumpNode;

/**
 * Puts what the live server calls things into a recorded request, where it stands. Where that makes
 * a value longer or shorter the sizes around it follow.
 */
final class RequestTranslation {
  private final Rules rules;
  private final Pairs pairs;
  private final String scope;
  private final List<Patch> patches = new ArrayList<>();

  /** New bytes for some of the old, all of them in the space of the request itself. */
  private record Patch(DumpNode node, int offset, int length, Bytes bytes) {}

  private RequestTranslation(Rules rules, Pairs pairs, String scope) {
    this.rules = rules;
    this.pairs = pairs;
    this.scope = scope;
  }

  /**
   * The bytes of a request to the live server.
   *
   * @param place of the root, see {@link Place#root}
   * @param scope of handles, see {@link Pairs}
   */
  static Bytes of(Place place, DumpNode request, Rules rules, Pairs pairs, String scope) {
    RequestTranslation t = new RequestTranslation(rules, pairs, scope);
    t.visit(place, request);
    return t.patched(request);
  }

  private void visit(Place place, DumpNode node) {
    Rule rule = rules.find(place.names(), Values.type(node));
    if (rule.comparing() == Comparing.SAME && !Values.isList(node)) {
      translate(rule.table(), node);
    } else {
      node.children().forEach(child -> visit(place.child(Place.nameOf(child)), child));
    }
  }

  private void translate(String table, DumpNode node) {
    String text = table.equals(Pieces.WORD) ? Values.text(node) : null;
    if (text != null) {
      String live = pairs.translate(text);
      Charset charset = charset(node, text);
      if (charset != null && !live.equals(text)) {
        Bytes old = Bytes.wrap(text.getBytes(charset));
        patch(node, indexOf(node.bytes(), old), old, Bytes.wrap(live.getBytes(charset)));
      }
      return;
    }
    Bytes raw = Values.raw(node);
    Bytes live = Pieces.join(pairs.translate(Pieces.of(table, raw), scope));
    patch(node, node.length() - raw.length(), raw, live);
  }

  private void patch(DumpNode node, int at, Bytes old, Bytes bytes) {
    if (!old.equals(bytes)) {
      patches.add(new Patch(node, node.offset() + at, old.length(), bytes));
    }
  }

  /** How the text stands in the bytes of its node. */
  private static @Nullable Charset charset(DumpNode node, String text) {
    for (Charset candidate : List.of(StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
      if (indexOf(node.bytes(), Bytes.wrap(text.getBytes(candidate))) >= 0) {
        return candidate;
      }
    }
    return null;
  }

  private static int indexOf(Bytes all, Bytes part) {
    for (int i = 0; i + part.length() <= all.length(); i++) {
      if (all.slice(i, i + part.length()).equals(part)) {
        return i;
      }
    }
    return -1;
  }

  private Bytes patched(DumpNode root) {
    patches.removeIf(p -> !stands(p.node()));
    List<Patch> all = new ArrayList<>(patches);
    for (Patch p : patches) {
      if (p.bytes().length() != p.length()) {
        sizes(p, all);
      }
    }
    Bytes bytes = root.space();
    all.sort(Comparator.comparingInt(Patch::offset).reversed());
    for (Patch p : all) {
      bytes = spliced(bytes, p);
    }
    return bytes;
  }

  /** Whether a node is in the bytes of the request itself, not in what was unpacked from them. */
  private static boolean stands(DumpNode node) {
    for (DumpNode n = node; n.parent() != null; n = n.parent()) {
      if (n.opensSpace()) {
        return false;
      }
    }
    return true;
  }

  private static Bytes spliced(Bytes bytes, Patch p) {
    byte[] out = new byte[bytes.length() - p.length() + p.bytes().length()];
    int end = p.offset() + p.length();
    System.arraycopy(bytes.unsafeArray(), 0, out, 0, p.offset());
    System.arraycopy(p.bytes().unsafeArray(), 0, out, p.offset(), p.bytes().length());
    System.arraycopy(
        bytes.unsafeArray(), end, out, p.offset() + p.bytes().length(), bytes.length() - end);
    return Bytes.wrap(out);
  }

  /** The sizes that count the bytes of a patch, beside it and beside what it is in. */
  private static void sizes(Patch patch, List<Patch> all) {
    int delta = patch.bytes().length() - patch.length();
    DumpNode inner = patch.node();
    inner.children().stream()
        .filter(size -> counts(size, patch.offset(), inner))
        .forEach(size -> grow(size, delta, all));
    for (DumpNode n = inner; n.parent() != null && !n.opensSpace(); n = n.parent()) {
      DumpNode parent = n.parent();
      for (DumpNode size : parent.children()) {
        if (counts(size, n.offset(), parent)) {
          grow(size, delta, all);
        }
      }
    }
  }

  /** Whether a node is the size of bytes that begin behind it and reach over an offset. */
  private static boolean counts(DumpNode size, int offset, DumpNode parent) {
    if (!(size.value() instanceof Number n)
        || !size.name().contains("Size")
        || size.offset() + size.length() > offset) {
      return false;
    }
    int from = size.offset() + size.length();
    return ends(parent)
        .anyMatch(end ->
            end > offset && (n.intValue() == end - from || n.intValue() == end - size.offset()));
  }

  private static IntStream ends(DumpNode parent) {
    return parent.children().stream().mapToInt(c -> c.offset() + c.length());
  }

  private static void grow(DumpNode size, int delta, List<Patch> all) {
    int known = -1;
    long value = ((Number) Objects.requireNonNull(size.value())).longValue();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).node() == size) {
        known = i;
        value = number(all.get(i).bytes());
      }
    }
    byte[] bytes = new byte[size.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((value + delta) >>> (8 * i));
    }
    Patch p = new Patch(size, size.offset(), size.length(), Bytes.wrap(bytes));
    if (known < 0) {
      all.add(p);
    } else {
      all.set(known, p);
    }
  }

  private static long number(Bytes bytes) {
    long value = 0;
    for (int i = bytes.length() - 1; i >= 0; i--) {
      value = (value << 8) | bytes.at(i);
    }
    return value;
  }
}
