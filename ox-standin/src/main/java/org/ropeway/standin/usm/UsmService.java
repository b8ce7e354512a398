package org.ropeway.standin.usm;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ropeway.standin.data.Database;
import org.ropeway.standin.mail.Delivery;
import org.ropeway.standin.trouble.TroubleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * USM-JSON: a command and its JSON in, the answer's JSON out (usm-json.md section 3). A command
 * without real behaviour here is unknown (status 3), never a feigned success.
 */
public final class UsmService {
  private static final Logger LOG = LoggerFactory.getLogger(UsmService.class);
  private final Backstage backstage;
  private final SessionCommands login;
  private final Map<String, Command> commands = new HashMap<>();

  /** The service on a database. */
  public UsmService(Database database, Delivery delivery, UsmSettings settings, Clock clock) {
    JsonMapper mapper = JsonMapper.builder().build();
    this.backstage =
        new Backstage(database, new Sessions(clock), delivery, settings, mapper, clock);
    this.login = new SessionCommands(backstage);
    SyncCommands sync = new SyncCommands(backstage);
    ItemCommands items = new ItemCommands(backstage);
    ContentCommands content = new ContentCommands(backstage);
    LookupCommands lookup = new LookupCommands(backstage);
    DirectoryCommands directory = new DirectoryCommands(backstage);
    MailFilterCommands filters = new MailFilterCommands(backstage);
    commands.put("logout", login::logout);
    commands.put("getconfig", login::getConfig);
    commands.put("setconfig", login::setConfig);
    commands.put("syncinit", sync::init);
    commands.put("syncupdate", sync::update);
    commands.put("syncestimate", sync::estimate);
    commands.put("ping", new PingCommand(backstage)::run);
    commands.put("updateitems", items::update);
    commands.put("deleteitems", items::delete);
    commands.put("moveitems", items::move);
    commands.put("invalidateobjects", items::invalidate);
    commands.put("loaddata", content::loadData);
    commands.put("getattachments", content::getAttachments);
    commands.put("sendmail", content::sendMail);
    commands.put("getsenders", content::getSenders);
    commands.put("resolveids", lookup::resolveIds);
    commands.put("locateobjects", lookup::locateObjects);
    commands.put("searchpersons", directory::searchPersons);
    commands.put("getfreebusy", directory::getFreeBusy);
    PrincipalCommands principals = new PrincipalCommands(backstage);
    commands.put("getgroups", principals::groups);
    commands.put("changegroup", principals::changeGroup);
    commands.put("getresources", principals::resources);
    commands.put("getoxresource", principals::getOxResource);
    commands.put("getmailfilters", filters::get);
    commands.put("changemailfilters", filters::change);
    commands.put("searchmails", new SearchCommands(backstage)::searchMails);
    ReminderCommands reminders = new ReminderCommands(backstage);
    commands.put("getreminders", reminders::get);
    commands.put("dismissreminder", reminders::dismiss);
    commands.put("snoozereminder", reminders::snooze);
    settings.unknown().forEach(commands::remove);
  }

  /** Whether there is such a command, in lower case. */
  public boolean knows(String command) {
    return commands.containsKey(command) || command.equals("login");
  }

  /** Runs a command; {@code body} is the request's JSON. Answers always, errors included. */
  public byte[] run(String command, byte[] body) {
    ObjectNode answer;
    try {
      answer = backstage.mapper().createObjectNode();
      answer.put("status", UsmStatus.SUCCESS.number());
      answer.set("data", data(command.toLowerCase(Locale.ROOT), body));
    } catch (UsmException e) {
      answer = e.toJson();
    } catch (TroubleException e) {
      answer = UsmException.of(e.trouble()).toJson();
    } catch (RuntimeException e) {
      LOG.error("{} failed", command, e);
      answer = UsmException.of(UsmStatus.INTERNAL, "internal error").toJson();
    }
    return backstage.mapper().writeValueAsBytes(answer);
  }

  /** Ends all sessions, as a restart of OX does. */
  public void endSessions() {
    backstage.sessions().closeAll();
    backstage.database().signal().signal();
  }

  /** Ends the sessions of a user. */
  public void endSessions(int user) {
    backstage.sessions().closeAll(user);
    backstage.database().signal().signal();
  }

  private JsonNode data(String command, byte[] body) {
    Command known = commands.get(command);
    if (known == null && !command.equals("login")) {
      throw UsmException.of(UsmStatus.UNKNOWN_COMMAND, "unknown command");
    }
    JsonNode json = parse(body);
    if (known == null) {
      return login.login(json);
    }
    Session session =
        backstage
            .sessions()
            .get(Call.textOrNull(json, "sessionid"))
            .orElseThrow(() ->
                UsmException.ox(
                    UsmStatus.UNKNOWN_SESSION, "session unknown or expired", "SES-0203", 4));
    return known.run(new Call(session, json));
  }

  private JsonNode parse(byte[] body) {
    try {
      JsonNode json = backstage.mapper().readTree(body);
      if (json == null || !json.isObject()) {
        throw UsmException.of(UsmStatus.BAD_REQUEST, "the body is no JSON object");
      }
      return json;
    } catch (JacksonException e) {
      throw UsmException.of(UsmStatus.BAD_REQUEST, "the body is no JSON");
    }
  }
}
