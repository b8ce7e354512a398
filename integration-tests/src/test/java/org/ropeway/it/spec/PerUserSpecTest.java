package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.fxics.GlobSet;
import org.ropeway.codec.fxics.IdSet;
import org.ropeway.codec.rop.logon.RopGetPerUserGuid;
import org.ropeway.codec.rop.logon.RopGetPerUserLongTermIds;
import org.ropeway.codec.rop.logon.RopReadPerUserInformation;
import org.ropeway.codec.rop.logon.RopWritePerUserInformation;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** What was read in public folders, kept with a private mailbox. [MS-OXCSTOR] 3.2.5.10-13. */
class PerUserSpecTest {
  private static final MapiGuid ELSEWHERE = MapiGuid.parse("5a1c7e1c-33a5-4f27-9d4c-6b8d4e4f0a11");
  private static final MapiGuid ANOTHER = MapiGuid.parse("6b2d8f2d-44b6-4a38-8e5d-7c9e5f5a1b22");
  private static final int FIRST_PART = 20;

  private static House house;
  private static Outlook outlook;

  @BeforeAll
  static void begin() {
    house = House.build(ox -> {});
    outlook = house.outlook(House.ALICE);
  }

  @AfterAll
  static void end() {
    outlook.close();
    house.close();
  }

  private static LongTermId folder(int number) {
    return new LongTermId(ELSEWHERE, number);
  }

  private static Bytes ids(long... read) {
    return Bytes.wrap(WireWriter.encode(IdSet.REPLGUID, IdSet.of(ELSEWHERE, GlobSet.of(read))));
  }

  private static ErrorCode write(LongTermId folder, long offset, boolean last, Bytes data) {
    return write(folder, ELSEWHERE, offset, last, data);
  }

  private static ErrorCode write(
      LongTermId folder, MapiGuid replica, long offset, boolean last, Bytes data) {
    return outlook
        .call(
            outlook.logon(),
            RopWritePerUserInformation.ROP,
            new RopWritePerUserInformation.Request(
                folder, last, offset, data, offset == 0 ? Optional.of(replica) : Optional.empty()))
        .returnValue();
  }

  private static RopFuture<RopReadPerUserInformation.Response> read(
      LongTermId folder, long offset, int most) {
    return outlook.call(
        outlook.logon(),
        RopReadPerUserInformation.ROP,
        new RopReadPerUserInformation.Request(folder, 0, offset, most));
  }

  private static RopReadPerUserInformation.Response all(LongTermId folder) {
    return read(folder, 0, 0).response();
  }

  private static RopReadPerUserInformation.Response whole(Bytes data) {
    return new RopReadPerUserInformation.Response(true, data);
  }

  private static RopFuture<RopGetPerUserGuid.Response> replicaOf(LongTermId folder) {
    return outlook.call(
        outlook.logon(), RopGetPerUserGuid.ROP, new RopGetPerUserGuid.Request(folder));
  }

  private static Iterable<LongTermId> foldersOf(MapiGuid replica) {
    return outlook
        .call(
            outlook.logon(),
            RopGetPerUserLongTermIds.ROP,
            new RopGetPerUserLongTermIds.Request(replica))
        .response()
        .longTermIds();
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.13.2: a row is added for a folder of which there was none")
  @Must("[MS-OXCSTOR] 3.2.5.13.2: of a folder that has a row, replica and set are replaced")
  @Must("[MS-OXCSTOR] 3.2.5.10: the folders of a replica of which something is kept, or none")
  @Must("[MS-OXCSTOR] 3.2.5.11: the replica of such a folder; of another it is ecNotFound")
  void rows() {
    LongTermId folder = folder(0x1234);
    assertThat(foldersOf(ANOTHER)).isEmpty();
    assertThat(replicaOf(folder).returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(write(folder, 0, true, ids(7, 9, 4000))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(foldersOf(ELSEWHERE)).contains(folder);
    assertThat(replicaOf(folder).response().databaseGuid()).isEqualTo(ELSEWHERE);
    assertThat(write(folder, ANOTHER, 0, true, ids(11))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(all(folder)).isEqualTo(whole(ids(11)));
    assertThat(replicaOf(folder).response().databaseGuid()).isEqualTo(ANOTHER);
    assertThat(foldersOf(ANOTHER)).containsExactly(folder);
    assertThat(foldersOf(ELSEWHERE)).doesNotContain(folder);
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.12.1: it is read in parts of at most MaxDataSize, the last says so")
  @Must("[MS-OXCSTOR] 3.2.5.12.1: MaxDataSize 0 stands for a size of the server's")
  @Must("[MS-OXCSTOR] 3.2.5.12.1: a DataOffset past the end is ecError")
  @Must("[MS-OXCSTOR] 3.2.5.12.2: of a folder without a row nothing is read, and that is all")
  void reading() {
    LongTermId folder = folder(0x2001);
    assertThat(all(folder)).isEqualTo(whole(Bytes.EMPTY));
    Bytes ids = ids(7, 9, 4000);
    int size = ids.length();
    assertThat(write(folder, 0, true, ids)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(read(folder, 0, 10).response())
        .isEqualTo(new RopReadPerUserInformation.Response(false, ids.slice(0, 10)));
    assertThat(read(folder, 10, size - 11).response())
        .isEqualTo(new RopReadPerUserInformation.Response(false, ids.slice(10, size - 1)));
    assertThat(read(folder, 10, size - 10).response()).isEqualTo(whole(ids.slice(10, size)));
    assertThat(read(folder, 10, 4000).response()).isEqualTo(whole(ids.slice(10, size)));
    assertThat(read(folder, size, 3).response()).isEqualTo(whole(Bytes.EMPTY));
    assertThat(read(folder, size + 1, 3).returnValue()).isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(all(folder)).isEqualTo(whole(ids));
  }

  @Test
  @Must(
      "[MS-OXCSTOR] 3.2.5.13.1: what was read is written in parts, and kept with the last of them")
  @Must(
      "[MS-OXCSTOR] 3.2.5.13.1: a part that does not continue the one before ends it with ecError")
  @Must(
      "[MS-OXCSTOR] 3.2.5.13.1: a part of another folder ends it, too, with ecError unless it is the first")
  @Must("[MS-OXCSTOR] 3.2.5.13.1: what is no set of ids is ecFmtError, and what was kept stays")
  void writing() {
    LongTermId folder = folder(0x3001);
    LongTermId other = folder(0x3002);
    Bytes ids = ids(7, 9, 4000);
    Bytes first = ids.slice(0, FIRST_PART);
    Bytes rest = ids.slice(FIRST_PART, ids.length());
    assertThat(write(folder, 0, false, first)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(all(folder)).isEqualTo(whole(Bytes.EMPTY));
    assertThat(write(folder, FIRST_PART, true, rest)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(all(folder)).isEqualTo(whole(ids));

    assertThat(write(folder, 0, false, first)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(write(folder, 9, true, ids)).isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(write(folder, FIRST_PART, true, rest)).isEqualTo(ErrorCode.GENERAL_FAILURE);

    assertThat(write(folder, 0, false, first)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(write(other, FIRST_PART, true, rest)).isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(write(folder, FIRST_PART, true, rest)).isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(write(folder, 0, false, first)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(write(other, 0, true, ids(5))).isEqualTo(ErrorCode.SUCCESS);
    assertThat(write(folder, FIRST_PART, true, rest)).isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(all(other)).isEqualTo(whole(ids(5)));

    assertThat(write(folder, 0, true, first)).isEqualTo(ErrorCode.FORMAT_ERROR);
    assertThat(all(folder)).isEqualTo(whole(ids));
    try (Outlook later = outlook.again()) {
      assertThat(
              later
                  .call(
                      later.logon(),
                      RopReadPerUserInformation.ROP,
                      new RopReadPerUserInformation.Request(folder, 0, 0, 0))
                  .response())
          .isEqualTo(whole(ids));
    }
  }
}
