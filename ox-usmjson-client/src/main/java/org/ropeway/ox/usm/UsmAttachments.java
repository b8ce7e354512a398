package org.ropeway.ox.usm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.usm.wire.AttachmentCalls;
import org.ropeway.ox.usm.wire.UsmCall;
import org.ropeway.ox.usm.wire.UsmFailure;

/** Files at objects of groupware by USM-JSON, whose ids are uuids. */
final class UsmAttachments implements OxAttachments {
  private final UsmConnection connection;

  UsmAttachments(UsmConnection connection) {
    this.connection = connection;
  }

  @Override
  public List<OxAttachment> list(String folderUuid, String id) {
    return connection.call(AttachmentCalls.list(folderUuid, id));
  }

  @Override
  public byte[] load(String folderUuid, String id, String attachmentId) {
    return connection.call(AttachmentCalls.load(folderUuid, id, attachmentId));
  }

  @Override
  public String attach(String folderUuid, String id, Set<String> known, OxNewAttachment file) {
    Optional<String> there =
        file.among(list(folderUuid, id), known, each -> load(folderUuid, id, each));
    if (there.isPresent()) {
      return there.get();
    }
    String uuid = UUID.randomUUID().toString();
    change(id, AttachmentCalls.attach(folderUuid, id, uuid, file));
    return uuid;
  }

  @Override
  public void detach(String folderUuid, String id, Set<String> attachmentIds) {
    change(id, AttachmentCalls.detach(folderUuid, id, attachmentIds));
  }

  private void change(String id, UsmCall<Map<String, UsmFailure>> call) {
    Map<String, OxException> refused = Refusals.of("updateItems", connection.call(call));
    OxException refusal = refused.get(id);
    if (refusal != null) {
      throw refusal;
    }
  }
}
