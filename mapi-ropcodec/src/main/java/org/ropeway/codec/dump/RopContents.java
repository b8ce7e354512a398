package org.ropeway.codec.dump;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rop.RopResponseBuffer;
import org.ropeway.codec.rop.RopTable;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;

/** How ROP buffers are read with what is known of their session. */
interface RopContents {
  /** Nothing is known: requests speak for themselves, responses answer requests of zeros. */
  RopContents ALONE = new Alone();

  /** A ROP input buffer. */
  Object request(WireReader r);

  /** The next ROP output buffer of the answer to the last request. */
  Object response(WireReader r);

  /** The columns of rows a server object sends of its own; null where they are not known. */
  @Nullable List<PropertyTag> columnsOf(long notificationHandle);

  /**
   * A request of zeros, to take for one that is not known; null if the ROP does not exist or zeros
   * are none of its requests.
   */
  static @Nullable RopCall<?> ofZeros(int ropId) {
    Rop<?, ?> rop = RopTable.find(ropId);
    if (rop == null) {
      return null;
    }
    byte[] zeros = new byte[256];
    zeros[0] = (byte) rop.id();
    zeros[3] = (byte) (ropId == RopLogon.ROP.id() ? RopLogon.PRIVATE : 0);
    try {
      return RopCall.wire(LogonKinds.PRIVATE).read(WireReader.of(zeros));
    } catch (WireException e) {
      return null;
    }
  }

  /** Nothing is known. */
  final class Alone implements RopContents {
    private static final RopResponseBuffer.Context CONTEXT =
        new RopResponseBuffer.Context() {
          @Override
          public List<RopCall<?>> calls() {
            return List.of();
          }

          @Override
          public LogonKinds logons() {
            return LogonKinds.PRIVATE;
          }

          @Override
          public List<PropertyTag> columns(RopCall<?> call, List<RopAnswer> answered) {
            return List.of();
          }

          @Override
          public @Nullable RopCall<?> assumed(int ropId) {
            return ofZeros(ropId);
          }
        };

    private Alone() {}

    @Override
    public Object request(WireReader r) {
      return RopRequestBuffer.wire(LogonKinds.PRIVATE).read(r);
    }

    @Override
    public Object response(WireReader r) {
      return RopResponseBuffer.read(r, CONTEXT);
    }

    @Override
    public @Nullable List<PropertyTag> columnsOf(long notificationHandle) {
      return null;
    }
  }
}
