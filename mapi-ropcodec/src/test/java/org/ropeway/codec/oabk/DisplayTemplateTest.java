package org.ropeway.codec.oabk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.oabk.DisplayTemplate.Control;
import org.ropeway.codec.oabk.DisplayTemplate.Row;
import org.ropeway.codec.wire.WireException;

class DisplayTemplateTest {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private static final List<Control> CONTROLS =
      List.of(
          new Control(0, 0, 0, 0, Row.PAGE, 0, 0, 0, "Общие"),
          new Control(7, 60, 7, 8, Row.LABEL, 0, 0, 0, "&Имя:"),
          new Control(70, 100, 7, 12, Row.EDIT, Row.EDITABLE, 0x3001001F, 256, ""),
          new Control(70, 100, 20, 12, Row.EDIT, Row.REQUIRED, 0x39FE001F, 320, ""));

  /** By hand, after 2.2.2.1.1 to 2.2.2.1.3. */
  private static final String TEMPLATE =
      """
      01000000 04000000
      00000000 00000000 00000000 00000000 08000000 00000000 00000000 00000000 98000000
      07000000 3c000000 07000000 08000000 00000000 00000000 00000000 00000000 9e000000
      46000000 64000000 07000000 0c000000 01000000 02000000 1f000130 00010000 a4000000
      46000000 64000000 14000000 0c000000 01000000 04000000 1f00fe39 40010000 a4000000
      ce e1 f9 e8 e5 00 26 c8 ec ff 3a 00 00
      """;

  @Test
  void dialogs() {
    DisplayTemplate template = DisplayTemplate.of(CONTROLS, CYRILLIC);
    byte[] bytes = Bytes.ofHex(TEMPLATE.replaceAll("\\s", "")).array();
    assertThat(template.toBytes().array()).isEqualTo(bytes);
    assertThat(Vectors.roundTrip(DisplayTemplate.WIRE, bytes)).isEqualTo(template);
    Vectors.survivesPrefixes(DisplayTemplate.WIRE, bytes);
    Attack.on(DisplayTemplate.WIRE, bytes);
    for (int i = 0; i < CONTROLS.size(); i++) {
      assertThat(template.text(template.rows().get(i), CYRILLIC)).isEqualTo(CONTROLS.get(i).text());
    }
  }

  @Test
  void textsMustBeThere() {
    byte[] bytes = Bytes.ofHex(TEMPLATE.replaceAll("\\s", "")).array();
    for (int offset : new int[] {0, 0x97, 0xA5}) {
      bytes[8 + 32] = (byte) offset;
      DisplayTemplate template = DisplayTemplate.WIRE.readAll(bytes);
      Row first = template.rows().getFirst();
      assertThatThrownBy(() -> template.text(first, CYRILLIC)).isInstanceOf(WireException.class);
    }
  }
}
