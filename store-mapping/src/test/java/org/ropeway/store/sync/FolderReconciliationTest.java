package org.ropeway.store.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.OxUser;
import org.ropeway.store.Associated;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.ids.MailboxRecord;
import org.ropeway.store.ids.MailboxTable;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.PermissionRecords;
import org.ropeway.store.index.RowCache;
import org.ropeway.store.local.LocalItem;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.special.Provisioning;

/** OX's folder list, worked into a mailbox's. */
class FolderReconciliationTest {
  private static final int ALL = 403710016;
  private static final int MAIL_OWNER = 272662788;
  private static final OxFolder ROOT = folder("root", "", "1", "Private", "system", 5, 0);
  private static final OxFolder ACCOUNT = folder("acc", "root", "default0", "E-Mail", "mail", 7, 0);
  private static final OxFolder INBOX = mail("inbox", "acc", "default0/INBOX", "Inbox", 7);
  private static final OxFolder TRASH = mail("trash", "acc", "default0/Trash", "Trash", 12);

  @TempDir Path directory;
  private StateDatabase database;
  private MailboxIndex index;

  private static OxFolder folder(
      String uuid, String parent, String id, String title, String module, int type, int standard) {
    return new OxFolder(
        uuid, parent, id, title, module, type, standard, ALL, List.of(), true, 0, 0);
  }

  private static OxFolder mail(String uuid, String parent, String id, String title, int standard) {
    return folder(uuid, parent, id, title, "mail", 7, standard);
  }

  private static OxFolder with(OxFolder f, int rights, boolean subscribed) {
    return new OxFolder(
        f.uuid(),
        f.parentUuid(),
        f.id(),
        f.title(),
        f.module(),
        f.type(),
        f.standardFolderType(),
        rights,
        f.permissions(),
        subscribed,
        0,
        0);
  }

  @BeforeEach
  void open() {
    database = StateDatabase.open(directory.resolve("state.db"));
    OxUser user = new OxUser(3, 1, "alice@ox.test", "Alice", "en_US", "UTC");
    MailboxRecord record = new MailboxTable(database).of(user);
    index = new MailboxIndex(database, record, new RowCache(1 << 20), Clock.systemUTC());
    index.change(change -> {
      new Provisioning(change, index.ids(), "en_US").complete(0);
      return 0;
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void oxHas(OxFolder... folders) {
    oxHas(List.of(folders));
  }

  private void oxHas(List<OxFolder> folders) {
    index.change(change -> {
      Provisioning provisioning = new Provisioning(change, index.ids(), "en_US");
      new FolderReconciliation(change, provisioning).to(OxTree.shown(folders, Owner.self()));
      return 0;
    });
    for (SpecialFolder role : SpecialFolder.of(Owner.self())) {
      assertThat(index.tree().findRole(role)).as(role.name()).isNotNull();
    }
  }

  private long fid(SpecialFolder role) {
    return index.tree().role(role).fid();
  }

  private long fid(String uuid) {
    FolderNode node = index.tree().findUuid(uuid);
    return node == null ? 0 : node.fid();
  }

  private List<String> below(long fid) {
    return index.tree().children(fid).stream()
        .map(c -> index.tree().get(c).record().name())
        .sorted()
        .toList();
  }

  @Test
  void placeholdersBecomeFoldersOfOxAndKeepTheirIds() {
    long inbox = fid(SpecialFolder.INBOX);
    long trash = fid(SpecialFolder.DELETED_ITEMS);
    oxHas(ROOT, ACCOUNT, INBOX, TRASH);
    assertThat(fid("inbox")).isEqualTo(inbox).isEqualTo(fid(SpecialFolder.INBOX));
    assertThat(fid("trash")).isEqualTo(trash);
    assertThat(index.tree().get(trash).record().name()).isEqualTo("Trash");
    assertThat(index.tree().get(fid(SpecialFolder.DRAFTS)).record().oxUuid()).isNull();
  }

  @Test
  void theSameRightsInOtherBitsAreKeptAndNobodyIsTold() {
    OxFolder own = mail("own", "inbox", "default0/INBOX/Own", "Own", 0);
    oxHas(ROOT, ACCOUNT, INBOX, permitted(own, ALL));
    List<MailboxEvent> events = new ArrayList<>();
    index.events().subscribe(events::add);
    long changed = index.tree().get(fid("own")).record().changeNumber();
    oxHas(ROOT, ACCOUNT, INBOX, permitted(own, MAIL_OWNER));
    assertThat(events).isEmpty();
    FolderRecord record = index.tree().get(fid("own")).record();
    assertThat(record.changeNumber()).isEqualTo(changed);
    assertThat(PermissionRecords.atOx(record.properties()))
        .containsExactly(new OxPermission(3, false, MAIL_OWNER));
    oxHas(ROOT, ACCOUNT, INBOX, permitted(own, 257));
    assertThat(events).hasSize(1);
  }

  private static OxFolder permitted(OxFolder f, int bits) {
    return new OxFolder(
        f.uuid(),
        f.parentUuid(),
        f.id(),
        f.title(),
        f.module(),
        f.type(),
        f.standardFolderType(),
        ALL,
        List.of(new OxPermission(3, false, bits)),
        true,
        0,
        0);
  }

  /** Also one that the user administers, all the way up. */
  @Test
  void publicFoldersAreNotTheUsers() {
    OxFolder top = folder("public", "acc", "default0/Public", "Public folders", "mail", 2, 0);
    OxFolder news = folder("news", "public", "default0/Public/News", "News", "mail", 2, 0);
    oxHas(ROOT, ACCOUNT, INBOX, top, news);
    assertThat(fid("public")).isZero();
    assertThat(fid("news")).isZero();
    List<OxFolder> all =
        List.of(ROOT, ACCOUNT, INBOX, TRASH, with(top, 0, true), with(news, 257, false));
    assertThat(OxTree.shown(all, new Owner.Public()))
        .singleElement()
        .isEqualTo(new OxTree.Wanted(with(news, 257, false), "", "mail", null));
  }

  @Test
  void specialFoldersBelowTheInboxStandOnTop() {
    oxHas(
        ROOT,
        ACCOUNT,
        INBOX,
        mail("trash", "inbox", "default0/INBOX/Trash", "Trash", 12),
        mail("old", "trash", "default0/INBOX/Trash/Old", "Old", 0),
        mail("own", "inbox", "default0/INBOX/Own", "Own", 0));
    assertThat(below(fid(SpecialFolder.INBOX))).containsExactly("Own");
    assertThat(below(fid(SpecialFolder.DELETED_ITEMS))).containsExactly("Old");
    assertThat(below(fid(SpecialFolder.IPM_SUBTREE))).contains("Inbox", "Trash");
  }

  @Test
  void foldersKeepTheirIdsThroughRenamesAndMoves() {
    OxFolder a = mail("a", "inbox", "default0/INBOX/A", "A", 0);
    OxFolder b = mail("b", "a", "default0/INBOX/A/B", "B", 0);
    oxHas(ROOT, ACCOUNT, INBOX, a, b);
    long fidA = fid("a");
    long fidB = fid("b");
    oxHas(
        ROOT,
        ACCOUNT,
        INBOX,
        mail("b", "inbox", "default0/INBOX/B2", "B2", 0),
        mail("a", "b", "default0/INBOX/B2/A", "A", 0));
    assertThat(fid("a")).isEqualTo(fidA);
    assertThat(fid("b")).isEqualTo(fidB);
    assertThat(below(fid(SpecialFolder.INBOX))).containsExactly("B2");
    assertThat(below(fidB)).containsExactly("A");
  }

  @Test
  void aRoleMovesToTheFolderOxGivesItTo() {
    OxFolder other = mail("other", "acc", "default0/Papierkorb", "Papierkorb", 0);
    oxHas(ROOT, ACCOUNT, INBOX, TRASH, other);
    long trash = fid("trash");
    long papierkorb = fid("other");
    oxHas(
        ROOT,
        ACCOUNT,
        INBOX,
        mail("trash", "acc", "default0/Trash", "Trash", 0),
        mail("other", "acc", "default0/Papierkorb", "Papierkorb", 12));
    assertThat(fid(SpecialFolder.DELETED_ITEMS)).isEqualTo(papierkorb);
    assertThat(fid("trash")).isEqualTo(trash);
    assertThat(index.tree().get(trash).record().role()).isNull();
  }

  @Test
  void aRoleOnAFolderKnownBeforeTakesThePlaceholdersFaisAlong() {
    OxFolder spam = mail("spam", "acc", "default0/Spam", "Spam", 0);
    oxHas(ROOT, ACCOUNT, INBOX, spam);
    long placeholder = fid(SpecialFolder.JUNK_EMAIL);
    long known = fid("spam");
    assertThat(known).isNotEqualTo(placeholder);
    index.change(change -> {
      PropertyBag view = PropertyBag.builder().put(PidTag.SUBJECT, "view").build();
      LocalItem.of(change, placeholder, Associated.FAI, change.nextCounter(), view).insert(change);
      return 0;
    });
    oxHas(ROOT, ACCOUNT, INBOX, mail("spam", "acc", "default0/Spam", "Spam", 11));
    assertThat(fid(SpecialFolder.JUNK_EMAIL)).isEqualTo(known);
    assertThat(index.tree().find(placeholder)).isNull();
    assertThat(index.tree().get(known).counts().associated()).isEqualTo(1);
    assertThat(index.contents(known, Associated.FAI).count()).isEqualTo(1);
  }

  @Test
  void aSpecialFolderMadeAnewAtOxKeepsItsId() {
    oxHas(ROOT, ACCOUNT, INBOX, TRASH);
    long trash = fid("trash");
    oxHas(ROOT, ACCOUNT, INBOX, mail("trash2", "acc", "default0/Trash", "Trash", 12));
    assertThat(fid("trash2")).isEqualTo(trash).isEqualTo(fid(SpecialFolder.DELETED_ITEMS));
    oxHas(ROOT, ACCOUNT, INBOX);
    assertThat(fid(SpecialFolder.DELETED_ITEMS)).isEqualTo(trash);
    assertThat(index.tree().get(trash).record().oxUuid()).isNull();
  }

  @Test
  void onlyOwnFoldersAreShown() {
    OxFolder shared = with(mail("sh", "acc", "default0/shared", "shared", 0), 1, true);
    OxFolder foreign = mail("fo", "sh", "default0/shared/bob", "Bob", 0);
    OxFolder second = mail("acc1", "root", "default1", "Other account", 0);
    OxFolder secondInbox = mail("in1", "acc1", "default1/INBOX", "Inbox", 7);
    OxFolder calendar = folder("cal", "root", "31", "Calendar", "calendar", 1, 2);
    OxFolder sub = folder("sub", "cal", "44", "Holidays", "calendar", 1, 0);
    OxFolder pub = folder("pub", "root", "45", "Public", "calendar", 2, 0);
    OxFolder files = folder("files", "root", "9", "Files", "infostore", 1, 8);
    oxHas(ROOT, ACCOUNT, INBOX, shared, foreign, second, secondInbox, calendar, sub, pub, files);
    for (String hidden : List.of("root", "acc", "sh", "fo", "acc1", "in1", "pub", "files")) {
      assertThat(index.tree().findUuid(hidden)).as(hidden).isNull();
    }
    assertThat(fid("cal")).isEqualTo(fid(SpecialFolder.CALENDAR));
    assertThat(below(fid("cal"))).containsExactly("Holidays");
    assertThat(index.folder(fid("sub")).properties().get(PidTag.CONTAINER_CLASS))
        .isEqualTo("IPF.Appointment");
  }

  @Test
  void unsubscribedFoldersAreShownForWhatIsBelowThem() {
    OxFolder a = with(mail("a", "inbox", "default0/INBOX/A", "A", 0), ALL, false);
    OxFolder b = mail("b", "a", "default0/INBOX/A/B", "B", 0);
    OxFolder c = with(mail("c", "inbox", "default0/INBOX/C", "C", 0), ALL, false);
    oxHas(ROOT, ACCOUNT, with(INBOX, ALL, false), a, b, c);
    assertThat(below(fid(SpecialFolder.INBOX))).containsExactly("A");
    assertThat(below(fid("a"))).containsExactly("B");
  }

  @Test
  void nonsenseHurtsNobody() {
    oxHas(
        mail("x", "y", "default0/X", "X", 0),
        mail("y", "x", "default0/X/Y", "Y", 0),
        mail("self", "self", "default0/S", "S", 0),
        mail("orphan", "nobody", "default0/O", "O", 0),
        folder("c1", "c2", "50", "C1", "calendar", 1, 0),
        folder("c2", "c1", "51", "C2", "calendar", 1, 0));
    for (String uuid : List.of("x", "y", "self", "orphan")) {
      assertThat(index.tree().findUuid(uuid)).isNull();
    }
  }

  /** Whatever OX does, ids follow uuids and the tree is OX's. */
  @Test
  void randomTrees() {
    Random random = new Random(3);
    Map<String, Long> ids = new HashMap<>();
    List<String> uuids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      uuids.add("f" + i);
    }
    for (int round = 0; round < 60; round++) {
      List<OxFolder> folders = new ArrayList<>(List.of(ROOT, ACCOUNT, INBOX));
      Map<String, String> expected = new TreeMap<>();
      Collections.shuffle(uuids, random);
      List<String> parents = new ArrayList<>(List.of("inbox"));
      List<Integer> roles = new ArrayList<>(List.of(9, 10, 11, 12));
      for (String uuid : uuids.subList(0, random.nextInt(uuids.size()))) {
        int role = random.nextInt(4) == 0 && !roles.isEmpty() ? roles.removeFirst() : 0;
        String parent = parents.get(random.nextInt(parents.size()));
        folders.add(mail(uuid, parent, "default0/" + uuid, uuid + round % 3, role));
        expected.put(uuid, role == 0 ? parent : "");
        parents.add(uuid);
      }
      Collections.shuffle(folders, random);
      oxHas(folders);
      Map<String, String> found = new TreeMap<>();
      for (FolderNode node : index.tree().all()) {
        String uuid = node.record().oxUuid();
        if (uuid != null && !uuid.equals("inbox")) {
          String parent = index.tree().get(node.record().parent()).record().oxUuid();
          found.put(uuid, parent == null ? "" : parent);
        }
      }
      keepRoles(expected, found);
      assertThat(found).isEqualTo(expected);
      ids.keySet().retainAll(expected.keySet());
      expected
          .keySet()
          .forEach(uuid -> assertThat(ids.computeIfAbsent(uuid, this::fid)).isEqualTo(fid(uuid)));
      assertThat(new ArrayList<>(index.tree().descendants(fid(SpecialFolder.ROOT))))
          .hasSize(index.tree().all().size() - 1);
    }
  }

  /** A folder whose role nobody else took keeps it, but stands where OX has it. */
  private static void keepRoles(Map<String, String> expected, Map<String, String> found) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
  }
}
