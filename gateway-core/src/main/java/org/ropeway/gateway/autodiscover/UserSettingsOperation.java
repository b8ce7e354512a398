package org.ropeway.gateway.autodiscover;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.xml.XmlWriter;
import org.ropeway.ox.OxException;

/** GetUserSettings ([MS-OXWSADISC] 3.1.4.4). */
final class UserSettingsOperation {
  private static final String NAME = "GetUserSettings";
  private static final int MOST_USERS = 100;
  private static final int MOST_SETTINGS = 200;

  private final UserSettings settings;
  private final Finder finder;

  UserSettingsOperation(MapiUrls urls, Finder finder) {
    this.settings = new UserSettings(urls);
    this.finder = finder;
  }

  Bytes answer(SoapRequest request, AuthenticatedUser user) {
    List<String> users =
        request.parameters().children("Users").stream()
            .flatMap(all -> all.children("User").stream())
            .map(one -> one.textOf("Mailbox"))
            .toList();
    Set<String> wanted = new LinkedHashSet<>(request.texts("RequestedSettings", "Setting"));
    if (users.isEmpty()
        || users.size() > MOST_USERS
        || wanted.isEmpty()
        || wanted.size() > MOST_SETTINGS) {
      return SoapWriter.answer(
          NAME, SoapError.INVALID_REQUEST, out -> SoapWriter.nil(out, "UserResponses"));
    }
    return SoapWriter.answer(
        NAME,
        SoapError.NO_ERROR,
        out ->
            out.element(
                "UserResponses",
                all ->
                    users.forEach(asked ->
                        all.element("UserResponse", one -> response(one, user, asked, wanted)))));
  }

  private void response(XmlWriter out, AuthenticatedUser user, String asked, Set<String> wanted) {
    try {
      switch (asked.isEmpty() ? new Whereabouts.Nowhere() : finder.find(user, asked)) {
        case Whereabouts.Here here -> settings(out, here, wanted);
        case Whereabouts.ByAddress(String address) ->
            nothing(out, SoapError.REDIRECT_ADDRESS, address);
        case Whereabouts.ByUrl(String url) -> nothing(out, SoapError.REDIRECT_URL, url);
        case Whereabouts.Nowhere _ -> nothing(out, SoapError.INVALID_USER, "");
      }
    } catch (OxException.Unavailable e) {
      nothing(out, SoapError.SERVER_BUSY, "");
    } catch (OxException e) {
      nothing(out, SoapError.INTERNAL_SERVER_ERROR, "");
    }
  }

  private static void nothing(XmlWriter out, SoapError error, String target) {
    SoapWriter.outcome(out, error);
    if (target.isEmpty()) {
      SoapWriter.nil(out, "RedirectTarget");
    } else {
      out.element("RedirectTarget", target);
    }
    out.empty("UserSettingErrors");
    out.empty("UserSettings");
  }

  private void settings(XmlWriter out, Whereabouts.Here place, Set<String> wanted) {
    Predicate<String> here = name -> settings.has(name, place);
    SoapWriter.outcome(out, SoapError.NO_ERROR);
    SoapWriter.nil(out, "RedirectTarget");
    SoapWriter.list(
        out,
        "UserSettingErrors",
        wanted.stream().filter(Predicate.not(here)).toList(),
        (errors, name) -> errors.element("UserSettingError", error -> missing(error, name)));
    SoapWriter.list(
        out,
        "UserSettings",
        wanted.stream().filter(here).toList(),
        (all, name) -> settings.write(all, name, place));
  }

  private static void missing(XmlWriter out, String name) {
    SoapWriter.outcome(
        out,
        UserSettings.isName(name) ? SoapError.SETTING_IS_NOT_AVAILABLE : SoapError.INVALID_SETTING);
    out.element("SettingName", name);
  }
}
