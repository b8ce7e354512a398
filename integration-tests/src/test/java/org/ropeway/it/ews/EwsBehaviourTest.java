package org.ropeway.it.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.it.stage.House;
import org.ropeway.standin.StandinResource;
import org.w3c.dom.Document;

/** What docs/ews-behaviour.tsv says of each call is what it does. */
class EwsBehaviourTest {
  private static final Path FILE = Path.of("..", "docs", "ews-behaviour.tsv");
  private static final String ALICE = "<t:Address>" + House.ALICE + "</t:Address>";

  /** A request of each call that is served. */
  private static final Map<String, String> REQUESTS =
      Map.of(
          "GetUserOofSettings",
          "<m:GetUserOofSettingsRequest><t:Mailbox>"
              + ALICE
              + "</t:Mailbox></m:GetUserOofSettingsRequest>",
          "SetUserOofSettings",
          "<m:SetUserOofSettingsRequest><t:Mailbox>"
              + ALICE
              + "</t:Mailbox><t:UserOofSettings><t:OofState>Disabled</t:OofState>"
              + "</t:UserOofSettings></m:SetUserOofSettingsRequest>",
          "GetUserAvailability",
          "<m:GetUserAvailabilityRequest><m:MailboxDataArray><t:MailboxData><t:Email>"
              + ALICE
              + "</t:Email></t:MailboxData></m:MailboxDataArray><t:FreeBusyViewOptions>"
              + "<t:TimeWindow><t:StartTime>2027-03-26T00:00:00Z</t:StartTime>"
              + "<t:EndTime>2027-03-27T00:00:00Z</t:EndTime></t:TimeWindow>"
              + "</t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>",
          "GetServiceConfiguration",
          "<m:GetServiceConfiguration><m:RequestedConfiguration><m:ConfigurationName>MailTips"
              + "</m:ConfigurationName></m:RequestedConfiguration></m:GetServiceConfiguration>",
          "GetMailTips",
          "<m:GetMailTips><m:SendingAs>"
              + ALICE
              + "</m:SendingAs><m:Recipients><t:Mailbox>"
              + ALICE
              + "</t:Mailbox></m:Recipients><m:MailTipsRequested>All</m:MailTipsRequested>"
              + "</m:GetMailTips>",
          "GetRoomLists",
          "<m:GetRoomLists/>",
          "GetRooms",
          "<m:GetRooms><m:RoomList><t:EmailAddress>all-rooms@ropeway.invalid</t:EmailAddress>"
              + "</m:RoomList></m:GetRooms>",
          "GetUserPhoto",
          "<m:GetUserPhoto><m:Email>"
              + House.ALICE
              + "</m:Email><m:SizeRequested>HR96x96</m:SizeRequested></m:GetUserPhoto>");

  /** What others serve, and is not served here. */
  private static final List<String> OTHERS =
      List.of("FindItem", "GetFolder", "SyncFolderItems", "Subscribe", "ResolveNames", "ExpandDL");

  private static House house;
  private static Soap soap;

  record Row(String call, String behaviour, String error, String section, String note) {
    static Row of(String line) {
      String[] f = line.split("\t", -1);
      assertThat(f).as(line).hasSize(5);
      return new Row(f[0], f[1], f[2], f[3], f[4]);
    }

    @Override
    public String toString() {
      return call + " " + behaviour;
    }
  }

  static List<Row> rows() {
    try (Stream<String> lines = Files.lines(FILE)) {
      return lines.skip(1).map(Row::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void build() {
    house = House.build(ox -> {});
    house.ox().directory().putResource(new StandinResource("room1", "Room 1", "20 seats"));
    house.ox().directory().setPicture("alice", "image/png", new byte[] {1, 2, 3});
    soap = new Soap(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void allCallsAndTheOthers() {
    assertThat(rows().stream().map(Row::call).filter(call -> !call.equals("others")))
        .containsExactlyInAnyOrderElementsOf(REQUESTS.keySet());
    assertThat(rows().getLast().call()).isEqualTo("others");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void callDoesWhatItsRowSays(Row row) throws Exception {
    assertThat(row.section()).matches("\\[MS-OX[A-Z]+] [0-9.]+[0-9]");
    if (row.behaviour().equals("refused")) {
      for (String call : OTHERS) {
        HttpResponse<String> answer = soap.post(House.ALICE, Soap.envelope("<m:" + call + "/>"));
        assertThat(answer.statusCode()).isEqualTo(500);
        Document fault = Soap.parse(answer.body());
        assertThat(Soap.text(fault, "ResponseCode")).isEqualTo(row.error());
      }
      return;
    }
    assertThat(row.behaviour()).isIn("full", "partial");
    assertThat(row.error()).isEmpty();
    String request = REQUESTS.get(row.call());
    assertThat(request).isNotNull();
    Document answer = soap.ask(House.ALICE, request);
    assertThat(Soap.texts(answer.getDocumentElement(), "ResponseCode"))
        .isNotEmpty()
        .containsOnly("NoError");
  }
}
