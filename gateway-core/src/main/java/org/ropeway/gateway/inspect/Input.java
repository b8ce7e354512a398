package org.ropeway.gateway.inspect;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.capture.PacketCapture;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.Recording;
import org.ropeway.gateway.recording.RecordingException;
import org.ropeway.gateway.recording.RecordingLimits;

/** What is to be looked into. */
public sealed interface Input extends AutoCloseable {
  /** The most bytes a file may have that is neither a recording nor a capture. */
  int MAX = 256 << 20;

  /** So many bytes show what a file is. */
  int HEAD = 32;

  /** Bytes with the name of where they come from. */
  record Blob(String name, Bytes bytes) implements Input {
    @Override
    public void close() {}
  }

  /** The files of a folder, in the order of their names, each to be opened when its turn comes. */
  record Folder(List<Path> files) implements Input {
    @Override
    public void close() {}
  }

  /** A recording. */
  record Recorded(Recording recording) implements Input {
    /** The exchanges, each read when its turn comes. */
    public Iterable<Exchange> exchanges() {
      return recording.exchanges();
    }

    @Override
    public void close() throws IOException {
      recording.close();
    }
  }

  /** Captured packets. */
  record Captured(List<Exchange> exchanges) implements Input {
    @Override
    public void close() {}
  }

  @Override
  void close() throws IOException;

  /**
   * What an argument names: a file, a folder, or {@code -} for the standard input; else it is the
   * bytes themselves in hexadecimal digits.
   */
  static Input of(String argument, InputStream standard) throws IOException {
    if (argument.equals("-")) {
      return bytes("standard input", read(standard, "standard input"));
    }
    Path path = path(argument);
    if (path == null || !Files.exists(path)) {
      byte[] bytes = hex(argument);
      if (bytes == null) {
        throw new InspectException(shortened(argument) + " is no file and not hexadecimal");
      }
      return new Blob("argument", Bytes.wrap(bytes));
    }
    return Files.isDirectory(path) ? folder(path) : file(path);
  }

  private static @Nullable Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static Input folder(Path path) throws IOException {
    if (Files.isDirectory(path.resolve("raw"))) {
      return new Recorded(Recording.open(path));
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
      if (found.isEmpty()) {
        throw new InspectException(path + " has no files");
      }
      return new Folder(found);
    }
  }

  /** What is in a file. */
  static Input file(Path path) throws IOException {
    String name = path.toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      if (isZip(head)) {
        return new Recorded(Recording.open(path));
      }
      return PacketCapture.is(head) ? captured(name, in) : blob(name, read(in, name));
    } catch (InspectException | RecordingException e) {
      throw e;
    } catch (IOException e) {
      throw new InspectException(name + " cannot be read: " + e);
    }
  }

  private static boolean isZip(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3;
  }

  private static Input bytes(String name, byte[] bytes) throws IOException {
    if (isZip(bytes)) {
      throw new InspectException(name + " is an archive; give its file name instead");
    }
    return PacketCapture.is(bytes)
        ? captured(name, new ByteArrayInputStream(bytes))
        : blob(name, bytes);
  }

  private static Input captured(String name, InputStream in) throws RecordingException {
    return new Captured(PacketCapture.exchanges(name, in, RecordingLimits.DEFAULT));
  }

  private static Input blob(String name, byte[] bytes) throws InspectException {
    return new Blob(name, plain(name, bytes));
  }

  private static byte[] read(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MAX + 1);
    if (bytes.length > MAX) {
      throw new InspectException(name + " has more than " + MAX + " bytes");
    }
    return bytes;
  }

  /** Bytes as they are, or what they are the hexadecimal digits of. */
  private static Bytes plain(String name, byte[] bytes) throws InspectException {
    boolean digits = false;
    for (byte b : bytes) {
      if (Character.digit(b, 16) >= 0) {
        digits = true;
      } else if (!Character.isWhitespace(b)) {
        return Bytes.wrap(bytes);
      }
    }
    if (!digits) {
      throw new InspectException(name + " is empty");
    }
    byte[] decoded = hex(new String(bytes, StandardCharsets.US_ASCII));
    if (decoded == null) {
      throw new InspectException(name + " has an odd number of hexadecimal digits");
    }
    return Bytes.wrap(decoded);
  }

  private static byte @Nullable [] hex(String text) {
    String digits = text.replaceAll("\\s+|0x|:", "");
    try {
      return digits.isEmpty() ? null : HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String shortened(String s) {
    return s.length() > 60 ? s.substring(0, 60) + "…" : s;
  }
}
