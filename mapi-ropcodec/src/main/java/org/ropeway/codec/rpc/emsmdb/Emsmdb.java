package org.ropeway.codec.rpc.emsmdb;

import java.util.List;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.dcerpc.SyntaxId;

/** The interfaces of mailboxes. [MS-OXCRPC] 1.9. */
public final class Emsmdb {
  /** The operations; those that are reserved are missing, but for what older clients call. */
  public static final RpcInterface INTERFACE =
      new RpcInterface(
          "emsmdb",
          SyntaxId.of("a4f1db00-ca47-1067-b31f-00dd010662da", 0, 81),
          List.of(
              EcDoDisconnect.OPERATION,
              EcDoRpc.OPERATION,
              EcRRegisterPushNotification.OPERATION,
              EcDummyRpc.OPERATION,
              EcDoConnectEx.OPERATION,
              EcDoRpcExt2.OPERATION,
              EcDoAsyncConnectEx.OPERATION));

  /** The operation that waits. */
  public static final RpcInterface ASYNC_INTERFACE =
      new RpcInterface(
          "asyncemsmdb",
          SyntaxId.of("5261574a-4572-206e-b268-6b199213b4e4", 0, 1),
          List.of(EcDoAsyncWaitEx.OPERATION));

  private Emsmdb() {}
}
