package org.ropeway.standin;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ropeway.standin.calendar.BusyTimes;
import org.ropeway.standin.data.Database;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.NewMail;
import org.ropeway.standin.data.Quotas;
import org.ropeway.standin.data.SyncStates;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.mail.Delivery;
import org.ropeway.standin.mail.MailImport;
import org.ropeway.standin.mail.MailListing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Users, folders and mails of the stand-in, from behind the stage: every change reaches clients as
 * that of another device would. Folders are named by their OX ids, such as {@code default0/INBOX}.
 */
public final class Mailboxes {
  private final Database database;
  private final Delivery delivery;
  private final Clock clock;

  Mailboxes(Database database, Delivery delivery, Clock clock) {
    this.database = database;
    this.delivery = delivery;
    this.clock = clock;
  }

  /** A mail with its state, as {@link Mailboxes#append} takes it. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  public record Mail(byte[] rfc822, int flags, int colorLabel, Instant received) {}

  /** Adds users, or brings them up to date. */
  public void put(List<StandinUser> users) {
    database.write(tx -> {
      for (StandinUser user : users) {
        UserRow known = Users.put(tx, row(user, 1), user.password());
        Folders.createDefaults(tx, known);
      }
      return 0;
    });
  }

  static UserRow row(StandinUser user, int context) {
    return new UserRow(
        0,
        context,
        "",
        user.login(),
        user.email(),
        user.displayName(),
        "",
        user.locale(),
        user.timeZone(),
        user.permissionBits(),
        JsonMapper.shared().writeValueAsString(user.contact()));
  }

  /** Puts a mail into a user's inbox, unread and received now. */
  public StoredMail deliver(String login, byte[] rfc822) {
    UserRow user = database.read(tx -> user(tx, login));
    Delivery.Stored stored = delivery.toInbox(user, rfc822);
    return new StoredMail(stored.uuid(), stored.id());
  }

  /** Stores mails in a folder, in one transaction; the folder is made if it is missing. */
  public List<StoredMail> append(String login, String folder, List<Mail> mails) {
    List<MailListing> listings = mails.stream().map(mail -> MailListing.of(mail.rfc822())).toList();
    return database.write(tx -> {
      FolderRow row = makeFolder(tx, user(tx, login), folder);
      List<StoredMail> out = new ArrayList<>();
      for (int i = 0; i < mails.size(); i++) {
        Mail mail = mails.get(i);
        NewMail stored =
            new NewMail(
                UUID.randomUUID().toString(),
                mail.rfc822(),
                listings.get(i).json(),
                mail.flags(),
                mail.colorLabel(),
                mail.received().toEpochMilli(),
                0);
        long id = Mails.insert(tx, row.fid(), stored);
        out.add(new StoredMail(stored.uuid(), String.valueOf(id)));
      }
      return out;
    });
  }

  /** Imports files, see {@link OxStandin#importMail}. */
  public long importMail(String login, String folder, Path path, ProgressListener listener) {
    MailImport.Target target =
        below ->
            database.write(tx ->
                makeFolder(tx, user(tx, login), below.isEmpty() ? folder : folder + "/" + below)
                    .fid());
    return new MailImport(database, clock, target, listener::progress).run(path);
  }

  /**
   * Makes a mail folder with all above it; returns its uuid. Below {@code default0/Public} it is a
   * public one, with the rights of the one above: at first nobody has any.
   */
  public String createFolder(String login, String path) {
    return database.write(tx -> makeFolder(tx, user(tx, login), path).uuid());
  }

  /** Removes a folder with all in it. */
  public void deleteFolder(String login, String path) {
    database.write(tx -> {
      Folders.delete(tx, folder(tx, user(tx, login), path));
      return 0;
    });
  }

  /** Renames a folder, default ones too; mail folders have another id then. */
  public void renameFolder(String login, String path, String title) {
    database.write(tx -> {
      FolderRow folder = folder(tx, user(tx, login), path);
      Folders.change(tx, folder, Folders.byFid(tx, folder.parent()).orElseThrow(), title);
      return 0;
    });
  }

  /** The uuid of a folder. */
  public String folderUuid(String login, String path) {
    return database.read(tx -> folder(tx, user(tx, login), path).uuid());
  }

  /** Number of mails in a folder. */
  public int count(String login, String path) {
    return database.read(tx -> folder(tx, user(tx, login), path).total());
  }

  /** Number of mails in all folders of a user. */
  public int total(String login) {
    return database.read(
        tx -> Folders.own(tx, user(tx, login)).stream().mapToInt(FolderRow::total).sum());
  }

  /** Number of unread mails in a folder. */
  public int unread(String login, String path) {
    return database.read(tx -> folder(tx, user(tx, login), path).unread());
  }

  /** The bytes of a mail. */
  public byte[] content(String uuid) {
    return database.read(tx -> Mails.content(tx, mail(tx, uuid).mid()));
  }

  /** The bytes of all mails of a folder, in the order in which they came. */
  public List<byte[]> contents(String login, String path) {
    return database.read(tx -> Mails.contents(tx, folder(tx, user(tx, login), path).fid()));
  }

  /** Flags of a mail (ox-http-api.md 7.4). */
  public int flags(String uuid) {
    return database.read(tx -> mail(tx, uuid).flags());
  }

  /** Sets flags and colour label of a mail. */
  public void mark(String uuid, int flags, int colorLabel) {
    database.write(tx -> {
      MailRow mail = mail(tx, uuid);
      Mails.mark(tx, mail, flags, colorLabel, mail.userFlags(), 0);
      return 0;
    });
  }

  /** Moves a mail to another folder of a user; returns its new id there. */
  public String move(String login, String uuid, String path) {
    return database.write(tx -> {
      FolderRow target = folder(tx, user(tx, login), path);
      return String.valueOf(Mails.move(tx, mail(tx, uuid), target.fid(), 0, 0));
    });
  }

  /** Deletes a mail for good. */
  public void delete(String uuid) {
    database.write(tx -> {
      Mails.delete(tx, mail(tx, uuid), 0);
      return 0;
    });
  }

  /**
   * Gives another user, or everybody by an empty name, rights in a folder (ox-http-api.md 6.5); 0
   * takes them away.
   */
  public void share(String owner, String path, String with, int bits) {
    database.write(tx -> {
      FolderRow folder = folder(tx, user(tx, owner), path);
      boolean all = with.isEmpty();
      Folders.permit(tx, folder.fid(), all ? 0 : user(tx, with).id(), all, bits);
      return 0;
    });
  }

  /** Who has which rights in a folder, by login; everybody's are those of the empty one. */
  public Map<String, Integer> permissions(String owner, String path) {
    return database.read(tx -> {
      Map<String, Integer> out = new TreeMap<>();
      for (Folders.Permission p :
          Folders.permissions(tx, folder(tx, user(tx, owner), path).fid())) {
        out.put(p.group() ? "" : Users.byId(tx, p.entity()).orElseThrow().login(), p.bits());
      }
      return out;
    });
  }

  /** Gives a user a quota of so many bytes of mail; -1 takes it away. */
  public void setQuota(String login, long bytes) {
    database.write(tx -> {
      Quotas.set(tx, user(tx, login).id(), bytes);
      return 0;
    });
  }

  /** The bytes of mail a user has. */
  public long usedBytes(String login) {
    return database.read(tx -> Quotas.used(tx, user(tx, login).id()));
  }

  /** Marks a time (ms) of a user as busy; {@code shownAs}: 1 reserved, 2 temporary, 3 absent. */
  public void busy(String login, Instant begin, Instant end, int shownAs) {
    appointment(login, new Appointment(begin, end, shownAs, "", "", false));
  }

  /** What a user is busy with; whoever may read his calendar sees it, unless it is private. */
  public record Appointment(
      Instant begin, Instant end, int shownAs, String title, String location, boolean isPrivate) {}

  /** Puts an appointment into the calendar of a user. */
  public void appointment(String login, Appointment made) {
    ObjectNode more = JsonMapper.shared().createObjectNode();
    more.put("summary", made.title()).put("location", made.location());
    more.put("class", made.isPrivate() ? "PRIVATE" : "PUBLIC");
    more.put(BusyTimes.SHOWN_AS, made.shownAs());
    database.write(tx -> {
      BusyTimes.add(tx, user(tx, login), made.begin(), made.end(), more);
      return 0;
    });
  }

  /** Makes all sync states of a user's devices unknown, as if they had expired. */
  public void expireSyncStates(String login) {
    database.write(tx -> {
      SyncStates.forgetAll(tx, user(tx, login).id());
      return 0;
    });
  }

  /** Gives a user another address, by which mail comes and from which it goes. */
  public void addAlias(String login, String address) {
    database.write(tx -> {
      Users.addSender(tx, user(tx, login).id(), address, false);
      return 0;
    });
  }

  /** Lets a user send on behalf of another. */
  public void letSendOnBehalf(String login, String of) {
    database.write(tx -> {
      Users.addSender(tx, user(tx, login).id(), user(tx, of).email(), true);
      return 0;
    });
  }

  /** A mail that left the house, and whom it is for. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  public record Departed(List<String> recipients, byte[] rfc822) {}

  /** The mails that left the house, in their order. */
  public List<Departed> departed() {
    return database.read(tx ->
        tx.list(
            "SELECT recipients, rfc822 FROM outbox ORDER BY id",
            row -> new Departed(List.of(row.getString(1).split(",")), row.getBytes(2))));
  }

  /** Mails sent to addresses that are nobody's here. */
  public List<byte[]> outbox() {
    return database.read(
        tx -> tx.list("SELECT rfc822 FROM outbox ORDER BY id", row -> row.getBytes(1)));
  }

  private static UserRow user(Tx tx, String login) throws SQLException {
    return Users.byLogin(tx, login)
        .orElseThrow(() -> new IllegalArgumentException("no user " + login));
  }

  private static MailRow mail(Tx tx, String uuid) throws SQLException {
    return Mails.byUuid(tx, uuid)
        .orElseThrow(() -> new IllegalArgumentException("no mail " + uuid));
  }

  private static FolderRow folder(Tx tx, UserRow user, String path) throws SQLException {
    return Folders.byId(tx, user, path)
        .orElseThrow(() -> new IllegalArgumentException("no folder " + path));
  }

  private static FolderRow makeFolder(Tx tx, UserRow user, String path) throws SQLException {
    var known = Folders.byId(tx, user, path);
    if (known.isPresent()) {
      return known.get();
    }
    int slash = path.lastIndexOf('/');
    if (slash < 0 || !path.startsWith("default0/")) {
      throw new IllegalArgumentException("no mail folder: " + path);
    }
    if (path.equals(Folders.PUBLIC_MAIL)) {
      return Folders.publicMail(tx, user);
    }
    FolderRow parent = makeFolder(tx, user, path.substring(0, slash));
    if (parent.isPublicMail()) {
      String uuid = UUID.randomUUID().toString();
      return Folders.createPublic(tx, parent, path.substring(slash + 1), uuid);
    }
    Folders.NewFolder folder =
        new Folders.NewFolder(path, parent.fid(), path.substring(slash + 1), "mail", 7, 0);
    return Folders.create(tx, user, folder, UUID.randomUUID().toString());
  }
}
