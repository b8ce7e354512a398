package org.ropeway.codec.rpcext;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * What a client says of itself and of how its requests went. [MS-OXCRPC] 2.2.2.2.1 to 2.2.2.2.24;
 * times are in milliseconds. Whether a request ran in the foreground or the background, only the
 * block's type says.
 */
public sealed interface AuxPerformance extends AuxInfo {
  /** AUX_PERF_REQUESTID. 2.2.2.2.1. */
  record RequestId(int sessionId, int requestId) implements AuxPerformance {
    static final Struct<RequestId> WIRE =
        struct(
            RequestId::new,
            field("SessionID", Wire.U16, RequestId::sessionId),
            field("RequestID", Wire.U16, RequestId::requestId));
  }

  /**
   * AUX_PERF_SERVERINFO. 2.2.2.2.5.
   *
   * @param strings the texts that the offsets, which count from the header, name
   */
  record ServerInfo(
      int serverId, int serverType, int serverDnOffset, int serverNameOffset, Bytes strings)
      implements AuxPerformance {
    static final Struct<ServerInfo> WIRE =
        struct(
            ServerInfo::new,
            field("ServerID", Wire.U16, ServerInfo::serverId),
            field("ServerType", Wire.U16, ServerInfo::serverType),
            field("ServerDNOffset", Wire.U16, ServerInfo::serverDnOffset),
            field("ServerNameOffset", Wire.U16, ServerInfo::serverNameOffset),
            field("Strings", Bytes.REST, ServerInfo::strings));
  }

  /** AUX_PERF_DEFMDB_SUCCESS. 2.2.2.2.7. */
  record DefMdbSuccess(
      long timeSinceRequest, long timeToCompleteRequest, int requestId, int reserved)
      implements AuxPerformance {
    static final Struct<DefMdbSuccess> WIRE =
        struct(
            DefMdbSuccess::new,
            field("TimeSinceRequest", Wire.U32, DefMdbSuccess::timeSinceRequest),
            field("TimeToCompleteRequest", Wire.U32, DefMdbSuccess::timeToCompleteRequest),
            field("RequestID", Wire.U16, DefMdbSuccess::requestId),
            field("Reserved", Wire.U16, DefMdbSuccess::reserved));
  }

  /** AUX_PERF_DEFGC_SUCCESS. 2.2.2.2.8. */
  record DefGcSuccess(
      int serverId,
      int sessionId,
      long timeSinceRequest,
      long timeToCompleteRequest,
      int requestOperation,
      Bytes reserved)
      implements AuxPerformance {
    static final Struct<DefGcSuccess> WIRE =
        struct(
            DefGcSuccess::new,
            field("ServerID", Wire.U16, DefGcSuccess::serverId),
            field("SessionID", Wire.U16, DefGcSuccess::sessionId),
            field("TimeSinceRequest", Wire.U32, DefGcSuccess::timeSinceRequest),
            field("TimeToCompleteRequest", Wire.U32, DefGcSuccess::timeToCompleteRequest),
            field("RequestOperation", Wire.U8, DefGcSuccess::requestOperation),
            field("Reserved", Bytes.fixed(3), DefGcSuccess::reserved));
  }

  /** AUX_PERF_MDB_SUCCESS. 2.2.2.2.9. */
  record MdbSuccess(
      int clientId,
      int serverId,
      int sessionId,
      int requestId,
      long timeSinceRequest,
      long timeToCompleteRequest)
      implements AuxPerformance {
    static final Struct<MdbSuccess> WIRE =
        struct(
            MdbSuccess::new,
            field("ClientID", Wire.U16, MdbSuccess::clientId),
            field("ServerID", Wire.U16, MdbSuccess::serverId),
            field("SessionID", Wire.U16, MdbSuccess::sessionId),
            field("RequestID", Wire.U16, MdbSuccess::requestId),
            field("TimeSinceRequest", Wire.U32, MdbSuccess::timeSinceRequest),
            field("TimeToCompleteRequest", Wire.U32, MdbSuccess::timeToCompleteRequest));
  }

  /** AUX_PERF_MDB_SUCCESS_V2. 2.2.2.2.10. */
  record MdbSuccessV2(
      int processId,
      int clientId,
      int serverId,
      int sessionId,
      int requestId,
      int reserved,
      long timeSinceRequest,
      long timeToCompleteRequest)
      implements AuxPerformance {
    static final Struct<MdbSuccessV2> WIRE =
        struct(
            MdbSuccessV2::new,
            field("ProcessID", Wire.U16, MdbSuccessV2::processId),
            field("ClientID", Wire.U16, MdbSuccessV2::clientId),
            field("ServerID", Wire.U16, MdbSuccessV2::serverId),
            field("SessionID", Wire.U16, MdbSuccessV2::sessionId),
            field("RequestID", Wire.U16, MdbSuccessV2::requestId),
            field("Reserved", Wire.U16, MdbSuccessV2::reserved),
            field("TimeSinceRequest", Wire.U32, MdbSuccessV2::timeSinceRequest),
            field("TimeToCompleteRequest", Wire.U32, MdbSuccessV2::timeToCompleteRequest));
  }

  /** AUX_PERF_GC_SUCCESS. 2.2.2.2.11. */
  record GcSuccess(
      int clientId,
      int serverId,
      int sessionId,
      int reserved1,
      long timeSinceRequest,
      long timeToCompleteRequest,
      int requestOperation,
      Bytes reserved2)
      implements AuxPerformance {
    static final Struct<GcSuccess> WIRE =
        struct(
            GcSuccess::new,
            field("ClientID", Wire.U16, GcSuccess::clientId),
            field("ServerID", Wire.U16, GcSuccess::serverId),
            field("SessionID", Wire.U16, GcSuccess::sessionId),
            field("Reserved_1", Wire.U16, GcSuccess::reserved1),
            field("TimeSinceRequest", Wire.U32, GcSuccess::timeSinceRequest),
            field("TimeToCompleteRequest", Wire.U32, GcSuccess::timeToCompleteRequest),
            field("RequestOperation", Wire.U8, GcSuccess::requestOperation),
            field("Reserved_2", Bytes.fixed(3), GcSuccess::reserved2));
  }

  /** AUX_PERF_GC_SUCCESS_V2. 2.2.2.2.12. */
  record GcSuccessV2(
      int processId,
      int clientId,
      int serverId,
      int sessionId,
      long timeSinceRequest,
      long timeToCompleteRequest,
      int requestOperation,
      Bytes reserved)
      implements AuxPerformance {
    static final Struct<GcSuccessV2> WIRE =
        struct(
            GcSuccessV2::new,
            field("ProcessID", Wire.U16, GcSuccessV2::processId),
            field("ClientID", Wire.U16, GcSuccessV2::clientId),
            field("ServerID", Wire.U16, GcSuccessV2::serverId),
            field("SessionID", Wire.U16, GcSuccessV2::sessionId),
            field("TimeSinceRequest", Wire.U32, GcSuccessV2::timeSinceRequest),
            field("TimeToCompleteRequest", Wire.U32, GcSuccessV2::timeToCompleteRequest),
            field("RequestOperation", Wire.U8, GcSuccessV2::requestOperation),
            field("Reserved", Bytes.fixed(3), GcSuccessV2::reserved));
  }

  /** AUX_PERF_FAILURE. 2.2.2.2.13. */
  record Failure(
      int clientId,
      int serverId,
      int sessionId,
      int requestId,
      long timeSinceRequest,
      long timeToFailRequest,
      long resultCode,
      int requestOperation,
      Bytes reserved)
      implements AuxPerformance {
    static final Struct<Failure> WIRE =
        struct(
            Failure::new,
            field("ClientID", Wire.U16, Failure::clientId),
            field("ServerID", Wire.U16, Failure::serverId),
            field("SessionID", Wire.U16, Failure::sessionId),
            field("RequestID", Wire.U16, Failure::requestId),
            field("TimeSinceRequest", Wire.U32, Failure::timeSinceRequest),
            field("TimeToFailRequest", Wire.U32, Failure::timeToFailRequest),
            field("ResultCode", Wire.U32, Failure::resultCode),
            field("RequestOperation", Wire.U8, Failure::requestOperation),
            field("Reserved", Bytes.fixed(3), Failure::reserved));
  }

  /** AUX_PERF_FAILURE_V2. 2.2.2.2.14. */
  record FailureV2(
      int processId,
      int clientId,
      int serverId,
      int sessionId,
      int requestId,
      int reserved1,
      long timeSinceRequest,
      long timeToFailRequest,
      long resultCode,
      int requestOperation,
      Bytes reserved2)
      implements AuxPerformance {
    static final Struct<FailureV2> WIRE =
        struct(
            FailureV2::new,
            field("ProcessID", Wire.U16, FailureV2::processId),
            field("ClientID", Wire.U16, FailureV2::clientId),
            field("ServerID", Wire.U16, FailureV2::serverId),
            field("SessionID", Wire.U16, FailureV2::sessionId),
            field("RequestID", Wire.U16, FailureV2::requestId),
            field("Reserved_1", Wire.U16, FailureV2::reserved1),
            field("TimeSinceRequest", Wire.U32, FailureV2::timeSinceRequest),
            field("TimeToFailRequest", Wire.U32, FailureV2::timeToFailRequest),
            field("ResultCode", Wire.U32, FailureV2::resultCode),
            field("RequestOperation", Wire.U8, FailureV2::requestOperation),
            field("Reserved_2", Bytes.fixed(3), FailureV2::reserved2));
  }

  /** AUX_OSVERSIONINFO. 2.2.2.2.16. */
  record OsVersionInfo(
      long size,
      long majorVersion,
      long minorVersion,
      long buildNumber,
      Bytes reserved1,
      int servicePackMajor,
      int servicePackMinor,
      long reserved2)
      implements AuxPerformance {
    static final Struct<OsVersionInfo> WIRE =
        struct(
            OsVersionInfo::new,
            field("OSVersionInfoSize", Wire.U32, OsVersionInfo::size),
            field("MajorVersion", Wire.U32, OsVersionInfo::majorVersion),
            field("MinorVersion", Wire.U32, OsVersionInfo::minorVersion),
            field("BuildNumber", Wire.U32, OsVersionInfo::buildNumber),
            field("Reserved1", Bytes.fixed(132), OsVersionInfo::reserved1),
            field("ServicePackMajor", Wire.U16, OsVersionInfo::servicePackMajor),
            field("ServicePackMinor", Wire.U16, OsVersionInfo::servicePackMinor),
            field("Reserved2", Wire.U32, OsVersionInfo::reserved2));
  }

  /**
   * AUX_PROTOCOL_DEVICE_IDENTIFICATION. 2.2.2.2.23.
   *
   * @param strings the texts that the offsets, which count from the header, name
   */
  record DeviceIdentification(
      int manufacturerOffset,
      int modelOffset,
      int serialNumberOffset,
      int versionOffset,
      int firmwareVersionOffset,
      Bytes strings)
      implements AuxPerformance {
    static final Struct<DeviceIdentification> WIRE =
        struct(
            DeviceIdentification::new,
            field("DeviceManufacturerOffset", Wire.U16, DeviceIdentification::manufacturerOffset),
            field("DeviceModelOffset", Wire.U16, DeviceIdentification::modelOffset),
            field("DeviceSerialNumberOffset", Wire.U16, DeviceIdentification::serialNumberOffset),
            field("DeviceVersionOffset", Wire.U16, DeviceIdentification::versionOffset),
            field(
                "DeviceFirmwareVersionOffset",
                Wire.U16,
                DeviceIdentification::firmwareVersionOffset),
            field("Strings", Bytes.REST, DeviceIdentification::strings));
  }

  /** How the payload of a block stands on the wire; null if it is not one of these. 2.2.2.2. */
  static @Nullable WireType<? extends AuxPerformance> wire(AuxBlock block) {
    boolean second = block.version() == 2;
    return switch (block.type()) {
      case 0x01 -> RequestId.WIRE;
      case 0x03 -> ServerInfo.WIRE;
      case 0x05, 0x0C, 0x11 -> DefMdbSuccess.WIRE;
      case 0x06, 0x0D, 0x12 -> DefGcSuccess.WIRE;
      case 0x07, 0x0E, 0x13 -> second ? MdbSuccessV2.WIRE : MdbSuccess.WIRE;
      case 0x08, 0x0F, 0x14 -> second ? GcSuccessV2.WIRE : GcSuccess.WIRE;
      case 0x09, 0x10, 0x15 -> second ? FailureV2.WIRE : Failure.WIRE;
      case 0x16 -> OsVersionInfo.WIRE;
      case 0x4E -> DeviceIdentification.WIRE;
      default -> null;
    };
  }
}
