package org.ropeway.codec.rop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.WireTrace;

/** The fields of a decoding as a tree. */
final class FieldTrace implements WireTrace {
  private final Deque<Node> open = new ArrayDeque<>();
  private final List<Node> roots = new ArrayList<>();

  /** A field or structure. */
  static final class Node {
    private final String name;
    private final int from;
    private final List<Node> children = new ArrayList<>();
    private int to;
    private Object value = "";

    Node(String name, int from) {
      this.name = name;
      this.from = from;
    }

    String name() {
      return name;
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    Object value() {
      return value;
    }

    List<Node> children() {
      return children;
    }

    /** The fields without fields in their order. */
    Stream<Node> leaves() {
      return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(Node::leaves);
    }

    /** All fields in this one in their order. */
    Stream<Node> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }
  }

  @Override
  public void begin(String name, int offset) {
    Node node = new Node(name, offset);
    Node parent = open.peek();
    (parent == null ? roots : parent.children).add(node);
    open.push(node);
  }

  @Override
  public void end(int offset, @Nullable Object value) {
    Node node = Objects.requireNonNull(open.poll());
    node.to = offset;
    node.value = value == null ? "malformed" : value;
  }

  List<Node> roots() {
    return roots;
  }

  Stream<Node> leaves() {
    return roots.stream().flatMap(Node::leaves);
  }
}
