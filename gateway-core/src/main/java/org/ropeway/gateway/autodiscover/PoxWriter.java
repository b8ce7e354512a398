package org.ropeway.gateway.autodiscover;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.xml.XmlWriter;
import org.ropeway.store.MailboxIdentity;

/** Writes answers ([MS-OXDSCLI] 2.2.4). */
final class PoxWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSS", Locale.ROOT);

  private final MapiUrls urls;

  PoxWriter(MapiUrls urls) {
    this.urls = urls;
  }

  /** The settings of a mailbox: where its MAPI over HTTP, and what goes beside it, are served. */
  Bytes settings(Whereabouts.Here here) {
    MailboxIdentity mailbox = here.mailbox();
    return document(
        Schemas.OUTLOOK_RESPONSE,
        xml -> {
          xml.element(
              "User",
              user -> {
                user.element("DisplayName", mailbox.displayName());
                user.element("LegacyDN", mailbox.legacyDn());
                user.element("AutoDiscoverSMTPAddress", mailbox.smtpAddress());
                user.element("DeploymentId", urls.deploymentId());
              });
          account(
              xml,
              "settings",
              account -> {
                mapiHttp(account, mailbox);
                webServices(account);
                here.shared().forEach(shared -> alternative(account, shared));
                here.publicFolders()
                    .ifPresent(folders ->
                        account.element(
                            "PublicFolderInformation",
                            info -> info.element("SmtpAddress", folders.smtpAddress())));
              });
        });
  }

  /** Another address to ask for (2.2.4.1.1.2.9). */
  Bytes redirectAddress(String address) {
    return document(
        Schemas.OUTLOOK_RESPONSE,
        xml -> account(xml, "redirectAddr", account -> account.element("RedirectAddr", address)));
  }

  /** Another place to ask at (2.2.4.1.1.2.10). */
  Bytes redirectUrl(String url) {
    return document(
        Schemas.OUTLOOK_RESPONSE,
        xml -> account(xml, "redirectUrl", account -> account.element("RedirectUrl", url)));
  }

  private static void account(XmlWriter xml, String action, XmlWriter.Content content) {
    xml.element(
        "Account",
        account -> {
          account.element("AccountType", "email");
          account.element("Action", action);
          content.write(account);
        });
  }

  private void mapiHttp(XmlWriter xml, MailboxIdentity mailbox) {
    xml.element(
        "Protocol",
        protocol -> {
          protocol.attribute("Type", "mapiHttp");
          protocol.attribute("Version", "1");
          place(protocol, "MailStore", urls.mailStore(mailbox));
          place(protocol, "AddressBook", urls.addressBook(mailbox));
        });
  }

  /** Only what is served is named: a client that finds nothing there complains to its user. */
  private void webServices(XmlWriter xml) {
    xml.element(
        "Protocol",
        protocol -> {
          protocol.element("Type", "EXHTTP");
          protocol.element("Server", urls.host());
          protocol.element("SSL", "On");
          protocol.element("AuthPackage", "Basic");
          protocol.element("ASUrl", urls.webServices());
          protocol.element("EwsUrl", urls.webServices());
          protocol.element("OOFUrl", urls.webServices());
        });
  }

  /** A mailbox that Outlook opens by itself beside the user's own (2.2.4.1.1.2.5). */
  private static void alternative(XmlWriter xml, MailboxIdentity shared) {
    xml.element(
        "AlternativeMailbox",
        mailbox -> {
          mailbox.element("Type", "Delegate");
          mailbox.element("DisplayName", shared.displayName());
          mailbox.element("SmtpAddress", shared.smtpAddress());
          mailbox.element("OwnerSmtpAddress", shared.smtpAddress());
        });
  }

  /** An error, in the namespace of the answer that was asked for. */
  Bytes error(PoxError error, String responseNamespace) {
    return document(
        responseNamespace,
        xml ->
            xml.element(
                "Error",
                out -> {
                  out.attribute("Time", TIME.format(LocalTime.now(ZoneOffset.UTC)));
                  out.attribute("Id", Integer.toUnsignedString(urls.host().hashCode()));
                  out.element("ErrorCode", String.valueOf(error.code()));
                  out.element("Message", error.message());
                  out.empty("DebugData");
                }));
  }

  private static Bytes document(String responseNamespace, XmlWriter.Content content) {
    return XmlWriter.document(
        "Autodiscover",
        xml -> {
          xml.attribute("xmlns", Schemas.RESPONSE);
          xml.element(
              "Response",
              response -> {
                response.attribute("xmlns", responseNamespace);
                content.write(response);
              });
        });
  }

  /** Inside and outside are the same here: there is one way to the server. */
  private static void place(XmlWriter xml, String name, String url) {
    xml.element(
        name,
        place -> {
          place.element("InternalUrl", url);
          place.element("ExternalUrl", url);
        });
  }
}
