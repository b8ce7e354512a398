package org.ropeway.it.spec;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Messages;
import org.ropeway.it.stage.Outlook;

/** A house for all tests of a class, and two sessions of Alice for each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MessageStage {
  final House house = House.build(b -> {});
  Outlook outlook;
  Messages messages;
  Outlook other;
  Messages others;

  @BeforeEach
  void connect() {
    outlook = house.outlook(House.ALICE);
    messages = new Messages(outlook);
    other = outlook.again();
    others = new Messages(other);
  }

  @AfterEach
  void disconnect() {
    other.close();
    outlook.close();
  }

  @AfterAll
  void end() {
    house.close();
  }

  final Fid fid(PrivateFolder which) {
    return outlook.store().folderId(which);
  }

  /** A new message that has a subject. */
  final Mid saved(Fid folder, String subject) {
    MapiRef message = messages.create(folder);
    messages.put(message, PidTag.SUBJECT, subject);
    Mid mid = messages.save(message);
    outlook.release(message);
    return mid;
  }

  /** The gateway starts anew, and so do the sessions. */
  final void restart() {
    disconnect();
    house.restartGateway();
    connect();
  }
}
