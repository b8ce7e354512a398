package org.ropeway.gateway.ews;

import java.time.Clock;
import org.ropeway.store.Absence;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;

/** GetUserOofSettings and SetUserOofSettings ([MS-OXWOOF] 3.1.4). */
final class OofOperations {
  private final Clock clock;

  OofOperations(Clock clock) {
    this.clock = clock;
  }

  SoapWriter.Content get(SoapRequest request, Caller caller) throws EwsException {
    SoapElement mailbox = request.body().need("Mailbox");
    try {
      requireOwn(mailbox, caller);
      Absence absence = caller.inMailbox(Mailbox::absence);
      return body ->
          body.message(
              "GetUserOofSettingsResponse",
              out -> {
                out.responseMessage(null);
                out.type("OofSettings", of -> OofSettings.write(absence, clock.instant(), of));
                out.message("AllowExternalOof", "All");
              });
    } catch (EwsException e) {
      return refusal("GetUserOofSettingsResponse", e);
    }
  }

  SoapWriter.Content set(SoapRequest request, Caller caller) throws EwsException {
    SoapElement mailbox = request.body().need("Mailbox");
    SoapElement settings = request.body().need("UserOofSettings");
    try {
      requireOwn(mailbox, caller);
      Absence absence = OofSettings.read(settings);
      caller.inMailbox(own -> {
        own.setAbsence(absence);
        return true;
      });
    } catch (MapiException e) {
      return refusal(
          "SetUserOofSettingsResponse",
          new EwsException(EwsError.INVALID_USER_OOF_SETTINGS, String.valueOf(e.getMessage())));
    } catch (EwsException e) {
      if (e.error() == EwsError.SCHEMA_VALIDATION) {
        throw e;
      }
      return refusal("SetUserOofSettingsResponse", e);
    }
    return body -> body.message("SetUserOofSettingsResponse", out -> out.responseMessage(null));
  }

  /** Whoever may read another's mailbox may not say for him that he is away. */
  private static void requireOwn(SoapElement mailbox, Caller caller) throws EwsException {
    Addressee whose = Addressee.of(mailbox);
    if (whose.mailAddress().isEmpty()) {
      throw new EwsException(EwsError.INVALID_SMTP_ADDRESS, "The mailbox has no address");
    }
    if (!caller.isNamed(whose)) {
      throw new EwsException(EwsError.ACCESS_DENIED, "The mailbox is somebody else's");
    }
  }

  private static SoapWriter.Content refusal(String name, EwsException e) {
    return body -> body.message(name, out -> out.responseMessage(e));
  }
}
