package org.ropeway.gateway.nspi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.ox.OxException;
import org.ropeway.store.MapiException;

/**
 * Changing entries ([MS-OXNSPI] 3.1.4.1.14, .15): one's own certificates and delegates, which are
 * kept here, and the members of groups, as far as OX lets the user.
 */
final class Changes {
  /** FDelete: the entries are taken away. */
  private static final int DELETE = 0x00000001;

  private static final int MAX_VALUES = 32;
  private static final int MAX_BYTES = 64 << 10;
  private static final int MAX_DELEGATES = 64;
  private static final int MAX_LINKS = 1_000;

  private final Scope scope;
  private final Directory directory;
  private final AuthenticatedUser user;

  Changes(Scope scope, Directory directory, AuthenticatedUser user) {
    this.scope = scope;
    this.directory = directory;
    this.user = user;
  }

  /** NspiModProps: removes all values of some properties, and adds values to others. */
  ModProps.Response modProps(ModProps.Request request) {
    Stat stat = Scope.stat(request.state());
    CodePage.of(stat.codePage());
    @Nullable AddressBookObject object = scope.view().find(stat.currentRec());
    if (request.propertyTagsToRemove().isEmpty() || object == null) {
      throw Scope.invalid("no properties or no object");
    }
    if (!isSelf(object)) {
      throw denied("somebody else");
    }
    Map<PropertyTag, List<Bytes>> after = new LinkedHashMap<>();
    for (PropertyTag tag : request.propertyTagsToRemove().get()) {
      after.put(certificates(tag), new ArrayList<>());
    }
    for (PropertyValue value : request.propertyValues().orElse(List.of())) {
      List<Bytes> all =
          after.computeIfAbsent(
              certificates(value.tag()),
              tag -> new ArrayList<>(directory.kept().get(scope.view().self(), tag)));
      add(value, all);
    }
    after.forEach((tag, values) -> directory.kept().put(scope.view().self(), tag, values));
    return new ModProps.Response(ErrorCode.SUCCESS, Bytes.EMPTY);
  }

  private boolean isSelf(AddressBookObject object) {
    return object.minimalId() == scope.view().self().minimalId();
  }

  private static PropertyTag certificates(PropertyTag tag) {
    for (PropertyTag known : KeptValues.CERTIFICATES) {
      if (known.id() == tag.id()) {
        return known;
      }
    }
    throw denied("property " + tag);
  }

  private static void add(PropertyValue value, List<Bytes> all) {
    if (!(value.value() instanceof List<?> list)) {
      throw Scope.invalid("no certificates");
    }
    for (Object each : list) {
      if (!(each instanceof Bytes bytes)) {
        throw Scope.invalid("no certificates");
      }
      if (value.tag().id() == PidTag.ADDRESS_BOOK_X509_CERTIFICATE.id()) {
        requireCertificate(bytes);
      }
      if (!all.contains(bytes)) {
        all.add(bytes);
      }
    }
    if (all.size() > MAX_VALUES || all.stream().mapToInt(Bytes::length).sum() > MAX_BYTES) {
      throw new MapiException(ErrorCode.OUT_OF_RESOURCES, all.size() + " certificates");
    }
  }

  /** [MS-OXOABK] 2.2.4.35: each value is an X.509 certificate in DER. */
  private static void requireCertificate(Bytes bytes) {
    try {
      CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(bytes.unsafeArray()));
    } catch (CertificateException e) {
      throw Scope.invalid("no certificate");
    }
  }

  /** NspiModLinkAtt. */
  ModLinkAtt.Response modLinkAtt(ModLinkAtt.Request request) {
    int property = request.propertyTag().id();
    boolean delegates = property == PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES.id();
    if (!delegates && property != PidTag.ADDRESS_BOOK_MEMBER.id()) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no links in " + request.propertyTag());
    }
    @Nullable AddressBookObject object = scope.view().find(request.minimalId());
    if (object == null) {
      throw Scope.invalid("no object");
    }
    List<Bytes> ids = request.entryIds().orElse(List.of());
    if (ids.size() > MAX_LINKS) {
      throw new MapiException(ErrorCode.OUT_OF_RESOURCES, ids.size() + " entry ids");
    }
    boolean delete = (request.flags() & DELETE) != 0;
    if (delegates) {
      changeDelegates(object, ids, delete);
    } else {
      changeMembers(object, ids, delete);
    }
    return new ModLinkAtt.Response(ErrorCode.SUCCESS, Bytes.EMPTY);
  }

  private void changeDelegates(AddressBookObject object, List<Bytes> ids, boolean delete) {
    if (!isSelf(object)) {
      throw denied("delegates of somebody else");
    }
    Set<Bytes> dns =
        new LinkedHashSet<>(
            directory.kept().get(scope.view().self(), PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES));
    for (Entry entry : entries(ids, delete)) {
      Bytes dn = Bytes.wrap(entry.dn().getBytes(StandardCharsets.UTF_8));
      if (delete) {
        dns.remove(dn);
      } else {
        dns.add(dn);
      }
    }
    if (dns.size() > MAX_DELEGATES) {
      throw new MapiException(ErrorCode.OUT_OF_RESOURCES, dns.size() + " delegates");
    }
    directory
        .kept()
        .put(scope.view().self(), PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES, List.copyOf(dns));
  }

  private void changeMembers(AddressBookObject object, List<Bytes> ids, boolean delete) {
    if (!(object instanceof Entry group) || group.kind() != Entry.Kind.GROUP) {
      throw denied("no group");
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    for (Entry entry : entries(ids, delete)) {
      if (entry.userId() == 0) {
        throw denied("OX takes users only");
      }
      numbers.add(entry.number());
    }
    if (numbers.isEmpty()) {
      return;
    }
    try {
      directory.changeMembers(
          user, group.number(), delete ? Set.of() : numbers, delete ? numbers : Set.of());
    } catch (OxException.AccessDenied | OxException.Refused | OxException.NotFound e) {
      throw denied(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The entries of entry ids. All are to be added, or none (constraints 1 and 7); who is gone needs
   * not be taken away.
   */
  private List<Entry> entries(List<Bytes> ids, boolean delete) {
    List<Entry> out = new ArrayList<>();
    for (Bytes id : ids) {
      @Nullable AddressBookObject object =
          switch (EntryId.of(id)) {
            case EphemeralEntryId e when e.providerUid().equals(directory.guid()) ->
                scope.view().find(e.minimalId());
            case AddressBookEntryId e -> scope.view().byDn(e.x500Dn());
            default -> null;
          };
      if (object instanceof Entry entry) {
        out.add(entry);
      } else if (!delete) {
        throw Scope.invalid("an entry id of nobody here");
      }
    }
    return out;
  }

  private static MapiException denied(String why) {
    return new MapiException(ErrorCode.ACCESS_DENIED, why);
  }
}
