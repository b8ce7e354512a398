package org.ropeway.ox.usm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** The stand-in, over real HTTP. */
final class StandinStage implements OxStage {
  private final OxStandin standin;
  private final UsmOxServer server;
  private final Map<String, String> uuids = new HashMap<>();

  StandinStage(String... unknown) {
    OxStandin.Builder builder =
        OxStandin.builder()
            .minPing(Duration.ofMillis(100))
            .user(new StandinUser("alice@ox.test", PASSWORD, "Alice Anderson"))
            .user(
                new StandinUser("bob@ox.test", PASSWORD, "Bob Builder")
                    .withContact(Map.of("company", "Builders & Söhne")));
    List.of(unknown).forEach(builder::without);
    standin = builder.start();
    server = new UsmOxServer(OxServerConfig.of(standin.baseUrl()));
  }

  OxStandin standin() {
    return standin;
  }

  @Override
  public OxServer server() {
    return server;
  }

  @Override
  public void append(String folder, String subject, byte[] rfc822, int flags, Instant received) {
    Mailboxes.Mail mail = new Mailboxes.Mail(rfc822, flags, 0, received);
    uuids.put(
        subject, standin.mailboxes().append("alice", folder, List.of(mail)).getFirst().uuid());
  }

  @Override
  public void mark(String subject, int flags, int colorLabel) {
    standin.mailboxes().mark(uuid(subject), flags, colorLabel);
  }

  @Override
  public void delete(String subject) {
    standin.mailboxes().delete(uuid(subject));
  }

  @Override
  public void createFolder(String path) {
    standin.createFolder("alice", path);
  }

  @Override
  public int flags(String subject) {
    return standin.mailboxes().flags(uuid(subject));
  }

  @Override
  public void endSessions() {
    standin.endSessions();
  }

  @Override
  public void forgetSyncStates() {
    standin.mailboxes().expireSyncStates("alice");
  }

  @Override
  public void loseAnswers(int count) {
    standin.faults().clear();
    for (String command : List.of("syncUpdate", "moveItems", "deleteItems")) {
      standin.faults().dropAfterEffect(command, count);
    }
  }

  @Override
  public long logins() {
    return standin.requestCount("login");
  }

  @Override
  public void close() {
    server.close();
    standin.close();
  }

  private String uuid(String subject) {
    return uuids.getOrDefault(subject, "");
  }
}
