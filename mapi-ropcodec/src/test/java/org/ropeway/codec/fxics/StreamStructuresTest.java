package org.ropeway.codec.fxics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireType;

/** The structures in meta-properties. [MS-OXCFXICS] 2.2.2.7 to 2.2.2.10. */
class StreamStructuresTest {
  private static final String ID = "373b2141 2876fe44 8e8d71be34cc3154 000000000435 0000";
  private static final LongTermId FOLDER =
      new LongTermId(MapiGuid.parse("41213b37-7628-44fe-8e8d-71be34cc3154"), 0x435);

  private static <T> void check(WireType<T> type, String digits, T value) {
    byte[] bytes = Bytes.ofHex(digits.replace(" ", "")).array();
    assertThat(Vectors.roundTrip(type, bytes)).isEqualTo(value);
    Vectors.refusesPrefixes(type, bytes);
    Attack.on(type, bytes);
  }

  @Test
  void progressInformation() {
    check(
        ProgressInformation.WIRE,
        "0000 0000 02000000 0010000000000000 03000000 00000000 0000010000000000",
        ProgressInformation.of(3, 0x10000, 2, 0x1000));
  }

  @Test
  void propertyGroupInfo() {
    check(
        PropertyGroupInfo.WIRE,
        "07000000 00000000 02000000"
            + "01000000 1f003700"
            + "02000000 0b000185 0820060000000000c000000000000046 00000000 06850000"
            + "1f000285 0820060000000000c000000000000046 01000000 04000000 6b006c00",
        new PropertyGroupInfo(
            7,
            0,
            List.of(
                List.of(new PropertyGroupInfo.Member(PidTag.SUBJECT, Optional.empty())),
                List.of(
                    new PropertyGroupInfo.Member(
                        new PropertyTag(0x8501000B),
                        Optional.of(PropertyName.of(Streams.SET, 0x8506))),
                    new PropertyGroupInfo.Member(
                        new PropertyTag(0x8502001F),
                        Optional.of(PropertyName.of(Streams.SET, "kl")))))));
  }

  @Test
  void folderReplicaInfo() {
    check(
        FolderReplicaInfo.WIRE,
        "00000000 00000000" + ID + "02000000 01000000 2f6f3d6100 2f6f3d6200",
        new FolderReplicaInfo(
            0, 0, FOLDER, new FolderReplicaInfo.Servers(1, List.of("/o=a", "/o=b"))));
  }

  @Test
  void extendedErrorInfo() {
    String fixed = "0000 0000 0f010480" + ID + "00".repeat(24) + "00".repeat(24);
    LongTermId none = new LongTermId(MapiGuid.ZERO, 0);
    check(
        ExtendedErrorInfo.WIRE,
        fixed + "00000000 00000000",
        ExtendedErrorInfo.of(ErrorCode.NOT_FOUND, FOLDER, none));
    check(
        ExtendedErrorInfo.WIRE,
        fixed + "0b000000 5a000000 ffff 05000000 03000000 010203",
        new ExtendedErrorInfo(
            0,
            ErrorCode.NOT_FOUND,
            FOLDER,
            none,
            Bytes.wrap(new byte[24]),
            Bytes.ofHex("ffff"),
            List.of(new ExtendedErrorInfo.AuxBlock(5, Bytes.ofHex("010203")))));
  }
}
