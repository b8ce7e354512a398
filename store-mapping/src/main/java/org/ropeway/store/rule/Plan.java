package org.ropeway.store.rule;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** What rules do with one mail, step by step. */
record Plan(List<Step> steps) {
  /** Nothing. */
  static final Plan NONE = new Plan(List.of());

  private static final WireType<Step.Kind> KIND =
      WireType.of(1, r -> Step.Kind.of(r.u8()), (w, v) -> w.u8(v.number()));
  private static final WireType<String> TEXT =
      WireType.of(2, WireReader::utf16z, (w, v) -> w.utf16z(v.replace("\0", "")));

  private static final Struct<Stored> STORED =
      struct(
          Stored::new,
          field("Kind", KIND, Stored::kind),
          field("Rules", Wire.list16(Wire.I64), Stored::rules),
          field("Extended", Wire.U8, Stored::extended),
          field("Provider", TEXT, Stored::provider),
          field("Number", Wire.U16, Stored::number),
          field("Uuid", TEXT, Stored::uuid),
          field("Actions", Bytes.WIRE32, Stored::actions));

  private static final WireType<List<Stored>> WIRE = Wire.list16(STORED);

  /** A step as it is stored. */
  private record Stored(
      Step.Kind kind,
      List<Long> rules,
      int extended,
      String provider,
      int number,
      String uuid,
      Bytes actions) {}

  Plan {
    steps = List.copyOf(steps);
  }

  /**
   * Puts steps in their order: marks come first, that copies have them; a mail that is moved to
   * several folders is copied to all but the last, and to all if it is deleted; what is deferred of
   * rules of one provider is one step. [MS-OXORULE] 3.2.5.1, 3.2.5.1.2.
   */
  static Plan of(List<Step> steps) {
    Map<Step.Kind, List<Step>> byKind = new EnumMap<>(Step.Kind.class);
    steps.forEach(step -> byKind.computeIfAbsent(step.kind(), k -> new ArrayList<>()).add(step));
    List<Step> moves = byKind.getOrDefault(Step.Kind.MOVE, new ArrayList<>());
    List<Step> deletions = byKind.getOrDefault(Step.Kind.DELETE, List.of());
    while (moves.size() > (deletions.isEmpty() ? 1 : 0)) {
      byKind
          .computeIfAbsent(Step.Kind.COPY, k -> new ArrayList<>())
          .add(moves.removeFirst().as(Step.Kind.COPY));
    }
    if (deletions.size() > 1) {
      byKind.put(Step.Kind.DELETE, deletions.subList(0, 1));
    }
    byKind.computeIfPresent(Step.Kind.DEFER, (k, deferred) -> joined(deferred));
    return new Plan(byKind.values().stream().flatMap(List::stream).toList());
  }

  private static List<Step> joined(List<Step> deferred) {
    Map<String, Step> byProvider = new LinkedHashMap<>();
    for (Step step : deferred) {
      byProvider.merge(step.provider() + step.extended(), step, Plan::join);
    }
    return new ArrayList<>(byProvider.values());
  }

  private static Step join(Step a, Step b) {
    List<Long> rules = new ArrayList<>(a.rules());
    rules.addAll(b.rules());
    List<RuleAction> actions = new ArrayList<>(a.actions());
    actions.addAll(b.actions());
    return new Step(
        a.kind(),
        rules.stream().distinct().toList(),
        a.extended(),
        a.provider(),
        a.number(),
        a.uuid(),
        actions);
  }

  byte[] toBytes() {
    return WireWriter.encode(WIRE, steps.stream().map(Plan::store).toList());
  }

  private static Stored store(Step s) {
    return new Stored(
        s.kind(),
        s.rules(),
        s.extended() ? 1 : 0,
        s.provider(),
        s.number(),
        s.uuid(),
        Bytes.wrap(WireWriter.encode(actions(s.extended()), new RuleActions(s.actions()))));
  }

  static Plan of(byte[] bytes) {
    return new Plan(WIRE.readAll(bytes).stream().map(Plan::load).toList());
  }

  private static Step load(Stored s) {
    boolean extended = s.extended() != 0;
    List<RuleAction> actions = actions(extended).readAll(s.actions().unsafeArray()).actions();
    return new Step(s.kind(), s.rules(), extended, s.provider(), s.number(), s.uuid(), actions);
  }

  private static WireType<RuleActions> actions(boolean extended) {
    return extended ? RuleActions.EXTENDED : RuleActions.STANDARD;
  }
}
