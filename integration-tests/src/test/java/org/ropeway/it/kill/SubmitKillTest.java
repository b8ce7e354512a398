package org.ropeway.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.Post;
import org.ropeway.it.stage.Post.Draft;
import org.ropeway.it.stage.Post.Saved;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * The gateway is killed at random moments while a client sends mails, some of them from Drafts, and
 * while OX loses answers. After each restart, whatever was answered is sent, and everything that is
 * sent was sent once: it stands once in Sent Items, under the id it had, once at OX, and once in
 * the recipient's inbox.
 */
class SubmitKillTest {
  private static final String ALICE = "alice@ox.test";
  private static final String BOB = "bob@ox.test";
  private static final String INBOX = "default0/INBOX";
  private static final String SENT = "default0/Sent Objects";

  @TempDir Path directory;
  private final AtomicInteger number = new AtomicInteger();

  /**
   * By subject, the ids of mails that were saved, and the subjects whose submission was answered.
   */
  private final Map<String, Mid> saved = new ConcurrentHashMap<>();

  private final Set<String> submitted = ConcurrentHashMap.newKeySet();

  @Test
  void everyMailIsSentOnce() throws Exception {
    killed(5);
  }

  @Test
  @Tag("long")
  void everyMailIsSentOnceInTheLongRun() throws Exception {
    killed(200);
  }

  private void killed(int times) throws Exception {
    try (OxStandin ox = standin();
        GatewayProcess gateway = GatewayProcess.start(directory, ox.baseUrl())) {
      Killing killing = new Killing(gateway, 8);
      killing.times(
          times,
          (url, own) -> {
            if (own.nextInt(3) == 0) {
              ox.faults().dropAfterEffect("sendMail", 1);
            }
            client(killing, url);
          },
          () -> check(gateway, ox));
      assertThat(submitted).hasSizeGreaterThanOrEqualTo(times);
      assertThat(gateway.log()).doesNotContain("ERROR");
    }
  }

  private OxStandin standin() {
    return OxStandin.builder()
        .dataDirectory(directory.resolve("ox"))
        .user(new StandinUser(ALICE, "secret", "Alice"))
        .user(new StandinUser(BOB, "secret", "Bob"))
        .start();
  }

  private void client(Killing killing, URI url) {
    Outlook outlook = Outlook.at(url, ALICE, "secret");
    Post post = new Post(outlook);
    while (killing.goesOn()) {
      String subject = "mail " + number.incrementAndGet();
      Saved draft = post.save(new Draft(subject).to(BOB).attach("a.txt", new byte[3_000]));
      saved.put(subject, draft.mid());
      assertThat(post.submit(draft.ref())).isEqualTo(ErrorCode.SUCCESS);
      submitted.add(subject);
      outlook.release(draft.ref());
      killing.answered();
    }
  }

  private static Map<String, Mid> read(Outlook outlook, PrivateFolder which) {
    MapiRef folder = outlook.folder(which);
    MapiRef table =
        outlook.contents(
            folder, RopGetContentsTable.NO_NOTIFICATIONS, List.of(PidTag.MID, PidTag.SUBJECT));
    Map<String, Mid> found = new TreeMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      Mid before = found.put((String) row.values().get(1), new Mid((Long) row.values().get(0)));
      assertThat(before).as("%s stands twice", row).isNull();
    }
    outlook.release(table, folder);
    return found;
  }

  /** What was saved and not submitted stays in the Outbox; all else is sent in the end. */
  private void check(GatewayProcess gateway, OxStandin ox) {
    try (Outlook alice = Outlook.at(gateway.url(), ALICE, "secret");
        Outlook bob = Outlook.at(gateway.url(), BOB, "secret")) {
      // what was under way is still being sent, and goes from the Outbox while it is looked for
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            Map<String, Mid> sent = read(alice, PrivateFolder.SENT_ITEMS);
            assertThat(sent).hasSize(ox.mailboxes().count(ALICE, SENT));
            assertThat(sent.keySet()).containsAll(submitted);
            Map<String, Mid> came = read(bob, PrivateFolder.INBOX);
            assertThat(came).hasSize(ox.mailboxes().count(BOB, INBOX));
            assertThat(came.keySet()).isEqualTo(sent.keySet());
            Map<String, Mid> waiting = read(alice, PrivateFolder.OUTBOX);
            assertThat(waiting)
                .as("sent, too")
                .doesNotContainKeys(sent.keySet().toArray(String[]::new));
            Map<String, Mid> all = new HashMap<>(sent);
            all.putAll(waiting);
            assertThat(all).containsAllEntriesOf(saved);
          });
      assertThat(read(alice, PrivateFolder.INBOX)).as("reports").isEmpty();
    }
  }
}
