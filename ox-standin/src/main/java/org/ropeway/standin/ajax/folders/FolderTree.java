package org.ropeway.standin.ajax.folders;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.ajax.folders.Seen.Kind;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;

/**
 * The folders of a user as OX lays them out (ox-http-api.md 6.1): tree 0 as they are; in tree 1,
 * Outlook's, everything hangs below the private root, the default mail folders directly.
 */
public final class FolderTree {
  private static final String MAIL_ROOT = "default0";
  private static final String SHARED = "default0/Shared";
  private static final Set<String> SYSTEM = Set.of("1", "2", "3", "6");
  private static final int PUBLIC = 2;
  private static final int OTHERS = 3;

  /** Of mail folders: the bit that says that it may have another name (ox-http-api.md 6.5). */
  private static final int MAY_RENAME = 1 << 30;

  private final Tx tx;
  private final UserRow user;
  private final boolean outlook;
  private @Nullable List<Seen> visible;

  /** The folders of a user; {@code outlook}: in tree 1. */
  public FolderTree(Tx tx, UserRow user, boolean outlook) {
    this.tx = tx;
    this.user = user;
    this.outlook = outlook;
  }

  /** The folder with an id if there is one, whether or not the user may see it. */
  public Optional<Seen> find(String id) throws SQLException {
    if (id.startsWith("u:")) {
      return sharer(id);
    }
    if (id.equals(SHARED)) {
      return Optional.of(mailShared());
    }
    if (id.startsWith(SHARED + "/")) {
      return mailOfOther(id.substring(SHARED.length() + 1));
    }
    if (id.startsWith(MAIL_ROOT)) {
      boolean hidden = outlook && id.equals(MAIL_ROOT);
      Optional<FolderRow> row = hidden ? Optional.empty() : Folders.byId(tx, user, id);
      return row.isPresent() ? Optional.of(see(row.get())) : Optional.empty();
    }
    return numbered(id);
  }

  /** The roots. */
  public List<Seen> roots() throws SQLException {
    return present(outlook ? List.of("1") : List.of("1", "2", "3"));
  }

  /** What is directly below a folder and visible; {@code all}: unsubscribed folders, too. */
  public List<Seen> children(String parent, boolean all) throws SQLException {
    List<Seen> out = new ArrayList<>();
    if (parent.equals("0")) {
      return roots();
    }
    if (outlook && parent.equals("1")) {
      out.addAll(present(List.of("2", "3")));
    }
    for (Seen seen : all()) {
      boolean shown = all || seen.row() == null || seen.row().subscribed();
      boolean listed = seen.parent().equals(parent) && shown;
      boolean root = seen.kind() == Kind.SYSTEM && !seen.id().equals("6");
      boolean twin = seen.kind() == Kind.EVENT || seen.kind() == Kind.ADDRESS_BOOK;
      boolean hidden = outlook && twin && parent.equals("1");
      if (listed && !root && !hidden) {
        out.add(seen);
      }
    }
    if (parent.equals(MAIL_ROOT) && (all || !Folders.sharedWith(tx, user).isEmpty())) {
      out.add(mailShared());
    }
    if (parent.equals(MAIL_ROOT) && Folders.byId(tx, user, Folders.PUBLIC_MAIL).isPresent()) {
      out.add(mailPublic());
    }
    return out;
  }

  /** A folder and those above it, up to the root. */
  public List<Seen> path(Seen folder) throws SQLException {
    List<Seen> out = new ArrayList<>();
    Optional<Seen> at = Optional.of(folder);
    while (at.isPresent()) {
      out.add(at.get());
      at = at.get().parent().equals("0") ? Optional.empty() : find(at.get().parent());
    }
    return out;
  }

  /** All that is visible, without the root of other users' mail folders; read once. */
  public List<Seen> all() throws SQLException {
    List<Seen> known = visible;
    if (known == null) {
      known = read();
      visible = known;
    }
    return known;
  }

  private List<Seen> read() throws SQLException {
    Map<String, Seen> out = new LinkedHashMap<>();
    for (FolderRow row : Folders.all(tx, user)) {
      Seen seen = see(row);
      if (seen.rights() == 0 || (outlook && seen.kind() == Kind.MAIL_ROOT)) {
        continue;
      }
      out.put(seen.id(), seen);
      Optional<Seen> twin = twin(seen);
      if (twin.isPresent()) {
        out.put(twin.get().id(), twin.get());
      }
      UserRow owner = seen.owner();
      if (seen.isShared() && !seen.isMail() && owner != null) {
        out.putIfAbsent("u:" + owner.id(), sharer(owner));
      }
    }
    return List.copyOf(out.values());
  }

  /** A stored folder as the user sees it; with no rights if he does not. */
  public Seen see(FolderRow row) throws SQLException {
    int rights = Folders.rights(tx, row, user);
    if (row.isPublicMail()) {
      return row.id().equals(Folders.PUBLIC_MAIL)
          ? mailPublic()
          : new Seen(Kind.MAIL, row.id(), parentOf(row), row.title(), PUBLIC, rights, row, null);
    }
    if (row.owner() == 0) {
      return new Seen(
          Kind.SYSTEM, row.id(), parentOf(row), title(row), row.type(), rights, row, null);
    }
    UserRow owner = Users.byId(tx, row.owner()).orElseThrow();
    boolean foreign = owner.id() != user.id();
    if (row.id().equals(MAIL_ROOT)) {
      int seenRights = foreign ? 0 : rights;
      return new Seen(
          Kind.MAIL_ROOT, MAIL_ROOT, "1", row.title(), row.type(), seenRights, row, owner);
    }
    if (row.isMail()) {
      return foreign ? mailOfOther(row, owner, rights) : ownMail(row, owner, rights);
    }
    int type = row.type() == PUBLIC || !foreign ? row.type() : OTHERS;
    String parent = type == OTHERS ? parentOfShared(row, owner) : parentOf(row);
    return new Seen(Kind.PLAIN, row.id(), parent, row.title(), type, rights, row, owner);
  }

  /** The other form of a calendar or an address book. */
  public Optional<Seen> twin(Seen plain) {
    FolderRow row = plain.row();
    if (row == null || plain.isMail()) {
      return Optional.empty();
    }
    return switch (row.module()) {
      case "calendar" -> Optional.of(as(plain, Kind.EVENT, "cal://0/"));
      case "contacts" -> Optional.of(as(plain, Kind.ADDRESS_BOOK, "con://0/"));
      default -> Optional.empty();
    };
  }

  private static Seen as(Seen plain, Kind kind, String prefix) {
    return new Seen(
        kind,
        prefix + plain.id(),
        plain.parent(),
        plain.title(),
        plain.type(),
        plain.rights(),
        plain.row(),
        plain.owner());
  }

  private Optional<Seen> numbered(String id) throws SQLException {
    String number = id.replaceFirst("^(cal|con)://0/", "");
    if (!number.matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    Optional<FolderRow> row = Folders.byNumber(tx, user.context(), number);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    Seen plain = see(row.get());
    if (number.equals(id)) {
      return Optional.of(plain);
    }
    return twin(plain).filter(twin -> twin.id().equals(id));
  }

  private Optional<Seen> sharer(String id) throws SQLException {
    if (!id.matches("u:[0-9]{1,9}")) {
      return Optional.empty();
    }
    return Users.byId(tx, Integer.parseInt(id.substring(2)))
        .filter(owner -> owner.context() == user.context())
        .map(FolderTree::sharer);
  }

  private static Seen sharer(UserRow owner) {
    return new Seen(
        Kind.SHARER, "u:" + owner.id(), "3", owner.displayName(), 5, Rights.VISIBLE, null, owner);
  }

  private Seen mailPublic() {
    String parent = outlook ? "1" : MAIL_ROOT;
    return new Seen(
        Kind.MAIL_SHARED, Folders.PUBLIC_MAIL, parent, "Public folders", PUBLIC, 0, null, null);
  }

  private Seen mailShared() {
    String parent = outlook ? "1" : MAIL_ROOT;
    return new Seen(Kind.MAIL_SHARED, SHARED, parent, "Shared folders", OTHERS, 0, null, user);
  }

  private Seen ownMail(FolderRow row, UserRow owner, int rights) throws SQLException {
    String parent = parentOf(row);
    boolean top = outlook && parent.equals(MAIL_ROOT);
    int all = row.standardType() == 0 && rights != 0 ? rights | MAY_RENAME : rights;
    return new Seen(
        Kind.MAIL, row.id(), top ? "1" : parent, row.title(), row.type(), all, row, owner);
  }

  private Seen mailOfOther(FolderRow row, UserRow owner, int rights) throws SQLException {
    String base = SHARED + "/" + owner.email();
    String rest = row.id().substring(MAIL_ROOT.length());
    if (rest.equals("/INBOX")) {
      return new Seen(Kind.MAIL, base, SHARED, owner.displayName(), OTHERS, rights, row, owner);
    }
    String id = base + rest;
    String parent = id.substring(0, id.lastIndexOf('/'));
    String shown = parent.equals(base + "/INBOX") ? base : parent;
    return new Seen(Kind.MAIL, id, shown, row.title(), OTHERS, rights, row, owner);
  }

  private Optional<Seen> mailOfOther(String rest) throws SQLException {
    int slash = rest.indexOf('/');
    String address = slash < 0 ? rest : rest.substring(0, slash);
    Optional<UserRow> owner =
        Users.byLogin(tx, address).filter(found -> found.context() == user.context());
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    String id = slash < 0 ? "default0/INBOX" : MAIL_ROOT + rest.substring(slash);
    Optional<FolderRow> row = Folders.byId(tx, owner.get(), id);
    return row.isPresent() ? Optional.of(see(row.get())) : Optional.empty();
  }

  private String parentOf(FolderRow row) throws SQLException {
    if (outlook && (row.id().equals("2") || row.id().equals("3"))) {
      return "1";
    }
    return Folders.byFid(tx, row.parent()).map(FolderRow::id).orElse("0");
  }

  private String parentOfShared(FolderRow row, UserRow owner) throws SQLException {
    Optional<FolderRow> parent = Folders.byFid(tx, row.parent());
    boolean visible =
        parent.isPresent()
            && parent.get().owner() == owner.id()
            && Folders.rights(tx, parent.get(), user) != 0;
    return visible ? parent.get().id() : "u:" + owner.id();
  }

  private String title(FolderRow row) {
    return outlook && row.id().equals("1") ? "IPM-Root" : row.title();
  }

  private List<Seen> present(List<String> ids) throws SQLException {
    List<Seen> out = new ArrayList<>();
    for (String id : ids) {
      if (SYSTEM.contains(id)) {
        find(id).ifPresent(out::add);
      }
    }
    return out;
  }
}
