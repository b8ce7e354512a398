package org.ropeway.it.scenario;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.seed.DemoMailbox;

/** A house with the mailboxes of the demo, in which alice's Outlook runs twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoSessions {
  protected final House house = House.build(b -> {}, backend());
  protected Outlook first;
  protected Outlook second;

  TwoSessions() {
    DemoMailbox.fill(house.ox().mailboxes(), Clock.systemUTC(), 42);
    first = house.outlook(House.ALICE);
    second = house.outlook(House.ALICE);
  }

  /** How OX is asked. */
  OxBackend.Kind backend() {
    return OxBackend.Kind.USM_JSON;
  }

  @BeforeAll
  final void untilOxIsRead() {
    MapiRef inbox = first.folder(PrivateFolder.INBOX);
    first.awaitMessages(inbox, house.ox().mailboxes().count(House.ALICE, House.INBOX));
    first.release(inbox);
  }

  @AfterAll
  final void close() {
    second.close();
    first.close();
    house.close();
  }
}
