package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailFilter.Comparison;
import org.ropeway.ox.OxSession;

/** What every adapter must do with the rules of the mail filter. */
@Timeout(60)
public abstract class OxMailFilterContract {
  private static final String INBOX = "default0/INBOX";

  private OxStage stage;
  private OxSession alice;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    alice = stage.server().login(stage.alice().credentials(), "outlook-1");
  }

  @AfterEach
  void end() {
    alice.close();
    stage.close();
  }

  private static OxMailFilter filter(
      String name, OxMailFilter.Test test, OxMailFilter.Action... actions) {
    return new OxMailFilter(OxMailFilter.NEW, name, true, List.of("mark"), test, List.of(actions));
  }

  private List<OxMailFilter> filters() {
    return alice.mailFilters().orElseThrow();
  }

  private static OxMailFilter.Test subject(String text) {
    return new OxMailFilter.Header(List.of("subject"), Comparison.CONTAINS, List.of(text));
  }

  @Test
  void whatIsWrittenIsRead() {
    OxMailFilter written =
        filter(
            "everything",
            new OxMailFilter.AllOf(
                List.of(
                    new OxMailFilter.Always(),
                    new OxMailFilter.Not(new OxMailFilter.Exists(List.of("x-a", "x-b"))),
                    new OxMailFilter.AnyOf(
                        List.of(
                            subject("a \"b\" \u00e4"),
                            new OxMailFilter.Address(
                                List.of("to", "cc"), Comparison.IS, List.of("a@b.c", "d@e.f")),
                            new OxMailFilter.Size(true, 5_000_000_000L))))),
            new OxMailFilter.AddFlags(List.of("\\seen")),
            new OxMailFilter.Move(INBOX + "/x", true),
            new OxMailFilter.Move(INBOX + "/y", false),
            new OxMailFilter.Redirect("eve@example.org", true),
            new OxMailFilter.Vacation(7, "Away", "I am away"),
            new OxMailFilter.Keep(),
            new OxMailFilter.Discard(),
            new OxMailFilter.Stop());
    long id = alice.createMailFilter(written);
    OxMailFilter read = filters().getFirst();
    assertThat(read)
        .isEqualTo(
            new OxMailFilter(
                id, "everything", true, written.flags(), written.test(), written.actions()));
  }

  @Test
  void changesOrderAndRemoval() {
    long a = alice.createMailFilter(filter("a", subject("a"), new OxMailFilter.Keep()));
    long b = alice.createMailFilter(filter("b", subject("b"), new OxMailFilter.Keep()));
    alice.reorderMailFilters(List.of(b, a));
    alice.updateMailFilter(
        new OxMailFilter(a, "c", false, List.of(), subject("c"), List.of(new OxMailFilter.Stop())));
    assertThat(filters()).extracting(OxMailFilter::name).containsExactly("b", "c");
    assertThat(filters().getLast().active()).isFalse();
    alice.deleteMailFilter(b);
    assertThat(filters()).extracting(OxMailFilter::id).containsExactly(a);
    assertThatThrownBy(() -> alice.deleteMailFilter(b)).isInstanceOf(OxException.NotFound.class);
    assertThatThrownBy(() ->
            alice.createMailFilter(
                filter("r", subject("r"), new OxMailFilter.Redirect("nobody", true))))
        .isInstanceOfSatisfying(
            OxException.Refused.class, e -> assertThat(e.code()).isEqualTo("MAIL_FILTER-0023"));
  }
}
