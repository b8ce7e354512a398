package org.ropeway.gateway.client;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.RopResponseBuffer;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.wire.WireReader;

/** What a client knows that its server's answers do not say of themselves. */
final class AnswerContext implements RopResponseBuffer.Context {
  private final List<RopFuture<?>> futures;
  private final LogonKinds logons;
  private int at;

  private AnswerContext(List<RopFuture<?>> futures, LogonKinds logons) {
    this.futures = futures;
    this.logons = logons;
  }

  /** Reads the answers to ROPs. */
  static RopResponseBuffer read(Bytes payload, List<RopFuture<?>> futures, LogonKinds logons) {
    return RopResponseBuffer.read(
        WireReader.of(payload.unsafeArray()), new AnswerContext(futures, logons));
  }

  /** The first ROP from one on that has an answer. */
  static int nextAnswered(List<RopFuture<?>> futures, int from) {
    int next = from;
    while (!futures.get(next).call().rop().isAnswered()) {
      next++;
    }
    return next;
  }

  @Override
  public List<RopCall<?>> calls() {
    List<RopCall<?>> calls = new ArrayList<>();
    futures.forEach(f -> calls.add(f.call()));
    return calls;
  }

  @Override
  public LogonKinds logons() {
    return logons;
  }

  /** Asked once for each reply, in their order. */
  @Override
  public List<PropertyTag> columns(RopCall<?> call, List<RopAnswer> answered) {
    if (!answered.isEmpty() && answered.getLast() instanceof RopReply reply) {
      learn(futures.get(at - 1), reply);
    }
    at = nextAnswered(futures, at) + 1;
    return futures.get(at - 1).on().columns();
  }

  /** The RecipientColumns of a message, wherever they are told. */
  static void learn(RopFuture<?> future, RopReply reply) {
    RopResponse response = reply.response();
    if (response instanceof RopOpenEmbeddedMessage.Response embedded) {
      response = embedded.message();
    }
    if (response instanceof MessageInformation information) {
      MapiRef opened = future.openedOrNull();
      (opened == null ? future.on() : opened).columns(information.recipientColumns());
    }
  }
}
