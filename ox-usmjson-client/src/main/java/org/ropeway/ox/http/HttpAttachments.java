package org.ropeway.ox.http;

import java.util.List;
import java.util.Set;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.http.wire.AttachmentCalls;

/** Files at objects of a module by the HTTP API. */
final class HttpAttachments implements OxAttachments {
  private final HttpConnection connection;
  private final Hierarchy hierarchy;
  private final String module;

  /**
   * @param module OX's name of it
   */
  HttpAttachments(HttpConnection connection, Hierarchy hierarchy, String module) {
    this.connection = connection;
    this.hierarchy = hierarchy;
    this.module = module;
  }

  private AttachmentCalls.Place place(String folderUuid, String id) {
    return new AttachmentCalls.Place(module, hierarchy.folder(folderUuid).id(), id);
  }

  @Override
  public List<OxAttachment> list(String folderUuid, String id) {
    return connection.get(AttachmentCalls.all(place(folderUuid, id)));
  }

  @Override
  public byte[] load(String folderUuid, String id, String attachmentId) {
    return connection.get(AttachmentCalls.document(place(folderUuid, id), attachmentId));
  }

  @Override
  public String attach(String folderUuid, String id, Set<String> known, OxNewAttachment file) {
    AttachmentCalls.Place place = place(folderUuid, id);
    return connection.careful(
        "attaching a file",
        true,
        () ->
            file.among(
                connection.get(AttachmentCalls.all(place)),
                known,
                each -> connection.get(AttachmentCalls.document(place, each))),
        () ->
            HttpConnection.value(
                "a new file", connection.once(AttachmentCalls.attach(place, file))));
  }

  @Override
  public void detach(String folderUuid, String id, Set<String> attachmentIds) {
    connection.ask(AttachmentCalls.detach(place(folderUuid, id), attachmentIds));
  }
}
