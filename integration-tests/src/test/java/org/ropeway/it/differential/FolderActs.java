package org.ropeway.it.differential;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCopyFolder;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopEmptyFolder;
import org.ropeway.codec.rop.folder.RopHardDeleteMessagesAndSubfolders;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.property.RopSetProperties;

/** What clients do to folders. */
final class FolderActs {
  static final List<Act.Named> ALL =
      List.of(
          new Act.Named("make a folder", 14, FolderActs::create),
          new Act.Named("open a folder", 14, (p, d) -> open(p, d.one(p.world().folders())) != null),
          new Act.Named("rename a folder", 8, FolderActs::rename),
          new Act.Named("move a folder", 6, FolderActs::move),
          new Act.Named("copy a folder", 4, FolderActs::copy),
          new Act.Named("delete a folder", 5, FolderActs::delete),
          new Act.Named("empty a folder", 3, FolderActs::empty));

  private static final int MOST = 8;
  private static final String[] NAMES = {
    "Work", "work", "Ärger & Co", "日本", "Project X", "Copy", "Old", "'quoted'", "a.b"
  };

  private FolderActs() {}

  /** Opens a folder. */
  static @Nullable Handle open(Play p, Thing folder) {
    Handle handle =
        p.open(
            Handle.Kind.FOLDER,
            p.logon(),
            RopOpenFolder.ROP,
            (s, out) -> new RopOpenFolder.Request(out, folder.fid(s), 0));
    if (handle != null) {
      p.note("    " + folder);
    }
    return handle;
  }

  private static boolean create(Play p, Dice d) {
    if (p.world().folders().size() > MOST) {
      return false;
    }
    Handle parent = open(p, d.one(p.world().folders()));
    if (parent == null) {
      return false;
    }
    String name = d.of(NAMES) + (d.percent(50) ? "" : d.below(10));
    boolean existing = d.percent(30);
    String comment = d.of("", "a comment");
    p.note("    named " + name);
    p.open(
        Handle.Kind.FOLDER,
        parent,
        RopCreateFolder.ROP,
        (s, out) -> new RopCreateFolder.Request(out, 1, true, existing, 0, name, comment));
    p.world().refresh();
    return true;
  }

  private static boolean rename(Play p, Dice d) {
    Optional<Thing> which = subfolder(p, d);
    Handle folder = which.isEmpty() ? null : open(p, which.get());
    if (folder == null) {
      return false;
    }
    PropertyValue name = new PropertyValue(PidTag.DISPLAY_NAME, d.of(NAMES));
    p.note("    to " + name.value());
    p.call(folder, RopSetProperties.ROP, s -> new RopSetProperties.Request(List.of(name)));
    p.release(folder);
    p.world().refresh();
    return true;
  }

  /**
   * A subfolder, and one that is opened as what is above it: mostly, but not always, its parent.
   */
  private static Optional<Thing> subfolder(Play p, Dice d) {
    List<Thing> below = p.world().folders().subList(1, p.world().folders().size());
    return below.isEmpty() ? Optional.empty() : Optional.of(d.one(below));
  }

  private static boolean move(Play p, Dice d) {
    Optional<Thing> which = subfolder(p, d);
    if (which.isEmpty()) {
      return false;
    }
    Thing folder = which.get();
    Handle from = parent(p, d, folder);
    Handle to = open(p, d.one(p.world().folders()));
    if (from == null || to == null) {
      return false;
    }
    String name = d.of("", "Moved", "Work");
    p.note("    " + folder + " as '" + name + "'");
    p.call(
        from,
        to,
        RopMoveFolder.ROP,
        (s, at) -> new RopMoveFolder.Request(at, false, true, folder.fid(s), name));
    p.world().refresh();
    return true;
  }

  private static @Nullable Handle parent(Play p, Dice d, Thing folder) {
    Thing parent = d.percent(85) ? p.world().parent(folder) : d.one(p.world().folders());
    return open(p, parent);
  }

  private static boolean copy(Play p, Dice d) {
    Optional<Thing> which = subfolder(p, d);
    if (which.isEmpty() || p.world().folders().size() > MOST / 2 || p.world().isFull()) {
      return false;
    }
    Thing folder = which.get();
    Handle from = parent(p, d, folder);
    Handle to = open(p, d.one(p.world().folders()));
    if (from == null || to == null) {
      return false;
    }
    boolean recursive = d.percent(50);
    String name = d.of("", "Copied", "Work");
    p.note("    " + folder + " as '" + name + "' recursive " + recursive);
    p.call(
        from,
        to,
        RopCopyFolder.ROP,
        (s, at) -> new RopCopyFolder.Request(at, false, recursive, true, folder.fid(s), name));
    p.world().refresh();
    return true;
  }

  private static boolean delete(Play p, Dice d) {
    Optional<Thing> which = subfolder(p, d);
    if (which.isEmpty()) {
      return false;
    }
    Thing folder = which.get();
    Handle parent = parent(p, d, folder);
    if (parent == null) {
      return false;
    }
    int flags =
        d.of(0, RopDeleteFolder.DEL_MESSAGES, RopDeleteFolder.DEL_FOLDERS, 5, 5)
            | d.of(0, RopDeleteFolder.DELETE_HARD_DELETE);
    p.note("    " + folder + " flags " + flags);
    p.call(parent, RopDeleteFolder.ROP, s -> new RopDeleteFolder.Request(flags, folder.fid(s)));
    p.world().refresh();
    return true;
  }

  private static boolean empty(Play p, Dice d) {
    Handle folder = open(p, d.one(p.world().folders()));
    if (folder == null) {
      return false;
    }
    boolean associated = d.percent(50);
    if (d.percent(60)) {
      p.call(folder, RopEmptyFolder.ROP, s -> new RopEmptyFolder.Request(false, associated));
    } else {
      p.call(
          folder,
          RopHardDeleteMessagesAndSubfolders.ROP,
          s -> new RopHardDeleteMessagesAndSubfolders.Request(false, associated));
    }
    p.world().refresh();
    return true;
  }
}
