package org.ropeway.standin.ajax.mail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.folders.Seen;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Quotas;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Marks, moves and copies (ox-http-api.md 7.3; recordings mail-08 and mail-09). */
final class MailWrites {
  private static final int SEEN = 32;
  private static final int FLAGGED = 8;

  /** All flags but recent, which the mail server alone sets. */
  private static final int WRITABLE = 0x3FF & ~16;

  private final AjaxBackstage backstage;

  MailWrites(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  /** The mails of a request: all of a folder if it names none, and where they go. */
  Reply update(Call call) {
    String folderId = call.params().require("folder");
    Optional<String> ids = call.params().get("id");
    Optional<String> messageId = call.params().get("message_id");
    ObjectNode wanted = call.body().object();
    return backstage
        .database()
        .write(tx -> {
          MailFolders folders = new MailFolders(tx, call);
          Seen folder = folders.readable(folderId);
          List<MailRow> mails = mails(tx, folders, folder, ids, messageId);
          mark(tx, folders, folder, mails, wanted);
          ObjectNode out = JsonNodeFactory.instance.objectNode();
          String target = wanted.path("folder_id").asString("");
          if (!target.isEmpty()) {
            Seen to = folders.target(target);
            out.put("folder_id", target);
            move(tx, folders, folder, to, mails).ifPresent(id -> out.put("id", id));
            return Reply.data(out);
          }
          out.put("folder_id", folderId);
          ids.ifPresent(id -> out.put("id", id));
          if (messageId.isPresent() && !mails.isEmpty()) {
            out.put("id", String.valueOf(mails.getFirst().uid()));
          }
          return Reply.data(out);
        });
  }

  private static List<MailRow> mails(
      Tx tx, MailFolders folders, Seen folder, Optional<String> ids, Optional<String> messageId)
      throws SQLException {
    List<MailRow> out = new ArrayList<>();
    if (messageId.isPresent()) {
      out.add(
          folders
              .byMessageId(folder, messageId.get())
              .orElseThrow(
                  () -> MailTroubles.notFoundByMessageId(folder.id(), messageId.get()).raise()));
      return out;
    }
    if (ids.isEmpty()) {
      return Mails.byTime(tx, MailFolders.row(folder).fid());
    }
    // Several ids at once are taken for one that there is not (mail-08).
    folders.mail(folder, ids.get()).ifPresent(out::add);
    return out;
  }

  private static void mark(
      Tx tx, MailFolders folders, Seen folder, List<MailRow> mails, ObjectNode wanted)
      throws SQLException {
    int set = bits(wanted, "set_flags");
    int clear = bits(wanted, "clear_flags");
    if (wanted.has("flags")) {
      boolean on = wanted.path("value").asBoolean(false);
      set |= on ? bits(wanted, "flags") : 0;
      clear |= on ? 0 : bits(wanted, "flags");
    }
    JsonNode color = wanted.path("color_label");
    if (color.isNumber() && (color.asInt() < 0 || color.asInt() > 10)) {
      throw MailTroubles.unknownColor(color.asInt()).raise();
    }
    Set<String> more = names(wanted, "set_user_flags");
    Set<String> fewer = names(wanted, "clear_user_flags");
    boolean any = set != 0 || clear != 0 || color.isNumber() || !more.isEmpty() || !fewer.isEmpty();
    if (!any) {
      return;
    }
    boolean marked = color.isNumber() || !more.isEmpty() || !fewer.isEmpty();
    folders.requireMark(folder, !marked && ((set | clear) & ~SEEN) == 0);
    for (MailRow mail : mails) {
      Marks marks = new Marks(mail.flags(), mail.color()).with(set, clear, color);
      String userFlags = userFlags(mail, more, fewer);
      boolean same =
          marks.flags() == mail.flags()
              && marks.color() == mail.color()
              && userFlags.equals(mail.userFlags());
      if (!same) {
        Mails.mark(tx, mail, marks.flags(), marks.color(), userFlags, 0);
      }
    }
  }

  /** Flag and colour hang together: a flagged mail has a colour, a coloured one is flagged. */
  private record Marks(int flags, int color) {
    Marks with(int set, int clear, JsonNode label) {
      int nextFlags = (flags | set) & ~clear;
      int nextColor = (set & FLAGGED) != 0 && color == 0 ? 1 : color;
      if (label.isNumber()) {
        nextColor = label.asInt();
        nextFlags = nextColor == 0 ? nextFlags & ~FLAGGED : nextFlags | FLAGGED;
      }
      return new Marks(nextFlags, nextColor);
    }
  }

  private static int bits(ObjectNode wanted, String name) {
    return wanted.path(name).asInt(0) & WRITABLE;
  }

  private static Set<String> names(ObjectNode wanted, String member) {
    Set<String> out = new LinkedHashSet<>();
    for (JsonNode each : wanted.path(member)) {
      String name = each.asString("");
      if (name.startsWith("\\")) {
        throw MailTroubles.badUserFlag(name).raise();
      }
      if (!name.isBlank() && name.length() <= 255) {
        out.add(name);
      }
    }
    return out;
  }

  private static String userFlags(MailRow mail, Set<String> more, Set<String> fewer) {
    if (more.isEmpty() && fewer.isEmpty()) {
      return mail.userFlags();
    }
    Set<String> flags = new LinkedHashSet<>();
    JsonMapper.shared().readTree(mail.userFlags()).forEach(each -> flags.add(each.asString("")));
    flags.addAll(more);
    flags.removeAll(fewer);
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    flags.forEach(out::add);
    return out.toString();
  }

  /** Moves mails; returns the new id of the last. Within a folder they stay what they are. */
  private static Optional<String> move(
      Tx tx, MailFolders folders, Seen from, Seen to, List<MailRow> mails) throws SQLException {
    FolderRow target = MailFolders.row(to);
    Optional<String> out = Optional.empty();
    for (MailRow mail : mails) {
      if (mail.fid() == target.fid()) {
        out = Optional.of(String.valueOf(mail.uid()));
        continue;
      }
      folders.requireDelete(from);
      MailRow now = Mails.byUid(tx, mail.fid(), mail.uid()).orElseThrow();
      out = Optional.of(String.valueOf(Mails.move(tx, now, target.fid(), 0, 0)));
    }
    return out;
  }

  Reply allSeen(Call call) {
    String folderId = call.params().require("folder");
    return backstage
        .database()
        .write(tx -> {
          MailFolders folders = new MailFolders(tx, call);
          Seen folder = folders.readable(folderId);
          ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("set_flags", SEEN);
          mark(tx, folders, folder, Mails.byTime(tx, MailFolders.row(folder).fid()), wanted);
          return Reply.data(JsonNodeFactory.instance.booleanNode(true));
        });
  }

  Reply copy(Call call) {
    String folderId = call.params().require("folder");
    String id = call.params().require("id");
    JsonNode target = call.body().object().path("folder_id");
    if (!target.isString()) {
      throw MailTroubles.json("JSONObject[\"folder_id\"] not found.").raise();
    }
    return backstage
        .database()
        .write(tx -> {
          MailFolders folders = new MailFolders(tx, call);
          Seen folder = folders.readable(folderId);
          Seen to = folders.target(target.stringValue());
          ObjectNode out = JsonNodeFactory.instance.objectNode();
          out.put("folder_id", target.stringValue());
          Optional<MailRow> mail = folders.mail(folder, id);
          if (mail.isPresent()) {
            FolderRow row = MailFolders.row(to);
            if (!Quotas.hasRoom(tx, row, mail.get().size())) {
              throw MailTroubles.full(call.user()).raise();
            }
            long uid = Mails.copy(tx, mail.get(), row.fid());
            out.put("id", String.valueOf(uid));
          }
          return Reply.data(out);
        });
  }

  Reply moveAll(Call call) {
    ObjectNode wanted = call.body().object();
    String from = wanted.path("source").asString("");
    String to = wanted.path("target").asString("");
    return backstage
        .database()
        .write(tx -> {
          MailFolders folders = new MailFolders(tx, call);
          Seen source = folders.readable(from);
          Seen target = folders.target(to);
          List<MailRow> mails = Mails.byTime(tx, MailFolders.row(source).fid());
          var _ = move(tx, folders, source, target, mails);
          ObjectNode out = JsonNodeFactory.instance.objectNode();
          out.set("folders", totals(tx, List.of(source, target)));
          return Reply.data(out);
        });
  }

  /** How many mails folders have now. */
  static ObjectNode totals(Tx tx, List<Seen> folders) throws SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    for (Seen folder : folders) {
      FolderRow row = Folders.byFid(tx, MailFolders.row(folder).fid()).orElseThrow();
      out.putObject(folder.id()).put("total", row.total()).put("unread", row.unread());
    }
    return out;
  }
}
