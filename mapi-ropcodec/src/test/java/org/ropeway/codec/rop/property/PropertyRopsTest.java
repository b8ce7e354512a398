package org.ropeway.codec.rop.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.rop.Exchange.each;
import static org.ropeway.codec.rop.Exchange.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.rop.Exchange;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.rop.folder.RopEmptyFolder;
import org.ropeway.codec.wire.WireException;

/** Every ROP of [MS-OXCROPS] 2.2.8, there and back. */
class PropertyRopsTest {
  private static final List<PropertyTag> TAGS =
      List.of(PidTag.SUBJECT, PidTag.IMPORTANCE, PidTag.ENTRY_ID);
  private static final List<PropertyValue> VALUES =
      List.of(
          new PropertyValue(PidTag.SUBJECT, "Grüße"),
          new PropertyValue(PidTag.IMPORTANCE, 2),
          new PropertyValue(PidTag.ENTRY_ID, Bytes.ofHex("0102")));
  private static final List<PropertyName> NAMES =
      List.of(
          PropertyName.of(PropertySet.PSETID_COMMON, 0x8503),
          PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Keywords"));
  private static final ErrorCode DENIED = ErrorCode.ACCESS_DENIED;
  private static final PropertyProblems PROBLEMS =
      new PropertyProblems(
          List.of(new PropertyProblem(2, PidTag.ENTRY_ID, ErrorCode.ACCESS_DENIED)));

  static Stream<Exchange> exchanges() {
    return Stream.of(getting(), setting(), naming(), copying()).flatMap(s -> s);
  }

  private static Stream<Exchange> getting() {
    RowData row =
        RowData.of(TAGS, List.of(PropertyRow.of(TAGS, List.of("a", 1, ErrorCode.NOT_FOUND))));
    List<PropertyValue> all =
        List.of(
            VALUES.get(0),
            new PropertyValue(
                PidTag.BODY.withType(PropertyType.ERROR), ErrorCode.NOT_ENOUGH_MEMORY));
    return Stream.of(
            each(
                RopGetPropertiesSpecific.ROP,
                new RopGetPropertiesSpecific.Request(4096, 1, TAGS),
                new RopGetPropertiesSpecific.Response(row)),
            each(
                RopGetPropertiesAll.ROP,
                new RopGetPropertiesAll.Request(0, 1),
                new RopGetPropertiesAll.Response(all)),
            each(
                RopGetPropertiesList.ROP,
                new RopGetPropertiesList.Request(),
                new RopGetPropertiesList.Response(TAGS)))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> setting() {
    return Stream.of(
            each(RopSetProperties.ROP, new RopSetProperties.Request(VALUES), PROBLEMS),
            each(
                RopSetPropertiesNoReplicate.ROP,
                new RopSetPropertiesNoReplicate.Request(List.of()),
                PropertyProblems.NONE),
            each(RopDeleteProperties.ROP, new RopDeleteProperties.Request(TAGS), PROBLEMS),
            each(
                RopDeletePropertiesNoReplicate.ROP,
                new RopDeletePropertiesNoReplicate.Request(TAGS),
                PropertyProblems.NONE))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> naming() {
    return Stream.of(
            each(
                RopGetPropertyIdsFromNames.ROP,
                new RopGetPropertyIdsFromNames.Request(RopGetPropertyIdsFromNames.CREATE, NAMES),
                new RopGetPropertyIdsFromNames.Response(List.of(0x8001, 0))),
            each(
                RopGetNamesFromPropertyIds.ROP,
                new RopGetNamesFromPropertyIds.Request(List.of(0x8001, 0xFFFE, 0x37)),
                new RopGetNamesFromPropertyIds.Response(
                    List.of(NAMES.get(1), PropertyName.NONE, NAMES.get(0)))),
            each(
                RopQueryNamedProperties.ROP,
                new RopQueryNamedProperties.Request(
                    RopQueryNamedProperties.NO_IDS, Optional.of(PropertySet.PS_PUBLIC_STRINGS)),
                new RopQueryNamedProperties.Response(List.of(0x8001), List.of(NAMES.get(1)))),
            each(
                RopQueryNamedProperties.ROP,
                new RopQueryNamedProperties.Request(0, Optional.empty()),
                new RopQueryNamedProperties.Response(List.of(), List.of())))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> copying() {
    RopCopyTo.Request copyTo = new RopCopyTo.Request(5, false, true, RopCopyTo.MOVE, TAGS);
    RopCopyProperties.Request copy =
        new RopCopyProperties.Request(5, true, RopCopyProperties.NO_OVERWRITE, TAGS);
    CopyResponse done = new CopyResponse.Done(PROBLEMS.propertyProblems());
    CopyResponse none = new CopyResponse.NullDestination(5);
    return Stream.of(
            each(RopCopyTo.ROP, copyTo, done),
            each(RopCopyProperties.ROP, copy, done),
            Stream.of(
                exchange(RopCopyTo.ROP, copyTo, ErrorCode.NULL_DESTINATION_OBJECT, none),
                exchange(RopCopyProperties.ROP, copy, ErrorCode.NULL_DESTINATION_OBJECT, none)),
            each(
                RopProgress.ROP,
                new RopProgress.Request(true),
                new RopProgress.Response(3, 0x1D, 0x2D9)))
        .flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void comesBackAsItWas(Exchange exchange) {
    exchange.check();
  }

  @Test
  void everyRopOfTheChapterIsExchanged() {
    Exchange.coverChapter("2.2.8.", exchanges());
  }

  @Test
  void aNullDestinationIsNamedByTheRequest() {
    RopCopyTo.Request request = new RopCopyTo.Request(5, false, false, 0, List.of());
    Exchange refused = exchange(RopCopyTo.ROP, request, ErrorCode.NULL_DESTINATION_OBJECT, null);
    assertThat(refused.answer()).endsWith(5, 0, 0, 0);
    Exchange wrong = exchange(RopCopyTo.ROP, request, ErrorCode.SUCCESS, null);
    assertThatThrownBy(wrong::answer).isInstanceOf(IllegalArgumentException.class);
  }

  /** The example of [MS-OXCPRPT] 4.5. */
  @Test
  void anAsynchronousOperationIsAnsweredByProgressFirst() {
    RopEmptyFolder.Request empty = new RopEmptyFolder.Request(true, false);
    RopProgress.Response so = new RopProgress.Response(0, 29, 729);
    Exchange begun = exchange(RopEmptyFolder.ROP, empty, ErrorCode.SUCCESS, so);
    assertThat(Bytes.wrap(begun.answer()).toHex()).isEqualTo("500100000000001d000000d9020000");
    begun.check();
  }

  @Test
  void progressIsAnsweredByTheOperationOnceThatIsDone() {
    Exchange asked = exchange(RopProgress.ROP, new RopProgress.Request(false), DENIED, null);
    byte[] done = {0x58, 1, 0, 0, 0, 0, 1};
    assertThat(asked.read(done, done.length))
        .isEqualTo(new RopReply(0x58, 1, ErrorCode.SUCCESS, new PartialCompletion(true)));
    byte[] other = {0x02, 1, 0, 0, 0, 0, 0, 0};
    assertThatThrownBy(() -> asked.read(other, other.length)).isInstanceOf(WireException.class);
    Exchange opened =
        exchange(RopGetPropertiesList.ROP, new RopGetPropertiesList.Request(), DENIED, null);
    byte[] progress = {0x50, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    assertThatThrownBy(() -> opened.read(progress, progress.length))
        .isInstanceOf(WireException.class);
  }

  /** PropertyValueSize too small, too large for its values, and too large for the buffer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0a0000" + "0900" + "0100" + "03001700" + "02000000",
        "0a0000" + "0b00" + "0100" + "03001700" + "02000000" + "00",
        "0a0000" + "0b00" + "0100" + "03001700" + "02000000",
        "0a0000" + "0a00" + "ffff" + "03001700" + "02000000",
      })
  void valuesThatDoNotFillTheirSizeAreRefused(String request) {
    assertThatThrownBy(() -> RopCall.wire(LogonKinds.PRIVATE).readAll(Bytes.ofHex(request).array()))
        .isInstanceOf(WireException.class);
  }
}
