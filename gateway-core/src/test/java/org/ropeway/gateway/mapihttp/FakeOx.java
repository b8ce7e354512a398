package org.ropeway.gateway.mapihttp;

import java.util.List;
import org.ropeway.gateway.UnreachableOx;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;

/** An OX without a network, for fuzzing: it knows one password, nobody, and can do nothing else. */
final class FakeOx implements OxServer {
  @Override
  public OxSession login(OxCredentials credentials, String device) {
    if (!credentials.password().equals("secret")) {
      throw new OxException.AuthenticationFailed("wrong");
    }
    return new Session();
  }

  @Override
  public void close() {}

  private static final class Session extends UnreachableOx {
    @Override
    public OxUser user() {
      return new OxUser(3, 1, "alice@ox.test", "Alice", "en_US", "UTC");
    }

    @Override
    public List<OxPerson> searchPersons(String query, int limit) {
      return List.of();
    }
  }
}
