package org.ropeway.standin.ajax.people;

import java.util.List;
import java.util.Locale;

/** The columns of contacts and users (ox-http-api.md section 24). */
final class ContactColumns {
  private static final int FIRST_COLUMN = 500;
  private static final int FIRST_USER_FIELD = 571;
  private static final int LAST_USER_FIELD = 590;

  /** Names of the columns 500 to 569. */
  private static final List<String> CONTACT =
      List.of(
          ("display_name first_name last_name second_name suffix title street_home"
                  + " postal_code_home city_home state_home country_home birthday marital_status"
                  + " number_of_children profession nickname spouse_name anniversary note"
                  + " department position employee_type room_number street_business user_id"
                  + " postal_code_business city_business state_business country_business"
                  + " number_of_employees sales_volume tax_id commercial_register branches"
                  + " business_category info manager_name assistant_name street_other city_other"
                  + " postal_code_other country_other telephone_business1 telephone_business2"
                  + " fax_business telephone_callback telephone_car telephone_company"
                  + " telephone_home1 telephone_home2 fax_home cellular_telephone1"
                  + " cellular_telephone2 telephone_other fax_other email1 email2 email3 url"
                  + " telephone_isdn telephone_pager telephone_primary telephone_radio"
                  + " telephone_telex telephone_ttytdd instant_messenger1 instant_messenger2"
                  + " telephone_ip telephone_assistant company")
              .split(" "));

  private ContactColumns() {}

  /** The member that a column shows; empty if there is none. */
  static String name(int column, boolean asUser) {
    if (column >= FIRST_COLUMN && column < FIRST_COLUMN + CONTACT.size()) {
      return CONTACT.get(column - FIRST_COLUMN);
    } else if (column >= FIRST_USER_FIELD && column <= LAST_USER_FIELD) {
      return String.format(Locale.ROOT, "userfield%02d", column - FIRST_USER_FIELD + 1);
    }
    return switch (column) {
      case 1 -> "id";
      case 2 -> "created_by";
      case 3 -> "modified_by";
      case 4 -> "creation_date";
      case 5 -> "last_modified";
      case 6 -> "last_modified_utc";
      case 20 -> "folder_id";
      case 100 -> "categories";
      case 101 -> "private_flag";
      case 102 -> "color_label";
      case 104 -> "number_of_attachments";
      case 105 -> "lastModifiedOfNewestAttachmentUTC";
      case 223 -> "uid";
      case 592 -> "distribution_list";
      case 594 -> "number_of_distribution_list";
      case 570, 606 -> "image1_url";
      case 596 -> "number_of_images";
      case 597 -> "image_last_modified";
      case 598 -> "state_other";
      case 599 -> "file_as";
      case 601 -> "image1_content_type";
      case 602 -> "mark_as_distributionlist";
      case 605 -> "default_address";
      case 607 -> "sort_name";
      case 608 -> "useCount";
      case 610 -> asUser ? "aliases" : "";
      case 611 -> asUser ? "timezone" : "";
      case 612 -> asUser ? "locale" : "";
      case 613 -> asUser ? "groups" : "";
      case 614 -> asUser ? "contact_id" : "";
      case 615 -> asUser ? "login_info" : "";
      case 616 -> asUser ? "guest_created_by" : "yomiFirstName";
      case 617 -> "yomiLastName";
      case 618 -> "yomiCompany";
      case 619 -> "addressHome";
      case 620 -> "addressBusiness";
      case 621 -> "addressOther";
      default -> "";
    };
  }
}
