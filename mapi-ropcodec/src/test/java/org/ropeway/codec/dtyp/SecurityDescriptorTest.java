package org.ropeway.codec.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.TracedFields;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

class SecurityDescriptorTest {
  /** Random bytes, a SID that is cut off, and one with bytes behind it. */
  private static final List<String> MALFORMED =
      List.of("mfcmapi-ntsd-4", "mfcmapi-ntsd-5", "mfcmapi-sid-4", "mfcmapi-sid-7");

  static Stream<Vector> descriptors() {
    return Vectors.ofKind("security-descriptor").filter(v -> !MALFORMED.contains(v.id()));
  }

  private static WireType<?> type(String id) {
    return id.contains("-ace")
        ? Ace.WIRE
        : id.contains("-sid-")
            ? Sid.WIRE
            : id.contains("-securitydescriptor")
                ? SecurityDescriptor.WIRE
                : NtSecurityDescriptor.WIRE;
  }

  @ParameterizedTest
  @MethodSource("descriptors")
  void descriptorsOfOthers(Vector v) {
    check(type(v.id()), v.bytes());
    assertThat(
            TracedFields.of(type(v.id()), v.bytes())
                .compare(v, Map.of("Revision", "", "SID", "", "Sbz1", "", "Size", "")))
        .hasSizeGreaterThanOrEqualTo(3);
    String sids = TracedFields.of(type(v.id()), v.bytes()).toString();
    v.expect()
        .get("fields")
        .forEach(pair -> {
          if (pair.get(0).asString().endsWith("/Textual SID")) {
            assertThat(sids).contains(pair.get(1).asString());
          }
        });
  }

  private static <T> void check(WireType<T> type, byte[] bytes) {
    Vectors.roundTrip(type, bytes);
    Vectors.refusesPrefixes(type, bytes);
    Attack.on(type, bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mfcmapi-ntsd-4", "mfcmapi-ntsd-5", "mfcmapi-sid-4", "mfcmapi-sid-7"})
  void refusesWhatIsMalformed(String id) {
    byte[] bytes = Vectors.get(id).bytes();
    assertThatThrownBy(() -> type(id).readAll(bytes)).isInstanceOf(WireException.class);
  }

  @Test
  void writesDescriptors() {
    Sid system = Sid.of(5, 18);
    assertThat(system).hasToString("S-1-5-18");
    assertThat(new Sid(1, 0x0100_0000_0000L, List.of())).hasToString("S-1-0x10000000000");
    Acl acl =
        Acl.of(
            List.of(
                new Ace.Basic(Ace.ACCESS_ALLOWED, 2, 1, Sid.of(1, 0), Bytes.EMPTY),
                new Ace.Basic(Ace.ACCESS_DENIED, 0, 7, system, Bytes.ofHex("01020304")),
                new Ace.Other(9, 0, Bytes.ofHex("0102"))));
    SecurityDescriptor d = SecurityDescriptor.of(system, system, acl);
    byte[] bytes =
        WireWriter.encode(
            NtSecurityDescriptor.WIRE,
            new NtSecurityDescriptor(NtSecurityDescriptor.VERSION, 0, Bytes.EMPTY, d));
    check(NtSecurityDescriptor.WIRE, bytes);
    assertThat(Bytes.wrap(bytes).toHex())
        .startsWith(
            "0800030000000000" + "01000480" + "14000000" + "20000000" + "00000000" + "2c000000");
  }
}
