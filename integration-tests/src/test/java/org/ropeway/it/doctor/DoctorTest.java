package org.ropeway.it.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.gateway.doctor.DoctorOptions;
import org.ropeway.gateway.doctor.StepResult;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

class DoctorTest {
  private final House house = House.build(b -> {});

  @AfterEach
  void close() {
    house.close();
  }

  private List<StepResult> examine(String email, String password) {
    URI url = URI.create("https://localhost:" + house.gateway().port());
    return new Doctor(new DoctorOptions(email, email, password, Optional.of(url)), step -> {})
        .run();
  }

  /** The step that failed; those before it went well, those behind it were not tried. */
  private static StepResult failure(List<StepResult> results) {
    assertThat(Doctor.healthy(results)).isFalse();
    List<StepResult> failed =
        results.stream().filter(r -> r.outcome() == StepResult.Outcome.FAILED).toList();
    assertThat(failed).hasSize(1);
    return failed.getFirst();
  }

  @Test
  void allIsWell() {
    house.ox().deliver(House.ALICE, "Subject: Hi\r\n\r\nHello".getBytes(StandardCharsets.US_ASCII));
    Object before = hidden();
    List<StepResult> results = examine(House.ALICE, House.PASSWORD);
    assertThat(results).allSatisfy(r -> assertThat(r.outcome()).isEqualTo(StepResult.Outcome.OK));
    assertThat(results).hasSizeGreaterThan(10);
    assertThat(Doctor.healthy(results)).isTrue();
    assertThat(hidden()).isEqualTo(before);
  }

  /** The hidden messages where the check makes one of its own. */
  private List<?> hidden() {
    try (Outlook outlook = house.outlook(House.ALICE)) {
      MapiRef views = outlook.folder(PrivateFolder.COMMON_VIEWS);
      List<PropertyTag> columns = List.of(PidTag.MID, PidTag.SUBJECT);
      return outlook.rows(outlook.contents(views, RopGetContentsTable.ASSOCIATED, columns));
    }
  }

  @Test
  void wrongPasswordAndUnknownUser() {
    for (List<StepResult> results :
        List.of(examine(House.ALICE, "wrong"), examine("nobody@ox.test", House.PASSWORD))) {
      StepResult failed = failure(results);
      assertThat(failed.step()).isEqualTo("discovery");
      assertThat(failed.detail()).contains("401");
      assertThat(failed.cause()).contains("wrong password").contains("does not know this login");
    }
  }

  @Test
  void oxIsStopped() {
    house.ox().stop();
    StepResult failed = failure(examine(House.ALICE, House.PASSWORD));
    assertThat(failed.cause()).contains("cannot reach OX");
  }

  @Test
  void nobodyIsThere() {
    house.gateway().close();
    StepResult failed = failure(examine(House.ALICE, House.PASSWORD));
    assertThat(failed.cause()).contains("nothing listens there");
  }
}
