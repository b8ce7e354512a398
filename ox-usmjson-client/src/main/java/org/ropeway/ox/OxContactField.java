package org.ropeway.ox;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a contact can have, by OX's names (ox-http-api.md 9). */
public enum OxContactField implements OxField {
  CATEGORIES("categories"),
  PRIVATE_FLAG("private_flag", Kind.FLAG),
  COLOR_LABEL("color_label", Kind.NUMBER),
  /** How many files there are. */
  NUMBER_OF_ATTACHMENTS("number_of_attachments", Kind.NUMBER),
  UID("uid"),
  DISPLAY_NAME("display_name"),
  FIRST_NAME("first_name"),
  LAST_NAME("last_name"),
  SECOND_NAME("second_name"),
  SUFFIX("suffix"),
  TITLE("title"),
  STREET_HOME("street_home"),
  POSTAL_CODE_HOME("postal_code_home"),
  CITY_HOME("city_home"),
  STATE_HOME("state_home"),
  COUNTRY_HOME("country_home"),
  BIRTHDAY("birthday", Kind.DATE),
  MARITAL_STATUS("marital_status"),
  NUMBER_OF_CHILDREN("number_of_children"),
  PROFESSION("profession"),
  NICKNAME("nickname"),
  SPOUSE_NAME("spouse_name"),
  ANNIVERSARY("anniversary", Kind.DATE),
  NOTE("note"),
  DEPARTMENT("department"),
  POSITION("position"),
  EMPLOYEE_TYPE("employee_type"),
  ROOM_NUMBER("room_number"),
  STREET_BUSINESS("street_business"),
  POSTAL_CODE_BUSINESS("postal_code_business"),
  CITY_BUSINESS("city_business"),
  STATE_BUSINESS("state_business"),
  COUNTRY_BUSINESS("country_business"),
  NUMBER_OF_EMPLOYEES("number_of_employees"),
  SALES_VOLUME("sales_volume"),
  TAX_ID("tax_id"),
  COMMERCIAL_REGISTER("commercial_register"),
  BRANCHES("branches"),
  BUSINESS_CATEGORY("business_category"),
  INFO("info"),
  MANAGER_NAME("manager_name"),
  ASSISTANT_NAME("assistant_name"),
  STREET_OTHER("street_other"),
  CITY_OTHER("city_other"),
  POSTAL_CODE_OTHER("postal_code_other"),
  COUNTRY_OTHER("country_other"),
  TELEPHONE_BUSINESS1("telephone_business1"),
  TELEPHONE_BUSINESS2("telephone_business2"),
  FAX_BUSINESS("fax_business"),
  TELEPHONE_CALLBACK("telephone_callback"),
  TELEPHONE_CAR("telephone_car"),
  TELEPHONE_COMPANY("telephone_company"),
  TELEPHONE_HOME1("telephone_home1"),
  TELEPHONE_HOME2("telephone_home2"),
  FAX_HOME("fax_home"),
  CELLULAR_TELEPHONE1("cellular_telephone1"),
  CELLULAR_TELEPHONE2("cellular_telephone2"),
  TELEPHONE_OTHER("telephone_other"),
  FAX_OTHER("fax_other"),
  EMAIL1("email1"),
  EMAIL2("email2"),
  EMAIL3("email3"),
  URL("url"),
  TELEPHONE_ISDN("telephone_isdn"),
  TELEPHONE_PAGER("telephone_pager"),
  TELEPHONE_PRIMARY("telephone_primary"),
  TELEPHONE_RADIO("telephone_radio"),
  TELEPHONE_TELEX("telephone_telex"),
  TELEPHONE_TTYTDD("telephone_ttytdd"),
  INSTANT_MESSENGER1("instant_messenger1"),
  INSTANT_MESSENGER2("instant_messenger2"),
  TELEPHONE_IP("telephone_ip"),
  TELEPHONE_ASSISTANT("telephone_assistant"),
  COMPANY("company"),
  USERFIELD01("userfield01"),
  USERFIELD02("userfield02"),
  USERFIELD03("userfield03"),
  USERFIELD04("userfield04"),
  USERFIELD05("userfield05"),
  USERFIELD06("userfield06"),
  USERFIELD07("userfield07"),
  USERFIELD08("userfield08"),
  USERFIELD09("userfield09"),
  USERFIELD10("userfield10"),
  USERFIELD11("userfield11"),
  USERFIELD12("userfield12"),
  USERFIELD13("userfield13"),
  USERFIELD14("userfield14"),
  USERFIELD15("userfield15"),
  USERFIELD16("userfield16"),
  USERFIELD17("userfield17"),
  USERFIELD18("userfield18"),
  USERFIELD19("userfield19"),
  USERFIELD20("userfield20"),
  /** 1 if there is a picture, else 0. */
  NUMBER_OF_IMAGES("number_of_images", Kind.NUMBER),
  STATE_OTHER("state_other"),
  FILE_AS("file_as"),
  MARK_AS_DISTRIBUTIONLIST("mark_as_distributionlist", Kind.FLAG),
  DEFAULT_ADDRESS("default_address", Kind.NUMBER),
  YOMI_FIRST_NAME("yomiFirstName"),
  YOMI_LAST_NAME("yomiLastName"),
  YOMI_COMPANY("yomiCompany"),
  ADDRESS_HOME("addressHome"),
  ADDRESS_BUSINESS("addressBusiness"),
  ADDRESS_OTHER("addressOther");

  private static final Map<String, OxContactField> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(OxContactField::field, Function.identity()));

  private final String field;
  private final Kind kind;

  OxContactField(String field) {
    this(field, Kind.TEXT);
  }

  OxContactField(String field, Kind kind) {
    this.field = field;
    this.kind = kind;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public boolean isReadOnly() {
    return this == NUMBER_OF_ATTACHMENTS || this == NUMBER_OF_IMAGES;
  }

  /** The one that OX calls so, if it is one of them. */
  public static Optional<OxContactField> of(String field) {
    return Optional.ofNullable(BY_NAME.get(field));
  }
}
