package org.ropeway.standin.seed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of common kinds, valid enough to be opened. */
final class SampleFiles {
  private SampleFiles() {}

  /** A PNG with a coloured gradient. */
  static byte[] png(int width, int height, int color) {
    byte[] raw = new byte[height * (1 + width * 3)];
    int at = 0;
    for (int y = 0; y < height; y++) {
      raw[at++] = 0;
      for (int x = 0; x < width; x++) {
        int shade = 256 * x / width;
        raw[at++] = (byte) Math.min(255, (color >> 16 & 0xFF) + shade / 2);
        raw[at++] = (byte) Math.min(255, (color >> 8 & 0xFF) + shade / 3);
        raw[at++] = (byte) Math.min(255, (color & 0xFF) + shade / 4);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    head.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
    chunk(out, "IHDR", head.array());
    chunk(out, "IDAT", deflate(raw));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** A PDF of one page with a line of text (ASCII). */
  static byte[] pdf(String text) {
    String shown = text.replaceAll("[^ -~]", "?").replaceAll("[()\\\\]", "");
    String content = "BT /F1 18 Tf 72 720 Td (" + shown + ") Tj ET";
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    StringBuilder out = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(out.length());
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = out.length();
    out.append("xref\n0 6\n0000000000 65535 f \n");
    for (int offset : offsets) {
      out.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
    }
    out.append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n").append(start).append("\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A word processor's document with one paragraph. */
  static byte[] docx(String text) {
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String types = "http://schemas.openxmlformats.org/package/2006/content-types";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    String main =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "[Content_Types].xml",
          xml
              + "<Types xmlns=\""
              + types
              + "\"><Default Extension=\"rels\" ContentType=\""
              + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\""
              + "/word/document.xml\" ContentType=\""
              + main
              + "\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          xml
              + "<Relationships xmlns=\""
              + relations
              + "\"><Relationship Id=\"r1\" Type=\""
              + office
              + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      entry(
          zip,
          "word/document.xml",
          xml
              + "<w:document xmlns:w=\""
              + word
              + "\"><w:body><w:p><w:r><w:t>"
              + text
              + "</w:t></w:r></w:p></w:body></w:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A winmail.dat ([MS-OXTNEF]) with a message class and one file in it. */
  static byte[] tnef(String fileName, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(little(4).putInt(0x223E9F78).array());
    out.writeBytes(little(2).putShort((short) 1).array());
    attribute(out, 1, 0x00089006, little(4).putInt(0x00010000).array());
    attribute(out, 1, 0x00069007, little(8).putInt(1252).array());
    attribute(out, 1, 0x00078008, terminated("IPM.Microsoft Mail.Note"));
    attribute(
        out, 2, 0x00069002, little(14).putShort((short) 1).putInt(-1).putInt(0).putInt(0).array());
    attribute(out, 2, 0x0006800F, content);
    attribute(out, 2, 0x00018010, terminated(fileName));
    return out.toByteArray();
  }

  private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] data) {
    int sum = 0;
    for (byte b : data) {
      sum += b & 0xFF;
    }
    out.write(level);
    out.writeBytes(little(8).putInt(id).putInt(data.length).array());
    out.writeBytes(data);
    out.writeBytes(little(2).putShort((short) sum).array());
  }

  private static byte[] terminated(String text) {
    return (text + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static byte[] deflate(byte[] raw) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(raw);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    CRC32 crc = new CRC32();
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
