package org.ropeway.ox.http;

import org.ropeway.ox.OxMail;

/** Mails under their uuids. */
final class Named {
  private Named() {}

  /** A listed mail with its uuid. */
  static OxMail mail(OxMail listed, String uuid) {
    return new OxMail(
        uuid,
        listed.id(),
        listed.subject(),
        listed.from(),
        listed.to(),
        listed.cc(),
        listed.bcc(),
        listed.flags(),
        listed.colorLabel(),
        listed.sentDate(),
        listed.receivedDate(),
        listed.size(),
        listed.priority(),
        listed.hasAttachment(),
        listed.userFlags(),
        listed.headers());
  }
}
