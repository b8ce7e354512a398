package org.ropeway.ox.usm.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxPing;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxSenders;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;

/** The commands, each with what it sends (usm-json.md 3.3 to 3.10). */
public final class UsmCalls {
  private UsmCalls() {}

  /** login: opens a session. The password is taken from the credentials each time it is sent. */
  public static UsmCall<UsmLogin> login(
      OxCredentials credentials, String device, OxServerConfig.Client client) {
    return new UsmCall<>(
        UsmProfile.LOGIN,
        out -> {
          out.writeStringProperty("user", credentials.login());
          out.writeStringProperty("password", credentials.password());
          out.writeStringProperty("device", device);
          out.writeNumberProperty("protocol", UsmProfile.PROTOCOL);
          out.writeObjectPropertyStart("client");
          out.writeStringProperty("name", client.name());
          out.writeStringProperty("version", client.version());
          out.writeEndObject();
        },
        LoginReader::read);
  }

  /** logout: ends the session. */
  public static UsmCall<Boolean> logout() {
    return new UsmCall<>(UsmProfile.LOGOUT, out -> {}, in -> true);
  }

  /** getConfig: what the device synchronises. */
  public static UsmCall<OxSyncConfig> getConfig() {
    return new UsmCall<>(UsmProfile.GET_CONFIG, out -> {}, ConfigCodec::read);
  }

  /** setConfig: sets it and reads back what became of it. */
  public static UsmCall<OxSyncConfig> setConfig(OxSyncConfig config) {
    return new UsmCall<>(
        UsmProfile.SET_CONFIG, out -> ConfigCodec.write(config, out), ConfigCodec::read);
  }

  /** syncInit or syncUpdate of the hierarchy. */
  public static UsmCall<OxChanges<OxFolder>> syncFolders(@Nullable OxSyncState state, int limit) {
    return sync(
        null, state, limit, in -> ChangesReader.read(in, UsmProfile.FOLDER, FolderReader::read));
  }

  /** loadData: a folder as the hierarchy has it; format {@code folder} is an addition. */
  public static UsmCall<OxFolder> folder(String uuid) {
    return new UsmCall<>(
        UsmProfile.LOAD_DATA,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, uuid);
          out.writeStringProperty("format", UsmProfile.FOLDER);
        },
        in -> {
          OxFolder folder = FolderReader.read(in, UsmProfile.FOLDER);
          if (folder == null) {
            throw JsonInput.missing("a folder");
          }
          return folder;
        });
  }

  /** syncInit or syncUpdate of a mail folder. */
  public static UsmCall<OxChanges<OxMail>> syncMails(
      String folderUuid, @Nullable OxSyncState state, int limit) {
    return sync(
        folderUuid, state, limit, in -> ChangesReader.read(in, UsmProfile.MAIL, MailReader::read));
  }

  /** loadData: a mail as it came. */
  public static UsmCall<byte[]> loadMail(String folderUuid, String mailUuid) {
    return new UsmCall<>(
        UsmProfile.LOAD_DATA,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          out.writeStringProperty(UsmProfile.UUID, mailUuid);
          out.writeStringProperty("format", "rfc822");
        },
        ContentReader::read);
  }

  /**
   * updateItems: flags and colours; reads what was refused. At most {@link
   * UsmProfile#MAX_ITEMS_PER_REQUEST} items.
   */
  public static UsmCall<Map<String, UsmFailure>> updateMails(
      String folderUuid, List<OxMailUpdate> updates) {
    return new UsmCall<>(
        UsmProfile.UPDATE_ITEMS,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          out.writeArrayPropertyStart("items");
          updates.forEach(update -> writeUpdate(update, out));
          out.writeEndArray();
        },
        ItemErrorsReader::read);
  }

  /** syncUpdate of the hierarchy with a change of the client. */
  public static UsmCall<UsmApplied<OxFolder>> changeFolder(
      OxSyncState state, OxFolderChange change, int limit) {
    return new UsmCall<>(
        UsmProfile.SYNC_UPDATE,
        out -> {
          writeSync(null, state, limit, out);
          FolderWriter.write(change, out);
        },
        in -> ChangesReader.readApplied(in, UsmProfile.FOLDER, FolderReader::read));
  }

  /**
   * syncUpdate of a mail folder with a new mail of the client: member {@code rfc822}, and {@code
   * received_date}, are additions to the profile.
   */
  public static UsmCall<UsmApplied<OxMail>> createMail(
      String folderUuid, OxSyncState state, OxNewMail mail, int limit) {
    return new UsmCall<>(
        UsmProfile.SYNC_UPDATE,
        out -> {
          writeSync(folderUuid, state, limit, out);
          out.writeArrayPropertyStart(UsmProfile.CREATED);
          writeMail(mail, out);
          out.writeEndArray();
        },
        in -> ChangesReader.readApplied(in, UsmProfile.MAIL, MailReader::read));
  }

  /**
   * moveItems: mails or objects of groupware into another folder; reads what was refused. At most
   * {@link UsmProfile#MAX_ITEMS_PER_REQUEST}.
   */
  public static UsmCall<Map<String, UsmFailure>> moveItems(
      String folderUuid, String targetUuid, List<String> uuids) {
    return new UsmCall<>(
        UsmProfile.MOVE_ITEMS,
        out -> {
          out.writeStringProperty("source_uuid", folderUuid);
          out.writeStringProperty("target_uuid", targetUuid);
          writeUuids(uuids, out);
        },
        ItemErrorsReader::read);
  }

  /** deleteItems, past the trash, likewise. */
  public static UsmCall<Map<String, UsmFailure>> deleteMails(
      String folderUuid, List<String> uuids) {
    return new UsmCall<>(
        UsmProfile.DELETE_ITEMS,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          writeUuids(uuids, out);
          out.writeBooleanProperty("hard", true);
        },
        ItemErrorsReader::read);
  }

  /**
   * sendMail: members {@code uuid}, under which it is sent once, and {@code recipients} are
   * additions to the profile. Reads the uuid of the copy.
   */
  public static UsmCall<Optional<String>> sendMail(OxOutgoingMail mail) {
    return new UsmCall<>(
        UsmProfile.SEND_MAIL,
        out -> {
          out.writeStringProperty(UsmProfile.UUID, mail.uuid());
          out.writeArrayPropertyStart("recipients");
          mail.recipients().forEach(out::writeString);
          out.writeEndArray();
          out.writeBooleanProperty("save_to_sent", mail.copy());
          if (mail.source().isPresent()) {
            OxOutgoingMail.Source source = mail.source().get();
            out.writeObjectPropertyStart("source");
            out.writeStringProperty(UsmProfile.UUID, source.uuid());
            out.writeStringProperty(
                "type", source.kind() == OxOutgoingMail.Kind.FORWARD ? "forward" : "reply");
            out.writeEndObject();
          }
          out.writeBinaryProperty("rfc822", mail.rfc822());
        },
        SendReader::read);
  }

  /** getSenders: the addresses from which the user may send. */
  public static UsmCall<OxSenders> senders() {
    return new UsmCall<>(UsmProfile.GET_SENDERS, out -> {}, SendersReader::read);
  }

  /** ping: waits for news, at most {@code seconds}. */
  public static UsmCall<OxPing> ping(UsmPing watched, long seconds) {
    return new UsmCall<>(
        UsmProfile.PING,
        out -> {
          out.writeNumberProperty("timeout", seconds);
          out.writeArrayPropertyStart("folders");
          watched
              .folders()
              .forEach((uuid, state) -> {
                out.writeStartObject();
                out.writeStringProperty(UsmProfile.FOLDER_UUID, uuid);
                SyncId.write(state, UsmProfile.SYNC_ID, out);
                out.writeEndObject();
              });
          out.writeEndArray();
          OxSyncState hierarchy = watched.hierarchy();
          if (hierarchy != null) {
            SyncId.write(hierarchy, "hierarchy_syncid", out);
          }
        },
        PingReader::read);
  }

  /** searchPersons: users and contacts by the beginning of a name or address. */
  public static UsmCall<List<OxPerson>> searchPersons(String query, int limit) {
    return new UsmCall<>(
        UsmProfile.SEARCH_PERSONS,
        out -> {
          out.writeStringProperty("query", query);
          out.writeNumberProperty(UsmProfile.LIMIT, limit);
        },
        in -> in.list("data", UsmProfile.MAX_OBJECTS, PersonReader::read));
  }

  /**
   * searchPersons: users by their numbers. Member {@code user_ids} is an addition to the profile;
   * an OX that does not know it lists all persons.
   */
  public static UsmCall<List<OxPerson>> users(Set<Integer> userIds) {
    return new UsmCall<>(
        UsmProfile.SEARCH_PERSONS,
        out -> {
          out.writeStringProperty("query", "");
          out.writeNumberProperty(UsmProfile.LIMIT, UsmProfile.MAX_OBJECTS);
          out.writeArrayPropertyStart("user_ids");
          userIds.forEach(out::writeNumber);
          out.writeEndArray();
        },
        in -> in.list("data", UsmProfile.MAX_OBJECTS, PersonReader::read));
  }

  /** getFreeBusy: when users and resources are busy. */
  public static UsmCall<Map<Integer, List<OxBusy>>> freeBusy(
      Set<Integer> userIds, Set<Integer> resourceIds, Instant from, Instant until) {
    return new UsmCall<>(
        UsmProfile.GET_FREE_BUSY,
        out -> {
          out.writeNumberProperty("start", from.toEpochMilli());
          out.writeNumberProperty("end", until.toEpochMilli());
          out.writeArrayPropertyStart("participants");
          FreeBusyReader.write(out, userIds, FreeBusyReader.USER);
          FreeBusyReader.write(out, resourceIds, FreeBusyReader.RESOURCE);
          out.writeEndArray();
        },
        in ->
            in.list("data", UsmProfile.MAX_OBJECTS, FreeBusyReader::read).stream()
                .filter(each -> userIds.contains(each.id()) || resourceIds.contains(each.id()))
                .collect(
                    Collectors.toMap(
                        FreeBusyReader::id, FreeBusyReader::slots, (one, other) -> one)));
  }

  /** searchMails: the uuids of the mails of a folder in which a text is found. */
  public static UsmCall<Set<String>> searchMails(String folderUuid, OxMailSearch search) {
    return new UsmCall<>(
        UsmProfile.SEARCH_MAILS,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          MailSearchCodec.write(search, out);
        },
        MailSearchCodec::read);
  }

  /** resolveIDs: the OX ids behind uuids. */
  public static UsmCall<List<OxResolvedId>> resolveUuids(List<String> uuids) {
    return new UsmCall<>(
        UsmProfile.RESOLVE_IDS,
        out -> {
          out.writeArrayPropertyStart("objects");
          for (String uuid : uuids) {
            out.writeStartObject();
            out.writeStringProperty(UsmProfile.UUID, uuid);
            out.writeEndObject();
          }
          out.writeEndArray();
        },
        ResolvedIdReader::readAll);
  }

  /**
   * Checks that a state is one that this interface can have made. Throws {@link
   * OxException.OutOfSync} if not, so that a mailbox that came from another adapter begins anew.
   */
  public static void check(@Nullable OxSyncState state) {
    if (state != null) {
      SyncId.of(state);
    }
  }

  static <T> UsmCall<OxChanges<T>> sync(
      @Nullable String folderUuid,
      @Nullable OxSyncState state,
      int limit,
      JsonInput.Value<OxChanges<T>> data) {
    return new UsmCall<>(
        state == null ? UsmProfile.SYNC_INIT : UsmProfile.SYNC_UPDATE,
        out -> writeSync(folderUuid, state, limit, out),
        data);
  }

  static void writeSync(
      @Nullable String folderUuid, @Nullable OxSyncState state, int limit, JsonGenerator out) {
    if (folderUuid == null) {
      out.writeNullProperty(UsmProfile.FOLDER_UUID);
    } else {
      out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
    }
    if (state != null) {
      SyncId.write(state, UsmProfile.SYNC_ID, out);
    }
    out.writeNumberProperty(UsmProfile.LIMIT, limit);
  }

  private static void writeUuids(List<String> uuids, JsonGenerator out) {
    out.writeArrayPropertyStart("uuids");
    uuids.forEach(out::writeString);
    out.writeEndArray();
  }

  private static void writeMail(OxNewMail mail, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty(UsmProfile.OBJECT_TYPE, UsmProfile.MAIL);
    out.writeStringProperty(UsmProfile.UUID, mail.uuid());
    out.writeNumberProperty("flags", mail.flags());
    out.writeNumberProperty("color_label", mail.colorLabel());
    out.writeArrayPropertyStart("user");
    mail.userFlags().forEach(out::writeString);
    out.writeEndArray();
    Instant received = mail.receivedDate();
    if (received != null) {
      out.writeNumberProperty("received_date", received.toEpochMilli());
    }
    out.writeBinaryProperty("rfc822", mail.rfc822());
    out.writeEndObject();
  }

  private static void writeUpdate(OxMailUpdate update, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty(UsmProfile.UUID, update.uuid());
    if (update.setFlags() != 0) {
      out.writeNumberProperty("flags_set", update.setFlags());
    }
    if (update.clearFlags() != 0) {
      out.writeNumberProperty("flags_clear", update.clearFlags());
    }
    update.colorLabel().ifPresent(color -> out.writeNumberProperty("color_label", color));
    out.writeEndObject();
  }
}
