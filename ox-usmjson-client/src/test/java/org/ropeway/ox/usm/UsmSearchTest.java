package org.ropeway.ox.usm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.contract.OxSearchContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** Searching over USM-JSON, with the addition of ours to the profile. */
class UsmSearchTest extends OxSearchContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }

  @Test
  void anOxThatCannotSearchSaysSo() {
    try (OxStage other = new StandinStage(StandinStage.Interface.USM, "searchMails");
        OxSession there = other.server().login(other.alice().credentials(), "outlook-1")) {
      String inbox =
          there.syncFolders(null, 0).created().stream()
              .filter(f -> f.standardFolderType() == 7)
              .findFirst()
              .orElseThrow()
              .uuid();
      OxMailSearch search = new OxMailSearch(Set.of(OxMailSearch.Field.CONTENT), "x");
      assertThat(there.searchMails(inbox, search)).isEmpty();
      assertThat(there.searchMails(inbox, search)).isEmpty();
    }
  }
}
