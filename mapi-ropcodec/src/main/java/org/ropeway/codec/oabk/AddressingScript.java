package org.ropeway.codec.oabk;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireException.Reason;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A program that makes an address of what was typed into a dialog. [MS-OXOABKT] 2.2.2.2; the value
 * of PidTagScriptData.
 *
 * @param size the DWORDs of the instructions; some writers count those of the data as well
 * @param data the null-terminated texts behind the instructions
 */
public record AddressingScript(long size, List<Instruction> instructions, Bytes data) {
  private static final int DWORD = 4;

  /** All bytes up to the end. What is no instruction, and all behind it, is data. */
  public static final WireType<AddressingScript> WIRE =
      WireType.of(DWORD, AddressingScript::read, AddressingScript::write);

  public AddressingScript {
    instructions = List.copyOf(instructions);
  }

  /** A script of these instructions. */
  public static AddressingScript of(List<Instruction> instructions, Bytes data) {
    return new AddressingScript(length(instructions) / DWORD, instructions, data);
  }

  /**
   * The text at an offset; {@link WireException} if there is none in the data.
   *
   * @param charset of the code page of the script
   */
  public String text(Offset offset, Charset charset) {
    long from = offset.bytes - length(instructions);
    if (from < 0 || from >= data.length()) {
      throw new WireException(Reason.BAD_VALUE, 0, "offset of a script's text");
    }
    WireReader r = WireReader.of(data.unsafeArray()).withString8Charset(charset);
    r.skip(from);
    return r.string8z();
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  private static long length(List<Instruction> instructions) {
    return instructions.stream().mapToLong(Instruction::length).sum();
  }

  private static AddressingScript read(WireReader r) {
    long size = r.field("ScriptSize", Wire.U32);
    int length = DWORD * r.count(size, DWORD);
    WireType<List<Instruction>> instructions =
        WireType.of(
            0,
            in -> instructions(in, length),
            (w, list) -> Wire.writeList(w, list, Instruction.WIRE));
    return new AddressingScript(
        size, r.field("Instructions", instructions), r.field("Data", Bytes.REST));
  }

  private static List<Instruction> instructions(WireReader r, int length) {
    List<Instruction> instructions = new ArrayList<>();
    int left = length;
    while (left >= DWORD && Instruction.fits(head(r), left)) {
      Instruction next = r.element(instructions.size(), Instruction.WIRE);
      instructions.add(next);
      left -= next.length();
    }
    return instructions;
  }

  private static int head(WireReader r) {
    return WireReader.of(r.peek(DWORD)).i32();
  }

  private static void write(WireWriter w, AddressingScript v) {
    Wire.writeList(w.u32(v.size), v.instructions, Instruction.WIRE);
    w.bytes(v.data.unsafeArray());
  }

  /** What an instruction does. 2.2.2.2.1 to 2.2.2.2.10. */
  public enum Opcode {
    /** Ends the script; what was emitted is the address. */
    HALT(0, 0),
    /** Ends the script; there is no address. */
    ERROR(1, 0),
    /** Appends a text. */
    EMIT(2, 1),
    /** Goes on elsewhere. */
    JUMP(3, 1),
    /** Goes on elsewhere if a property was not filled in. */
    JUMP_IF_NOT_EXISTS(4, 2),
    /** Goes on elsewhere if two values are the same. */
    JUMP_IF_EQUAL(5, 3),
    /** Appends a text in upper case. */
    EMIT_UPPER(6, 1);

    private static final List<Opcode> ALL = List.of(values());

    private final int code;
    private final int operands;

    Opcode(int code, int operands) {
      this.code = code;
      this.operands = operands;
    }

    static Optional<Opcode> find(int code) {
      return ALL.stream().filter(o -> o.code == code).findAny();
    }
  }

  /** What an instruction works on. */
  public sealed interface Operand permits Typed, Offset {}

  /** What was typed into the dialog for a property. */
  public record Typed(PropertyTag property) implements Operand {}

  /** A place in the script: a text or an instruction, in bytes from the first instruction. */
  public record Offset(long bytes) implements Operand {}

  /** An instruction: one or two texts, then where to go on. */
  public record Instruction(Opcode opcode, List<Operand> operands) {
    private static final int FIRST_IS_OFFSET = 0x8000_0000;
    private static final int SECOND_IS_OFFSET = 0x4000_0000;
    private static final List<String> NAMES =
        List.of("FirstOperand", "SecondOperand", "JumpOffset");

    static final WireType<Instruction> WIRE =
        WireType.of(DWORD, Instruction::read, Instruction::write);

    public Instruction {
      operands = List.copyOf(operands);
      if (operands.size() != opcode.operands || (operands.size() == 3 && !isOffset(operands, 2))) {
        throw new IllegalArgumentException(opcode + " of " + operands);
      }
    }

    private static boolean isOffset(List<Operand> operands, int index) {
      return index < operands.size() && operands.get(index) instanceof Offset;
    }

    /** Whether this begins an instruction of at most so many bytes. */
    static boolean fits(int head, int left) {
      return Opcode.find(code(head))
          .filter(o -> DWORD * (1 + o.operands) <= left)
          .filter(o -> o.operands > 0 || (head & FIRST_IS_OFFSET) == 0)
          .filter(o -> o.operands > 1 || (head & SECOND_IS_OFFSET) == 0)
          .isPresent();
    }

    private static int code(int head) {
      return head & ~(FIRST_IS_OFFSET | SECOND_IS_OFFSET);
    }

    int length() {
      return DWORD * (1 + operands.size());
    }

    private static Instruction read(WireReader r) {
      int head = r.field("Opcode", Wire.I32);
      Opcode opcode = Opcode.find(code(head)).orElseThrow();
      List<Operand> operands = new ArrayList<>();
      for (int i = 0; i < opcode.operands; i++) {
        boolean offset = i == 2 || (head & (FIRST_IS_OFFSET >>> i)) != 0;
        String name = NAMES.get(i);
        operands.add(
            offset
                ? new Offset(r.field(name, Wire.U32))
                : new Typed(r.field(name, PropertyTag.WIRE)));
      }
      return new Instruction(opcode, operands);
    }

    private static void write(WireWriter w, Instruction v) {
      w.u32(
          v.opcode.code
              | (isOffset(v.operands, 0) ? FIRST_IS_OFFSET : 0)
              | (isOffset(v.operands, 1) ? SECOND_IS_OFFSET : 0));
      for (Operand operand : v.operands) {
        switch (operand) {
          case Typed typed -> PropertyTag.WIRE.write(w, typed.property);
          case Offset offset -> w.u32(offset.bytes);
        }
      }
    }
  }
}
