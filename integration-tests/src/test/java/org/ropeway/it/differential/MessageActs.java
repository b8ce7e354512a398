package org.ropeway.it.differential;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.property.RopSetProperties;

/** What clients do to one message. */
final class MessageActs {
  static final List<Act.Named> ALL =
      List.of(
          new Act.Named("write and save a message", 30, MessageActs::write),
          new Act.Named("begin a message", 14, (p, d) -> create(p, d) != null),
          new Act.Named("open a message", 40, (p, d) -> open(p, d) != null),
          new Act.Named("save a message", 25, MessageActs::save),
          new Act.Named("change a message", 20, MessageActs::change),
          new Act.Named("reload a message", 8, MessageActs::reload),
          new Act.Named("set a message's read flag", 14, MessageActs::readFlag),
          new Act.Named("release something", 10, MessageActs::release));

  private static final int[] READ_FLAGS = {
    RopSetReadFlags.DEFAULT,
    RopSetReadFlags.SUPPRESS_RECEIPT,
    RopSetReadFlags.CLEAR_READ_FLAG,
    RopSetReadFlags.CLEAR_READ_FLAG | RopSetReadFlags.SUPPRESS_RECEIPT
  };

  private MessageActs() {}

  static int readFlags(Dice d) {
    return READ_FLAGS[d.below(READ_FLAGS.length)];
  }

  /** A new message that is not saved. */
  static @Nullable Handle create(Play p, Dice d) {
    if (p.world().isFull()) {
      return null;
    }
    Thing folder = d.one(p.world().folders());
    boolean associated = d.percent(10);
    p.note("    in " + folder);
    return p.open(
        Handle.Kind.MESSAGE,
        p.logon(),
        RopCreateMessage.ROP,
        (s, out) ->
            new RopCreateMessage.Request(
                out, RopOpenMessage.LOGON_CODE_PAGE, folder.fid(s), associated));
  }

  /** A message of any folder, opened. */
  static @Nullable Handle open(Play p, Dice d) {
    if (p.world().messages().isEmpty()) {
      return null;
    }
    World.Placed which = d.one(p.world().messages());
    boolean deleted = which.where() == World.Whereabouts.SOFT_DELETED;
    int mode =
        deleted
            ? d.of(RopOpenMessage.OPEN_SOFT_DELETED, RopOpenMessage.READ_ONLY)
            : d.of(
                RopOpenMessage.READ_ONLY,
                RopOpenMessage.READ_WRITE,
                RopOpenMessage.READ_WRITE,
                RopOpenMessage.BEST_ACCESS);
    p.note("    " + which + " mode " + mode);
    return open(p, which, mode);
  }

  static @Nullable Handle open(Play p, World.Placed which, int mode) {
    return p.open(
        Handle.Kind.MESSAGE,
        p.logon(),
        RopOpenMessage.ROP,
        (s, out) ->
            new RopOpenMessage.Request(
                out,
                RopOpenMessage.LOGON_CODE_PAGE,
                which.folder().fid(s),
                mode,
                which.message().mid(s)));
  }

  private static boolean write(Play p, Dice d) {
    Handle message = create(p, d);
    if (message == null) {
      return false;
    }
    set(p, d, message);
    if (d.percent(40)) {
      RecipientActs.modify(p, d, message);
    }
    if (d.percent(20)) {
      AttachmentActs.add(p, d, message);
    }
    save(p, message, 0);
    p.release(message);
    return true;
  }

  private static void set(Play p, Dice d, Handle message) {
    List<PropertyValue> values = Values.some(d, Handle.Kind.MESSAGE, 6);
    p.note("    " + values);
    p.call(
        message,
        RopSetProperties.ROP,
        s -> new RopSetProperties.Request(values.stream().map(s::real).toList()));
    if (d.percent(70)) {
      PropertyValue subject = Values.any(d, PidTag.SUBJECT);
      p.note("    subject " + subject.value());
      p.call(message, RopSetProperties.ROP, s -> new RopSetProperties.Request(List.of(subject)));
    }
  }

  private static void save(Play p, Handle message, int flags) {
    p.note("    flags " + flags);
    p.call(
        message,
        message,
        RopSaveChangesMessage.ROP,
        (s, in) -> new RopSaveChangesMessage.Request(in, flags));
    p.world().refresh();
  }

  private static boolean save(Play p, Dice d) {
    Optional<Handle> message = p.anyMessage(d);
    message.ifPresent(
        m -> save(p, m, d.of(0, 0, 1, 2, 2, 4, 2 | RopSaveChangesMessage.FORCE_SAVE)));
    return message.isPresent();
  }

  /** Opens, changes, saves. */
  private static boolean change(Play p, Dice d) {
    List<World.Placed> all = p.world().messages(World.Whereabouts.NORMAL);
    if (all.isEmpty()) {
      return false;
    }
    World.Placed which = d.one(all);
    p.note("    " + which);
    Handle message = open(p, which, RopOpenMessage.READ_WRITE);
    if (message == null) {
      return false;
    }
    set(p, d, message);
    save(p, message, 0);
    p.release(message);
    return true;
  }

  private static boolean reload(Play p, Dice d) {
    Optional<Handle> message = p.anyMessage(d);
    message.ifPresent(m ->
        p.call(m, RopReloadCachedInformation.ROP, s -> new RopReloadCachedInformation.Request()));
    return message.isPresent();
  }

  private static boolean readFlag(Play p, Dice d) {
    Optional<Handle> message = p.any(d, Handle.Kind.MESSAGE);
    int flags = readFlags(d);
    message.ifPresent(m -> {
      p.note("    flags " + flags);
      p.call(
          m,
          m,
          RopSetMessageReadFlag.ROP,
          (s, in) -> new RopSetMessageReadFlag.Request(in, flags, Optional.empty()));
      p.world().refresh();
    });
    return message.isPresent();
  }

  private static boolean release(Play p, Dice d) {
    Optional<Handle> any = p.any(d, h -> true);
    any.ifPresent(p::release);
    return any.isPresent();
  }
}
