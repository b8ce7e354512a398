package org.ropeway.gateway.ews;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A GetUserAvailabilityRequest ([MS-OXWAVLS] 3.1.4.1.2.1).
 *
 * @param zone in which times without one are meant, and answered
 */
record AvailabilityRequest(
    List<Mailbox> mailboxes,
    ClientZone zone,
    Optional<FreeBusyOptions> freeBusy,
    Optional<SuggestionOptions> suggestions) {
  private static final int MAX_MAILBOXES = 100;
  private static final Duration LONGEST = Duration.ofDays(62);

  /**
   * Whose availability is asked for.
   *
   * @param counts whether suggestions are the worse if he cannot come
   * @param isIndispensable whether nothing is suggested at which he cannot come
   */
  record Mailbox(Addressee addressee, boolean counts, boolean isIndispensable) {
    private static Mailbox of(SoapElement data) throws EwsException {
      return new Mailbox(
          Addressee.of(data.need("Email")),
          switch (data.textOf("AttendeeType").strip()) {
            case "Optional" -> false;
            case "", "Organizer", "Required", "Room", "Resource" -> true;
            default -> throw data.need("AttendeeType").invalid("it is none of MeetingAttendeeType");
          },
          data.textOf("ExcludeConflicts").strip().matches("true|1"));
    }
  }

  /** From a moment until another, which is later. */
  record Window(Instant from, Instant until) {
    static Window of(SoapElement duration, ClientZone zone) throws EwsException {
      Instant from = zone.instant(duration.need("StartTime"));
      Instant until = zone.instant(duration.need("EndTime"));
      if (!from.isBefore(until)) {
        throw new EwsException(
            EwsError.INVALID_TIME_INTERVAL, "The time does not end after it begins");
      }
      if (Duration.between(from, until).compareTo(LONGEST) > 0) {
        throw new EwsException(
            EwsError.TIME_INTERVAL_TOO_BIG,
            "The time is longer than " + LONGEST.toDays() + " days");
      }
      return new Window(from, until);
    }

    /** What has both in it. */
    Window with(Window other) {
      return new Window(
          from.isBefore(other.from) ? from : other.from,
          until.isAfter(other.until) ? until : other.until);
    }
  }

  static AvailabilityRequest of(SoapRequest request) throws EwsException {
    SoapElement body = request.body();
    ClientZone zone = ClientZone.of(request);
    List<Mailbox> mailboxes = mailboxes(body.need("MailboxDataArray"));
    SoapElement view = body.child("FreeBusyViewOptions").orElse(null);
    Optional<FreeBusyOptions> freeBusy =
        view == null ? Optional.empty() : Optional.of(FreeBusyOptions.of(view, zone));
    SoapElement wanted = body.child("SuggestionsViewOptions").orElse(null);
    Optional<SuggestionOptions> suggestions =
        wanted == null
            ? Optional.empty()
            : Optional.of(
                SuggestionOptions.of(wanted, zone, freeBusy.map(FreeBusyOptions::window)));
    if (freeBusy.isEmpty() && suggestions.isEmpty()) {
      throw new EwsException(
          EwsError.INVALID_REQUEST, "Neither times nor suggestions are asked for");
    }
    return new AvailabilityRequest(mailboxes, zone, freeBusy, suggestions);
  }

  private static List<Mailbox> mailboxes(SoapElement array) throws EwsException {
    List<Mailbox> out = new ArrayList<>();
    for (SoapElement data : array.children()) {
      out.add(Mailbox.of(data));
    }
    if (out.isEmpty()) {
      throw array.invalid("nobody is named");
    }
    if (out.size() > MAX_MAILBOXES) {
      throw new EwsException(
          EwsError.INDIVIDUAL_MAILBOX_LIMIT_REACHED, "More than " + MAX_MAILBOXES + " mailboxes");
    }
    return out;
  }

  /** The time of which has to be known who is busy. */
  Window window() {
    Optional<Window> shown = freeBusy.map(FreeBusyOptions::window);
    Optional<Window> suggested = suggestions.map(options -> options.window(zone));
    return shown.map(one -> suggested.map(one::with).orElse(one)).or(() -> suggested).orElseThrow();
  }
}
