package org.ropeway.codec.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireTest {
  private record Sample(int flags, List<Long> ids, String name) {
    static final Struct<Sample> WIRE =
        struct(
            Sample::new,
            field("Flags", Wire.U8, Sample::flags),
            field("Ids", Wire.list16(Wire.U32), Sample::ids),
            field("Name", Wire.UTF16Z, Sample::name));
  }

  private static final byte[] BYTES = {7, 2, 0, 1, 0, 0, 0, -1, -1, -1, -1, 'h', 0, 'i', 0, 0, 0};

  @Test
  void readsAndWritesFieldsInOrder() {
    Sample value = Sample.WIRE.readAll(BYTES);
    assertThat(value).isEqualTo(new Sample(7, List.of(1L, 0xFFFFFFFFL), "hi"));
    assertThat(WireWriter.encode(Sample.WIRE, value)).isEqualTo(BYTES);
  }

  @Test
  void everyStrictPrefixIsRefused() {
    for (int n = 0; n < BYTES.length; n++) {
      byte[] prefix = java.util.Arrays.copyOf(BYTES, n);
      assertThatThrownBy(() -> Sample.WIRE.readAll(prefix)).isInstanceOf(WireException.class);
    }
  }

  @Test
  void aStringEndsAtItsFirstNull() {
    byte[] written =
        WireWriter.encode(Sample.WIRE, new Sample(7, List.of(1L, 0xFFFFFFFFL), "hi\0!"));
    assertThat(written).isEqualTo(BYTES);
    assertThat(WireWriter.encode(Wire.STRING8Z, "a\0b")).containsExactly('a', 0);
  }

  @Test
  void trailingBytesAreRefused() {
    byte[] longer = java.util.Arrays.copyOf(BYTES, BYTES.length + 1);
    assertThatThrownBy(() -> Sample.WIRE.readAll(longer))
        .isInstanceOfSatisfying(
            WireException.class,
            e -> assertThat(e.reason()).isEqualTo(WireException.Reason.TRAILING));
  }

  @Test
  void aSizedStructureFillsItsSize() {
    WireType<List<Integer>> type = Wire.sized16(Wire.listToEnd(Wire.U16));
    byte[] bytes = {4, 0, 1, 0, 2, 0};
    assertThat(type.readAll(bytes)).containsExactly(1, 2);
    assertThat(WireWriter.encode(type, List.of(1, 2))).isEqualTo(bytes);
    assertThatThrownBy(() -> type.readAll(new byte[] {3, 0, 1, 0, 2}))
        .isInstanceOf(WireException.class);
    assertThatThrownBy(() -> Wire.sized16(Wire.U16).readAll(new byte[] {3, 0, 1, 0, 2}))
        .isInstanceOfSatisfying(
            WireException.class,
            e -> assertThat(e.reason()).isEqualTo(WireException.Reason.TRAILING));
    List<Integer> tooMany = java.util.Collections.nCopies(0x8000, 1);
    assertThatThrownBy(() -> WireWriter.encode(type, tooMany))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOptionalStructureHasTheSizeZeroIfItIsNotThere() {
    WireType<Optional<Integer>> type = Wire.optional16(Wire.U16);
    assertThat(type.readAll(new byte[] {2, 0, 1, 0})).contains(1);
    assertThat(type.readAll(new byte[2])).isEmpty();
    assertThat(WireWriter.encode(type, Optional.of(1))).containsExactly(2, 0, 1, 0);
    assertThat(WireWriter.encode(type, Optional.empty())).containsExactly(0, 0);
  }

  @Test
  void aCountTheBytesCannotPayForIsRefusedBeforeAllocating() {
    byte[] lie = {-1, -1, -1, 127, 1, 2, 3, 4};
    assertThatThrownBy(() -> Wire.list32(Wire.U32).readAll(lie))
        .isInstanceOfSatisfying(
            WireException.class,
            e -> assertThat(e.reason()).isEqualTo(WireException.Reason.TOO_LARGE));
  }

  @Test
  void elementBudgetSpansTheWholeBuffer() {
    WireReader r = WireReader.of(Unpooled.wrappedBuffer(new byte[64]), new WireLimits(10, 4), null);
    r.count(6, 1);
    assertThatThrownBy(() -> r.slice(32).count(6, 1)).isInstanceOf(WireException.class);
  }

  @Test
  void depthIsBounded() {
    WireReader r = WireReader.of(Unpooled.EMPTY_BUFFER, new WireLimits(10, 2), null);
    r.enter();
    r.enter();
    assertThatThrownBy(r::enter)
        .isInstanceOfSatisfying(
            WireException.class,
            e -> assertThat(e.reason()).isEqualTo(WireException.Reason.TOO_DEEP));
  }

  @Test
  void offsetsCountFromTheOutermostBuffer() {
    WireReader outer = WireReader.of(new byte[] {1, 2, 3, 4, 5});
    outer.skip(2);
    WireReader inner = outer.slice(2);
    inner.u8();
    assertThat(inner.position()).isEqualTo(3);
    assertThat(outer.position()).isEqualTo(4);
    assertThatThrownBy(inner::u16)
        .isInstanceOfSatisfying(WireException.class, e -> assertThat(e.offset()).isEqualTo(3));
  }

  @Test
  void traceNamesFieldsWithTheirOffsets() {
    List<String> seen = new ArrayList<>();
    WireTrace trace =
        new WireTrace() {
          @Override
          public void begin(String name, int offset) {
            seen.add(name + "@" + offset);
          }

          @Override
          public void end(int offset, @Nullable Object value) {
            seen.add(value + "@" + offset);
          }
        };
    Sample.WIRE.read(WireReader.of(Unpooled.wrappedBuffer(BYTES), WireLimits.DEFAULT, trace));
    assertThat(seen)
        .containsExactly(
            "Flags@0",
            "7@1",
            "Ids@1",
            "Count@1",
            "2@3",
            "[0]@3",
            "1@7",
            "[1]@7",
            "4294967295@11",
            "[1, 4294967295]@11",
            "Name@11",
            "hi@17");
  }

  @Test
  void aWriterRefusesWhatItsBudgetDoesNotAllowAndKeepsWhatWasThere() {
    WireWriter w = WireWriter.of(3);
    w.u16(0x0102);
    assertThatThrownBy(() -> w.u16(1)).isInstanceOf(WireOverflowException.class);
    assertThat(w.toBytes()).containsExactly(2, 1);
    assertThat(w.remaining()).isEqualTo(1);
  }

  @Test
  void truncateTakesBack() {
    WireWriter w = WireWriter.of(10);
    w.u8(1).u32(5);
    w.truncate(1);
    assertThat(w.u8(2).toBytes()).containsExactly(1, 2);
  }

  @Test
  void stringsAreTheSameInEveryKindOfBuffer() {
    String text = "Zo\u00eb \u20ac \ud834\udd1e \ud800";
    byte[] bytes = WireWriter.of(1000, 1).utf16z(text).utf16(text).latin1z("\u00eb").toBytes();
    for (ByteBuf buf : List.of(Unpooled.buffer(1), Unpooled.directBuffer(1))) {
      buf.writeBytes(bytes);
      WireReader r = WireReader.of(buf);
      assertThat(r.utf16z()).isEqualTo(text);
      assertThat(r.utf16(2L * text.length())).isEqualTo(text);
      assertThat(r.latin1z()).isEqualTo("\u00eb");
      r.end();
      buf.release();
    }
  }

  @Test
  void aWriterGrowsUpToItsBudgetWhateverItBeginsWith() {
    for (int expected : new int[] {0, 1, 7, 1000, 5000}) {
      WireWriter w = WireWriter.of(1000, expected);
      for (int i = 0; i < 100; i++) {
        w.u8(i).u16(i).bytes(new byte[] {1, 2, 3}).u32(i);
      }
      assertThat(w.remaining()).isZero();
      assertThatThrownBy(() -> w.u8(1)).isInstanceOf(WireOverflowException.class);
      w.truncate(990);
      assertThat(w.zero(10).toBytes()).hasSize(1000).endsWith(new byte[10]);
      w.patchU8(0, 0x7F);
      w.patchU16(1, 0x1234);
      w.patchU32(3, 0xFEDCBA98L);
      assertThat(w.toBytes()).startsWith(0x7F, 0x34, 0x12, 0x98, 0xBA, 0xDC, 0xFE).hasSize(1000);
    }
  }

  @Test
  void aWriterOfNothing() {
    assertThat(WireWriter.of(0).toBytes()).isEmpty();
    assertThat(WireWriter.of(0).bytes(new byte[0]).utf16("").toBytes()).isEmpty();
    assertThatThrownBy(() -> WireWriter.of(0).u8(1)).isInstanceOf(WireOverflowException.class);
    assertThatThrownBy(() -> WireWriter.of(-1).u8(1)).isInstanceOf(WireOverflowException.class);
  }
}
