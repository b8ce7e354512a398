package org.ropeway.codec.dump;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;

/**
 * A field or structure of a {@link Dump}: where it stands, what it is called and what it means. The
 * nodes without children cover the bytes of each space exactly once.
 */
public final class DumpNode {
  private final String name;
  private final Bytes space;
  private final @Nullable DumpNode parent;
  private final boolean opensSpace;
  private final List<DumpNode> children = new ArrayList<>();
  private int offset;
  private int end;
  private @Nullable Object value;
  private @Nullable Object subject;
  private @Nullable String problem;
  private boolean opened;

  private DumpNode(String name, Bytes space, @Nullable DumpNode parent, boolean opensSpace) {
    this.name = name;
    this.space = space;
    this.parent = parent;
    this.opensSpace = opensSpace;
  }

  /** The root of all bytes of a space. */
  static DumpNode root(String name, Bytes space) {
    DumpNode root = new DumpNode(name, space, null, true);
    root.end = space.length();
    return root;
  }

  /** The specification's name; {@code [0]} and so on for the elements of a list. */
  public String name() {
    return name;
  }

  /**
   * The bytes the offset counts in: the input, or what was unpacked from bytes of the parent. A
   * node whose space is not its parent's is the root of that space.
   */
  public Bytes space() {
    return space;
  }

  /** Where it begins in its space. */
  public int offset() {
    return offset;
  }

  /** How many bytes it has. */
  public int length() {
    return end - offset;
  }

  /** Its bytes. */
  public Bytes bytes() {
    return space.slice(offset, end);
  }

  /** What it decoded to; null if that failed, or for bytes nobody understands. */
  public @Nullable Object value() {
    return value;
  }

  /** The property whose value this is; null where it is none. */
  public @Nullable PropertyTag property() {
    return subject instanceof PropertyTag tag ? tag : null;
  }

  /** Its fields, in their order. */
  public List<DumpNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** What it is a field of. */
  public @Nullable DumpNode parent() {
    return parent;
  }

  /** Why its bytes are not understood; null where they are. */
  public @Nullable String problem() {
    return problem;
  }

  /** Whether it is the root of a space of its own. */
  public boolean opensSpace() {
    return opensSpace;
  }

  /** The names from the root to here; of several children called alike, with an index. */
  public String path() {
    return parent == null ? name : parent.path() + "/" + parent.nameOf(this);
  }

  private String nameOf(DumpNode child) {
    int index = 0;
    int same = 0;
    for (DumpNode c : children) {
      if (c.name.equals(child.name)) {
        index = c == child ? same : index;
        same++;
      }
    }
    return same > 1 ? child.name + "[" + index + "]" : child.name;
  }

  /** This node and all below it, each before its children. */
  public Stream<DumpNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(DumpNode::all));
  }

  /** The nodes without children, in their order. */
  public Stream<DumpNode> leaves() {
    return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(DumpNode::leaves);
  }

  /** The nodes that are not understood. */
  public Stream<DumpNode> problems() {
    return all().filter(n -> n.problem != null);
  }

  /** All nodes of a name below this one. */
  public Stream<DumpNode> find(String wanted) {
    return children.stream().flatMap(DumpNode::all).filter(n -> n.name.equals(wanted));
  }

  /** The nearest node above this one, or itself, whose value is of a class. */
  public <T> @Nullable T enclosing(Class<T> type) {
    for (DumpNode n = this; n != null; n = n.parent) {
      if (type.isInstance(n.value)) {
        return type.cast(n.value);
      }
    }
    return null;
  }

  /** The root of all. */
  DumpNode root() {
    DumpNode n = this;
    while (n.parent != null) {
      n = n.parent;
    }
    return n;
  }

  /** The child of a name; null if there is none. */
  public @Nullable DumpNode child(String wanted) {
    for (DumpNode c : children) {
      if (c.name.equals(wanted)) {
        return c;
      }
    }
    return null;
  }

  int end() {
    return end;
  }

  /** A child in the same space. */
  DumpNode add(String childName, int from, int to) {
    DumpNode child = new DumpNode(childName, space, this, false);
    child.offset = from;
    child.end = to;
    children.add(child);
    return child;
  }

  /** A sibling that has the first bytes of this node, which begins behind them. */
  DumpNode addBefore(String siblingName, int to) {
    DumpNode above = Objects.requireNonNull(parent);
    DumpNode sibling = new DumpNode(siblingName, space, above, false);
    sibling.offset = offset;
    sibling.end = to;
    above.children.add(above.children.lastIndexOf(this), sibling);
    offset = to;
    return sibling;
  }

  /** A child that is the root of bytes unpacked from this node's. */
  DumpNode addSpace(String childName, Bytes unpacked) {
    DumpNode child = new DumpNode(childName, unpacked, this, true);
    child.end = unpacked.length();
    children.add(child);
    return child;
  }

  void about(Object of) {
    subject = of;
  }

  void ends(int at, @Nullable Object decoded) {
    end = at;
    value = decoded;
  }

  /** Its bytes are a structure that it does not look into itself: what follows is of that. */
  void opens() {
    opened = true;
  }

  boolean isOpened() {
    return opened;
  }

  void fails(String reason) {
    problem = reason;
  }

  /** Gives the bytes no child has a child of its own. */
  void fillGaps() {
    if (children.isEmpty() || children.getFirst().opensSpace()) {
      return;
    }
    List<DumpNode> tiled = new ArrayList<>();
    int at = offset;
    for (DumpNode c : children) {
      if (c.offset > at) {
        tiled.add(unnamed(at, c.offset));
      }
      tiled.add(c);
      at = Math.max(at, c.end);
    }
    if (at < end) {
      tiled.add(unnamed(at, end));
    }
    children.clear();
    children.addAll(tiled);
  }

  private DumpNode unnamed(int from, int to) {
    DumpNode gap = new DumpNode(Dump.UNNAMED, space, this, false);
    gap.offset = from;
    gap.end = to;
    gap.value = space.slice(from, to);
    return gap;
  }

  @Override
  public String toString() {
    return path() + " @" + offset + "+" + length() + (problem == null ? "" : " ! " + problem);
  }
}
