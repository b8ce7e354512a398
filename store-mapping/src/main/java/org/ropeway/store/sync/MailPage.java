package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxMail;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.FolderSync;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.mail.MailMapper;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.rule.RunTable;
import org.ropeway.store.sync.SavingTable.Saving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page of changes of a mail folder, worked into the index. */
final class MailPage {
  private static final Logger LOG = LoggerFactory.getLogger(MailPage.class);
  private static final int MSG_READ = 0x01;

  private final Change change;
  private final FolderRecord folder;
  private final MailMapper mapper;
  private final FolderSync sync;
  private final long generation;
  private final Map<String, ItemRow> known = new HashMap<>();
  private final List<ItemRow> fresh = new ArrayList<>();
  private final Map<ItemRow, ItemRow> changed = new LinkedHashMap<>();
  private final List<Long> same = new ArrayList<>();
  private final Set<Long> placed = new HashSet<>();
  private final List<MailboxEvent> arrivals = new ArrayList<>();
  private final Map<Long, Overlay> overlays = new HashMap<>();
  private List<Saving> saving = List.of();
  private boolean rulesToRun;

  MailPage(Change change, FolderRecord folder, MailMapper mapper) {
    this.change = change;
    this.folder = folder;
    this.mapper = mapper;
    this.sync = change.sync(folder.fid());
    this.generation = sync.state() == null ? sync.generation() + 1 : sync.generation();
  }

  /** Returns how many mails it told of. */
  int apply(OxChanges<OxMail> changes) {
    Map<String, OxMail> told = new LinkedHashMap<>();
    changes.created().forEach(mail -> told.put(mail.uuid(), mail));
    changes.modified().forEach(mail -> told.put(mail.uuid(), mail));
    Set<String> deleted = new LinkedHashSet<>(changes.deletedUuids());
    deleted.removeAll(told.keySet());
    Set<String> all = new LinkedHashSet<>(told.keySet());
    all.addAll(deleted);
    change.byUuid(all).forEach(row -> known.put(row.uuid(), row));
    put(told);
    delete(deleted);
    IntentTable.settled(change, known.values());
    change.sync(folder.fid(), new FolderSync(changes.state(), generation, sync.complete()));
    return told.size();
  }

  private void put(Map<String, OxMail> told) {
    Set<String> strangers = new LinkedHashSet<>(told.keySet());
    strangers.removeAll(known.keySet());
    Map<String, Long> returning = change.gone().take(change.handle(), strangers);
    overlays(returning.values());
    if (!strangers.isEmpty()) {
      saving = SavingTable.all(change.handle(), change.mailbox());
      saving.addAll(OutboxTable.asked(change.handle(), change.mailbox(), folder.fid()));
    }
    told.values().forEach(this::placeIfSaved);
    for (OxMail mail : told.values()) {
      ItemRow before = known.get(mail.uuid());
      if (before != null) {
        if (!placed.contains(before.mid())) {
          update(mail, before);
        }
      } else if (SavingTable.of(saving, mail.uuid()).isEmpty()
          && !SavingTable.isFormer(saving, mail.uuid())) {
        add(mail, returning.get(mail.uuid()));
      }
    }
    change.insert(fresh);
    arrivals.forEach(change::tell);
    change.replace(changed);
    change.told(same, generation);
  }

  /** A message becomes the mail that was stored for it, whatever is told of its former version. */
  private void placeIfSaved(OxMail mail) {
    Optional<Saving> saved = SavingTable.of(saving, mail.uuid());
    if (saved.isPresent() && !known.containsKey(mail.uuid())) {
      boolean unread = (mail.flags() & OxMail.SEEN) == 0;
      MailSaves.place(change, saved.get(), properties(mail), unread);
      placed.add(saved.get().mid());
    }
  }

  /** What is kept of known and returning mails that OX has no place for. */
  private void overlays(Collection<Long> returning) {
    List<Long> mids = new ArrayList<>(returning);
    known.values().forEach(row -> mids.add(row.mid()));
    if (!mids.isEmpty()) {
      change.large(mids).forEach((mid, bag) -> overlays.put(mid, Overlay.of(bag)));
    }
  }

  /** A mail whose marks changed at OX is marked as OX says, not as was written here before. */
  private PropertyBag properties(OxMail mail, long mid) {
    Overlay overlay = overlays.getOrDefault(mid, Overlay.NONE);
    if (!overlay.isOfFlagged(MailMapper.isFlagged(mail))) {
      overlay = overlay.without(mapper.markIds());
      change.large(mid, overlay.bytes());
    }
    PropertyBag row = overlay.overRow(properties(mail));
    int flags = row.get(PidTag.MESSAGE_FLAGS, 0);
    if ((flags & Receipts.flags(ReceiptTable.READ | ReceiptTable.NONREAD)) == 0) {
      return row;
    }
    int kinds = ReceiptTable.settled(change.handle(), change.mailbox(), mid);
    return row.toBuilder().put(PidTag.MESSAGE_FLAGS, flags & ~Receipts.flags(kinds)).build();
  }

  private void add(OxMail mail, @Nullable Long formerMid) {
    long mid = formerMid != null ? formerMid : change.nextCounter();
    PropertyBag properties = properties(mail, mid);
    ItemRow row = row(mail, mid, change.nextCounter(), properties);
    fresh.add(row);
    if (formerMid != null || !isArrival(mail)) {
      return;
    }
    if (mayHaveRules()) {
      new RunTable(change.mailbox()).begin(change.handle(), mid, folder.fid());
      rulesToRun = true;
    } else {
      arrivals.add(
          new MailboxEvent.NewMail(
              change.ids().fid(folder.fid()),
              change.ids().mid(mid),
              properties.get(PidTag.MESSAGE_CLASS, "IPM.Note"),
              properties.get(PidTag.MESSAGE_FLAGS, 0) & ~MSG_READ));
    }
  }

  /**
   * Whether rules, or actions for its conversation, may be waiting for mail; clients are told of it
   * when they have run.
   */
  private boolean mayHaveRules() {
    if (!change.owner().isSelf()) {
      return false; // they are the owner's business
    }
    return folder.properties().get(PidTag.HAS_RULES, false)
        || hasHidden(change.tree().get(folder.fid()))
        || hasHidden(change.tree().role(SpecialFolder.CONVERSATION_ACTIONS));
  }

  private static boolean hasHidden(FolderNode folder) {
    return folder.counts().associated() > 0;
  }

  /** Whether mails came on which rules are to be run. */
  boolean hasRulesToRun() {
    return rulesToRun;
  }

  private void update(OxMail mail, ItemRow before) {
    ItemRow as =
        row(mail, before.mid(), before.changeNumber(), properties(mail, before.mid()))
            .withStatus(before.status())
            .withDeletion(before.fid() == folder.fid() ? before.deletion() : null);
    if (as.saysTheSameAs(before)) {
      same.add(before.mid());
    } else {
      changed.put(before, as.withChange(change.nextCounter(), change.now()));
    }
  }

  private ItemRow row(OxMail mail, long mid, long changeNumber, PropertyBag properties) {
    boolean unread = (mail.flags() & OxMail.SEEN) == 0;
    return ItemRow.of(
        folder.fid(), mid, mail.uuid(), changeNumber, change.now(), unread, generation, properties);
  }

  private void delete(Set<String> uuids) {
    List<ItemRow> gone = new ArrayList<>();
    for (String uuid : uuids) {
      ItemRow row = known.get(uuid);
      if (row != null && row.fid() == folder.fid() && !placed.contains(row.mid())) {
        gone.add(row);
      }
    }
    change.gone().remember(change.handle(), gone, change.now());
    change.delete(gone);
  }

  /** Whether a mail was delivered rather than found, put or written here. */
  private boolean isArrival(OxMail mail) {
    boolean plain = folder.role() == null || folder.role() == SpecialFolder.INBOX;
    int others = OxMail.SEEN | OxMail.DRAFT | OxMail.DELETED | OxMail.SPAM;
    return sync.complete() && plain && (mail.flags() & others) == 0;
  }

  /** A mail whose listing cannot be understood is listed all the same. */
  private PropertyBag properties(OxMail mail) {
    try {
      return mapper.row(mail);
    } catch (RuntimeException e) {
      LOG.error("a listing in mailbox {} could not be mapped", change.mailbox(), e);
      return PropertyBag.builder()
          .put(PidTag.MESSAGE_CLASS, "IPM.Note")
          .put(PidTag.SUBJECT, mail.subject())
          .put(PidTag.NORMALIZED_SUBJECT, mail.subject())
          .put(PidTag.MESSAGE_FLAGS, 0)
          .put(PidTag.MESSAGE_SIZE, Math.clamp(mail.size(), 0, Integer.MAX_VALUE))
          .build();
    }
  }
}
