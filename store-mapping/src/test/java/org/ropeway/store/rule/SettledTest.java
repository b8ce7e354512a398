package org.ropeway.store.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** When it counts as known to OX what has changed. */
class SettledTest {
  private final Settled settled = new Settled();

  @Test
  void onceOxWasTold() {
    assertThat(settled.is()).isFalse();
    settled.by(() -> {});
    assertThat(settled.is()).isTrue();
    settled.changed();
    assertThat(settled.is()).isFalse();
  }

  /**
   * A folder was deleted, OX was being told by the thread that runs rules, and the user that all is
   * done: OX moved the next mail by a rule that had no folder any more.
   */
  @Test
  void notWhileOxIsBeingTold() {
    settled.by(() -> assertThat(settled.is()).isFalse());
    assertThat(settled.is()).isTrue();
  }

  @Test
  void notOfWhatChangesMeanwhile() {
    settled.by(settled::changed);
    assertThat(settled.is()).isFalse();
  }

  @Test
  void notIfItFails() {
    assertThatThrownBy(() ->
            settled.by(() -> {
              throw new IllegalStateException("OX is away");
            }))
        .hasMessage("OX is away");
    assertThat(settled.is()).isFalse();
  }
}
