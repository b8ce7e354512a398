package org.ropeway.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * The gateway is killed at random moments, during the first synchronisation and while two clients
 * read mails, write hidden messages and mail arrives. After each restart every mail stands there
 * once, under the id and change number it had, with the read state OX has; and every hidden message
 * whose saving was answered.
 */
class KillTest {
  private static final String ALICE = "alice@ox.test";
  private static final String INBOX = "default0/INBOX";
  private static final List<PropertyTag> COLUMNS =
      List.of(PidTag.SUBJECT, PidTag.MID, PidTag.CHANGE_NUMBER, PidTag.READ);

  @TempDir Path directory;
  private final Random random = new Random();
  private final Map<String, Long> mids = new HashMap<>();
  private final Map<String, Object> changeNumbers = new HashMap<>();
  private List<Object> fids = List.of();

  @Test
  void nothingIsLostOrDoubled() throws Exception {
    killed(20, 300);
  }

  @Test
  @Tag("long")
  void nothingIsLostOrDoubledInTheLongRun() throws Exception {
    killed(200, 3_000);
  }

  private void killed(int times, int mails) throws Exception {
    try (OxStandin ox = standin()) {
      Traffic traffic = new Traffic(ox, random);
      traffic.deliver(mails);
      try (GatewayProcess gateway = GatewayProcess.start(directory, ox.baseUrl())) {
        for (int i = 0; i < times; i++) {
          traffic.begin(gateway.url());
          Thread.sleep(random.nextInt(i < times / 4 ? 400 : 1_500));
          gateway.kill();
          traffic.end();
          gateway.restart();
          if (i >= times / 4) {
            check(gateway, ox, traffic);
          }
        }
        assertThat(traffic.saved()).isGreaterThan(times);
        assertThat(gateway.log()).doesNotContain("ERROR");
      }
    }
  }

  private OxStandin standin() {
    return OxStandin.builder()
        .dataDirectory(directory.resolve("ox"))
        .user(new StandinUser(ALICE, "secret", "Alice"))
        .start();
  }

  private void check(GatewayProcess gateway, OxStandin ox, Traffic traffic) {
    try (Outlook outlook = Outlook.at(gateway.url(), ALICE, "secret")) {
      MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
      outlook.awaitMessages(inbox, ox.mailboxes().count(ALICE, INBOX));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(read(outlook, inbox)).isEqualTo(traffic.readAtOx()));
      checkFolders(outlook);
      checkMails(outlook, inbox, traffic);
      traffic.checkHidden(outlook);
    }
  }

  private void checkFolders(Outlook outlook) {
    List<Object> now = List.copyOf(outlook.store().folderIds());
    assertThat(fids.isEmpty() ? now : fids).isEqualTo(now);
    fids = now;
  }

  private static Map<String, Object> read(Outlook outlook, MapiRef inbox) {
    Map<String, Object> read = new HashMap<>();
    for (PropertyRow row : rows(outlook, inbox)) {
      Object before = read.put((String) row.values().getFirst(), row.values().get(3));
      assertThat(before).as("%s stands twice", row).isNull();
    }
    return read;
  }

  /** A mail that nobody touched since it was looked at last has kept its change number. */
  private void checkMails(Outlook outlook, MapiRef inbox, Traffic traffic) {
    for (PropertyRow row : rows(outlook, inbox)) {
      String subject = (String) row.values().getFirst();
      Long mid = (Long) row.values().get(1);
      assertThat(mids.getOrDefault(subject, mid)).as(subject).isEqualTo(mid);
      mids.put(subject, mid);
      Object changeNumber = row.values().get(2);
      if (!traffic.wasTouched(subject)) {
        assertThat(changeNumbers.getOrDefault(subject, changeNumber))
            .as(subject)
            .isEqualTo(changeNumber);
      }
      changeNumbers.put(subject, changeNumber);
    }
    assertThat(mids.values()).doesNotHaveDuplicates();
    traffic.forgetTouched();
  }

  private static List<PropertyRow> rows(Outlook outlook, MapiRef inbox) {
    MapiRef table = outlook.contents(inbox, RopGetContentsTable.NO_NOTIFICATIONS, COLUMNS);
    List<PropertyRow> rows = outlook.rows(table);
    outlook.release(table);
    return rows;
  }
}
