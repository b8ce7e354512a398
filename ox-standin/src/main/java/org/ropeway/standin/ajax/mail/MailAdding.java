package org.ropeway.standin.ajax.mail;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Multipart;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.folders.Seen;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.NewMail;
import org.ropeway.standin.data.Quotas;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.mail.Delivery;
import org.ropeway.standin.mail.HeaderBlock;
import org.ropeway.standin.mail.MailListing;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.TroubleException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mails that are sent, or put into folders, from their bytes (ox-http-api.md 7.3; recordings
 * mail-12 and mail-13). As with OX, what is stored has a field more than what came.
 */
final class MailAdding {
  private static final int SEEN = 32;
  private static final int SENT = 10;
  private static final int STORABLE = 0x3FF & ~16;
  private final AjaxBackstage backstage;

  MailAdding(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  /** Sends a mail, or puts it into a folder if one is named. */
  Reply add(Call call) {
    if (!call.parts().isEmpty()) {
      throw MailTroubles.unsupported().raise();
    }
    Optional<String> folder = call.params().get("folder");
    byte[] rfc822 = call.body().bytes();
    if (folder.isEmpty()) {
      return send(call, rfc822);
    }
    return backstage
        .database()
        .write(tx -> {
          Seen target = new MailFolders(tx, call).target(folder.get());
          checkOwnSender(tx, call, rfc822);
          return Reply.data(append(tx, call, target, rfc822));
        });
  }

  /** Files, each into the same folder; what does not work with one is said of it alone. */
  Reply importFiles(Call call) {
    String folder = call.params().require("folder");
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (Multipart.Part part : call.parts()) {
      if (HeaderBlock.of(part.bytes()).fields().isEmpty()) {
        throw MailTroubles.invalidMessage().raise();
      }
      backstage
          .database()
          .read(tx -> {
            checkOwnSender(tx, call, part.bytes());
            return 0;
          });
      out.add(importFile(call, folder, part.bytes()));
    }
    return Reply.data(out);
  }

  private ObjectNode importFile(Call call, String folder, byte[] rfc822) {
    try {
      return backstage
          .database()
          .write(tx -> {
            Seen target = new MailFolders(tx, call).target(folder);
            return append(tx, call, target, rfc822);
          });
    } catch (TroubleException e) {
      Trouble trouble = e.trouble();
      String text =
          trouble.code()
              + " Categories="
              + trouble.category()
              + " Message='"
              + trouble.description()
              + "'";
      return JsonNodeFactory.instance.objectNode().put("folder_id", folder).put("Error", text);
    }
  }

  private ObjectNode append(Tx tx, Call call, Seen target, byte[] rfc822) throws SQLException {
    int flags = call.params().integer("flags").orElse(0) & STORABLE;
    byte[] stored = withFields(rfc822, "X-OX-Marker: " + UUID.randomUUID());
    FolderRow folder = MailFolders.row(target);
    if (!Quotas.hasRoom(tx, folder, stored.length)) {
      throw MailTroubles.full(call.user()).raise();
    }
    long uid = store(tx, folder, stored, flags);
    return JsonNodeFactory.instance
        .objectNode()
        .put("folder_id", target.id())
        .put("id", String.valueOf(uid));
  }

  /** A mail in a folder counts as received when it says it was written. */
  private long store(Tx tx, FolderRow folder, byte[] rfc822, int flags) throws SQLException {
    MailListing listing = MailListing.of(rfc822);
    long received = listing.sentDate().orElse(backstage.clock().millis() / 1000 * 1000);
    String uuid = UUID.randomUUID().toString();
    return Mails.insert(
        tx, folder.fid(), new NewMail(uuid, rfc822, listing.json(), flags, 0, received, 0));
  }

  private Reply send(Call call, byte[] rfc822) {
    Set<String> recipients = new LinkedHashSet<>(Delivery.recipients(rfc822));
    if (recipients.isEmpty()) {
      throw MailTroubles.noRecipients().raise();
    }
    backstage
        .database()
        .read(tx -> {
          if (!Delivery.senders(rfc822).isEmpty()) {
            checkSender(tx, call, rfc822);
          }
          checkRecipients(tx, call.user(), recipients);
          return 0;
        });
    byte[] complete = complete(call, rfc822);
    backstage
        .delivery()
        .send(call.user(), new Delivery.Outgoing(null, complete, recipients, false));
    boolean copy = !call.params().get("copy2Sent").filter("false"::equals).isPresent();
    return copy ? Reply.data(copyToSent(call, complete)) : Reply.nothing();
  }

  private ObjectNode copyToSent(Call call, byte[] rfc822) {
    byte[] stored = withFields(rfc822, "X-OX-Marker: " + UUID.randomUUID());
    return backstage
        .database()
        .write(tx -> {
          FolderRow sent = Folders.standard(tx, call.user(), SENT).orElseThrow();
          if (!Quotas.hasRoom(tx, sent, stored.length)) {
            throw MailTroubles.sentWithoutCopy().raise();
          }
          long uid = store(tx, sent, stored, SEEN);
          return JsonNodeFactory.instance
              .objectNode()
              .put("folder_id", sent.id())
              .put("id", String.valueOf(uid));
        });
  }

  /** Adds what a mail needs and lacks. */
  private byte[] complete(Call call, byte[] rfc822) {
    HeaderBlock header = HeaderBlock.of(rfc822);
    Set<String> fields = new LinkedHashSet<>();
    if (header.first("From").isEmpty()) {
      fields.add("From: " + call.user().email());
    }
    fields.add("X-Mailer: Open-Xchange Mailer v8.19.0");
    fields.add("X-Originating-Client: " + call.session().client());
    if (header.first("MIME-Version").isEmpty()) {
      fields.add("MIME-Version: 1.0");
    }
    if (header.first("Date").isEmpty()) {
      fields.add("Date: " + MailTimes.rfc5322(backstage.clock().instant()));
    }
    if (header.first("Message-ID").isEmpty()) {
      fields.add("Message-ID: <" + UUID.randomUUID() + "@ox.example>");
    }
    return withFields(rfc822, String.join("\r\n", fields));
  }

  /** Puts fields at the end of the header. */
  private static byte[] withFields(byte[] rfc822, String fields) {
    String text = new String(rfc822, StandardCharsets.ISO_8859_1);
    String unified = text.replaceAll("(?<!\\r)\\n", "\r\n");
    boolean bare = HeaderBlock.of(rfc822).fields().isEmpty();
    int end = bare ? 0 : unified.indexOf("\r\n\r\n");
    String out;
    if (bare) {
      out = fields + "\r\n\r\n" + unified;
    } else if (end < 0) {
      out = unified + (unified.endsWith("\r\n") ? "" : "\r\n") + fields + "\r\n\r\n";
    } else {
      out = unified.substring(0, end + 2) + fields + unified.substring(end);
    }
    return out.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A mail from nobody may be stored; one from others only if that is forced. */
  private static void checkOwnSender(Tx tx, Call call, byte[] rfc822) throws SQLException {
    boolean force = call.params().flag("force");
    if (!force && !Delivery.senders(rfc822).isEmpty()) {
      checkSender(tx, call, rfc822);
    }
  }

  /** Nor may one send for somebody else, even as his deputy. */
  private static void checkSender(Tx tx, Call call, byte[] rfc822) throws SQLException {
    Set<String> own = new HashSet<>(Set.of(call.user().email()));
    own.addAll(Users.senders(tx, call.user().id(), false));
    if (!own.containsAll(Delivery.senders(rfc822))) {
      String from = HeaderBlock.of(rfc822).text("From");
      throw MailTroubles.foreignSender(from).raise();
    }
  }

  /** Addresses of the house must be somebody's. */
  private static void checkRecipients(Tx tx, UserRow user, Set<String> recipients)
      throws SQLException {
    Set<String> domains = new HashSet<>();
    List<UserRow> all = Users.all(tx, user.context());
    all.forEach(each -> domains.add(domain(each.email())));
    for (String address : recipients) {
      String domain = domain(address);
      if (domains.contains(domain) && Users.byAddress(tx, address).isEmpty()) {
        throw MailTroubles.unknownRecipient(address).raise();
      }
    }
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
