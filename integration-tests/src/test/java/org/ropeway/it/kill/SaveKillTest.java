package org.ropeway.it.kill;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * The gateway is killed at random moments while a client writes drafts and saves them again and
 * again. After each restart every draft stands there once, under the id it had, whole: in the
 * version of the last answered save, or of the one that was not answered.
 */
class SaveKillTest {
  private static final String ALICE = "alice@ox.test";
  private static final String INBOX = "default0/INBOX";
  private static final int DRAFTS = 12;

  /** What OX has no place for. */
  private static final PropertyTag OWN = new PropertyTag(0x7C0A0102);

  @TempDir Path directory;
  private final Map<String, Mid> mids = new ConcurrentHashMap<>();
  private final Map<String, Set<Integer>> possible = new ConcurrentHashMap<>();

  @Test
  void everyDraftIsWholeAndOnce() throws Exception {
    killed(3);
  }

  @Test
  @Tag("long")
  void everyDraftIsWholeAndOnceInTheLongRun() throws Exception {
    killed(200);
  }

  private void killed(int times) throws Exception {
    try (OxStandin ox =
        OxStandin.builder()
            .dataDirectory(directory.resolve("ox"))
            .user(new StandinUser(ALICE, "secret", "Alice"))
            .start()) {
      try (GatewayProcess gateway = GatewayProcess.start(directory, ox.baseUrl())) {
        Killing killing = new Killing(gateway, 20);
        killing.times(times, (url, own) -> client(killing, url, own), () -> check(gateway, ox));
        assertThat(gateway.log()).doesNotContain("ERROR");
      }
    }
  }

  private void client(Killing killing, URI url, Random own) {
    Outlook outlook = Outlook.at(url, ALICE, "secret");
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    while (killing.goesOn()) {
      String name = "draft " + own.nextInt(DRAFTS);
      Set<Integer> before = possible.getOrDefault(name, Set.of());
      int version = before.stream().mapToInt(v -> v).max().orElse(0) + 1;
      Mid known = mids.get(name);
      possible.put(name, known == null ? Set.of(version) : join(before, version));
      Mid mid = save(outlook, inbox, name, version, known);
      mids.put(name, mid);
      possible.put(name, Set.of(version));
      killing.answered();
    }
  }

  private static Set<Integer> join(Set<Integer> before, int version) {
    return Set.of(before.iterator().next(), version);
  }

  private static Mid save(
      Outlook outlook, MapiRef inbox, String name, int version, @Nullable Mid known) {
    Fid fid = outlook.store().folderId(PrivateFolder.INBOX);
    RopList list = outlook.client().list();
    MapiRef message =
        known == null
            ? list.open(
                    inbox,
                    RopCreateMessage.ROP,
                    out ->
                        new RopCreateMessage.Request(
                            out, RopOpenMessage.LOGON_CODE_PAGE, fid, false))
                .opened()
            : list.open(
                    outlook.logon(),
                    RopOpenMessage.ROP,
                    out ->
                        new RopOpenMessage.Request(
                            out,
                            RopOpenMessage.LOGON_CODE_PAGE,
                            fid,
                            RopOpenMessage.READ_WRITE,
                            known))
                .opened();
    list.call(
        message,
        RopSetProperties.ROP,
        new RopSetProperties.Request(
            List.of(
                new PropertyValue(PidTag.SUBJECT, name + " v" + version),
                new PropertyValue(PidTag.BODY, "body " + version),
                new PropertyValue(OWN, own(version)))));
    RopFuture<RopSaveChangesMessage.Response> answer =
        list.call(
            message,
            message,
            RopSaveChangesMessage.ROP,
            in -> new RopSaveChangesMessage.Request(in, 0));
    list.release(message);
    list.send();
    return answer.response().messageId();
  }

  private static Bytes own(int version) {
    return Bytes.wrap(("own " + version).getBytes(US_ASCII));
  }

  private void check(GatewayProcess gateway, OxStandin ox) {
    try (Outlook outlook = Outlook.at(gateway.url(), ALICE, "secret")) {
      MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            Map<String, Mid> found = read(outlook, inbox);
            assertThat(found).hasSize(ox.mailboxes().count(ALICE, INBOX));
            assertThat(found.keySet()).containsAll(mids.keySet());
          });
      read(outlook, inbox)
          .forEach((name, mid) -> {
            assertThat(mids.getOrDefault(name, mid)).as(name).isEqualTo(mid);
            mids.put(name, mid);
            possible.put(name, Set.of(version(outlook, name, mid)));
          });
    }
  }

  /** The version of a draft, which is the same in all that it consists of. */
  private int version(Outlook outlook, String name, Mid mid) {
    Fid fid = outlook.store().folderId(PrivateFolder.INBOX);
    MapiRef open = Outlook.opened(outlook.message(fid, mid, RopOpenMessage.READ_ONLY));
    Map<PropertyTag, Object> has = outlook.properties(open, PidTag.SUBJECT, PidTag.BODY, OWN);
    outlook.release(open);
    String subject = String.valueOf(has.get(PidTag.SUBJECT));
    int version = Integer.parseInt(subject.substring(subject.indexOf(" v") + 2));
    assertThat(possible.get(name)).as(name).contains(version);
    assertThat(has).containsEntry(PidTag.BODY, "body " + version).containsEntry(OWN, own(version));
    return version;
  }

  private static Map<String, Mid> read(Outlook outlook, MapiRef folder) {
    MapiRef table =
        outlook.contents(
            folder, RopGetContentsTable.NO_NOTIFICATIONS, List.of(PidTag.MID, PidTag.SUBJECT));
    Map<String, Mid> found = new TreeMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      String subject = requireNonNull((String) row.values().get(1));
      String name = subject.substring(0, subject.indexOf(" v"));
      Mid before = found.put(name, new Mid((Long) row.values().get(0)));
      assertThat(before).as("%s stands twice", name).isNull();
    }
    outlook.release(table);
    return found;
  }
}
