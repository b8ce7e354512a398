package org.ropeway.codec.tshark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Wireshark's reading of a {@link Capture}, by the program tshark of Debian's package. */
public final class Tshark {
  /** A field that a frame has if tshark finds it malformed. */
  public static final String MALFORMED = "_ws.malformed";

  /** What tshark says in one line of a frame. */
  public static final String INFO = "_ws.col.Info";

  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");

  private Tshark() {}

  /**
   * A frame.
   *
   * @param fields the values of each field that was asked for and is there, in their order: numbers
   *     in decimal, bytes in hexadecimal digits, all else as tshark shows it
   */
  public record Frame(int number, Map<String, List<String>> fields) {
    /** The values of a field; none if it is not there. */
    public List<String> get(String field) {
      return fields.getOrDefault(field, List.of());
    }
  }

  /**
   * Reads a capture.
   *
   * @param folder for the file, for tshark's preferences and for its complaints
   * @param fields the names of the fields that are wanted ({@code tshark -G fields} lists all)
   * @param options more options, as {@code -d tcp.port==6001,dcerpc}
   * @return the frames, the first of which is number 1
   */
  public static List<Frame> read(
      Capture capture, Path folder, Collection<String> fields, String... options)
      throws IOException {
    Path file = Files.write(folder.resolve("capture.pcap"), capture.toBytes());
    List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-T", "json", "-e", "frame.number"));
    fields.forEach(field -> command.addAll(List.of("-e", field)));
    JsonNode frames = new ObjectMapper().readTree(run(command, folder));
    List<Frame> read = new ArrayList<>();
    frames.forEach(frame -> read.add(frame(frame.get("_source").get("layers"))));
    return read;
  }

  private static String run(List<String> command, Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    Path complaints = folder.resolve("complaints.txt");
    Process tshark = started(builder.redirectError(complaints.toFile()));
    String output = new String(tshark.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(exit(tshark)).as(Files.readString(complaints)).isZero();
    return output;
  }

  private static Process started(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new AssertionError(
          "tshark, with which our bytes are compared, is not installed"
              + " (Debian: apt-get install tshark)",
          e);
    }
  }

  private static int exit(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw new AssertionError("interrupted", e);
    }
  }

  private static Frame frame(JsonNode layers) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : layers.properties()) {
      List<String> values = new ArrayList<>();
      field.getValue().forEach(v -> values.add(plain(v.asString())));
      fields.put(field.getKey(), values);
    }
    int number = Integer.parseInt(Objects.requireNonNull(fields.remove("frame.number")).getFirst());
    return new Frame(number, fields);
  }

  private static String plain(String shown) {
    return HEX.matcher(shown).matches()
        ? Long.toUnsignedString(Long.parseUnsignedLong(shown.substring(2), 16))
        : shown;
  }
}
