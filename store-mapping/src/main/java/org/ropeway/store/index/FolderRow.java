package org.ropeway.store.index;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.FolderRights;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.Row;

/** A folder at one moment, with all its properties. [MS-OXCFOLD] 2.2.2.2. */
public final class FolderRow implements Row {
  private static final int MAPI_FOLDER = 3;
  private static final int FLAG_IPM = 0x1;
  private static final int FLAG_SEARCH = 0x2;
  private static final int FLAG_NORMAL = 0x4;

  private static final Set<Integer> COMPUTED =
      Stream.of(
              PidTag.FOLDER_ID,
              PidTag.PARENT_FOLDER_ID,
              PidTag.INST_ID,
              PidTag.ENTRY_ID,
              PidTag.PARENT_ENTRY_ID,
              PidTag.RECORD_KEY,
              PidTag.SOURCE_KEY,
              PidTag.PARENT_SOURCE_KEY,
              PidTag.CHANGE_KEY,
              PidTag.PREDECESSOR_CHANGE_LIST,
              PidTag.CHANGE_NUMBER,
              PidTag.FOLDER_TYPE,
              PidTag.FOLDER_FLAGS,
              PidTag.CONTENT_COUNT,
              PidTag.CONTENT_UNREAD_COUNT,
              PidTag.ASSOCIATED_CONTENT_COUNT,
              PidTag.SUBFOLDERS,
              PidTag.DELETED_COUNT_TOTAL,
              PidTag.HIERARCHY_CHANGE_NUMBER,
              PidTag.LOCAL_COMMIT_TIME,
              PidTag.LOCAL_COMMIT_TIME_MAX,
              PidTag.CREATION_TIME,
              PidTag.LAST_MODIFICATION_TIME,
              PidTag.ACCESS,
              PidTag.ACCESS_LEVEL,
              PidTag.RIGHTS,
              PidTag.OBJECT_TYPE,
              PidTag.MAPPING_SIGNATURE,
              PidTag.STORE_RECORD_KEY,
              PidTag.STORE_ENTRY_ID,
              PidTag.MESSAGE_SIZE,
              PidTag.MESSAGE_SIZE_EXTENDED,
              PidTag.HAS_RULES,
              PidTag.DEPTH)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> POST_CLASSES =
      Map.of(
          "IPF.Note", "IPM.Note",
          "IPF.Appointment", "IPM.Appointment",
          "IPF.Contact", "IPM.Contact",
          "IPF.Task", "IPM.Task",
          "IPF.StickyNote", "IPM.StickyNote",
          "IPF.Journal", "IPM.Activity");

  private final MailboxScope scope;
  private final FolderTree tree;
  private final FolderRecord record;
  private final FolderCounts counts;
  private final int depth;
  private @Nullable PropertyBag properties;

  private FolderRow(
      MailboxScope scope, FolderTree tree, FolderRecord record, FolderCounts counts, int depth) {
    this.scope = scope;
    this.tree = tree;
    this.record = record;
    this.counts = counts;
    this.depth = depth;
  }

  static FolderRow of(MailboxScope scope, FolderTree tree, FolderNode node) {
    return new FolderRow(scope, tree, node.record(), node.counts(), 0);
  }

  /** Whether this is a folder as it is in a tree, its contents' numbers included. */
  @SuppressWarnings("ReferenceEquality") // equal ones that are not the same are no loss
  boolean shows(FolderTree in, FolderNode node) {
    return in == tree && node.record() == record && node.counts() == counts;
  }

  /** The same folder in a table where it is so many levels deep. */
  FolderRow at(int newDepth) {
    return new FolderRow(scope, tree, record, counts, newDepth);
  }

  /** Whether a property follows from something else, so that nobody can write it. */
  public static boolean isComputed(int propertyId) {
    return COMPUTED.contains(propertyId) || PermissionRecords.isOwn(propertyId);
  }

  FolderRecord record() {
    return record;
  }

  FolderCounts counts() {
    return counts;
  }

  @Override
  public long id() {
    return GlobalCounter.join(MailboxIds.REPLID, record.fid());
  }

  @Override
  public @Nullable Object get(PropertyTag tag) {
    return tag.equals(PidTag.MESSAGE_SIZE)
        ? Math.toIntExact(Math.min(Integer.MAX_VALUE, counts.bytes()))
        : properties().get(tag);
  }

  /** All properties, PidTagMessageSize by its longer form. */
  public PropertyBag properties() {
    PropertyBag known = properties;
    if (known == null) {
      PropertyBag.Builder b = PropertyBag.builder();
      putDefaults(b);
      b.putAll(PermissionRecords.without(record.properties()));
      putIds(b);
      putNumbers(b);
      putTimesAndRights(b);
      known = b.build();
      properties = known;
    }
    return known;
  }

  private void putDefaults(PropertyBag.Builder b) {
    b.put(PidTag.DISPLAY_NAME, record.name());
    b.put(PidTag.COMMENT, "");
    b.put(PidTag.ATTRIBUTE_HIDDEN, false);
    String containerClass = record.properties().get(PidTag.CONTAINER_CLASS, "");
    b.put(PidTag.DEFAULT_POST_MESSAGE_CLASS, POST_CLASSES.get(containerClass));
    if (SpecialEntryIds.belongTo(record) && !scope.owner().isPublic()) {
      new SpecialEntryIds(tree, scope.ids()).putAll(b);
    }
  }

  private void putIds(PropertyBag.Builder b) {
    MailboxIds ids = scope.ids();
    long parent = record.parent() == 0 ? record.fid() : record.parent();
    b.put(PidTag.FOLDER_ID, id());
    b.put(PidTag.INST_ID, id());
    b.put(PidTag.PARENT_FOLDER_ID, ids.fid(parent).value());
    b.put(PidTag.ENTRY_ID, ids.folderEntryId(record.fid()));
    b.put(PidTag.RECORD_KEY, ids.folderEntryId(record.fid()));
    b.put(PidTag.PARENT_ENTRY_ID, ids.folderEntryId(parent));
    b.put(PidTag.SOURCE_KEY, ids.key(record.fid()));
    b.put(PidTag.PARENT_SOURCE_KEY, ids.key(parent));
    b.put(PidTag.CHANGE_KEY, ids.key(record.changeNumber()));
    b.put(PidTag.PREDECESSOR_CHANGE_LIST, ids.predecessors(record.changeNumber()));
    b.put(PidTag.CHANGE_NUMBER, GlobalCounter.join(MailboxIds.REPLID, record.changeNumber()));
    b.put(PidTag.OBJECT_TYPE, MAPI_FOLDER);
    b.put(PidTag.MAPPING_SIGNATURE, scope.identity().mappingSignature().toBytes());
    b.put(PidTag.STORE_RECORD_KEY, scope.identity().mailboxGuid().toBytes());
  }

  private void putNumbers(PropertyBag.Builder b) {
    b.put(PidTag.FOLDER_TYPE, record.type());
    b.put(PidTag.FOLDER_FLAGS, flags());
    b.put(PidTag.CONTENT_COUNT, counts.total());
    b.put(PidTag.CONTENT_UNREAD_COUNT, counts.unread());
    b.put(PidTag.ASSOCIATED_CONTENT_COUNT, counts.associated());
    b.put(PidTag.DELETED_COUNT_TOTAL, counts.deleted());
    b.put(PidTag.MESSAGE_SIZE_EXTENDED, counts.bytes());
    b.put(PidTag.SUBFOLDERS, tree.hasVisibleChildren(record.fid()));
    b.put(PidTag.HIERARCHY_CHANGE_NUMBER, record.hierarchyChanges());
    b.put(PidTag.HAS_RULES, record.properties().get(PidTag.HAS_RULES, false));
    b.put(PidTag.DEPTH, depth == 0 ? null : depth);
  }

  private void putTimesAndRights(PropertyBag.Builder b) {
    b.put(PidTag.CREATION_TIME, new FileTime(record.created()));
    b.put(PidTag.LAST_MODIFICATION_TIME, new FileTime(record.modified()));
    b.put(PidTag.LOCAL_COMMIT_TIME, new FileTime(record.modified()));
    b.put(PidTag.LOCAL_COMMIT_TIME_MAX, new FileTime(counts.committed()));
    b.put(PidTag.RIGHTS, record.rights());
    b.put(PidTag.ACCESS, FolderRights.access(record.rights()));
    b.put(PidTag.ACCESS_LEVEL, record.may(FolderRights.FOLDER_OWNER) ? 1 : 0);
  }

  private int flags() {
    FolderNode subtree = tree.findRole(SpecialFolder.IPM_SUBTREE);
    boolean ipm =
        subtree != null
            && (subtree.fid() == record.fid() || tree.depth(subtree.fid(), record.fid()) > 0);
    return (ipm ? FLAG_IPM : 0)
        | (record.type() == FolderRecord.SEARCH ? FLAG_SEARCH : FLAG_NORMAL);
  }
}
