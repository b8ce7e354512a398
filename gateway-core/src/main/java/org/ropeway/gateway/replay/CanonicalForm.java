package org.ropeway.gateway.replay;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ropeway.codec.dump.DumpNode;

/** A tree as a text that is the same for trees that rules let pass as equal. */
final class CanonicalForm {
  private final Rules rules;
  private final UnaryOperator<List<Piece>> translation;

  /**
   * A form.
   *
   * @param translation of what each server makes its own way
   */
  CanonicalForm(Rules rules, UnaryOperator<List<Piece>> translation) {
    this.rules = rules;
    this.translation = translation;
  }

  /** The form of a node at a place. */
  String of(Place place, DumpNode node) {
    StringBuilder out = new StringBuilder();
    inner(place, node, out);
    return out.toString();
  }

  private void append(Place place, DumpNode node, StringBuilder out) {
    Rule rule = rules.find(place.names(), Values.type(node));
    String name = Place.nameOf(node);
    switch (rule.comparing()) {
      case IGNORED, SET -> {}
      case SHAPE -> out.append(name).append(':').append(Values.type(node)).append('\n');
      case SAME -> {
        out.append(name);
        if (Values.isList(node)) {
          inner(place, node, out);
        } else {
          List<Piece> pieces = translation.apply(TreeComparison.pieces(rule.table(), node));
          out.append('=').append(Pieces.join(pieces).toHex()).append('\n');
        }
      }
      case EQUAL -> inner(place, node, out.append(name).append('\n'));
    }
  }

  private void inner(Place place, DumpNode node, StringBuilder out) {
    if (node.children().isEmpty()) {
      out.append(Values.raw(node).toHex()).append('\n');
    }
    node.children().forEach(child -> append(place.child(Place.nameOf(child)), child, out));
  }
}
