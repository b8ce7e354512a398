package org.ropeway.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.OxStandin;

/** Once a folder was read, its table is opened without asking OX, however many mails it has. */
class LargeInboxTest {
  @Test
  void threeThousandMails() {
    opens(3_000);
  }

  @Test
  @Tag("long")
  void aHundredThousandMails() {
    opens(100_000);
  }

  private static void opens(int mails) {
    try (House house = House.build(b -> {})) {
      ManyMails.fill(house.ox(), House.ALICE, mails);
      try (Outlook outlook = house.outlook(House.ALICE)) {
        MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
        outlook.awaitMessages(inbox, mails);
        outlook.release(inbox);
        check(outlook, mails, 0);
        long before = quiet(house.ox());
        for (int i = 0; i < 20; i++) {
          check(outlook, mails, i * (mails / 20));
        }
        check(outlook, mails, mails - 50);
        assertThat(asked(house.ox()) - before).isZero();
      }
      house.restartGateway();
      try (Outlook outlook = house.outlook(House.ALICE)) {
        check(outlook, mails, 0);
      }
    }
  }

  /** Waits until nothing is asked of OX any more, the other folders being read too; the count. */
  private static long quiet(OxStandin ox) {
    AtomicLong last = new AtomicLong(-1);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> {
          long now = asked(ox);
          return last.getAndSet(now) == now;
        });
    return last.get();
  }

  /** Requests to OX, but for the waiting for news, which goes on all the time. */
  private static long asked(OxStandin ox) {
    return ox.requestCount() - ox.requestCount("ping");
  }

  private static void check(Outlook outlook, int mails, int from) {
    InboxView view = InboxView.of(outlook, from);
    assertThat(view.position()).isEqualTo(from);
    assertThat(view.count()).isEqualTo(mails);
    assertThat(view.rows()).hasSize(50);
    for (int i = 0; i < 50; i++) {
      assertThat(view.rows().get(i).values().get(1))
          .isEqualTo(ManyMails.subject(mails - 1 - from - i));
    }
  }
}
