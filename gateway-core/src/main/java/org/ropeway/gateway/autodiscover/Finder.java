package org.ropeway.gateway.autodiscover;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.emsmdb.Users;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxUser;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MailboxIdentities;
import org.ropeway.store.MailboxIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the mailbox that a user asks for: his own, the public folders, or that of another user of
 * OX, whatever he may see of it.
 */
final class Finder {
  private static final Logger log = LoggerFactory.getLogger(Finder.class);

  /** Outlook opens each, which costs it and OX. */
  private static final int MOST_SHARED = 20;

  private final MailboxIdentities mailboxes;
  private final DiscoverySettings settings;

  Finder(MailboxIdentities mailboxes, DiscoverySettings settings) {
    this.mailboxes = mailboxes;
    this.settings = settings;
  }

  /** Where an address is served, as far as that needs no user. */
  Optional<Whereabouts> elsewhere(String address) {
    return settings
        .of(address)
        .map(redirect ->
            switch (redirect) {
              case Redirect.Url(var url) -> new Whereabouts.ByUrl(url.toString());
              case Redirect.Domain domain -> new Whereabouts.ByAddress(domain.of(address));
            });
  }

  /** Where the mailbox of an address is, or that of a distinguished name. Asks OX for others. */
  Whereabouts find(AuthenticatedUser user, String name) throws OxException {
    String essdn = name.startsWith("/") ? name : LegacyDn.ofUser(name);
    Optional<Whereabouts> away = name.startsWith("/") ? Optional.empty() : elsewhere(name);
    if (away.isPresent()) {
      return away.get();
    }
    OxUser ox = user.oxUser();
    Optional<MailboxIdentity> publicFolders = mailboxes.publicFolders(ox);
    // The login counts as an address of the user: it may be an alias, and OX has let it in.
    if (LegacyDn.same(essdn, LegacyDn.ofUser(ox.email())) || name.equalsIgnoreCase(user.login())) {
      MailboxIdentity own = mailboxes.identityOf(ox.tenant(), ox.email(), ox.displayName());
      return new Whereabouts.Here(own, publicFolders, shared(user));
    }
    return publicFolders
        .filter(folders -> LegacyDn.same(essdn, folders.legacyDn()))
        .<Whereabouts>map(Whereabouts.Here::of)
        .orElseGet(() -> other(user, essdn));
  }

  private Whereabouts other(AuthenticatedUser user, String essdn) {
    try (OxLease lease = user.lease()) {
      return new Users(lease.session())
          .find(essdn)
          .<Whereabouts>map(other -> Whereabouts.Here.of(identity(user, other)))
          .orElseGet(Whereabouts.Nowhere::new);
    }
  }

  /** Whose mailboxes Outlook is to open by itself; none while OX cannot be asked. */
  private List<MailboxIdentity> shared(AuthenticatedUser user) {
    Set<Integer> owners = settings.sharedMailboxes() ? mailboxes.sharers(user.oxUser()) : Set.of();
    if (owners.isEmpty()) {
      return List.of();
    }
    try (OxLease lease = user.lease()) {
      Collection<OxPerson> found = new Users(lease.session()).find(owners).values();
      return found.stream()
          .filter(person -> !person.email().isBlank())
          .map(person -> identity(user, person))
          .sorted(Comparator.comparing(MailboxIdentity::smtpAddress))
          .limit(MOST_SHARED)
          .toList();
    } catch (OxException e) {
      log.debug("who shares a mailbox cannot be asked: {}", e.getMessage());
      return List.of();
    }
  }

  private MailboxIdentity identity(AuthenticatedUser user, OxPerson other) {
    return mailboxes.identityOf(user.oxUser().tenant(), other.email(), other.displayName());
  }
}
