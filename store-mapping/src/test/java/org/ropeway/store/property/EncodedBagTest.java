package org.ropeway.store.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;

/** Bags as bytes: what goes in comes out, and damaged bytes never fail. */
class EncodedBagTest {
  private static final PropertyTag RULE_CONDITION =
      PropertyTag.of(0x6679, PropertyType.RESTRICTION);

  private static Object value(PropertyType type, Random random) {
    if (type.isMultivalued()) {
      List<Object> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(value(type.element(), random));
      }
      return list;
    }
    return switch (type) {
      case NULL -> NoValue.NULL;
      case INTEGER16 -> (short) random.nextInt();
      case INTEGER32 -> random.nextInt();
      case FLOATING32 -> random.nextFloat();
      case FLOATING64 -> random.nextDouble();
      case CURRENCY -> new Currency(random.nextLong());
      case FLOATING_TIME -> new FloatingTime(random.nextDouble());
      case ERROR -> new ErrorCode(random.nextInt());
      case BOOLEAN -> random.nextBoolean();
      case INTEGER64 -> random.nextLong();
      case STRING8, STRING -> text(random);
      case TIME -> new FileTime(random.nextLong());
      case GUID -> new MapiGuid(random.nextLong(), random.nextLong());
      case RESTRICTION -> new Restriction.Exist(PidTag.SUBJECT);
      default -> bytes(random);
    };
  }

  /** Lone surrogates and zeros included. */
  private static String text(Random random) {
    int range = random.nextBoolean() ? 0x100 : 0x10000;
    char[] chars = new char[random.nextInt(300)];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) random.nextInt(range);
    }
    return new String(chars);
  }

  private static Bytes bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  @ParameterizedTest
  @EnumSource(PropertyType.class)
  void everyTypeSurvives(PropertyType type) {
    if (type == PropertyType.UNSPECIFIED) {
      return;
    }
    Random random = new Random(type.code());
    PropertyTag tag = PropertyTag.of(0x3000 + random.nextInt(0x1000), type);
    for (int i = 0; i < 50; i++) {
      PropertyBag bag = PropertyBag.builder().put(tag, value(type, random)).build();
      EncodedBag encoded = EncodedBag.wrap(EncodedBag.of(bag).bytes());
      assertThat(encoded.decode()).isEqualTo(bag);
      assertThat(encoded.get(tag)).isEqualTo(bag.get(tag));
    }
  }

  @Test
  void answersAsTheBagDoes() {
    Random random = new Random(7);
    PropertyType[] types = PropertyType.values();
    for (int round = 0; round < 300; round++) {
      PropertyBag.Builder b = PropertyBag.builder();
      for (int i = random.nextInt(12); i > 0; i--) {
        PropertyType type = types[1 + random.nextInt(types.length - 1)];
        b.put(PropertyTag.of(random.nextInt(20) * 0xCCC, type), value(type, random));
      }
      PropertyBag bag = b.build();
      EncodedBag encoded = EncodedBag.of(bag);
      assertThat(encoded.tags()).hasSize(bag.size());
      for (int id = 0; id < 20; id++) {
        for (PropertyType type : types) {
          PropertyTag tag = PropertyTag.of(id * 0xCCC, type);
          assertThat(encoded.get(tag)).isEqualTo(bag.get(tag));
        }
      }
    }
  }

  @Test
  void whatIsCutOffIsMissingAndTheRestIsThere() {
    PropertyBag bag =
        PropertyBag.builder()
            .put(PidTag.IMPORTANCE, 1)
            .put(PidTag.SUBJECT, "subject")
            .put(RULE_CONDITION, new Restriction.Exist(PidTag.SUBJECT))
            .build();
    byte[] whole = EncodedBag.of(bag).bytes();
    for (int n = 0; n < whole.length; n++) {
      EncodedBag cut = EncodedBag.wrap(Arrays.copyOf(whole, n));
      PropertyBag decoded = cut.decode();
      decoded.forEach((tag, v) -> assertThat(v).isEqualTo(bag.get(tag)));
      assertThat(cut.get(PidTag.SUBJECT)).isIn(null, "subject");
    }
  }

  @Test
  void damagedBytesNeverFail() {
    Random random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      PropertyBag.Builder b = PropertyBag.builder();
      for (PropertyType type : PropertyType.values()) {
        if (type != PropertyType.UNSPECIFIED && random.nextInt(8) == 0) {
          b.put(PropertyTag.of(random.nextInt(0x10000), type), value(type, random));
        }
      }
      byte[] bytes = EncodedBag.of(b.build()).bytes().clone();
      for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      EncodedBagFuzzTest.check(bytes);
    }
  }
}
