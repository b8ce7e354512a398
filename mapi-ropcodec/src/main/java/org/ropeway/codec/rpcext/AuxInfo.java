package org.ropeway.codec.rpcext;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** What an {@link AuxBlock} says. [MS-OXCRPC] 2.2.2.2. */
public sealed interface AuxInfo
    permits AuxInfo.PerfClientInfo,
        AuxInfo.PerfSessionInfo,
        AuxInfo.PerfProcessInfo,
        AuxInfo.PerfAccountInfo,
        AuxInfo.ClientConnectionInfo,
        AuxInfo.ClientControl,
        AuxInfo.ExOrgInfo,
        AuxInfo.EndpointCapabilities,
        AuxInfo.ServerSessionInfo,
        AuxInfo.Unknown,
        AuxPerformance {
  /** AUX_PERF_CLIENTINFO. 2.2.2.2.4; texts are empty where the client says nothing. */
  record PerfClientInfo(
      int clientId, int clientMode, String machineName, String userName, String adapterName)
      implements AuxInfo {
    /** The client reads and writes on the server directly (ClientMode). */
    public static final int MODE_CLASSIC = 1;

    /** The client works on its copy of the mailbox (ClientMode). */
    public static final int MODE_CACHED = 2;
  }

  /** AUX_PERF_SESSIONINFO, also V2. 2.2.2.2.2, 2.2.2.2.3. */
  record PerfSessionInfo(int sessionId, MapiGuid sessionGuid) implements AuxInfo {}

  /** AUX_PERF_PROCESSINFO. 2.2.2.2.6. */
  record PerfProcessInfo(int processId, MapiGuid processGuid, String processName)
      implements AuxInfo {}

  /** AUX_PERF_ACCOUNTINFO. 2.2.2.2.18. */
  record PerfAccountInfo(int clientId, MapiGuid account) implements AuxInfo {}

  /** AUX_CLIENT_CONNECTION_INFO. 2.2.2.2.21. */
  record ClientConnectionInfo(
      MapiGuid connectionGuid, long connectionAttempts, long connectionFlags, String contextInfo)
      implements AuxInfo {}

  /** AUX_CLIENT_CONTROL. 2.2.2.2.15; the time in milliseconds. */
  record ClientControl(long enableFlags, long expiryTime) implements AuxInfo {
    /** The client is to compress what it sends (EnableFlags). */
    public static final int ENABLE_COMPRESSION = 0x00000004;

    /** The client may use RPC/HTTP (EnableFlags). */
    public static final int ENABLE_HTTP_TUNNELING = 0x00000008;

    /** As a block. */
    public AuxBlock toBlock() {
      return new AuxBlock(1, CLIENT_CONTROL, longs(enableFlags, expiryTime));
    }
  }

  /** AUX_EXORGINFO. 2.2.2.2.17. */
  record ExOrgInfo(long orgFlags) implements AuxInfo {
    /** There are public folders (OrgFlags). */
    public static final int PUBLIC_FOLDERS_ENABLED = 0x00000001;

    /** As a block. */
    public AuxBlock toBlock() {
      return new AuxBlock(1, EX_ORG_INFO, longs(orgFlags));
    }
  }

  /** AUX_ENDPOINT_CAPABILITIES. 2.2.2.2.19. */
  record EndpointCapabilities(long flags) implements AuxInfo {
    /** EMSMDB, NSPI and RFR are served at one address. */
    public static final int SINGLE_ENDPOINT = 0x00000001;

    /** As a block. */
    public AuxBlock toBlock() {
      return new AuxBlock(1, ENDPOINT_CAPABILITIES, longs(flags));
    }
  }

  /** AUX_SERVER_SESSION_INFO: text for the client's log. 2.2.2.2.22. */
  record ServerSessionInfo(String contextInfo) implements AuxInfo {
    /** As a block. */
    public AuxBlock toBlock() {
      WireWriter w = WireWriter.of(0xFFFF);
      w.u16(6).utf16z(contextInfo);
      return new AuxBlock(1, SERVER_SESSION_INFO, Bytes.wrap(w.toBytes()));
    }
  }

  /** Any other block, or one that is malformed: nothing the server has to know. */
  record Unknown(AuxBlock block) implements AuxInfo {}

  /** AUX_TYPE_PERF_CLIENTINFO. */
  int PERF_CLIENT_INFO = 0x02;

  /** AUX_TYPE_PERF_SESSIONINFO. */
  int PERF_SESSION_INFO = 0x04;

  /** AUX_TYPE_CLIENT_CONTROL. */
  int CLIENT_CONTROL = 0x0A;

  /** AUX_TYPE_PERF_PROCESSINFO. */
  int PERF_PROCESS_INFO = 0x0B;

  /** AUX_TYPE_EXORGINFO. */
  int EX_ORG_INFO = 0x17;

  /** AUX_TYPE_PERF_ACCOUNTINFO. */
  int PERF_ACCOUNT_INFO = 0x18;

  /** AUX_TYPE_ENDPOINT_CAPABILITIES. */
  int ENDPOINT_CAPABILITIES = 0x48;

  /** AUX_CLIENT_CONNECTION_INFO. */
  int CLIENT_CONNECTION_INFO = 0x4A;

  /** AUX_SERVER_SESSION_INFO. */
  int SERVER_SESSION_INFO = 0x4B;

  /** What a block says; a malformed one is {@link Unknown}, because a server ignores it. */
  static AuxInfo of(AuxBlock block) {
    try {
      return decode(block);
    } catch (WireException e) {
      return new Unknown(block);
    }
  }

  private static AuxInfo decode(AuxBlock block) {
    byte[] payload = block.payload().unsafeArray();
    WireReader r = WireReader.of(payload);
    return switch (block.type()) {
      case PERF_CLIENT_INFO -> clientInfo(r, payload);
      case PERF_SESSION_INFO -> new PerfSessionInfo(reserved16(r), MapiGuid.WIRE.read(r));
      case PERF_PROCESS_INFO ->
          new PerfProcessInfo(reserved16(r), MapiGuid.WIRE.read(r), text(payload, r.u16()));
      case PERF_ACCOUNT_INFO -> new PerfAccountInfo(reserved16(r), MapiGuid.WIRE.read(r));
      case CLIENT_CONNECTION_INFO -> connectionInfo(r, payload);
      case CLIENT_CONTROL -> new ClientControl(r.u32(), r.u32());
      case EX_ORG_INFO -> new ExOrgInfo(r.u32());
      case ENDPOINT_CAPABILITIES -> new EndpointCapabilities(r.u32());
      case SERVER_SESSION_INFO -> new ServerSessionInfo(text(payload, r.u16()));
      default -> other(block);
    };
  }

  private static AuxInfo other(AuxBlock block) {
    WireType<? extends AuxPerformance> type = AuxPerformance.wire(block);
    return type == null ? new Unknown(block) : type.read(WireReader.of(block.payload().array()));
  }

  private static AuxInfo clientInfo(WireReader r, byte[] payload) {
    r.skip(4);
    int clientId = r.u16();
    int machineName = r.u16();
    int userName = r.u16();
    r.skip(8);
    int adapterName = r.u16();
    r.skip(4);
    int mode = r.u16();
    return new PerfClientInfo(
        clientId,
        mode,
        text(payload, machineName),
        text(payload, userName),
        text(payload, adapterName));
  }

  private static AuxInfo connectionInfo(WireReader r, byte[] payload) {
    MapiGuid guid = MapiGuid.WIRE.read(r);
    int context = reserved16(r);
    return new ClientConnectionInfo(guid, r.u32(), r.u32(), text(payload, context));
  }

  private static int reserved16(WireReader r) {
    int v = r.u16();
    r.skip(2);
    return v;
  }

  /** The text at an offset that counts from the header. */
  private static String text(byte[] payload, int offset) {
    if (offset == 0) {
      return "";
    }
    WireReader r = WireReader.of(payload);
    r.skip(Math.max(0, offset - 4));
    return r.utf16z();
  }

  private static Bytes longs(long... values) {
    WireWriter w = WireWriter.of(4 * values.length);
    for (long v : values) {
      w.u32(v);
    }
    return Bytes.wrap(w.toBytes());
  }
}
