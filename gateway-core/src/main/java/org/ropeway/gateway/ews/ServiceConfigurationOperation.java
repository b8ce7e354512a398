package org.ropeway.gateway.ews;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * GetServiceConfiguration ([MS-OXWCONFIG] 3.1.4.1). Mail tips are there; unified messaging,
 * protection rules and policy nudges exist here as services that are off or have nothing to say.
 */
final class ServiceConfigurationOperation {
  private static final String RESPONSE = "GetServiceConfigurationResponse";

  /** Recipients from which on Outlook warns of a large audience, as with Exchange. */
  private static final String LARGE_AUDIENCE = "25";

  private static final String LARGE_AUDIENCE_CAP = "1000";

  /** OX tells no bound for a mail. */
  private static final String NO_BOUND = String.valueOf(Integer.MAX_VALUE);

  private static final String HOURS = "24";

  /** What may be asked for, in the order of the answer. */
  private enum Service {
    MAIL_TIPS,
    UNIFIED_MESSAGING,
    PROTECTION_RULES,
    POLICY_NUDGES
  }

  private static final Map<String, Service> NAMES =
      Map.of(
          "MailTips", Service.MAIL_TIPS,
          "UnifiedMessagingConfiguration", Service.UNIFIED_MESSAGING,
          "ProtectionRules", Service.PROTECTION_RULES,
          "PolicyNudges", Service.POLICY_NUDGES);

  SoapWriter.Content answer(SoapRequest request, Caller caller) throws EwsException {
    Set<Service> asked = asked(request.body().need("RequestedConfiguration"));
    try {
      Set<String> domains = new TreeSet<>(caller.domains());
      SoapElement actingAs = request.body().child("ActingAs").orElse(null);
      if (actingAs != null) {
        requireKnown(Addressee.of(actingAs), caller);
      }
      return out ->
          out.response(
              RESPONSE,
              null,
              answer ->
                  answer.message(
                      "ResponseMessages",
                      all ->
                          all.response(
                              "ServiceConfigurationResponseMessageType",
                              null,
                              one -> write(one, asked, domains))));
    } catch (EwsException e) {
      return out -> out.response(RESPONSE, e, answer -> {});
    }
  }

  private static Set<Service> asked(SoapElement requested) throws EwsException {
    Set<Service> out = EnumSet.noneOf(Service.class);
    for (SoapElement name : requested.children()) {
      for (String word : name.words()) {
        Service service = NAMES.get(word);
        if (service == null) {
          throw name.invalid("The value '" + word + "' is none of ServiceConfigurationType");
        }
        out.add(service);
      }
    }
    if (out.isEmpty()) {
      throw requested.invalid("nothing is asked for");
    }
    return out;
  }

  private static void requireKnown(Addressee user, Caller caller) throws EwsException {
    if (caller.find(user).isEmpty()) {
      throw new EwsException(EwsError.ACTING_AS_USER_NOT_FOUND, "There is no such user");
    }
  }

  private static void write(SoapWriter out, Set<Service> asked, Set<String> domains) {
    for (Service service : asked) {
      switch (service) {
        case MAIL_TIPS -> out.message("MailTipsConfiguration", tips -> writeTips(tips, domains));
        case UNIFIED_MESSAGING ->
            out.message(
                "UnifiedMessagingConfiguration",
                messaging -> {
                  messaging.type("UmEnabled", "false");
                  messaging.type("PlayOnPhoneDialString", "");
                  messaging.type("PlayOnPhoneEnabled", "false");
                });
        case PROTECTION_RULES ->
            out.message(
                "ProtectionRulesConfiguration",
                Map.of("RefreshInterval", HOURS),
                rules -> {
                  rules.type("Rules", "");
                  writeDomains(rules, domains);
                });
        case POLICY_NUDGES -> out.message("PolicyNudgeRulesConfiguration", "");
      }
    }
  }

  private static void writeTips(SoapWriter out, Set<String> domains) {
    out.type("MailTipsEnabled", "true");
    out.type(
        "MaxRecipientsPerGetMailTipsRequest", String.valueOf(MailTipsOperation.MAX_RECIPIENTS));
    out.type("MaxMessageSize", NO_BOUND);
    out.type("LargeAudienceThreshold", LARGE_AUDIENCE);
    out.type("ShowExternalRecipientCount", "false");
    writeDomains(out, domains);
    out.type("PolicyTipsEnabled", "false");
    out.type("LargeAudienceCap", LARGE_AUDIENCE_CAP);
  }

  private static void writeDomains(SoapWriter out, Set<String> domains) {
    out.type(
        "InternalDomains",
        list -> {
          for (String domain : domains) {
            list.type(
                "Domain", Map.of("Name", domain, "IncludeSubdomains", "false"), nothing -> {});
          }
        });
  }
}
