package org.ropeway.standin.ajax.push;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.AjaxSession;
import org.ropeway.standin.ajax.AjaxSessions;
import org.ropeway.standin.data.ChangeSignal;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.StoreException;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.http.SocketUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A web socket over which a client hears of new mails in its inbox: Engine.IO and Socket.IO as
 * recorded (push-01). A thread of its own looks after each change of the data.
 */
final class NewsSocket implements SocketUser {
  private static final String TOPIC = "ox:mail:new";
  private static final int INBOX = 7;
  private static final Duration PING = Duration.ofSeconds(25);
  private final AjaxBackstage backstage;
  private final PushModule push;
  private final AjaxSessions sessions;
  private final AjaxSession session;
  private final AtomicReference<@Nullable Socket> socket = new AtomicReference<>();
  private volatile boolean over;

  NewsSocket(AjaxBackstage backstage, PushModule push, AjaxSessions sessions, AjaxSession session) {
    this.backstage = backstage;
    this.push = push;
    this.sessions = sessions;
    this.session = session;
  }

  @Override
  public void opened(Socket opened) {
    socket.set(opened);
    String id = Long.toHexString(System.identityHashCode(this) & 0xFFFF_FFFFL);
    opened.send(
        "0{\"sid\": \""
            + id
            + "\", \"upgrades\": [], \"pingInterval\": 25000, \"pingTimeout\": 20000}");
    opened.send("40{\"sid\":\"" + id + "\"}");
    long uid = backstage.database().read(this::nextUid);
    Thread.ofVirtual().name("news").start(() -> watch(opened, uid));
  }

  /** A ping of either side's Engine.IO gets its pong. */
  @Override
  public void received(String text) {
    Socket known = socket.get();
    if (known != null && text.startsWith("2")) {
      known.send("3" + text.substring(1));
    }
  }

  @Override
  public void closed() {
    over = true;
    push.closed(this);
    backstage.database().signal().signal();
  }

  /** Closes the socket. */
  void end() {
    over = true;
    Socket known = socket.get();
    if (known != null) {
      known.close();
    }
    backstage.database().signal().signal();
  }

  private void watch(Socket opened, long from) {
    ChangeSignal signal = backstage.database().signal();
    long next = from;
    try {
      while (!over && sessions.isOpen(session)) {
        long seen = signal.version();
        next = tell(opened, next);
        if (!signal.await(seen, PING, () -> over)) {
          opened.send("2");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StoreException e) {
      over = true; // the server is being stopped
    }
    opened.close();
  }

  private long tell(Socket opened, long from) {
    return backstage
        .database()
        .read(tx -> {
          UserRow user = Users.byId(tx, session.user()).orElseThrow();
          FolderRow inbox = Folders.standard(tx, user, INBOX).orElseThrow();
          List<MailRow> mails = Mails.from(tx, inbox.fid(), from);
          for (MailRow mail : mails) {
            if (push.wants(session, TOPIC)) {
              opened.send("42" + event(mail, inbox));
            }
          }
          return mails.isEmpty() ? from : mails.getLast().uid() + 1;
        });
  }

  private static ArrayNode event(MailRow mail, FolderRow inbox) {
    JsonNode listing = JsonMapper.shared().readTree(mail.listing());
    JsonNode from = listing.path("from").path(0);
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("folder", inbox.id());
    out.put("id", String.valueOf(mail.uid()));
    out.put("email", from.path(1).asString(""));
    out.put("displayname", from.path(0).asString(""));
    out.put("subject", listing.path("subject").asString(""));
    out.put("unread", inbox.unread());
    out.put("teaser", "");
    return JsonNodeFactory.instance.arrayNode().add(TOPIC).add(out);
  }

  private long nextUid(Tx tx) throws java.sql.SQLException {
    UserRow user = Users.byId(tx, session.user()).orElseThrow();
    return Folders.nextUid(tx, Folders.standard(tx, user, INBOX).orElseThrow().fid());
  }
}
