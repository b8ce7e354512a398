package org.ropeway.gateway.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.capture.PacketCapture;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.Recording;
import org.ropeway.gateway.recording.RecordingLimits;

/** What is to be looked into. */
public sealed interface Input extends AutoCloseable {
  /** The most bytes a file may have. */
  int MAX = 256 << 20;

  /** Bytes with the name of where they come from. */
  record Blobs(List<Blob> blobs) implements Input {
    @Override
    public void close() {}
  }

  /** Some bytes. */
  record Blob(String name, Bytes bytes) {}

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
      return new Blobs(List.of(new Blob("argument", Bytes.wrap(bytes))));
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
    List<Blob> blobs = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        blobs.add(new Blob(String.valueOf(file.getFileName()), plain(contents(file))));
      }
    }
    if (blobs.isEmpty()) {
      throw new InspectException(path + " has no files");
    }
    return new Blobs(blobs);
  }

  private static Input file(Path path) throws IOException {
    byte[] bytes = contents(path);
    boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    return zip ? new Recorded(Recording.open(path)) : bytes(path.toString(), bytes);
  }

  private static Input bytes(String name, byte[] bytes) throws IOException {
    if (PacketCapture.is(bytes)) {
      InputStream in = new ByteArrayInputStream(bytes);
      return new Captured(PacketCapture.exchanges(name, in, RecordingLimits.DEFAULT));
    }
    if (bytes.length == 0) {
      throw new InspectException(name + " is empty");
    }
    return new Blobs(List.of(new Blob(name, plain(bytes))));
  }

  private static byte[] contents(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  private static byte[] read(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MAX + 1);
    if (bytes.length > MAX) {
      throw new InspectException(name + " has more than " + MAX + " bytes");
    }
    return bytes;
  }

  /** Bytes as they are, or what they are the hexadecimal digits of. */
  private static Bytes plain(byte[] bytes) {
    for (byte b : bytes) {
      if (Character.digit(b, 16) < 0 && !Character.isWhitespace(b)) {
        return Bytes.wrap(bytes);
      }
    }
    byte[] decoded = hex(new String(bytes, StandardCharsets.US_ASCII));
    return Bytes.wrap(decoded == null ? bytes : decoded);
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
