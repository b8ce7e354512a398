package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.property.PidTag;

/** Each of {@link NspiLimits} is crossed. */
class LimitsTest {
  private static final Restriction ALL = new Restriction.And(List.of());
  private static final NspiLimits SMALL =
      new NspiLimits(
          300,
          100,
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          Duration.ofHours(1),
          100,
          1_000,
          50,
          20,
          Duration.ofMinutes(1),
          500,
          10);

  private final Stage stage = new Stage(SMALL, People.many(400));
  private final WireClient client = stage.client();

  private int rows(long wanted, PropertyTag... columns) {
    QueryRows.Response response = client.queryRows(start(), wanted, columns);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return response.columnsAndRows().orElseThrow().rows().size();
  }

  @Test
  void noMoreEntriesThanAllowed() {
    assertThat(client.updateStat(start()).state().orElseThrow().totalRecs()).isEqualTo(300);
  }

  @Test
  void aPageIsCut() {
    assertThat(rows(0xFFFF_FFFFL, PidTag.DISPLAY_NAME)).isEqualTo(100);
  }

  @Test
  void aPageOfManyColumnsIsShorterButNeverEmpty() {
    PropertyTag[] columns =
        Collections.nCopies(40, PidTag.DISPLAY_NAME).toArray(PropertyTag[]::new);
    assertThat(rows(100, columns)).isEqualTo(25);
  }

  @Test
  void tooManyColumnsAreRefused() {
    PropertyTag[] columns =
        Collections.nCopies(51, PidTag.DISPLAY_NAME).toArray(PropertyTag[]::new);
    assertThat(client.queryRows(start(), 1, columns).errorCode())
        .isEqualTo(ErrorCode.TABLE_TOO_BIG);
    assertThat(client.getProps(0, at(0x100, 0), columns).errorCode())
        .isEqualTo(ErrorCode.TABLE_TOO_BIG);
    assertThat(client.resolve(start(), List.of("a"), columns).errorCode())
        .isEqualTo(ErrorCode.TABLE_TOO_BIG);
    assertThat(client.matches(start(), Optional.of(ALL), 1, columns).errorCode())
        .isEqualTo(ErrorCode.TABLE_TOO_BIG);
    assertThat(client.seek("a", columns).errorCode()).isEqualTo(ErrorCode.TABLE_TOO_BIG);
  }

  @Test
  void moreMatchesThanOneAnswerHoldsAreRefused() {
    assertThat(client.matches(start(), Optional.of(ALL), 1_000).errorCode())
        .isEqualTo(ErrorCode.TABLE_TOO_BIG);
  }

  @Test
  void moreNamesThanOneCallMayHaveAreRefused() {
    List<String> names = Collections.nCopies(21, "anna");
    assertThat(client.resolve(start(), names).errorCode()).isEqualTo(ErrorCode.OUT_OF_RESOURCES);
    assertThat(client.resolve(start(), names.subList(0, 20)).errorCode())
        .isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  void aSearchEndsInTime() {
    NspiLimits impatient =
        new NspiLimits(
            1_000,
            100,
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofHours(1),
            100,
            1_000,
            50,
            20,
            Duration.ZERO,
            500,
            10);
    WireClient who = new Stage(impatient, People.many(400)).client();
    Restriction none =
        new Restriction.Property(
            RelOp.EQUAL, PidTag.SURNAME, new PropertyValue(PidTag.SURNAME, "none"));
    assertThat(who.matches(start(), Optional.of(none), 5).errorCode())
        .isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  @Test
  void whoCopiesTheAddressBookIsSlowedDown() {
    for (int i = 0; i < 5; i++) {
      assertThat(rows(100, PidTag.DISPLAY_NAME)).isEqualTo(100);
    }
    assertThat(client.queryRows(start(), 100, PidTag.DISPLAY_NAME).errorCode())
        .isEqualTo(ErrorCode.OUT_OF_RESOURCES);
    assertThat(stage.client().queryRows(start(), 1, PidTag.DISPLAY_NAME).errorCode())
        .as("nor in another session")
        .isEqualTo(ErrorCode.OUT_OF_RESOURCES);
    stage.pass(Duration.ofSeconds(3));
    assertThat(rows(100, PidTag.DISPLAY_NAME)).isEqualTo(30);
    WireClient other = stage.client(stage.ox.user(9, "u9@ox.test", "Other"));
    assertThat(
            other
                .queryRows(start(), 100, PidTag.DISPLAY_NAME)
                .columnsAndRows()
                .orElseThrow()
                .rows())
        .as("somebody else is not")
        .hasSize(100);
  }

  @Test
  void whoGuessesIsSlowedDownToo() {
    List<String> names = Collections.nCopies(20, "guess");
    for (int i = 0; i < 25; i++) {
      assertThat(client.resolve(start(), names).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    }
    assertThat(client.resolve(start(), names).errorCode()).isEqualTo(ErrorCode.OUT_OF_RESOURCES);
    assertThat(client.getProps(0, at(0x100, 0), PidTag.DISPLAY_NAME).errorCode())
        .isEqualTo(ErrorCode.OUT_OF_RESOURCES);
    assertThat(client.getPropList(0, 0x100).errorCode()).isEqualTo(ErrorCode.OUT_OF_RESOURCES);
    assertThat(client.updateStat(start()).errorCode())
        .as("scrolling without reading costs nothing")
        .isEqualTo(ErrorCode.SUCCESS);
  }
}
