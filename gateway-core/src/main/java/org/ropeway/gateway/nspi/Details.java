package org.ropeway.gateway.nspi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.mapihttp.GetPropList;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.mapihttp.QueryColumns;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.gateway.nspi.Columns.IdForm;

/** Single objects and what the address book is made of ([MS-OXNSPI] 3.1.4.1.3, .5 to .7, .18). */
final class Details {
  private final Scope scope;

  Details(Scope scope) {
    this.scope = scope;
  }

  /** NspiGetProps. */
  GetProps.Response getProps(GetProps.Request request) {
    Stat stat = Scope.stat(request.state());
    checkContainer(stat);
    @Nullable AddressBookObject object = scope.view().find(stat.currentRec());
    Optional<List<PropertyTag>> asked = request.propertyTags();
    List<PropertyTag> tags =
        asked.isPresent()
            ? scope.tags(asked, List.of())
            : present(object, request.flags() | NspiFlags.SKIP_OBJECTS);
    // Code page 1200 stands in STATs of Outlook that ask for no 8-bit string.
    int codePage = Presentation.hasString8(tags) ? stat.codePage() : CodePage.WESTERN;
    IdForm ids =
        (request.flags() & NspiFlags.EPHEMERAL_IDS) != 0 ? IdForm.EPHEMERAL : IdForm.PERMANENT;
    Presentation presentation = new Presentation(scope.view(), CodePage.of(codePage), ids);
    scope.quota().exactly(scope.user(), 1);
    List<PropertyValue> values = presentation.values(tags, object);
    boolean complete = values.stream().noneMatch(v -> v.value() instanceof ErrorCode);
    return new GetProps.Response(
        complete ? ErrorCode.SUCCESS : ErrorCode.ERRORS_RETURNED,
        stat.codePage(),
        Optional.of(values),
        Bytes.EMPTY);
  }

  /** A position that NspiGetMatches returned has an object as its container. */
  private void checkContainer(Stat stat) {
    if (scope.view().find(stat.containerId()) == null) {
      Container.of(stat);
    }
  }

  /** NspiGetPropList. */
  GetPropList.Response getPropList(GetPropList.Request request) {
    scope.quota().exactly(scope.user(), 1);
    List<PropertyTag> tags = present(scope.view().find(request.minimalId()), request.flags());
    return new GetPropList.Response(ErrorCode.SUCCESS, Optional.of(tags), Bytes.EMPTY);
  }

  private List<PropertyTag> present(@Nullable AddressBookObject object, int flags) {
    if (object == null) {
      return List.of();
    }
    boolean skipObjects = (flags & NspiFlags.SKIP_OBJECTS) != 0;
    return scope.view().present(object).stream()
        .filter(tag -> !skipObjects || tag.type() != PropertyType.OBJECT)
        .map(Details::withString8)
        .toList();
  }

  /** NspiQueryColumns. */
  QueryColumns.Response queryColumns(QueryColumns.Request request) {
    boolean unicode = (request.mapiFlags() & NspiFlags.UNICODE_PROPTYPES) != 0;
    List<PropertyTag> all = scope.view().columns().all();
    return new QueryColumns.Response(
        ErrorCode.SUCCESS,
        Optional.of(unicode ? all : all.stream().map(Details::withString8).toList()),
        Bytes.EMPTY);
  }

  private static PropertyTag withString8(PropertyTag tag) {
    return switch (tag.type()) {
      case STRING -> tag.withType(PropertyType.STRING8);
      case MULTIPLE_STRING -> tag.withType(PropertyType.MULTIPLE_STRING8);
      default -> tag;
    };
  }

  /** NspiGetSpecialTable. */
  GetSpecialTable.Response getSpecialTable(GetSpecialTable.Request request) {
    int codePage = request.state().map(Stat::codePage).orElse(CodePage.WESTERN);
    boolean unicode = (request.flags() & NspiFlags.UNICODE_STRINGS) != 0;
    int lcid = request.state().map(Stat::templateLocale).orElse(0);
    if ((request.flags() & NspiFlags.ADDRESS_CREATION_TEMPLATES) != 0) {
      return table(codePage, request.version(), creation(codePage, lcid));
    }
    List<List<PropertyValue>> rows =
        unicode
            ? Container.hierarchy(PropertyType.STRING, CodePage.of(CodePage.WESTERN), lcid)
            : Container.hierarchy(PropertyType.STRING8, CodePage.of(codePage), lcid);
    int version = rows.hashCode();
    boolean known = request.version().filter(v -> v == version).isPresent();
    return table(
        unicode ? Stat.CP_WINUNICODE : codePage, Optional.of(version), known ? List.of() : rows);
  }

  /** Whatever flag there is for strings: it is that of the other table (constraint 4). */
  private static List<List<PropertyValue>> creation(int codePage, int lcid) {
    return codePage == Stat.CP_WINUNICODE
        ? Templates.creation(PropertyType.STRING, CodePage.of(CodePage.WESTERN), lcid)
        : Templates.creation(PropertyType.STRING8, CodePage.of(codePage), lcid);
  }

  private static GetSpecialTable.Response table(
      int codePage, Optional<Integer> version, List<List<PropertyValue>> rows) {
    return new GetSpecialTable.Response(
        ErrorCode.SUCCESS, codePage, version, Optional.of(rows), Bytes.EMPTY);
  }

  /** NspiGetTemplateInfo. */
  GetTemplateInfo.Response getTemplateInfo(GetTemplateInfo.Request request) {
    return new GetTemplateInfo.Response(
        ErrorCode.SUCCESS, request.codePage(), Optional.of(Templates.info(request)), Bytes.EMPTY);
  }
}
