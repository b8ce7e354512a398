package org.ropeway.it.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Mails as programs of the world write them: each of the recipes in many languages. But for keys
 * and signatures the same seed makes the same mails.
 */
final class ClientMails {
  private ClientMails() {}

  static List<Sample> of(int count, long seed, Openssl openssl) {
    PartMaker make = new PartMaker(seed);
    List<Recipe> recipes =
        Stream.of(
                new OutlookMails(make).recipes(),
                new DesktopMails(make).recipes(),
                new WebMails(make).recipes(),
                new MachineMails(make).recipes(),
                new SealedMails(make, openssl).recipes(),
                new OddMails(make).recipes())
            .flatMap(List::stream)
            .toList();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Recipe recipe = recipes.get(i % recipes.size());
      int round = i / recipes.size();
      Language language = Language.ALL.get((i + round) % Language.ALL.size());
      String name = String.format(Locale.ROOT, "%s-%03d", recipe.name(), i);
      samples.add(new Sample(name, recipe.writer().write(language, i).bytes(), recipe.otherwise()));
    }
    return samples;
  }
}
