package org.ropeway.gateway.emsmdb.transport;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.transport.RopAbortSubmit;
import org.ropeway.codec.rop.transport.RopGetAddressTypes;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;
import org.ropeway.codec.rop.transport.RopOptionsData;
import org.ropeway.codec.rop.transport.RopSetSpooler;
import org.ropeway.codec.rop.transport.RopSpoolerLockMessage;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
import org.ropeway.codec.rop.transport.RopTransportNewMail;
import org.ropeway.codec.rop.transport.RopTransportSend;
import org.ropeway.codec.rop.transport.TransportRopRequest;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.gateway.emsmdb.logon.SpoolerLocks;
import org.ropeway.gateway.emsmdb.message.Submittable;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.Transport;
import org.ropeway.store.property.PropertyBag;

/**
 * The behaviour of [MS-OXCROPS] 2.2.7. The server sends to all types of addresses it names, so that
 * no client's spooler has to: NeedsSpooler and RopSetSpooler are accepted without effect.
 */
public final class TransportRops {
  /** What a recipient's address may be; Outlook addresses users of the house by EX. */
  private static final List<String> ADDRESS_TYPES = List.of("SMTP", "EX");

  private static final List<PropertyTag> TOLD =
      List.of(
          PidTag.SENDER_NAME,
          PidTag.SENDER_ENTRY_ID,
          PidTag.SENDER_SEARCH_KEY,
          PidTag.SENDER_ADDRESS_TYPE,
          PidTag.SENDER_EMAIL_ADDRESS,
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.SENT_REPRESENTING_ENTRY_ID,
          PidTag.SENT_REPRESENTING_SEARCH_KEY,
          PidTag.SENT_REPRESENTING_ADDRESS_TYPE,
          PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
          PidTag.CLIENT_SUBMIT_TIME);

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, TransportRopRequest request) {
    return switch (request) {
      case RopGetAddressTypes.Request r -> {
        c.input(); // of whatever object, [MS-OXOMSG] 2.2.4.3
        yield RopResult.of(new RopGetAddressTypes.Response(ADDRESS_TYPES));
      }
      case RopSetSpooler.Request r -> {
        c.input(LogonObject.class);
        yield RopResult.SUCCESS;
      }
      case RopGetTransportFolder.Request r -> transportFolder(c.input(LogonObject.class));
      case RopOptionsData.Request r -> optionsData(c.input(LogonObject.class), r);
      case RopSubmitMessage.Request r -> submit(c, r);
      case RopAbortSubmit.Request r -> {
        c.input(LogonObject.class).mailbox().transport().abort(r.messageId());
        yield RopResult.SUCCESS;
      }
      case RopSpoolerLockMessage.Request r -> lock(c.input(LogonObject.class).spoolerLocks(), r);
      case RopTransportSend.Request r -> send(c);
      case RopTransportNewMail.Request r -> {
        c.input(LogonObject.class)
            .mailbox()
            .transport()
            .announce(r.folderId(), r.messageId(), r.messageClass(), (int) r.messageFlags());
        yield RopResult.SUCCESS;
      }
    };
  }

  private static RopResult transportFolder(LogonObject logon) {
    if (logon.isPublic()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "nothing is sent from public folders");
    }
    return RopResult.of(
        new RopGetTransportFolder.Response(logon.mailbox().special(SpecialFolder.OUTBOX)));
  }

  /** [MS-OXOMSG] 3.3.5.7: addresses of these types have no options. */
  private static RopResult optionsData(LogonObject logon, RopOptionsData.Request r) {
    if (!ADDRESS_TYPES.contains(r.addressType().toUpperCase(Locale.ROOT))) {
      throw new MapiException(
          ErrorCode.NOT_FOUND, "address type of no options in " + logon.logonId());
    }
    return RopResult.of(new RopOptionsData.Response(1, Bytes.EMPTY, Bytes.EMPTY, ""));
  }

  /** [MS-OXOMSG] 3.3.5.1. */
  private static RopResult submit(RopContext c, RopSubmitMessage.Request r) {
    if ((r.submitFlags() & ~(RopSubmitMessage.PRE_PROCESS | RopSubmitMessage.NEEDS_SPOOLER)) != 0) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "submit flags " + r.submitFlags());
    }
    c.input(Submittable.class).send(c.session().client().lcid(), Transport::submit);
    return RopResult.SUCCESS;
  }

  /** [MS-OXOMSG] 2.2.5.4; the response tells who the message is from, as the server has set it. */
  private static RopResult send(RopContext c) {
    Submittable message = c.input(Submittable.class);
    message.send(c.session().client().lcid(), Transport::sendNow);
    PropertyBag sent = message.properties();
    List<PropertyValue> values =
        TOLD.stream()
            .filter(tag -> sent.get(tag) != null)
            .map(tag -> new PropertyValue(tag, requireNonNull(sent.get(tag))))
            .toList();
    return RopResult.of(new RopTransportSend.Response(Optional.of(values)));
  }

  /** [MS-OXOMSG] 2.2.5.3. */
  private static RopResult lock(SpoolerLocks locks, RopSpoolerLockMessage.Request r) {
    switch (r.lockState()) {
      case RopSpoolerLockMessage.LOCK -> locks.lock(r.messageId());
      case RopSpoolerLockMessage.UNLOCK -> locks.unlock(r.messageId());
      case RopSpoolerLockMessage.FINISHED -> locks.finish(r.messageId());
      default -> throw new MapiException(ErrorCode.INVALID_PARAMETER, "lock state");
    }
    return RopResult.SUCCESS;
  }
}
