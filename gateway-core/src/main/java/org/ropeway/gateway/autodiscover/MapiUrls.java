package org.ropeway.gateway.autodiscover;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ropeway.gateway.ews.EwsService;
import org.ropeway.store.MailboxIdentity;

/**
 * Where clients find a mailbox and its address book ([MS-OXCMAPIHTTP] 2.2.2.1). Host and port are
 * the configured ones, never those of a request.
 *
 * @param host name the clients know this server by
 * @param port port they reach it at
 */
public record MapiUrls(String host, int port) {
  /** The mailbox endpoint for one mailbox. */
  public String mailStore(MailboxIdentity mailbox) {
    return url("/mapi/emsmdb/", mailbox);
  }

  /** The address book endpoint for the owner of one mailbox. */
  public String addressBook(MailboxIdentity mailbox) {
    return url("/mapi/nspi/", mailbox);
  }

  /** Exchange Web Services, for everybody. */
  public String webServices() {
    return base() + EwsService.PATH;
  }

  /** What clients put {@code /GetUserPhoto} and a query behind. */
  public String photos() {
    return base() + EwsService.PHOTOS;
  }

  /** Autodiscover in its oldest form. */
  public String autodiscover() {
    return base() + AutodiscoverService.URL_PATH;
  }

  /** Names this server among those of other installations. */
  public String deploymentId() {
    return UUID.nameUUIDFromBytes(("ropeway:" + host).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Scheme, host and port. */
  public String base() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return "https://" + name + (port == 443 ? "" : ":" + port);
  }

  private String url(String path, MailboxIdentity mailbox) {
    String address = mailbox.smtpAddress();
    String domain = address.substring(address.lastIndexOf('@') + 1);
    String query = "MailboxId=" + mailbox.mailboxGuid() + "@" + domain;
    try {
      return base() + new URI(null, null, path, query, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path that is none", e);
    }
  }
}
