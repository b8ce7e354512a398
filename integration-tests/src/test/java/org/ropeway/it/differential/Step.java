package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.List;

/** One act of a sequence: all it chooses follows from its seed and what there is. */
record Step(Act.Named act, long seed) {
  private static final List<Act.Named> REPERTOIRE = repertoire();

  private static List<Act.Named> repertoire() {
    List<Act.Named> all = new ArrayList<>();
    all.addAll(FolderActs.ALL);
    all.addAll(MessageActs.ALL);
    all.addAll(TransferActs.ALL);
    all.addAll(PropertyActs.ALL);
    all.addAll(RecipientActs.ALL);
    all.addAll(AttachmentActs.ALL);
    all.addAll(StreamActs.ALL);
    all.addAll(TableActs.ALL);
    all.addAll(CursorActs.ALL);
    return List.copyOf(all);
  }

  /** A sequence of a seed. */
  static List<Step> sequence(long seed, int length) {
    Dice dice = new Dice(seed);
    int sum = REPERTOIRE.stream().mapToInt(Act.Named::weight).sum();
    List<Step> steps = new ArrayList<>();
    while (steps.size() < length) {
      int at = dice.below(sum);
      for (Act.Named act : REPERTOIRE) {
        at -= act.weight();
        if (at < 0) {
          steps.add(new Step(act, dice.seed()));
          break;
        }
      }
    }
    return steps;
  }

  @Override
  public String toString() {
    return act.name();
  }
}
