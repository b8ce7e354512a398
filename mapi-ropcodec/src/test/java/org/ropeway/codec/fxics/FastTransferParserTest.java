package org.ropeway.codec.fxics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;

/** Each production of [MS-OXCFXICS] 2.2.4.2. */
class FastTransferParserTest {
  private static final String MESSAGE =
      "subject del StartRecip subject EndToRecip StartRecip EndToRecip del "
          + "NewAttach number subject EndAttach "
          + "NewAttach number StartEmbed subject NewAttach number EndAttach EndEmbed EndAttach";

  private static Bytes stream(String names) {
    return Streams.write(Streams.elements(names.replace("MESSAGE", MESSAGE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STATE | IncrSyncStateBegin given IncrSyncStateEnd | state(4017 )
          HIERARCHY_SYNC | IncrSyncStateBegin IncrSyncStateEnd IncrSyncEnd | hierarchySync(state())
          HIERARCHY_SYNC | IncrSyncChg subject IncrSyncChg subject IncrSyncDel deleted \
          IncrSyncStateBegin given IncrSyncStateEnd IncrSyncEnd \
          | hierarchySync(folderChange(37 )folderChange(37 )deletions(67e5 )state(4017 ))
          CONTENTS_SYNC | IncrSyncProgressMode binary IncrSyncProgressPerMsg subject IncrSyncChg \
          subject IncrSyncMessage subject IncrSyncDel deleted IncrSyncRead deleted \
          IncrSyncStateBegin given IncrSyncStateEnd IncrSyncEnd | contentsSync(progressTotal(0 )\
          progressPerMessage(37 )messageChangeFull(messageChangeHeader(37 )37 )deletions(67e5 )\
          readStateChanges(67e5 )state(4017 ))
          CONTENTS_SYNC | IncrSyncGroupInfo binary group IncrSyncChgPartial subject partial subject \
          partial del StartRecip EndToRecip IncrSyncChgPartial FXErrorInfo binary \
          IncrSyncStateBegin IncrSyncStateEnd IncrSyncEnd | contentsSync(messageChangePartial(\
          groupInfo(0 )407c messageChangeHeader(37 )407a 37 407a 4016 recipient())\
          messageChangePartial(messageChangeHeader())errorInfo(0 )state())
          MESSAGE_CONTENT | MESSAGE | messageContent(37 4016 recipient(37 )recipient()4016 \
          attachment(e21 attachmentContent(37 ))attachment(e21 attachmentContent(embeddedMessage(\
          messageContent(37 attachment(e21 attachmentContent())))))\
          )
          MESSAGE_LIST | warning StartMessage EndMessage StartFAIMsg subject EndMessage \
          | messageList(400f message(messageContent())message(messageContent(37 )))
          ATTACHMENT_CONTENT | subject StartEmbed EndEmbed \
          | attachmentContent(37 embeddedMessage(messageContent()))
          FOLDER_CONTENT | subject warning del StartMessage EndMessage del StartFAIMsg EndMessage del \
          StartSubFld replicas EndFolder StartSubFld StartSubFld EndFolder EndFolder \
          | folderContent(37 400f 4016 message(messageContent())4016 message(messageContent())4016 \
          subFolder(folderContent(4011 ))subFolder(folderContent(subFolder(folderContent()))))
          TOP_FOLDER | StartTopFld subject EndFolder | topFolder(folderContent(37 ))
          """)
  void tellsOfEveryStructure(Structure root, String elements, String events) {
    Bytes stream = stream(elements);
    assertThat(Streams.parse(root, stream, 1000)).isEqualTo(events);
    assertThat(Streams.parse(root, stream, 1)).isEqualTo(events);
    Attack.on(bytes -> Streams.parse(root, Bytes.of(bytes), 100), stream.array());
    for (int n = 0; n < stream.length() - 4; n++) {
      int size = n;
      if (size % 4 != 0) {
        assertThatThrownBy(() -> Streams.parse(root, stream.slice(0, size), 100))
            .isInstanceOf(WireException.class);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STATE, subject",
    "STATE, IncrSyncStateBegin given",
    "STATE, IncrSyncStateBegin IncrSyncEnd",
    "STATE, IncrSyncStateBegin IncrSyncStateEnd subject",
    "HIERARCHY_SYNC, IncrSyncChg subject IncrSyncEnd",
    "HIERARCHY_SYNC, IncrSyncDel IncrSyncChg IncrSyncStateBegin IncrSyncStateEnd IncrSyncEnd",
    "CONTENTS_SYNC, IncrSyncStateBegin IncrSyncStateEnd",
    "CONTENTS_SYNC, IncrSyncProgressPerMsg IncrSyncStateBegin IncrSyncStateEnd IncrSyncEnd",
    "CONTENTS_SYNC, IncrSyncChg subject IncrSyncStateBegin IncrSyncStateEnd IncrSyncEnd",
    "MESSAGE_CONTENT, subject IncrSyncEnd",
    "MESSAGE_CONTENT, StartRecip StartRecip EndToRecip EndToRecip",
    "MESSAGE_CONTENT, NewAttach number EndAttach StartRecip EndToRecip",
    "MESSAGE_CONTENT, NewAttach subject EndAttach",
    "MESSAGE_CONTENT, StartRecip del EndToRecip",
    "MESSAGE_LIST, subject",
    "ATTACHMENT_CONTENT, StartEmbed EndEmbed StartEmbed EndEmbed",
    "TOP_FOLDER, StartTopFld StartSubFld EndFolder",
    "TOP_FOLDER, StartTopFld StartSubFld EndFolder StartMessage EndMessage EndFolder"
  })
  void refusesWhatIsOutOfPlace(Structure root, String elements) {
    Bytes stream = stream(elements);
    assertThatThrownBy(() -> Streams.parse(root, stream, 1000)).isInstanceOf(WireException.class);
  }

  @Test
  void refusesEndlessNesting() {
    List<String> deep = new ArrayList<>();
    Collections.addAll(deep, Collections.nCopies(1000, "StartSubFld").toArray(String[]::new));
    Bytes stream = stream(String.join(" ", deep));
    assertThatThrownBy(() -> Streams.parse(Structure.FOLDER_CONTENT, stream, 1000))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("256");
  }

  @Test
  void onlyRootsAreStreams() {
    assertThatThrownBy(() -> Streams.parse(Structure.RECIPIENT, Bytes.EMPTY, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Streams.parse(Structure.MESSAGE_CONTENT, Bytes.EMPTY, 1))
        .isEqualTo("messageContent()");
  }
}
