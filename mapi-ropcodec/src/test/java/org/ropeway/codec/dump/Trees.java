package org.ropeway.codec.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.entryid.UnknownEntryId;

/** What holds for every tree. */
final class Trees {
  private Trees() {}

  /** The leaves of each space cover its bytes exactly once. */
  static void tile(DumpNode root) {
    root.all().filter(DumpNode::opensSpace).forEach(Trees::tileSpace);
  }

  private static void tileSpace(DumpNode root) {
    int at = 0;
    for (DumpNode leaf : leavesInSpace(root)) {
      assertThat(leaf.offset())
          .as(leaf + "\n" + DumpText.of(top(root), DumpText.Length.SHORT))
          .isEqualTo(at);
      at += leaf.length();
    }
    assertThat(at).as(root.toString()).isEqualTo(root.space().length());
  }

  private static DumpNode top(DumpNode node) {
    DumpNode parent = node.parent();
    return parent == null ? node : top(parent);
  }

  /** The nodes without children in the space of a node. */
  static List<DumpNode> leavesInSpace(DumpNode node) {
    List<DumpNode> same = node.children().stream().filter(c -> !c.opensSpace()).toList();
    if (same.isEmpty()) {
      return List.of(node);
    }
    List<DumpNode> leaves = new ArrayList<>();
    same.forEach(c -> leaves.addAll(leavesInSpace(c)));
    return leaves;
  }

  /** Everything was understood, and nothing is left that its structure does not name. */
  static void complete(DumpNode root) {
    tile(root);
    assertThat(root.problems()).as(text(root)).isEmpty();
    assertThat(root.all().filter(n -> n.name().equals(Dump.UNNAMED))).as(text(root)).isEmpty();
    assertThat(root.leaves().filter(n -> n.length() > 0 && !isLeafValue(n.value())))
        .as(text(root))
        .isEmpty();
  }

  private static boolean isLeafValue(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    return value instanceof Number
        || value instanceof Boolean
        || value instanceof String
        || value instanceof Bytes
        || value instanceof byte[]
        || value instanceof Enum<?>
        || value instanceof ByteOrder
        || value instanceof UnknownEntryId
        || (value instanceof List<?> list && list.isEmpty())
        || PLAIN.contains(value.getClass().getSimpleName());
  }

  private static final Set<String> PLAIN =
      Set.of(
          "PropertyTag",
          "ErrorCode",
          "MapiGuid",
          "Fid",
          "Mid",
          "FileTime",
          "Currency",
          "FloatingTime",
          "ChangeNumber",
          "CalendarTime");

  static String text(DumpNode root) {
    return DumpText.of(root, DumpText.Length.SHORT);
  }
}
