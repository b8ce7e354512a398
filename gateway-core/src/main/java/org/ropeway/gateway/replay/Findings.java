package org.ropeway.gateway.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ropeway.codec.dump.DumpNode;

/** What was found while a recording was played. */
final class Findings {
  private final Rules rules;
  private final Pairs pairs;
  private final Consumer<Difference> told;
  private final List<Difference> differences = new ArrayList<>();
  private final Map<TreeComparison.Side, List<Member>> sets = new HashMap<>();

  /** What belongs to a set. */
  private record Member(
      int exchange, String requestType, String scope, Place place, DumpNode node) {}

  Findings(Rules rules, Pairs pairs, Consumer<Difference> told) {
    this.rules = rules;
    this.pairs = pairs;
    this.told = told;
  }

  /** Adds a difference. */
  void add(Difference difference) {
    differences.add(difference);
    told.accept(difference);
  }

  /** Whether a rule wants what is at a place compared. */
  boolean compares(Place place) {
    return rules.find(place.names(), "").comparing() != Comparing.IGNORED;
  }

  /** All differences so far. */
  List<Difference> differences() {
    return differences;
  }

  /**
   * A comparison of the answers to one exchange.
   *
   * @param scope of handles, see {@link Pairs}
   */
  TreeComparison comparison(int exchange, String requestType, String scope) {
    return new TreeComparison(
        rules,
        pairs,
        scope,
        new TreeComparison.Sink() {
          @Override
          public void differs(Place place, String recorded, String live) {
            add(new Difference(exchange, requestType, place.rop(), place.path(), recorded, live));
          }

          @Override
          public void inSet(TreeComparison.Side side, Place place, DumpNode node) {
            sets.computeIfAbsent(side, s -> new ArrayList<>())
                .add(new Member(exchange, requestType, scope, place, node));
          }
        });
  }

  /** Compares what rules want compared as sets, now that all is known. */
  void end() {
    Map<String, List<Member>> live = new HashMap<>();
    for (Member m : sets.getOrDefault(TreeComparison.Side.LIVE, List.of())) {
      String form = new CanonicalForm(rules, recorded -> recorded).of(m.place(), m.node());
      live.computeIfAbsent(form, f -> new ArrayList<>()).add(m);
    }
    for (Member m : sets.getOrDefault(TreeComparison.Side.RECORDED, List.of())) {
      CanonicalForm translated =
          new CanonicalForm(rules, recorded -> pairs.translate(recorded, m.scope()));
      List<Member> same = live.getOrDefault(translated.of(m.place(), m.node()), List.of());
      if (same.isEmpty()) {
        add(difference(m, Values.describe(m.node()), "nothing like it"));
      } else {
        same.removeLast();
      }
    }
    live.values()
        .forEach(left ->
            left.forEach(m -> add(difference(m, "nothing like it", Values.describe(m.node())))));
  }

  private static Difference difference(Member m, String recorded, String live) {
    String path = m.place().path().isEmpty() ? "(all)" : m.place().path();
    return new Difference(m.exchange(), m.requestType(), m.place().rop(), path, recorded, live);
  }
}
