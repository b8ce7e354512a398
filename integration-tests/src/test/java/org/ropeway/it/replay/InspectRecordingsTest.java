package org.ropeway.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspect} understands our recordings to the last byte, in whatever form they come. */
class InspectRecordingsTest {
  private static final Path RECORDING = RecordingsTest.RECORDINGS.resolve("inbox-view.saz");

  /** Less than a packet of IP has room for. */
  private static final int SEGMENT = 1_400;

  @TempDir private Path directory;

  @Test
  void allAreUnderstood() throws Exception {
    List<Path> recordings = RecordingsTest.recordings();
    for (Path recording : recordings) {
      Files.copy(recording, directory.resolve(recording.getFileName()));
    }
    Command inspected = Command.run("inspect", directory.toString());
    assertThat(inspected.out().lines().filter(line -> line.startsWith("!!"))).isEmpty();
    assertThat(inspected.exitCode()).as(inspected.err()).isZero();
    assertThat(recordings)
        .allSatisfy(r -> assertThat(inspected.out()).contains("== " + r.getFileName() + ": 10 "));
  }

  @Test
  void anArchiveAFolderAndACaptureGiveTheSameTrees() throws Exception {
    Command archive = Command.run("inspect", RECORDING.toString());
    assertThat(archive.exitCode()).as(archive.err()).isZero();
    assertThat(archive.out()).contains("RopQueryRows", "PidTagSubject");
    Path folder = Files.createDirectories(directory.resolve("folder/raw")).getParent();
    Path capture = directory.resolve("x.pcap");
    Files.write(capture, unpack(folder));
    for (Path same : List.of(folder, capture)) {
      assertThat(Command.run("inspect", same.toString())).as(same.toString()).isEqualTo(archive);
    }
  }

  /** Unpacks the recording; what its messages are as captured packets. */
  private static byte[] unpack(Path folder) throws IOException {
    ByteBuffer capture = ByteBuffer.allocate(4 << 20).order(ByteOrder.LITTLE_ENDIAN);
    capture.putInt(0xA1B2C3D4).putInt(0x00040002).putLong(0).putInt(0xFFFF).putInt(101);
    int[] sent = {0, 0, 0};
    try (ZipFile zip = new ZipFile(RECORDING.toFile())) {
      List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
      entries.sort((a, b) -> a.getName().compareTo(b.getName()));
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          Files.write(folder.resolve(entry.getName()), bytes);
          if (entry.getName().endsWith(".txt")) {
            send(capture, sent, entry.getName().endsWith("_c.txt") ? 1 : 2, bytes);
          }
        }
      }
    }
    byte[] file = new byte[capture.position()];
    capture.get(0, file);
    return file;
  }

  /**
   * Host 10.0.0.1 is the client.
   *
   * @param sent bytes of each host, at its number; at 0 the number of segments
   */
  private static void send(ByteBuffer capture, int[] sent, int from, byte[] message) {
    for (int at = 0; at < message.length; at += SEGMENT) {
      int payload = Math.min(SEGMENT, message.length - at);
      int length = 40 + payload;
      capture.order(ByteOrder.LITTLE_ENDIAN).putInt(sent[0]++).putInt(0);
      capture.putInt(length).putInt(length).order(ByteOrder.BIG_ENDIAN);
      capture.putShort((short) 0x4500).putShort((short) length).putInt(0).putInt(0x40060000);
      capture.putInt(0x0A000000 + from).putInt(0x0A000003 - from);
      capture.putShort((short) (from * 80)).putShort((short) (240 - from * 80));
      capture.putInt(sent[from]).putInt(0).putInt(0x5010FFFF).putInt(0);
      capture.put(message, at, payload);
      sent[from] += payload;
    }
  }
}
