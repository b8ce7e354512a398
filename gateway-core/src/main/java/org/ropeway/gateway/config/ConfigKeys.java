package org.ropeway.gateway.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Every key of the configuration file, in the order of the admin's page. */
final class ConfigKeys {
  /** The section of what has to do with OX. */
  static final String OX = "ox";

  /** The section of the tenants. */
  static final String TENANTS = "ox.tenants";

  /** Stands for the name of a tenant. */
  static final String NAME = "NAME";

  /** The section of a tenant. */
  static final String TENANT = TENANTS + "." + NAME;

  /** The section of the bearer tokens. */
  static final String BEARER = "login.bearer";

  /** The section of their further issuers. */
  static final String ISSUERS = BEARER + ".issuers";

  /** All keys. */
  static final List<ConfigSection> SECTIONS =
      List.of(
          PlaceKeys.SECTION,
          PlaceKeys.AUTODISCOVER,
          TlsKeys.SECTION,
          OxKeys.SECTION,
          OxKeys.TENANTS,
          SignInKeys.LOGINS,
          SignInKeys.KERBEROS,
          SignInKeys.BEARER,
          AddressBookKeys.SECTION,
          LimitKeys.SECTION,
          OperationKeys.DANGERS,
          OperationKeys.MONITORING_AND_LOG,
          OperationKeys.RECORDING);

  private ConfigKeys() {}

  /** All keys, without their sections; those of OX once more for tenants. */
  static Collection<ConfigKey<?>> all() {
    List<ConfigKey<?>> all = new ArrayList<>();
    SECTIONS.forEach(section -> all.addAll(section.keys()));
    OxKeys.SECTION.keys().stream()
        .filter(key -> !key.equals(OxKeys.DEVICE))
        .map(key -> key.at(TENANT + key.path().substring(OX.length())))
        .forEach(all::add);
    SignInKeys.OF_ISSUER.stream()
        .map(key -> key.at(ISSUERS + "." + NAME + key.path().substring(BEARER.length())))
        .forEach(all::add);
    return all;
  }
}
