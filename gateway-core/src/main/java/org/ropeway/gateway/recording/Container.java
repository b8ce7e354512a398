package org.ropeway.gateway.recording;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Where the files of a recording are. Nothing is ever unpacked to the disk. */
sealed interface Container extends Closeable {
  /** The folder of the messages. */
  String RAW = "raw/";

  /** Names of the files of messages, with {@code /} between folder and name. */
  Set<String> names();

  /** What is in a file. */
  byte[] read(String name) throws RecordingException;

  /** Opens a folder or an archive. */
  static Container open(Path path, RecordingLimits limits) throws RecordingException {
    if (Files.isDirectory(path)) {
      return Folder.open(path, limits);
    }
    if (!Files.isReadable(path)) {
      throw new RecordingException(
          path + (Files.exists(path) ? " cannot be read" : ": no such file or folder"));
    }
    return Archive.open(path, limits);
  }

  /** A folder. */
  record Folder(Path root, Set<String> names, RecordingLimits limits) implements Container {
    private static Folder open(Path root, RecordingLimits limits) throws RecordingException {
      try (Stream<Path> files = Files.list(root.resolve(RAW))) {
        Set<String> names = new java.util.HashSet<>();
        for (Path file : (Iterable<Path>) files::iterator) {
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            names.add(RAW + file.getFileName());
          }
          if (names.size() > limits.entries()) {
            throw new RecordingException(root + " has more than " + limits.entries() + " files");
          }
        }
        return new Folder(root, names, limits);
      } catch (RecordingException e) {
        throw e;
      } catch (IOException e) {
        throw new RecordingException(root + " is no recording: it has no readable folder raw", e);
      }
    }

    @Override
    public byte[] read(String name) throws RecordingException {
      try (InputStream in = Files.newInputStream(root.resolve(name))) {
        return bounded(root + ": " + name, in, limits.entryBytes());
      } catch (RecordingException e) {
        throw e;
      } catch (IOException e) {
        throw new RecordingException(root + ": " + name + " cannot be read: " + e, e);
      }
    }

    @Override
    public void close() {}
  }

  /** A zip archive, such as Fiddler's .saz. */
  record Archive(Path file, ZipFile zip, Map<String, ZipEntry> entries, RecordingLimits limits)
      implements Container {
    private static Archive open(Path file, RecordingLimits limits) throws RecordingException {
      ZipFile zip = zip(file);
      try {
        return new Archive(file, zip, entries(file, zip, limits), limits);
      } catch (RecordingException e) {
        try {
          zip.close();
        } catch (IOException late) {
          e.addSuppressed(late);
        }
        throw e;
      }
    }

    private static ZipFile zip(Path file) throws RecordingException {
      try {
        return new ZipFile(file.toFile());
      } catch (ZipException e) {
        boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
        throw new RecordingException(
            file
                + (encrypted
                    ? " is protected by a password; save it without one"
                    : " is no folder and no zip archive: " + e.getMessage()),
            e);
      } catch (IOException e) {
        throw new RecordingException(file + " cannot be read: " + e, e);
      }
    }

    private static Map<String, ZipEntry> entries(Path file, ZipFile zip, RecordingLimits limits)
        throws RecordingException {
      if (zip.size() > limits.entries()) {
        throw new RecordingException(file + " has more than " + limits.entries() + " entries");
      }
      Map<String, ZipEntry> entries = new HashMap<>();
      long total = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("/") || name.contains(":") || ("/" + name + "/").contains("/../")) {
          throw new RecordingException(file + " has an entry outside of it: " + shown(name));
        }
        total += Math.max(0, entry.getSize());
        if (total > limits.totalBytes()) {
          throw new RecordingException(
              file + " has more than " + limits.totalBytes() + " bytes when unpacked");
        }
        if (name.startsWith(RAW) && !entry.isDirectory() && entries.put(name, entry) != null) {
          throw new RecordingException(file + " has two entries of the name " + shown(name));
        }
      }
      return entries;
    }

    @Override
    public Set<String> names() {
      return entries.keySet();
    }

    @Override
    public byte[] read(String name) throws RecordingException {
      ZipEntry entry = entries.get(name);
      String where = file + ": " + shown(name);
      if (entry == null) {
        throw new RecordingException(where + " is missing");
      }
      int most = (int) Math.min(limits.entryBytes(), Math.max(0, entry.getSize()));
      if (entry.getSize() > most) {
        throw new RecordingException(where + " has more than " + most + " bytes");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return bounded(where, in, most);
      } catch (RecordingException e) {
        throw e;
      } catch (IOException e) {
        throw new RecordingException(where + " is damaged: " + e.getMessage(), e);
      }
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private static byte[] bounded(String where, InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    if (in.read() >= 0) {
      throw new RecordingException(where + " has more than " + most + " bytes");
    }
    return bytes;
  }

  private static String shown(String name) {
    String printable = name.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.length() > 80 ? printable.substring(0, 80) + "…" : printable;
  }
}
