package org.ropeway.ox.http.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.ox.http.wire.RecordedAnswers.exchange;
import static org.ropeway.ox.http.wire.RecordedAnswers.read;
import static org.ropeway.ox.http.wire.RecordedAnswers.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.http.wire.Recordings.Exchange;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.databind.json.JsonMapper;

/** Persons, groups, resources and pictures as a real OX told them. */
class RecordedDirectoryTest {
  @Test
  void personsHaveTheirUids() throws IOException {
    Exchange book = exchange("contacts-05-gab.json", 0);
    HttpAnswer<?> answer = read(Operation.PERSON_ALL, book);
    assertThat(answer).isInstanceOf(HttpAnswer.Data.class);
    assertThat(String.valueOf(((HttpAnswer.Data<?>) answer).value()))
        .contains("1f301c17-4bd3-41d7-80aa-06a602304dd8")
        .contains("bob@ox.test");
  }

  @Test
  void changesOfPersonsAreReadAsTheyAre() throws IOException {
    Exchange exchange = exchange("contacts-05-gab.json", 2);
    List<String> gone = new ArrayList<>();
    HttpAnswer<List<OxPerson>> answer =
        Envelope.document(
            new ByteArrayInputStream(JsonMapper.shared().writeValueAsBytes(exchange.answer())),
            in ->
                Rows.updates(
                    in,
                    () -> new PersonRow(List.of(Columns.Person.ID, Columns.Person.DISPLAY_NAME)),
                    gone));
    HttpAnswer.Data<List<OxPerson>> data = (HttpAnswer.Data<List<OxPerson>>) answer;
    assertThat(requireNonNull(data.value()))
        .extracting(person -> person.id() + " " + person.displayName())
        .containsExactly("1 Context Admin", "2 Alice Anderson", "3 Bob Builder");
    assertThat(data.timestamp()).isEqualTo(1795441549999L);
    assertThat(gone).isEmpty();
  }

  @Test
  void groupsAndResourcesAreUnderstood() throws IOException {
    assertThat(value(Operation.GROUP_ALL, "group-01.json", 0))
        .isEqualTo(
            List.of(
                new OxGroup(0, "", "All users", List.of(2, 3, 4)),
                new OxGroup(6, "team", "Team", List.of())));
    assertThat(value(Operation.RESOURCE_SEARCH, "resource-01.json", 4))
        .isEqualTo(
            List.of(new OxResource(5, "room1", "Meeting Room 1", "room1@ox.test", "", true)));
  }

  @Test
  void whoHasNoPictureIsAnsweredWithNotFound() throws IOException {
    assertThat(value(Operation.PICTURE_GET, "contacts-04-images.json", 9))
        .isEqualTo(Optional.empty());
    assertThat(
            (Optional<?>)
                requireNonNull(value(Operation.PICTURE_GET, "contacts-04-images.json", 4)))
        .get()
        .extracting(photo -> ((OxPhoto) photo).mediaType())
        .isEqualTo("image/png");
  }

  @Test
  void personsWithoutUidAreKnownByTheirNumbers() {
    OxPerson person =
        JsonInput.document(
            new ByteArrayInputStream("[\"7\",\"32\"]".getBytes(StandardCharsets.US_ASCII)),
            in -> Rows.one(in, new PersonRow()));
    assertThat(person.uuid()).isEqualTo("32/7");
  }
}
