package org.ropeway.store.special;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.local.LocalItem;
import org.ropeway.store.property.PropertyBag;

/** Makes what a mailbox must have and does not have yet. */
public final class Provisioning {
  /** How many steps there are: the number of a mailbox that has all. */
  public static final int STEPS = 1;

  private static final String DELEGATE_INFORMATION = "IPM.Microsoft.ScheduleData.FreeBusy";
  private static final String LOCAL_FREEBUSY = "LocalFreebusy";
  private static final int READ_FLAG = 0x01;

  private final Change change;
  private final MailboxIds ids;
  private final Names names;

  /** For a mailbox whose owner has an OX locale, such as {@code de_DE}. */
  public Provisioning(Change change, MailboxIds ids, String locale) {
    this.change = change;
    this.ids = ids;
    this.names = new Names(locale);
  }

  /** A folder for each role that has none, and the messages of the steps not done. */
  public void complete(int done) {
    for (SpecialFolder role : SpecialFolder.of(change.owner())) {
      folder(role);
    }
    if (done < 1 && change.owner().isSelf()) {
      addDelegateInformation();
      addCategoryList();
    }
  }

  /** What the user may do in the folder in a role while OX does not have it. */
  public int rights(SpecialFolder role) {
    return FolderPlan.of(role).rights(role, change.owner());
  }

  /** The folder in a role, made if there is none. */
  public FolderNode folder(SpecialFolder role) {
    FolderNode known = change.tree().findRole(role);
    if (known == null) {
      FolderPlan plan = FolderPlan.of(role);
      SpecialFolder parentRole = plan.parent();
      long parent = parentRole == null ? 0 : folder(parentRole).fid();
      String name = names.of(plan.name());
      change.addFolder(plan.folder(change.nextCounter(), parent, role, change.owner(), name));
    }
    return change.tree().role(role);
  }

  /**
   * What Outlook's delegate dialog reads and writes, and the properties of Root (and through it of
   * Inbox) that lead there. [MS-OXODLGT] 2.2.2, 4.1.3.1; [MS-OXOSFLD] 2.2.6.
   */
  private void addDelegateInformation() {
    long folder = folder(SpecialFolder.FREEBUSY_DATA).fid();
    long mid = change.nextCounter();
    PropertyBag properties =
        PropertyBag.builder()
            .put(PidTag.MESSAGE_CLASS, DELEGATE_INFORMATION)
            .put(PidTag.SUBJECT, LOCAL_FREEBUSY)
            .put(PidTag.NORMALIZED_SUBJECT, LOCAL_FREEBUSY)
            .put(PidTag.MESSAGE_FLAGS, READ_FLAG)
            .put(PidTag.SCHEDULE_INFO_DELEGATOR_WANTS_COPY, true)
            .put(PidTag.SCHEDULE_INFO_DELEGATOR_WANTS_INFO, false)
            .put(PidTag.SCHEDULE_INFO_DONT_MAIL_DELEGATES, false)
            .build();
    LocalItem.of(change, folder, Associated.NORMAL, mid, properties).insert(change);
    List<Bytes> entryIds =
        List.of(
            Bytes.EMPTY, ids.messageEntryId(folder, mid), Bytes.EMPTY, ids.folderEntryId(folder));
    change.updateFolder(
        change.tree().role(SpecialFolder.ROOT).fid(), root -> withProperty(root, entryIds));
  }

  private static FolderRecord withProperty(FolderRecord root, List<Bytes> entryIds) {
    PropertyBag.Builder b = root.properties().toBuilder();
    return root.withProperties(b.put(PidTag.FREE_BUSY_ENTRY_IDS, entryIds).build());
  }

  private void addCategoryList() {
    long calendar = folder(SpecialFolder.CALENDAR).fid();
    LocalItem.of(
            change, calendar, Associated.FAI, change.nextCounter(), CategoryList.message(names))
        .insert(change);
  }
}
