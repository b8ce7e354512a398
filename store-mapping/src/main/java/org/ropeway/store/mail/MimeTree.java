package org.ropeway.store.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structure of a mail. A clear-signed mail stays one undecoded leaf, because its bytes
 * must not change; whatever is nested too deep stays one as well.
 */
final class MimeTree {
  /** Mime4j's own limits would end the reading; ours cut. */
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .build();

  private final Budget budget;
  private final MimeTokenStream stream = new MimeTokenStream(CONFIG);
  private final Deque<Part> open = new ArrayDeque<>();
  private final boolean wholeIfSigned;
  private @Nullable Part root;
  private @Nullable Part current;
  private HeaderBlock header;
  private boolean raw;

  private MimeTree(Budget budget, boolean wholeIfSigned) {
    this.budget = budget;
    this.wholeIfSigned = wholeIfSigned;
    this.header = new HeaderBlock(budget.limits);
  }

  /** Reads a mail. */
  static Part of(byte[] mail, Budget budget) {
    return new MimeTree(budget, true).read(mail);
  }

  /** Reads an entity that is known to be clear-signed, its parts included. */
  static Part ofSigned(byte[] entity, Budget budget) {
    return new MimeTree(budget, false).read(entity);
  }

  private Part read(byte[] mail) {
    try {
      stream.setRecursionMode(RecursionMode.M_RECURSE);
      stream.parse(new ByteArrayInputStream(mail));
      EntityState state = stream.getState();
      while (state != EntityState.T_END_OF_STREAM && take(state)) {
        state = stream.next();
      }
    } catch (IOException | MimeException e) {
      budget.leftOut("The rest of the message is damaged and could not be read.");
    }
    return root == null ? new Part(header) : root;
  }

  /** Takes a token; false to read no more. */
  private boolean take(EntityState state) throws IOException {
    switch (state) {
      case T_START_HEADER -> header = new HeaderBlock(budget.limits);
      case T_FIELD -> field(stream.getField());
      case T_END_HEADER -> {
        return endHeader();
      }
      case T_START_MULTIPART, T_START_MESSAGE -> start();
      case T_END_MULTIPART, T_END_MESSAGE -> open.poll();
      case T_PREAMBLE -> {
        if (current != null) {
          current.preamble = stream.getInputStream().readAllBytes();
        }
      }
      case T_BODY -> body();
      default -> {}
    }
    return true;
  }

  private void field(Field field) {
    ByteSequence raw = field.getRaw();
    byte[] bytes = raw == null ? Charsets.latin1(":" + field.getBody()) : raw.toByteArray();
    int colon = 0;
    while (colon < bytes.length && bytes[colon] != ':') {
      colon++;
    }
    header.add(field.getName(), bytes, Math.min(colon + 1, bytes.length), bytes.length);
  }

  private static boolean isContainer(Part part) {
    return part.isMultipart() || part.type.value().startsWith("message/");
  }

  private boolean endHeader() {
    if (!budget.takePart()) {
      budget.leftOut("The message has more parts than can be shown.");
      return false;
    }
    if (header.isCut()) {
      budget.leftOut("The header of the message or of a part is too long to be shown completely.");
    }
    Part part = new Part(header);
    Part parent = open.peek();
    boolean isMessage = parent == null || (parent.message == null && !parent.isMultipart());
    if (parent == null) {
      root = root == null ? part : root;
    } else if (parent.isMultipart()) {
      parent.parts.add(part);
    } else {
      parent.message = part;
    }
    current = part;
    raw =
        isMessage && wholeIfSigned && MessageClass.of(part.type).equals(MessageClass.CLEAR_SIGNED);
    boolean tooDeep = open.size() >= budget.limits.nesting() && isContainer(part);
    if (tooDeep) {
      budget.leftOut("Parts of the message are nested too deep to be shown.");
    }
    boolean flat = raw || tooDeep;
    stream.setRecursionMode(flat ? RecursionMode.M_FLAT : RecursionMode.M_RECURSE);
    return true;
  }

  /** The message that begins the stream has no part around it. */
  private void start() {
    if (current != null) {
      open.push(current);
    }
  }

  private void body() throws IOException {
    if (current == null) {
      return;
    }
    // Our own reader of Base64 loses nothing of what is damaged.
    boolean base64 = !raw && isBase64(current.header);
    try (InputStream in =
        raw || base64 ? stream.getInputStream() : stream.getDecodedInputStream()) {
      byte[] bytes = in.readAllBytes();
      current.data = base64 ? Transfer.base64(bytes, 0, bytes.length) : bytes;
    }
  }

  private static boolean isBase64(HeaderFields header) {
    String encoding = header.first("content-transfer-encoding");
    return encoding != null && encoding.strip().toLowerCase(Locale.ROOT).startsWith("base64");
  }
}
