package org.ropeway.gateway.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ropeway.codec.dump.DumpNode;

/** Compares the trees of two answers by rules, and learns from them what stands for what. */
final class TreeComparison {
  private static final String NOTHING = "nothing";

  private final Rules rules;
  private final Pairs pairs;
  private final String scope;
  private final Sink sink;

  /** Which of two answers something stands in. */
  enum Side {
    RECORDED,
    LIVE
  }

  /** Takes what comes of a comparison. */
  interface Sink {
    /** A difference. */
    void differs(Place place, String recorded, String live);

    /** A node that is compared when all answers are there. */
    void inSet(Side side, Place place, DumpNode node);
  }

  /**
   * A comparison.
   *
   * @param scope of handles, see {@link Pairs}
   */
  TreeComparison(Rules rules, Pairs pairs, String scope, Sink sink) {
    this.rules = rules;
    this.pairs = pairs;
    this.scope = scope;
    this.sink = sink;
  }

  /** Compares the nodes at a place, and what is below them. */
  void compare(Place place, DumpNode recorded, DumpNode live) {
    Rule rule = rules.find(place.names(), Values.type(recorded));
    switch (rule.comparing()) {
      case EQUAL -> equal(place, recorded, live);
      case SAME -> {
        if (Values.isList(recorded)) {
          equal(place, recorded, live);
        } else {
          same(rule.table(), place, recorded, live);
        }
      }
      case SHAPE -> {
        if (!Values.type(recorded).equals(Values.type(live))) {
          differs(place, recorded, live);
        }
      }
      case IGNORED, SET -> {}
    }
  }

  /** Compares texts, such as headers; null is one that is not there. */
  void compare(Place place, String recorded, String live) {
    Rule rule = rules.find(place.names(), "String");
    boolean fits =
        switch (rule.comparing()) {
          case EQUAL -> recorded.equals(live) || pairs.translate(recorded).equals(live);
          case SAME -> pairs.learn(recorded, live);
          case SHAPE -> recorded.isEmpty() == live.isEmpty();
          case IGNORED, SET -> true;
        };
    if (!fits) {
      sink.differs(place, orNothing(recorded), orNothing(live));
    }
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? NOTHING : Values.quoted(text);
  }

  private void differs(Place place, DumpNode recorded, DumpNode live) {
    sink.differs(place, Values.describe(recorded), Values.describe(live));
  }

  private void same(String table, Place place, DumpNode recorded, DumpNode live) {
    String a = table.equals(Pieces.WORD) ? Values.text(recorded) : null;
    String b = table.equals(Pieces.WORD) ? Values.text(live) : null;
    boolean fits =
        (a != null && b != null)
            ? pairs.learn(a, b)
            : pairs.learn(pieces(table, recorded), pieces(table, live), scope);
    if (!fits) {
      sink.differs(place, Values.describeId(recorded), Values.describeId(live));
    }
  }

  /** The parts of a node's value. */
  static List<Piece> pieces(String table, DumpNode node) {
    String text = Values.text(node);
    return table.equals(Pieces.WORD) && text != null
        ? Pieces.words(text)
        : Pieces.of(table, Values.raw(node));
  }

  private void equal(Place place, DumpNode recorded, DumpNode live) {
    if (!Objects.equals(recorded.problem(), live.problem())) {
      differs(place, recorded, live);
    } else if (!recorded.children().isEmpty() && !live.children().isEmpty()) {
      children(place, recorded, live);
    } else if (!equalValues(recorded, live)) {
      differs(place, recorded, live);
    }
  }

  private boolean equalValues(DumpNode recorded, DumpNode live) {
    if (Values.raw(recorded).equals(Values.raw(live))) {
      return true;
    }
    String a = Values.text(recorded);
    String b = Values.text(live);
    return a != null && b != null && pairs.translate(a).equals(b);
  }

  private void children(Place place, DumpNode recorded, DumpNode live) {
    List<DumpNode> a = kept(Side.RECORDED, place, recorded);
    List<DumpNode> b = kept(Side.LIVE, place, live);
    Numbering numbering = new Numbering(place, a);
    for (int i = 0; i < a.size(); i++) {
      DumpNode r = a.get(i);
      Place child = numbering.next(r);
      if (i >= b.size()) {
        sink.differs(child, more(r, a.size() - i), NOTHING);
        return;
      }
      DumpNode l = b.get(i);
      if (!Place.nameOf(r).equals(Place.nameOf(l))) {
        sink.differs(child, Values.describe(r), Place.nameOf(l) + " " + Values.describe(l));
        return;
      }
      compare(child, r, l);
    }
    if (b.size() > a.size()) {
      DumpNode first = b.get(a.size());
      Place child = new Numbering(place, b).at(a.size());
      sink.differs(child, NOTHING, more(first, b.size() - a.size()));
    }
  }

  private static String more(DumpNode first, int count) {
    return Values.describe(first) + (count > 1 ? " and " + (count - 1) + " more" : "");
  }

  /** The nodes below that are compared here and now. */
  private List<DumpNode> kept(Side side, Place place, DumpNode parent) {
    List<DumpNode> kept = new ArrayList<>();
    for (DumpNode node : parent.children()) {
      Place child = place.child(Place.nameOf(node));
      switch (rules.find(child.names(), Values.type(node)).comparing()) {
        case IGNORED -> {}
        case SET -> sink.inSet(side, child, node);
        case EQUAL, SAME, SHAPE -> kept.add(node);
      }
    }
    return kept;
  }

  /** Tells nodes of the same name apart. */
  static final class Numbering {
    private final Place parent;
    private final List<DumpNode> nodes;
    private final Map<String, Integer> among = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();

    Numbering(Place parent, List<DumpNode> nodes) {
      this.parent = parent;
      this.nodes = nodes;
      nodes.forEach(n -> among.merge(Place.nameOf(n), 1, Integer::sum));
    }

    /** The place of a node; they are asked for in their order. */
    Place next(DumpNode node) {
      String name = Place.nameOf(node);
      int index = next.merge(name, 1, Integer::sum) - 1;
      return parent.child(name, index, among.getOrDefault(name, 1));
    }

    /** The place of the node at an index. */
    Place at(int index) {
      nodes.subList(0, index).forEach(this::next);
      return next(nodes.get(index));
    }
  }
}
