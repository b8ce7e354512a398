package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxItems;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTaskField;
import org.ropeway.ox.OxTaskParticipant;
import org.ropeway.ox.contract.PortOperations.Operation;
import org.ropeway.ox.contract.PortOperations.Trial;

/** The operations of the port on objects of groupware, each in a new folder. */
final class ItemOperations {
  private static final OxPhoto PHOTO = new OxPhoto("image/png", new byte[] {1, 2, 3});
  private static final OxNewAttachment FILE =
      new OxNewAttachment("a.txt", "text/plain", new byte[] {1, 2, 3});

  private final Places places;
  private final OxSession alice;

  ItemOperations(Places places, OxSession alice) {
    this.places = places;
    this.alice = alice;
  }

  List<Operation> all() {
    List<Operation> out = new ArrayList<>();
    out.addAll(
        new Kind<>(
                "contacts",
                "Contact",
                alice.contacts(),
                name -> OxContactChange.of(Map.of(OxContactField.LAST_NAME, name)),
                OxContact::id,
                contact -> contact.get(OxContactField.LAST_NAME))
            .operations());
    out.add(
        new Operation(
            "loadContactPhoto", "getOXResource", "contacts/picture.get", this::getPicture));
    out.add(
        new Operation(
            "updateContact photo", "syncUpdate", "contacts.update", () -> setPicture(PHOTO)));
    out.add(
        new Operation(
            "updateContact no photo",
            "syncUpdate",
            "contacts.update",
            () -> setPicture(OxPhoto.NONE)));
    out.addAll(
        new Kind<>(
                "tasks",
                "Task",
                alice.tasks(),
                name -> OxTaskChange.of(Map.of(OxTaskField.TITLE, name)),
                OxTask::id,
                task -> task.get(OxTaskField.TITLE))
            .operations());
    out.add(new Operation("confirmTask", "syncUpdate", "tasks.confirm", this::confirm));
    return out;
  }

  private String folder(String module) {
    OxChanges<OxFolder> folders = alice.syncFolders(null, 0);
    OxFolder parent =
        folders.created().stream()
            .filter(f -> f.module().equals(module) && f.type() == 1 && f.standardFolderType() > 0)
            .findFirst()
            .orElseThrow();
    String title = "Items" + places.next();
    String uuid = UUID.randomUUID().toString();
    done(
        alice.changeFolder(
            folders.state(), new OxFolderChange.Create(uuid, parent.uuid(), title, module), 0));
    return alice.syncFolders(null, 0).created().stream()
        .filter(f -> f.title().equals(title))
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow();
  }

  private static <T> String done(OxApplied<T> applied) {
    applied
        .refusal()
        .ifPresent(e -> {
          throw e;
        });
    return applied.id().orElse("");
  }

  private static OxContactChange picture(OxPhoto photo) {
    return OxContactChange.of(Map.of()).withPicture(photo);
  }

  private byte[] picture(String folder, String id) {
    return alice.contacts().picture(folder, id).orElse(OxPhoto.NONE).bytes();
  }

  private String withPicture(String folder) {
    OxSyncState state = alice.contacts().sync(folder, null, 0).state();
    String uuid = UUID.randomUUID().toString();
    return done(alice.contacts().create(folder, state, uuid, picture(PHOTO)));
  }

  private Trial getPicture() {
    String folder = folder("contacts");
    String id = withPicture(folder);
    List<byte[]> read = new ArrayList<>();
    return new Trial(
        () -> read.add(picture(folder, id)), () -> assertThat(read).containsExactly(PHOTO.bytes()));
  }

  private Trial setPicture(OxPhoto photo) {
    String folder = folder("contacts");
    String id = withPicture(folder);
    OxSyncState state = alice.contacts().sync(folder, null, 0).state();
    return new Trial(
        () -> done(alice.contacts().update(folder, state, id, picture(photo))),
        () -> assertThat(picture(folder, id)).isEqualTo(photo.bytes()));
  }

  private Trial confirm() {
    String folder = folder("tasks");
    OxSyncState state = alice.tasks().sync(folder, null, 0).state();
    int own = alice.user().id();
    OxTaskChange content =
        new OxTaskChange(
            Map.of(OxTaskField.TITLE, "given"),
            Optional.empty(),
            Optional.of(List.of(new OxTaskParticipant.User(own))));
    String id = done(alice.tasks().create(folder, state, UUID.randomUUID().toString(), content));
    OxSyncState now = alice.tasks().sync(folder, null, 0).state();
    return new Trial(
        () -> done(alice.tasks().confirm(folder, now, id, Confirmation.ACCEPTED, "ok")),
        () ->
            assertThat(alice.tasks().get(folder, id).answers())
                .containsExactly(new OxTaskAnswer(own, Confirmation.ACCEPTED, "ok")));
  }

  /** Objects of a module. */
  private final class Kind<T, C> {
    private final String module;
    private final String noun;
    private final OxItems<T, C> items;
    private final Function<String, C> named;
    private final Function<T, String> id;
    private final Function<T, String> name;

    Kind(
        String module,
        String noun,
        OxItems<T, C> items,
        Function<String, C> named,
        Function<T, String> id,
        Function<T, String> name) {
      this.module = module;
      this.noun = noun;
      this.items = items;
      this.named = named;
      this.id = id;
      this.name = name;
    }

    List<Operation> operations() {
      return List.of(
          new Operation("sync" + noun + "s", "syncInit", module + ".all", this::sync),
          new Operation("get" + noun, "loadData", module + ".get", this::get),
          new Operation("create" + noun, "syncUpdate", module + ".new", this::create),
          new Operation("update" + noun, "syncUpdate", module + ".update", this::update),
          new Operation("move" + noun, "moveItems", module + ".update", this::move),
          new Operation("delete" + noun, "syncUpdate", module + ".delete", this::delete),
          new Operation("list" + noun + "Attachments", "loadData", "attachment.all", this::files),
          new Operation(
              "load" + noun + "Attachment", "getAttachments", "attachment.document", this::load),
          new Operation("attachTo" + noun, "updateItems", "attachment.attach", this::attach),
          new Operation("detachFrom" + noun, "updateItems", "attachment.detach", this::detach));
    }

    private String made(String folder, String text) {
      OxSyncState state = items.sync(folder, null, 0).state();
      return done(items.create(folder, state, UUID.randomUUID().toString(), named.apply(text)));
    }

    private List<String> names(String folder) {
      return items.sync(folder, null, 0).created().stream().map(name).toList();
    }

    private Trial sync() {
      String folder = folder(module);
      made(folder, "one");
      List<T> told = new ArrayList<>();
      return new Trial(
          () -> told.addAll(items.sync(folder, null, 0).created()),
          () -> assertThat(told).extracting(name).containsExactly("one"));
    }

    private Trial get() {
      String folder = folder(module);
      String made = made(folder, "one");
      List<T> told = new ArrayList<>();
      return new Trial(
          () -> told.add(items.get(folder, made)),
          () -> assertThat(told).extracting(id).containsExactly(made));
    }

    private Trial create() {
      String folder = folder(module);
      made(folder, "one");
      OxSyncState state = items.sync(folder, null, 0).state();
      String uuid = UUID.randomUUID().toString();
      return new Trial(
          () -> done(items.create(folder, state, uuid, named.apply("two"))),
          () -> assertThat(names(folder)).containsExactlyInAnyOrder("one", "two"));
    }

    private Trial update() {
      String folder = folder(module);
      String made = made(folder, "one");
      OxSyncState state = items.sync(folder, null, 0).state();
      return new Trial(
          () -> done(items.update(folder, state, made, named.apply("two"))),
          () -> assertThat(names(folder)).containsExactly("two"));
    }

    private Trial move() {
      String folder = folder(module);
      String target = folder(module);
      String made = made(folder, "one");
      OxSyncState state = items.sync(folder, null, 0).state();
      return new Trial(
          () -> unlessGone(() -> done(items.move(folder, state, made, target))),
          () -> {
            assertThat(names(folder)).isEmpty();
            assertThat(names(target)).containsExactly("one");
          });
    }

    private Trial delete() {
      String folder = folder(module);
      String made = made(folder, "one");
      OxSyncState state = items.sync(folder, null, 0).state();
      return new Trial(
          () -> unlessGone(() -> done(items.delete(folder, state, made))),
          () -> assertThat(names(folder)).isEmpty());
    }

    private List<String> fileNames(String folder, String id) {
      return items.attachments().list(folder, id).stream().map(OxAttachment::name).toList();
    }

    private Trial files() {
      String folder = folder(module);
      String made = made(folder, "one");
      items.attachments().attach(folder, made, Set.of(), FILE);
      List<String> told = new ArrayList<>();
      return new Trial(
          () -> told.addAll(fileNames(folder, made)),
          () -> assertThat(told).containsExactly(FILE.name()));
    }

    private Trial load() {
      String folder = folder(module);
      String made = made(folder, "one");
      String file = items.attachments().attach(folder, made, Set.of(), FILE);
      List<byte[]> read = new ArrayList<>();
      return new Trial(
          () -> read.add(items.attachments().load(folder, made, file)),
          () -> assertThat(read.getFirst()).isEqualTo(FILE.bytes()));
    }

    private Trial attach() {
      String folder = folder(module);
      String made = made(folder, "one");
      return new Trial(
          () -> items.attachments().attach(folder, made, Set.of(), FILE),
          () -> assertThat(fileNames(folder, made)).containsExactly(FILE.name()));
    }

    private Trial detach() {
      String folder = folder(module);
      String made = made(folder, "one");
      String file = items.attachments().attach(folder, made, Set.of(), FILE);
      return new Trial(
          () -> items.attachments().detach(folder, made, Set.of(file)),
          () -> assertThat(fileNames(folder, made)).isEmpty());
    }

    private void unlessGone(Runnable change) {
      try {
        change.run();
      } catch (OxException.NotFound e) {
        // As it was wanted.
      }
    }
  }
}
