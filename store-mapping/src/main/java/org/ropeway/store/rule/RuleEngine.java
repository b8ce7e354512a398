package org.ropeway.store.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.rule.RunTable.Run;
import org.ropeway.store.table.RowSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs rules on mails that arrived. What they do with a mail is written down before it is begun,
 * and each step may be begun twice without being done twice; so all of it happens once, whenever we
 * are killed. For one thread. [MS-OXORULE] 3.2.5.1.
 */
public final class RuleEngine {
  private static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);
  private final StateDatabase database;
  private final MailboxIndex index;
  private final RuleBook book;
  private final ReadyRules ready;
  private final ConversationActions conversations;
  private final Hands hands;
  private final StoreLimits limits;
  private final RunTable runs;
  private final Targets targets;
  private final FilterSync filterSync;
  private final ReentrantLock working = new ReentrantLock();
  private final Settled settled = new Settled();

  /** The rules of a mailbox at work. */
  public RuleEngine(
      StateDatabase database,
      MailboxIndex index,
      RuleBook book,
      NamedProperties names,
      Hands hands,
      Filters filters,
      StoreLimits limits) {
    this.database = database;
    this.index = index;
    this.book = book;
    this.ready = new ReadyRules(index, book, names, limits.local());
    this.hands = hands;
    this.limits = limits;
    this.runs = new RunTable(index.mailbox());
    this.targets = new Targets(index.ids());
    this.conversations = new ConversationActions(index, names, limits.local(), targets);
    this.filterSync = new FilterSync(book, filters, targets, index.identity().smtpAddress());
    index.events().subscribe(this::noteFolders);
  }

  /** Filters of OX name folders by their places. */
  private void noteFolders(MailboxEvent event) {
    switch (event) {
      case MailboxEvent.FolderMoved _, MailboxEvent.FolderDeleted _ -> settled.changed();
      case MailboxEvent.FolderModified e when e.totalCount() < 0 -> settled.changed();
      default -> {}
    }
  }

  /**
   * The rules of a folder as a table shows them; before those of the inbox what users made at OX.
   */
  public RowSource table(long fid) {
    book.requireOwn();
    return book.table(fid, fid == inbox() ? foreign() : List.of());
  }

  private List<PropertyBag> foreign() {
    try {
      return filterSync.foreign();
    } catch (OxException e) {
      LOG.debug("mailbox {}: OX's rules are not shown: {}", index.mailbox(), e.getMessage());
      return List.of();
    }
  }

  private long inbox() {
    return index.tree().role(SpecialFolder.INBOX).fid();
  }

  /** The rules of a folder changed: OX learns of it at once, or as soon as it can be reached. */
  public void changed(long fid) {
    if (fid == inbox()) {
      settled.changed();
      settleNow();
    }
  }

  /** The user changed folders: OX learns of it before he is told that it is done. */
  public void settleNow() {
    if (settled.is() || !index.owner().isSelf()) {
      return;
    }
    try {
      run();
    } catch (OxException e) {
      LOG.debug("mailbox {}: OX learns of rules later: {}", index.mailbox(), e.getMessage());
    }
  }

  /**
   * Runs what is to be run. Throws {@link OxException.Unavailable} if OX goes away; what is left
   * then is done by the next call.
   */
  public void run() {
    working.lock();
    try {
      runDue();
      if (!settled.is()) {
        settle();
      }
    } finally {
      working.unlock();
    }
  }

  private void settle() {
    try {
      settled.by(this::tellOx);
    } catch (OxException.BadAnswer | OxException.OutOfSync | OxException.NotFound e) {
      notTaken(e);
    }
  }

  /** What OX will not take the next time either it needs not be told again. */
  private void tellOx() {
    try {
      filterSync.settle(inbox(), this::runDue);
    } catch (OxException.Unavailable
        | OxException.AuthenticationFailed
        | OxException.BadAnswer
        | OxException.OutOfSync
        | OxException.NotFound e) {
      throw e;
    } catch (OxException e) {
      notTaken(e);
    }
  }

  private void notTaken(OxException e) {
    LOG.warn("mailbox {}: OX does not take rules: {}", index.mailbox(), e.getMessage());
  }

  private void runDue() {
    for (Run run : database.read(runs::all)) {
      run(run);
    }
  }

  private void run(Run run) {
    MessageRow row = index.message(run.mid());
    if (row == null || row.item().uuid() == null) {
      end(run.mid());
      return;
    }
    ArrivedMail mail = new ArrivedMail(row, () -> content(run.mid()));
    Plan plan = run.plan();
    if (plan == null) {
      plan = plan(run, mail);
    }
    for (int i = run.done(); i < plan.steps().size(); i++) {
      execute(run, plan, i, mail);
    }
    end(run.mid());
  }

  private MessageContent content(long mid) {
    try {
      return hands.content(mid);
    } catch (OxException.NotFound e) {
      return MessageContent.EMPTY;
    }
  }

  private Plan plan(Run run, ArrivedMail mail) {
    List<ReadyRule> rules = index.tree().find(run.fid()) == null ? List.of() : ready.of(run.fid());
    boolean away = index.properties().get(PidTag.OUT_OF_OFFICE_STATE, false);
    String sender =
        mail.get(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS) instanceof String s
            ? s.toLowerCase(Locale.ROOT)
            : "";
    Planner planner = new Planner(mail, away, targets, limits.rules().steps());
    Plan plan =
        planner.plan(
            rules,
            rule -> database.read(handle -> runs.knows(handle, rule.id(), sender)),
            conversations.of(mail));
    index.change(change -> {
      runs.plan(change.handle(), run.mid(), plan);
      planner.remembered().forEach(rule -> runs.remember(change.handle(), rule, sender));
      return 0;
    });
    return plan;
  }

  /** Does a step; a failure is told to the user, and the next step follows. */
  private void execute(Run run, Plan plan, int i, ArrivedMail mail) {
    Step step = plan.steps().get(i);
    try {
      if (step.kind() == Step.Kind.DEFER) {
        defer(run, plan, i);
        return;
      }
      perform(step, run.mid(), mail);
    } catch (OxException.Unavailable | OxException.AuthenticationFailed e) {
      throw e;
    } catch (RuleFailure | OxException | MapiException e) {
      if (e instanceof MapiException m && m.code().equals(ErrorCode.EXITING)) {
        throw e;
      }
      failed(run, step, i, e);
      return;
    } catch (RuntimeException e) {
      LOG.error("mailbox {}: a rule failed", index.mailbox(), e);
      failed(run, step, i, e);
      return;
    }
    index.change(change -> done(change, run, i));
  }

  private int done(Change change, Run run, int step) {
    runs.done(change.handle(), run.mid(), step + 1);
    return 0;
  }

  private void perform(Step step, long mid, ArrivedMail mail) {
    switch (step.kind()) {
      case MARK -> {
        if (step.action().data() instanceof RuleAction.Tag tag) {
          hands.tag(mid, tag.property());
        } else {
          hands.markRead(mid);
        }
      }
      case COPY -> hands.copy(mid, target(step), step.uuid());
      case MOVE -> hands.move(mid, target(step));
      case SEND ->
          new Sending(hands, index.ids(), index.identity(), new FileTime(index.now()).toInstant())
              .send(step, mid, mail);
      case DELETE -> hands.delete(mid);
      case DEFER -> throw new IllegalStateException("done in the transaction of its mark");
    }
  }

  private long target(Step step) {
    long folder = targets.folder((RuleAction.MoveCopy) step.action().data());
    if (index.tree().find(folder) == null) {
      throw new RuleFailure(RuleFailure.FOLDER, "the folder is gone");
    }
    return folder;
  }

  private void defer(Run run, Plan plan, int i) {
    Step step = plan.steps().get(i);
    long folder =
        plan.steps().stream()
            .filter(other -> other.kind() == Step.Kind.MOVE)
            .mapToLong(this::target)
            .findFirst()
            .orElse(run.fid());
    hands.tag(run.mid(), new PropertyValue(PidTag.HAS_DEFERRED_ACTION_MESSAGES, true));
    index.change(change -> {
      new Notices(change, limits.local()).action(step, run.fid(), folder, run.mid());
      return done(change, run, i);
    });
  }

  /** One deferred error message for each rule is enough. 3.2.5.1.3. */
  private void failed(Run run, Step step, int i, RuntimeException why) {
    int error = error(step, why);
    LOG.warn(
        "mailbox {}: rule {} of folder {} failed with error {}",
        index.mailbox(),
        step.rules().getFirst(),
        run.fid(),
        error);
    LOG.debug("the failure", why);
    index.change(change -> {
      if (step.extended() || book.fails(change, run.fid(), step.rules().getFirst())) {
        try {
          new Notices(change, limits.local()).error(step, run.fid(), run.mid(), error);
        } catch (MapiException full) {
          LOG.warn("mailbox {}: no room to tell of it", index.mailbox());
        }
      }
      return done(change, run, i);
    });
  }

  private static int error(Step step, RuntimeException why) {
    if (why instanceof RuleFailure failure) {
      return failure.error();
    }
    if (why instanceof OxException.OverQuota) {
      return RuleFailure.QUOTA;
    }
    return switch (step.kind()) {
      case MOVE, COPY ->
          why instanceof OxException.AccessDenied ? RuleFailure.FOLDER_RIGHTS : RuleFailure.FOLDER;
      case DEFER -> RuleFailure.DEFERRED_ACTION;
      default -> RuleFailure.EXECUTION;
    };
  }

  /** All is done: now clients learn of the mail, where it is. */
  private void end(long mid) {
    index.change(change -> {
      runs.end(change.handle(), mid);
      List<ItemRow> rows = change.byMid(List.of(mid));
      ItemRow row = rows.isEmpty() ? null : rows.getFirst();
      if (row != null && row.deletion() == null) {
        change.tell(news(change, row));
      }
      return 0;
    });
  }

  private static MailboxEvent news(Change change, ItemRow row) {
    return new MailboxEvent.NewMail(
        change.ids().fid(row.fid()),
        change.ids().mid(row.mid()),
        get(row.get(PidTag.MESSAGE_CLASS), "IPM.Note"),
        (row.get(PidTag.MESSAGE_FLAGS) instanceof Integer flags ? flags : 0) & ~MessageFlags.READ);
  }

  private static String get(@Nullable Object value, String otherwise) {
    return value == null ? otherwise : (String) requireNonNull(value);
  }
}
