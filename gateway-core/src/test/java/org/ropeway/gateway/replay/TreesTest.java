package org.ropeway.gateway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dump.DumpSession;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireWriter;

/** Requests are translated and answers compared on the trees of their bytes. */
class TreesTest {
  private static final Rules RULES = Rules.builtIn();

  private final Pairs pairs = new Pairs();
  private final List<Difference> found = new ArrayList<>();
  private final Findings findings = new Findings(RULES, pairs, found::add);

  private static Bytes execute(byte[] rops, ExtendedBuffer.Packing packing) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    ExtendedBuffer.packOne(w, rops, packing);
    return Bytes.wrap(
        WireWriter.encode(
            Execute.TYPE.request(),
            new Execute.Request(3, Bytes.wrap(w.toBytes()), 0x18008, Bytes.EMPTY)));
  }

  private static byte[] rops(HandleTable handles, RopCall<?>... calls) {
    return WireWriter.encode(
        RopRequestBuffer.wire(LogonKinds.PRIVATE),
        RopRequestBuffer.of(List.of(calls), handles, LogonKinds.PRIVATE));
  }

  private static RopCall<?> logon(String dn) {
    return new RopCall<>(RopLogon.ROP, 0, 0, new RopLogon.Request(1, 0x01000004, 0, dn));
  }

  private static RopCall<?> openFolder(Fid fid) {
    return new RopCall<>(RopOpenFolder.ROP, 0, 0, new RopOpenFolder.Request(1, fid, 0));
  }

  /** The ROPs of a request after its translation. */
  private RopRequestBuffer translated(Bytes body) {
    Bytes plain = ExecuteBody.plain(body);
    Bytes live =
        RequestTranslation.of(
            Place.root("Execute"),
            new DumpSession().request("Execute", plain).tree(),
            RULES,
            pairs,
            "s");
    Bytes sized =
        live.length() == plain.length()
            ? live
            : ExecuteBody.resized(live, live.length() - plain.length());
    Execute.Request request = Execute.TYPE.request().readAll(sized.unsafeArray());
    Bytes payload =
        ExtendedBuffer.unpackOne(
            org.ropeway.codec.wire.WireReader.of(request.ropBuffer().unsafeArray()), 0xFFFF);
    return RopRequestBuffer.wire(LogonKinds.PRIVATE).readAll(payload.unsafeArray());
  }

  @Test
  void idsAndHandlesOfRequestsAreTranslated() {
    byte[] one = WireWriter.encode(Fid.WIRE, Fid.of(1, 5));
    byte[] other = WireWriter.encode(Fid.WIRE, Fid.of(1, 9));
    pairs.learn(Pieces.of("id", Bytes.wrap(one)), Pieces.of("id", Bytes.wrap(other)), "s");
    pairs.learn(
        Pieces.of("handle", Bytes.ofHex("01000000")),
        Pieces.of("handle", Bytes.ofHex("0a000000")),
        "s");
    for (ExtendedBuffer.Packing packing : ExtendedBuffer.Packing.values()) {
      RopRequestBuffer live =
          translated(
              execute(
                  rops(HandleTable.of(1, HandleTable.NONE), openFolder(Fid.of(1, 5))), packing));
      assertThat(live.handles()).isEqualTo(HandleTable.of(0x0a, HandleTable.NONE));
      assertThat(live.calls().getFirst().request())
          .isEqualTo(new RopOpenFolder.Request(1, Fid.of(1, 9), 0));
    }
  }

  /** A name that is longer moves what stands behind it, and the sizes follow. */
  @Test
  void longerNamesMakeRoom() {
    pairs.know("/o=O/cn=al", "/o=Organisation/cn=somebody");
    RopRequestBuffer live =
        translated(
            execute(
                rops(HandleTable.of(HandleTable.NONE), logon("/o=O/cn=al"), openFolder(Fid.NONE)),
                ExtendedBuffer.Packing.PLAIN));
    assertThat(((RopLogon.Request) live.calls().getFirst().request()).essdn())
        .isEqualTo("/o=Organisation/cn=somebody");
    assertThat(live.calls().get(1).request()).isEqualTo(new RopOpenFolder.Request(1, Fid.NONE, 0));

    Connect.Request connect = new Connect.Request("/o=O/cn=al", 0, 1252, 1033, 1033, Bytes.EMPTY);
    Bytes body = Bytes.wrap(WireWriter.encode(Connect.TYPE.request(), connect));
    Bytes sent =
        RequestTranslation.of(
            Place.root("Connect"),
            new DumpSession().request("Connect", body).tree(),
            RULES,
            pairs,
            "s");
    assertThat(Connect.TYPE.request().readAll(sent.unsafeArray()).userDn())
        .isEqualTo("/o=Organisation/cn=somebody");
  }

  private static RopCall<?> properties() {
    return new RopCall<>(
        RopGetPropertiesSpecific.ROP,
        0,
        0,
        new RopGetPropertiesSpecific.Request(0, 1, List.of(PidTag.DISPLAY_NAME, PidTag.FOLDER_ID)));
  }

  /** An answer to {@link #properties}; {@code more} stands behind it. */
  private static Bytes answer(String name, Fid fid, String more) {
    List<PropertyTag> columns = List.of(PidTag.DISPLAY_NAME, PidTag.FOLDER_ID);
    WireWriter rops = WireWriter.of(1000).u16(0).u8(0x07).u8(0).u32(0);
    PropertyRow.wire(columns).write(rops, PropertyRow.of(columns, List.of(name, fid.value())));
    rops.bytes(Bytes.ofHex(more).unsafeArray());
    rops.patchU16(0, rops.position());
    HandleTable.WIRE.write(rops, HandleTable.of(1));
    WireWriter w = WireWriter.of(1000);
    ExtendedBuffer.packOne(w, rops.toBytes(), ExtendedBuffer.Packing.PLAIN);
    return Bytes.wrap(
        WireWriter.encode(
            Execute.TYPE.responseBody(),
            new ResponseBody.Success<>(
                new Execute.Response(ErrorCode.SUCCESS, 0, Bytes.wrap(w.toBytes()), Bytes.EMPTY))));
  }

  private void compare(Bytes recorded, Bytes live) {
    Bytes request = execute(rops(HandleTable.of(1), properties()), ExtendedBuffer.Packing.PLAIN);
    DumpSession.Request here = new DumpSession().request("Execute", request);
    DumpSession.Request there = new DumpSession().request("Execute", request);
    findings
        .comparison(7, "Execute", "s")
        .compare(Place.root("Execute"), here.response(recorded), there.response(live));
  }

  @Test
  void idsMayDifferAsLongAsTheyStandForTheSame() {
    Bytes recorded = answer("Inbox", Fid.of(1, 5), "");
    compare(recorded, answer("Inbox", Fid.of(1, 9), ""));
    assertThat(found).isEmpty();
    compare(recorded, answer("Inbox", Fid.of(1, 10), ""));
    assertThat(found)
        .singleElement()
        .asString()
        .startsWith(
            "#7 Execute RopGetPropertiesSpecific RowData/PropertyRow/PidTagFolderId: recorded ");
  }

  @Test
  void differencesAreNamed() {
    Bytes recorded = answer("Inbox", Fid.of(1, 5), "");
    compare(recorded, answer("Eingang", Fid.of(1, 5), ""));
    assertThat(found)
        .singleElement()
        .hasToString(
            "#7 Execute RopGetPropertiesSpecific RowData/PropertyRow/PidTagDisplayName: recorded \"Inbox\","
                + " live \"Eingang\"");
  }

  @Test
  void malformedAnswersDiffer() {
    compare(answer("Inbox", Fid.of(1, 5), ""), answer("Inbox", Fid.of(1, 5), "7a"));
    assertThat(found).isNotEmpty();
    assertThat(found.getFirst().live()).contains("malformed");
  }
}
