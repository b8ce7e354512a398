package org.ropeway.standin.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ropeway.standin.data.Database;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.NewMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports mails from files: .eml, mbox, Maildir, and directories of these. Sub-folders of a Maildir
 * become folders; mails in ordinary directories all go into the one folder. A mail is stored
 * whatever its bytes are; a file that holds no mail is left out and counted.
 */
public final class MailImport {
  private static final Logger LOG = LoggerFactory.getLogger(MailImport.class);
  private static final int BATCH_MAILS = 1_000;
  private static final long BATCH_BYTES = 16 << 20;
  private static final long MAX_MAIL = 256L << 20;
  private static final Set<String> NAMES = Set.of("eml", "msg", "mbox", "mbx", "mail", "txt", "");

  private final Database database;
  private final Clock clock;
  private final Target target;
  private final BiConsumer<Long, Long> progress;
  private final List<NewMail> batch = new ArrayList<>();
  private String folder = "";
  private long batchBytes;
  private long stored;
  private long skipped;

  /** Where mails go: the key of the folder below the target, made if needed; empty: the target. */
  @FunctionalInterface
  public interface Target {
    /** The key of a folder. */
    long fid(String below);
  }

  /** An import; {@code progress} hears of mails stored and files left out. */
  public MailImport(
      Database database, Clock clock, Target target, BiConsumer<Long, Long> progress) {
    this.database = database;
    this.clock = clock;
    this.target = target;
    this.progress = progress;
  }

  /** Imports a file or directory; returns the number of mails. */
  public long run(Path path) {
    try {
      if (Files.isDirectory(path)) {
        directory(path, "");
      } else {
        file(path);
      }
      flush();
      progress.accept(stored, skipped);
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void directory(Path path, String below) throws IOException {
    List<Path> entries;
    try (Stream<Path> list = Files.list(path)) {
      entries = list.sorted().toList();
    }
    boolean maildir = isMaildir(path);
    for (Path entry : entries) {
      String name = name(entry);
      if (Files.isDirectory(entry)) {
        if (maildir && (name.equals("cur") || name.equals("new"))) {
          into(below);
          maildirFiles(entry);
        } else if (maildir && name.startsWith(".") && isMaildir(entry)) {
          String child = name.substring(1).replace('.', '/');
          directory(entry, below.isEmpty() ? child : below + "/" + child);
        } else if (!name.startsWith(".") && !(maildir && name.equals("tmp"))) {
          directory(entry, below);
        }
      } else if (!maildir && !name.startsWith(".")) {
        into(below);
        file(entry);
      }
    }
  }

  private void maildirFiles(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(directory)) {
      files = list.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = read(file);
      if (bytes.length > 0) {
        add(bytes, MailMarks.maildir(name(file)), Files.getLastModifiedTime(file).toMillis());
      } else {
        skipped++;
      }
    }
  }

  private void file(Path file) throws IOException {
    String name = name(file).toLowerCase(Locale.ROOT);
    String extension = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    if (!NAMES.contains(extension) || !Files.isReadable(file)) {
      skipped++;
      return;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(8);
    }
    boolean ole = head.length > 1 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF;
    if (head.length == 0 || ole) {
      skipped++;
    } else if (new String(head, StandardCharsets.ISO_8859_1).startsWith("From ")
        && !extension.equals("eml")) {
      mbox(file);
    } else {
      byte[] bytes = read(file);
      add(bytes, MailMarks.header(bytes), Files.getLastModifiedTime(file).toMillis());
    }
  }

  private void mbox(Path file) throws IOException {
    long modified = Files.getLastModifiedTime(file).toMillis();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      MboxReader reader = new MboxReader(in, MAX_MAIL);
      for (byte[] mail = reader.next(); mail != null; mail = reader.next()) {
        add(mail, MailMarks.header(mail), modified);
      }
    }
  }

  private byte[] read(Path file) throws IOException {
    if (Files.size(file) > MAX_MAIL) {
      LOG.warn("a file is larger than {} bytes and left out", MAX_MAIL);
      return new byte[0];
    }
    return Files.readAllBytes(file);
  }

  private void into(String below) {
    if (!below.equals(folder)) {
      flush();
      folder = below;
    }
  }

  private void add(byte[] mail, int flags, long modified) {
    if (mail.length == 0) {
      skipped++;
      return;
    }
    MailListing listing = MailListing.of(mail);
    long received = listing.sentDate().orElse(Math.min(modified, clock.millis()));
    String uuid = UUID.randomUUID().toString();
    batch.add(new NewMail(uuid, mail, listing.json(), flags, 0, received, 0));
    batchBytes += mail.length;
    if (batch.size() >= BATCH_MAILS || batchBytes >= BATCH_BYTES) {
      flush();
    }
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    long fid = target.fid(folder);
    database.write(tx -> {
      for (NewMail mail : batch) {
        Mails.insert(tx, fid, mail);
      }
      return 0;
    });
    stored += batch.size();
    batch.clear();
    batchBytes = 0;
    progress.accept(stored, skipped);
  }

  private static boolean isMaildir(Path path) {
    return Files.isDirectory(path.resolve("cur")) && Files.isDirectory(path.resolve("new"));
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
