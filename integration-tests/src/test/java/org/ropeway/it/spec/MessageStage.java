package org.ropeway.it.spec;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
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

  /** The folder of an entry id. */
  final Fid folder(Object entryId) {
    LongTermId id = FolderEntryId.WIRE.readAll(((Bytes) entryId).array()).folder();
    return new Fid(
        outlook
            .call(outlook.logon(), RopIdFromLongTermId.ROP, new RopIdFromLongTermId.Request(id))
            .response()
            .objectId());
  }

  /** The tag of a named property. */
  final PropertyTag named(PropertyName name, PropertyType type) {
    int id =
        outlook
            .call(
                outlook.logon(),
                RopGetPropertyIdsFromNames.ROP,
                new RopGetPropertyIdsFromNames.Request(
                    RopGetPropertyIdsFromNames.CREATE, List.of(name)))
            .response()
            .propertyIds()
            .getFirst();
    return PropertyTag.of(id, type);
  }

  /** The gateway starts anew, and so do the sessions. */
  final void restart() {
    disconnect();
    house.restartGateway();
    connect();
  }
}
