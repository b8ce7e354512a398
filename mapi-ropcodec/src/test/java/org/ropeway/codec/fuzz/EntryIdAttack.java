package org.ropeway.codec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.entryid.EntryId;

/** Any bytes are an entry id that says the same bytes again. */
final class EntryIdAttack {
  private EntryIdAttack() {}

  static void attack(byte[] input) {
    EntryId id = EntryId.of(Bytes.of(input));
    assertThat(EntryId.of(id.toBytes())).isEqualTo(id);
    assertThat(id.providerUid()).isNotNull();
  }
}
