package org.ropeway.store.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.ropeway.codec.data.PropertyTag;

/** What a database may have made of a bag. */
class EncodedBagFuzzTest {
  @FuzzTest
  void damaged_bytes_never_fail(byte[] bytes) {
    check(bytes);
  }

  /** Reads what can be read; what was read once is read again. */
  static void check(byte[] bytes) {
    EncodedBag bag = EncodedBag.wrap(bytes);
    PropertyBag decoded = bag.decode();
    for (PropertyTag tag : bag.tags()) {
      bag.get(tag);
    }
    assertThat(EncodedBag.of(decoded).decode()).isEqualTo(decoded);
  }
}
