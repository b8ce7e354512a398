package org.ropeway.gateway.ews;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.emsmdb.Users;
import org.ropeway.gateway.nspi.AddressBook;
import org.ropeway.gateway.nspi.GroupMembers;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.Mailbox;
import org.ropeway.store.Mailboxes;

/** Who makes a request, his mailbox, and what he sees of OX. Thread-safe. */
final class Caller {
  private final AuthenticatedUser user;
  private final Mailboxes mailboxes;
  private final AddressBook addressBook;
  private @Nullable List<OxResource> resources;

  Caller(AuthenticatedUser user, Mailboxes mailboxes, AddressBook addressBook) {
    this.user = user;
    this.mailboxes = mailboxes;
    this.addressBook = addressBook;
  }

  /** Who it is. */
  AuthenticatedUser user() {
    return user;
  }

  /** All mailboxes of this process. */
  Mailboxes mailboxes() {
    return mailboxes;
  }

  /** Whether an address is the one that the caller has in OX, or the one he signed in with. */
  private boolean is(String address) {
    return address.equalsIgnoreCase(user.oxUser().email())
        || address.equalsIgnoreCase(user.login());
  }

  /**
   * The user of OX whom a request names, as OX shows him to the caller. That an address is a
   * further one of a user, the address book knows.
   */
  Optional<OxPerson> find(Addressee addressee) throws EwsException {
    Optional<String> address = addressee.mailAddress();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    Optional<OxPerson> found = find(address.get());
    if (found.isPresent()) {
      return found;
    }
    Optional<String> main = mainAddress(address.get());
    return main.isPresent() ? find(main.get()) : Optional.empty();
  }

  private Optional<OxPerson> find(String address) throws EwsException {
    if (is(address)) {
      OxUser own = user.oxUser();
      return Optional.of(new OxPerson("", own.id(), own.displayName(), own.email(), Map.of()));
    }
    return inOx(ox -> new Users(ox).find(LegacyDn.ofUser(address)));
  }

  private Optional<String> mainAddress(String address) throws EwsException {
    try {
      return addressBook.mainAddress(user, address);
    } catch (OxException e) {
      throw EwsError.of(e);
    }
  }

  /** Whether a request names the caller himself. */
  boolean isNamed(Addressee addressee) throws EwsException {
    return find(addressee).filter(found -> found.userId() == user.oxUser().id()).isPresent();
  }

  /** The room or other resource that a request names. */
  Optional<OxResource> findResource(Addressee addressee) throws EwsException {
    String address = addressee.mailAddress().orElse("");
    return address.isEmpty()
        ? Optional.empty()
        : resources().stream()
            .filter(resource -> resource.email().equalsIgnoreCase(address))
            .findFirst();
  }

  /** The members of the group that a request names; empty if it names none that the caller sees. */
  Optional<GroupMembers> members(Addressee addressee) throws EwsException {
    if (!addressee.isOfAddressBook()) {
      return Optional.empty();
    }
    try {
      return addressBook.members(user, addressee.address());
    } catch (OxException e) {
      throw EwsError.of(e);
    }
  }

  /** All rooms and other resources of OX; it is asked once. */
  synchronized List<OxResource> resources() throws EwsException {
    List<OxResource> known = resources;
    if (known == null) {
      known = inOx(OxSession::resources);
      resources = known;
    }
    return known;
  }

  /** The mail domains of the addresses that OX gives the caller. */
  Set<String> domains() throws EwsException {
    Set<String> out = new HashSet<>();
    out.add(Addressee.domain(user.oxUser().email()));
    inOx(OxSession::senders).own().forEach(address -> out.add(Addressee.domain(address)));
    return out;
  }

  /** Works with the caller's session at OX. */
  <T> T inOx(Function<OxSession, T> work) throws EwsException {
    try (OxLease lease = user.lease()) {
      return work.apply(lease.session());
    } catch (OxException e) {
      throw EwsError.of(e);
    }
  }

  /** Works with the caller's mailbox. */
  <T> T inMailbox(Function<Mailbox, T> work) throws EwsException {
    try (OxLease lease = user.lease();
        Mailbox mailbox = mailboxes.open(lease.session())) {
      return work.apply(mailbox);
    } catch (OxException e) {
      throw EwsError.of(e);
    }
  }
}
