package org.ropeway.gateway.recording;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where the files of a recording go. All are for their owner only. */
sealed interface Target extends Closeable {
  /** Writes a file. If that fails, there is none. */
  void put(String name, byte[] content) throws IOException;

  /** Takes a file away again, if that can be done. */
  void remove(String name);

  /** Appends lines to a file of text. */
  void append(String name, String text) throws IOException;

  /** A folder, or an archive if the name ends with .saz or .zip. */
  static Target create(Path path) throws IOException {
    String name = path.toString().toLowerCase(java.util.Locale.ROOT);
    return name.endsWith(".saz") || name.endsWith(".zip")
        ? Archive.create(path)
        : Folder.create(path);
  }

  /** A folder that is complete at any moment. */
  record Folder(Path root) implements Target {
    private static Folder create(Path root) throws IOException {
      Files.createDirectories(root, owner("rwx------"));
      try (var files = Files.list(root)) {
        if (files.findAny().isPresent()) {
          throw new FileAlreadyExistsException(root + " is there already, and not empty");
        }
      }
      Files.createDirectory(root.resolve(Container.RAW), owner("rwx------"));
      return new Folder(root);
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
      try (OutputStream out = open(root.resolve(name), StandardOpenOption.CREATE_NEW)) {
        out.write(content);
      } catch (FileAlreadyExistsException e) {
        throw e;
      } catch (IOException e) {
        remove(name);
        throw e;
      }
    }

    @Override
    public void remove(String name) {
      try {
        Files.deleteIfExists(root.resolve(name));
      } catch (IOException e) {
        // it stays, without the others, and is no exchange
      }
    }

    @Override
    public void append(String name, String text) throws IOException {
      try (OutputStream out = open(root.resolve(name), StandardOpenOption.APPEND)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }

    @Override
    public void close() {}

    private static OutputStream open(Path file, StandardOpenOption how) throws IOException {
      return java.nio.channels.Channels.newOutputStream(
          Files.newByteChannel(
              file,
              how == StandardOpenOption.APPEND
                  ? EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                  : EnumSet.of(StandardOpenOption.WRITE, how),
              owner("rw-------")));
    }
  }

  /** A zip archive, complete when closed. */
  record Archive(ZipOutputStream zip, Map<String, StringBuilder> texts) implements Target {
    private static Archive create(Path file) throws IOException {
      OutputStream out = Folder.open(file.toAbsolutePath(), StandardOpenOption.CREATE_NEW);
      return new Archive(new ZipOutputStream(out), new LinkedHashMap<>());
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0)); // equal content, equal file
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    }

    @Override
    public void remove(String name) {
      throw new IllegalStateException("nothing is taken out of an archive");
    }

    @Override
    public void append(String name, String text) {
      texts.computeIfAbsent(name, n -> new StringBuilder()).append(text);
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        for (Map.Entry<String, StringBuilder> text : texts.entrySet()) {
          put(text.getKey(), text.getValue().toString().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static FileAttribute<?>[] owner(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
