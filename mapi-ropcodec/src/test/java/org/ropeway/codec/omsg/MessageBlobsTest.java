package org.ropeway.codec.omsg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

class MessageBlobsTest {
  static Stream<Vector> verbs() {
    return Vectors.ofKind("verb-stream").filter(v -> !v.robustness());
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void verbsOfOthers(Vector v) {
    Vectors.roundTrip(VerbStream.WIRE, v.bytes());
    Vectors.refusesPrefixes(VerbStream.WIRE, v.bytes());
    Attack.on(VerbStream.WIRE, v.bytes());
    if (v.expect().has("fields")) {
      assertThat(TracedFields.of(VerbStream.WIRE, v.bytes()).compare(v, Map.of()))
          .contains("VerbType", "DisplayName", "MsgClsName", "ID", "Internal6", "Version2")
          .hasSizeGreaterThan(15);
    }
  }

  /** The example of [MS-OXOMSG] 4.5. */
  @Test
  void votingOptions() {
    byte[] bytes = Vectors.get("oxomsg-4.5-verbstream").bytes();
    VerbStream voting = VerbStream.voting(List.of("Yes", "No", "Maybe"));
    assertThat(voting.toBytes().array()).isEqualTo(bytes);
    assertThat(VerbStream.WIRE.readAll(bytes)).isEqualTo(voting);
    assertThat(voting.options()).containsExactly("Yes", "No", "Maybe");
    String longName = "x".repeat(256);
    assertThatThrownBy(() -> VerbStream.voting(List.of(longName)).toBytes())
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A count of 0 before verbs. */
  @Test
  void refusesVerbsThatAreNotCounted() {
    byte[] bytes = Vectors.get("mfcmapi-verbstream-7").bytes();
    assertThatThrownBy(() -> VerbStream.WIRE.readAll(bytes)).isInstanceOf(WireException.class);
  }

  @Test
  void reportTags() {
    Vector v = Vectors.get("mfcmapi-reporttag-1");
    ReportTag tag = check(ReportTag.WIRE, v);
    assertThat(
            TracedFields.of(ReportTag.WIRE, v.bytes())
                .compare(v, Map.of("cchAnsiText", "ANSITextSize")))
        .contains("Cookie", "Version", "SearchFolderEntryIdSize", "MessageSearchKey");
    assertThat(tag.cookie()).isEqualTo(ReportTag.COOKIE);
    assertThat(tag.version()).isEqualTo(ReportTag.VERSION);
    assertThat(tag.searchFolderEntryId().length()).isEqualTo(46);
    assertThat(tag.ansiText().toHex()).isEqualTo("00");
  }

  @Test
  void swappedFlags() {
    Vector v = Vectors.get("mfcmapi-swappedtodo-2");
    SwappedToDoData data = check(SwappedToDoData.WIRE, v);
    assertThat(
            TracedFields.of(SwappedToDoData.WIRE, v.bytes())
                .compare(v, Map.of("wszFlagTo", "", "fReminderSet", "")))
        .contains("ulVersion", "dwFlags", "rtmStartDate", "rtmDueDate", "rtmReminder");
    assertThat(data.flags() & SwappedToDoData.REMINDER).isNotZero();
    assertThat(data.reminderSet()).isZero();
  }

  private static <T> T check(WireType<T> type, Vector v) {
    T value = Vectors.roundTrip(type, v.bytes());
    Vectors.refusesPrefixes(type, v.bytes());
    Attack.on(type, v.bytes());
    assertThat(type.readAll(WireWriter.encode(type, value))).isEqualTo(value);
    return value;
  }
}
