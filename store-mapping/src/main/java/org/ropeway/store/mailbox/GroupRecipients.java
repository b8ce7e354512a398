package org.ropeway.store.mailbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxSession;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.outbound.Addressing;

/**
 * Replaces groups of OX among the recipients of a message by their members, for a group has no mail
 * address: each once, groups in groups too. The group of all users, and one that OX does not have,
 * stays as it is.
 */
final class GroupRecipients {
  private GroupRecipients() {}

  static MessageContent replaced(LiveMailbox mailbox, MessageContent message) {
    List<Recipient> before = message.recipients();
    if (before.stream().noneMatch(r -> Addressing.group(r.properties()).isPresent())) {
      return message;
    }
    Map<Integer, OxGroup> groups = new HashMap<>();
    for (OxGroup group : mailbox.sync().ask(OxSession::groups)) {
      if (group.id() != OxGroup.ALL_USERS) {
        groups.put(group.id(), group);
      }
    }
    Set<String> addresses = new HashSet<>();
    for (Recipient recipient : before) {
      Addressing.recipient(recipient.properties()).ifPresent(a -> addresses.add(folded(a)));
    }
    List<Recipient> after = new ArrayList<>();
    for (Recipient recipient : before) {
      OptionalInt group = Addressing.group(recipient.properties());
      if (group.isEmpty() || !groups.containsKey(group.getAsInt())) {
        after.add(recipient);
        continue;
      }
      Set<Integer> users = users(group.getAsInt(), groups);
      for (OxPerson person : mailbox.sync().ask(ox -> ox.users(users))) {
        if (!person.email().isEmpty() && addresses.add(folded(person.email()))) {
          Addressing.Receiver receiver =
              new Addressing.Receiver(person.displayName(), person.email());
          after.add(
              new Recipient(after.size(), recipient.type(), receiver.recipient().properties()));
        }
      }
    }
    return new MessageContent(message.properties(), after, message.attachments());
  }

  private static Set<Integer> users(int group, Map<Integer, OxGroup> groups) {
    Set<Integer> users = new LinkedHashSet<>();
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(group));
    while (!open.isEmpty()) {
      int next = open.removeFirst();
      OxGroup inner = groups.get(next);
      if (!seen.add(next)) {
        continue;
      }
      if (inner == null) {
        users.add(next);
      } else {
        open.addAll(inner.members());
      }
    }
    return users;
  }

  private static String folded(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
