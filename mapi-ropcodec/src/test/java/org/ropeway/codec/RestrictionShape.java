package org.ropeway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import tools.jackson.databind.JsonNode;

/** The types and texts of a restriction, in their order, compared with what a source says. */
public final class RestrictionShape {
  private final List<Integer> types = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** Compares a restriction with the fields of a vector. */
  public static void compare(Restriction restriction, Vector v) {
    RestrictionShape shape = new RestrictionShape();
    shape.add(restriction);
    List<Integer> types = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (JsonNode pair : v.expect().get("fields")) {
      String path = pair.get(0).asString();
      String value = pair.get(1).asString();
      if (path.endsWith("/rt")) {
        types.add(Integer.decode(value.split(" ")[0]));
      } else if (path.endsWith("/PropString") && !value.isEmpty()) {
        texts.add(value);
      }
    }
    assertThat(shape.types).as(v.id()).isEqualTo(types);
    assertThat(texts).as(v.id()).containsAll(shape.texts);
  }

  private void add(Restriction restriction) {
    switch (restriction) {
      case Restriction.And and -> all(0, and.restrictions());
      case Restriction.Or or -> all(1, or.restrictions());
      case Restriction.Not not -> all(2, List.of(not.restriction()));
      case Restriction.Content c -> value(3, c.taggedValue());
      case Restriction.Property p -> value(4, p.taggedValue());
      case Restriction.CompareProperties c -> types.add(5);
      case Restriction.BitMask b -> types.add(6);
      case Restriction.Size s -> types.add(7);
      case Restriction.Exist e -> types.add(8);
      case Restriction.SubObject s -> all(9, List.of(s.restriction()));
      case Restriction.Comment c -> {
        types.add(10);
        c.taggedValues().forEach(this::text);
        add(Objects.requireNonNull(c.restriction()));
      }
      case Restriction.Count c -> all(11, List.of(c.subRestriction()));
    }
  }

  private void all(int type, List<Restriction> below) {
    types.add(type);
    below.forEach(this::add);
  }

  private void value(int type, PropertyValue value) {
    types.add(type);
    text(value);
  }

  private void text(PropertyValue value) {
    if (value.value() instanceof String s) {
      String text = s.endsWith("\0") ? s.substring(0, s.length() - 1) : s;
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }
}
