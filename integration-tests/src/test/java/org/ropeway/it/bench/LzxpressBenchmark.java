package org.ropeway.it.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRowWriter;
import org.ropeway.codec.rpcext.Lzxpress;
import org.ropeway.codec.wire.WireWriter;

/**
 * LZXPRESS of a full ROP buffer (32 KB), beside the JDK's zlib at its quickest: nobody has LZXPRESS
 * in Java but us.
 */
@State(Scope.Benchmark)
public class LzxpressBenchmark {
  private static final int SIZE = 32 * 1024;

  /** What is compressed. */
  public enum Payload {
    /** Rows of a table. */
    ROWS,
    /** A body in HTML. */
    HTML,
    /** Bytes that cannot be compressed, such as a picture's. */
    RANDOM
  }

  /** What is compressed. */
  @Param public Payload payload;

  private byte[] plain;
  private byte[] compressed;
  private byte[] zlib;

  /** What JMH asks to be public and without parameters; {@link #prepare} does the rest. */
  @SuppressWarnings("NullAway.Init")
  public LzxpressBenchmark() {}

  /** Makes the payload. */
  @Setup
  public void prepare() {
    plain =
        switch (payload) {
          case ROWS -> rows();
          case HTML -> html();
          case RANDOM -> random();
        };
    compressed = compress();
    zlib = zlibCompress();
  }

  /** The plain bytes, copied. */
  @Benchmark
  public byte[] copy() {
    return plain.clone();
  }

  /** Ours. */
  @Benchmark
  public byte[] compress() {
    return Lzxpress.compress(plain);
  }

  /** Ours. */
  @Benchmark
  public byte[] decompress() {
    return Lzxpress.decompress(compressed, plain.length, 0);
  }

  /** The JDK's. */
  @Benchmark
  public byte[] zlibCompress() {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] out = new byte[SIZE + SIZE / 8];
      return Arrays.copyOf(out, deflater.deflate(out));
    } finally {
      deflater.end();
    }
  }

  /** The JDK's. */
  @Benchmark
  public byte[] zlibDecompress() throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(zlib);
      byte[] out = new byte[plain.length];
      inflater.inflate(out);
      return out;
    } finally {
      inflater.end();
    }
  }

  /** What is compressed. */
  byte[] plain() {
    return plain;
  }

  private static byte[] rows() {
    InboxRows rows = InboxRows.of(200, 40);
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    for (Object[] row : rows.values()) {
      PropertyRowWriter.write(w, rows.columns(), i -> row[i]);
    }
    return Bytes.wrap(w.toBytes()).slice(0, SIZE).unsafeArray();
  }

  private static byte[] html() {
    Random random = new Random(5);
    StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>\r\n");
    while (html.length() < SIZE) {
      html.append("<p class=\"MsoNormal\"><span style=\"font-family:Calibri\">")
          .append(InboxRows.words(random, 8))
          .append("</span></p>\r\n");
    }
    return Arrays.copyOf(html.toString().getBytes(StandardCharsets.UTF_8), SIZE);
  }

  private static byte[] random() {
    byte[] bytes = new byte[SIZE];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
