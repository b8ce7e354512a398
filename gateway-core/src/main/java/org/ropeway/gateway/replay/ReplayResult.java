package org.ropeway.gateway.replay;

import java.util.List;

/**
 * What came of playing a recording.
 *
 * @param played how many exchanges were played
 * @param differences between the answers, in the order of the exchanges
 * @param notPlayed what was left out, and why
 */
public record ReplayResult(int played, List<Difference> differences, List<String> notPlayed) {
  public ReplayResult {
    differences = List.copyOf(differences);
    notPlayed = List.copyOf(notPlayed);
  }
}
