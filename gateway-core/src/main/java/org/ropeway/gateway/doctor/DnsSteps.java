package org.ropeway.gateway.doctor;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** What DNS says of a mail domain, as far as Outlook asks. [MS-OXDISCO] 3.1.5. */
final class DnsSteps {
  private static final String TIMEOUT_MS = "2000";
  private static final String RETRIES = "1";
  private static final String RECIPE = " (docs/admin/outlook.md)";

  private final String domain;
  private final String servers;

  DnsSteps(DoctorOptions options) {
    this.domain = options.domain();
    this.servers = options.dns();
  }

  /** Looks for the names that Outlook looks for. Where DNS cannot be asked, the way goes on. */
  Finding records() {
    try {
      InitialDirContext dns = dns();
      try {
        return records(dns);
      } finally {
        dns.close();
      }
    } catch (NamingException e) {
      return new Finding(
          e instanceof CommunicationException
              ? "no name server answers"
              : String.valueOf(e.getMessage()),
          "this machine cannot ask DNS, so that nothing is known of what Outlook finds there");
    }
  }

  @SuppressWarnings("JdkObsolete") // JNDI wants it
  private InitialDirContext dns() throws NamingException {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    settings.put(Context.PROVIDER_URL, servers);
    settings.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MS);
    settings.put("com.sun.jndi.dns.timeout.retries", RETRIES);
    return new InitialDirContext(settings);
  }

  private Finding records(InitialDirContext dns) throws NamingException {
    String name = "autodiscover." + domain;
    List<String> seen = new ArrayList<>();
    List<String> alias = look(dns, name, "CNAME");
    List<String> own = new ArrayList<>(look(dns, name, "A"));
    own.addAll(look(dns, name, "AAAA"));
    boolean found = !alias.isEmpty() || !own.isEmpty();
    if (found) {
      seen.add(name + " → " + String.join(", ", alias.isEmpty() ? own : alias));
    }
    List<String> services = look(dns, "_autodiscover._tcp." + domain, "SRV");
    if (!services.isEmpty()) {
      seen.add("_autodiscover._tcp SRV " + String.join(", ", services));
    }
    return new Finding(
        seen.isEmpty() ? "no " + name + ", no SRV record" : String.join("; ", seen),
        warning(dns, name, found, !services.isEmpty()));
  }

  private String warning(InitialDirContext dns, String name, boolean found, boolean service)
      throws NamingException {
    if (found && look(dns, domain, "TXT").stream().anyMatch(text -> text.startsWith("MS=ms"))) {
      return "the domain was shown to Microsoft 365 (TXT record MS=…), where Outlook may ask first;"
          + " set ExcludeExplicitO365Endpoint on the PCs"
          + RECIPE;
    }
    if (found) {
      return "";
    }
    String recipe = "let " + name + " lead to Ropeway, by CNAME or A record" + RECIPE;
    return service
        ? "Outlook ignores the port of an SRV record, and warns its user: " + recipe
        : "Outlook finds Ropeway only if it answers at " + domain + " itself: " + recipe;
  }

  /**
   * The values of a name's records of a type; none if there is no such name or record. JNDI makes
   * no objects of them: the provider of DNS has texts and bytes only.
   */
  @SuppressWarnings("BanJNDI")
  private static List<String> look(InitialDirContext dns, String name, String type)
      throws NamingException {
    try {
      Attribute records = dns.getAttributes(name, new String[] {type}).get(type);
      List<String> values = new ArrayList<>();
      if (records != null) {
        NamingEnumeration<?> all = records.getAll();
        while (all.hasMore()) {
          values.add(String.valueOf(all.next()));
        }
      }
      return values;
    } catch (NameNotFoundException e) {
      return List.of();
    }
  }
}
