package org.ropeway.it.differential;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.codec.rop.message.RopGetMessageStatus;
import org.ropeway.codec.rop.message.RopSetMessageStatus;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.notification.RopRegisterNotification;

/** What clients do to messages of a folder. */
final class TransferActs {
  static final List<Act.Named> ALL =
      List.of(
          new Act.Named("move messages", 12, (p, d) -> transfer(p, d, false)),
          new Act.Named("copy messages", 10, (p, d) -> transfer(p, d, true)),
          new Act.Named("delete messages", 10, (p, d) -> delete(p, d, false)),
          new Act.Named("hard-delete messages", 6, (p, d) -> delete(p, d, true)),
          new Act.Named("set read flags", 10, TransferActs::readFlags),
          new Act.Named("get a status", 5, TransferActs::getStatus),
          new Act.Named("set a status", 8, TransferActs::setStatus),
          new Act.Named("an id both ways", 4, TransferActs::longTermId),
          new Act.Named("subscribe", 6, TransferActs::subscribe));

  private static final int ALL_EVENTS = 0x7E;

  private TransferActs() {}

  /** Messages of a folder; sometimes of others, too, or one that nobody has. */
  private static List<Thing> some(Play p, Dice d, Thing folder) {
    List<World.Placed> here = p.world().messages().stream().toList();
    List<World.Placed> own = here.stream().filter(m -> m.folder().equals(folder)).toList();
    if (own.isEmpty() || d.percent(5)) {
      return here.isEmpty() ? List.of() : List.of(d.one(here).message());
    }
    List<Thing> some = d.some(own, 4).stream().map(World.Placed::message).toList();
    return d.percent(5)
        ? Stream.concat(some.stream(), Stream.of(d.one(here).message())).distinct().toList()
        : some;
  }

  private static List<Mid> mids(List<Thing> messages, Side side) {
    return messages.stream().map(m -> m.mid(side)).toList();
  }

  private static boolean transfer(Play p, Dice d, boolean copy) {
    Thing folder = d.one(p.world().folders());
    List<Thing> messages = some(p, d, folder);
    if (messages.isEmpty() || (copy && p.world().isFull())) {
      return false;
    }
    Handle from = FolderActs.open(p, folder);
    Handle to = FolderActs.open(p, d.one(p.world().folders()));
    if (from == null || to == null) {
      return false;
    }
    p.note("    " + messages);
    p.call(
        from,
        to,
        RopMoveCopyMessages.ROP,
        (s, at) -> new RopMoveCopyMessages.Request(at, mids(messages, s), false, copy));
    p.world().refresh();
    return true;
  }

  private static boolean delete(Play p, Dice d, boolean hard) {
    Thing folder = d.one(p.world().folders());
    List<Thing> messages = some(p, d, folder);
    Handle from = messages.isEmpty() ? null : FolderActs.open(p, folder);
    if (from == null) {
      return false;
    }
    p.note("    " + messages);
    if (hard) {
      p.call(
          from,
          RopHardDeleteMessages.ROP,
          s -> new RopHardDeleteMessages.Request(false, false, mids(messages, s)));
    } else {
      p.call(
          from,
          RopDeleteMessages.ROP,
          s -> new RopDeleteMessages.Request(false, false, mids(messages, s)));
    }
    p.world().refresh();
    return true;
  }

  private static boolean readFlags(Play p, Dice d) {
    Thing folder = d.one(p.world().folders());
    List<Thing> messages = d.percent(10) ? List.of() : some(p, d, folder);
    Handle handle = FolderActs.open(p, folder);
    if (handle == null) {
      return false;
    }
    int flags = MessageActs.readFlags(d);
    p.note("    " + messages + " flags " + flags);
    p.call(
        handle,
        RopSetReadFlags.ROP,
        s -> new RopSetReadFlags.Request(false, flags, mids(messages, s)));
    p.world().refresh();
    return true;
  }

  private static boolean getStatus(Play p, Dice d) {
    if (p.world().messages().isEmpty()) {
      return false;
    }
    World.Placed which = d.one(p.world().messages());
    Handle folder = FolderActs.open(p, which.folder());
    if (folder == null) {
      return false;
    }
    p.note("    " + which);
    p.call(
        folder,
        RopGetMessageStatus.ROP,
        s -> new RopGetMessageStatus.Request(which.message().mid(s)));
    return true;
  }

  private static boolean setStatus(Play p, Dice d) {
    if (p.world().messages().isEmpty()) {
      return false;
    }
    World.Placed which = d.one(p.world().messages());
    Handle folder = FolderActs.open(p, which.folder());
    if (folder == null) {
      return false;
    }
    int status = d.of(0, 1, RopSetMessageStatus.REMOTE_DOWNLOAD, RopSetMessageStatus.IN_CONFLICT);
    int mask = d.of(status, 0xFFFF, 0);
    p.note("    " + which + " status " + status + " mask " + mask);
    p.call(
        folder,
        RopSetMessageStatus.ROP,
        s -> new RopSetMessageStatus.Request(which.message().mid(s), status, mask));
    return true;
  }

  private static boolean longTermId(Play p, Dice d) {
    Thing which =
        p.world().messages().isEmpty() || d.percent(30)
            ? d.one(p.world().folders())
            : d.one(p.world().messages()).message();
    Play.Answers<RopLongTermIdFromId.Response> there =
        p.call(
            p.logon(), RopLongTermIdFromId.ROP, s -> new RopLongTermIdFromId.Request(which.id(s)));
    p.call(
        p.logon(),
        RopIdFromLongTermId.ROP,
        s -> new RopIdFromLongTermId.Request(there.of(s).longTermId()));
    return true;
  }

  private static boolean subscribe(Play p, Dice d) {
    Thing folder = d.one(p.world().folders());
    List<World.Placed> messages = p.world().messages(folder, World.Whereabouts.NORMAL);
    Optional<Thing> message =
        messages.isEmpty() || d.percent(60)
            ? Optional.empty()
            : Optional.of(d.one(messages).message());
    boolean whole = d.percent(20);
    p.note("    " + (whole ? "all" : folder + " " + message));
    return p.open(
            Handle.Kind.SUBSCRIPTION,
            p.logon(),
            RopRegisterNotification.ROP,
            (s, out) ->
                new RopRegisterNotification.Request(
                    out,
                    ALL_EVENTS,
                    0,
                    whole
                        ? Optional.empty()
                        : Optional.of(
                            new RopRegisterNotification.Scope(
                                folder.fid(s), message.map(m -> m.mid(s)).orElse(Mid.NONE)))))
        != null;
  }
}
