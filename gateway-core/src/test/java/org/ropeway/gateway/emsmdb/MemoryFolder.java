package org.ropeway.gateway.emsmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.FolderMember;
import org.ropeway.store.FolderPermission;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Owner;
import org.ropeway.store.Receipt;
import org.ropeway.store.Removal;
import org.ropeway.store.RuleChange;
import org.ropeway.store.SearchRequest;
import org.ropeway.store.SearchStatus;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.BagRow;
import org.ropeway.store.table.MemoryRowSource;
import org.ropeway.store.table.RowSource;

/** A folder of a {@link MemoryMailbox}. */
public final class MemoryFolder implements Folder {
  private static final int FOLDER_SEARCH = 2;

  private final MemoryMailbox mailbox;
  private final Fid fid;
  private final @Nullable MemoryFolder parent;
  private final int type;
  private final MemoryRowSource messages = new MemoryRowSource();
  private final MemoryRowSource associated = new MemoryRowSource();
  private final MemoryRowSource deleted = new MemoryRowSource();
  private final MemoryRowSource children = new MemoryRowSource();
  private final MemoryRowSource descendants = new MemoryRowSource();
  private final Map<Long, MemoryMessage> byId = new ConcurrentHashMap<>();
  private volatile PropertyBag stored;
  private volatile List<FolderPermission> permissions =
      List.of(
          new FolderPermission(FolderMember.DEFAULT, FolderRights.NONE, false),
          new FolderPermission(FolderMember.ANONYMOUS, FolderRights.NONE, false),
          new FolderPermission(new FolderMember(2, false), FolderRights.ALL, true));
  private volatile @Nullable SearchStatus search;

  MemoryFolder(
      MemoryMailbox mailbox, Fid fid, @Nullable MemoryFolder parent, String name, int type) {
    this.mailbox = mailbox;
    this.fid = fid;
    this.parent = parent;
    this.type = type;
    this.stored =
        PropertyBag.builder()
            .put(PidTag.DISPLAY_NAME, name)
            .put(PidTag.RIGHTS, 0x1FFB)
            .put(PidTag.HAS_RULES, false)
            .build();
  }

  /** A message with these properties, which appears at once. */
  public MemoryMessage add(Associated kind, PropertyBag properties) {
    MemoryMessage message = mailbox.createMessage(fid, kind);
    message.setProperties(properties.toList());
    message.save(false);
    return message;
  }

  /** An ordinary message with a subject. */
  public MemoryMessage add(String subject) {
    return add(
        Associated.NORMAL,
        PropertyBag.builder()
            .put(PidTag.SUBJECT, subject)
            .put(PidTag.MESSAGE_CLASS, "IPM.Note")
            .put(PidTag.MESSAGE_SIZE, 1000 + subject.length())
            .put(PidTag.MESSAGE_FLAGS, 0)
            .build());
  }

  /** What it looks for from now on, and how far it is. */
  public void search(SearchStatus status) {
    search = status;
  }

  @Override
  public void search(SearchRequest request) {
    if (type != FOLDER_SEARCH) {
      throw new MapiException(ErrorCode.NOT_SEARCH_FOLDER, "not a search folder");
    }
    SearchStatus known = search;
    List<Fid> in =
        request.folders().isEmpty() && known != null ? known.folders() : request.folders();
    Optional<Restriction> restriction =
        request.restriction().or(() -> Optional.ofNullable(known).map(SearchStatus::restriction));
    if (in.isEmpty() || restriction.isEmpty()) {
      throw new MapiException(ErrorCode.NOT_INITIALIZED, "no folders or no restriction yet");
    }
    search =
        new SearchStatus(
            restriction.get(),
            in,
            request.options(),
            SearchStatus.Progress.COMPLETE,
            SearchStatus.Text.NOTHING);
  }

  @Override
  public SearchStatus search() {
    SearchStatus known = search;
    if (known == null) {
      throw new MapiException(ErrorCode.NOT_INITIALIZED, "no criteria");
    }
    return known;
  }

  void saved(MemoryMessage message, PropertyBag row) {
    boolean isNew = byId.put(message.mid().value(), message) == null;
    rows(message.associated()).put(new BagRow(message.mid().value(), row));
    changed();
    mailbox.tell(
        isNew
            ? new MailboxEvent.MessageCreated(fid, message.mid(), message.associated())
            : new MailboxEvent.MessageModified(fid, message.mid(), message.associated()));
  }

  /** Takes a message away. */
  public void remove(Mid mid) {
    MemoryMessage message = byId.remove(mid.value());
    if (message != null) {
      rows(message.associated()).remove(mid.value());
      changed();
      mailbox.tell(new MailboxEvent.MessageDeleted(fid, mid, message.associated()));
    }
  }

  @Nullable MemoryMessage find(Mid mid) {
    return byId.get(mid.value());
  }

  private MemoryRowSource rows(Associated kind) {
    return kind == Associated.FAI ? associated : messages;
  }

  void appear() {
    show();
    mailbox.tell(new MailboxEvent.FolderCreated(fid, parentOrSelf()));
  }

  private void changed() {
    show();
    mailbox.tell(
        new MailboxEvent.FolderModified(
            fid, parentOrSelf(), messages.count(), messages.unreadCount()));
  }

  private Fid parentOrSelf() {
    MemoryFolder above = parent;
    return above == null ? fid : above.fid;
  }

  private void show() {
    int depth = 1;
    for (MemoryFolder above = parent; above != null; above = above.parent, depth++) {
      PropertyBag row = properties().toBuilder().put(PidTag.DEPTH, depth).build();
      above.descendants.put(new BagRow(fid.value(), row));
      if (depth == 1) {
        above.children.put(new BagRow(fid.value(), properties()));
      }
    }
  }

  private void vanish() {
    mailbox.removeFolder(this);
    for (MemoryFolder above = parent; above != null; above = above.parent) {
      above.descendants.remove(fid.value());
      above.children.remove(fid.value());
    }
    mailbox.tell(new MailboxEvent.FolderDeleted(fid, parentOrSelf()));
  }

  @Override
  public Fid fid() {
    return fid;
  }

  @Override
  public @Nullable Fid parent() {
    MemoryFolder above = parent;
    return above == null ? null : above.fid;
  }

  @Override
  public PropertyBag properties() {
    return stored.toBuilder()
        .put(PidTag.FOLDER_ID, fid.value())
        .put(PidTag.FOLDER_TYPE, parent == null ? 0 : type)
        .put(PidTag.CONTENT_COUNT, messages.count())
        .put(PidTag.CONTENT_UNREAD_COUNT, messages.unreadCount())
        .put(PidTag.MESSAGE_SIZE_EXTENDED, 1000L * messages.count())
        .put(PidTag.SUBFOLDERS, children.count() > 0)
        .build();
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    stored = stored.with(PropertyBag.of(values));
    changed();
    return List.of();
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    PropertyBag.Builder b = stored.toBuilder();
    tags.forEach(b::remove);
    stored = b.build();
    changed();
    return List.of();
  }

  @Override
  public List<FolderPermission> permissions() {
    return permissions;
  }

  @Override
  public void changePermissions(UnaryOperator<List<FolderPermission>> change) {
    permissions = change.apply(permissions);
  }

  @Override
  public RowSource contents(Associated kind) {
    return rows(kind);
  }

  @Override
  public RowSource hierarchy(boolean deep) {
    return deep ? descendants : children;
  }

  @Override
  public Created createFolder(String name, String comment, int folderType, boolean openExisting) {
    List<Long> found = new ArrayList<>();
    children.scan(
        List.of(PidTag.DISPLAY_NAME),
        row -> {
          if (name.equals(row.get(PidTag.DISPLAY_NAME))) {
            found.add(row.id());
          }
        });
    if (found.isEmpty()) {
      return new Created(mailbox.newFolder(this, name, folderType), false);
    }
    if (!openExisting) {
      throw new MapiException(ErrorCode.COLLIDING_NAMES, "folder exists");
    }
    return new Created(mailbox.folder(new Fid(found.getFirst())), true);
  }

  @Override
  public boolean deleteFolder(Fid subfolder, Removal how) {
    mailbox.folder(subfolder).vanish();
    return true;
  }

  @Override
  public boolean moveFolder(Fid subfolder, Fid to, String newName) {
    if (isSpecial(subfolder)) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "a special folder");
    }
    copyFolder(subfolder, to, newName, true);
    return deleteFolder(subfolder, Removal.HARD);
  }

  @Override
  public boolean copyFolder(Fid subfolder, Fid to, String newName, boolean recursive) {
    MemoryFolder source = mailbox.folder(subfolder);
    if (!fid.equals(source.parent())) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no subfolder");
    }
    for (MemoryFolder at = mailbox.folder(to); at != null; at = at.parent) {
      if (at.fid.equals(subfolder)) {
        throw new MapiException(ErrorCode.FOLDER_CYCLE, "into itself");
      }
    }
    String name = newName.isEmpty() ? source.properties().get(PidTag.DISPLAY_NAME, "") : newName;
    Fid made = mailbox.folder(to).createFolder(name, "", source.type, false).folder().fid();
    source.copyMessages(source.mids(), made);
    if (recursive) {
      source.subfolders().forEach(child -> source.copyFolder(child, made, "", true));
    }
    return true;
  }

  private boolean isSpecial(Fid folder) {
    return SpecialFolder.of(Owner.self()).stream().map(mailbox::special).anyMatch(folder::equals);
  }

  private List<Mid> mids() {
    return byId.keySet().stream().map(Mid::new).toList();
  }

  private List<Fid> subfolders() {
    List<Fid> found = new ArrayList<>();
    children.scan(List.of(), row -> found.add(new Fid(row.id())));
    return found;
  }

  @Override
  public boolean empty(Removal how, boolean withAssociated) {
    for (MemoryMessage message : List.copyOf(byId.values())) {
      if (withAssociated || message.associated() == Associated.NORMAL) {
        deleteMessages(List.of(message.mid()), how);
      }
    }
    List<Fid> gone = subfolders().stream().filter(child -> !isSpecial(child)).toList();
    gone.forEach(child -> deleteFolder(child, how));
    return subfolders().isEmpty();
  }

  @Override
  public List<Mid> moveMessages(List<Mid> mids, Fid to) {
    List<Mid> failed = copyMessages(mids, to);
    mids.forEach(this::remove);
    return failed;
  }

  @Override
  public List<Mid> copyMessages(List<Mid> mids, Fid to) {
    List<Mid> failed = new ArrayList<>();
    for (Mid mid : mids) {
      MemoryMessage message = byId.get(mid.value());
      if (message == null) {
        failed.add(mid);
      } else {
        PropertyBag.Builder b = message.properties().toBuilder();
        b.remove(PidTag.MID);
        b.remove(PidTag.FOLDER_ID);
        mailbox.folder(to).add(message.associated(), b.build());
      }
    }
    return failed;
  }

  @Override
  public List<Mid> deleteMessages(List<Mid> mids, Removal how) {
    for (Mid mid : mids) {
      MemoryMessage message = byId.get(mid.value());
      if (message != null && how == Removal.SOFT) {
        deleted.put(new BagRow(mid.value(), message.properties()));
      }
      remove(mid);
    }
    return List.of();
  }

  @Override
  public RowSource deletedContents(Associated associated) {
    return associated == Associated.FAI ? MemoryRowSource.EMPTY : deleted;
  }

  @Override
  public List<Mid> setRead(List<Mid> mids, boolean read) {
    List<Mid> missing = mids.stream().filter(mid -> !byId.containsKey(mid.value())).toList();
    mids.stream()
        .filter(mid -> !missing.contains(mid))
        .forEach(mid -> mailbox.openMessage(fid, mid).setRead(read));
    return missing;
  }

  /** Nobody wants receipts here. */
  @Override
  public List<Mid> setRead(List<Mid> mids, boolean read, Receipt receipt) {
    return setRead(mids, read);
  }

  @Override
  public List<Mid> receipts(List<Mid> mids, Receipt what) {
    return List.of();
  }

  @Override
  public List<Mid> deleteTelling(List<Mid> mids, Removal how) {
    return deleteMessages(mids, how);
  }

  @Override
  public RowSource rules() {
    return MemoryRowSource.EMPTY;
  }

  @Override
  public void modifyRules(boolean replace, List<RuleChange> changes) {
    if (!changes.isEmpty()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "rules in memory");
    }
  }

  @Override
  public int setStatus(Mid mid, int status, int mask) {
    MemoryMessage message = byId.get(mid.value());
    if (message == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no message " + mid);
    }
    int before = message.properties().get(PidTag.MESSAGE_STATUS, 0);
    int after = (before & ~mask) | (status & mask);
    message.setProperties(List.of(new PropertyValue(PidTag.MESSAGE_STATUS, after)));
    message.save(true);
    return before;
  }
}
