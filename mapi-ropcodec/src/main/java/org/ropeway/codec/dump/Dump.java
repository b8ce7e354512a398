package org.ropeway.codec.dump;

import io.netty.buffer.Unpooled;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;

/**
 * Bytes decoded into a tree. Bad bytes never throw: what was read before them stays, the rest is a
 * node with a problem.
 */
public final class Dump {
  /** The name of bytes that a structure has but does not name. */
  public static final String UNNAMED = "(bytes)";

  /** The name of what stands where bytes are not understood. */
  public static final String MALFORMED = "(malformed)";

  private final Insides insides;
  private final DumpLimits limits;
  private int nodes;
  private long unpacked;

  Dump(Insides insides, DumpLimits limits) {
    this.insides = insides;
    this.limits = limits;
  }

  /** The tree of bytes of a type. */
  public static DumpNode of(Bytes bytes, DumpType type) {
    return of(bytes, type, DumpLimits.DEFAULT);
  }

  /** The tree of bytes of a type, within limits. */
  public static DumpNode of(Bytes bytes, DumpType type, DumpLimits limits) {
    return new Dump(new KnownInsides(RopContents.ALONE, new DumpRpcSession(limits)), limits)
        .tree(type.name(), bytes, type.reading());
  }

  /** The tree of bytes that a reading decodes. */
  DumpNode tree(String name, Bytes bytes, DumpType.Reading reading) {
    DumpNode root = DumpNode.root(name, bytes);
    decode(root, 0, reading, 0);
    return root;
  }

  /** Decodes the bytes of a node from an offset in its space on into its children. */
  private void decode(DumpNode node, int from, DumpType.Reading reading, int depth) {
    TreeTrace trace = new TreeTrace(node, from, this::pay);
    int to = node.end();
    WireReader r =
        WireReader.of(
            Unpooled.wrappedBuffer(node.space().unsafeArray(), from, to - from),
            WireLimits.DEFAULT,
            trace);
    try {
      Object value = reading.read(r);
      node.ends(to, value);
      if (r.remaining() > 0) {
        leftOver(node, from + r.position());
      }
    } catch (WireException e) {
      trace.failed(to, e.getMessage() == null ? e.reason().name() : e.getMessage());
    }
    trace.fillGaps();
    if (depth < limits.depth()) {
      for (DumpNode child : List.copyOf(node.children())) {
        child.leaves().toList().forEach(leaf -> lookInside(leaf, depth + 1));
      }
      if (node.children().isEmpty() && depth == 0) {
        lookInside(node, 1);
      }
    }
  }

  private static void leftOver(DumpNode node, int from) {
    DumpNode rest = node.add(MALFORMED, from, node.end());
    rest.fails(rest.length() + " bytes left over");
  }

  private void lookInside(DumpNode leaf, int depth) {
    if (leaf.problem() != null || start(leaf) == leaf.end()) {
      return;
    }
    switch (insides.of(leaf)) {
      case null -> {}
      case Insides.Same(DumpType.Reading reading) -> {
        int from = start(leaf);
        leaf.opens();
        if (from > leaf.offset()) {
          Bytes size = leaf.space().slice(leaf.offset(), from);
          leaf.add(sizes(size.length()), leaf.offset(), from).ends(from, size);
        }
        decode(leaf, from, reading, depth);
      }
      case Insides.Unpacked inside -> unpack(leaf, inside, depth);
    }
  }

  /** Where the bytes of a value begin behind its size. */
  private static int start(DumpNode leaf) {
    return switch (leaf.value()) {
      case Bytes b -> leaf.end() - b.length();
      case byte[] b -> leaf.end() - b.length;
      case null, default -> leaf.offset();
    };
  }

  /** What NDR says of an array of bytes: it is conformant, or varying as well. */
  private static String sizes(int length) {
    return length == 4 ? "max_count" : "max_count, offset, actual_count";
  }

  private void unpack(DumpNode leaf, Insides.Unpacked inside, int depth) {
    Bytes space;
    try {
      space = inside.unpacking().unpack();
    } catch (WireException e) {
      leaf.fails(String.valueOf(e.getMessage()));
      return;
    }
    unpacked += space.length();
    if (unpacked > limits.unpacked()) {
      leaf.fails("unpacks to more than " + limits.unpacked() + " bytes");
      return;
    }
    DumpNode root = leaf.addSpace(inside.name(), space);
    DumpType.@Nullable Reading reading = inside.reading();
    if (reading == null) {
      root.ends(space.length(), space);
    } else {
      decode(root, 0, reading, depth);
    }
  }

  /** Counts a node. */
  private void pay(int offset) {
    if (++nodes > limits.nodes()) {
      throw new WireException(
          WireException.Reason.TOO_LARGE, offset, "a tree of more than " + limits.nodes());
    }
  }
}
