package org.ropeway.store;

import java.util.EnumSet;
import java.util.List;

/**
 * Folders every mailbox has; the first thirteen in the order of RopLogon's FolderIds ([MS-OXCSTOR]
 * 2.2.1.1.3). Public folders have {@link #ROOT}, {@link #IPM_SUBTREE} and those from {@link
 * #NON_IPM_SUBTREE} on instead, in the order of their FolderIds (2.2.1.1.4).
 */
public enum SpecialFolder {
  ROOT,
  DEFERRED_ACTION,
  SPOOLER_QUEUE,
  IPM_SUBTREE,
  INBOX,
  OUTBOX,
  SENT_ITEMS,
  DELETED_ITEMS,
  COMMON_VIEWS,
  SCHEDULE,
  FINDER,
  VIEWS,
  SHORTCUTS,
  DRAFTS,
  CALENDAR,
  CONTACTS,
  TASKS,
  NOTES,
  JOURNAL,
  REMINDERS,
  TODO_SEARCH,
  JUNK_EMAIL,
  SYNC_ISSUES,
  CONFLICTS,
  LOCAL_FAILURES,
  SERVER_FAILURES,
  FREEBUSY_DATA,
  QUICK_STEPS,
  CONVERSATION_ACTIONS,
  SUGGESTED_CONTACTS,
  NON_IPM_SUBTREE,
  EFORMS_REGISTRY,
  SITE_FREE_BUSY,
  OFFLINE_ADDRESS_BOOK,
  LOCAL_EFORMS_REGISTRY,
  LOCAL_FREE_BUSY,
  LOCAL_OFFLINE_ADDRESS_BOOK,
  NNTP_ARTICLE_INDEX;

  private static final List<SpecialFolder> MAILBOX =
      List.copyOf(EnumSet.range(ROOT, SUGGESTED_CONTACTS));
  private static final List<SpecialFolder> PUBLIC = publicFolders();

  private static List<SpecialFolder> publicFolders() {
    EnumSet<SpecialFolder> all = EnumSet.range(NON_IPM_SUBTREE, NNTP_ARTICLE_INDEX);
    all.add(ROOT);
    all.add(IPM_SUBTREE);
    return List.copyOf(all);
  }

  /** Those that the mailbox of an owner has, in their order. */
  public static List<SpecialFolder> of(Owner owner) {
    return owner.isPublic() ? PUBLIC : MAILBOX;
  }
}
