package org.ropeway.gateway.auth;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.OxSession;

/** Files at objects of whatever session is behind a {@link SharedOxSession}. */
final class SharedAttachments implements OxAttachments {
  private final Calls calls;
  private final String noun;
  private final Function<OxSession, OxAttachments> files;

  /**
   * @param noun what the objects are called in the names of operations
   */
  SharedAttachments(Calls calls, String noun, Function<OxSession, OxAttachments> files) {
    this.calls = calls;
    this.noun = noun;
    this.files = files;
  }

  /** Makes a call of an operation with the session of now. */
  @FunctionalInterface
  interface Calls {
    <T> T make(String operation, Function<OxSession, T> call);
  }

  @Override
  public List<OxAttachment> list(String folderUuid, String id) {
    return calls.make("list" + noun + "Attachments", s -> files.apply(s).list(folderUuid, id));
  }

  @Override
  public byte[] load(String folderUuid, String id, String attachmentId) {
    return calls.make(
        "load" + noun + "Attachment", s -> files.apply(s).load(folderUuid, id, attachmentId));
  }

  @Override
  public String attach(String folderUuid, String id, Set<String> known, OxNewAttachment file) {
    return calls.make("attachTo" + noun, s -> files.apply(s).attach(folderUuid, id, known, file));
  }

  @Override
  public void detach(String folderUuid, String id, Set<String> attachmentIds) {
    calls.make(
        "detachFrom" + noun,
        s -> {
          files.apply(s).detach(folderUuid, id, attachmentIds);
          return true;
        });
  }
}
