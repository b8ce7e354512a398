package org.ropeway.gateway.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.dump.DumpSession;
import org.ropeway.gateway.client.CookieJar;
import org.ropeway.gateway.http.Headers;

/** The session contexts of a recording, each with that which stands for it on the live server. */
final class Sessions {
  private final List<Session> all = new ArrayList<>();

  /** The session a recorded request belongs to by its cookies; a new one if it names none. */
  Session of(Headers recordedRequest) {
    Map<String, String> cookies = parse(recordedRequest);
    @Nullable Session best = null;
    long most = 0;
    for (Session session : all) {
      long same = session.shared(cookies);
      if (same > most) {
        most = same;
        best = session;
      }
    }
    return best == null ? begin() : best;
  }

  private Session begin() {
    Session session = new Session("session " + (all.size() + 1));
    all.add(session);
    return session;
  }

  private static Map<String, String> parse(Headers headers) {
    Map<String, String> cookies = new LinkedHashMap<>();
    for (String header : headers.all("Cookie")) {
      for (String pair : header.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
      }
    }
    return cookies;
  }

  /** One session context on both servers. */
  static final class Session {
    private final String name;
    private final CookieJar recorded = new CookieJar();
    private final CookieJar live = new CookieJar();
    private final DumpSession recordedTrees = new DumpSession();
    private final DumpSession liveTrees = new DumpSession();

    Session(String name) {
      this.name = name;
    }

    /** A name that no other has. */
    String name() {
      return name;
    }

    /** The cookies it has on the live server. */
    CookieJar live() {
      return live;
    }

    /** Decodes what was recorded. */
    DumpSession recordedTrees() {
      return recordedTrees;
    }

    /** Decodes what the live server is asked and answers. */
    DumpSession liveTrees() {
      return liveTrees;
    }

    /** Keeps the cookies that came with an answer. */
    void keep(Headers recordedAnswer, Headers liveAnswer) {
      recordedAnswer.all("Set-Cookie").forEach(recorded::keep);
      liveAnswer.all("Set-Cookie").forEach(live::keep);
    }

    private long shared(Map<String, String> cookies) {
      Map<String, String> own = recorded.all();
      return cookies.entrySet().stream()
          .filter(c -> c.getValue().equals(own.get(c.getKey())))
          .count();
    }
  }
}
