package org.ropeway.codec.oabk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.Vectors.roundTrip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Attack;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.oabk.AddressingScript.Instruction;
import org.ropeway.codec.oabk.AddressingScript.Offset;
import org.ropeway.codec.oabk.AddressingScript.Opcode;
import org.ropeway.codec.oabk.AddressingScript.Typed;
import org.ropeway.codec.wire.WireException;

class AddressingScriptTest {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Typed NAME = new Typed(new PropertyTag(0x3001001E));

  /** "FAX:" and what was typed; nothing if nothing was. By hand, after 2.2.2.2. */
  private static final AddressingScript SCRIPT =
      AddressingScript.of(
          List.of(
              new Instruction(Opcode.JUMP_IF_NOT_EXISTS, List.of(NAME, new Offset(32))),
              new Instruction(Opcode.EMIT, List.of(new Offset(36))),
              new Instruction(Opcode.EMIT, List.of(NAME)),
              new Instruction(Opcode.HALT, List.of()),
              new Instruction(Opcode.ERROR, List.of())),
          Bytes.wrap("Факс:\0".getBytes(CYRILLIC)));

  private static final String BYTES =
      "09000000 04000040 1e000130 20000000 02000080 24000000 02000000 1e000130 00000000 01000000"
          + " d4e0eaf13a00";

  @Test
  void scripts() {
    byte[] bytes = Bytes.ofHex(BYTES.replace(" ", "")).array();
    assertThat(SCRIPT.toBytes().array()).isEqualTo(bytes);
    assertThat(roundTrip(AddressingScript.WIRE, bytes)).isEqualTo(SCRIPT);
    assertThat(SCRIPT.text(new Offset(36), CYRILLIC)).isEqualTo("Факс:");
    Attack.on(AddressingScript.WIRE, bytes);
  }

  @Test
  void textsMustBeThere() {
    for (int offset : new int[] {0, 35, 42}) {
      assertThatThrownBy(() -> SCRIPT.text(new Offset(offset), StandardCharsets.US_ASCII))
          .isInstanceOf(WireException.class);
    }
  }

  /** Whether the writer counted the texts, too. */
  @Test
  void whatIsNoInstructionIsData() {
    byte[] bytes = Bytes.ofHex("03000000" + "0000000041424300" + "00000000").array();
    assertThat(roundTrip(AddressingScript.WIRE, bytes))
        .isEqualTo(
            new AddressingScript(
                3,
                List.of(new Instruction(Opcode.HALT, List.of())),
                Bytes.ofHex("4142430000000000")));
    for (String odd : List.of("00000080", "02000040", "03000000", "07000000", "00000001")) {
      byte[] none = Bytes.ofHex("01000000" + odd).array();
      assertThat(roundTrip(AddressingScript.WIRE, none).instructions()).isEmpty();
    }
  }

  @Test
  void moreInstructionsThanBytesAreRefused() {
    byte[] bytes = Bytes.ofHex("02000000" + "00000000").array();
    assertThatThrownBy(() -> AddressingScript.WIRE.readAll(bytes))
        .isInstanceOf(WireException.class);
  }

  @Test
  void operandsAreThoseOfTheInstruction() {
    assertThatThrownBy(() -> new Instruction(Opcode.HALT, List.of(NAME)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Instruction(Opcode.JUMP_IF_EQUAL, List.of(NAME, NAME, NAME)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
