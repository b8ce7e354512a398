package org.ropeway.standin.ajax.tasks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.ItemJson;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Action {@code search} (recording tasks-01, 69 to 71): by titles, folders and times. */
final class TaskSearch {
  private final AjaxBackstage backstage;

  TaskSearch(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  Reply search(Call call) {
    List<Integer> columns = TaskJson.askedColumns(call);
    JsonNode body = call.body().object();
    Pattern title = pattern(body.path("pattern").asString("*"));
    String folder = ItemJson.text(body, "folder");
    long from = time(call, "start", Long.MIN_VALUE);
    long until = time(call, "end", Long.MAX_VALUE);
    boolean anyTime = call.params().get("start").isEmpty();
    return backstage
        .database()
        .read(tx -> {
          TaskJson json = new TaskJson(tx, call);
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (ItemRow item : visible(tx, call, folder)) {
            JsonNode task = JsonMapper.shared().readTree(item.json());
            boolean found =
                title.matcher(task.path("title").asString("")).matches()
                    && (anyTime || isWithin(task, from, until));
            if (found) {
              out.add(json.row(item, columns));
              newest = Math.max(newest, item.modified());
            }
          }
          return Reply.stamped(out, newest);
        });
  }

  private static Pattern pattern(String stars) {
    String regex = Pattern.quote(stars.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private static long time(Call call, String name, long whenMissing) {
    return call.params()
        .get(name)
        .filter(value -> value.matches("-?[0-9]{1,18}"))
        .map(Long::parseLong)
        .orElse(whenMissing);
  }

  private static boolean isWithin(JsonNode task, long from, long until) {
    long start = task.path("start_time").asLong(task.path("end_time").asLong(Long.MIN_VALUE));
    long end = task.path("end_time").asLong(start);
    return start != Long.MIN_VALUE && start <= until && end >= from;
  }

  private static List<ItemRow> visible(Tx tx, Call call, String wanted) throws SQLException {
    List<ItemRow> out = new ArrayList<>();
    for (FolderRow folder : Folders.readable(tx, call.user(), "tasks")) {
      if (wanted.isEmpty() || folder.id().equals(wanted)) {
        out.addAll(Items.inFolder(tx, folder.fid()));
      }
    }
    out.sort(Comparator.comparingLong(ItemRow::id));
    return out;
  }
}
