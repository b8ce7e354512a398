package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.codec.rop.RequestForm;
import org.ropeway.codec.rop.ResponseContext;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/** Logs on to a store. [MS-OXCROPS] 2.2.3.1; behaviour [MS-OXCSTOR] 2.2.1.1. */
public final class RopLogon {
  private static final int ID = 0xFE;

  /** The operation. */
  public static final Rop<Request, LogonResponse> ROP =
      new Rop<>(
          ID,
          "RopLogon",
          "2.2.3.1",
          Handles.OUTPUT,
          RequestForm.of(
              struct(
                  Request::new,
                  field("LogonFlags", Wire.U8, Request::logonFlags),
                  field("OpenFlags", Wire.U32, Request::openFlags),
                  field("StoreState", Wire.U32, Request::storeState),
                  field("EssdnSize", "Essdn", SizedString.in(Bytes.WIRE16), Request::essdn))),
          ID,
          new Responses());

  /** LogonFlags: to a private mailbox; to public folders without it. */
  public static final int PRIVATE = 0x01;

  /** LogonFlags: without being seen. */
  public static final int UNDERCOVER = 0x02;

  /** LogonFlags: ghosted. */
  public static final int GHOSTED = 0x04;

  /** OpenFlags: with the rights of an administrator. */
  public static final long USE_ADMIN_PRIVILEGE = 0x00000001;

  /** OpenFlags: to public folders. */
  public static final long PUBLIC = 0x00000002;

  /** OpenFlags: the user's own mailbox; ignored. */
  public static final long HOME_LOGON = 0x00000004;

  /** OpenFlags: as owner; ignored. */
  public static final long TAKE_OWNERSHIP = 0x00000008;

  /** OpenFlags: a server with public folders other than the one it asked first. */
  public static final long ALTERNATE_SERVER = 0x00000100;

  /** OpenFlags: public folders even if this server has no home for the user. */
  public static final long IGNORE_HOME_MDB = 0x00000200;

  /** OpenFlags: no mail is to be delivered to the client. */
  public static final long NO_MAIL = 0x00000400;

  /** OpenFlags: replica ids are per mailbox; always set. */
  public static final long USE_PER_MDB_REPLID_MAPPING = 0x01000000;

  /** OpenFlags: the client asks for progress by RopProgress. */
  public static final long SUPPORT_PROGRESS = 0x20000000;

  private RopLogon() {}

  /**
   * The request.
   *
   * @param storeState 0
   * @param essdn the distinguished name of the mailbox; empty for public folders
   */
  public record Request(int logonFlags, long openFlags, long storeState, String essdn)
      implements LogonRopRequest {
    /** What the logon is for. */
    public LogonKind kind() {
      return (logonFlags & PRIVATE) != 0 ? LogonKind.PRIVATE : LogonKind.PUBLIC;
    }
  }

  private static final class Responses implements ResponseForm<Request, LogonResponse> {
    @Override
    public @Nullable LogonResponse read(
        WireReader r, ErrorCode returnValue, ResponseContext<Request> context) {
      if (returnValue.equals(ErrorCode.WRONG_SERVER)) {
        return LogonResponse.Redirect.WIRE.read(r);
      }
      if (!ResponseForm.isSuccess(returnValue)) {
        return null;
      }
      return switch (context.request().kind()) {
        case PRIVATE -> LogonResponse.PrivateMailbox.WIRE.read(r);
        case PUBLIC -> LogonResponse.PublicFolders.WIRE.read(r);
      };
    }

    @Override
    public void write(
        WireWriter w,
        ErrorCode returnValue,
        @Nullable LogonResponse response,
        ResponseContext<Request> context) {
      boolean redirect = returnValue.equals(ErrorCode.WRONG_SERVER);
      if (redirect || ResponseForm.isSuccess(returnValue)) {
        switch (response) {
          case LogonResponse.PrivateMailbox v when !redirect ->
              LogonResponse.PrivateMailbox.WIRE.write(w, v);
          case LogonResponse.PublicFolders v when !redirect ->
              LogonResponse.PublicFolders.WIRE.write(w, v);
          case LogonResponse.Redirect v when redirect -> LogonResponse.Redirect.WIRE.write(w, v);
          case null, default ->
              throw new IllegalArgumentException("RopLogon: " + returnValue + " with " + response);
        }
      }
    }
  }
}
