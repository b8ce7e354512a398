package org.ropeway.codec.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;

class KnownPropertiesTest {
  @Test
  void tags() {
    assertThat(PidTag.SUBJECT).isEqualTo(new PropertyTag(0x0037001F));
    assertThat(KnownProperties.byTag(PidTag.SUBJECT).orElseThrow().canonicalName())
        .isEqualTo("PidTagSubject");
    assertThat(KnownProperties.byTag(PidTag.SUBJECT.withType(PropertyType.STRING8)))
        .hasValueSatisfying(p -> assertThat(p.tag()).isEqualTo(PidTag.SUBJECT));
    assertThat(KnownProperties.byCanonicalName("PidTagSubject").orElseThrow().propertyId())
        .isEqualTo(0x37);
    assertThat(KnownProperties.byTag(new PropertyTag(0x7EEE0003))).isEmpty();
  }

  @Test
  void names() {
    assertThat(PidLid.REMINDER_SET).isEqualTo(PropertyName.of(PropertySet.PSETID_COMMON, 0x8503));
    assertThat(KnownProperties.byName(PidLid.REMINDER_SET).orElseThrow().canonicalName())
        .isEqualTo("PidLidReminderSet");
    assertThat(PidName.KEYWORDS)
        .isEqualTo(PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Keywords"));
    assertThat(KnownProperties.byName(PidName.KEYWORDS).orElseThrow().type())
        .isEqualTo(PropertyType.MULTIPLE_STRING);
  }

  @Test
  void theTableIsComplete() throws IllegalAccessException {
    assertThat(KnownProperties.all()).hasSizeGreaterThan(1400);
    int constants = 0;
    Set<Integer> ids = new HashSet<>();
    for (Field f : PidTag.class.getFields()) {
      PropertyTag tag = (PropertyTag) f.get(null);
      assertThat(KnownProperties.byTag(tag).orElseThrow().tag()).isEqualTo(tag);
      ids.add(tag.id());
      constants++;
    }
    assertThat(constants).isGreaterThan(850);
    assertThat(ids).hasSizeGreaterThan(800);
    for (Field f : PidLid.class.getFields()) {
      assertThat(KnownProperties.byName((PropertyName) f.get(null))).isPresent();
    }
    for (Field f : PidName.class.getFields()) {
      assertThat(KnownProperties.byName((PropertyName) f.get(null))).isPresent();
    }
  }

  /** Apache POI's list, made of the same specification by others: ids have the same types. */
  @Test
  void typesAsOthersHaveThem() {
    Map<Integer, String> different = new TreeMap<>();
    int same = 0;
    for (MAPIProperty theirs : MAPIProperty.getAll()) {
      List<KnownProperty> ours = KnownProperties.byId(theirs.id);
      int type = theirs.usualType.getId();
      if (ours.isEmpty() || theirs.id >= 0x8000 || type <= 1) {
        continue;
      }
      int wanted = (type & 0xFFF) == PropertyType.STRING8.code() ? type + 1 : type;
      if (ours.stream().anyMatch(p -> p.type() != null && p.type().code() == wanted)) {
        same++;
      } else {
        different.put(theirs.id, theirs.mapiProperty + " " + theirs.usualType + " " + ours);
      }
    }
    assertThat(different).isEmpty();
    assertThat(same).isGreaterThan(400);
  }
}
