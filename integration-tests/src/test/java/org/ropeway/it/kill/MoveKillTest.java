package org.ropeway.it.kill;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.DestinationResponse;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * The gateway is killed at random moments while a client moves mails to and fro and soft-deletes
 * them. After each restart every mail stands in one place, under the id it had, and OX has it in
 * the same place: where the last answered request put it, or the one that was not answered.
 */
class MoveKillTest {
  private static final String ALICE = "alice@ox.test";
  private static final String INBOX = "default0/INBOX";
  private static final int MAILS = 30;

  /** Where a mail can be. */
  private enum Place {
    INBOX,
    ARCHIVE,
    SOFT_DELETED
  }

  @TempDir Path directory;
  private final Map<String, Mid> mids = new HashMap<>();
  private final Map<String, Set<Place>> possible = new ConcurrentHashMap<>();

  @Test
  void everyMailIsInOnePlace() throws Exception {
    killed(4);
  }

  @Test
  @Tag("long")
  void everyMailIsInOnePlaceInTheLongRun() throws Exception {
    killed(200);
  }

  private void killed(int times) throws Exception {
    try (OxStandin ox = standin()) {
      try (GatewayProcess gateway = GatewayProcess.start(directory, ox.baseUrl())) {
        Fid archive = begin(gateway, ox);
        Killing killing = new Killing(gateway, 20);
        killing.times(
            times,
            (url, own) -> client(killing, url, own, archive),
            () -> check(gateway, ox, archive));
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
    for (int i = 0; i < MAILS; i++) {
      byte[] mail =
          ("From: bob@ox.test\r\nSubject: mail " + i + "\r\n\r\nHello\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      ox.deliver(ALICE, mail);
      possible.put("mail " + i, Set.of(Place.INBOX));
    }
    return ox;
  }

  private Fid begin(GatewayProcess gateway, OxStandin ox) {
    try (Outlook outlook = Outlook.at(gateway.url(), ALICE, "secret")) {
      MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
      outlook.awaitMessages(inbox, MAILS);
      mids.putAll(read(outlook, inbox, 0));
      assertThat(ox.mailboxes().count(ALICE, INBOX)).isEqualTo(MAILS);
      return outlook
          .open(
              inbox,
              RopCreateFolder.ROP,
              out -> new RopCreateFolder.Request(out, 1, true, false, 0, "Archive", ""))
          .response()
          .folderId();
    }
  }

  private static Map<String, Mid> read(Outlook outlook, MapiRef folder, int flags) {
    MapiRef table =
        outlook.contents(
            folder,
            RopGetContentsTable.NO_NOTIFICATIONS | flags,
            List.of(PidTag.MID, PidTag.SUBJECT));
    Map<String, Mid> found = new TreeMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      Mid before = found.put((String) row.values().get(1), new Mid((Long) row.values().get(0)));
      assertThat(before).as("%s stands twice", row).isNull();
    }
    outlook.release(table);
    return found;
  }

  private void client(Killing killing, URI url, Random own, Fid archiveFid) {
    Outlook outlook = Outlook.at(url, ALICE, "secret");
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    MapiRef archive = outlook.folder(archiveFid);
    while (killing.goesOn()) {
      String subject = "mail " + own.nextInt(MAILS);
      Set<Place> now = requireNonNull(possible.get(subject));
      Place place = now.iterator().next();
      Place next = place == Place.INBOX ? Place.values()[1 + own.nextInt(2)] : Place.INBOX;
      possible.put(subject, Set.of(place, next));
      send(outlook, inbox, archive, requireNonNull(mids.get(subject)), place, next);
      possible.put(subject, Set.of(next));
      killing.answered();
    }
  }

  private static void send(
      Outlook outlook, MapiRef inbox, MapiRef archive, Mid mid, Place from, Place to) {
    if (to == Place.SOFT_DELETED) {
      outlook
          .call(
              inbox,
              RopDeleteMessages.ROP,
              new RopDeleteMessages.Request(false, false, List.of(mid)))
          .response();
      return;
    }
    RopList list = outlook.client().list();
    RopFuture<DestinationResponse> answer =
        list.call(
            from == Place.ARCHIVE ? archive : inbox,
            to == Place.ARCHIVE ? archive : inbox,
            RopMoveCopyMessages.ROP,
            at -> new RopMoveCopyMessages.Request(at, List.of(mid), false, false));
    list.send();
    assertThat(answer.response()).isEqualTo(new DestinationResponse.Done(false));
  }

  private void check(GatewayProcess gateway, OxStandin ox, Fid archiveFid) {
    try (Outlook outlook = Outlook.at(gateway.url(), ALICE, "secret")) {
      MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
      MapiRef archive = outlook.folder(archiveFid);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            Map<Place, Map<String, Mid>> places = places(outlook, inbox, archive);
            assertThat(places.get(Place.INBOX)).hasSize(ox.mailboxes().count(ALICE, INBOX));
            assertThat(places.get(Place.ARCHIVE))
                .hasSize(ox.mailboxes().count(ALICE, INBOX + "/Archive"));
            assertThat(places.get(Place.SOFT_DELETED))
                .hasSize(ox.mailboxes().count(ALICE, "default0/Trash"));
          });
      Map<String, Mid> all = new HashMap<>();
      places(outlook, inbox, archive)
          .forEach((place, mails) ->
              mails.forEach((subject, mid) -> {
                assertThat(all.put(subject, mid)).as(subject).isNull();
                assertThat(possible.get(subject)).as(subject).contains(place);
                possible.put(subject, Set.of(place));
              }));
      assertThat(all).isEqualTo(mids);
    }
  }

  private static Map<Place, Map<String, Mid>> places(
      Outlook outlook, MapiRef inbox, MapiRef archive) {
    return Map.of(
        Place.INBOX, read(outlook, inbox, 0),
        Place.ARCHIVE, read(outlook, archive, 0),
        Place.SOFT_DELETED, read(outlook, inbox, RopGetContentsTable.SOFT_DELETES));
  }
}
