package org.ropeway.store.special;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.FolderRights;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.property.PropertyBag;

/**
 * What a special folder is while OX says nothing else of it. [MS-OXOSFLD] 2.2.1.
 *
 * @param parent null for the root
 * @param name key of its name
 * @param containerClass empty for none
 * @param module of OX, empty for what lives only here
 */
record FolderPlan(
    @Nullable SpecialFolder parent, String name, String containerClass, String module, Kind kind) {
  /** Whether users see it. */
  private enum Kind {
    VISIBLE,
    HIDDEN,
    SEARCH
  }

  private static final String MAIL_CLASS = "IPF.Note";
  private static final Map<SpecialFolder, FolderPlan> PLANS =
      Map.ofEntries(
          entry(SpecialFolder.ROOT, new FolderPlan(null, "root", "", "", Kind.VISIBLE)),
          entry(SpecialFolder.DEFERRED_ACTION, outside("deferred-action")),
          entry(SpecialFolder.SPOOLER_QUEUE, outside("spooler-queue")),
          entry(
              SpecialFolder.IPM_SUBTREE,
              new FolderPlan(
                  SpecialFolder.ROOT, "ipm-subtree", "", FolderRecord.MAIL, Kind.VISIBLE)),
          entry(SpecialFolder.INBOX, mail("inbox")),
          entry(SpecialFolder.OUTBOX, local("outbox", MAIL_CLASS)),
          entry(SpecialFolder.SENT_ITEMS, mail("sent-items")),
          entry(SpecialFolder.DELETED_ITEMS, mail("deleted-items")),
          entry(SpecialFolder.COMMON_VIEWS, outside("common-views")),
          entry(SpecialFolder.SCHEDULE, outside("schedule")),
          entry(SpecialFolder.FINDER, outside("finder")),
          entry(SpecialFolder.VIEWS, outside("views")),
          entry(SpecialFolder.SHORTCUTS, outside("shortcuts")),
          entry(SpecialFolder.DRAFTS, mail("drafts")),
          entry(SpecialFolder.CALENDAR, groupware("calendar", "IPF.Appointment")),
          entry(SpecialFolder.CONTACTS, groupware("contacts", "IPF.Contact")),
          entry(SpecialFolder.TASKS, groupware("tasks", "IPF.Task")),
          entry(SpecialFolder.NOTES, local("notes", "IPF.StickyNote")),
          entry(SpecialFolder.JOURNAL, local("journal", "IPF.Journal")),
          entry(SpecialFolder.REMINDERS, search("reminders", "Outlook.Reminder")),
          entry(SpecialFolder.TODO_SEARCH, search("to-do-search", "IPF.Task")),
          entry(SpecialFolder.JUNK_EMAIL, mail("junk-email")),
          entry(SpecialFolder.SYNC_ISSUES, local("sync-issues", MAIL_CLASS)),
          entry(SpecialFolder.CONFLICTS, issues("conflicts")),
          entry(SpecialFolder.LOCAL_FAILURES, issues("local-failures")),
          entry(SpecialFolder.SERVER_FAILURES, issues("server-failures")),
          entry(SpecialFolder.FREEBUSY_DATA, outside("freebusy-data")),
          entry(SpecialFolder.QUICK_STEPS, hidden("quick-steps", "IPF.Configuration")),
          entry(
              SpecialFolder.CONVERSATION_ACTIONS,
              hidden("conversation-actions", "IPF.Configuration")),
          entry(SpecialFolder.SUGGESTED_CONTACTS, hidden("suggested-contacts", "IPF.Contact")),
          entry(SpecialFolder.NON_IPM_SUBTREE, outside("non-ipm-subtree")),
          entry(SpecialFolder.EFORMS_REGISTRY, system("eforms-registry")),
          entry(SpecialFolder.SITE_FREE_BUSY, system("site-free-busy")),
          entry(SpecialFolder.OFFLINE_ADDRESS_BOOK, system("offline-address-book")),
          entry(SpecialFolder.LOCAL_EFORMS_REGISTRY, local(SpecialFolder.EFORMS_REGISTRY)),
          entry(SpecialFolder.LOCAL_FREE_BUSY, local(SpecialFolder.SITE_FREE_BUSY)),
          entry(
              SpecialFolder.LOCAL_OFFLINE_ADDRESS_BOOK, local(SpecialFolder.OFFLINE_ADDRESS_BOOK)),
          entry(SpecialFolder.NNTP_ARTICLE_INDEX, system("nntp-article-index")));

  static FolderPlan of(SpecialFolder role) {
    FolderPlan plan = PLANS.get(role);
    if (plan == null) {
      throw new IllegalStateException("no plan for " + role);
    }
    return plan;
  }

  /**
   * What the user may do there while OX does not have it. Of what another user owns he has the way
   * down to what is shared, and a place for what his client keeps of it; of public folders the way
   * down, and what is only read.
   */
  int rights(SpecialFolder role, Owner owner) {
    if (owner.isSelf()) {
      return FolderRights.OWNER;
    }
    if (owner.isPublic()) {
      return FolderRights.VISIBLE | FolderRights.READ_ANY;
    }
    return switch (role) {
      case ROOT, IPM_SUBTREE -> FolderRights.VISIBLE;
      case DEFERRED_ACTION, SPOOLER_QUEUE, COMMON_VIEWS, SCHEDULE, FINDER, VIEWS, SHORTCUTS ->
          FolderRights.VISIBLE | FolderRights.READ_ANY;
      default -> FolderRights.NONE;
    };
  }

  FolderRecord folder(
      long fid, long parentFid, SpecialFolder role, Owner owner, String displayName) {
    PropertyBag.Builder b = PropertyBag.builder();
    b.put(PidTag.CONTAINER_CLASS, containerClass.isEmpty() ? null : containerClass);
    b.put(PidTag.ATTRIBUTE_HIDDEN, kind == Kind.HIDDEN ? true : null);
    return new FolderRecord(
        fid,
        parentFid,
        role,
        null,
        module,
        type(),
        displayName,
        rights(role, owner),
        0,
        0,
        0,
        0,
        b.build());
  }

  private int type() {
    if (parent == null) {
      return FolderRecord.ROOT;
    }
    return kind == Kind.SEARCH ? FolderRecord.SEARCH : FolderRecord.GENERIC;
  }

  private static FolderPlan outside(String name) {
    return new FolderPlan(SpecialFolder.ROOT, name, "", FolderRecord.LOCAL, Kind.VISIBLE);
  }

  /** One that users of public folders do not see. */
  private static FolderPlan system(String name) {
    return new FolderPlan(
        SpecialFolder.NON_IPM_SUBTREE, name, "", FolderRecord.LOCAL, Kind.VISIBLE);
  }

  /** The part of a site in such a folder. */
  private static FolderPlan local(SpecialFolder of) {
    return new FolderPlan(of, "site", "", FolderRecord.LOCAL, Kind.VISIBLE);
  }

  private static FolderPlan search(String name, String containerClass) {
    return new FolderPlan(
        SpecialFolder.ROOT, name, containerClass, FolderRecord.LOCAL, Kind.SEARCH);
  }

  private static FolderPlan mail(String name) {
    return new FolderPlan(
        SpecialFolder.IPM_SUBTREE, name, MAIL_CLASS, FolderRecord.MAIL, Kind.VISIBLE);
  }

  private static FolderPlan groupware(String module, String containerClass) {
    return new FolderPlan(SpecialFolder.IPM_SUBTREE, module, containerClass, module, Kind.VISIBLE);
  }

  private static FolderPlan local(String name, String containerClass) {
    return new FolderPlan(
        SpecialFolder.IPM_SUBTREE, name, containerClass, FolderRecord.LOCAL, Kind.VISIBLE);
  }

  private static FolderPlan hidden(String name, String containerClass) {
    return new FolderPlan(
        SpecialFolder.IPM_SUBTREE, name, containerClass, FolderRecord.LOCAL, Kind.HIDDEN);
  }

  private static FolderPlan issues(String name) {
    return new FolderPlan(
        SpecialFolder.SYNC_ISSUES, name, MAIL_CLASS, FolderRecord.LOCAL, Kind.VISIBLE);
  }
}
