package org.ropeway.it.spec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.gateway.client.MapiRef;

/**
 * [MS-OXCMSG] 3.2.4.1, 2.2.1.58 and 2.2.1.46: bodies and subjects, which follow from each other.
 */
class BodySpecTest extends MessageStage {
  private static final int TEXT = 1;
  private static final int RTF = 2;
  private static final int HTML = 3;
  private static final String PAGE = "<html><body><p>Gr\u00fc\u00dfe <b>alle</b></p></body></html>";

  private static String rtf(Object compressed) {
    return new String(CompressedRtf.decompress(((Bytes) compressed).array(), 1 << 20), US_ASCII);
  }

  private List<Object> forms(MapiRef message) {
    return messages.values(
        message,
        PidTag.NATIVE_BODY,
        PidTag.BODY,
        PidTag.HTML,
        PidTag.RTF_COMPRESSED,
        PidTag.RTF_IN_SYNC);
  }

  private void checkHtml(MapiRef message) {
    List<Object> forms = forms(message);
    assertThat(forms.subList(0, 3))
        .containsExactly(HTML, "Gr\u00fc\u00dfe alle\r\n", Bytes.wrap(PAGE.getBytes(UTF_8)));
    assertThat(rtf(forms.get(3))).contains("\\fromhtml1");
    assertThat(forms.get(4)).isEqualTo(true);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.4.1: whatever form a body has, it is told in the form asked for")
  @Must("[MS-OXCMSG] 2.2.1.58.2: PidTagNativeBody says which form is the best")
  void html(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    messages.put(message, PidTag.INTERNET_CODEPAGE, 65001);
    messages.put(message, PidTag.HTML, Bytes.wrap(PAGE.getBytes(UTF_8)));
    checkHtml(message);
    Mid mid = messages.save(message);
    checkHtml(message);
    checkHtml(messages.read(folder, mid));
    MapiRef again = messages.write(folder, mid);
    messages.put(again, PidTag.BODY, "only text\r\n");
    assertThat(forms(again).subList(0, 3))
        .containsExactly(TEXT, "only text\r\n", ErrorCode.NOT_FOUND);
    messages.save(again);
    List<Object> forms = forms(messages.read(folder, mid));
    assertThat(forms.subList(0, 3)).containsExactly(TEXT, "only text\r\n", ErrorCode.NOT_FOUND);
    assertThat(rtf(forms.get(3))).contains("\\fromtext");
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.1.58.3: PidTagBodyHtml is the HTML as a string")
  void htmlAsString(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    messages.put(message, PidTag.INTERNET_CODEPAGE, 1252);
    messages.put(message, PidTag.BODY_HTML, PAGE);
    assertThat(messages.value(message, PidTag.HTML))
        .isEqualTo(Bytes.wrap(PAGE.getBytes(java.nio.charset.Charset.forName("windows-1252"))));
    Mid mid = messages.save(message);
    MapiRef again = messages.read(folder, mid);
    assertThat(messages.values(again, PidTag.BODY_HTML, PidTag.BODY))
        .containsExactly(PAGE, "Gr\u00fc\u00dfe alle\r\n");
    assertThat(messages.readWhole(again, PidTag.BODY_HTML).length()).isEqualTo(2 * PAGE.length());
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.4.1: of rich text its plain text is told")
  void richText(PrivateFolder where) {
    Fid folder = fid(where);
    Bytes rtf =
        Bytes.wrap(
            CompressedRtf.compress("{\\rtf1\\ansi bold {\\b move}\\par}".getBytes(US_ASCII)));
    MapiRef message = messages.create(folder);
    messages.put(message, PidTag.RTF_COMPRESSED, rtf);
    assertThat(forms(message))
        .containsExactly(RTF, "bold move\r\n", ErrorCode.NOT_FOUND, rtf, true);
    Mid mid = messages.save(message);
    assertThat(messages.values(messages.read(folder, mid), PidTag.NATIVE_BODY, PidTag.BODY))
        .containsExactly(RTF, "bold move\r\n");
    assertThat(messages.value(messages.read(folder, mid), PidTag.RTF_COMPRESSED)).isEqualTo(rtf);
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.5: a form of the body that is deleted has no value")
  void deletedForm() {
    MapiRef message = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    messages.put(message, PidTag.BODY, "text");
    messages.put(message, PidTag.HTML, Bytes.wrap(PAGE.getBytes(UTF_8)));
    assertThat(messages.delete(message, PidTag.HTML)).isEmpty();
    assertThat(messages.values(message, PidTag.NATIVE_BODY, PidTag.HTML, PidTag.BODY))
        .containsExactly(TEXT, ErrorCode.NOT_FOUND, "text");
  }

  @Test
  @Must("[MS-OXOCFG] 2.2.2: of a configuration message nothing is made that was not written")
  void associatedIsKeptAsWritten() {
    Fid folder = fid(PrivateFolder.INBOX);
    MapiRef message = messages.createAssociated(folder);
    messages.put(message, PidTag.BODY, "text");
    Mid mid = messages.save(message);
    MapiRef again = messages.read(folder, mid);
    assertThat(messages.values(again, PidTag.BODY, PidTag.HTML, PidTag.RTF_COMPRESSED))
        .containsExactly("text", ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.1.46: PidTagSubject is prefix and normalised subject together")
  @Must("[MS-OXCMSG] 2.2.1.10: PidTagNormalizedSubject is the subject without its prefix")
  void subjects(PrivateFolder where) {
    Fid folder = fid(where);
    PropertyTag[] tags = {PidTag.SUBJECT_PREFIX, PidTag.NORMALIZED_SUBJECT, PidTag.SUBJECT};
    MapiRef message = messages.create(folder);
    messages.put(message, PidTag.SUBJECT_PREFIX, "AW: ");
    messages.put(message, PidTag.NORMALIZED_SUBJECT, "lunch");
    assertThat(messages.values(message, tags)).containsExactly("AW: ", "lunch", "AW: lunch");
    Mid mid = messages.save(message);
    MapiRef again = messages.write(folder, mid);
    assertThat(messages.values(again, tags)).containsExactly("AW: ", "lunch", "AW: lunch");
    messages.put(again, PidTag.SUBJECT, "WG: dinner");
    assertThat(messages.values(again, tags)).containsExactly("WG: ", "dinner", "WG: dinner");
    messages.put(again, PidTag.SUBJECT, "dinner");
    assertThat(messages.values(again, tags)).containsExactly("", "dinner", "dinner");
    messages.save(again);
    assertThat(messages.values(messages.read(folder, mid), tags))
        .containsExactly("", "dinner", "dinner");
  }
}
