package org.ropeway.codec.ocfg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.ocfg.RoamingDictionary.BooleanValue;
import org.ropeway.codec.ocfg.RoamingDictionary.IntegerValue;
import org.ropeway.codec.ocfg.RoamingDictionary.OtherValue;
import org.ropeway.codec.ocfg.RoamingDictionary.StringValue;
import org.ropeway.codec.wire.WireException;

class XmlStreamsTest {
  /** The example of Microsoft's page on PidTagRoamingDictionary. */
  private static final String DICTIONARY =
      """
      <?xml version="1.0"?>
      <UserConfiguration>
      <Info version="Outlook.12"/>
      <Data> <e k="18-piAutoProcess" v="3-True"/>
      <e k="18-piRemindDefault" v="9-15"/>
      <e k="18-piReminderUpgradeTime" v="9-212864507"/>
      <e k="18-OLPrefsVersion" v="9-1"/>
      </Data>
      </UserConfiguration>
      """;

  private static final String HOURS =
      """
      <?xml version="1.0"?>
      <Root xmlns="WorkingHours.xsd"><WorkHoursVersion1><TimeZone><Bias>480</Bias>
      <Standard><Bias>0</Bias><ChangeDate><Time>02:00:00</Time><Date>0000/11/01</Date>
      <DayOfWeek>0</DayOfWeek></ChangeDate></Standard>
      <DaylightSavings><Bias>-60</Bias><ChangeDate><Time>02:00:00</Time><Date>0000/03/02</Date>
      <DayOfWeek>0</DayOfWeek></ChangeDate></DaylightSavings>
      <Name>Pacific Standard Time</Name></TimeZone>
      <TimeSlot><Start>08:00:00</Start><End>17:00:00</End></TimeSlot>
      <WorkDays>Monday Tuesday Wednesday Thursday Friday</WorkDays></WorkHoursVersion1></Root>
      """;

  private static final String CATEGORIES =
      """
      <?xml version="1.0"?>
      <categories default="Red Category" lastSavedSession="5"
       lastSavedTime="2007-12-28T03:01:50.429" xmlns="CategoryList.xsd">
      <category name="Red &amp; Category" color="0" keyboardShortcut="1" usageCount="7"
       lastTimeUsed="2007-12-28T03:00:00.000" lastSessionUsed="3"
       guid="{2B7FCA71-AFC0-4BC5-A6BB-C2FD7C1F0A3B}" renameOnFirstUse="1"/>
      <category name="Blau" color="-1" keyboardShortcut="0"
       guid="{00000000-0000-0000-0000-000000000001}"/>
      </categories>
      """;

  private static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void dictionaries() {
    RoamingDictionary d = RoamingDictionary.of(bytes(DICTIONARY));
    assertThat(d.version()).isEqualTo("Outlook.12");
    assertThat(d.values())
        .containsExactly(
            Map.entry("piAutoProcess", new BooleanValue(true)),
            Map.entry("piRemindDefault", new IntegerValue(15)),
            Map.entry("piReminderUpgradeTime", new IntegerValue(212864507)),
            Map.entry("OLPrefsVersion", new IntegerValue(1)));
    assertThat(RoamingDictionary.of(d.toBytes())).isEqualTo(d);
    RoamingDictionary more =
        new RoamingDictionary(RoamingDictionary.NAMESPACE, "Ropeway.1", d.values())
            .with("text", new StringValue("a-\"<&>ß\n"))
            .with("piAutoProcess", new BooleanValue(false))
            .with("min", new IntegerValue(Integer.MIN_VALUE))
            .with("bytes", new OtherValue("1-AAEC"))
            .with("odd", new OtherValue("9-007"));
    assertThat(RoamingDictionary.of(more.toBytes())).isEqualTo(more);
    assertThat(new String(more.toBytes().array(), StandardCharsets.UTF_8))
        .startsWith(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><UserConfiguration xmlns=\"dictionary.xsd\">"
                + "<Info version=\"Ropeway.1\"/><Data><e k=\"18-piAutoProcess\" v=\"3-False\"/>");
    assertThat(more.get("min")).contains(new IntegerValue(Integer.MIN_VALUE));
    assertThat(more.get("max")).isEmpty();
  }

  @Test
  void workingHours() {
    WorkingHours h = WorkingHours.of(bytes(HOURS));
    LocalTime two = LocalTime.of(2, 0);
    assertThat(h)
        .isEqualTo(
            new WorkingHours(
                480,
                new WorkingHours.Transition(0, two, "0000/11/01", 0),
                new WorkingHours.Transition(-60, two, "0000/03/02", 0),
                Optional.of("Pacific Standard Time"),
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                List.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY)));
    assertThat(WorkingHours.of(h.toBytes())).isEqualTo(h);
    assertThat(new String(h.toBytes().array(), StandardCharsets.UTF_8).replaceAll("\\?>\\s*", "?>"))
        .isEqualTo(HOURS.replace("\n", "").replace("\"1.0\"", "\"1.0\" encoding=\"utf-8\""));
  }

  @Test
  void categories() {
    CategoryList list = CategoryList.of(bytes(CATEGORIES));
    assertThat(list.attributes()).containsEntry("lastSavedSession", "5").hasSize(3);
    CategoryList.Category red = list.get("red & category").orElseThrow();
    assertThat(red.color()).isZero();
    assertThat(red.keyboardShortcut()).isEqualTo(1);
    assertThat(red.guid()).isEqualTo(MapiGuid.parse("2b7fca71-afc0-4bc5-a6bb-c2fd7c1f0a3b"));
    assertThat(red.more()).containsEntry("usageCount", "7").hasSize(4);
    assertThat(list.get("Blau").orElseThrow().color()).isEqualTo(-1);
    assertThat(list.get("Grün")).isEmpty();
    assertThat(CategoryList.of(list.toBytes())).isEqualTo(list);
  }

  @Test
  void survivesMutations() {
    Attack.survives(b -> RoamingDictionary.of(Bytes.of(b)), bytes(DICTIONARY).array());
    Attack.survives(b -> WorkingHours.of(Bytes.of(b)), bytes(HOURS).array());
    Attack.survives(b -> CategoryList.of(Bytes.of(b)), bytes(CATEGORIES).array());
  }

  /** Document types, entities, endless nesting, other roots and other contents. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<UserConfiguration>",
        "<Root/>",
        "<UserConfiguration/>",
        "<!DOCTYPE UserConfiguration><UserConfiguration><Data/></UserConfiguration>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><UserConfiguration><Data/></UserConfiguration>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><UserConfiguration><Data/></UserConfiguration>",
        "<UserConfiguration><Data>&lol;</Data></UserConfiguration>",
        "<UserConfiguration><Data><x/></Data></UserConfiguration>",
        "<UserConfiguration><Data><e k=\"18-a\"/></Data></UserConfiguration>",
        "<UserConfiguration><Data><e k=\"9-1\" v=\"9-1\"/></Data></UserConfiguration>",
        "<UserConfiguration><Data/></UserConfiguration><x/>"
      })
  void refusesOtherDictionaries(String text) {
    assertThatThrownBy(() -> RoamingDictionary.of(bytes(text))).isInstanceOf(WireException.class);
  }

  @Test
  void refusesWhatIsTooLargeOrTooDeep() {
    String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
    assertThatThrownBy(() -> RoamingDictionary.of(bytes(deep))).isInstanceOf(WireException.class);
    Bytes large = bytes("<a>" + "x".repeat(XmlElement.MAX_BYTES) + "</a>");
    assertThatThrownBy(() -> RoamingDictionary.of(large)).isInstanceOf(WireException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"480", "08:00:00", "Monday ", "Start", "0000/11/01</Date>"})
  void refusesOtherHours(String part) {
    Bytes other = bytes(HOURS.replaceFirst(part, "x"));
    assertThatThrownBy(() -> WorkingHours.of(other)).isInstanceOf(WireException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=\"Blau\"", "color=\"0\"", "2B7FCA71", "category name"})
  void refusesOtherCategories(String part) {
    Bytes other = bytes(CATEGORIES.replaceFirst(part, "x=\"y\""));
    assertThatThrownBy(() -> CategoryList.of(other)).isInstanceOf(WireException.class);
  }
}
