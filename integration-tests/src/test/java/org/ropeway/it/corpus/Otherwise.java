package org.ropeway.it.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ropeway.it.corpus.Node.File;
import org.ropeway.it.corpus.Node.Multi;
import org.ropeway.it.corpus.Node.Text;

/**
 * What of a mail is not the same when it was read through MAPI and sent again, and why: each makes
 * of what was read of a mail what is read of the one that was sent.
 */
enum Otherwise {
  /** A message has one body ([MS-OXCMSG] 2.2.1.58): texts before and behind files join. */
  TEXTS_JOIN(facts -> new Facts(facts.header(), joined(facts.body()))),

  /** HTML goes with a plain text made of it, for those who do not show HTML. */
  HTML_ALONE(facts -> new Facts(facts.header(), withPlain(facts.body()))),

  /** Pictures stand around both forms of the text, not only around the HTML. */
  RELATED_OUTSIDE(facts -> facts.mapped(Otherwise::relatedOutside)),

  /** A file that the text does not show is attached: [MS-OXCMAIL] 2.1.3.4.1. */
  SHOWN_NOWHERE(facts -> facts.mapped(Otherwise::shownNowhere)),

  /** A mail of nothing but files gets an empty text. */
  NO_TEXT(facts -> new Facts(facts.header(), withText(facts.body()))),

  /** Mails of a collection are attached one by one. */
  DIGEST(facts -> new Facts(facts.header(), unpacked(facts.body(), "multipart/digest"))),

  /** What only a Macintosh needs of a file is left out. */
  APPLE_DOUBLE(facts -> facts.mapped(Otherwise::withoutFork)),

  /** Members of a group are recipients like others; its name is lost. */
  GROUP(facts -> facts.with(HeaderFacts.GROUPS, "")),

  /** A file that had no name gets one that Windows can open. */
  NO_NAME(facts -> facts.mapped(node -> renamed(node, name -> name.isEmpty() ? Node.ANY : name))),

  /** Of a name with a path the last part stays. */
  PATH(facts -> facts.mapped(node -> renamed(node, name -> name.replaceAll(".*[/\\\\]", "")))),

  /** A file that stood in the text is a file. */
  UUENCODED(facts -> new Facts(facts.header(), withFile(facts.body()))),

  /** What was in winmail.dat is sent as what it is. */
  WINMAIL(facts -> new Facts(facts.header(), ofWinmail())),

  /** A text that is written anew cannot have the signature of the former one. */
  PGP_SIGNATURE(facts -> facts.mapped(node -> retyped(node, "multipart/signed"))),
  ;

  private static final String MIXED = "multipart/mixed";
  private static final String ALTERNATIVE = "multipart/alternative";
  private static final String RELATED = "multipart/related";
  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final UnaryOperator<Facts> what;

  Otherwise(UnaryOperator<Facts> what) {
    this.what = what;
  }

  /** What comes of a mail. */
  Facts of(Facts facts) {
    return what.apply(facts);
  }

  private static Node joined(Node node) {
    if (!(node instanceof Multi(String type, List<Node> parts))) {
      return node;
    }
    if (type.equals(ALTERNATIVE)) {
      return besideOneAnother(parts);
    }
    List<Node> files = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    boolean html = false;
    for (Node part : parts) {
      if (part instanceof Text(String kind, String text) && kind.equals(PLAIN)) {
        boolean open = !plain.isEmpty() && plain.charAt(plain.length() - 1) != '\n';
        plain.append(open ? "\n" : "").append(text);
      } else if (part instanceof Text) {
        html = true;
      } else {
        files.add(part);
      }
    }
    Node body = html ? new Text(HTML, Node.ANY) : new Text(PLAIN, plain.toString());
    files.addFirst(body);
    return files.size() == 1 ? body : new Multi(type, files);
  }

  /** HTML in pieces with files between, and a plain text for all of it. */
  private static Node besideOneAnother(List<Node> forms) {
    if (joined(forms.getLast()) instanceof Multi(String mixed, List<Node> parts)) {
      List<Node> all = new ArrayList<>(parts);
      all.set(0, Multi.of(ALTERNATIVE, forms.getFirst(), parts.getFirst()));
      return new Multi(mixed, all);
    }
    return new Multi(ALTERNATIVE, forms);
  }

  private static Node withPlain(Node node) {
    return switch (node) {
      case Text text when text.type().equals(HTML) ->
          Multi.of(ALTERNATIVE, new Text(PLAIN, Node.ANY), text);
      case Multi(String type, List<Node> parts) when !type.equals(ALTERNATIVE) -> {
        List<Node> all = new ArrayList<>(parts);
        all.set(0, withPlain(all.getFirst()));
        yield new Multi(type, all);
      }
      default -> node;
    };
  }

  private static Node relatedOutside(Node node) {
    if (node instanceof Multi(String type, List<Node> forms)
        && type.equals(ALTERNATIVE)
        && forms.getLast() instanceof Multi(String inner, List<Node> parts)
        && inner.equals(RELATED)) {
      List<Node> both = new ArrayList<>(forms.subList(0, forms.size() - 1));
      both.add(parts.getFirst());
      List<Node> all = new ArrayList<>(parts);
      all.set(0, new Multi(type, both));
      return new Multi(inner, all);
    }
    return node;
  }

  private static Node shownNowhere(Node node) {
    return node instanceof File f ? new File(f.type(), f.name(), f.id(), false, f.digest()) : node;
  }

  private static Node withText(Node node) {
    List<Node> all = new ArrayList<>(List.of(new Text(PLAIN, "")));
    if (node instanceof Multi(String type, List<Node> parts)) {
      all.addAll(parts);
      return new Multi(type, all);
    }
    all.add(node);
    return new Multi(MIXED, all);
  }

  private static Node unpacked(Node node, String kind) {
    if (!(node instanceof Multi(String type, List<Node> parts))) {
      return node;
    }
    List<Node> all = new ArrayList<>();
    for (Node part : parts) {
      if (part instanceof Multi(String inner, List<Node> mails) && inner.equals(kind)) {
        all.addAll(mails);
      } else {
        all.add(part);
      }
    }
    return new Multi(type, all);
  }

  private static Node withoutFork(Node node) {
    return node instanceof Multi(String type, List<Node> forks)
            && type.equals("multipart/appledouble")
        ? forks.getLast()
        : node;
  }

  private static Node renamed(Node node, UnaryOperator<String> to) {
    return node instanceof File f
        ? new File(f.type(), to.apply(f.name()), f.id(), f.inline(), f.digest())
        : node;
  }

  private static Node withFile(Node node) {
    File cat =
        new File(
            "application/octet-stream",
            "cat.txt",
            "",
            false,
            PartReader.digest(Entity.ascii("Cat")));
    return node instanceof Text(String type, String text)
        ? Multi.of(MIXED, new Text(type, text.substring(0, text.indexOf("begin"))), cat)
        : node;
  }

  private static Node ofWinmail() {
    List<Node> parts = new ArrayList<>(List.of(new Text(PLAIN, Node.ANY)));
    for (String end : List.of("doc", "html", "pdf", "txt", "xml")) {
      parts.add(new File("application/octet-stream", "quick." + end, "", false, Node.ANY));
    }
    return new Multi(MIXED, parts);
  }

  private static Node retyped(Node node, String from) {
    return node instanceof Multi(String type, List<Node> parts) && type.equals(from)
        ? new Multi(MIXED, parts)
        : node;
  }
}
