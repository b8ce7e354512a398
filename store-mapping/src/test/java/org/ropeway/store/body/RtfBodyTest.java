package org.ropeway.store.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.store.body.RtfBody.Origin;

class RtfBodyTest {
  private static byte[] recorded(String name) throws IOException {
    try (InputStream in = RtfBodyTest.class.getResourceAsStream("/body/" + name + ".hex")) {
      String hex = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
      byte[] value = HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
      return CompressedRtf.decompress(value, 1 << 20);
    }
  }

  /** Rich text that Outlook wrote; src/test/resources/body/SOURCES.md says where it is from. */
  @ParameterizedTest
  @CsvSource({
    "msg-msgreader-attachandinline-rtf, HTML, '<html xmlns:v=', '<o:AllowPNG/>\r\n'",
    "msg-msgreader-hello-cjk-rtf, HTML, '\r\n<html xmlns:v=', <w:LidThemeAsian>JA<",
    "msg-poi-message-1979-rtf, HTML, '<!DOCTYPE HTML PUBLIC', '&nbsp;&nbsp;&nbsp;&nbsp;Alec\r\n'",
    "msg-poi-example-received-regular-rtf, HTML, '<!DOCTYPE HTML', 'size=2>The quick brown fox \r\n'",
    "msg-msgreader-attach-sample-eml-received-rtf-emb, HTML, <!DOCTYPE html>, <p>sample</p>",
    "msg-poi-58214-extracted-attachment-rtf, HTML, <html, '\t{font-family:Calibri;\r\n'",
    "msg-poi-attachment-test-msg-rtf, HTML, <, contenu",
    "msg-poi-chinese-traditional-rtf, RTF, Alfresco MSG format testing, 豐泰產業工會常務理事",
    "msg-msgreader-a-memo-rtf, RTF, A memo., memo",
  })
  void readsWhatOutlookWrote(String name, Origin origin, String start, String part)
      throws IOException {
    RtfBody body = RtfBody.of(recorded(name)).orElseThrow();
    assertThat(body.origin()).isEqualTo(origin);
    assertThat(body.content()).startsWith(start).contains(part);
    if (origin == Origin.HTML) {
      assertThat(body.content().strip()).endsWithIgnoringCase("</html>");
    }
    assertThat(body.content()).doesNotContain("htmltag").doesNotContain("\\par");
  }

  private static RtfBody of(String rtf) {
    return RtfBody.of(rtf.getBytes(StandardCharsets.US_ASCII)).orElseThrow();
  }

  /** [MS-OXRTFEX] 2.1.3.1: what readers of rich text only see is not HTML, and the other way. */
  @Test
  void tellsMarkupFromRendition() {
    RtfBody body =
        of(
            "{\\rtf1\\ansi\\fromhtml1 \\fbidi \\deff0{\\fonttbl{\\f0\\fswiss Arial;}}"
                + "{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Text{\\*\\htmltag84 &nbsp;}\\htmlrtf"
                + " \\'a0\\htmlrtf0 \\lquote x\\rquote{\\*\\mhtmltag84 <img src=\"x\">}"
                + "{\\*\\htmltag84 <img>}{\\pntext 1.}{\\*\\generator none;}\\~\\{\\u8364?\\'e4"
                + "\\htmlrtf\\par}\\htmlrtf0 {\\*\\htmltag72 </p>}}");
    assertThat(body).isEqualTo(new RtfBody(Origin.HTML, "<p>Text&nbsp;‘x’<img>1.&nbsp;{€ä</p>"));
  }

  @Test
  void readsText() {
    assertThat(
            of(
                "{\\rtf1\\ansi\\fromtext{\\fonttbl{\\f0 A;}}{\\*\\generator y}a\\par b\\tab c\\line\\'fc}"))
        .isEqualTo(new RtfBody(Origin.TEXT, "a\r\nb\tc\r\nü"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no rich text",
        "{\\rtf1\\bin2000000000 x}",
        "{\\rtf1\\bin99999999999999999999 x}",
        "{\\rtf1\\u99999999999999999999 x}",
        "}}}}",
        "{\\rtf1 {{{",
        "{\\rtf1\\'zz}",
        "{\\rtf1\\fonttbl\\fcharset999999 x}",
        "{\\rtf1\\ansicpg123456 x}",
      })
  void survivesDamage(String rtf) {
    RtfBody.of(rtf.getBytes(StandardCharsets.US_ASCII))
        .ifPresent(body -> assertThat(body.content()).doesNotContain("\\"));
    byte[] deep = ("{\\rtf1" + "{".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII);
    assertThat(RtfBody.of(deep)).isEmpty();
  }
}
