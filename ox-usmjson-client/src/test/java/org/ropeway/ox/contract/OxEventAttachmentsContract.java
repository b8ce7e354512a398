package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/** Files at events, by every adapter of {@link OxServer}. */
public abstract class OxEventAttachmentsContract extends CalendarFixture {
  private static final OxNewAttachment FILE =
      new OxNewAttachment("Grüße \"1\".txt", "text/plain", "äöü\r\n".getBytes(UTF_8));
  private static final OxNewAttachment OTHER =
      new OxNewAttachment(
          "b.bin",
          "application/octet-stream",
          new byte[] {0, 1, (byte) 0xff, '\r', '\n', '-', '-'});

  private OxAttachments files;
  private String id;

  /** Whether this OX knows which device attached a file, and refuses it no change for that. */
  protected boolean knowsDevices() {
    return false;
  }

  @BeforeEach
  void beginWithAnEvent() {
    files = calendar.attachments();
    id = made(hour("With files", 1, 12));
  }

  private OxSyncState now() {
    return all(calendar, folder).state();
  }

  private static Set<String> ids(List<OxAttachment> files) {
    return files.stream().map(OxAttachment::id).collect(Collectors.toSet());
  }

  private static int count(OxEvent event) {
    return event.fields().get(OxEventField.NUMBER_OF_ATTACHMENTS).orElse(0);
  }

  @Test
  void filesComeAndGo() {
    assertThat(files.list(folder, id)).isEmpty();
    assertThat(count(get(id))).isZero();
    OxSyncState before = all(elsewhere, folder).state();
    String first = files.attach(folder, id, Set.of(), FILE);
    String second = files.attach(folder, id, ids(files.list(folder, id)), OTHER);
    assertThat(files.list(folder, id))
        .containsExactlyInAnyOrder(
            new OxAttachment(first, "Grüße \"1\".txt", "text/plain", 8),
            new OxAttachment(second, "b.bin", "application/octet-stream", 7));
    assertThat(files.load(folder, id, first)).isEqualTo(FILE.bytes());
    assertThat(files.load(folder, id, second)).isEqualTo(OTHER.bytes());
    OxChanges<OxEvent> told = elsewhere.sync(folder, before, OxSyncRange.ALL, 0);
    assertThat(names(told.modified())).containsOnlyKeys(id);
    assertThat(count(told.modified().getFirst())).isEqualTo(2);
    assertThat(count(get(id))).isEqualTo(2);
    assertHas(get(id), OxEventField.SUMMARY, "With files");
    files.detach(folder, id, Set.of(first));
    files.detach(folder, id, Set.of(first));
    assertThat(ids(files.list(folder, id))).containsExactly(second);
    assertThatThrownBy(() -> files.load(folder, id, first))
        .isInstanceOf(OxException.NotFound.class);
    OxChanges<OxEvent> again = elsewhere.sync(folder, told.state(), OxSyncRange.ALL, 0);
    assertThat(count(again.modified().getFirst())).isEqualTo(1);
    files.detach(folder, id, Set.of(second));
    assertThat(count(get(id))).isZero();
  }

  @Test
  void anEventThatIsGoneHasNone() {
    files.attach(folder, id, Set.of(), FILE);
    assertThat(calendar.delete(folder, now(), OxEventId.of(id), Set.of()).refusal()).isEmpty();
    assertThatThrownBy(() -> files.list(folder, id)).isInstanceOf(OxException.NotFound.class);
    assertThatThrownBy(() -> files.attach(folder, id, Set.of(), FILE))
        .isInstanceOf(OxException.NotFound.class);
  }

  @Test
  void aFileIsAddedOnceAndTheSameOneTwiceIfItIsMeantSo() {
    stage.loseAnswers(1);
    String first = files.attach(folder, id, Set.of(), FILE);
    assertThat(files.attach(folder, id, Set.of(), FILE)).isEqualTo(first);
    assertThat(ids(files.list(folder, id))).containsExactly(first);
    String second = files.attach(folder, id, Set.of(first), FILE);
    assertThat(ids(files.list(folder, id))).containsExactlyInAnyOrder(first, second);
    stage.loseAnswers(1);
    files.detach(folder, id, Set.of(first, second));
    assertThat(files.list(folder, id)).isEmpty();
  }

  @Test
  void whatIsAttachedIsAChange() {
    OxEventId event = OxEventId.of(id);
    OxSyncState before = now();
    elsewhere.attachments().attach(folder, id, Set.of(), FILE);
    assertThat(changed(before, event, named("Other")).refusal())
        .containsInstanceOf(OxException.Conflict.class);
    OxSyncState then = now();
    files.attach(folder, id, ids(files.list(folder, id)), OTHER);
    Optional<OxException> own = changed(then, event, named("Own")).refusal();
    if (knowsDevices()) {
      assertThat(own).isEmpty();
    } else {
      assertThat(own).containsInstanceOf(OxException.Conflict.class);
    }
    id(changed(now(), event, named("Other")));
    assertThat(files.list(folder, id)).hasSize(2);
    OxEventFields number = OxEventFields.NONE.with(OxEventField.NUMBER_OF_ATTACHMENTS, 7);
    assertThatThrownBy(
            () -> {
              OxApplied<OxEvent> applied = changed(now(), event, number);
              throw applied.refusal().orElseThrow();
            })
        .isInstanceOf(OxException.Refused.class);
  }

  @Test
  void whoIsInvitedReadsWhatIsAttached() {
    OxEventFields attendees = OxEventFields.NONE.with(OxEventField.ATTENDEES, both());
    id(changed(now(), OxEventId.of(id), attendees));
    files.attach(folder, id, Set.of(), FILE);
    String own = calendarOf(ofBob);
    OxEvent invited =
        all(ofBob.calendar(), own).created().stream()
            .filter(event -> event.uid().equals(get(id).uid()))
            .findFirst()
            .orElseThrow();
    OxAttachments seen = ofBob.calendar().attachments();
    OxAttachment file = seen.list(own, invited.id()).getFirst();
    assertThat(file.name()).isEqualTo(FILE.name());
    assertThat(seen.load(own, invited.id(), file.id())).isEqualTo(FILE.bytes());
  }
}
