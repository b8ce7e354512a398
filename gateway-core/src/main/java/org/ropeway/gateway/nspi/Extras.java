package org.ropeway.gateway.nspi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;

/**
 * Properties of entries that do not follow from the entry alone: who is in a group, pictures, and
 * what clients keep with it. References to other entries (PtypObject) have no value of their own
 * but are tables, read by NspiGetMatches.
 */
final class Extras {
  /** Properties that are read one entry at a time, for OX is asked for them. */
  static final Set<Integer> ASKED = Set.of(PidTag.THUMBNAIL_PHOTO.id());

  /**
   * PidTagAddressBookIsMemberOfDistributionList is an embedded table by [MS-OXOABK], a string by
   * [MS-OXPROPS].
   */
  static final PropertyTag MEMBER_OF =
      PidTag.ADDRESS_BOOK_IS_MEMBER_OF_DISTRIBUTION_LIST.withType(PropertyType.OBJECT);

  /** All of them. */
  static final List<PropertyTag> ALL =
      List.of(
          PidTag.THUMBNAIL_PHOTO,
          PidTag.USER_X509_CERTIFICATE,
          PidTag.ADDRESS_BOOK_X509_CERTIFICATE,
          PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES,
          PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_COUNT,
          PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_EXTERNAL_MEMBER_COUNT,
          PidTag.ADDRESS_BOOK_MEMBER,
          MEMBER_OF);

  /** Finds the picture of an entry. */
  interface Pictures {
    /** The bytes; null if there are none. */
    @Nullable Object of(Entry entry);
  }

  private final Snapshot snapshot;
  private final Membership membership;
  private final KeptValues kept;
  private final Pictures pictures;

  Extras(Snapshot snapshot, KeptValues kept, Pictures pictures) {
    this.snapshot = snapshot;
    this.membership = snapshot.membership();
    this.kept = kept;
    this.pictures = pictures;
  }

  /** The value of one of them; null if it has none, or is none of them. */
  @Nullable Object value(Entry entry, PropertyTag tag) {
    if (tag.equals(PidTag.THUMBNAIL_PHOTO)) {
      return pictures.of(entry);
    }
    if (KeptValues.CERTIFICATES.contains(tag)) {
      List<Bytes> certificates = kept.get(entry, tag);
      return certificates.isEmpty() ? null : certificates;
    }
    if (entry.kind() != Entry.Kind.GROUP) {
      return null;
    }
    if (tag.equals(PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_COUNT)) {
      return membership.reached(entry).size();
    }
    if (tag.equals(PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_EXTERNAL_MEMBER_COUNT)) {
      return (int)
          membership.reached(entry).stream()
              .filter(member -> member.kind() == Entry.Kind.CONTACT)
              .count();
    }
    return null;
  }

  /** Those of them that an entry has, as far as is known without asking OX. */
  List<PropertyTag> present(Entry entry) {
    List<PropertyTag> out = new ArrayList<>();
    if (Boolean.TRUE.equals(entry.properties().get(Entry.HAS_PICTURE))) {
      out.add(PidTag.THUMBNAIL_PHOTO);
    }
    if (entry.kind() == Entry.Kind.GROUP) {
      out.add(PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_MEMBER_COUNT);
      out.add(PidTag.ADDRESS_BOOK_DISTRIBUTION_LIST_EXTERNAL_MEMBER_COUNT);
      out.add(PidTag.ADDRESS_BOOK_MEMBER);
    }
    for (PropertyTag tag : KeptValues.CERTIFICATES) {
      if (!kept.get(entry, tag).isEmpty()) {
        out.add(tag);
      }
    }
    if (entry.kind() == Entry.Kind.USER) {
      out.add(PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES);
    }
    if (entry.kind() != Entry.Kind.CONTACT) {
      out.add(MEMBER_OF);
    }
    return out;
  }

  /** Whom a property of an entry refers to. */
  List<Entry> linked(Entry entry, PropertyTag tag) {
    if (tag.id() == PidTag.ADDRESS_BOOK_MEMBER.id()) {
      return membership.members(entry);
    }
    if (tag.id() == MEMBER_OF.id()) {
      return membership.groupsOf(entry);
    }
    return tag.id() == PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES.id() ? delegates(entry) : List.of();
  }

  private List<Entry> delegates(Entry entry) {
    return kept.get(entry, PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES).stream()
        .map(dn -> snapshot.byDn(new String(dn.unsafeArray(), StandardCharsets.UTF_8)))
        .filter(Objects::nonNull)
        .toList();
  }
}
