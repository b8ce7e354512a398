package org.ropeway.gateway.doctor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server ([RFC1035] 4) that knows what a test tells it. */
final class NameServer implements AutoCloseable {
  private static final int RESPONSE = 0x8580;
  private static final int NO_SUCH_NAME = 3;
  private static final int INTERNET = 1;
  private static final Map<String, Integer> TYPES =
      Map.of("A", 1, "CNAME", 5, "TXT", 16, "AAAA", 28, "SRV", 33);

  private final DatagramSocket socket =
      new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  private final Map<String, byte[]> records = new ConcurrentHashMap<>();
  private volatile int refusal;

  NameServer() throws IOException {
    Thread.startVirtualThread(this::serve);
  }

  /** As JNDI names it. */
  String url() {
    return "dns://127.0.0.1:" + socket.getLocalPort();
  }

  /** Gives a name a record. */
  NameServer with(String name, String type, String value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    switch (type) {
      case "A", "AAAA" -> data.write(InetAddress.ofLiteral(value).getAddress());
      case "CNAME" -> name(data, value);
      case "TXT" -> label(data, value);
      case "SRV" -> {
        data.writeShort(0);
        data.writeShort(0);
        data.writeShort(443);
        name(data, value);
      }
      default -> throw new IllegalArgumentException(type);
    }
    records.put(name + " " + TYPES.get(type), bytes.toByteArray());
    return this;
  }

  /** Answers everything by a response code ([RFC1035] 4.1.1). */
  NameServer refusing(int responseCode) {
    refusal = responseCode;
    return this;
  }

  private static void name(DataOutputStream data, String name) throws IOException {
    for (String label : List.of(name.split("\\.", -1))) {
      label(data, label);
    }
    data.writeByte(0);
  }

  private static void label(DataOutputStream data, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    data.writeByte(bytes.length);
    data.write(bytes);
  }

  private void serve() {
    byte[] buffer = new byte[512];
    while (!socket.isClosed()) {
      try {
        DatagramPacket query = new DatagramPacket(buffer, buffer.length);
        socket.receive(query);
        byte[] answer = answer(ByteBuffer.wrap(buffer, 0, query.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, query.getSocketAddress()));
      } catch (IOException e) {
        return;
      }
    }
  }

  private byte[] answer(ByteBuffer query) throws IOException {
    int id = query.getShort();
    query.position(12);
    StringBuilder asked = new StringBuilder();
    for (int length = query.get(); length != 0; length = query.get()) {
      byte[] label = new byte[length];
      query.get(label);
      asked.append(asked.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
    }
    int type = query.getShort();
    byte[] record = records.get(asked + " " + type);
    boolean known = records.keySet().stream().anyMatch(key -> key.startsWith(asked + " "));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeShort(id);
    int code = refusal != 0 ? refusal : known ? 0 : NO_SUCH_NAME;
    data.writeShort(RESPONSE | code);
    data.writeShort(1);
    data.writeShort(record == null ? 0 : 1);
    data.writeInt(0);
    name(data, asked.toString());
    data.writeShort(type);
    data.writeShort(INTERNET);
    if (record != null) {
      name(data, asked.toString());
      data.writeShort(type);
      data.writeShort(INTERNET);
      data.writeInt(60);
      data.writeShort(record.length);
      data.write(record);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    socket.close();
  }
}
