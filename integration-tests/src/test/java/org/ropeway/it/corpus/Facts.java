package org.ropeway.it.corpus;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What another library reads of a mail: what its header says to people and programs, by names of
 * our own, and its parts.
 */
record Facts(SortedMap<String, String> header, Node body) {
  /** Reads a mail. */
  static Facts of(byte[] mail) {
    try {
      return of(IndependentParse.message(mail));
    } catch (MessagingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Facts of(MimeMessage mail) {
    try {
      return new Facts(HeaderFacts.of(mail), new PartReader(mail).read());
    } catch (MessagingException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with another value, or none. */
  Facts with(String name, String value) {
    SortedMap<String, String> changed = new TreeMap<>(header);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Facts(changed, body);
  }

  /** The same with nodes replaced, also in messages within. */
  Facts mapped(UnaryOperator<Node> to) {
    UnaryOperator<Node> everywhere =
        node ->
            node instanceof Node.Mail(Facts inner)
                ? to.apply(new Node.Mail(inner.mapped(to)))
                : to.apply(node);
    return new Facts(header, body.map(everywhere));
  }

  /** How another mail differs from this one. */
  List<String> differences(Facts other) {
    return differences("", other);
  }

  List<String> differences(String where, Facts other) {
    List<String> out = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(header.keySet());
    names.addAll(other.header.keySet());
    for (String name : names) {
      if (!HeaderFacts.isAddition(name, header)) {
        Node.compare(
            out,
            where + " " + name,
            header.getOrDefault(name, ""),
            other.header.getOrDefault(name, ""));
      }
    }
    out.addAll(body.differences(where + " body", other.body));
    return out;
  }
}
