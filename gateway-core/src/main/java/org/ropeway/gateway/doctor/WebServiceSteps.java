package org.ropeway.gateway.doctor;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ropeway.gateway.xml.XmlWriter;

/** What Outlook asks beside MAPI: when people are busy, and whether the user is away. */
final class WebServiceSteps {
  private static final String MESSAGES =
      "http://schemas.microsoft.com/exchange/services/2006/messages";
  private static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
  private static final String PROXY = "the reverse proxy must pass /EWS/ to Ropeway, too";

  private final DiscoverySteps discovery;

  WebServiceSteps(DiscoverySteps discovery) {
    this.discovery = discovery;
  }

  /** Asks when the user is busy today. [MS-OXWAVLS] 3.1.4.1. */
  Finding availability() throws IOException, InterruptedException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return ask(
        body ->
            message(
                body,
                "GetUserAvailabilityRequest",
                request -> {
                  request.element("t:TimeZone", WebServiceSteps::utc);
                  request.element(
                      "MailboxDataArray", all -> all.element("t:MailboxData", this::mailbox));
                  request.element(
                      "t:FreeBusyViewOptions",
                      options -> {
                        options.element(
                            "t:TimeWindow",
                            window -> {
                              window.element("t:StartTime", today + "T00:00:00");
                              window.element("t:EndTime", today.plusDays(1) + "T00:00:00");
                            });
                        options.element("t:MergedFreeBusyIntervalInMinutes", "30");
                        options.element("t:RequestedView", "FreeBusy");
                      });
                }),
        "FreeBusyResponse",
        "OX's calendar does not say when the user is busy: has the user the calendar module?");
  }

  private void mailbox(XmlWriter out) {
    out.element("t:Email", email -> email.element("t:Address", discovery.email()));
    out.element("t:AttendeeType", "Required");
  }

  private static void utc(XmlWriter out) {
    out.element("t:Bias", "0");
    transition(out, "t:StandardTime", "10");
    transition(out, "t:DaylightTime", "3");
  }

  private static void transition(XmlWriter out, String name, String month) {
    out.element(
        name,
        time -> {
          time.element("t:Bias", "0");
          time.element("t:Time", "00:00:00");
          time.element("t:DayOrder", "1");
          time.element("t:Month", month);
          time.element("t:DayOfWeek", "Sunday");
        });
  }

  /** Asks whether the user is away. [MS-OXWOOF] 3.1.4.1. */
  Finding automaticReplies() throws IOException, InterruptedException {
    return ask(
        body ->
            message(
                body,
                "GetUserOofSettingsRequest",
                request ->
                    request.element(
                        "t:Mailbox", mailbox -> mailbox.element("t:Address", discovery.email()))),
        "GetUserOofSettingsResponse",
        "OX has no mail filter (Sieve), or does not let the user change it; automatic replies and"
            + " rules at delivery need it");
  }

  private Finding ask(XmlWriter.Content body, String response, String refused)
      throws IOException, InterruptedException {
    Optional<URI> url = discovery.found().webServices();
    if (url.isEmpty()) {
      return new Finding(
          "Autodiscover names no web services", "it is not Ropeway that answers Autodiscover");
    }
    Soap.Answer answer = new Soap(discovery).ask(discovery.reached(url.get()), body, response);
    if (answer.isGood()) {
      return Finding.of("answered");
    }
    return new Finding(answer.says(), answer.says().startsWith("Error") ? refused : PROXY);
  }

  private static void message(XmlWriter body, String name, XmlWriter.Content content) {
    body.element(
        name,
        message -> {
          message.attribute("xmlns", MESSAGES);
          message.attribute("xmlns:t", TYPES);
          content.write(message);
        });
  }
}
