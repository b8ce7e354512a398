package org.ropeway.store.mailbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxPermission;
import org.ropeway.store.FolderMember;
import org.ropeway.store.FolderPermission;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;
import org.ropeway.store.Owner;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.PermissionRecords;

/**
 * The permissions list of a folder: OX's, with what clients wrote and OX has no place for
 * (free/busy rights, the contact, members without rights) as long as OX says nothing else. Of a
 * folder that lives only here all of it is what clients wrote. [MS-OXCPERM] 3.2.5.
 */
final class FolderPermissions {
  private static final String CALENDAR = "IPF.Appointment";

  private final LiveMailbox mailbox;
  private final MailboxIndex index;

  FolderPermissions(LiveMailbox mailbox) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
  }

  /** All entries: the default and the anonymous user, the owner if there is one, the others. */
  List<FolderPermission> of(long fid) {
    return of(index.tree().get(fid).record());
  }

  private List<FolderPermission> of(FolderRecord folder) {
    Map<FolderMember, Integer> written = PermissionRecords.written(folder.properties());
    Map<FolderMember, Integer> bits = bits(folder);
    List<FolderMember> always =
        new ArrayList<>(List.of(FolderMember.DEFAULT, FolderMember.ANONYMOUS));
    owner().ifPresent(always::add);
    Map<FolderMember, FolderPermission> out = new LinkedHashMap<>();
    for (FolderMember first : always) {
      out.put(first, entry(folder, first, bits.get(first), written.get(first)));
    }
    bits.forEach(
        (member, told) -> out.computeIfAbsent(member, m -> entry(folder, m, told, written.get(m))));
    written.forEach((member, rights) -> {
      if (folder.oxUuid() == null || FolderRights.toOx(rights) == 0) {
        out.computeIfAbsent(member, m -> entry(folder, m, null, rights));
      }
    });
    return List.copyOf(out.values());
  }

  /** Public folders are nobody's. */
  private Optional<FolderMember> owner() {
    return switch (index.owner()) {
      case Owner.Self _ -> Optional.of(new FolderMember(mailbox.sync().user().id(), false));
      case Owner.Other other -> Optional.of(new FolderMember(other.userId(), false));
      case Owner.Public _ -> Optional.empty();
    };
  }

  private static Map<FolderMember, Integer> bits(FolderRecord folder) {
    Map<FolderMember, Integer> bits = new LinkedHashMap<>();
    for (OxPermission p : PermissionRecords.atOx(folder.properties())) {
      bits.put(new FolderMember(p.entity(), p.group()), p.bits());
    }
    return bits;
  }

  private FolderPermission entry(
      FolderRecord folder, FolderMember member, @Nullable Integer bits, @Nullable Integer written) {
    boolean owner = owner().filter(member::equals).isPresent();
    int told = bits != null ? FolderRights.ofOx(bits) : owner ? folder.rights() : FolderRights.NONE;
    boolean asWritten =
        written != null
            && !owner
            && (folder.oxUuid() == null
                || member.equals(FolderMember.ANONYMOUS)
                || FolderRights.ofOx(FolderRights.toOx(written)) == told);
    int rights = asWritten && written != null ? written & ~FolderRights.FREE_BUSY : told;
    return new FolderPermission(member, rights | freeBusy(folder, member, rights, written), owner);
  }

  /** By default free/busy times are shown to all, and details to those who may read anyway. */
  private static int freeBusy(
      FolderRecord folder, FolderMember member, int rights, @Nullable Integer written) {
    if (!isCalendar(folder)) {
      return 0;
    }
    if (written != null) {
      return written & FolderRights.FREE_BUSY;
    }
    return member.equals(FolderMember.ANONYMOUS) ? 0 : FolderRights.defaultFreeBusy(rights);
  }

  private static boolean isCalendar(FolderRecord folder) {
    return CALENDAR.equals(folder.properties().get(PidTag.CONTAINER_CLASS, ""));
  }

  /** Changes the list, at OX first. */
  void change(long fid, UnaryOperator<List<FolderPermission>> change) {
    mailbox
        .sync()
        .writes()
        .together(() -> {
          FolderRecord folder = index.tree().get(fid).record();
          folder.require(FolderRights.FOLDER_OWNER);
          List<FolderPermission> before = of(folder);
          List<FolderPermission> after = change.apply(before);
          if (!after.equals(before)) {
            write(folder, before, after);
          }
        });
  }

  private void write(
      FolderRecord folder, List<FolderPermission> before, List<FolderPermission> after) {
    Map<FolderMember, Integer> written = new LinkedHashMap<>();
    for (FolderPermission p : after) {
      if (!p.owner() && !followsFromOx(folder, p)) {
        written.put(p.member(), p.rights());
      }
    }
    if (folder.oxUuid() != null) {
      writeToOx(folder, folder.oxUuid(), before, after);
    }
    index.change(change -> {
      change.updateFolder(
          folder.fid(),
          f -> f.withProperties(PermissionRecords.withWritten(f.properties(), written)));
      return 0;
    });
  }

  /** Whether an entry would look the same if only OX knew of it. */
  private boolean followsFromOx(FolderRecord folder, FolderPermission p) {
    int bits = FolderRights.toOx(p.rights());
    boolean known =
        folder.oxUuid() != null
            && !p.member().equals(FolderMember.ANONYMOUS)
            && (bits != 0 || p.member().equals(FolderMember.DEFAULT));
    return known && p.equals(entry(folder, p.member(), bits, null));
  }

  private void writeToOx(
      FolderRecord folder,
      String uuid,
      List<FolderPermission> before,
      List<FolderPermission> after) {
    Map<FolderMember, Integer> old = bits(folder);
    Map<FolderMember, Integer> oldRights = new HashMap<>();
    before.forEach(p -> oldRights.put(p.member(), p.rights()));
    List<OxPermission> wanted = new ArrayList<>();
    for (FolderPermission p : after) {
      Integer was = oldRights.get(p.member());
      boolean same = was != null && FolderRights.toOx(was) == FolderRights.toOx(p.rights());
      int bits =
          same || p.owner() ? old.getOrDefault(p.member(), 0) : FolderRights.requireOx(p.rights());
      if (bits != 0 && !p.member().equals(FolderMember.ANONYMOUS)) {
        wanted.add(new OxPermission(p.member().entity(), p.member().group(), bits));
      }
    }
    Map<FolderMember, Integer> now = new LinkedHashMap<>();
    wanted.forEach(p -> now.put(new FolderMember(p.entity(), p.group()), p.bits()));
    if (now.equals(old)) {
      return;
    }
    if (old.isEmpty()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "OX does not tell who may do what");
    }
    try {
      mailbox.sync().writes().change(new OxFolderChange.Permit(uuid, wanted));
    } catch (OxException.Refused e) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "permissions that OX refuses");
    }
  }
}
