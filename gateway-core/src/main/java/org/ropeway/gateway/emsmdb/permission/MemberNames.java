package org.ropeway.gateway.emsmdb.permission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.Users;
import org.ropeway.ox.OxPerson;
import org.ropeway.store.FolderMember;
import org.ropeway.store.FolderPermission;
import org.ropeway.store.LegacyDn;

/** How the members of a permissions list are called. [MS-OXCPERM] 2.2.4, 2.2.6. */
final class MemberNames {
  private static final String GROUPS = LegacyDn.PREFIX + "/cn=Groups/cn=";
  private static final String NOBODY = LegacyDn.PREFIX + "/cn=Nobody/cn=";

  private final Map<Integer, OxPerson> users;

  MemberNames(List<FolderPermission> list, Users users) {
    this.users =
        users.find(
            list.stream()
                .map(FolderPermission::member)
                .filter(member -> !member.group() && !member.isReserved())
                .map(FolderMember::entity)
                .collect(Collectors.toSet()));
  }

  /** The group of OX that a name of ours is for. */
  static Optional<FolderMember> groupOf(String dn) {
    if (!dn.regionMatches(true, 0, GROUPS, 0, GROUPS.length())) {
      return Optional.empty();
    }
    try {
      return Optional.of(new FolderMember(Integer.parseInt(dn.substring(GROUPS.length())), true));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** PidTagMemberName. */
  String name(FolderMember member) {
    if (member.equals(FolderMember.DEFAULT)) {
      return "";
    }
    if (member.equals(FolderMember.ANONYMOUS)) {
      return "Anonymous";
    }
    @Nullable OxPerson user = users.get(member.entity());
    if (member.group() || user == null) {
      return (member.group() ? "Group " : "User ") + member.entity();
    }
    return user.displayName().isEmpty() ? user.email() : user.displayName();
  }

  /** PidTagEntryId; those that stand in every list have none. */
  Bytes entryId(FolderMember member) {
    if (member.isReserved()) {
      return Bytes.EMPTY;
    }
    int type = member.group() ? AddressBookEntryId.DISTRIBUTION_LIST : AddressBookEntryId.MAIL_USER;
    AddressBookEntryId entryId = AddressBookEntryId.of(type, dn(member));
    return Bytes.wrap(WireWriter.encode(AddressBookEntryId.WIRE, entryId));
  }

  private String dn(FolderMember member) {
    if (member.group()) {
      return GROUPS + member.entity();
    }
    OxPerson user = users.get(member.entity());
    return user == null ? NOBODY + member.entity() : LegacyDn.ofUser(user.email());
  }
}
