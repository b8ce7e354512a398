package org.ropeway.store.away;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxUser;
import org.ropeway.store.Absence;
import org.ropeway.store.MapiException;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.rule.Filters;
import org.ropeway.store.rule.RunTable;

/**
 * The absence of a mailbox's user. OX's mail filter tells senders of it, and App Suite shows and
 * changes it there; what OX cannot hold (HTML, hours, whom it is told) is remembered as long as
 * OX's rule says what was made of it.
 */
public final class Absences {
  private static final int MAX_REPLY = 128 * 1024;

  private final StateDatabase database;
  private final MailboxIndex index;
  private final Filters filters;
  private final NoticeMapper mapper;

  /**
   * The absence of a user.
   *
   * @param subject of the notices
   */
  public Absences(
      StateDatabase database, MailboxIndex index, Filters filters, OxUser user, String subject) {
    this.database = database;
    this.index = index;
    this.filters = filters;
    this.mapper = new NoticeMapper(user, subject);
  }

  /** What is set, by whomever. Throws {@link org.ropeway.ox.OxException}. */
  public Absence get() {
    Absence known = database.read(handle -> AbsenceTable.of(handle, index.mailbox()));
    Absence now =
        filters.list().map(rules -> now(known, rules)).orElse(known.with(Absence.Mode.DISABLED));
    if (!now.equals(known)) {
      remember(now);
    }
    return now;
  }

  private Absence now(Absence known, List<OxMailFilter> rules) {
    OxMailFilter notice = find(rules, NoticeMapper.VACATION);
    if (notice == null) {
      return known.with(Absence.Mode.DISABLED);
    }
    boolean same = mapper.notice(known).filter(made -> NoticeMapper.same(made, notice)).isPresent();
    return same ? known : mapper.absence(notice, instant());
  }

  /**
   * Sets it. ecNotSupported if OX has no mail filter, ecTooBig for a text that is too long; throws
   * {@link org.ropeway.ox.OxException}.
   */
  public void set(Absence absence) {
    if (Math.max(absence.internalReply().length(), absence.externalReply().length()) > MAX_REPLY) {
      throw new MapiException(ErrorCode.MESSAGE_TOO_BIG, "a notice of absence");
    }
    List<OxMailFilter> rules =
        filters
            .list()
            .orElseThrow(() -> new MapiException(ErrorCode.NOT_SUPPORTED, "no mail filter at OX"));
    boolean on = absence.mode() != Absence.Mode.DISABLED;
    settle(find(rules, NoticeMapper.OTHERS), on ? mapper.others(absence) : Optional.empty());
    OxMailFilter notice = find(rules, NoticeMapper.VACATION);
    if (on || notice != null) {
      settle(notice, mapper.notice(absence));
    }
    remember(absence);
  }

  private void settle(@Nullable OxMailFilter there, Optional<OxMailFilter> wanted) {
    if (wanted.isEmpty()) {
      if (there != null) {
        filters.delete(there.id());
      }
      return;
    }
    OxMailFilter rule = wanted.get();
    if (there == null) {
      filters.create(rule);
    } else if (!NoticeMapper.same(there, rule)) {
      filters.update(
          new OxMailFilter(
              there.id(), there.name(), rule.active(), there.flags(), rule.test(), rule.actions()));
    }
  }

  private static @Nullable OxMailFilter find(List<OxMailFilter> rules, String flag) {
    return rules.stream().filter(rule -> rule.flags().contains(flag)).findFirst().orElse(null);
  }

  private Instant instant() {
    return new FileTime(index.now()).toInstant();
  }

  /** Rules that run while the user is away, and clients, see it by a property of the store. */
  private void remember(Absence absence) {
    index.change(change -> {
      boolean away = absence.holds(instant());
      AbsenceTable.put(change.handle(), index.mailbox(), absence);
      if (index.properties().get(PidTag.OUT_OF_OFFICE_STATE, false) != away) {
        change.storeProperties(
            index
                .properties()
                .with(PropertyBag.builder().put(PidTag.OUT_OF_OFFICE_STATE, away).build()));
        new RunTable(index.mailbox()).forgetSenders(change.handle());
      }
      return 0;
    });
  }
}
