package org.ropeway.codec.property;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;

/** The list of properties of [MS-OXPROPS], loaded at the first question. */
public final class KnownProperties {
  private static final int COLUMNS = 9;

  private KnownProperties() {}

  private static final class Table {
    static final List<KnownProperty> ALL = load();
    static final Map<String, KnownProperty> BY_CANONICAL_NAME = new HashMap<>();
    static final Map<PropertyName, KnownProperty> BY_NAME = new HashMap<>();
    static final Map<Integer, List<KnownProperty>> BY_ID = new HashMap<>();

    static {
      for (KnownProperty p : ALL) {
        BY_CANONICAL_NAME.put(p.canonicalName(), p);
        PropertyName name = p.propertyName();
        if (name != null) {
          BY_NAME.putIfAbsent(name, p);
        }
        if (p.propertyId() != 0) {
          BY_ID.computeIfAbsent(p.propertyId(), id -> new ArrayList<>()).add(p);
        }
      }
    }
  }

  /** All entries: first those with a LID or a name, then the PidTags. */
  public static List<KnownProperty> all() {
    return Table.ALL;
  }

  /**
   * The property of a tag; of several with its id the one of its type, else the first. Ids from
   * 0x8000 on belong to the address book here: in a mailbox they are names' ids.
   */
  public static Optional<KnownProperty> byTag(PropertyTag tag) {
    List<KnownProperty> sameId = byId(tag.id());
    for (KnownProperty p : sameId) {
      if (tag.equals(p.tag())) {
        return Optional.of(p);
      }
    }
    return sameId.isEmpty() ? Optional.empty() : Optional.of(sameId.getFirst());
  }

  /** The properties with an id, in no particular order; mostly one. */
  public static List<KnownProperty> byId(int propertyId) {
    return List.copyOf(Table.BY_ID.getOrDefault(propertyId, List.of()));
  }

  /** The property of a name. */
  public static Optional<KnownProperty> byName(PropertyName name) {
    return Optional.ofNullable(Table.BY_NAME.get(name));
  }

  /** The property called so, as in {@code PidTagSubject}. */
  public static Optional<KnownProperty> byCanonicalName(String canonicalName) {
    return Optional.ofNullable(Table.BY_CANONICAL_NAME.get(canonicalName));
  }

  private static List<KnownProperty> load() {
    List<KnownProperty> list = new ArrayList<>();
    try (InputStream in = KnownProperties.class.getResourceAsStream("properties.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        list.add(parse(line.split("\t", COLUMNS)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(list);
  }

  private static KnownProperty parse(String[] f) {
    int id = f[2].isEmpty() ? 0 : Integer.decode(f[2]);
    @Nullable PropertyType type = f[3].isEmpty() ? null : PropertyType.valueOf(f[3]);
    @Nullable PropertyName name = f[4].isEmpty() ? null : name(MapiGuid.parse(f[4]), f[5], f[6]);
    return new KnownProperty(f[0], id, type, name, f[7], f[8]);
  }

  private static PropertyName name(MapiGuid set, String lid, String name) {
    return lid.isEmpty() ? PropertyName.of(set, name) : PropertyName.of(set, Long.decode(lid));
  }
}
