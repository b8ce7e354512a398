package org.ropeway.ox.http.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.ox.http.wire.RecordedAnswers.value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxListMember;

/** Contacts and their files as a real OX told them. */
class RecordedContactsTest {
  @Test
  void contactsAreReadAsTheyAre() throws IOException {
    HttpItem<?> item =
        requireNonNull(
            (HttpItem<?>)
                value(Operation.CONTACT_GET, "contacts-01-new-get-update-delete.json", 2));
    assertThat(item.created().toEpochMilli()).isEqualTo(1795441563478L);
    OxContact contact = (OxContact) item.item();
    assertThat(contact.id()).isEqualTo("8");
    assertThat(contact.lastModified().toEpochMilli()).isEqualTo(1795441563478L);
    assertThat(contact.fields())
        .containsEntry(OxContactField.UID, "my-uid-1")
        .containsEntry(OxContactField.DISPLAY_NAME, "Copper, Carla")
        .containsEntry(OxContactField.BIRTHDAY, "1980-01-01")
        .containsEntry(OxContactField.PRIVATE_FLAG, "true")
        .containsEntry(OxContactField.COLOR_LABEL, "3")
        .containsEntry(OxContactField.YOMI_FIRST_NAME, "カ");
    ItemCalls.Updates<?> updates =
        requireNonNull(
            (ItemCalls.Updates<?>)
                value(Operation.CONTACT_UPDATES, "contacts-01-new-get-update-delete.json", 60));
    assertThat(updates.items()).extracting(HttpItem::id).containsExactly("8");
    assertThat(updates.gone()).containsExactly("9");
  }

  @Test
  void membersOfListsAreReadAsTheyAre() throws IOException {
    HttpItem<?> list =
        requireNonNull(
            (HttpItem<?>) value(Operation.CONTACT_GET, "contacts-03-distribution-list.json", 1));
    assertThat(((OxContact) list.item()).members())
        .containsExactly(
            new OxListMember("Ber, Mem", "mem1@example.org", 1, "22", "32"),
            new OxListMember("Ber, Mem", "mem2@example.org", 2, "22", "32"),
            new OxListMember("Bob Builder", "bob@ox.test", 1, "3", "6"),
            OxListMember.of("Free", "free@example.org"));
  }

  @Test
  void picturesAreCounted() throws IOException {
    for (int exchange : new int[] {2, 13, 15, 17}) {
      HttpItem<?> item =
          requireNonNull(
              (HttpItem<?>) value(Operation.CONTACT_GET, "contacts-04-images.json", exchange));
      assertThat(((OxContact) item.item()).get(OxContactField.NUMBER_OF_IMAGES))
          .isEqualTo(exchange == 2 || exchange == 15 ? "1" : "0");
    }
  }

  @Test
  void filesAreReadAsTheyAre() throws IOException {
    assertThat((List<?>) value(Operation.ATTACHMENT_ALL, "attachment-01-contact.json", 5))
        .asInstanceOf(InstanceOfAssertFactories.list(OxAttachment.class))
        .startsWith(new OxAttachment("1", "a.txt", "text/plain", 22))
        .endsWith(new OxAttachment("4", "c.pdf", "application/pdf", 4));
    assertThat(value(Operation.ATTACHMENT_ATTACH, "attachment-01-contact.json", 2)).isEqualTo("3");
    assertThat((byte[]) value(Operation.ATTACHMENT_DOCUMENT, "attachment-01-contact.json", 8))
        .isEqualTo("attachment text äöü".getBytes(StandardCharsets.UTF_8));
  }
}
