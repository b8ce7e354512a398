package org.ropeway.codec.fxics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.fxics.Grammar.Rule;
import org.ropeway.codec.fxics.StreamType.StringEncoding;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireException.Reason;

/**
 * Reads a FastTransfer stream that comes in pieces, checks that its elements stand where they may,
 * and tells a consumer of its structures and properties as soon as they are known. Not thread-safe.
 * [MS-OXCFXICS] 2.2.4.2.
 */
public final class FastTransferParser {
  private final FastTransferLimits limits;
  private final FastTransferLexer lexer;
  private final Consumer<StreamEvent> events;

  /** What is still to come, the next one on top. */
  private final Deque<Expected> stack = new ArrayDeque<>();

  private int depth;

  /** A rule to be met, or the end of a structure to be told of. */
  private sealed interface Expected {
    record Part(Rule rule) implements Expected {}

    record EndOf(Structure structure) implements Expected {}
  }

  /**
   * A parser at the begin of a stream.
   *
   * @param root what the stream consists of; {@link IllegalArgumentException} if none can
   */
  public FastTransferParser(
      Structure root,
      FastTransferLimits limits,
      StringEncoding encoding,
      Consumer<StreamEvent> events) {
    if (!root.isRoot()) {
      throw new IllegalArgumentException("no stream consists of " + root);
    }
    this.limits = limits;
    this.lexer = new FastTransferLexer(limits, encoding);
    this.events = events;
    expect(new Rule.Nested(root));
  }

  /**
   * Takes the next piece of the stream. {@link WireException} if the stream is malformed or too
   * costly, after which it cannot be read on.
   */
  public void feed(Bytes piece) {
    lexer.feed(piece);
    StreamElement element;
    while ((element = lexer.next()) != null) {
      accept(element);
    }
  }

  /** Demands that the stream is complete. */
  public void end() {
    lexer.end();
    while (!stack.isEmpty()) {
      Expected top = stack.pop();
      switch (top) {
        case Expected.EndOf end -> end(end.structure());
        case Expected.Part part -> {
          if (!isNullable(part.rule())) {
            throw fail("stream ends where " + part.rule() + " is due");
          }
          if (part.rule() instanceof Rule.Nested nested) {
            begin(nested.structure());
          } else if (part.rule() instanceof Rule.Sequence sequence) {
            expectAll(sequence.rules());
          }
        }
      }
    }
  }

  private void accept(StreamElement element) {
    if (element instanceof LongValue.Part part) {
      events.accept(part);
      return;
    }
    while (true) {
      Expected top = stack.poll();
      switch (top) {
        case null -> throw fail(element + " behind the end");
        case Expected.EndOf end -> end(end.structure());
        case Expected.Part part -> {
          if (meets(part.rule(), element)) {
            return;
          }
        }
      }
    }
  }

  /** Whether the rule used up the element; if not, its parts are expected in its place. */
  private boolean meets(Rule rule, StreamElement element) {
    switch (rule) {
      case Rule.Nested nested -> begin(nested.structure());
      case Rule.Sequence sequence -> expectAll(sequence.rules());
      case Rule.Optional optional -> {
        if (starts(optional.rule(), element)) {
          expect(optional.rule());
        }
      }
      case Rule.Repeat repeat -> {
        if (starts(repeat.rule(), element)) {
          expect(repeat);
          expect(repeat.rule());
        }
      }
      case Rule.Choice choice -> expect(chosen(choice, element));
      case Rule.Mark mark when mark.marker() == element -> {
        return true;
      }
      case Rule.Mark mark -> throw misplaced(element, mark);
      case Rule.Meta(PropertyTag t) -> {
        return property(t.equals(tag(element)), rule, element);
      }
      case Rule.Property(PropertyTag t) -> {
        return property(t.equals(tag(element)), rule, element);
      }
      case Rule.AnyProperty any -> {
        return property(starts(any, element), rule, element);
      }
    }
    return false;
  }

  private boolean property(boolean fits, Rule rule, StreamElement element) {
    if (!fits) {
      throw misplaced(element, rule);
    }
    switch (element) {
      case StreamProperty p -> events.accept(p);
      case LongValue v -> events.accept(v);
      case Marker m -> throw misplaced(m, rule);
      case LongValue.Part p -> events.accept(p);
    }
    return true;
  }

  private Rule chosen(Rule.Choice choice, StreamElement element) {
    for (Rule rule : choice.rules()) {
      if (starts(rule, element)) {
        return rule;
      }
    }
    throw misplaced(element, choice);
  }

  /** Whether an element may be the first of a rule. */
  private static boolean starts(Rule rule, StreamElement element) {
    return switch (rule) {
      case Rule.Mark mark -> mark.marker() == element;
      case Rule.Meta meta -> meta.tag().equals(tag(element));
      case Rule.Property property -> property.tag().equals(tag(element));
      case Rule.AnyProperty any -> {
        PropertyTag tag = tag(element);
        yield tag != null && !Grammar.delimits(tag);
      }
      case Rule.Nested nested -> starts(Grammar.rule(nested.structure()), element);
      case Rule.Optional optional -> starts(optional.rule(), element);
      case Rule.Repeat repeat -> starts(repeat.rule(), element);
      case Rule.Choice choice -> choice.rules().stream().anyMatch(r -> starts(r, element));
      case Rule.Sequence sequence -> startsOne(sequence.rules(), element);
    };
  }

  private static boolean startsOne(List<Rule> rules, StreamElement element) {
    for (Rule rule : rules) {
      if (starts(rule, element)) {
        return true;
      }
      if (!isNullable(rule)) {
        return false;
      }
    }
    return false;
  }

  /** Whether nothing at all meets a rule. */
  private static boolean isNullable(Rule rule) {
    return switch (rule) {
      case Rule.Mark mark -> false;
      case Rule.Meta meta -> false;
      case Rule.Property property -> false;
      case Rule.AnyProperty any -> false;
      case Rule.Nested nested -> isNullable(Grammar.rule(nested.structure()));
      case Rule.Optional optional -> true;
      case Rule.Repeat repeat -> true;
      case Rule.Choice choice -> choice.rules().stream().anyMatch(FastTransferParser::isNullable);
      case Rule.Sequence sequence ->
          sequence.rules().stream().allMatch(FastTransferParser::isNullable);
    };
  }

  private static @Nullable PropertyTag tag(StreamElement element) {
    return switch (element) {
      case StreamProperty p -> p.tag();
      case LongValue v -> v.tag();
      case Marker m -> null;
      case LongValue.Part p -> null;
    };
  }

  private void begin(Structure structure) {
    if (++depth > limits.maxDepth()) {
      throw new WireException(Reason.TOO_DEEP, offset(), "more than " + limits.maxDepth());
    }
    stack.push(new Expected.EndOf(structure));
    expect(Grammar.rule(structure));
    events.accept(new StreamEvent.Begin(structure));
  }

  private void end(Structure structure) {
    depth--;
    events.accept(new StreamEvent.End(structure));
  }

  private void expect(Rule rule) {
    stack.push(new Expected.Part(rule));
  }

  private void expectAll(List<Rule> rules) {
    rules.reversed().forEach(this::expect);
  }

  private WireException misplaced(StreamElement element, Rule expected) {
    PropertyTag tag = tag(element);
    return fail((tag == null ? element : tag) + " where " + expected + " is due");
  }

  private WireException fail(String message) {
    return new WireException(Reason.BAD_VALUE, offset(), message);
  }

  private int offset() {
    return (int) Math.min(lexer.offset(), Integer.MAX_VALUE);
  }
}
