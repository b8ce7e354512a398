package org.ropeway.store.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.entryid.OneOffEntryId;
import org.ropeway.ox.OxAddress;

/**
 * Somebody who sends or receives mail.
 *
 * @param name display name; the address where none was given
 * @param email an RFC 5321 mailbox; empty where the header had only a name
 */
record MailAddress(String name, String email) {
  static final String TYPE = "SMTP";

  static MailAddress of(String name, String email) {
    String plain = unquoted(HeaderText.clean(name).strip());
    return new MailAddress(plain.isEmpty() ? email : plain, email);
  }

  static List<MailAddress> of(List<OxAddress> addresses) {
    return addresses.stream().map(a -> of(a.name(), a.address())).toList();
  }

  Bytes entryId() {
    return OneOffEntryId.ofSmtp(withoutNul(name), withoutNul(email)).toBytes();
  }

  /** PidTagSearchKey ([MS-OXCPRPT] 2.2.1.9 for recipients): type and address in upper case. */
  Bytes searchKey() {
    String key = TYPE + ":" + withoutNul(email).toUpperCase(Locale.ROOT) + "\0";
    return Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String unquoted(String s) {
    return s.length() > 1
            && (s.charAt(0) == '"' || s.charAt(0) == '\'')
            && s.charAt(s.length() - 1) == s.charAt(0)
        ? s.substring(1, s.length() - 1).strip()
        : s;
  }

  private static String withoutNul(String s) {
    return s.indexOf('\0') < 0 ? s : s.replace("\0", "");
  }
}
