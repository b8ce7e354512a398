package org.ropeway.standin.ajax.mail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Body;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.folders.Seen;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mails that are deleted: to the trash, or for good from there (recording mail-09). */
final class MailRemoval {
  private static final int DELETED = 2;
  private final AjaxBackstage backstage;

  MailRemoval(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  Reply delete(Call call) {
    ArrayNode wanted = array(call);
    boolean hard = call.params().flag("harddelete");
    boolean affected = call.params().flag("returnAffectedFolders");
    return backstage
        .database()
        .write(tx -> {
          MailFolders folders = new MailFolders(tx, call);
          FolderRow trash = folders.trash();
          Map<String, Seen> touched = new LinkedHashMap<>();
          for (JsonNode each : wanted) {
            if (!each.path("folder").isString()) {
              throw MailTroubles.missing("folder").raise();
            }
            Seen folder = folders.readable(each.path("folder").stringValue());
            Optional<MailRow> mail = folders.mail(folder, each.path("id").asString(""));
            if (mail.isPresent()) {
              folders.requireDelete(folder);
              remove(tx, mail.get(), hard, trash);
              touched.put(folder.id(), folder);
            }
          }
          if (!affected) {
            return Reply.data(JsonNodeFactory.instance.arrayNode());
          }
          touched.put(trash.id(), folders.find(trash.id()));
          return affected(tx, touched);
        });
  }

  private static Reply affected(Tx tx, Map<String, Seen> touched) throws SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.putArray("conflicts");
    out.set("folders", MailWrites.totals(tx, new ArrayList<>(touched.values())));
    return Reply.data(out);
  }

  private static void remove(Tx tx, MailRow mail, boolean hard, FolderRow trash)
      throws SQLException {
    if (hard || mail.fid() == trash.fid()) {
      Mails.delete(tx, mail, 0);
    } else {
      Mails.move(tx, mail, trash.fid(), 0, 0);
    }
  }

  Reply clear(Call call) {
    ArrayNode ids = array(call);
    boolean hard = call.params().flag("harddelete");
    return each(
        call,
        ids,
        (tx, folders, folder) -> {
          FolderRow trash = folders.trash();
          boolean gone = hard || MailFolders.row(folder).id().startsWith(trash.id());
          Mails.clear(tx, MailFolders.row(folder).fid(), gone ? 0 : trash.fid());
        });
  }

  /** For good, what is marked as deleted. */
  Reply expunge(Call call) {
    return each(
        call,
        array(call),
        (tx, folders, folder) -> {
          List<MailRow> mails = Mails.byTime(tx, MailFolders.row(folder).fid());
          for (MailRow mail : mails) {
            if ((mail.flags() & DELETED) != 0) {
              Mails.delete(tx, mail, 0);
            }
          }
        });
  }

  private interface Work {
    void run(Tx tx, MailFolders folders, Seen folder) throws SQLException;
  }

  private Reply each(Call call, ArrayNode ids, Work work) {
    return backstage
        .database()
        .write(tx -> {
          MailFolders folders = new MailFolders(tx, call);
          for (JsonNode id : ids) {
            Seen folder = folders.readable(id.asString(""));
            folders.requireDelete(folder);
            work.run(tx, folders, folder);
          }
          return Reply.data(JsonNodeFactory.instance.arrayNode());
        });
  }

  private static ArrayNode array(Call call) {
    JsonNode json = call.body().json();
    if (json instanceof ArrayNode array) {
      return array;
    }
    throw MailTroubles.unexpected(Troubles.castText(Body.nameOf(json), "org.json.JSONArray"))
        .raise();
  }
}
