package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.Optional;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** updateItems, deleteItems, moveItems, invalidateObjects (usm-json.md 3.7, 3.10). */
final class ItemCommands {
  private static final int TRASH = 12;
  private final Backstage backstage;
  private final MailChanges changes;

  ItemCommands(Backstage backstage) {
    this.backstage = backstage;
    this.changes = new MailChanges(backstage);
  }

  JsonNode update(Call call) {
    ObjectNode out = backstage.mapper().createObjectNode();
    ObjectNode accepted = out.putObject("accepted");
    ObjectNode errors = out.putObject("errors");
    String folderUuid = call.text("folder_uuid");
    return backstage
        .database()
        .write(tx -> {
          FolderRow folder = mailFolder(tx, call, folderUuid);
          MailChanges.requireMark(tx, call, folder, call.list("items"));
          for (JsonNode item : call.list("items")) {
            String uuid = Call.text(item, "uuid");
            try {
              changes.mark(tx, call, folder, Access.mail(tx, folder, uuid), item);
              accepted.putObject(uuid);
            } catch (UsmException e) {
              errors.set(uuid, e.toJson());
            }
          }
          return out;
        });
  }

  JsonNode delete(Call call) {
    ObjectNode out = backstage.mapper().createObjectNode();
    ArrayNode deleted = out.putArray("deleted");
    ObjectNode errors = out.putObject("errors");
    boolean hard = call.flag("hard");
    String folderUuid = call.text("folder_uuid");
    return backstage
        .database()
        .write(tx -> {
          FolderRow folder = mailFolder(tx, call, folderUuid);
          MailChanges.requireDelete(tx, call, folder);
          Optional<FolderRow> trash = hard ? Optional.empty() : trash(tx, call, folder);
          for (String uuid : call.texts("uuids")) {
            try {
              MailRow mail = Access.mail(tx, folder, uuid);
              if (trash.isPresent()) {
                remember(tx, mail, trash.get(), call);
              } else {
                Mails.delete(tx, mail, call.device());
              }
              deleted.add(uuid);
            } catch (UsmException e) {
              errors.set(uuid, e.toJson());
            }
          }
          return out;
        });
  }

  JsonNode move(Call call) {
    ObjectNode out = backstage.mapper().createObjectNode();
    ObjectNode moved = out.putObject("moved");
    ObjectNode errors = out.putObject("errors");
    String sourceUuid = call.text("source_uuid");
    String targetUuid = call.text("target_uuid");
    return backstage
        .database()
        .write(tx -> {
          FolderRow source = mailFolder(tx, call, sourceUuid);
          FolderRow target = mailFolder(tx, call, targetUuid);
          MailChanges.requireDelete(tx, call, source);
          if (!Rights.mayCreate(Folders.rights(tx, target, call.user()))) {
            throw UsmException.denied("MSG-0046");
          }
          for (String uuid : call.texts("uuids")) {
            try {
              long id = move(tx, call, uuid, source, target);
              moved.putObject(uuid).put("id", String.valueOf(id));
            } catch (UsmException e) {
              errors.set(uuid, e.toJson());
            }
          }
          return out;
        });
  }

  /** Lets all devices hear of these objects again. */
  JsonNode invalidate(Call call) {
    String folderUuid = call.text("folder_uuid");
    return backstage
        .database()
        .write(tx -> {
          FolderRow folder = mailFolder(tx, call, folderUuid);
          for (String uuid : call.texts("uuids")) {
            MailRow mail = Access.mail(tx, folder, uuid);
            Mails.mark(tx, mail, mail.flags(), mail.color(), mail.userFlags(), 0);
          }
          return backstage.mapper().createObjectNode();
        });
  }

  /** A repeated move, whose answer was lost, finds the mail where it belongs. */
  private static long move(Tx tx, Call call, String uuid, FolderRow source, FolderRow target)
      throws SQLException {
    Optional<MailRow> there = Mails.byUuid(tx, uuid).filter(mail -> mail.fid() == target.fid());
    if (there.isPresent()) {
      return there.get().uid();
    }
    MailRow mail = Access.mail(tx, source, uuid);
    long author = Access.author(tx, call, source, mail.seq(), mail.device());
    return Mails.move(tx, mail, target.fid(), call.device(), author);
  }

  /** Into the trash; the client knows of its going, but not of its coming there. */
  private static void remember(Tx tx, MailRow mail, FolderRow trash, Call call)
      throws SQLException {
    Mails.move(tx, mail, trash.fid(), call.device(), 0);
  }

  private static Optional<FolderRow> trash(Tx tx, Call call, FolderRow folder) throws SQLException {
    Optional<FolderRow> trash = Folders.standard(tx, call.user(), TRASH);
    return trash.filter(
        found -> !(folder.id().equals(found.id()) || folder.id().startsWith(found.id() + "/")));
  }

  private static FolderRow mailFolder(Tx tx, Call call, String uuid) throws SQLException {
    FolderRow folder = Access.folder(tx, call, uuid).folder();
    if (!folder.isMail()) {
      throw UsmException.of(
          UsmStatus.UNKNOWN_COMMAND, "the stand-in keeps no objects of module " + folder.module());
    }
    return folder;
  }
}
