package org.ropeway.gateway.emsmdb;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Message;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** A message of a {@link MemoryMailbox}; all openings are one. */
public final class MemoryMessage implements Message {
  private static final int READ = 1;

  private final MemoryFolder folder;
  private final Mid mid;
  private final Associated associated;
  private final List<Recipient> recipients = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private PropertyBag properties;

  MemoryMessage(MemoryFolder folder, Mid mid, Associated associated) {
    this.folder = folder;
    this.mid = mid;
    this.associated = associated;
    this.properties =
        PropertyBag.builder()
            .put(PidTag.MID, mid.value())
            .put(PidTag.FOLDER_ID, folder.fid().value())
            .build();
  }

  /** Attaches something. */
  public void attach(Attachment attachment) {
    attachments.add(attachment);
  }

  @Override
  public Mid mid() {
    return mid;
  }

  @Override
  public Fid fid() {
    return folder.fid();
  }

  @Override
  public Associated associated() {
    return associated;
  }

  @Override
  public PropertyBag properties() {
    return properties;
  }

  @Override
  public MessageContent content() {
    return new MessageContent(properties, List.copyOf(recipients), List.copyOf(attachments));
  }

  @Override
  public boolean isInMemory() {
    return true;
  }

  @Override
  public void setRecipients(List<Recipient> some) {
    recipients.clear();
    recipients.addAll(some);
  }

  @Override
  public void setAttachments(List<Attachment> some) {
    attachments.clear();
    attachments.addAll(some);
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    properties = properties.with(PropertyBag.of(values));
    return List.of();
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    PropertyBag.Builder b = properties.toBuilder();
    tags.forEach(b::remove);
    properties = b.build();
    return List.of();
  }

  @Override
  public void save(boolean force) {
    folder.saved(this, properties);
  }

  @Override
  public boolean setRead(boolean read) {
    int before = properties.get(PidTag.MESSAGE_FLAGS, 0);
    int after = read ? before | READ : before & ~READ;
    properties = properties.toBuilder().put(PidTag.MESSAGE_FLAGS, after).build();
    save(true);
    return before != after;
  }

  @Override
  public void reload() {}
}
