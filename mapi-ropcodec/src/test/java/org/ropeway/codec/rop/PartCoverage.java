package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.Readings;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.dtyp.Ace;
import org.ropeway.codec.fxics.Marker;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.ocal.Recurrence;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.AuxInfo;
import org.ropeway.codec.structure.StructureTable;
import org.ropeway.codec.structure.StructureVectors;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * The chapter of docs/protocol-coverage.md about what stands within ROPs, bodies and structures in
 * several forms: how many vectors have each.
 */
final class PartCoverage {
  private static final String HEAD =
      """

      ## Forms of parts

      What stands within ROPs, bodies and structures in several forms: each form has vectors, and stands with their number.

      | Part | Specified in | Codec | Forms and vectors |
      |---|---|---|---|
      """;

  private final Map<Object, Integer> vectors = new HashMap<>();
  private final StringBuilder text = new StringBuilder(HEAD);

  private PartCoverage() {}

  /** The chapter. */
  static String chapter() {
    PartCoverage c = new PartCoverage();
    c.decode();
    c.sealed("Restriction", "[MS-OXCDATA] 2.12", Restriction.class);
    c.sealed("Property name", "[MS-OXCDATA] 2.6.1", PropertyName.class);
    c.sealed("Address of a recipient", "[MS-OXCDATA] 2.8.3.1", RecipientRow.Address.class);
    c.sealed("Action of a rule", "[MS-OXORULE] 2.2.5.1.2", RuleAction.ActionData.class);
    c.sealed("Notification", "[MS-OXCNOTIF] 2.2.1.4.1.2", NotificationData.class);
    c.sealed("Recurrence", "[MS-OXOCAL] 2.2.1.44.1", Recurrence.class);
    c.sealed("ACE", "[MS-DTYP] 2.4.4.1", Ace.class);
    c.sealed("AUX_HEADER block", "[MS-OXCRPC] 2.2.2.2", AuxInfo.class);
    c.all("FastTransfer marker", "[MS-OXCFXICS] 2.2.4.1.4", Stream.of(Marker.values()));
    c.all("Property type", "[MS-OXCDATA] 2.11.1", Stream.of(PropertyType.values()));
    return c.text.toString();
  }

  private void decode() {
    Vectors.all()
        .forEach(v -> decode(Readings.of(v).type().orElseThrow().apply(v), Readings.bytes(v)));
    StructureVectors.all()
        .forEach(
            v -> decode(StructureTable.find(v.structure()).orElseThrow().type(), v.data().array()));
    FieldVectors.all().forEach(v -> decode(OneRop.of(v), v.bytes()));
    for (String file : List.of("mapihttp/mailbox.txt", "mapihttp/addressbook.txt")) {
      FieldVectors.of(file).forEach(v -> decode(body(v), v.bytes()));
    }
  }

  private static WireType<?> body(FieldVector v) {
    RequestType<?, ?> type = RequestTypes.find(v.rop()).orElseThrow();
    return v.direction() == Direction.REQUEST ? type.request() : type.responseBody();
  }

  private void decode(WireType<?> type, byte[] bytes) {
    Set<Object> forms = new HashSet<>();
    try {
      add(forms, type.read(WireReader.of(bytes)));
    } catch (WireException e) {
      return; // EXCEPTIONS.tsv says why
    }
    forms.forEach(form -> vectors.merge(form, 1, Integer::sum));
  }

  private static void add(Set<Object> forms, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Collection<?> all -> all.forEach(v -> add(forms, v));
      case Optional<?> optional -> optional.ifPresent(v -> add(forms, v));
      case AuxBlock block -> forms.add(AuxInfo.of(block).getClass());
      case Marker marker -> forms.add(marker);
      case PropertyTag tag when tag.hasKnownType() -> forms.add(tag.type());
      case Record record -> {
        forms.add(record.getClass());
        components(record).forEach(v -> add(forms, v));
      }
      default -> {}
    }
  }

  private static List<Object> components(Record record) {
    List<Object> all = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        all.add(accessor.invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
    return all;
  }

  private void sealed(String part, String section, Class<?> type) {
    all(part, section, permitted(type));
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(PartCoverage::permitted)
        : Stream.of(type);
  }

  private void all(String part, String section, Stream<?> forms) {
    String counts = forms.map(this::count).collect(Collectors.joining(", "));
    text.append("| %s | %s | both ways | %s |\n".formatted(part, section, counts));
  }

  private String count(Object form) {
    assertThat(vectors).as("vectors").containsKey(form);
    String name = form instanceof Class<?> c ? c.getSimpleName() : form.toString();
    return name + " " + vectors.get(form);
  }
}
