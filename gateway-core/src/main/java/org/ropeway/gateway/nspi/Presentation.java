package org.ropeway.gateway.nspi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.mapihttp.AddressBookRows;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.nspi.Columns.IdForm;

/**
 * Expresses objects in the form a client asked for ([MS-OXNSPI] 3.1.4.1.7, constraints 7 to 12).
 *
 * @param codePage of PtypString8 values
 */
record Presentation(View view, CodePage codePage, IdForm idForm) {
  /** What rows show that nobody named columns for ([MS-OXNSPI] 3.1.4.1.8, constraint 6). */
  static final List<PropertyTag> DEFAULT_COLUMNS =
      List.of(
          PidTag.ADDRESS_BOOK_CONTAINER_ID,
          PidTag.OBJECT_TYPE,
          PidTag.DISPLAY_TYPE,
          PidTag.DISPLAY_NAME.withType(PropertyType.STRING8),
          PidTag.PRIMARY_TELEPHONE_NUMBER.withType(PropertyType.STRING8),
          PidTag.DEPARTMENT_NAME.withType(PropertyType.STRING8),
          PidTag.OFFICE_LOCATION.withType(PropertyType.STRING8));

  /** Of so many rows, at most, OX is asked for what the address book does not hold. */
  private static final int FEW = 20;

  /** Whether one of the properties is asked for as an 8-bit string. */
  static boolean hasString8(List<PropertyTag> tags) {
    return tags.stream()
        .map(PropertyTag::typeCode)
        .anyMatch(
            t -> t == PropertyType.STRING8.code() || t == PropertyType.MULTIPLE_STRING8.code());
  }

  /** Rows of objects; one that is null has no values. */
  AddressBookRows rows(
      List<PropertyTag> tags, List<? extends @Nullable AddressBookObject> objects) {
    List<PropertyTag> shown = tags.stream().map(Presentation::decodable).toList();
    boolean many = objects.size() > FEW;
    List<PropertyRow> rows = new ArrayList<>(objects.size());
    for (@Nullable AddressBookObject object : objects) {
      List<Object> cells = new ArrayList<>(shown.size());
      for (PropertyTag tag : shown) {
        Object value =
            many && Extras.ASKED.contains(tag.id()) ? ErrorCode.NOT_FOUND : value(object, tag);
        cells.add(
            value instanceof ErrorCode || tag.type() != PropertyType.UNSPECIFIED
                ? value
                : new TypedValue(view.columns().nativeType(tag), value));
      }
      rows.add(PropertyRow.of(shown, cells));
    }
    return new AddressBookRows(shown, rows);
  }

  /**
   * The properties of one object, which has no values if it is null. A missing one has
   * PtypErrorCode.
   */
  List<PropertyValue> values(List<PropertyTag> tags, @Nullable AddressBookObject object) {
    List<PropertyValue> values = new ArrayList<>(tags.size());
    for (PropertyTag tag : tags) {
      PropertyTag shown = decodable(tag);
      Object value = value(object, shown);
      PropertyType type =
          value instanceof ErrorCode
              ? PropertyType.ERROR
              : shown.type() == PropertyType.UNSPECIFIED
                  ? view.columns().nativeType(shown)
                  : shown.type();
      values.add(new PropertyValue(tag.withType(type), value));
    }
    return values;
  }

  private Object value(@Nullable AddressBookObject object, PropertyTag tag) {
    @Nullable Object value = object == null ? null : view.value(object, tag, idForm);
    if (value == null) {
      return ErrorCode.NOT_FOUND;
    }
    return switch (tag.type()) {
      case STRING8 -> codePage.express((String) value);
      case MULTIPLE_STRING8 ->
          ((List<?>) value).stream().map(s -> codePage.express((String) s)).toList();
      default -> value;
    };
  }

  /** A tag with a type that does not exist could not be answered in its column. */
  private static PropertyTag decodable(PropertyTag tag) {
    return tag.hasKnownType() ? tag : tag.withType(PropertyType.ERROR);
  }
}
