package org.ropeway.gateway.ews;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.emsmdb.Users;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxSession;
import org.ropeway.store.LegacyDn;

/**
 * GetUserAvailability ([MS-OXWAVLS] 3.1.4.1): when users are busy, never with what. No suggestions,
 * and no working hours: OX tells nobody those of others.
 */
final class AvailabilityOperation {
  private static final String RESPONSE = "GetUserAvailabilityResponse";
  private static final int MAX_MAILBOXES = 100;
  private static final Duration LONGEST = Duration.ofDays(62);
  private static final int SHORTEST_INTERVAL = 5;
  private static final int LONGEST_INTERVAL = 1_440;
  private static final String USUAL_INTERVAL = "30";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /** What a client wants to see; of details it gets what there is. */
  private enum View {
    MERGED_ONLY("MergedOnly", true, false),
    FREE_BUSY("FreeBusy", false, true),
    FREE_BUSY_MERGED("FreeBusyMerged", true, true);

    private final String type;
    private final boolean merged;
    private final boolean times;

    View(String type, boolean merged, boolean times) {
      this.type = type;
      this.merged = merged;
      this.times = times;
    }

    static View of(String word) throws EwsException {
      return switch (word) {
        case "MergedOnly" -> MERGED_ONLY;
        case "FreeBusy", "Detailed" -> FREE_BUSY;
        case "FreeBusyMerged", "DetailedMerged" -> FREE_BUSY_MERGED;
        default -> throw new EwsException(EwsError.INVALID_FREE_BUSY_VIEW_TYPE, "No view " + word);
      };
    }
  }

  /** What is asked for. */
  private record Question(
      Instant from, Instant until, Duration interval, View view, ClientZone zone) {}

  /** What is known of a mailbox; no times if OX tells nothing, or there is no such user. */
  private record Known(boolean user, @Nullable List<OxBusy> times) {}

  SoapWriter.Content answer(SoapRequest request, Caller caller) throws EwsException {
    XmlElement body = request.body();
    List<String> addresses = addresses(body.need("MailboxDataArray"));
    Optional<XmlElement> options = body.child("FreeBusyViewOptions");
    if (options.isEmpty()) {
      throw new EwsException(
          EwsError.INVALID_REQUEST, "This server makes no suggestions; it tells who is free");
    }
    Question question = question(options.get(), ClientZone.of(request));
    Map<String, Known> known = ask(caller, addresses, question);
    return out ->
        out.message(
            RESPONSE,
            answer ->
                answer.message(
                    "FreeBusyResponseArray",
                    all -> {
                      for (String address : addresses) {
                        Known of = known.getOrDefault(address, new Known(false, null));
                        all.message("FreeBusyResponse", one -> write(one, of, question));
                      }
                    }));
  }

  private static List<String> addresses(XmlElement array) throws EwsException {
    List<String> out = new ArrayList<>();
    for (XmlElement data : array.children()) {
      out.add(data.need("Email").textOf("Address").strip().toLowerCase(Locale.ROOT));
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

  private static Question question(XmlElement options, ClientZone zone) throws EwsException {
    XmlElement window = options.need("TimeWindow");
    Instant from = zone.instant(window.need("StartTime"));
    Instant until = zone.instant(window.need("EndTime"));
    if (!from.isBefore(until)) {
      throw new EwsException(
          EwsError.INVALID_TIME_INTERVAL, "The time does not end after it begins");
    }
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new EwsException(
          EwsError.TIME_INTERVAL_TOO_BIG, "The time is longer than " + LONGEST.toDays() + " days");
    }
    String interval =
        options
            .child("MergedFreeBusyIntervalInMinutes")
            .map(element -> element.text().strip())
            .orElse(USUAL_INTERVAL);
    int minutes = interval.matches("[0-9]{1,5}") ? Integer.parseInt(interval) : 0;
    View view =
        View.of(options.child("RequestedView").map(v -> v.text().strip()).orElse("FreeBusy"));
    if (minutes < SHORTEST_INTERVAL || minutes > LONGEST_INTERVAL) {
      throw new EwsException(
          EwsError.INVALID_MERGED_FREE_BUSY_INTERVAL, "An interval of " + interval + " minutes");
    }
    return new Question(from, until, Duration.ofMinutes(minutes), view, zone);
  }

  private static Map<String, Known> ask(Caller caller, List<String> addresses, Question question)
      throws EwsException {
    Map<String, Known> out = new HashMap<>();
    try (OxLease lease = caller.user().lease()) {
      OxSession ox = lease.session();
      Map<String, Integer> users = new HashMap<>();
      for (String address : new LinkedHashSet<>(addresses)) {
        number(caller, ox, address).ifPresent(user -> users.put(address, user));
      }
      Map<Integer, List<OxBusy>> busy =
          ox.freeBusy(Set.copyOf(users.values()), question.from(), question.until());
      users.forEach((address, user) -> out.put(address, new Known(true, busy.get(user))));
      return out;
    } catch (OxException e) {
      throw EwsError.of(e);
    }
  }

  private static Optional<Integer> number(Caller caller, OxSession ox, String address) {
    return caller.is(address)
        ? Optional.of(caller.user().oxUser().id())
        : new Users(ox).find(LegacyDn.ofUser(address)).map(OxPerson::userId);
  }

  private static void write(SoapWriter out, Known known, Question question)
      throws XMLStreamException {
    List<OxBusy> times = known.times();
    if (times == null) {
      EwsError error =
          known.user() ? EwsError.NO_FREE_BUSY_ACCESS : EwsError.MAIL_RECIPIENT_NOT_FOUND;
      String says =
          known.user() ? "OX does not tell when the user is busy" : "There is no such user";
      out.responseMessage(new EwsException(error, says));
      out.message("FreeBusyView", view -> view.type("FreeBusyViewType", "None"));
      return;
    }
    out.responseMessage(null);
    out.message(
        "FreeBusyView",
        view -> {
          view.type("FreeBusyViewType", question.view().type);
          if (question.view().merged) {
            view.type("MergedFreeBusy", merged(times, question));
          }
          if (question.view().times) {
            view.type("CalendarEventArray", events -> writeTimes(events, times, question.zone()));
          }
        });
  }

  private static void writeTimes(SoapWriter out, List<OxBusy> times, ClientZone zone)
      throws XMLStreamException {
    for (OxBusy time : times) {
      out.type(
          "CalendarEvent",
          event -> {
            event.type("StartTime", TIME.format(zone.local(time.begin())));
            event.type("EndTime", TIME.format(zone.local(time.end())));
            event.type(
                "BusyType",
                switch (time.kind()) {
                  case RESERVED -> "Busy";
                  case TEMPORARY -> "Tentative";
                  case ABSENT -> "OOF";
                });
          });
    }
  }

  /** A digit for each interval: the most that somebody is busy in it. */
  private static String merged(List<OxBusy> times, Question question) {
    long length = question.interval().toMillis();
    long begin = question.from().toEpochMilli();
    long whole = question.until().toEpochMilli() - begin;
    char[] digits = "0".repeat((int) ((whole + length - 1) / length)).toCharArray();
    for (OxBusy time : times) {
      char digit =
          switch (time.kind()) {
            case TEMPORARY -> '1';
            case RESERVED -> '2';
            case ABSENT -> '3';
          };
      long from = Math.max(0, time.begin().toEpochMilli() - begin);
      long until = Math.min(whole, time.end().toEpochMilli() - begin);
      for (long at = from / length; at * length < until; at++) {
        digits[(int) at] = (char) Math.max(digits[(int) at], digit);
      }
    }
    return new String(digits);
  }
}
