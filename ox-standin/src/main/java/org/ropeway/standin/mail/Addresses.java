package org.ropeway.standin.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.jspecify.annotations.Nullable;

/** Address lists of header fields. */
public final class Addresses {
  private static final int MAX = 5_000;
  private static final Pattern COMMENT = Pattern.compile("\\s*[^\\s()]+\\s*\\(([^()]+)\\)\\s*");

  private Addresses() {}

  /** A mail address; the name is null where there is none. */
  public record Mail(@Nullable String name, String address) {}

  /** The addresses of a field; groups are opened; what cannot be read is left out. */
  public static List<Mail> parse(String value) {
    List<Mail> out = new ArrayList<>();
    if (value.isBlank()) {
      return out;
    }
    try {
      ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, value);
      ParserCursor cursor = new ParserCursor(0, bytes.length());
      for (Address address : LenientAddressParser.DEFAULT.parseAddressList(bytes, cursor)) {
        if (address instanceof Mailbox mailbox) {
          add(out, mailbox);
        } else if (address instanceof Group group) {
          group.getMailboxes().forEach(mailbox -> add(out, mailbox));
        }
      }
    } catch (RuntimeException e) {
      out.add(new Mail(null, value));
    }
    if (out.size() == 1 && out.getFirst().name() == null) {
      return List.of(new Mail(nameInComment(value), out.getFirst().address()));
    }
    return out;
  }

  /** A name in a comment behind a lone address, as mails of old have it. */
  private static @Nullable String nameInComment(String value) {
    Matcher m = COMMENT.matcher(value);
    return m.matches() ? HeaderBlock.decodeWords(m.group(1).strip()) : null;
  }

  private static void add(List<Mail> out, Mailbox mailbox) {
    String address = mailbox.getAddress();
    String name = mailbox.getName();
    if (out.size() < MAX && !(address.isBlank() && name == null)) {
      String shown = name == null || name.isBlank() ? null : HeaderBlock.decodeWords(repair(name));
      out.add(new Mail(shown, repair(address)));
    }
  }

  /** mime4j reads bytes as ISO-8859-1; we gave it UTF-8. */
  private static String repair(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xFF) {
        return text;
      }
      if (c > 0x7F) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') >= 0 ? text : utf8;
      }
    }
    return text;
  }
}
