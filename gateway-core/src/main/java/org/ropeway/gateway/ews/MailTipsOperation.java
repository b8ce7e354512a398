package org.ropeway.gateway.ews;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** GetMailTips ([MS-OXWMT] 3.1.4.1): what a sender should know of recipients before he sends. */
final class MailTipsOperation {
  /** Of one request, as with Exchange. */
  static final int MAX_RECIPIENTS = 50;

  private static final Logger log = LoggerFactory.getLogger(MailTipsOperation.class);
  private static final String RESPONSE = "GetMailTipsResponse";

  private final TipSource source;
  private final Duration patience;

  /** An operation that lets tips be pending that take longer than this to find out. */
  MailTipsOperation(TipSource source, Duration patience) {
    this.source = source;
    this.patience = patience;
  }

  SoapWriter.Content answer(SoapRequest request, Caller caller) throws EwsException {
    SoapElement body = request.body();
    Addressee sender = Addressee.of(body.need("SendingAs"));
    SoapElement recipients = body.need("Recipients");
    Set<MailTip> asked = MailTip.of(body.need("MailTipsRequested"));
    List<Addressee> to = recipients.children().stream().map(Addressee::of).toList();
    if (to.isEmpty()) {
      throw recipients.invalid("nobody is named");
    }
    List<Tips> tips;
    try {
      requireFew(to);
      TipSource.Question question = new TipSource.Question(caller, sender, caller.domains(), asked);
      tips = ask(to, asked, patience, one -> source.tips(one, question));
    } catch (EwsException e) {
      return out -> out.response(RESPONSE, e, answer -> {});
    }
    return out ->
        out.response(
            RESPONSE,
            null,
            answer ->
                answer.message(
                    "ResponseMessages",
                    all -> {
                      for (int i = 0; i < to.size(); i++) {
                        Addressee recipient = to.get(i);
                        Tips told = tips.get(i);
                        all.response(
                            "MailTipsResponseMessageType",
                            null,
                            one ->
                                one.message("MailTips", tip -> told.write(tip, recipient, asked)));
                      }
                    }));
  }

  private static void requireFew(List<Addressee> to) throws EwsException {
    if (to.size() > MAX_RECIPIENTS) {
      throw new EwsException(
          EwsError.INVALID_REQUEST, "More than " + MAX_RECIPIENTS + " recipients");
    }
  }

  /** All at once; what takes too long is pending, and left to its own end. */
  static List<Tips> ask(
      List<Addressee> to, Set<MailTip> asked, Duration patience, Function<Addressee, Tips> source) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Future<Tips>> tips =
          to.stream().map(one -> threads.submit(() -> source.apply(one))).toList();
      long end = System.nanoTime() + patience.toNanos();
      List<Tips> out = new ArrayList<>();
      for (Future<Tips> one : tips) {
        out.add(await(one, end, asked));
      }
      return out;
    } finally {
      threads.shutdown();
    }
  }

  private static Tips await(Future<Tips> tips, long end, Set<MailTip> asked) {
    try {
      return tips.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Tips.pending(asked);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Tips.pending(asked);
    } catch (ExecutionException e) {
      log.error("tips of a recipient could not be found out", e.getCause());
      return Tips.pending(asked);
    }
  }
}
