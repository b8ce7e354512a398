package org.ropeway.gateway.autodiscover;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ropeway.gateway.xml.XmlWriter;
import org.ropeway.store.MailboxIdentity;

/**
 * The settings of GetUserSettings ([MS-OXWSADISC] 3.1.4.4.4.2): those that a mailbox here has, and
 * the names of all others.
 */
final class UserSettings {
  private static final String ALTERNATE = "AlternateMailboxes";
  private static final String PUBLIC_FOLDERS = "PublicFolderInformation";

  /** Names of what is not served here: RPC, control panel, web client, POP3, offline books … */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(In|Ex)ternal(Ecp(|Voicemail|EmailSubscriptions|TextMessaging|DeliveryReport"
              + "|RetentionPolicyTags|Publishing|Photo|Connect|TeamMailbox(|Creating|Editing|Hiding)"
              + "|ExtensionInstallation)Url|(Emws|OAB|UM)Url|WebClientUrls"
              + "|(Pop3|Imap4|Smtp)Connections|ServerExclusiveConnect|MailboxServer"
              + "|MailboxServerAuthenticationMethods)"
              + "|Ecp(Voicemail|EmailSubscriptions|TextMessaging|DeliveryReport|RetentionPolicyTags"
              + "|Publishing|Photo|Connect|TeamMailbox(|Creating|Editing|Hiding)"
              + "|ExtensionInstallation)UrlFragment"
              + "|Internal(RpcClientServer|MailboxServerDN|RpcHttpServer"
              + "|RpcHttpConnectivityRequiresSsl|RpcHttpAuthenticationMethod)"
              + "|ExternalMailboxServerRequiresSSL|MailboxDN|PublicFolderServer"
              + "|ActiveDirectoryServer|MobileMailboxPolicy|DocumentSharingLocations"
              + "|SPMySiteHostURL|SiteMailboxCreationURL|ExchangeRpcUrl|GroupingInformation"
              + "|InteropExternalEwsUrl|InteropExternalEwsVersion|EwsPartnerUrl");

  private final Map<String, Function<MailboxIdentity, String>> texts = new HashMap<>();

  UserSettings(MapiUrls urls) {
    texts.put("UserDisplayName", MailboxIdentity::displayName);
    texts.put("UserDN", MailboxIdentity::legacyDn);
    texts.put("UserDeploymentId", mailbox -> urls.deploymentId());
    texts.put("AutoDiscoverSMTPAddress", MailboxIdentity::smtpAddress);
    texts.put("InternalEwsUrl", mailbox -> urls.webServices());
    texts.put("ExternalEwsUrl", mailbox -> urls.webServices());
    texts.put("InternalPhotosUrl", mailbox -> urls.photos());
    texts.put("ExternalPhotosUrl", mailbox -> urls.photos());
    texts.put("ExternalEwsVersion", mailbox -> SoapWriter.VERSION);
    texts.put("CasVersion", mailbox -> SoapWriter.VERSION);
    texts.put("MailboxVersion", mailbox -> SoapWriter.VERSION);
    texts.put(
        "EwsSupportedSchemas",
        mailbox ->
            "Exchange2007, Exchange2007_SP1, Exchange2010,"
                + " Exchange2010_SP1, Exchange2010_SP2, Exchange2013, Exchange2013_SP1, Exchange2016");
    texts.put("MapiHttpEnabled", mailbox -> "True");
    texts.put("CrossOrganizationSharingEnabled", mailbox -> "False");
    texts.put("UserMSOnline", mailbox -> "False");
    texts.put("ShowGalAsDefaultView", mailbox -> "True");
  }

  /** Whether the specification knows a setting of this name. */
  static boolean isName(String name) {
    return OTHERS.matcher(name).matches() || name.equals(ALTERNATE) || name.equals(PUBLIC_FOLDERS);
  }

  /** Whether a mailbox has it. */
  boolean has(String name, Whereabouts.Here here) {
    return switch (name) {
      case ALTERNATE -> !here.shared().isEmpty();
      case PUBLIC_FOLDERS -> here.publicFolders().isPresent();
      default -> texts.containsKey(name);
    };
  }

  /** Writes one that the mailbox has, as a UserSetting. */
  void write(XmlWriter out, String name, Whereabouts.Here here) {
    if (name.equals(ALTERNATE)) {
      alternateMailboxes(out, here);
      return;
    }
    String value =
        name.equals(PUBLIC_FOLDERS)
            ? here.publicFolders().map(MailboxIdentity::smtpAddress).orElse("")
            : texts.getOrDefault(name, mailbox -> "").apply(here.mailbox());
    SoapWriter.typed(
        out,
        "UserSetting",
        "StringSetting",
        setting -> {
          setting.element("Name", name);
          setting.element("Value", value);
        });
  }

  private static void alternateMailboxes(XmlWriter out, Whereabouts.Here here) {
    SoapWriter.typed(
        out,
        "UserSetting",
        "AlternateMailboxCollectionSetting",
        setting -> {
          setting.element("Name", ALTERNATE);
          setting.element(
              "AlternateMailboxes",
              all ->
                  here.shared()
                      .forEach(shared ->
                          all.element("AlternateMailbox", one -> alternate(one, shared))));
        });
  }

  private static void alternate(XmlWriter out, MailboxIdentity shared) {
    out.element("Type", "Delegate");
    out.element("DisplayName", shared.displayName());
    out.element("LegacyDN", shared.legacyDn());
    SoapWriter.nil(out, "Server");
    out.element("SmtpAddress", shared.smtpAddress());
    out.element("OwnerSmtpAddress", shared.smtpAddress());
  }
}
