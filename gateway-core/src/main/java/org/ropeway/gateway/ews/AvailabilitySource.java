package org.ropeway.gateway.ews;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ropeway.gateway.nspi.GroupMembers;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxResource;

/** Finds out when those are busy whom a request names: users, resources and groups of both. */
final class AvailabilitySource {
  private static final int MAX_MEMBERS = 100;

  private final Caller caller;
  private final Map<Addressee, Integer> single = new HashMap<>();
  private final Map<Addressee, GroupMembers> groups = new HashMap<>();
  private final Set<Integer> users = new HashSet<>();
  private final Set<Integer> resources = new HashSet<>();

  private AvailabilitySource(Caller caller) {
    this.caller = caller;
  }

  /** In the order of the mailboxes. */
  static List<Availability> ask(Caller caller, AvailabilityRequest request) throws EwsException {
    return new AvailabilitySource(caller).ask(request);
  }

  private List<Availability> ask(AvailabilityRequest request) throws EwsException {
    List<Addressee> all =
        request.mailboxes().stream().map(AvailabilityRequest.Mailbox::addressee).toList();
    for (Addressee addressee : Set.copyOf(all)) {
      find(addressee);
    }
    AvailabilityRequest.Window window = request.window();
    Map<Integer, List<OxBusy>> busy =
        caller.inOx(ox -> ox.freeBusy(users, resources, window.from(), window.until()));
    return all.stream().map(addressee -> of(addressee, busy)).toList();
  }

  private void find(Addressee addressee) throws EwsException {
    Optional<GroupMembers> group = caller.members(addressee);
    if (group.isPresent()) {
      groups.put(addressee, group.get());
      if (group.get().size() <= MAX_MEMBERS) {
        users.addAll(group.get().users());
        resources.addAll(group.get().rooms());
      }
      return;
    }
    Optional<OxPerson> user = caller.find(addressee);
    if (user.isPresent()) {
      single.put(addressee, user.get().userId());
      users.add(user.get().userId());
      return;
    }
    Optional<OxResource> resource = caller.findResource(addressee);
    if (resource.isPresent()) {
      single.put(addressee, resource.get().id());
      resources.add(resource.get().id());
    }
  }

  private Availability of(Addressee addressee, Map<Integer, List<OxBusy>> busy) {
    GroupMembers group = groups.get(addressee);
    if (group != null && group.size() > MAX_MEMBERS) {
      return Availability.TOO_BIG;
    }
    if (group != null) {
      Stream<Optional<List<OxBusy>>> known =
          Stream.concat(group.users().stream(), group.rooms().stream())
              .sorted()
              .map(number -> Optional.ofNullable(busy.get(number)));
      Stream<Optional<List<OxBusy>>> others =
          Stream.generate(() -> Optional.<List<OxBusy>>empty()).limit(group.others());
      return Availability.group(Stream.concat(known, others).toList());
    }
    Integer number = single.get(addressee);
    return number == null
        ? Availability.NOBODY
        : Availability.one(Optional.ofNullable(busy.get(number)));
  }
}
