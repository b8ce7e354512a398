package org.ropeway.gateway.ews;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.nspi.GroupMembers;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.store.Absence;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;

/**
 * Finds out what there is to tell of a recipient. OX tells a user's automatic reply and quota to
 * himself only, so that they are known of the sender and of those who are signed in at this
 * gateway: of their OX sessions they are asked, as whoever writes to them would learn it.
 */
final class TipSource {
  private final UserSessions sessions;
  private final Clock clock;

  TipSource(UserSessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Who asks, as whom he is going to send, and what he wants to know.
   *
   * @param domains those of the caller's own addresses
   */
  record Question(Caller caller, Addressee sender, Set<String> domains, Set<MailTip> asked) {}

  /** What can be found out; what OX does not tell now is pending. */
  Tips tips(Addressee recipient, Question question) {
    if (!recipient.isOfMail()) {
      return Tips.UNKNOWN;
    }
    Optional<String> address = recipient.mailAddress();
    try {
      Optional<GroupMembers> group = question.caller().members(recipient);
      if (group.isPresent()) {
        return Tips.group(group.get());
      }
      if (address.isEmpty()) {
        return Tips.INVALID;
      }
      Optional<OxPerson> user = question.caller().find(recipient);
      if (user.isPresent()) {
        return ofUser(user.get(), question);
      }
      if (question.caller().findResource(recipient).isPresent()) {
        return Tips.RESOURCE;
      }
    } catch (EwsException e) {
      return Tips.pending(question.asked());
    }
    if (recipient.isOfAddressBook()) {
      return Tips.INVALID;
    }
    // An address of the own domain that OX does not know may be known to its mail server.
    return question.domains().contains(Addressee.domain(address.get()))
        ? Tips.UNKNOWN
        : Tips.STRANGER;
  }

  private Tips ofUser(OxPerson user, Question question) {
    Caller caller = question.caller();
    Tips.Reply reply = null;
    Boolean full = null;
    Set<MailTip> pending = EnumSet.noneOf(MailTip.class);
    try (OxLease lease = lease(user, caller)) {
      if (lease != null) {
        if (question.asked().contains(MailTip.OUT_OF_OFFICE)) {
          reply = reply(lease, user, question);
        }
        if (question.asked().contains(MailTip.MAILBOX_FULL)) {
          full = isFull(lease);
        }
      }
    } catch (OxException e) {
      if (reply == null) {
        pending.add(MailTip.OUT_OF_OFFICE);
      }
      pending.add(MailTip.MAILBOX_FULL);
    }
    return new Tips(reply, full, 1, 0, false, pending);
  }

  private @Nullable OxLease lease(OxPerson user, Caller caller) {
    UserKey own = caller.user().key();
    return user.userId() == own.userId()
        ? caller.user().lease()
        : sessions.present(new UserKey(own.tenant(), own.contextId(), user.userId())).orElse(null);
  }

  private Tips.@Nullable Reply reply(OxLease lease, OxPerson user, Question question) {
    Absence absence;
    try (Mailbox mailbox = question.caller().mailboxes().open(lease.session())) {
      absence = mailbox.absence();
    } catch (MapiException e) {
      return null;
    }
    if (!absence.holds(clock.instant())) {
      return Tips.Reply.NONE;
    }
    boolean inside =
        question
            .sender()
            .mailAddress()
            .filter(sender -> Addressee.domain(sender).equals(Addressee.domain(user.email())))
            .isPresent();
    if (inside) {
      return new Tips.Reply(absence.internalReply(), absence.period());
    }
    return absence.audience() == Absence.Audience.ALL
        ? new Tips.Reply(absence.externalReply(), absence.period())
        : Tips.Reply.NONE;
  }

  private static @Nullable Boolean isFull(OxLease lease) {
    return lease
        .session()
        .quota()
        .map(quota -> quota.limit().isPresent() && quota.used() >= quota.limit().getAsLong())
        .orElse(null);
  }
}
