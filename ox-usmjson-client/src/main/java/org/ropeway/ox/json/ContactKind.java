package org.ropeway.ox.json;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import tools.jackson.core.JsonGenerator;

/** Contacts (ox-http-api.md 9). */
public final class ContactKind implements ItemKind<OxContact, Map<OxContactField, String>> {
  @Override
  public String noun() {
    return "contact";
  }

  @Override
  public String module() {
    return "contacts";
  }

  @Override
  public Map<OxContactField, String> named(Map<OxContactField, String> content, String uid) {
    Map<OxContactField, String> out = new EnumMap<>(OxContactField.class);
    out.putAll(content);
    out.put(OxContactField.UID, uid);
    return out;
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
  public boolean isSo(OxContact contact, Map<OxContactField, String> change) {
    return change.entrySet().stream()
        .allMatch(each -> contact.get(each.getKey()).equals(each.getValue()));
  }

  @Override
  public void write(Map<OxContactField, String> content, JsonGenerator out) {
    Fields.write(content, out);
  }

  @Override
  public Reading<OxContact> reading() {
    Map<OxContactField, String> fields = new EnumMap<>(OxContactField.class);
    return new Reading<>() {
      @Override
      public void take(String member, JsonInput in) {
        OxContactField.of(member).ifPresent(field -> Fields.read(field, in, fields));
      }

      @Override
      public OxContact build(String id, Instant lastModified) {
        return new OxContact(id, lastModified, fields);
      }
    };
  }
}
