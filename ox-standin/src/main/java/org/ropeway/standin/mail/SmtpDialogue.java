package org.ropeway.standin.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.data.Database;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One SMTP connection (RFC 5321 4.1, with SIZE and 8BITMIME). */
final class SmtpDialogue {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpDialogue.class);
  private static final int MAX_LINE = 4_096;
  private static final int MAX_MAIL = 64 << 20;
  private static final int MAX_RECIPIENTS = 1_000;

  private final Database database;
  private final Delivery delivery;
  private final InputStream in;
  private final OutputStream out;
  private final Set<UserRow> recipients = new LinkedHashSet<>();
  private boolean sender;

  SmtpDialogue(Database database, Delivery delivery, Socket socket) throws IOException {
    this.database = database;
    this.delivery = delivery;
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    this.out = socket.getOutputStream();
  }

  void run() throws IOException {
    reply("220 ox-standin ESMTP");
    for (String line = readLine(); line != null; line = readLine()) {
      int space = line.indexOf(' ');
      String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
      String rest = space < 0 ? "" : line.substring(space + 1);
      if (verb.equals("QUIT")) {
        reply("221 Bye");
        return;
      }
      command(verb, rest);
    }
  }

  private void command(String verb, String rest) throws IOException {
    switch (verb) {
      case "EHLO" -> {
        reset();
        reply("250-ox-standin");
        reply("250-8BITMIME");
        reply("250 SIZE " + MAX_MAIL);
      }
      case "HELO" -> {
        reset();
        reply("250 ox-standin");
      }
      case "MAIL" -> mail(rest);
      case "RCPT" -> recipient(rest);
      case "DATA" -> data();
      case "RSET" -> {
        reset();
        reply("250 OK");
      }
      case "NOOP" -> reply("250 OK");
      case "VRFY" -> reply("252 Cannot verify");
      default -> reply("500 Unknown command");
    }
  }

  private void mail(String rest) throws IOException {
    if (address(rest, "FROM:").isEmpty()) {
      reply("501 MAIL FROM:<address>");
      return;
    }
    reset();
    sender = true;
    reply("250 OK");
  }

  private void recipient(String rest) throws IOException {
    Optional<String> address = address(rest, "TO:");
    if (!sender || recipients.size() >= MAX_RECIPIENTS) {
      reply(sender ? "452 Too many recipients" : "503 MAIL first");
      return;
    }
    Optional<UserRow> user = Optional.empty();
    if (address.isPresent()) {
      String wanted = address.get();
      user = database.read(tx -> Users.byAddress(tx, wanted.toLowerCase(Locale.ROOT)));
    }
    user.ifPresent(recipients::add);
    reply(user.isPresent() ? "250 OK" : "550 No such user here");
  }

  private void data() throws IOException {
    if (recipients.isEmpty()) {
      reply("503 RCPT first");
      return;
    }
    reply("354 End with a line of one dot");
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    boolean tooLarge = false;
    while (true) {
      byte[] line = readBytes(MAX_MAIL);
      if (line.length == 0 || line[line.length - 1] != '\n') {
        throw new IOException("the connection ended within a mail");
      }
      int start = line[0] == '.' ? 1 : 0;
      if (start == 1 && isEnd(line)) {
        break;
      }
      tooLarge |= mail.size() + line.length > MAX_MAIL;
      if (!tooLarge) {
        mail.write(line, start, line.length - start);
      }
    }
    reply(tooLarge ? "552 Too large" : store(mail.toByteArray()));
    reset();
  }

  private String store(byte[] mail) {
    try {
      delivery.once(recipients, mail);
      return "250 OK";
    } catch (RuntimeException e) {
      LOG.warn("a mail could not be stored", e);
      return "451 Try again";
    }
  }

  private static boolean isEnd(byte[] line) {
    return line.length == 2 || (line.length == 3 && line[1] == '\r');
  }

  private static Optional<String> address(String rest, String keyword) {
    if (!rest.regionMatches(true, 0, keyword, 0, keyword.length())) {
      return Optional.empty();
    }
    int open = rest.indexOf('<');
    int close = rest.indexOf('>', open + 1);
    return open < 0 || close < 0
        ? Optional.empty()
        : Optional.of(rest.substring(open + 1, close).toLowerCase(Locale.ROOT));
  }

  private void reset() {
    recipients.clear();
    sender = false;
  }

  private @Nullable String readLine() throws IOException {
    byte[] line = readBytes(MAX_LINE);
    return line.length == 0 ? null : new String(line, StandardCharsets.UTF_8).strip();
  }

  /** A line with its end; a longer one than allowed ends the connection. */
  private byte[] readBytes(int max) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      line.write(c);
      if (c == '\n') {
        break;
      }
      if (line.size() > max) {
        throw new IOException("line too long");
      }
    }
    return line.toByteArray();
  }

  private void reply(String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
