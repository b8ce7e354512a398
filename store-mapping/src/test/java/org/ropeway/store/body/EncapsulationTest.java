package org.ropeway.store.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.rtfparserkit.converter.text.StringTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.store.body.RtfBody.Origin;

/** What is put into rich text comes out again. */
class EncapsulationTest {
  private static String crlf(String s) {
    return s.replaceAll("\r\n|\r|\n", "\r\n");
  }

  private static void roundTrip(String html) {
    byte[] rtf = HtmlRtf.of(html);
    byte[] stored = CompressedRtf.decompress(CompressedRtf.compress(rtf), rtf.length);
    assertThat(RtfBody.of(stored)).contains(new RtfBody(Origin.HTML, crlf(html)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<p>x</p>",
        "<html>\r\n<head>\r\n<title>T &amp; {t}</title>\r\n<style>\r\np { color: red }\r\n</style>"
            + "</head>\r\n<body>\r\n\t<p>Gr&uuml;&szlig;e, &lt;b&gt; & \\ {x}</p>\r\n</body></html>",
        "<a href='x>y' title=\"a>b\">link</a>",
        "<img alt=it's src=x> it's > 5 < 6 <> <3",
        "<!-- a comment > with <tags> --> <!DOCTYPE html><?xml version='1'?>",
        "<script>if (a < b && c > d) { x = '</p>'; }</script>after",
        "<style>unclosed { ",
        "<p unclosed",
        "<pre>a\n  b\tc\n</pre>",
        "€ ä 😀 \u00A0 \u200B &#8364; &#x20AC; &nbsp;&unknown;&;&#; & &verylongentitynamethatisnone;",
        "line\rwith\nall\r\nends\n\n\r\r\n\n",
        "trailing space \n leading",
        "\\htmlrtf {\\*\\htmltag} \\par }",
      })
  void html(String html) {
    roundTrip(html);
  }

  @Test
  void anyHtml() {
    String[] pieces = {
      "<p>",
      "</p>",
      "<b",
      ">",
      "<",
      "&",
      ";",
      "amp",
      "&lt;",
      "\n",
      "\r\n",
      "\t",
      " ",
      "\\",
      "{",
      "}",
      "\"",
      "'",
      "=",
      "ä",
      "€",
      "x",
      "<br>",
      "<!--",
      "-->",
      "<pre>",
      "</pre>",
      "<script>",
      "</script>",
      "text",
      "#1",
      "<td>",
      "</td>",
      "<li>",
      "\u00A0",
      "</"
    };
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = random.nextInt(20); n >= 0; n--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      roundTrip(html.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello",
        "a\r\nb\r\n\r\nc\tä€😀\\{}",
        "lf\nonly\n",
        "  leading and trailing  ",
        "\u00A0-\u00AD",
      })
  void text(String text) {
    assertThat(RtfBody.of(TextRtf.of(text))).contains(new RtfBody(Origin.TEXT, crlf(text)));
  }

  /** A reader that knows nothing of encapsulation sees the text. */
  @Test
  void othersSeeTheText() throws IOException {
    String html =
        "<html><head><title>No</title></head><body><p>One &amp; two<br>three</p>\r\n<div>four</div>"
            + "<script>no()</script></body></html>";
    StringTextConverter converter = new StringTextConverter();
    byte[] rtf = HtmlRtf.of(html);
    assertThat(new String(rtf, StandardCharsets.US_ASCII)).startsWith("{\\rtf1\\ansi");
    converter.convert(new RtfStreamSource(new ByteArrayInputStream(rtf)));
    assertThat(converter.getText().replaceAll("\\s+", " ").strip())
        .isEqualTo("One & two three four");
  }
}
