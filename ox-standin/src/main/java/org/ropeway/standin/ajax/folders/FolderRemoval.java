package org.ropeway.standin.ajax.folders;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.TroubleException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Folders that are deleted and emptied (recordings folders-03, 04 and 08). */
final class FolderRemoval {
  private static final int TRASH = 12;
  private final AjaxBackstage backstage;

  FolderRemoval(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  private interface Work {
    void run(Tx tx, FolderTree tree, Seen folder) throws SQLException;
  }

  /** Timestamps do not matter here. */
  Reply delete(Call call) {
    return each(call, (tx, tree, folder) -> delete(tx, call, folder));
  }

  Reply clear(Call call) {
    return each(call, (tx, tree, folder) -> clear(tx, call, folder));
  }

  /** Those that fail are the answer; with {@code failOnError} the first of them ends all. */
  private Reply each(Call call, Work work) {
    boolean fail = call.params().flag("failOnError");
    boolean extended = call.params().flag("extendedResponse");
    ArrayNode ids = call.body().array();
    ArrayNode failed = JsonNodeFactory.instance.arrayNode();
    ArrayNode details = JsonNodeFactory.instance.arrayNode();
    List<Trouble> remarks = new ArrayList<>();
    for (JsonNode id : ids) {
      try {
        backstage
            .database()
            .write(tx -> {
              FolderTree tree = FoldersModule.tree(tx, call);
              work.run(tx, tree, FoldersModule.visible(tree, call, id.asString("")));
              return 0;
            });
        details.addObject().put("isSuppoprted", false);
      } catch (TroubleException e) {
        if (fail) {
          throw e.trouble().in(Category.ERROR).raise();
        }
        failed.add(id);
        remarks.add(e.trouble().asWarning());
      }
    }
    return Reply.data(extended && failed.isEmpty() ? details : failed).with(remarks);
  }

  private static void delete(Tx tx, Call call, Seen folder) throws SQLException {
    FolderRow row = FolderWrites.rowOf(folder);
    FolderWrites.requireAdmin(call, folder);
    if (row.isFixed()) {
      throw FolderTroubles.defaultDelete(call.user(), folder).raise();
    }
    FolderRow trash = Folders.standard(tx, call.user(), TRASH).orElseThrow();
    boolean inTrash = row.id().startsWith(trash.id() + "/");
    if (!row.isMail() || row.isPublicMail() || inTrash || call.params().flag("hardDelete")) {
      Folders.delete(tx, row);
      return;
    }
    FolderTree tree = FoldersModule.tree(tx, call);
    String title = row.title();
    for (int i = 1; FolderWrites.isTaken(tx, call, tree.see(trash), title, 0); i++) {
      title = row.title() + " " + i;
    }
    Folders.change(tx, row, trash, title);
  }

  /** Groupware folders hold nothing here. */
  private static void clear(Tx tx, Call call, Seen folder) throws SQLException {
    FolderRow row = FolderWrites.rowOf(folder);
    if (!Rights.mayDelete(folder.rights())) {
      throw FolderTroubles.noClear(call.user(), folder).raise();
    }
    if (row.isMail()) {
      FolderRow trash = Folders.standard(tx, call.user(), TRASH).orElseThrow();
      boolean hard = row.id().startsWith(trash.id()) || call.params().flag("hardDelete");
      Mails.clear(tx, row.fid(), hard ? 0 : trash.fid());
    }
  }
}
