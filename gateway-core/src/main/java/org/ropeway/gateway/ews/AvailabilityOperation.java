package org.ropeway.gateway.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxBusy;

/**
 * GetUserAvailability ([MS-OXWAVLS] 3.1.4.1): when users are busy, with what as far as OX shows it
 * to the caller, and when they could meet.
 */
final class AvailabilityOperation {
  private static final String RESPONSE = "GetUserAvailabilityResponse";

  SoapWriter.Content answer(SoapRequest soap, Caller caller) throws EwsException {
    AvailabilityRequest request = AvailabilityRequest.of(soap);
    List<Availability> known = AvailabilitySource.ask(caller, request);
    List<Suggestions.Attendee> attendees = attendees(request, known);
    AvailabilityWriter writer = new AvailabilityWriter(request.zone());
    List<Suggestions.Day> days =
        request
            .suggestions()
            .map(options -> new Suggestions(options, request.zone(), attendees))
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
                      for (Availability one : known) {
                        all.message("FreeBusyResponse", to -> write(to, one, options, writer));
                      }
                    });
              }
              if (request.suggestions().isPresent()) {
                writer.suggestions(answer, days, known);
              }
            });
  }

  private static List<Suggestions.Attendee> attendees(
      AvailabilityRequest request, List<Availability> known) {
    List<Suggestions.Attendee> out = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      out.add(new Suggestions.Attendee(request.mailboxes().get(i), known.get(i)));
    }
    return out;
  }

  private static void write(
      SoapWriter out, Availability known, FreeBusyOptions options, AvailabilityWriter writer) {
    Optional<List<OxBusy>> times = known.times();
    if (times.isEmpty()) {
      out.responseMessage(
          switch (known.kind()) {
            case NOBODY ->
                new EwsException(
                    EwsError.MAIL_RECIPIENT_NOT_FOUND, "There is no such user, resource or group");
            case TOO_BIG ->
                new EwsException(
                    EwsError.FREE_BUSY_DL_LIMIT_REACHED, "The group has too many members");
            case ONE, GROUP ->
                new EwsException(EwsError.NO_FREE_BUSY_ACCESS, "OX does not tell when it is busy");
          });
      out.message("FreeBusyView", view -> view.type("FreeBusyViewType", "None"));
      return;
    }
    out.responseMessage(null);
    writer.view(out, options.of(known.kind()), times.get());
  }
}
