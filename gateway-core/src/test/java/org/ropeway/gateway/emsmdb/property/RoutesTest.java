package org.ropeway.gateway.emsmdb.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;

/** A string or binary is the same whichever way it is written and read. */
class RoutesTest {
  private static final Charset CP1252 = Charset.forName("windows-1252");

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final int handle =
      alice.open(new TestObject(alice.logon(RopClient.LOGON_ID), ObjectKind.MESSAGE));
  private final Random random = new Random(logon);

  @AfterEach
  void end() {
    alice.close();
  }

  /** Any UTF-16 units but null at the end, pairs or not. */
  private String anyString() {
    StringBuilder s = new StringBuilder();
    for (int n = random.nextInt(300); n > 0; n--) {
      s.append((char) (1 + random.nextInt(0xFFFF)));
    }
    return s.toString();
  }

  private String westernString() {
    byte[] bytes = new byte[random.nextInt(300)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0xA0 + random.nextInt(0x5F));
    }
    return new String(bytes, CP1252);
  }

  private Bytes anyBytes() {
    byte[] bytes = new byte[random.nextInt(600)];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  @Test
  void strings() {
    for (int i = 0; i < 50; i++) {
      String value = anyString();
      set(PidTag.BODY, value);
      assertThat(routes(PidTag.BODY)).hasSize(4).containsOnly(value);
      write(PidTag.BODY, readStream(PidTag.BODY));
      assertThat(routes(PidTag.BODY)).hasSize(4).containsOnly(value);
    }
  }

  @Test
  void eightBitStrings() {
    PropertyTag string8 = PidTag.BODY.withType(PropertyType.STRING8);
    for (int i = 0; i < 50; i++) {
      String value = westernString();
      write(string8, Bytes.wrap(value.getBytes(CP1252)));
      assertThat(routes(PidTag.BODY)).hasSize(4).containsOnly(value);
      assertThat(specific(string8, 0)).isEqualTo(value);
      assertThat(new String(readStream(string8).array(), CP1252)).isEqualTo(value);
    }
  }

  @Test
  void binaries() {
    for (int i = 0; i < 50; i++) {
      Bytes value = anyBytes();
      write(PidTag.HTML, value);
      assertThat(routes(PidTag.HTML)).hasSize(4).containsOnly(value);
      set(PidTag.HTML, value);
      assertThat(routes(PidTag.HTML)).hasSize(4).containsOnly(value);
    }
  }

  private List<Object> routes(PropertyTag tag) {
    List<Object> routes = new ArrayList<>();
    routes.add(specific(tag, 1));
    routes.add(((TypedValue) specific(tag.withType(PropertyType.UNSPECIFIED), 1)).value());
    routes.addAll(
        client
            .get(handle, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(0, 1))
            .propertyValues()
            .stream()
            .filter(v -> v.tag().equals(tag))
            .map(PropertyValue::value)
            .toList());
    Bytes stream = readStream(tag);
    routes.add(tag.type() == PropertyType.BINARY ? stream : utf16(stream));
    return routes;
  }

  private static String utf16(Bytes bytes) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < bytes.length(); i += 2) {
      s.append((char) (bytes.at(i) | bytes.at(i + 1) << 8));
    }
    return s.toString();
  }

  private Object specific(PropertyTag tag, int unicode) {
    RopGetPropertiesSpecific.Response r =
        client.get(
            handle,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(0, unicode, List.of(tag)));
    return r.rowData().rows(List.of(tag), CP1252).getFirst().values().getFirst();
  }

  private Bytes readStream(PropertyTag tag) {
    int stream =
        client.open(
            handle, RopOpenStream.ROP, new RopOpenStream.Request(1, tag, RopOpenStream.READ_ONLY));
    Bytes all = client.get(stream, RopReadStream.ROP, RopReadStream.Request.upTo(2000)).data();
    client.release(stream);
    return all;
  }

  private void write(PropertyTag tag, Bytes data) {
    int stream =
        client.open(
            handle, RopOpenStream.ROP, new RopOpenStream.Request(1, tag, RopOpenStream.CREATE));
    client.get(stream, RopWriteStream.ROP, new RopWriteStream.Request(data));
    client.release(stream);
  }

  private void set(PropertyTag tag, Object value) {
    client.get(
        handle,
        RopSetProperties.ROP,
        new RopSetProperties.Request(List.of(new PropertyValue(tag, value))));
  }
}
