package org.ropeway.codec.omsg;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * What a recipient may answer with, voting options among it. [MS-OXOMSG] 2.2.1.74; the value of
 * PidLidVerbStream.
 *
 * @param verbs in the order they are shown
 */
public record VerbStream(int version, int version2, List<Verb> verbs) {
  private static final int VERSION = 0x0102;
  private static final int VERSION_2 = 0x0104;

  private static final WireType<String> TEXT =
      WireType.of(
          1,
          r -> new String(r.bytes(r.u8()), r.string8Charset()),
          (w, v) -> Bytes.WIRE8.write(w, Bytes.wrap(v.getBytes(w.string8Charset()))));

  private static final WireType<String> WIDE_TEXT =
      WireType.of(1, r -> r.utf16(2L * r.u8()), VerbStream::writeWide);

  /** All bytes. */
  public static final WireType<VerbStream> WIRE =
      WireType.of(8, VerbStream::read, VerbStream::write);

  public VerbStream {
    verbs = List.copyOf(verbs);
  }

  /** Voting options by their names, in their order; the first is answered with 1. */
  public static VerbStream voting(List<String> options) {
    List<Verb> verbs = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      verbs.add(Verb.option(options.get(i), i + 1));
    }
    return new VerbStream(VERSION, VERSION_2, verbs);
  }

  /** The names of the voting options. */
  public List<String> options() {
    return verbs.stream()
        .filter(v -> v.verbType == Verb.VOTING)
        .map(Verb::wideDisplayName)
        .toList();
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  /**
   * An answer. 2.2.1.74.1, 2.2.1.74.2; the 8-bit strings are in the character set of the reader.
   *
   * @param verbType {@link #VOTING} for a voting option
   * @param displayName what is shown
   * @param msgClsName the class of the answer
   * @param displayNameRepeat of a voting option again what is shown
   * @param internal2 0
   * @param useUsHeaders whether the headers of the answer are in English
   * @param sendBehavior 1 sends the answer at once, 2 asks first
   * @param id what the answer says in PidTagLastVerbExecuted: from 1 on for a voting option
   * @param wideDisplayName {@code displayName} in Unicode
   * @param wideDisplayNameRepeat {@code displayNameRepeat} in Unicode
   */
  public record Verb(
      long verbType,
      String displayName,
      String msgClsName,
      String internal1String,
      String displayNameRepeat,
      long internal2,
      int internal3,
      long useUsHeaders,
      long internal4,
      long sendBehavior,
      long internal5,
      long id,
      long internal6,
      String wideDisplayName,
      String wideDisplayNameRepeat) {
    /** VerbType of a voting option. */
    public static final int VOTING = 4;

    static Verb option(String name, int id) {
      return new Verb(
          VOTING, name, "IPM.Note", "", name, 0, 0, 0, 1, 2, 2, id, 0xFFFF_FFFFL, name, name);
    }

    private static Verb of(Narrow n, String wide, String wideRepeat) {
      Tail t = n.tail;
      return new Verb(
          n.verbType,
          n.displayName,
          n.msgClsName,
          n.internal1String,
          n.displayNameRepeat,
          t.internal2,
          t.internal3,
          t.useUsHeaders,
          t.internal4,
          t.sendBehavior,
          t.internal5,
          t.id,
          t.internal6,
          wide,
          wideRepeat);
    }

    private Narrow narrow() {
      return new Narrow(
          verbType,
          displayName,
          msgClsName,
          internal1String,
          displayNameRepeat,
          new Tail(
              internal2,
              internal3,
              useUsHeaders,
              internal4,
              sendBehavior,
              internal5,
              id,
              internal6));
    }
  }

  /** VerbData: what an answer is in 8-bit characters. */
  private record Narrow(
      long verbType,
      String displayName,
      String msgClsName,
      String internal1String,
      String displayNameRepeat,
      Tail tail) {
    static final Struct<Narrow> WIRE =
        struct(
            Narrow::new,
            field("VerbType", Wire.U32, Narrow::verbType),
            field("DisplayNameCount", "DisplayName", TEXT, Narrow::displayName),
            field("MsgClsNameCount", "MsgClsName", TEXT, Narrow::msgClsName),
            field("Internal1StringCount", "Internal1String", TEXT, Narrow::internal1String),
            field("DisplayNameCountRepeat", "DisplayNameRepeat", TEXT, Narrow::displayNameRepeat),
            Struct.part(Tail.WIRE, Narrow::tail));
  }

  /** The numbers of VerbData. */
  private record Tail(
      long internal2,
      int internal3,
      long useUsHeaders,
      long internal4,
      long sendBehavior,
      long internal5,
      long id,
      long internal6) {
    static final Struct<Tail> WIRE =
        struct(
            Tail::new,
            field("Internal2", Wire.U32, Tail::internal2),
            field("Internal3", Wire.U8, Tail::internal3),
            field("fUseUSHeaders", Wire.U32, Tail::useUsHeaders),
            field("Internal4", Wire.U32, Tail::internal4),
            field("SendBehavior", Wire.U32, Tail::sendBehavior),
            field("Internal5", Wire.U32, Tail::internal5),
            field("ID", Wire.U32, Tail::id),
            field("Internal6", Wire.U32, Tail::internal6));
  }

  private static void writeWide(WireWriter w, String s) {
    if (s.length() > 0xFF) {
      throw new IllegalArgumentException("text of " + s.length() + " characters");
    }
    w.u8(s.length()).utf16(s);
  }

  private static VerbStream read(WireReader r) {
    int version = r.field("Version", Wire.U16);
    List<Narrow> narrow = r.field("Count", "VerbData", Wire.list32(Narrow.WIRE));
    int version2 = r.field("Version2", Wire.U16);
    List<Verb> verbs = new ArrayList<>(narrow.size());
    for (Narrow n : narrow) {
      verbs.add(
          Verb.of(
              n,
              r.field("DisplayNameCount", "DisplayName", WIDE_TEXT),
              r.field("DisplayNameCountRepeat", "DisplayNameRepeat", WIDE_TEXT)));
    }
    return new VerbStream(version, version2, verbs);
  }

  private static void write(WireWriter w, VerbStream v) {
    Wire.list32(Narrow.WIRE).write(w.u16(v.version), v.verbs.stream().map(Verb::narrow).toList());
    w.u16(v.version2);
    for (Verb verb : v.verbs) {
      WIDE_TEXT.write(w, verb.wideDisplayName);
      WIDE_TEXT.write(w, verb.wideDisplayNameRepeat);
    }
  }
}
