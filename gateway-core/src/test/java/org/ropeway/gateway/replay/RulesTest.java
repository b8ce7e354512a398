package org.ropeway.gateway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static List<String> path(String path) {
    return List.of(path.split("/"));
  }

  @ParameterizedTest
  @CsvSource({
    "LogonTime, Execute/RopBuffer/RopLogon/LogonTime, true",
    "LogonTime, Execute/RopBuffer/RopLogon/LogonTime/Seconds, false",
    "RopLogon/**, Execute/RopBuffer/RopLogon/LogonTime/Seconds, true",
    "RopLogon/**, Execute/RopBuffer/RopLogon, true",
    "RopLogon/*, Execute/RopBuffer/RopLogon, false",
    "RopLogon/*/Seconds, Execute/RopLogon/LogonTime/Seconds, true",
    "Execute/**/Seconds, Execute/RopLogon/LogonTime/Seconds, true",
    "Connect/**/Seconds, Execute/RopLogon/LogonTime/Seconds, false",
    "PidTag*EntryId, QueryRows/PidTagParentEntryId, true",
    "PidTag*EntryId, QueryRows/PidTagEntryId, true",
    "PidTag*EntryId, QueryRows/PidTagSubject, false",
    "**:Fid, Execute/RopOpenFolder/FolderId, true",
    "**:Mid, Execute/RopOpenFolder/FolderId, false",
    "FolderId:Fid, Execute/RopOpenFolder/FolderId, true"
  })
  void patternsAreComparedWithTheEndOfAPath(String pattern, String path, boolean matches) {
    assertThat(PathPattern.of(pattern).matches(path(path), "Fid")).isEqualTo(matches);
    assertThat(PathPattern.of(pattern)).hasToString(pattern);
  }

  @Test
  void theLastRuleCounts() {
    Rules rules =
        Rules.parse(
            "test",
            """
            # all times but one
            ignored  *Time     # clocks

            equal    LogonTime
            same id  **:Fid
            """);
    assertThat(rules.find(path("A/GwartTime"), "").comparing()).isEqualTo(Comparing.IGNORED);
    assertThat(rules.find(path("A/GwartTime"), "").reason()).isEqualTo("clocks");
    assertThat(rules.find(path("A/LogonTime"), "").comparing()).isEqualTo(Comparing.EQUAL);
    assertThat(rules.find(path("A/FolderId"), "Fid").table()).isEqualTo("id");
    assertThat(rules.find(path("A/Anything"), "Integer").comparing()).isEqualTo(Comparing.EQUAL);
    Rules more = rules.and(Rules.parse("more", "shape *"));
    assertThat(more.find(path("A/LogonTime"), "").comparing()).isEqualTo(Comparing.SHAPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "alike X; is not one of equal, same, shape, ignored, set",
        "same X; wants one of",
        "same id; which fields",
        "ignored # all; which fields"
      })
  void aLineThatIsNoRuleIsNamed(String line, String complaint) {
    assertThatThrownBy(() -> Rules.parse("my.rules", "\n" + line))
        .isInstanceOf(Rules.RuleException.class)
        .hasMessageStartingWith("my.rules:2: ")
        .hasMessageContaining(complaint);
  }

  @Test
  void theBuiltInRulesAreRead() {
    assertThat(Rules.builtIn().all()).hasSizeGreaterThan(20);
    assertThat(Rules.builtIn().and(Rules.scrubbed()).find(path("Connect/DisplayName"), "String"))
        .extracting(Rule::comparing)
        .isEqualTo(Comparing.SAME);
  }
}
