package org.ropeway.it.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.property.OofExternalAudience;
import microsoft.exchange.webservices.data.core.enumeration.property.OofState;
import microsoft.exchange.webservices.data.misc.availability.OofReply;
import microsoft.exchange.webservices.data.misc.availability.TimeWindow;
import microsoft.exchange.webservices.data.property.complex.availability.OofSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.House;
import org.ropeway.standin.StandinResource;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.LegacyDn;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** [MS-OXWMT]: what a sender is told of recipients before he sends; nothing is invented. */
class MailTipsTest {
  private static final String CAROL = "carol@ox.test";
  private static final String STRANGER = "stranger@example.org";

  private static House house;
  private static Soap soap;

  /** The number of a group of three, one of them in another group in it. */
  private static int team;

  @BeforeAll
  static void build() {
    house =
        House.build(
            ox -> ox.user(new StandinUser(CAROL, House.PASSWORD, "Carol")),
            OxBackend.Kind.HTTP_API);
    soap = new Soap(house);
    house.ox().directory().putGroup("inner", "Inner", List.of("carol", "alice"));
    team = house.ox().directory().putGroup("team", "Team", List.of("alice", "bob", "inner"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String mailbox(String address, String routingType) {
    return "<t:Mailbox><t:Name>N</t:Name><t:EmailAddress>"
        + address
        + "</t:EmailAddress><t:RoutingType>"
        + routingType
        + "</t:RoutingType></t:Mailbox>";
  }

  private static String request(String sender, String wanted, String... mailboxes) {
    return "<m:GetMailTips><m:SendingAs><t:EmailAddress>"
        + sender
        + "</t:EmailAddress></m:SendingAs><m:Recipients>"
        + String.join("", mailboxes)
        + "</m:Recipients><m:MailTipsRequested>"
        + wanted
        + "</m:MailTipsRequested></m:GetMailTips>";
  }

  /** The tips of each recipient: elements with their texts, in the order of the answer. */
  private static List<Map<String, String>> tips(String body) throws Exception {
    Document document = soap.ask(House.BOB, body);
    assertThat(Soap.texts(document.getDocumentElement(), "ResponseCode")).containsOnly("NoError");
    List<Map<String, String>> out = new ArrayList<>();
    for (Element tips : Soap.elements(document.getDocumentElement(), "MailTips")) {
      Map<String, String> one = new LinkedHashMap<>();
      for (Node node = tips.getFirstChild(); node != null; node = node.getNextSibling()) {
        one.put(node.getLocalName(), node.getTextContent());
      }
      out.add(one);
    }
    return out;
  }

  private static Map<String, String> tip(String recipient) throws Exception {
    return tips(request(House.BOB, "All", mailbox(recipient, "SMTP"))).getFirst();
  }

  private static void away(String user, OofState state, OofExternalAudience audience, Instant from)
      throws Exception {
    OofSettings settings = new OofSettings();
    settings.setState(state);
    settings.setExternalAudience(audience);
    settings.setInternalReply(new OofReply("<p>Back <b>soon</b>.</p>"));
    settings.setExternalReply(new OofReply("<p>Away &amp; gone.</p>"));
    settings.setDuration(new TimeWindow(Date.from(from), Date.from(from.plus(Duration.ofDays(2)))));
    try (ExchangeService client = soap.client(user)) {
      client.setUserOofSettings(user, settings);
    }
  }

  @Test
  void whoIsAwayHasAReplyForThoseInsideAndThoseOutside() throws Exception {
    Instant now = Instant.now();
    away(House.ALICE, OofState.Scheduled, OofExternalAudience.All, now.minusSeconds(86_400));
    assertThat(tip(House.ALICE))
        .containsEntry("PendingMailTips", "")
        .hasEntrySatisfying(
            "OutOfOffice", told -> assertThat(told).startsWith("<p>Back <b>soon</b>.</p>20"));
    String outside = request(STRANGER, "OutOfOfficeMessage", mailbox(House.ALICE, "SMTP"));
    assertThat(tips(outside).getFirst())
        .hasEntrySatisfying(
            "OutOfOffice", told -> assertThat(told).startsWith("<p>Away &amp; gone.</p>20"))
        .containsOnlyKeys("RecipientAddress", "PendingMailTips", "OutOfOffice");
    away(House.ALICE, OofState.Enabled, OofExternalAudience.Known, now);
    assertThat(tips(outside).getFirst()).containsEntry("OutOfOffice", "");
    away(House.ALICE, OofState.Scheduled, OofExternalAudience.All, now.plusSeconds(86_400));
    assertThat(tip(House.ALICE)).containsEntry("OutOfOffice", "");
    away(House.ALICE, OofState.Disabled, OofExternalAudience.All, now);
    assertThat(tip(House.ALICE)).containsEntry("OutOfOffice", "");
  }

  /** Carol never came to this gateway: OX tells nobody else whether she is away. */
  @Test
  void whatNobodyKnowsIsNotThere() throws Exception {
    assertThat(tip(CAROL))
        .containsEntry("RecipientAddress", "N" + CAROL + "SMTP")
        .containsEntry("PendingMailTips", "")
        .containsEntry("TotalMemberCount", "1")
        .containsEntry("ExternalMemberCount", "0")
        .containsEntry("InvalidRecipient", "false")
        .hasSize(5);
  }

  @Test
  void whoseMailboxIsFull() throws Exception {
    house.ox().deliver(House.BOB, new byte[] {'S', ':', ' ', 'x', '\r', '\n', '\r', '\n'});
    house.ox().mailboxes().setQuota(House.BOB, 1 << 20);
    assertThat(tip(House.BOB)).containsEntry("MailboxFull", "false");
    house.ox().mailboxes().setQuota(House.BOB, house.ox().mailboxes().usedBytes(House.BOB));
    assertThat(tip(House.BOB)).containsEntry("MailboxFull", "true");
    house.ox().mailboxes().setQuota(House.BOB, -1);
    assertThat(tip(House.BOB)).containsEntry("MailboxFull", "false");
  }

  @Test
  void whoDoesNotExistAndWhoIsElsewhere() throws Exception {
    house.ox().directory().putResource(new StandinResource("room1", "Room 1", "20 seats"));
    String alice = LegacyDn.ofUser(House.ALICE);
    List<Map<String, String>> tips =
        tips(
            request(
                House.BOB,
                "InvalidRecipient TotalMemberCount ExternalMemberCount Scope",
                mailbox(STRANGER, "SMTP"),
                mailbox("nobody@ox.test", "SMTP"),
                mailbox("no address", "SMTP"),
                mailbox(alice, "EX"),
                mailbox(LegacyDn.ofUser("nobody@ox.test"), "EX"),
                mailbox("/o=Elsewhere/cn=alice", "EX"),
                mailbox("+49 30 1", "FAX"),
                mailbox("room1@ox.test", "SMTP"),
                mailbox(LegacyDn.ofGroup(team), "EX"),
                mailbox(LegacyDn.ofGroup(999_999), "EX")));
    assertThat(tips.stream().map(MailTipsTest::told))
        .containsExactly(
            "TotalMemberCount=1 ExternalMemberCount=1",
            "",
            "InvalidRecipient=true",
            "TotalMemberCount=1 ExternalMemberCount=0 InvalidRecipient=false",
            "InvalidRecipient=true",
            "InvalidRecipient=true",
            "",
            "TotalMemberCount=1 ExternalMemberCount=0 InvalidRecipient=false",
            "TotalMemberCount=3 ExternalMemberCount=0 InvalidRecipient=false",
            "InvalidRecipient=true");
    assertThat(tips.get(3)).containsEntry("RecipientAddress", "N" + alice + "EX");
  }

  private static String told(Map<String, String> tips) {
    return tips.entrySet().stream()
        .filter(tip -> !tip.getKey().equals("RecipientAddress") && !tip.getValue().isEmpty())
        .map(tip -> tip.getKey() + "=" + tip.getValue())
        .collect(Collectors.joining(" "));
  }

  @Test
  void whatOxDoesNotTellNowIsPending() throws Exception {
    tip(House.BOB);
    house.ox().faults().unavailable("mailfilter*", 99, Duration.ZERO);
    try {
      assertThat(tip(House.BOB))
          .containsEntry("PendingMailTips", "OutOfOfficeMessage MailboxFullStatus")
          .doesNotContainKeys("OutOfOffice", "MailboxFull")
          .containsEntry("TotalMemberCount", "1");
    } finally {
      house.ox().faults().clear();
    }
  }

  @Test
  void tooManyOrNobodyOrNoTip() throws Exception {
    String one = mailbox(House.ALICE, "SMTP");
    List<String> many = Collections.nCopies(51, one);
    Document refused = soap.ask(House.BOB, request(House.BOB, "All", many.toArray(String[]::new)));
    assertThat(Soap.text(refused, "ResponseCode")).isEqualTo("ErrorInvalidRequest");
    assertThat(
            tips(request(House.BOB, "CustomMailTip", many.subList(0, 50).toArray(String[]::new))))
        .hasSize(50);
    for (String wrong :
        List.of(request(House.BOB, "All"), request(House.BOB, "All Weather", one))) {
      Document fault = Soap.parse(soap.post(House.BOB, Soap.envelope(wrong)).body());
      assertThat(Soap.text(fault, "ResponseCode")).isEqualTo("ErrorSchemaValidation");
    }
  }

  @Test
  void whatIsConfigured() throws Exception {
    house.ox().mailboxes().addAlias(House.BOB, "bob@second.test");
    Document answer =
        soap.ask(
            House.BOB,
            configuration(
                "<m:ActingAs><t:EmailAddress>" + House.ALICE + "</t:EmailAddress></m:ActingAs>",
                "PolicyNudges",
                "MailTips",
                "UnifiedMessagingConfiguration ProtectionRules"));
    Element root = answer.getDocumentElement();
    assertThat(Soap.texts(root, "ResponseCode")).containsExactly("NoError", "NoError");
    Element tips = Soap.elements(root, "MailTipsConfiguration").getFirst();
    assertThat(children(tips))
        .containsExactly(
            "MailTipsEnabled=true",
            "MaxRecipientsPerGetMailTipsRequest=50",
            "MaxMessageSize=2147483647",
            "LargeAudienceThreshold=25",
            "ShowExternalRecipientCount=false",
            "InternalDomains=",
            "PolicyTipsEnabled=false",
            "LargeAudienceCap=1000");
    assertThat(Soap.elements(tips, "Domain").stream().map(domain -> domain.getAttribute("Name")))
        .containsExactly("ox.test", "second.test");
    assertThat(children(Soap.elements(root, "UnifiedMessagingConfiguration").getFirst()))
        .containsExactly("UmEnabled=false", "PlayOnPhoneDialString=", "PlayOnPhoneEnabled=false");
    Element rules = Soap.elements(root, "ProtectionRulesConfiguration").getFirst();
    assertThat(rules.getAttribute("RefreshInterval")).isEqualTo("24");
    assertThat(children(rules)).containsExactly("Rules=", "InternalDomains=");
    assertThat(Soap.elements(root, "PolicyNudgeRulesConfiguration")).hasSize(1);
  }

  @Test
  void configurationThatThereIsNot() throws Exception {
    String unknown = "<m:ActingAs><t:EmailAddress>x@ox.test</t:EmailAddress></m:ActingAs>";
    Document answer = soap.ask(House.BOB, configuration(unknown, "MailTips"));
    assertThat(Soap.text(answer, "ResponseCode")).isEqualTo("ErrorActingAsUserNotFound");
    for (String wrong : List.of(configuration("", "UUnifiedMessaging"), configuration(""))) {
      Document fault = Soap.parse(soap.post(House.BOB, Soap.envelope(wrong)).body());
      assertThat(Soap.text(fault, "ResponseCode")).isEqualTo("ErrorSchemaValidation");
      assertThat(Soap.text(fault, "LineNumber")).isEqualTo("1");
      assertThat(Soap.text(fault, "Violation")).isNotBlank();
    }
  }

  private static String configuration(String actingAs, String... names) {
    return "<m:GetServiceConfiguration>"
        + actingAs
        + "<m:RequestedConfiguration>"
        + Stream.of(names)
            .map(name -> "<m:ConfigurationName>" + name + "</m:ConfigurationName>")
            .collect(Collectors.joining())
        + "</m:RequestedConfiguration></m:GetServiceConfiguration>";
  }

  private static List<String> children(Element element) {
    List<String> out = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      out.add(node.getLocalName() + "=" + node.getTextContent());
    }
    return out;
  }
}
