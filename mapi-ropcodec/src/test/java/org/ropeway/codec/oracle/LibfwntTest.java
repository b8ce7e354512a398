package org.ropeway.codec.oracle;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.rpcext.Lzxpress;

/**
 * libfwnt, a library of forensic tools, decompresses what we compress with LZXPRESS, and what
 * others compressed as we do. It does not know matches of more than 64K. Left out where Debian's
 * package libfwnt1 is not installed.
 */
class LibfwntTest {
  static Stream<Vector> vectors() {
    return Stream.concat(Vectors.ofKind("lzxpress"), Vectors.collected("lzxpress"))
        .filter(v -> v.expect().get("decompressedSize").asInt() < 0x10000)
        .filter(v -> !v.id().contains("zeros"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void whatOthersCompressed(Vector v) {
    int size = v.expect().get("decompressedSize").asInt();
    byte[] plain = Lzxpress.decompress(v.bytes(), size, 0);
    assertThat(decompressed(v.bytes(), size)).isEqualTo(plain);
    assertThat(decompressed(Lzxpress.compress(plain), size)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 31, 32, 33, 64, 275, 276, 1000, 8192, 8193, 20_000, 200_000})
  void whatWeCompress(int size) {
    Random random = new Random(size);
    for (int alphabet : new int[] {2, 5, 64, 256}) {
      byte[] plain = new byte[size];
      for (int i = 0; i < size; i++) {
        boolean copy = i > 9000 && random.nextInt(4) != 0;
        plain[i] = copy ? plain[i - 1 - random.nextInt(9000)] : (byte) random.nextInt(alphabet);
      }
      assertThat(decompressed(Lzxpress.compress(plain), size)).isEqualTo(plain);
    }
  }

  /** As libfwnt does it. */
  @SuppressWarnings("restricted")
  private static byte[] decompressed(byte[] packed, int size) {
    try (Arena arena = Arena.ofConfined()) {
      Optional<MemorySegment> decompress = find(arena);
      assertThat(decompress)
          .as("libfwnt is installed (Debian: apt-get install libfwnt1)")
          .isPresent();
      MemorySegment out = arena.allocate(size);
      MemorySegment outSize = arena.allocateFrom(JAVA_LONG, size);
      int status =
          (int)
              Linker.nativeLinker()
                  .downcallHandle(
                      decompress.orElseThrow(),
                      FunctionDescriptor.of(
                          JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS))
                  .invokeExact(
                      arena.allocateFrom(JAVA_BYTE, packed),
                      (long) packed.length,
                      out,
                      outSize,
                      MemorySegment.NULL);
      assertThat(status).isEqualTo(1);
      assertThat(outSize.get(JAVA_LONG, 0)).isEqualTo(size);
      return out.toArray(JAVA_BYTE);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // which no native function throws
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("restricted")
  private static Optional<MemorySegment> find(Arena arena) {
    try {
      return SymbolLookup.libraryLookup("libfwnt.so.1", arena).find("libfwnt_lzxpress_decompress");
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
