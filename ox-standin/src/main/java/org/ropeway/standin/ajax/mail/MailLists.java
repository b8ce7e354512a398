package org.ropeway.standin.ajax.mail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.folders.Seen;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists of mails, and what can be known of a folder without one (ox-http-api.md 7.1). */
final class MailLists {
  private static final int SEEN = 32;
  private static final int DELETED = 2;
  private static final int ID = 600;
  private final AjaxBackstage backstage;

  MailLists(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  Reply all(Call call) {
    String id = call.params().require("folder");
    List<Integer> columns = call.params().columns();
    List<String> headers = headers(call);
    MailOrder order = MailOrder.of(call.params());
    boolean unseen = call.params().flag("unseen");
    return backstage
        .database()
        .read(tx -> {
          Seen folder = new MailFolders(tx, call).readable(id);
          if (folder.kind() != Seen.Kind.MAIL) {
            return Reply.data(JsonNodeFactory.instance.arrayNode());
          }
          if (!unseen) {
            checkRange(MailFolders.row(folder), columns, headers, order);
          }
          boolean idsOnly = columns.equals(List.of(ID)) && headers.isEmpty() && !unseen;
          if (idsOnly && order.comparator().isEmpty()) {
            return ids(tx, MailFolders.row(folder), order);
          }
          List<MailRow> mails = sorted(tx, folder, order);
          if (unseen) {
            mails.removeIf(mail -> (mail.flags() & SEEN) != 0);
          }
          if (call.params().get("deleted").filter("false"::equals).isPresent()) {
            mails.removeIf(mail -> (mail.flags() & DELETED) != 0);
          }
          return rows(tx, call, folder, order.cut(mails), columns, headers);
        });
  }

  private static Reply ids(Tx tx, FolderRow folder, MailOrder order) throws SQLException {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (long uid : order.cut(Mails.idsByTime(tx, folder.fid()))) {
      out.addArray().add(String.valueOf(uid));
    }
    return Reply.data(out);
  }

  /** Big folders are listed in parts (measure-01). */
  private void checkRange(
      FolderRow folder, List<Integer> columns, List<String> headers, MailOrder order) {
    int limit = backstage.settings().fetchLimit();
    boolean more = !headers.isEmpty() || columns.stream().anyMatch(column -> column != ID);
    if (!more || folder.total() <= limit || order.length() < limit) {
      return;
    }
    List<String> fields =
        headers.isEmpty() ? columns.stream().map(MailFields::constant).toList() : headers;
    if (order.isRange()) {
      throw MailTroubles.rangeNeeded(
              "Range too big. Only identifiers are allowed to be queried with a range greater"
                  + " than/equal to "
                  + limit
                  + ", but requests headers",
              fields)
          .raise();
    }
    throw MailTroubles.rangeNeeded(
            "Missing range. Only identifiers are allowed to be queried without a range, but"
                + " requests "
                + (headers.isEmpty() ? "fields" : "headers"),
            fields)
        .raise();
  }

  private static List<MailRow> sorted(Tx tx, Seen folder, MailOrder order) throws SQLException {
    List<MailRow> mails = new ArrayList<>(Mails.byTime(tx, MailFolders.row(folder).fid()));
    order.comparator().ifPresent(mails::sort);
    return mails;
  }

  Reply list(Call call) {
    List<Integer> columns = call.params().columns();
    List<String> headers = headers(call);
    ArrayNode wanted = call.body().array();
    return backstage
        .database()
        .read(tx -> {
          MailFolders folders = new MailFolders(tx, call);
          MailFields fields = fields(tx, call);
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          for (JsonNode each : wanted) {
            if (!each.path("folder").isString()) {
              throw MailTroubles.missing("folder").raise();
            }
            Seen folder = folders.readable(each.path("folder").stringValue());
            Optional<MailRow> mail = folders.mail(folder, each.path("id").asString(""));
            if (mail.isPresent()) {
              out.add(fields.row(mail.get(), folder.id(), columns, headers));
            }
          }
          return Reply.data(out);
        });
  }

  Reply search(Call call) {
    String id = call.params().require("folder");
    List<Integer> columns = call.params().columns();
    MailOrder order = MailOrder.of(call.params());
    JsonNode body = call.body().json();
    return backstage
        .database()
        .read(tx -> {
          Seen folder = new MailFolders(tx, call).readable(id);
          MailSearch search = MailSearch.of(tx, body);
          List<MailRow> hits = new ArrayList<>();
          for (MailRow mail : sorted(tx, folder, order)) {
            if (search.matches(mail)) {
              hits.add(mail);
            }
          }
          return rows(tx, call, folder, order.cut(hits), columns, headers(call));
        });
  }

  /** Conversations: objects with the newest mail's fields and all mails. */
  Reply threads(Call call) {
    String id = call.params().require("folder");
    List<Integer> columns = call.params().columns();
    MailOrder order = MailOrder.of(call.params());
    return backstage
        .database()
        .read(tx -> {
          Seen folder = new MailFolders(tx, call).readable(id);
          MailFields fields = fields(tx, call);
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          List<List<MailRow>> threads = MailThreads.of(sorted(tx, folder, order));
          for (List<MailRow> thread : order.cut(threads)) {
            var object = fields.object(thread.getFirst(), folder.id(), columns);
            ArrayNode mails = object.putArray("thread");
            int unread = 0;
            for (MailRow mail : thread) {
              mails.add(fields.object(mail, folder.id(), columns));
              unread += (mail.flags() & SEEN) == 0 ? 1 : 0;
            }
            out.add(object.put("unreadCount", unread));
          }
          return Reply.data(out);
        });
  }

  /** Mail servers of IMAP tell no changes (mail-11). */
  Reply updates(Call call) {
    call.params().require("folder");
    return Reply.data(JsonNodeFactory.instance.arrayNode());
  }

  Reply count(Call call) {
    String id = call.params().require("folder");
    return backstage
        .database()
        .read(tx -> {
          Seen folder = new MailFolders(tx, call).readable(id);
          return Reply.data(JsonNodeFactory.instance.numberNode(MailFolders.row(folder).total()));
        });
  }

  Reply examine(Call call) {
    String id = call.params().require("folder");
    return backstage
        .database()
        .read(tx -> {
          FolderRow folder = MailFolders.row(new MailFolders(tx, call).readable(id));
          return Reply.data(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("validity", String.valueOf(folder.validity()))
                  .put("total", folder.total())
                  .put("unread", folder.unread())
                  .put("next", String.valueOf(Folders.nextUid(tx, folder.fid()))));
        });
  }

  private Reply rows(
      Tx tx,
      Call call,
      Seen folder,
      List<MailRow> mails,
      List<Integer> columns,
      List<String> headers)
      throws SQLException {
    MailFields fields = fields(tx, call);
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (MailRow mail : mails) {
      out.add(fields.row(mail, folder.id(), columns, headers));
    }
    return Reply.data(out);
  }

  private MailFields fields(Tx tx, Call call) {
    return new MailFields(tx, call.params().zone(call.user().timeZone()), backstage.settings());
  }

  private static List<String> headers(Call call) {
    String named = call.params().get("headers").orElse("");
    if (named.length() > 10_000) {
      throw Troubles.invalid("headers", "…").raise();
    }
    return named.isBlank()
        ? List.of()
        : Arrays.stream(named.split(",")).map(String::strip).toList();
  }
}
