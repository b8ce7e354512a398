package org.ropeway.store.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormsTest {
  @Test
  void htmlBecomesText() {
    assertThat(HtmlText.of("<p>One</p><p>Two<br>three</p>"))
        .isEqualTo("One\r\n\r\nTwo\r\nthree\r\n");
    assertThat(HtmlText.of("<div>a</div><div>b</div>\n <div> c  d </div>"))
        .isEqualTo("a\r\nb\r\nc d\r\n");
    assertThat(HtmlText.of("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"))
        .isEqualTo("a\tb\r\nc\r\n");
    assertThat(HtmlText.of("<ol><li>x</li><li>y<ul><li>z</li></ul></li></ol>after"))
        .isEqualTo("1. x\r\n2. y\r\n* z\r\n\r\nafter\r\n");
    assertThat(HtmlText.of("<head><title>t</title><style>s</style></head>x<script>y</script>"))
        .isEqualTo("x\r\n");
    assertThat(HtmlText.of("<a href='http://a.b/c'>here</a> <a href='https://a.b/'>a.b</a>"))
        .isEqualTo("here <http://a.b/c> a.b\r\n");
    assertThat(HtmlText.of("<a href='mailto:x@y'>me</a><img alt='logo'><img>"))
        .isEqualTo("me[logo]\r\n");
    assertThat(HtmlText.of("<pre>a\n  b</pre>c&nbsp;d&amp;e"))
        .isEqualTo("a\r\n  b\r\n\r\nc d&e\r\n");
    assertThat(HtmlText.of("a<b>b</b> <i>c</i>&shy;d")).isEqualTo("ab cd\r\n");
    assertThat(HtmlText.of("")).isEmpty();
  }

  @Test
  void deeplyNestedHtmlIsText() {
    assertThat(HtmlText.of("<div>".repeat(50_000) + "x" + "<b>".repeat(50_000))).isEqualTo("x\r\n");
  }

  @Test
  void flowedTextIsUnfolded() {
    assertThat(FlowedText.unfold("a \r\nb\r\nc")).isEqualTo("a b\r\nc");
    assertThat(FlowedText.unfold("a \n\nb \n")).isEqualTo("a \r\nb ");
    assertThat(FlowedText.unfold(">> a \r\n>> b\r\n> c \r\nd\r\n"))
        .isEqualTo(">> a b\r\n> c \r\nd\r\n");
    assertThat(FlowedText.unfold(" From x\r\n  y\r\n-- \r\nsig\r\n"))
        .isEqualTo("From x\r\n y\r\n-- \r\nsig\r\n");
    assertThat(FlowedText.unfoldDeletingSpace("日 \r\n本\r\n")).isEqualTo("日本\r\n");
    assertThat(FlowedText.unfold("")).isEmpty();
  }

  private static TextDecoder decode(String text, Charset charset, @Nullable Charset declared) {
    return TextDecoder.decode(text.getBytes(charset), declared);
  }

  @Test
  void charactersAreDecoded() {
    Charset cp1252 = Charset.forName("windows-1252");
    assertThat(decode("Grüße", StandardCharsets.UTF_8, cp1252).text()).isEqualTo("Grüße");
    assertThat(decode("Grüße €", cp1252, StandardCharsets.UTF_8))
        .isEqualTo(new TextDecoder("Grüße €", cp1252));
    assertThat(decode("\uFEFFx", StandardCharsets.UTF_16LE, cp1252).text()).isEqualTo("x");
    assertThat(decode("\uFEFFx", StandardCharsets.UTF_8, null).charset())
        .isEqualTo(StandardCharsets.UTF_8);
    String japanese = "これは文字コードの宣言がない日本語のメールです。よろしくお願いします。";
    assertThat(decode(japanese, Charset.forName("Shift_JIS"), null).text()).isEqualTo(japanese);
    assertThat(decode(japanese, Charset.forName("EUC-JP"), null).text()).isEqualTo(japanese);
    assertThat(decode(japanese, Charset.forName("ISO-2022-JP"), null).text()).isEqualTo(japanese);
    byte[] cut = new byte[] {'a', (byte) 0xC3};
    assertThat(TextDecoder.decode(cut, StandardCharsets.UTF_8).charset())
        .isEqualTo(StandardCharsets.UTF_8);
    byte[] meta = "<meta charset='windows-1251'>\u00CF".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TextDecoder.decodeHtml(meta, null).text()).endsWith("П");
    assertThat(TextDecoder.decode(new byte[0], null).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, 65001", "US-ASCII, 1252", "iso-8859-1, 1252", "ISO-8859-15, 28605", "koi8-r, 20866",
    "gb2312, 54936", "big5, 950", "shift_jis, 932", "euc-kr, 949", "iso-2022-jp, 50220",
    "windows-1250, 1250", "utf8, 65001"
  })
  void setsHaveCodePages(String name, int codePage) {
    Charset charset = CharsetNames.find(name);
    assertThat(charset).isNotNull();
    assertThat(CodePages.of(charset)).isEqualTo(codePage);
    assertThat(CodePages.charset(codePage)).isEqualTo(charset);
  }

  @Test
  void unknownSetsAreNone() {
    assertThat(CharsetNames.find("")).isNull();
    assertThat(CharsetNames.find("no such set")).isNull();
    assertThat(CharsetNames.find("x-unknown-8bit")).isNull();
    assertThat(CodePages.charset(4711)).isEqualTo(Charset.forName("windows-1252"));
  }
}
