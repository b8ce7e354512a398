package org.ropeway.gateway.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What takes too long is pending, and holds up nothing else. */
class MailTipsOperationTest {
  private static final Addressee SLOW = new Addressee("", "slow@ox.test", "SMTP");
  private static final Addressee QUICK = new Addressee("", "quick@ox.test", "SMTP");

  @Test
  void whatTakesTooLongIsPending() {
    Set<MailTip> asked = EnumSet.of(MailTip.OUT_OF_OFFICE, MailTip.MAILBOX_FULL);
    CountDownLatch never = new CountDownLatch(1);
    List<Tips> tips =
        MailTipsOperation.ask(
            List.of(QUICK, SLOW, SLOW),
            asked,
            Duration.ofMillis(300),
            to -> {
              if (to.equals(SLOW)) {
                await(never);
              }
              return Tips.STRANGER;
            });
    never.countDown();
    assertThat(tips).containsExactly(Tips.STRANGER, Tips.pending(asked), Tips.pending(asked));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatFailsIsPending() {
    Set<MailTip> asked = EnumSet.of(MailTip.MAILBOX_FULL);
    assertThat(
            MailTipsOperation.ask(
                List.of(QUICK),
                asked,
                Duration.ofMinutes(1),
                to -> {
                  throw new IllegalStateException("a bug");
                }))
        .containsExactly(Tips.pending(asked));
  }
}
