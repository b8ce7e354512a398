package org.ropeway.store.outbound;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * Who organizes a meeting and who is to come. [MS-OXCICAL] 2.1.3.1.1.20.2, 2.1.3.1.1.20.16,
 * 2.1.3.1.1.20.61; of an answer the attendee is who sends it ([RFC5546] 3.2.3).
 */
final class MeetingPeople {
  private static final int ORGANIZER = 0x02;
  private static final int DELETED = 0x20;
  private static final int TYPE_MASK = 0x0F;
  private static final int REQUIRED = 1;
  private static final int OPTIONAL = 2;
  private static final int RESOURCE = 3;
  private static final int MEETING = 0x01;
  private static final String NO_MAIL = "invalid:nomail";

  private final MeetingValues message;
  private final List<Recipient> recipients;
  private final MeetingKind kind;

  MeetingPeople(MeetingValues message, List<Recipient> recipients, MeetingKind kind) {
    this.message = message;
    this.recipients = recipients;
    this.kind = kind;
  }

  /** What an event says of them. */
  void put(CalendarLines out) {
    PropertyBag bag = message.bag();
    Optional<Address> sender = Address.sender(bag);
    Optional<Address> author = Address.author(bag).or(() -> sender);
    if (kind.isAnswer()) {
      addressee().ifPresent(a -> person(out, "ORGANIZER", a).value(uri(a)));
      author.ifPresent(
          a -> person(out, "ATTENDEE", a).param("PARTSTAT", kind.answer()).value(uri(a)));
    } else if (kind.method() != MeetingKind.Method.PUBLISH || isMeeting()) {
      Optional<Address> organizer =
          recipients.stream()
              .filter(MeetingPeople::isOrganizer)
              .findFirst()
              .flatMap(r -> Address.recipient(r.properties()))
              .or(() -> author);
      organizer.ifPresent(a -> person(out, "ORGANIZER", a).value(uri(a)));
      attendees(out);
    }
    if (sender.isPresent() && author.isPresent() && !isSame(sender.get(), author.get())) {
      person(out, "X-MS-OLK-SENDER", sender.get()).value(uri(sender.get()));
    }
  }

  private boolean isMeeting() {
    return (message.number(PidLid.APPOINTMENT_STATE_FLAGS).orElse(0) & MEETING) != 0;
  }

  private Optional<Address> addressee() {
    return recipients.stream()
        .filter(r -> (r.type() & TYPE_MASK) == REQUIRED)
        .map(r -> Address.recipient(r.properties()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isOrganizer(Recipient r) {
    int flags = r.properties().get(PidTag.RECIPIENT_FLAGS, 0);
    return (flags & (ORGANIZER | DELETED)) == ORGANIZER;
  }

  private static boolean isSame(Address a, Address b) {
    return a.email().equalsIgnoreCase(b.email());
  }

  private void attendees(CalendarLines out) {
    for (Recipient r : recipients) {
      int type = r.type() & TYPE_MASK;
      int flags = r.properties().get(PidTag.RECIPIENT_FLAGS, 0);
      if (type >= REQUIRED && type <= RESOURCE && (flags & (ORGANIZER | DELETED)) == 0) {
        Optional<Address> address = Address.recipient(r.properties());
        String name = r.properties().get(PidTag.DISPLAY_NAME, "");
        attendee(out, type, address.orElseGet(() -> new Address(name, "")));
      }
    }
    for (String name : names(message.text(PidLid.NON_SENDABLE_TO))) {
      out.property("ATTENDEE").param("CN", name).value(NO_MAIL);
    }
    for (String name : names(message.text(PidLid.NON_SENDABLE_CC))) {
      out.property("ATTENDEE").param("CN", name).param("ROLE", "OPT-PARTICIPANT").value(NO_MAIL);
    }
    out.texts("RESOURCES", names(message.text(PidLid.NON_SENDABLE_BCC)));
  }

  private void attendee(CalendarLines out, int type, Address address) {
    CalendarLines.Line line = person(out, "ATTENDEE", address);
    if (type == RESOURCE) {
      line.param("CUTYPE", "RESOURCE");
    }
    line.param(
        "ROLE",
        switch (type) {
          case OPTIONAL -> "OPT-PARTICIPANT";
          case RESOURCE -> "NON-PARTICIPANT";
          default -> "REQ-PARTICIPANT";
        });
    if (kind.method() == MeetingKind.Method.REQUEST) {
      line.param("PARTSTAT", "NEEDS-ACTION");
    }
    if (message.bag().get(PidTag.RESPONSE_REQUESTED) instanceof Boolean wanted) {
      line.param("RSVP", wanted ? "TRUE" : "FALSE");
    }
    line.value(uri(address));
  }

  private static List<String> names(Optional<String> list) {
    return list.stream()
        .flatMap(l -> List.of(l.split(";")).stream())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static CalendarLines.Line person(CalendarLines out, String property, Address a) {
    CalendarLines.Line line = out.property(property);
    return a.name().isBlank() ? line : line.param("CN", a.name());
  }

  private static String uri(Address a) {
    return a.email().isEmpty() ? NO_MAIL : "mailto:" + a.email();
  }
}
