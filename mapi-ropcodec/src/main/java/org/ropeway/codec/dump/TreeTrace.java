package org.ropeway.codec.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.WireTrace;

/** Makes nodes below a root of what a decoding tells. */
final class TreeTrace implements WireTrace {
  private final DumpNode root;
  private final int shift;
  private final IntConsumer payment;
  private final List<DumpNode> open = new ArrayList<>();
  private final List<DumpNode> failed = new ArrayList<>();
  private final List<DumpNode> made = new ArrayList<>();
  private int understood;

  /**
   * A trace of the bytes of a node.
   *
   * @param shift where in the space of the root the traced reader begins
   * @param payment is told of each node before it is made and may refuse it
   */
  TreeTrace(DumpNode root, int shift, IntConsumer payment) {
    this.root = root;
    this.shift = shift;
    this.payment = payment;
    this.understood = shift;
  }

  @Override
  public void begin(String name, int offset) {
    DumpNode parent = open.isEmpty() ? root : open.getLast();
    DumpNode node = parent.add(name, shift + offset, shift + offset);
    open.add(node);
    made.add(node);
    payment.accept(offset);
  }

  @Override
  public void about(Object subject) {
    open.getLast().about(subject);
  }

  @Override
  public void aside(String name, int offset, int end, @Nullable Object value) {
    int from = shift + offset;
    int to = shift + end;
    payment.accept(offset);
    DumpNode node = open.isEmpty() ? root : open.getLast();
    DumpNode aside =
        !open.isEmpty() && node.offset() == from && node.children().isEmpty()
            ? node.addBefore(name, to)
            : node.add(name, from, to);
    aside.ends(to, value == null ? root.space().slice(from, to) : value);
    understood = Math.max(understood, to);
  }

  @Override
  public void end(int offset, @Nullable Object value) {
    DumpNode node = open.removeLast();
    if (value == null) {
      failed.add(node);
    } else {
      node.ends(shift + offset, value);
      understood = Math.max(understood, shift + offset);
    }
  }

  /** The decoding failed: what nobody has understood up to {@code to} is the problem. */
  void failed(int to, String problem) {
    failed.addAll(open.reversed());
    failed.forEach(node -> node.ends(to, null));
    DumpNode deepest = failed.isEmpty() ? root : failed.getFirst();
    if (deepest.children().isEmpty()) {
      deepest.fails(problem);
    } else {
      deepest.add(Dump.MALFORMED, understood, to).fails(problem);
    }
  }

  /** Gives bytes between the fields nodes of their own. */
  void fillGaps() {
    made.forEach(DumpNode::fillGaps);
    root.fillGaps();
  }
}
