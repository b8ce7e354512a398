package org.ropeway.standin.ajax;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;

/** What objects of groupware have in common in requests and answers (ox-http-api.md 4). */
public final class ItemJson {
  private ItemJson() {}

  /** A moment as the clock of a zone shows it. */
  public static long shifted(long time, ZoneId zone) {
    return time + zone.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000L;
  }

  /** The moment at which the clock of a zone shows it. */
  public static long unshifted(long shown, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(shown), ZoneOffset.UTC);
    return local.atZone(zone).toInstant().toEpochMilli();
  }

  /** When the newest of some objects was changed; 0 without any. */
  public static long newest(List<ItemRow> items) {
    return items.stream().mapToLong(ItemRow::modified).max().orElse(0);
  }

  /** A member that is a text or a number; empty if there is none. */
  public static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() || value.isNumber() ? value.asString() : "";
  }

  /** The folders of a module that the user may read, his own and others'. */
  public static List<FolderRow> readable(Tx tx, Call call, String module) throws SQLException {
    List<FolderRow> out = new ArrayList<>();
    for (List<FolderRow> some :
        List.of(Folders.own(tx, call.user()), Folders.sharedWith(tx, call.user()))) {
      for (FolderRow folder : some) {
        boolean isMeant = folder.module().equals(module);
        if (isMeant && Rights.mayRead(Folders.rights(tx, folder, call.user()))) {
          out.add(folder);
        }
      }
    }
    return out;
  }

  /** The objects of a body that may be one or a list. */
  public static List<JsonNode> places(Call call) {
    JsonNode body = call.body().json();
    return body.isArray() ? new ArrayList<>(body.values()) : List.of(body);
  }
}
