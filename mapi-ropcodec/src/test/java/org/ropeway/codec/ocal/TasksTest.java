package org.ropeway.codec.ocal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.TracedFields;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireWriter;

class TasksTest {
  private static final String ASSIGNER =
      "00000000dca740c8c042101ab4b908002b2fe1820100000000000000"
          + "2f4f3d534f4d454f4e4545452f4f553d534f4d45424f4459454c53452f434e3d524543495049454e5453"
          + "2f434e3d412d4444554445303939313531333900";

  static Stream<Vector> tombstones() {
    return Vectors.ofKind("tombstone");
  }

  @Test
  void assignersOfOthers() {
    Vector v = Vectors.get("mfcmapi-taskassigners-1");
    TaskAssigners assigners = Vectors.roundTrip(TaskAssigners.WIRE, v.bytes());
    Vectors.refusesPrefixes(TaskAssigners.WIRE, v.bytes());
    Attack.on(TaskAssigners.WIRE, v.bytes());
    assertThat(assigners.assigners())
        .singleElement()
        .satisfies(a -> {
          assertThat(a.displayName()).isEqualTo("Dude Guyla");
          assertThat(a.wideDisplayName()).isEqualTo("Dude Guyla");
          assertThat(a.entryId()).isEqualTo(Bytes.ofHex(ASSIGNER));
        });
  }

  @ParameterizedTest
  @MethodSource("tombstones")
  void tombstonesOfOthers(Vector v) {
    CalendarTombstone tombstone = Vectors.roundTrip(CalendarTombstone.WIRE, v.bytes());
    Vectors.survivesPrefixes(CalendarTombstone.WIRE, v.bytes());
    Attack.on(CalendarTombstone.WIRE, v.bytes());
    assertThat(
            TracedFields.of(CalendarTombstone.WIRE, v.bytes())
                .compare(v, Map.of("Endtime", "EndTime", "szUsername", "Username")))
        .contains("Identifier", "StartTime", "EndTime", "GlobalObjectIdSize", "Username");
    assertThat(tombstone.records()).hasSize(9);
    for (CalendarTombstone.Removed r : tombstone.records()) {
      assertThat(GlobalObjectId.WIRE.readAll(r.globalObjectId().array()).uid()).isEmpty();
    }
    CalendarTombstone counted = CalendarTombstone.of(tombstone.records());
    assertThat(counted.recordsCount()).isEqualTo(9);
    assertThat(WireWriter.encode(CalendarTombstone.WIRE, counted)).hasSameSizeAs(v.bytes());
    assertThat(CalendarTombstone.of(List.of()).identifier()).isEqualTo(tombstone.identifier());
  }
}
