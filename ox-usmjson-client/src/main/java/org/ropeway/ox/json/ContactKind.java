package org.ropeway.ox.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxListMember;
import org.ropeway.ox.OxPhoto;
import tools.jackson.core.JsonGenerator;

/** Contacts (ox-http-api.md 9). */
public final class ContactKind implements ItemKind<OxContact, OxContactChange> {
  private static final String MEMBERS = "distribution_list";

  /** More members are passed over. */
  private static final int MOST = 100_000;

  private final String contactId;

  /**
   * By one of the interfaces.
   *
   * @param contactId the member of a list's member that has what the interface knows its contact by
   */
  public ContactKind(String contactId) {
    this.contactId = contactId;
  }

  @Override
  public String noun() {
    return "contact";
  }

  @Override
  public String module() {
    return "contacts";
  }

  @Override
  public OxContactChange named(OxContactChange content, String uid) {
    Map<OxContactField, String> out = new EnumMap<>(OxContactField.class);
    out.putAll(content.fields());
    out.put(OxContactField.UID, uid);
    return new OxContactChange(out, content.members(), content.picture());
  }

  @Override
  public String id(OxContact contact) {
    return contact.id();
  }

  @Override
  public String uid(OxContact contact) {
    return contact.get(OxContactField.UID);
  }

  @Override
  public boolean isSo(OxContact contact, OxContactChange change) {
    return change.fields().entrySet().stream()
            .allMatch(each -> contact.get(each.getKey()).equals(each.getValue()))
        && change.members().map(all -> who(all).equals(who(contact.members()))).orElse(true);
  }

  private static Set<String> who(List<OxListMember> members) {
    Set<String> out = new HashSet<>();
    for (OxListMember each : members) {
      out.add(each.contactId().isEmpty() ? each.mail() : each.contactId() + "/" + each.mailField());
    }
    return out;
  }

  @Override
  public void write(OxContactChange content, JsonGenerator out) {
    Fields.write(content.fields(), out);
    content
        .members()
        .ifPresent(all -> {
          out.writeArrayPropertyStart(MEMBERS);
          all.forEach(each -> write(each, out));
          out.writeEndArray();
        });
    content.picture().ifPresent(picture -> write(picture, out));
  }

  /** Null takes a picture away (recording contacts-04). */
  private static void write(OxPhoto picture, JsonGenerator out) {
    if (picture.isNone()) {
      out.writeNullProperty("image1");
    } else {
      out.writeName("image1");
      out.writeBinary(picture.bytes());
      out.writeStringProperty("image1_content_type", picture.mediaType());
    }
  }

  private void write(OxListMember member, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("display_name", member.displayName());
    out.writeStringProperty("mail", member.mail());
    out.writeNumberProperty("mail_field", member.mailField());
    if (!member.contactId().isEmpty()) {
      out.writeStringProperty(contactId, member.contactId());
      out.writeStringProperty("folder_id", member.folderId());
    }
    out.writeEndObject();
  }

  @Override
  public Reading<OxContact> reading() {
    Map<OxContactField, String> fields = new EnumMap<>(OxContactField.class);
    List<OxListMember> members = new ArrayList<>();
    return new Reading<>() {
      @Override
      public void take(String name, JsonInput in) {
        if (name.equals(MEMBERS) && in.isList()) {
          members.addAll(in.firstOf(name, MOST, () -> in.isObject() ? member(in) : null));
        } else {
          OxContactField.of(name).ifPresent(field -> Fields.read(field, in, fields));
        }
      }

      @Override
      public OxContact build(String id, Instant lastModified) {
        // Lists say so of each contact, an object by itself does not (recording contacts-03).
        fields.remove(OxContactField.MARK_AS_DISTRIBUTIONLIST, "false");
        return new OxContact(id, lastModified, fields, members);
      }
    };
  }

  private OxListMember member(JsonInput json) {
    String[] texts = {"", "", "", ""};
    int[] mailField = {0};
    json.object(
        "a member",
        (name, in) -> {
          if (name.equals(contactId)) {
            texts[2] = in.text(name);
            return;
          }
          switch (name) {
            case "display_name" -> texts[0] = in.text(name);
            case "mail" -> texts[1] = in.text(name);
            case "folder_id" -> texts[3] = in.text(name);
            case "mail_field" -> mailField[0] = in.integer(name, 0);
            default -> {}
          }
        });
    return new OxListMember(texts[0], texts[1], mailField[0], texts[2], texts[3]);
  }
}
