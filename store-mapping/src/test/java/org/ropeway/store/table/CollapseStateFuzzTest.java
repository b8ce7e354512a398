package org.ropeway.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.store.MapiException;

/** A collapse state comes back from the client as it likes. */
class CollapseStateFuzzTest {
  private static final TableSort SORT =
      new TableSort(
          List.of(new TableSort.Category(new TableSort.Key(Rows.SUBJECT, false), null)),
          List.of(),
          1);

  @FuzzTest
  void is_read_or_refused(FuzzedDataProvider data) {
    Bytes head = new CollapseState(new Expansion(1, Set.of()), 5, 6).encode(SORT, null);
    byte[] bytes =
        data.consumeBoolean()
            ? prefixed(head, data.consumeRemainingAsBytes())
            : data.consumeRemainingAsBytes();
    try {
      CollapseState state = CollapseState.decode(Bytes.of(bytes), SORT, null);
      assertThat(CollapseState.decode(state.encode(SORT, null), SORT, null)).isEqualTo(state);
    } catch (MapiException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
  }

  private static byte[] prefixed(Bytes head, byte[] rest) {
    byte[] all = new byte[8 + rest.length];
    System.arraycopy(head.array(), 0, all, 0, 8);
    System.arraycopy(rest, 0, all, 8, rest.length);
    return all;
  }
}
