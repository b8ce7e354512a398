package org.ropeway.standin.usm;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.mail.Delivery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** loadData, getAttachments, sendMail, getOXResource (usm-json.md 3.9, 3.10). */
final class ContentCommands {
  private static final int ANSWERED = 1;
  private static final int FORWARDED = 256;
  private final Backstage backstage;

  ContentCommands(Backstage backstage) {
    this.backstage = backstage;
  }

  JsonNode loadData(Call call) {
    String format = call.textOrNull("format");
    if (format != null && !format.equals("rfc822")) {
      throw UsmException.parameter("format");
    }
    byte[] content = content(call);
    ObjectNode out = backstage.mapper().createObjectNode();
    out.put("encoding", "base64");
    out.put("content", Base64.getEncoder().encodeToString(content));
    out.put("size", content.length);
    return out;
  }

  /** Mails carry their attachments in their content, so that none is known by a uuid. */
  JsonNode getAttachments(Call call) {
    content(call);
    for (String uuid : call.texts("attachments")) {
      throw UsmException.uuid(UsmStatus.UNKNOWN_UUID, uuid);
    }
    return backstage.mapper().createObjectNode();
  }

  JsonNode sendMail(Call call) {
    byte[] rfc822 = MailChanges.base64(call.text("rfc822"));
    Set<String> recipients = Delivery.recipients(rfc822);
    if (recipients.isEmpty()) {
      throw UsmException.ox(UsmStatus.OX_ERROR, "no recipients", "smtp-3006", 1);
    }
    boolean copy = call.body().path("save_to_sent").isMissingNode() || call.flag("save_to_sent");
    Optional<Delivery.Stored> sent =
        backstage.delivery().send(call.user(), rfc822, recipients, copy);
    markSource(call);
    ObjectNode out = backstage.mapper().createObjectNode();
    sent.ifPresent(mail -> out.put("sent_uuid", mail.uuid()));
    return out;
  }

  /** Only what is stored can be given; the stand-in stores no pictures. */
  JsonNode getOxResource(Call call) {
    call.text("path");
    throw UsmException.ox(UsmStatus.OX_ERROR, "there is no such resource", "SVL-0017", 8);
  }

  private byte[] content(Call call) {
    String folderUuid = call.text("folder_uuid");
    String uuid = call.text("uuid");
    return backstage
        .database()
        .read(tx -> {
          FolderRow folder = Access.readable(tx, call, folderUuid);
          return Mails.content(tx, Access.mail(tx, folder, uuid).mid());
        });
  }

  /** The mail replied to or forwarded gets its flag; if it is gone by now, the sending stands. */
  private void markSource(Call call) {
    JsonNode source = call.body().path("source");
    String uuid = Call.textOrNull(source, "uuid");
    if (uuid == null) {
      return;
    }
    int flag = "forward".equals(Call.textOrNull(source, "type")) ? FORWARDED : ANSWERED;
    backstage
        .database()
        .write(tx -> {
          Optional<MailRow> mail = Mails.byUuid(tx, uuid);
          if (mail.isPresent() && isOwn(tx, call, mail.get())) {
            MailRow row = mail.get();
            int flags = row.flags() | flag;
            Mails.mark(tx, row, flags, row.color(), row.userFlags(), 0);
          }
          return 0;
        });
  }

  private static boolean isOwn(org.ropeway.standin.data.Tx tx, Call call, MailRow mail)
      throws java.sql.SQLException {
    return org.ropeway.standin.data.Folders.byFid(tx, mail.fid())
        .map(folder -> folder.owner() == call.user().id())
        .orElse(false);
  }
}
