package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.data.Attached;
import org.ropeway.standin.data.Attachments;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemForm;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.mail.Delivery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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
    if ("object".equals(format)) {
      return object(call);
    }
    if ("folder".equals(format)) {
      return folder(call);
    }
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

  /** An object of groupware: format {@code object} is an addition to the profile. */
  private JsonNode object(Call call) {
    return backstage
        .database()
        .read(tx -> {
          FolderRow folder = Access.readable(tx, call, call.text("folder_uuid"));
          if (folder.isCalendar()) {
            return event(tx, call, folder);
          }
          if (ItemForm.of(folder).isEmpty()) {
            throw UsmException.parameter("format");
          }
          ItemRow item = ItemChanges.item(tx, folder, call.text("uuid"));
          return ItemLog.object(tx, item, folder, call.user());
        });
  }

  /** A folder as the hierarchy has it: format {@code folder} is an addition to the profile. */
  private JsonNode folder(Call call) {
    String uuid = call.text("folder_uuid");
    return backstage
        .database()
        .read(tx ->
            Optional.ofNullable(Hierarchy.of(tx, call.user(), Set.of()).get(uuid))
                .map(Hierarchy.Visible::json)
                .orElseThrow(() -> UsmException.uuid(UsmStatus.FOLDER_NOT_FOUND, uuid)));
  }

  /** Member {@code recurrence_date_position} means one of a series. */
  private static ObjectNode event(Tx tx, Call call, FolderRow folder) throws SQLException {
    EventObjects events =
        new EventObjects(tx, CalendarFolder.of(tx, folder, call.user(), folder.id()));
    ItemRow place = events.place(call.text("uuid"));
    if (call.body().hasNonNull("recurrence_date_position")) {
      return events.of(place, call.number("recurrence_date_position"));
    }
    events.event(place);
    return events.of(place);
  }

  /** Mails carry their attachments in their content, so that none is known by a uuid. */
  JsonNode getAttachments(Call call) {
    return backstage
        .database()
        .read(tx -> {
          FolderRow folder = Access.readable(tx, call, call.text("folder_uuid"));
          ObjectNode out = backstage.mapper().createObjectNode();
          if (folder.isMail()) {
            Access.mail(tx, folder, call.text("uuid"));
            for (String uuid : call.texts("attachments")) {
              throw UsmException.uuid(UsmStatus.UNKNOWN_UUID, uuid);
            }
            return out;
          }
          Attached object = ItemFiles.at(tx, call, folder, call.text("uuid"));
          for (String uuid : call.texts("attachments")) {
            Attachments.Row file =
                object.files().stream()
                    .filter(each -> each.uuid().equals(uuid))
                    .findFirst()
                    .orElseThrow(() -> UsmException.uuid(UsmStatus.UNKNOWN_UUID, uuid));
            byte[] bytes = Attachments.content(tx, file.id());
            out.putObject(uuid)
                .put("name", file.name())
                .put("mimetype", file.type())
                .put("content", Base64.getEncoder().encodeToString(bytes));
          }
          return out;
        });
  }

  /**
   * Addresses of the house must be somebody's, the sender's one the user may send from. Members
   * {@code uuid} and {@code recipients} are additions to the profile.
   */
  JsonNode sendMail(Call call) {
    byte[] rfc822 = MailChanges.base64(call.text("rfc822"));
    Set<String> recipients = new LinkedHashSet<>();
    call.texts("recipients").forEach(address -> recipients.add(address.toLowerCase(Locale.ROOT)));
    if (recipients.isEmpty()) {
      recipients.addAll(Delivery.recipients(rfc822));
    }
    checkSending(call, rfc822, recipients);
    boolean copy = call.body().path("save_to_sent").isMissingNode() || call.flag("save_to_sent");
    Optional<String> sent =
        backstage
            .delivery()
            .send(
                call.user(),
                new Delivery.Outgoing(call.textOrNull("uuid"), rfc822, recipients, copy));
    markSource(call);
    ObjectNode out = backstage.mapper().createObjectNode();
    sent.ifPresent(uuid -> out.put("sent_uuid", uuid));
    return out;
  }

  private void checkSending(Call call, byte[] rfc822, Set<String> recipients) {
    if (recipients.isEmpty()) {
      throw UsmException.ox(UsmStatus.OX_ERROR, "no recipients", "MSG-1013", 1);
    }
    backstage
        .database()
        .read(tx -> {
          Set<String> domains = new HashSet<>();
          Users.all(tx, call.user().context()).forEach(user -> domains.add(domain(user.email())));
          for (String address : recipients) {
            boolean here = domains.contains(domain(address));
            if (here && Users.byAddress(tx, address).isEmpty()) {
              throw UsmException.ox(UsmStatus.OX_ERROR, "no such mailbox", "MSG-1013", 1);
            }
          }
          Set<String> own = new HashSet<>(Set.of(call.user().email()));
          own.addAll(Users.senders(tx, call.user().id(), false));
          own.addAll(Users.senders(tx, call.user().id(), true));
          if (!own.containsAll(Delivery.senders(rfc822))) {
            throw UsmException.ox(UsmStatus.OX_ERROR, "not your address", "MSG-1012", 1);
          }
          return 0;
        });
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** The user's aliases and deputies, in a form of our own. */
  JsonNode getSenders(Call call) {
    ObjectNode out = backstage.mapper().createObjectNode();
    ArrayNode own = out.putArray("own").add(call.user().email());
    ArrayNode others = out.putArray("on_behalf_of");
    backstage
        .database()
        .read(tx -> {
          Users.senders(tx, call.user().id(), false).forEach(own::add);
          Users.senders(tx, call.user().id(), true).forEach(others::add);
          return 0;
        });
    return out;
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

  private static boolean isOwn(Tx tx, Call call, MailRow mail) throws SQLException {
    return Folders.byFid(tx, mail.fid())
        .map(folder -> folder.owner() == call.user().id())
        .orElse(false);
  }
}
