package org.ropeway.it.spec;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** A house with a mail in alice's inbox that was there before any rule, and her Outlook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RuleStage {
  protected House house;
  protected Outlook outlook;
  protected Fid inbox;
  protected RuleDesk desk;

  @BeforeAll
  final void build() {
    house = House.build(ox -> {});
    outlook = house.outlook(House.ALICE);
    inbox = outlook.store().folderId(PrivateFolder.INBOX);
    desk = new RuleDesk(outlook, inbox);
    house.ox().deliver(House.ALICE, RuleDesk.mail("was here before"));
    outlook.awaitMessages(outlook.folder(inbox), 1);
  }

  @AfterAll
  final void end() {
    outlook.close();
    house.close();
  }
}
