package org.ropeway.gateway.autodiscover;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.xml.XmlWriter;

/**
 * GetDomainSettings ([MS-OXWSADISC] 3.1.4.1). The domains that are served, as far as a user may
 * know, are those of his own addresses.
 */
final class DomainSettingsOperation {
  private static final String NAME = "GetDomainSettings";
  private static final int MOST = 100;

  private final MapiUrls urls;
  private final Finder finder;

  DomainSettingsOperation(MapiUrls urls, Finder finder) {
    this.urls = urls;
    this.finder = finder;
  }

  Bytes answer(SoapRequest request, AuthenticatedUser user) {
    List<String> domains = request.texts("Domains", "Domain");
    Set<String> wanted = new LinkedHashSet<>(request.texts("RequestedSettings", "Setting"));
    if (domains.isEmpty() || domains.size() > MOST || wanted.isEmpty() || wanted.size() > MOST) {
      return SoapWriter.answer(
          NAME, SoapError.INVALID_REQUEST, out -> SoapWriter.nil(out, "DomainResponses"));
    }
    return SoapWriter.answer(
        NAME,
        SoapError.NO_ERROR,
        out ->
            out.element(
                "DomainResponses",
                all ->
                    domains.forEach(domain ->
                        all.element(
                            "DomainResponse", one -> response(one, user, domain, wanted)))));
  }

  private void response(XmlWriter out, AuthenticatedUser user, String domain, Set<String> wanted) {
    Optional<Whereabouts> elsewhere = finder.elsewhere("@" + domain);
    if (elsewhere.isPresent()) {
      switch (elsewhere.get()) {
        case Whereabouts.ByAddress(String address) ->
            nothing(out, SoapError.REDIRECT_ADDRESS, address.substring(1));
        case Whereabouts.ByUrl(String url) -> nothing(out, SoapError.REDIRECT_URL, url);
        case Whereabouts.Here _, Whereabouts.Nowhere _ ->
            throw new IllegalStateException("a domain that is not elsewhere");
      }
    } else if (isOf(domain, user.oxUser().email()) || isOf(domain, user.login())) {
      settings(out, wanted);
    } else {
      nothing(out, SoapError.INVALID_DOMAIN, "");
    }
  }

  private static boolean isOf(String domain, String address) {
    int at = address.lastIndexOf('@');
    return at >= 0 && address.substring(at + 1).equalsIgnoreCase(domain);
  }

  private static void nothing(XmlWriter out, SoapError error, String target) {
    SoapWriter.outcome(out, error);
    out.empty("DomainSettingErrors");
    out.empty("DomainSettings");
    if (target.isEmpty()) {
      SoapWriter.nil(out, "RedirectTarget");
    } else {
      out.element("RedirectTarget", target);
    }
  }

  private void settings(XmlWriter out, Set<String> wanted) {
    SoapWriter.outcome(out, SoapError.NO_ERROR);
    SoapWriter.list(
        out,
        "DomainSettingErrors",
        wanted.stream().filter(name -> value(name).isEmpty()).toList(),
        (errors, name) -> errors.element("DomainSettingError", error -> missing(error, name)));
    SoapWriter.list(
        out,
        "DomainSettings",
        wanted.stream().filter(name -> value(name).isPresent()).toList(),
        (all, name) -> setting(all, name, value(name).orElseThrow()));
    SoapWriter.nil(out, "RedirectTarget");
  }

  private static void missing(XmlWriter out, String name) {
    SoapWriter.outcome(out, SoapError.INVALID_SETTING);
    out.element("SettingName", name);
  }

  private static void setting(XmlWriter out, String name, String value) {
    SoapWriter.typed(
        out,
        "DomainSetting",
        "DomainStringSetting",
        setting -> {
          setting.element("Name", name);
          setting.element("Value", value);
        });
  }

  private Optional<String> value(String name) {
    return switch (name) {
      case "ExternalEwsUrl" -> Optional.of(urls.webServices());
      case "ExternalEwsVersion" -> Optional.of(SoapWriter.VERSION);
      default -> Optional.empty();
    };
  }
}
