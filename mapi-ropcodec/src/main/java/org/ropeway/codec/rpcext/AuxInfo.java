package org.ropeway.codec.rpcext;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
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

    /** Where they are Autodiscover says (OrgFlags). */
    public static final int USE_AUTODISCOVER_FOR_PUBLIC_FOLDER_CONFIGURATION = 0x00000002;

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
    return read(WireReader.of(block.payload().unsafeArray()), block.version(), block.type());
  }

  /**
   * Reads the payload of a block, all that the reader has; {@link WireException} if it is not what
   * the type demands.
   */
  static AuxInfo read(WireReader r, int version, int type) {
    byte[] payload = r.peek(r.remaining());
    return switch (type) {
      case PERF_CLIENT_INFO -> clientInfo(r, payload);
      case PERF_SESSION_INFO -> sessionInfo(r, version);
      case PERF_PROCESS_INFO -> processInfo(r, payload);
      case PERF_ACCOUNT_INFO ->
          new PerfAccountInfo(reserved16(r, "ClientID"), r.field("Account", MapiGuid.WIRE));
      case CLIENT_CONNECTION_INFO -> connectionInfo(r, payload);
      case CLIENT_CONTROL ->
          new ClientControl(r.field("EnableFlags", Wire.U32), r.field("ExpiryTime", Wire.U32));
      case EX_ORG_INFO -> new ExOrgInfo(r.field("OrgFlags", Wire.U32));
      case ENDPOINT_CAPABILITIES ->
          new EndpointCapabilities(r.field("EndpointCapabilityFlag", Wire.U32));
      case SERVER_SESSION_INFO ->
          new ServerSessionInfo(
              text(r, payload, "ServerSessionContextInfo", r.field("Offset", Wire.U16)));
      default -> other(r, new AuxBlock(version, type, Bytes.wrap(payload)));
    };
  }

  private static AuxInfo sessionInfo(WireReader r, int version) {
    AuxInfo info =
        new PerfSessionInfo(reserved16(r, "SessionID"), r.field("SessionGuid", MapiGuid.WIRE));
    if (version > 1 && r.remaining() >= 4) {
      r.field("ConnectionID", Wire.U32);
    }
    return info;
  }

  private static AuxInfo processInfo(WireReader r, byte[] payload) {
    int id = reserved16(r, "ProcessID");
    MapiGuid guid = r.field("ProcessGuid", MapiGuid.WIRE);
    int name = r.field("ProcessNameOffset", Wire.U16);
    if (r.remaining() >= 2) {
      r.field("Reserved_2", Wire.U16);
    }
    return new PerfProcessInfo(id, guid, text(r, payload, "ProcessName", name));
  }

  private static AuxInfo other(WireReader r, AuxBlock block) {
    WireType<? extends AuxPerformance> type = AuxPerformance.wire(block);
    if (type == null) {
      Bytes.rest(r, "Payload");
      return new Unknown(block);
    }
    return type.read(r);
  }

  private static AuxInfo clientInfo(WireReader r, byte[] payload) {
    r.field("AdapterSpeed", Wire.U32);
    int clientId = r.field("ClientID", Wire.U16);
    int machineName = r.field("MachineNameOffset", Wire.U16);
    int userName = r.field("UserNameOffset", Wire.U16);
    r.field("ClientIPSize", Wire.U16);
    r.field("ClientIPOffset", Wire.U16);
    r.field("ClientIPMaskSize", Wire.U16);
    r.field("ClientIPMaskOffset", Wire.U16);
    int adapterName = r.field("AdapterNameOffset", Wire.U16);
    r.field("MACAddressSize", Wire.U16);
    r.field("MACAddressOffset", Wire.U16);
    int mode = r.field("ClientMode", Wire.U16);
    if (r.trace() != null && r.remaining() >= 2) {
      r.field("Reserved", Wire.U16);
    }
    return new PerfClientInfo(
        clientId,
        mode,
        text(r, payload, "MachineName", machineName),
        text(r, payload, "UserName", userName),
        text(r, payload, "AdapterName", adapterName));
  }

  private static AuxInfo connectionInfo(WireReader r, byte[] payload) {
    MapiGuid guid = r.field("ConnectionGUID", MapiGuid.WIRE);
    int context = reserved16(r, "OffsetConnectionContextInfo");
    return new ClientConnectionInfo(
        guid,
        r.field("ConnectionAttempts", Wire.U32),
        r.field("ConnectionFlags", Wire.U32),
        text(r, payload, "ConnectionContextInfo", context));
  }

  private static int reserved16(WireReader r, String name) {
    int v = r.field(name, Wire.U16);
    r.field("Reserved", Wire.U16);
    return v;
  }

  /**
   * The text at an offset that counts from the 4 bytes of the header; mostly the next bytes of the
   * reader.
   */
  private static String text(WireReader r, byte[] payload, String name, int offset) {
    if (offset == 0) {
      return "";
    }
    int at = Math.max(0, offset - 4);
    int gap = at - (payload.length - r.remaining());
    if (gap < 0 || gap > r.remaining()) {
      WireReader elsewhere = WireReader.of(payload);
      elsewhere.skip(at);
      return elsewhere.utf16z();
    }
    if (gap > 0) {
      r.field("Other", Wire.bytes(gap));
    }
    return r.field(name, Wire.UTF16Z);
  }

  private static Bytes longs(long... values) {
    WireWriter w = WireWriter.of(4 * values.length);
    for (long v : values) {
      w.u32(v);
    }
    return Bytes.wrap(w.toBytes());
  }
}
