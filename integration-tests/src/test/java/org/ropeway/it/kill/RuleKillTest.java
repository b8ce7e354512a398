package org.ropeway.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.orule.RuleActions;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RuleData;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * The gateway is killed at random moments while mails arrive on which a rule runs that copies,
 * marks and moves them, and leaves something to the client. Each mail is met once: there is one
 * copy, one original, which is where it was moved, and one deferred action.
 */
class RuleKillTest {
  private static final String ALICE = "alice@ox.test";
  private static final int AT_ONCE = 8;

  @TempDir Path directory;
  private final Random random = new Random();
  private int delivered;

  @Test
  void everyMailIsMetOnce() throws Exception {
    killed(2);
  }

  @Test
  @Tag("long")
  void everyMailIsMetOnceInTheLongRun() throws Exception {
    killed(100);
  }

  private void killed(int times) throws Exception {
    try (OxStandin ox = standin()) {
      try (GatewayProcess gateway = GatewayProcess.start(directory, ox.baseUrl())) {
        List<Fid> folders = begin(gateway);
        for (int i = 0; i < times; i++) {
          try (Outlook outlook = Outlook.at(gateway.url(), ALICE, "secret")) {
            outlook.folder(PrivateFolder.INBOX);
            for (int n = 0; n < AT_ONCE; n++) {
              ox.deliver(ALICE, mail("mail " + delivered++));
              Thread.sleep(random.nextInt(15));
            }
            Thread.sleep(random.nextInt(60));
            gateway.kill();
          } catch (MapiHttpException e) {
            // the gateway died
          }
          gateway.restart();
          check(gateway, ox, folders);
        }
        assertThat(gateway.log()).doesNotContain("ERROR");
      }
    }
  }

  private OxStandin standin() {
    OxStandin ox =
        OxStandin.builder()
            .dataDirectory(directory.resolve("ox"))
            .user(new StandinUser(ALICE, "secret", "Alice"))
            .start();
    ox.deliver(ALICE, mail("was here before"));
    return ox;
  }

  private static byte[] mail(String subject) {
    return ("From: bob@ox.test\r\nSubject: " + subject + "\r\n\r\nHello\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static List<Fid> begin(GatewayProcess gateway) {
    try (Outlook outlook = Outlook.at(gateway.url(), ALICE, "secret")) {
      MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
      outlook.awaitMessages(inbox, 1);
      List<Fid> folders = List.of(make(outlook, inbox, "Copies"), make(outlook, inbox, "Moved"));
      Restriction when =
          new Restriction.Content(
              Restriction.Content.PREFIX,
              0,
              PidTag.SUBJECT,
              new PropertyValue(PidTag.SUBJECT, "mail "));
      RuleActions what =
          new RuleActions(
              List.of(
                  into(RuleAction.COPY, folders.get(0)),
                  RuleAction.of(new RuleAction.MarkAsRead()),
                  RuleAction.of(new RuleAction.Defer(Bytes.ofHex("01"))),
                  into(RuleAction.MOVE, folders.get(1))));
      RuleData rule =
          new RuleData(
              RuleData.ROW_ADD,
              List.of(
                  new PropertyValue(PidTag.RULE_STATE, 1),
                  new PropertyValue(PidTag.RULE_PROVIDER, "RuleOrganizer"),
                  new PropertyValue(PidTag.RULE_CONDITION, when),
                  new PropertyValue(PidTag.RULE_ACTIONS, what.toBytes())));
      assertThat(
              outlook
                  .call(inbox, RopModifyRules.ROP, new RopModifyRules.Request(0, List.of(rule)))
                  .returnValue())
          .isEqualTo(ErrorCode.SUCCESS);
      return folders;
    }
  }

  private static RuleAction into(int type, Fid target) {
    Bytes id = Bytes.wrap(WireWriter.encode(ServerId.WIRE, ServerId.of(target)));
    return RuleAction.of(new RuleAction.MoveCopy(type, 1, Bytes.EMPTY, id));
  }

  private static Fid make(Outlook outlook, MapiRef inbox, String name) {
    return outlook
        .open(
            inbox,
            RopCreateFolder.ROP,
            out -> new RopCreateFolder.Request(out, 1, true, false, 0, name, ""))
        .response()
        .folderId();
  }

  private void check(GatewayProcess gateway, OxStandin ox, List<Fid> folders) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < delivered; i++) {
      all.add("mail " + i);
    }
    try (Outlook outlook = Outlook.at(gateway.url(), ALICE, "secret")) {
      Fid inbox = outlook.store().folderId(PrivateFolder.INBOX);
      Fid deferred = outlook.store().folderId(PrivateFolder.DEFERRED_ACTION);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            assertThat(subjects(outlook, inbox)).containsExactly("was here before");
            assertThat(subjects(outlook, folders.get(1))).containsExactlyInAnyOrderElementsOf(all);
            assertThat(subjects(outlook, folders.get(0))).containsExactlyInAnyOrderElementsOf(all);
            assertThat(subjects(outlook, deferred)).hasSize(delivered);
          });
      assertThat(ox.mailboxes().count(ALICE, "default0/INBOX/Copies")).isEqualTo(delivered);
      assertThat(ox.mailboxes().count(ALICE, "default0/INBOX/Moved")).isEqualTo(delivered);
    }
  }

  private static List<String> subjects(Outlook outlook, Fid folder) {
    MapiRef ref = outlook.folder(folder);
    MapiRef table = outlook.contents(ref, 0, List.of(PidTag.SUBJECT));
    List<String> found = new ArrayList<>();
    for (PropertyRow row : outlook.rows(table)) {
      found.add(String.valueOf(row.values().getFirst()));
    }
    outlook.release(table, ref);
    return found;
  }
}
