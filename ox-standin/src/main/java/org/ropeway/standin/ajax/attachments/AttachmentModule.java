package org.ropeway.standin.ajax.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.AttachmentOwner;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.ItemJson;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Multipart;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.data.Attached;
import org.ropeway.standin.data.Attachments;
import org.ropeway.standin.data.Gone;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code attachment} (ox-http-api.md section 14; recordings attachment-01, -02). */
public final class AttachmentModule implements Module {
  private static final int LAST_MODIFIED = 5;
  private final AjaxBackstage backstage;
  private final Map<Integer, AttachmentOwner> owners;

  /** The module; owners by their numbers. */
  public AttachmentModule(AjaxBackstage backstage, Map<Integer, AttachmentOwner> owners) {
    this.backstage = backstage;
    this.owners = Map.copyOf(owners);
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "all", Action.json(this::all),
        "list", Action.json(this::list),
        "updates", Action.json(this::updates),
        "get", Action.json(this::get),
        "document", Action.json(this::document),
        "attach", Action.upload(this::attach),
        "detach", Action.json(this::detach));
  }

  /** What a request is about. */
  private record Place(int module, String folder, String id) {
    static Place of(Call call) {
      return new Place(
          call.params().integer("module").orElse(0),
          call.params().require("folder"),
          call.params().require("attached"));
    }
  }

  private Optional<Attached> object(Tx tx, Call call, Place place, boolean toWrite)
      throws SQLException {
    AttachmentOwner owner = owners.get(place.module());
    return owner == null
        ? Optional.empty()
        : Optional.of(owner.object(tx, call, place.folder(), place.id(), toWrite));
  }

  private static List<Attachments.Row> files(Optional<Attached> object) throws SQLException {
    return object.isPresent() ? object.get().files() : List.of();
  }

  private Reply all(Call call) {
    Place place = Place.of(call);
    List<Integer> columns = call.params().columns();
    return backstage
        .database()
        .read(tx -> {
          List<Attachments.Row> files = new ArrayList<>(files(object(tx, call, place, false)));
          if (call.params().integer("sort").orElse(0) == 803) {
            boolean descending = call.params().get("order").orElse("").equals("desc");
            Comparator<Attachments.Row> byName = Comparator.comparing(Attachments.Row::name);
            files.sort(descending ? byName.reversed() : byName);
          }
          return Reply.stamped(rows(call, place, files, columns), newest(files));
        });
  }

  private Reply list(Call call) {
    Place place = Place.of(call);
    List<Integer> columns = call.params().columns();
    ArrayNode wanted = call.body().array();
    return backstage
        .database()
        .read(tx -> {
          List<Attachments.Row> there = files(object(tx, call, place, false));
          List<Attachments.Row> files = new ArrayList<>();
          for (JsonNode id : wanted) {
            there.stream().filter(each -> isNamed(each, id.asString(""))).forEach(files::add);
          }
          return Reply.stamped(rows(call, place, files, columns), newest(files));
        });
  }

  private Reply updates(Call call) {
    Place place = Place.of(call);
    List<Integer> columns = call.params().columns();
    long since = Long.parseLong(call.params().get("timestamp").orElse("0"));
    boolean deletions = !call.params().get("ignore").orElse("").equals("deleted");
    return backstage
        .database()
        .read(tx -> {
          Optional<Attached> object = object(tx, call, place, false);
          List<Attachments.Row> files =
              files(object).stream().filter(each -> each.created() > since).toList();
          ArrayNode out = rows(call, place, files, columns);
          long newest = Math.max(since, newest(files));
          if (deletions && object.isPresent()) {
            for (Gone gone : object.get().goneAfter(since)) {
              out.add((int) gone.id());
              newest = Math.max(newest, gone.at());
            }
          }
          return Reply.stamped(out, newest);
        });
  }

  private Reply get(Call call) {
    Place place = Place.of(call);
    String id = call.params().require("id");
    return backstage
        .database()
        .read(tx -> {
          Attachments.Row file = file(tx, call, place, id);
          ObjectNode out = object(place, file);
          out.put("folder", Integer.parseInt(place.folder()));
          out.put("creation_date", file.created());
          out.put("comment", "").put("uri", "").put("file_id", "hashed/" + file.uuid());
          out.put("checksum", md5(Attachments.content(tx, file.id())));
          return Reply.stamped(out, file.created());
        });
  }

  /** What is in a file; that there is none is told in JSON (attachment-01, 18). */
  private Reply document(Call call) {
    Place place = Place.of(call);
    String id = call.params().require("id");
    String type = call.params().get("content_type").orElse("application/octet-stream");
    return backstage
        .database()
        .read(tx -> {
          Attachments.Row file = file(tx, call, place, id);
          return new Reply.File(
              type + ";charset=UTF-8", "attachment", Attachments.content(tx, file.id()));
        });
  }

  private Attachments.Row file(Tx tx, Call call, Place place, String id) throws SQLException {
    String says = "The attachment you requested no longer exists. Please refresh the view.";
    return files(object(tx, call, place, false)).stream()
        .filter(each -> isNamed(each, id))
        .findFirst()
        .orElseThrow(() -> Trouble.of("ATT-0405", Category.USER_INPUT, says, says).raise());
  }

  private Reply attach(Call call) {
    List<JsonNode> descriptions = new ArrayList<>();
    List<Multipart.Part> files = new ArrayList<>();
    for (Multipart.Part part : call.parts()) {
      if (part.name().startsWith("json_")) {
        descriptions.add(JsonMapper.shared().readTree(part.text()));
      } else if (part.name().startsWith("file_")) {
        files.add(part);
      }
    }
    if (files.size() < descriptions.size() || files.isEmpty()) {
      throw Troubles.missing("uri").raise();
    }
    for (JsonNode each : descriptions) {
      if (ItemJson.text(each, "attached").isEmpty()) {
        throw Troubles.missing("attached").raise();
      }
    }
    return backstage
        .database()
        .write(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (int i = 0; i < descriptions.size(); i++) {
            Attachments.Row made = attach(tx, call, descriptions.get(i), files.get(i));
            out.add((int) made.id());
            newest = made.created();
          }
          return Reply.data(out, newest);
        });
  }

  private Attachments.Row attach(Tx tx, Call call, JsonNode description, Multipart.Part part)
      throws SQLException {
    Place place =
        new Place(
            description.path("module").asInt(0),
            ItemJson.text(description, "folder"),
            ItemJson.text(description, "attached"));
    Attached object =
        object(tx, call, place, true)
            .orElseThrow(() -> Troubles.invalid("module", "" + place.module()).raise());
    String name = description.path("filename").asString("");
    Attachments.NewFile file =
        new Attachments.NewFile(
            UUID.randomUUID().toString(),
            name.isEmpty() ? part.file() : name,
            part.type().split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
            part.bytes());
    return object.attach(file);
  }

  private Reply detach(Call call) {
    Place place = Place.of(call);
    ArrayNode ids = call.body().array();
    return backstage
        .database()
        .write(tx -> {
          Optional<Attached> object = object(tx, call, place, true);
          for (JsonNode id : ids) {
            for (Attachments.Row file : files(object)) {
              if (isNamed(file, id.asString(""))) {
                object.orElseThrow().detach(file);
              }
            }
          }
          return Reply.data(JsonNodeFactory.instance.stringNode(""), backstage.clock().millis());
        });
  }

  private static boolean isNamed(Attachments.Row file, String id) {
    return String.valueOf(file.id()).equals(id);
  }

  private static long newest(List<Attachments.Row> files) {
    return files.stream().mapToLong(Attachments.Row::created).max().orElse(0);
  }

  private static ObjectNode object(Place place, Attachments.Row file) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("created_by", file.createdBy());
    out.put("file_mimetype", file.type());
    out.put("file_size", file.size());
    out.put("filename", file.name());
    out.put("attached", Integer.parseInt(place.id()));
    out.put("module", place.module());
    out.put("rtf_flag", false);
    out.put("id", (int) file.id());
    return out;
  }

  /** Rows, in which the folder is 0 (attachment-01, 5). */
  private static ArrayNode rows(
      Call call, Place place, List<Attachments.Row> files, List<Integer> columns) {
    ZoneId zone = call.params().zone(call.user().timeZone());
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (Attachments.Row file : files) {
      ObjectNode object = object(place, file);
      object.put("folder", 0).put("creation_date", ClockTime.shown(file.created(), zone));
      ArrayNode row = out.addArray();
      columns.forEach(column -> row.add(object.path(name(column))));
    }
    return out;
  }

  private static String name(int column) {
    return switch (column) {
      case 1 -> "id";
      case 2 -> "created_by";
      case 4 -> "creation_date";
      case 800 -> "folder";
      case 801 -> "attached";
      case 802 -> "module";
      case 803 -> "filename";
      case 804 -> "file_size";
      case 805 -> "file_mimetype";
      case 806 -> "rtf_flag";
      case LAST_MODIFIED ->
          throw Trouble.internal("SVL-0011", Category.ERROR, "Unexpected error: %s", "OX-9999")
              .raise();
      default -> throw Troubles.invalid("columns", "" + column).raise();
    };
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
