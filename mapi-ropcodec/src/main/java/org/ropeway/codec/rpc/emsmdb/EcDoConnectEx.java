package org.ropeway.codec.rpc.emsmdb;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.textField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.wire.Struct;

/** Opens a session with a mailbox. [MS-OXCRPC] 3.1.4.1. */
public final class EcDoConnectEx {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(10, "EcDoConnectEx", "[MS-OXCRPC] 3.1.4.1", Request.WIRE, Response.WIRE);

  private EcDoConnectEx() {}

  /** The code page of 8-bit strings, and the languages of texts and of sorting. */
  public record Locale(int codePage, int lcidString, int lcidSort) {
    static final Struct<Locale> WIRE =
        struct(
            Locale::new,
            u32Field("ulCpid", Locale::codePage),
            u32Field("ulLcidString", Locale::lcidString),
            u32Field("ulLcidSort", Locale::lcidSort));
  }

  /** A version in three words; the numbers they are made of stand in [MS-OXCRPC] 3.1.4.1.3. */
  public record Version(int word0, int word1, int word2) {
    static final Struct<Version> WIRE =
        struct(
            Version::new,
            field("wVersion0", Ndr.U16, Version::word0),
            field("wVersion1", Ndr.U16, Version::word1),
            field("wVersion2", Ndr.U16, Version::word2));
  }

  /**
   * What goes in.
   *
   * @param conMod a hash of the DN
   * @param limit 0
   * @param sessionLink the session this one belongs to; 0xFFFFFFFF if it stands alone
   * @param timeStamp when the linked session was made
   * @param maxAuxiliaryOut the most bytes the auxiliaryBuffer of the response may have
   */
  public record Request(
      String userDn,
      int flags,
      int conMod,
      int limit,
      Locale locale,
      int sessionLink,
      int canConvertCodePages,
      Version clientVersion,
      int timeStamp,
      Bytes auxiliaryBuffer,
      long maxAuxiliaryOut) {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            field("szUserDN", Ndr.STRING8, Request::userDn),
            u32Field("ulFlags", Request::flags),
            u32Field("ulConMod", Request::conMod),
            u32Field("cbLimit", Request::limit),
            part(Locale.WIRE, Request::locale),
            u32Field("ulIcxrLink", Request::sessionLink),
            field("usFCanConvertCodePages", Ndr.U16, Request::canConvertCodePages),
            field("rgwClientVersion", Version.WIRE, Request::clientVersion),
            u32Field("pulTimeStamp", Request::timeStamp),
            part(Buffers.in("rgbAuxIn", "cbAuxIn"), Request::auxiliaryBuffer),
            field("pcbAuxOut", Buffers.SMALL_RANGE, Request::maxAuxiliaryOut));

    /** The same request as a body of MAPI/HTTP. */
    public Connect.Request body() {
      return new Connect.Request(
          userDn, flags, locale.codePage, locale.lcidSort, locale.lcidString, auxiliaryBuffer);
    }
  }

  /**
   * What comes out.
   *
   * @param session {@link ContextHandle#NIL} where none was opened
   * @param pollsMax the longest time between polls in ms
   * @param retryDelay the time before a retry in ms
   * @param sessionIndex what other sessions are linked by
   */
  public record Response(
      ContextHandle session,
      int pollsMax,
      int retryCount,
      int retryDelay,
      int sessionIndex,
      Optional<String> dnPrefix,
      Optional<String> displayName,
      Version serverVersion,
      Version bestVersion,
      int timeStamp,
      Bytes auxiliaryBuffer,
      ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            field("pcxh", ContextHandle.WIRE, Response::session),
            u32Field("pcmsPollsMax", Response::pollsMax),
            u32Field("pcRetry", Response::retryCount),
            u32Field("pcmsRetryDelay", Response::retryDelay),
            field("picxr", Ndr.U16, Response::sessionIndex),
            textField("szDNPrefix", Response::dnPrefix),
            textField("szDisplayName", Response::displayName),
            field("rgwServerVersion", Version.WIRE, Response::serverVersion),
            field("rgwBestVersion", Version.WIRE, Response::bestVersion),
            u32Field("pulTimeStamp", Response::timeStamp),
            part(
                Buffers.out("rgbAuxOut", "pcbAuxOut", Buffers.SMALL_RANGE),
                Response::auxiliaryBuffer),
            returnField(Response::returnValue));
  }
}
