package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.Optional;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemForm;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.TroubleException;
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
    FolderRow folder =
        backstage.database().read(tx -> Access.folder(tx, call, call.text("folder_uuid")).folder());
    if (folder.isMail()) {
      mark(call, folder, accepted, errors);
    } else {
      files(call, folder, accepted, errors);
    }
    return out;
  }

  private void mark(Call call, FolderRow folder, ObjectNode accepted, ObjectNode errors) {
    backstage
        .database()
        .write(tx -> {
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
          return 0;
        });
  }

  /** Each object by itself. */
  private void files(Call call, FolderRow folder, ObjectNode accepted, ObjectNode errors) {
    if (!folder.isCalendar()) {
      ItemForm form = ItemForm.of(folder).orElseThrow(() -> noMail(folder));
      int rights = backstage.database().read(tx -> Folders.rights(tx, folder, call.user()));
      if (!Rights.mayWrite(rights)) {
        throw UsmException.denied(form.mayNotWrite());
      }
    }
    for (JsonNode item : call.list("items")) {
      String uuid = Call.text(item, "uuid");
      try {
        backstage
            .database()
            .write(tx -> {
              ItemFiles.change(
                  tx, ItemFiles.at(tx, call, folder, uuid), new Call(call.session(), item));
              return 0;
            });
        accepted.putObject(uuid);
      } catch (UsmException e) {
        errors.set(uuid, e.toJson());
      } catch (TroubleException e) {
        errors.set(uuid, UsmException.of(e.trouble()).toJson());
      }
    }
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
          FolderRow source = Access.folder(tx, call, sourceUuid).folder();
          FolderRow target = Access.folder(tx, call, targetUuid).folder();
          boolean events = source.isCalendar() && target.isCalendar();
          Optional<ItemForm> form = ItemForm.of(source);
          if (!events) {
            requireMove(tx, call, source, target, form);
          }
          for (String uuid : call.texts("uuids")) {
            try {
              long id =
                  events
                      ? EventChanges.move(tx, call, uuid, source, target)
                      : form.isPresent()
                          ? moveItem(tx, call, uuid, source, target)
                          : move(tx, call, uuid, source, target);
              moved.putObject(uuid).put("id", String.valueOf(id));
            } catch (UsmException e) {
              errors.set(uuid, e.toJson());
            } catch (TroubleException e) {
              errors.set(uuid, UsmException.of(e.trouble()).toJson());
            }
          }
          return out;
        });
  }

  private static void requireMove(
      Tx tx, Call call, FolderRow source, FolderRow target, Optional<ItemForm> form)
      throws SQLException {
    if (form.isEmpty() || !source.module().equals(target.module())) {
      requireMail(source);
      requireMail(target);
      MailChanges.requireDelete(tx, call, source);
    } else if (!Rights.mayDelete(Folders.rights(tx, source, call.user()))) {
      throw UsmException.denied(form.get().mayNotDelete());
    }
    if (!Rights.mayCreate(Folders.rights(tx, target, call.user()))) {
      throw UsmException.denied(form.map(ItemForm::mayNotCreate).orElse("MSG-0046"));
    }
  }

  /** Likewise for objects of groupware, of which the device is told in the other folder. */
  private static long moveItem(Tx tx, Call call, String uuid, FolderRow source, FolderRow target)
      throws SQLException {
    Optional<ItemRow> there = Items.inFolder(tx, target, uuid);
    if (there.isPresent()) {
      return there.get().id();
    }
    ItemRow item = ItemChanges.item(tx, source, uuid);
    return Items.move(tx, item, target, call.user(), call.device()).id();
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
    return requireMail(Access.folder(tx, call, uuid).folder());
  }

  private static FolderRow requireMail(FolderRow folder) {
    if (!folder.isMail()) {
      throw noMail(folder);
    }
    return folder;
  }

  private static UsmException noMail(FolderRow folder) {
    return UsmException.of(
        UsmStatus.UNKNOWN_COMMAND, "the stand-in does not do so in module " + folder.module());
  }
}
