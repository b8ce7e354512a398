package org.ropeway.store.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ropeway.codec.data.Restriction;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.index.Verdict;
import org.ropeway.store.table.RestrictionEvaluator;
import org.ropeway.store.table.TableLimits;

/**
 * A restriction whose conditions are told by the index or by the contents of messages, which are
 * asked for only where the index does not decide. Thread-safe.
 */
final class Condition {
  private final Locale locale;
  private final TableLimits limits;
  private final List<Question> questions = new ArrayList<>();
  private final Node root;

  /** Tells what the index cannot. */
  interface Answers {
    /** Nobody asks. */
    Answers NONE = (question, row) -> Verdict.UNKNOWN;

    /** Whether a message meets the condition of a question. */
    Verdict of(Question question, MessageRow row);
  }

  private sealed interface Node {
    /** The index knows. */
    record Known(RestrictionEvaluator evaluator) implements Node {}

    /** Only the content tells. */
    record Asked(Question question) implements Node {}

    /** All of them. */
    record All(List<Node> nodes) implements Node {}

    /** One of them. */
    record One(List<Node> nodes) implements Node {}

    /** It not. */
    record Not(Node node) implements Node {}
  }

  private Condition(Restriction restriction, Locale locale, TableLimits limits) {
    this.locale = locale;
    this.limits = limits;
    this.root = node(restriction);
  }

  /** Makes a restriction ready; ecTooComplex as a table would say it. */
  static Condition of(Restriction restriction, Locale locale, TableLimits limits) {
    RestrictionEvaluator.of(restriction, locale, limits);
    return new Condition(restriction, locale, limits);
  }

  /** What only the contents tell. */
  List<Question> questions() {
    return List.copyOf(questions);
  }

  /** Whether the index tells nothing of it. */
  boolean isOnlyAsked() {
    return !questions.isEmpty() && isOnlyAsked(root);
  }

  private static boolean isOnlyAsked(Node node) {
    return switch (node) {
      case Node.Known _ -> false;
      case Node.Asked _ -> true;
      case Node.All n -> n.nodes().stream().allMatch(Condition::isOnlyAsked);
      case Node.One n -> n.nodes().stream().allMatch(Condition::isOnlyAsked);
      case Node.Not n -> isOnlyAsked(n.node());
    };
  }

  /** Whether a message meets it. */
  Verdict test(MessageRow row, Answers answers) {
    return test(root, row, answers);
  }

  private Node node(Restriction restriction) {
    if (!Question.isIn(restriction)) {
      return new Node.Known(RestrictionEvaluator.of(restriction, locale, limits));
    }
    return switch (restriction) {
      case Restriction.And r -> new Node.All(nodes(r.restrictions()));
      case Restriction.Or r -> new Node.One(nodes(r.restrictions()));
      case Restriction.Not r -> new Node.Not(node(r.restriction()));
      case Restriction.Count r -> node(r.subRestriction());
      case Restriction.Comment r -> node(requireNonNull(r.restriction()));
      default -> asked(restriction);
    };
  }

  private List<Node> nodes(List<Restriction> restrictions) {
    return restrictions.stream().map(this::node).toList();
  }

  private Node asked(Restriction restriction) {
    Question question =
        Question.of(restriction, RestrictionEvaluator.of(restriction, locale, limits));
    questions.add(question);
    return new Node.Asked(question);
  }

  private static Verdict test(Node node, MessageRow row, Answers answers) {
    return switch (node) {
      case Node.Known n -> n.evaluator().matches(row) ? Verdict.YES : Verdict.NO;
      case Node.Asked n -> answers.of(n.question(), row);
      case Node.All n -> first(n.nodes(), Verdict.NO, row, answers);
      case Node.One n -> first(n.nodes(), Verdict.YES, row, answers);
      case Node.Not n ->
          switch (test(n.node(), row, answers)) {
            case YES -> Verdict.NO;
            case NO -> Verdict.YES;
            case UNKNOWN -> Verdict.UNKNOWN;
          };
    };
  }

  /** The verdict that one of them decides; else unknown if one is, else the opposite. */
  private static Verdict first(
      List<Node> nodes, Verdict decisive, MessageRow row, Answers answers) {
    boolean unknown = false;
    for (Node node : nodes) {
      Verdict verdict = test(node, row, answers);
      if (verdict == decisive) {
        return decisive;
      }
      unknown |= verdict == Verdict.UNKNOWN;
    }
    return unknown ? Verdict.UNKNOWN : decisive == Verdict.NO ? Verdict.YES : Verdict.NO;
  }
}
