package org.ropeway.gateway.ews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxPerson;

/**
 * GetUserAvailability ([MS-OXWAVLS] 3.1.4.1): when users are busy, with what as far as OX shows it
 * to the caller, and when they could meet.
 */
final class AvailabilityOperation {
  private static final String RESPONSE = "GetUserAvailabilityResponse";

  /** What is known of a mailbox; no times if OX tells nothing, or there is no such one. */
  private record Known(boolean exists, @Nullable List<OxBusy> times) {}

  SoapWriter.Content answer(SoapRequest soap, Caller caller) throws EwsException {
    AvailabilityRequest request = AvailabilityRequest.of(soap);
    List<Known> known = ask(caller, request);
    AvailabilityWriter writer = new AvailabilityWriter(request.zone());
    List<Suggestions.Day> days =
        request
            .suggestions()
            .map(options -> new Suggestions(options, request.zone(), attendees(request, known)))
            .map(Suggestions::days)
            .orElse(List.of());
    return out ->
        out.message(
            RESPONSE,
            answer -> {
              if (request.freeBusy().isPresent()) {
                FreeBusyOptions options = request.freeBusy().get();
                answer.message(
                    "FreeBusyResponseArray",
                    all -> {
                      for (Known one : known) {
                        all.message("FreeBusyResponse", to -> write(to, one, options, writer));
                      }
                    });
              }
              if (request.suggestions().isPresent()) {
                writer.suggestions(answer, days);
              }
            });
  }

  private static List<Suggestions.Attendee> attendees(
      AvailabilityRequest request, List<Known> known) {
    List<Suggestions.Attendee> out = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      out.add(new Suggestions.Attendee(request.mailboxes().get(i), known.get(i).times()));
    }
    return out;
  }

  /** In the order of the mailboxes. */
  private static List<Known> ask(Caller caller, AvailabilityRequest request) throws EwsException {
    Map<Addressee, Integer> users = new HashMap<>();
    Map<Addressee, Integer> resources = new HashMap<>();
    for (AvailabilityRequest.Mailbox mailbox : request.mailboxes()) {
      Addressee addressee = mailbox.addressee();
      if (!users.containsKey(addressee) && !resources.containsKey(addressee)) {
        Optional<OxPerson> user = caller.find(addressee);
        user.ifPresent(found -> users.put(addressee, found.userId()));
        if (user.isEmpty()) {
          caller.findResource(addressee).ifPresent(room -> resources.put(addressee, room.id()));
        }
      }
    }
    AvailabilityRequest.Window window = request.window();
    Map<Integer, List<OxBusy>> busy =
        caller.inOx(ox ->
            ox.freeBusy(
                Set.copyOf(users.values()),
                Set.copyOf(resources.values()),
                window.from(),
                window.until()));
    return request.mailboxes().stream()
        .map(AvailabilityRequest.Mailbox::addressee)
        .map(addressee -> users.getOrDefault(addressee, resources.get(addressee)))
        .map(id -> id == null ? new Known(false, null) : new Known(true, busy.get(id)))
        .toList();
  }

  private static void write(
      SoapWriter out, Known known, FreeBusyOptions options, AvailabilityWriter writer)
      throws XMLStreamException {
    List<OxBusy> times = known.times();
    if (times == null) {
      EwsError error =
          known.exists() ? EwsError.NO_FREE_BUSY_ACCESS : EwsError.MAIL_RECIPIENT_NOT_FOUND;
      String says =
          known.exists() ? "OX does not tell when it is busy" : "There is no such user or resource";
      out.responseMessage(new EwsException(error, says));
      out.message("FreeBusyView", view -> view.type("FreeBusyViewType", "None"));
      return;
    }
    out.responseMessage(null);
    writer.view(out, options, times);
  }
}
