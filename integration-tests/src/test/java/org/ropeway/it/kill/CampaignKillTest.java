package org.ropeway.it.kill;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopException;
import org.ropeway.it.kill.Letters.Place;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * The gateway is killed at random moments while a client writes letters, saves them again, moves,
 * soft-deletes, recovers and sends them, and while answers of OX get lost. After each restart every
 * letter is in one place, once, whole, in a state that the last request, answered or not, can have
 * left; OX has the same; and every letter that was sent was delivered once.
 */
class CampaignKillTest {
  private static final Map<Place, String> AT_OX =
      Map.of(
          Place.INBOX, "default0/INBOX",
          Place.ARCHIVE, "default0/INBOX/Archive",
          Place.SOFT_DELETED, "default0/Trash",
          Place.SENT, "default0/Sent Objects");

  private static final Pattern SUBJECT = Pattern.compile("(?m)^Subject: ([^\\r]*)");

  @TempDir Path directory;
  private final Set<String> looked = new HashSet<>();

  @Test
  void nothingIsLostOrDoubled() throws Exception {
    killed(8);
  }

  @Test
  @Tag("long")
  void nothingIsLostOrDoubledInTheLongRun() throws Exception {
    killed(200);
  }

  private void killed(int times) throws Exception {
    try (OxStandin ox =
            OxStandin.builder()
                .dataDirectory(directory.resolve("ox"))
                .user(new StandinUser(Letters.USER, Letters.PASSWORD, "Alice"))
                .user(new StandinUser(Letters.BOB, Letters.PASSWORD, "Bob"))
                .start();
        GatewayProcess gateway = GatewayProcess.start(directory, ox.baseUrl())) {
      Fid archive = archive(gateway);
      Letters letters = new Letters(archive);
      Killing killing = new Killing(gateway, 25);
      killing.times(
          times,
          (url, own) -> {
            if (own.nextInt(3) == 0) {
              ox.faults().dropAfterEffect("sendMail", 1);
            }
            letters.work(killing, url, own);
          },
          () -> check(gateway, ox, archive, letters));
      assertThat(gateway.log()).doesNotContain("ERROR");
    }
  }

  private static Fid archive(GatewayProcess gateway) {
    try (Outlook outlook = Outlook.at(gateway.url(), Letters.USER, Letters.PASSWORD)) {
      return outlook
          .open(
              outlook.folder(PrivateFolder.INBOX),
              RopCreateFolder.ROP,
              out -> new RopCreateFolder.Request(out, 1, true, false, 0, "Archive", ""))
          .response()
          .folderId();
    }
  }

  private void check(GatewayProcess gateway, OxStandin ox, Fid archive, Letters letters) {
    try (Outlook outlook = Outlook.at(gateway.url(), Letters.USER, Letters.PASSWORD)) {
      Map<Place, Map<String, Mid>> places = new EnumMap<>(Place.class);
      Map<String, Letters.State> states = new HashMap<>();
      // what was under way is still being settled, so that a letter may go from where it was found
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> settled(outlook, ox, archive, letters, places, states));
      states.forEach((letter, state) -> {
        assertThat(letters.possible(letter)).as(letter).contains(state);
        Mid mid = requireNonNull(requireNonNull(places.get(state.place())).get(letter));
        if (state.place() == Place.SENT) {
          looked.add(letter);
        } else {
          assertThat(letters.mids().getOrDefault(letter, mid)).as(letter).isEqualTo(mid);
        }
        letters.is(letter, mid, state);
      });
      places.forEach((place, found) -> {
        String atOx = requireNonNull(AT_OX.get(place));
        checkOx(ox, Letters.USER, atOx, found.keySet(), letters);
      });
      Set<String> sent = requireNonNull(places.get(Place.SENT)).keySet();
      checkOx(ox, Letters.BOB, requireNonNull(AT_OX.get(Place.INBOX)), sent, letters);
    }
  }

  /**
   * Both sides have the same letters, which are opened, but those that were sent and do not change
   * any more; what is refused meanwhile is told if it does not end.
   */
  private void settled(
      Outlook outlook,
      OxStandin ox,
      Fid archive,
      Letters letters,
      Map<Place, Map<String, Mid>> places,
      Map<String, Letters.State> states) {
    try {
      assertThat(read(outlook, PrivateFolder.OUTBOX)).isEmpty();
      places.putAll(places(outlook, archive));
      places.forEach((place, found) ->
          assertThat(found.keySet())
              .as("%s", place)
              .containsExactlyInAnyOrderElementsOf(atOx(ox, place)));
      assertThat(places.values().stream().flatMap(f -> f.keySet().stream()))
          .containsAll(letters.mids().keySet())
          .doesNotHaveDuplicates();
      states.clear();
      places.forEach((place, found) ->
          found.forEach((letter, mid) -> {
            if (!looked.contains(letter)) {
              int version = version(outlook, fid(outlook, archive, place), place, mid);
              states.put(letter, new Letters.State(place, version));
            }
          }));
    } catch (RopException e) {
      throw new AssertionError(e);
    }
  }

  /** The folder of a place, by which its letters open; what is soft-deleted was in the Inbox. */
  private static Fid fid(Outlook outlook, Fid archive, Place place) {
    return switch (place) {
      case INBOX, SOFT_DELETED -> outlook.store().folderId(PrivateFolder.INBOX);
      case ARCHIVE -> archive;
      case SENT -> outlook.store().folderId(PrivateFolder.SENT_ITEMS);
    };
  }

  /** The letters that OX has in a place. */
  private static List<String> atOx(OxStandin ox, Place place) {
    return ox.mailboxes().contents(Letters.USER, requireNonNull(AT_OX.get(place))).stream()
        .map(CampaignKillTest::summary)
        .map(summary -> summary.substring(0, summary.indexOf(" v")))
        .toList();
  }

  /** OX has each letter of a place once, whole, in the version the gateway tells. */
  private static void checkOx(
      OxStandin ox, String user, String folder, Set<String> letters, Letters known) {
    List<String> wanted = new ArrayList<>();
    for (String letter : letters) {
      int version = known.possible(letter).iterator().next().version();
      wanted.add(letter + " v" + version + ": body " + version);
    }
    List<String> found =
        ox.mailboxes().contents(user, folder).stream().map(CampaignKillTest::summary).toList();
    assertThat(found).as("%s of %s", folder, user).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static String summary(byte[] rfc822) {
    String mail = new String(rfc822, US_ASCII);
    Matcher subject = SUBJECT.matcher(mail);
    assertThat(subject.find()).as(mail).isTrue();
    return subject.group(1) + ": " + mail.substring(mail.indexOf("\r\n\r\n")).strip();
  }

  private static Map<Place, Map<String, Mid>> places(Outlook outlook, Fid archive) {
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    MapiRef other = outlook.folder(archive);
    Map<Place, Map<String, Mid>> places = new EnumMap<>(Place.class);
    places.put(Place.INBOX, read(outlook, inbox, 0));
    places.put(Place.ARCHIVE, read(outlook, other, 0));
    places.put(Place.SOFT_DELETED, read(outlook, inbox, RopGetContentsTable.SOFT_DELETES));
    places.put(Place.SENT, read(outlook, PrivateFolder.SENT_ITEMS));
    outlook.release(inbox, other);
    return places;
  }

  private static Map<String, Mid> read(Outlook outlook, PrivateFolder which) {
    MapiRef folder = outlook.folder(which);
    Map<String, Mid> found = read(outlook, folder, 0);
    outlook.release(folder);
    return found;
  }

  private static Map<String, Mid> read(Outlook outlook, MapiRef folder, int flags) {
    MapiRef table =
        outlook.contents(
            folder,
            RopGetContentsTable.NO_NOTIFICATIONS | flags,
            List.of(PidTag.MID, PidTag.SUBJECT));
    Map<String, Mid> found = new TreeMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      String subject = requireNonNull((String) row.values().get(1));
      String letter = subject.substring(0, subject.indexOf(" v"));
      Mid before = found.put(letter, new Mid((Long) row.values().get(0)));
      assertThat(before).as("%s stands twice", letter).isNull();
    }
    outlook.release(table);
    return found;
  }

  /** The version of a letter, which is the same in all that it consists of. */
  private static int version(Outlook outlook, Fid folder, Place place, Mid mid) {
    int mode = place == Place.SOFT_DELETED ? RopOpenMessage.OPEN_SOFT_DELETED : 0;
    MapiRef open = Outlook.opened(outlook.message(folder, mid, mode));
    Map<PropertyTag, Object> has =
        outlook.properties(open, PidTag.SUBJECT, PidTag.BODY, Letters.OWN);
    outlook.release(open);
    String subject = String.valueOf(has.get(PidTag.SUBJECT));
    int version = Integer.parseInt(subject.substring(subject.indexOf(" v") + 2));
    assertThat(has)
        .containsEntry(PidTag.BODY, "body " + version)
        .containsEntry(Letters.OWN, Bytes.wrap(("own " + version).getBytes(US_ASCII)));
    return version;
  }
}
