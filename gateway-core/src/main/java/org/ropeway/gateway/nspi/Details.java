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
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.mapihttp.QueryColumns;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.nspi.Columns.IdForm;
import org.ropeway.store.MapiException;

/** Single objects and what the address book is made of ([MS-OXNSPI] 3.1.4.1.3, .5 to .7). */
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
        asked.isPresent() ? scope.tags(asked, List.of()) : present(object, request.flags());
    // Code page 1200 stands in STATs of Outlook that ask for no 8-bit string.
    int codePage = Presentation.hasString8(tags) ? stat.codePage() : CodePage.WESTERN;
    IdForm ids =
        (request.flags() & NspiFlags.EPHEMERAL_IDS) != 0 ? IdForm.EPHEMERAL : IdForm.PERMANENT;
    Presentation presentation =
        new Presentation(scope.view().columns(), CodePage.of(codePage), ids);
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
      Containers.check(stat);
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
    return scope.view().columns().present(object).stream()
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

  /** NspiGetSpecialTable. There are no address creation templates. */
  GetSpecialTable.Response getSpecialTable(GetSpecialTable.Request request) {
    int codePage = request.state().map(Stat::codePage).orElse(CodePage.WESTERN);
    if ((request.flags() & NspiFlags.ADDRESS_CREATION_TEMPLATES) != 0) {
      return table(codePage, request.version(), List.of());
    }
    boolean unicode = (request.flags() & NspiFlags.UNICODE_STRINGS) != 0;
    int lcid = request.state().map(Stat::templateLocale).orElse(0);
    List<List<PropertyValue>> rows =
        unicode
            ? Containers.hierarchy(PropertyType.STRING, CodePage.of(CodePage.WESTERN), lcid)
            : Containers.hierarchy(PropertyType.STRING8, CodePage.of(codePage), lcid);
    int version = rows.hashCode();
    boolean known = request.version().filter(v -> v == version).isPresent();
    return table(
        unicode ? Stat.CP_WINUNICODE : codePage, Optional.of(version), known ? List.of() : rows);
  }

  private static GetSpecialTable.Response table(
      int codePage, Optional<Integer> version, List<List<PropertyValue>> rows) {
    return new GetSpecialTable.Response(
        ErrorCode.SUCCESS, codePage, version, Optional.of(rows), Bytes.EMPTY);
  }

  /** NspiGetTemplateInfo: there are no templates in any language. */
  GetTemplateInfo.Response getTemplateInfo(GetTemplateInfo.Request request) {
    CodePage.of(request.codePage());
    throw new MapiException(ErrorCode.INVALID_LOCALE, "no templates");
  }

  /** NspiModProps: nothing can be changed. */
  ModProps.Response modProps(ModProps.Request request) {
    Stat stat = Scope.stat(request.state());
    CodePage.of(stat.codePage());
    if (request.propertyTagsToRemove().isEmpty() || scope.view().find(stat.currentRec()) == null) {
      throw Scope.invalid("no properties or no object");
    }
    throw new MapiException(ErrorCode.ACCESS_DENIED, "properties are read only");
  }

  /** NspiModLinkAtt: neither delegates nor members can be changed. */
  ModLinkAtt.Response modLinkAtt(ModLinkAtt.Request request) {
    int property = request.propertyTag().id();
    if (property != PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES.id()
        && property != PidTag.ADDRESS_BOOK_MEMBER.id()) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no links in " + request.propertyTag());
    }
    if (scope.view().find(request.minimalId()) == null) {
      throw Scope.invalid("no object");
    }
    throw new MapiException(ErrorCode.ACCESS_DENIED, "links are read only");
  }
}
