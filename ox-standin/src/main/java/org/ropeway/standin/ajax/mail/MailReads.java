package org.ropeway.standin.ajax.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.folders.Seen;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.mail.HeaderBlock;
import org.ropeway.standin.mail.MailListing;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.node.ObjectNode;

/** Mails one by one (ox-http-api.md 7.2). */
final class MailReads {
  private static final int SEEN = 32;
  private final AjaxBackstage backstage;

  MailReads(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @SuppressWarnings("ArrayRecordComponent") // not compared
  private record Found(Seen folder, MailRow mail, byte[] source) {}

  /** As an object, or its source; a mail that is looked at is seen, unless one asks otherwise. */
  Reply get(Call call) {
    boolean source = call.params().flag("src");
    boolean peek = call.params().flag("unseen") || source || call.params().flag("hdr");
    Found found = backstage.database().read(tx -> find(tx, call));
    boolean marks = !peek && (found.mail().flags() & SEEN) == 0;
    if (marks) {
      see(call);
      found = backstage.database().read(tx -> find(tx, call));
    }
    if (source) {
      return source(call, found);
    }
    if (call.params().flag("hdr")) {
      return Reply.text(headerText(found.source()));
    }
    ObjectNode out = object(call, found);
    if (marks) {
      out.put("unseen", true);
    }
    return Reply.data(out);
  }

  private void see(Call call) {
    backstage
        .database()
        .write(tx -> {
          Found found = find(tx, call);
          MailRow mail = found.mail();
          int flags = mail.flags() | SEEN;
          Mails.mark(tx, mail, flags, mail.color(), mail.userFlags(), 0);
          return 0;
        });
  }

  private static Found find(Tx tx, Call call) throws SQLException {
    String folderId = call.params().require("folder");
    MailFolders folders = new MailFolders(tx, call);
    Optional<String> messageId = call.params().get("message_id");
    if (messageId.isEmpty()) {
      call.params().require("id");
    }
    Seen folder = folders.readable(folderId);
    MailRow mail;
    if (messageId.isPresent()) {
      mail =
          folders
              .byMessageId(folder, messageId.get())
              .orElseThrow(
                  () -> MailTroubles.notFoundByMessageId(folderId, messageId.get()).raise());
    } else {
      String id = call.params().require("id");
      mail =
          folders.mail(folder, id).orElseThrow(() -> MailTroubles.notFound(id, folderId).raise());
    }
    return new Found(folder, mail, Mails.content(tx, mail.mid()));
  }

  /** As bytes only if they are to be saved; else as a text, which not all bytes survive. */
  private static Reply source(Call call, Found found) {
    if (!call.params().flag("save")) {
      return Reply.text(new String(found.source(), StandardCharsets.UTF_8));
    }
    String subject = MailFields.listing(found.mail()).path("subject").asString("");
    String name = subject.isBlank() ? "mail" : subject.replaceAll("[\\s/\\\\]", "_");
    return new Reply.File(
        "application/octet-stream;charset=UTF-8",
        disposition("attachment", name + ".eml"),
        found.source());
  }

  private static String headerText(byte[] source) {
    StringBuilder out = new StringBuilder();
    for (HeaderBlock.Field field : HeaderBlock.of(source).fields()) {
      out.append(field.name()).append(": ").append(field.value()).append("\r\n");
    }
    return out.toString();
  }

  private ObjectNode object(Call call, Found found) {
    MailRow mail = found.mail();
    ZoneId zone = call.params().zone(call.user().timeZone());
    MailPart part = MailPart.of(found.source());
    String view = call.params().get("view").orElse("noimg");
    ObjectNode out = new MailObject(zone, view).of(part, MailListing.of(found.source()));
    out.put("folder_id", found.folder().id());
    out.put("id", String.valueOf(mail.uid()));
    out.put("unread", MailFolders.row(found.folder()).unread());
    out.set("attachment", MailFields.listing(mail).path("attachment"));
    out.put("content_type", part.type());
    out.put("size", mail.size());
    out.put("account_name", "E-Mail");
    out.put("account_id", 0);
    out.put("malicious", false);
    out.putObject("security_info")
        .put("encrypted", false)
        .put("signed", false)
        .put("type", "OTHER");
    long received = ClockTime.shown(mail.received(), zone);
    out.put("received_date", received);
    out.put("date", received);
    out.put("flags", mail.flags());
    out.set("user", MailFields.userFlags(mail, backstage.settings()));
    out.put("color_label", mail.color());
    if (call.params().flag("attach_src")) {
      out.put("source", new String(found.source(), StandardCharsets.UTF_8));
    }
    if (call.params().flag("edit")) {
      out.put("msgref", found.folder().id() + "/" + mail.uid());
    }
    return out;
  }

  /** A part as a file, by its number or its Content-ID. */
  Reply attachment(Call call) {
    String wanted = call.params().get("attachment").orElse("");
    String cid = call.params().get("cid").orElse("").replaceAll("[<>]", "");
    if (wanted.isEmpty() && cid.isEmpty()) {
      throw Troubles.missing("attachment").raise();
    }
    Found found = backstage.database().read(tx -> find(tx, call));
    MailPart part =
        MailPart.of(found.source()).all().stream()
            .filter(each -> wanted.isEmpty() ? isNamed(each, cid) : each.id().equals(wanted))
            .findFirst()
            .orElseThrow(() -> MailTroubles.notFound(wanted + cid, "").raise());
    boolean save = call.params().flag("save");
    boolean shown = !save && !isText(part) && !part.type().equals("application/octet-stream");
    String charset = MailPart.parameter(part.header().first("Content-Type").orElse(""), "charset");
    String type = save ? "application/octet-stream" : part.type();
    String usual = isText(part) ? "us-ascii" : "UTF-8";
    return new Reply.File(
        type + ";charset=" + (save ? "UTF-8" : charset.isEmpty() ? usual : charset),
        disposition(shown ? "inline" : "attachment", MailObject.fileName(part)),
        part.decoded());
  }

  private static boolean isNamed(MailPart part, String cid) {
    return part.header().first("Content-ID").orElse("").replaceAll("[<>\\s]", "").equals(cid);
  }

  private static boolean isText(MailPart part) {
    return List.of("text/plain", "text/html").contains(part.type());
  }

  private static String disposition(String kind, String name) {
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("_", "%5F")
            .replace(".", "%2E");
    String plain = name.replaceAll("[^\\x20-\\x7E]|\"", " ");
    return kind + "; filename*=UTF-8''" + encoded + "; filename=\"" + plain + "\"";
  }
}
