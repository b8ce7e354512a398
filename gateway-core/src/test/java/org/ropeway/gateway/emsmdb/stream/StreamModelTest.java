package org.ropeway.gateway.emsmdb.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.rop.stream.RopCopyToStream;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;

/** Random operations on streams, and the same on arrays of bytes: both come to the same. */
class StreamModelTest {
  private static final int SEEDS = 40;
  private static final int STEPS = 150;
  private static final int MOST = 600;

  /** A property's bytes as a client sees them, and as others do. */
  private static final class Value {
    private final PropertyTag tag;
    private byte[] bytes = {};
    private byte[] committed = {};

    private Value(PropertyTag tag) {
      this.tag = tag;
    }

    private void size(int size) {
      bytes = Arrays.copyOf(bytes, size);
    }

    private void put(int at, byte[] data) {
      if (data.length > 0) {
        size(Math.max(bytes.length, at + data.length));
        System.arraycopy(data, 0, bytes, at, data.length);
      }
    }

    private byte[] get(int at, int n) {
      int from = Math.min(at, bytes.length);
      return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + n));
    }
  }

  /** A stream. */
  private static final class Stream {
    private final int handle;
    private final Value value;
    private int position;

    private Stream(int handle, Value value, int position) {
      this.handle = handle;
      this.value = value;
      this.position = position;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FOLDER", "MESSAGE", "ATTACHMENT"})
  void sameAsArrays(ObjectKind kind) {
    for (int seed = 0; seed < SEEDS; seed++) {
      new Run(kind, seed).run();
    }
  }

  private static final class Run {
    private final Random random;
    private final ObjectKind kind;
    private final TestSession alice = new TestSession();
    private final RopClient rops = alice.client();
    private final StreamClient client = new StreamClient(rops);
    private final TestObject object;
    private final int handle;
    private final List<Stream> open = new ArrayList<>();

    Run(ObjectKind kind, int seed) {
      this.random = new Random(seed);
      this.kind = kind;
      rops.logon();
      object = new TestObject(alice.logon(RopClient.LOGON_ID), kind);
      handle = alice.open(object);
      for (int i = 0; i < 2; i++) {
        Value value = new Value(PropertyTag.of(0x6600 + i, PropertyType.BINARY));
        open.add(new Stream(client.open(handle, value.tag, RopOpenStream.CREATE), value, 0));
      }
    }

    void run() {
      List<Value> values = open.stream().map(s -> s.value).toList();
      for (int i = 0; i < STEPS; i++) {
        step(open.get(random.nextInt(open.size())));
      }
      open.forEach(s -> rops.release(s.handle));
      for (Value value : values) {
        assertThat(object.properties().get(value.tag)).isEqualTo(Bytes.wrap(value.bytes));
      }
      alice.close();
    }

    private void step(Stream s) {
      switch (random.nextInt(10)) {
        case 0 -> resize(s);
        case 1 -> seek(s);
        case 2 -> commit(s);
        case 3 -> copy(s);
        case 4 -> copyTo(s, open.get(random.nextInt(open.size())));
        case 5 -> look(s);
        case 6, 7 -> read(s);
        default -> write(s);
      }
      if (open.contains(s)) {
        assertThat(client.size(s.handle)).isEqualTo(s.value.bytes.length);
      }
    }

    private void resize(Stream s) {
      int size = random.nextInt(MOST);
      client.resize(s.handle, size);
      s.value.size(size);
    }

    private void seek(Stream s) {
      int origin = random.nextInt(3);
      int from = new int[] {0, s.position, s.value.bytes.length}[origin];
      int to = random.nextInt(MOST);
      assertThat(client.seek(s.handle, origin, to - from)).isEqualTo(to);
      if (to != s.position) {
        s.value.size(Math.max(s.value.bytes.length, to));
      }
      s.position = to;
    }

    private void read(Stream s) {
      int n = random.nextInt(MOST);
      byte[] read = s.value.get(s.position, n);
      assertThat(client.read(s.handle, n)).isEqualTo(Bytes.wrap(read));
      s.position += read.length;
    }

    private void write(Stream s) {
      byte[] data = new byte[random.nextInt(MOST)];
      random.nextBytes(data);
      client.write(s.handle, Bytes.wrap(data));
      s.value.put(s.position, data);
      s.position += data.length;
    }

    private void commit(Stream s) {
      client.commit(s.handle);
      s.value.committed = s.value.bytes;
      assertThat(object.properties().get(s.value.tag)).isEqualTo(Bytes.wrap(s.value.bytes));
    }

    /**
     * Through the object's handle all is seen at once; of a folder others see what is committed.
     */
    private void look(Stream s) {
      assertThat(client.property(handle, s.value.tag)).isEqualTo(Bytes.wrap(s.value.bytes));
      if (kind == ObjectKind.FOLDER) {
        Object seen = object.properties().get(s.value.tag);
        assertThat(seen == null ? Bytes.EMPTY : seen).isEqualTo(Bytes.wrap(s.value.committed));
      }
    }

    private void copy(Stream s) {
      if (open.size() < 6) {
        open.add(new Stream(client.copy(s.handle), s.value, s.position));
      } else {
        Stream last = open.removeLast();
        rops.release(last.handle);
        last.value.committed = last.value.bytes;
      }
    }

    private void copyTo(Stream from, Stream to) {
      if (from.equals(to)) {
        client.seek(from.handle, RopSeekStream.CURRENT, 0);
        return;
      }
      int n = random.nextInt(MOST);
      byte[] data = from.value.get(from.position, n);
      assertThat(client.copyTo(from.handle, to.handle, n).response())
          .isEqualTo(new RopCopyToStream.Copied(data.length, data.length));
      from.position += data.length;
      to.value.put(to.position, data);
      to.position += data.length;
    }
  }
}
