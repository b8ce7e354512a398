package org.ropeway.ox.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers and names of columns against the table of OX. */
class ColumnsTest {
  @Test
  void areThoseOfOx() {
    Map<String, Set<String>> known = new HashMap<>();
    for (String[] line : Recordings.table("columns.tsv")) {
      known.computeIfAbsent(line[1], n -> new HashSet<>()).add(line[2]);
    }
    for (List<? extends Columns.Column> columns :
        List.of(
            List.of(Columns.Folder.values()),
            List.of(Columns.Mail.values()),
            List.of(Columns.Person.values()),
            Columns.Item.CONTACT,
            Columns.Item.TASK,
            List.of(Columns.Attachment.values()),
            List.of(Columns.Group.values()))) {
      for (Columns.Column column : columns) {
        assertThat(known.getOrDefault(Integer.toString(column.number()), Set.of()))
            .as("column %d", column.number())
            .contains(column.field());
      }
    }
  }
}
