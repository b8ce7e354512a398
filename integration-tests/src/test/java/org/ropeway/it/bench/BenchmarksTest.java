package org.ropeway.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.fxics.IdSet;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;

/** That the benchmarks measure what they say. */
class BenchmarksTest {
  @ParameterizedTest
  @CsvSource({"10, PLAIN", "40, PLAIN", "10, COMPRESSED", "40, COMPRESSED"})
  void whatIsEncodedIsDecoded(int columns, Packing packing) {
    ExecuteBenchmark execute = new ExecuteBenchmark();
    execute.columns = columns;
    execute.packing = packing;
    execute.prepare();
    assertThat(execute.decodeRequest().calls()).isEqualTo(execute.calls());
    assertThat(execute.decodeResponse())
        .extracting(row -> row.values())
        .containsExactlyElementsOf(execute.rows().values().stream().map(Arrays::asList).toList());
    assertThat(execute.copyRequest()).isEqualTo(execute.encodeRequest());
    assertThat(execute.copyResponse()).isEqualTo(execute.encodeResponse());
  }

  @Test
  void compressedAnswersAreSmaller() {
    assertThat(answer(Packing.COMPRESSED)).isLessThan(answer(Packing.PLAIN));
  }

  private static int answer(Packing packing) {
    ExecuteBenchmark execute = new ExecuteBenchmark();
    execute.columns = 40;
    execute.packing = packing;
    execute.prepare();
    return execute.encodeResponse().length;
  }

  @ParameterizedTest
  @EnumSource
  void bothCompressionsGiveTheirInputBack(LzxpressBenchmark.Payload payload) throws Exception {
    LzxpressBenchmark lzxpress = new LzxpressBenchmark();
    lzxpress.payload = payload;
    lzxpress.prepare();
    assertThat(lzxpress.decompress()).isEqualTo(lzxpress.plain());
    assertThat(lzxpress.zlibDecompress()).isEqualTo(lzxpress.plain());
    assertThat(lzxpress.copy()).isEqualTo(lzxpress.plain());
  }

  @ParameterizedTest
  @EnumSource
  void setsHaveTheirIds(IdSetBenchmark.Shape shape) {
    IdSetBenchmark ids = new IdSetBenchmark();
    ids.shape = shape;
    ids.prepare();
    IdSet<MapiGuid> set = ids.set();
    assertThat(set.size()).isEqualTo(ids.copy().length);
    assertThat(ids.collect()).isEqualTo(set);
    assertThat(ids.read()).isEqualTo(set);
    assertThat(ids.union().minus(ids.minus()).size()).isLessThan(ids.union().size());
    assertThat(ids.with().size()).isEqualTo(set.size() + 1);
    assertThat(ids.contains()).isEqualTo(100);
    assertThat(ids.binarySearch()).isEqualTo(100);
  }
}
