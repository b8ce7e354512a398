package org.ropeway.ox.usm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.contract.OxDirectoryContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** Groups, resources and pictures over USM-JSON, with the additions of ours to the profile. */
class UsmDirectoryTest extends OxDirectoryContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }

  @Test
  void anOxWithoutTheAdditionsHasNone() {
    try (OxStage other =
            new StandinStage(
                StandinStage.Interface.USM, "getGroups", "getResources", "getOXResource");
        OxSession there = other.server().login(other.alice().credentials(), "outlook-1")) {
      other.furnish();
      assertThat(there.groups()).isEmpty();
      assertThat(there.resources()).isEmpty();
      assertThat(there.photo(there.user().id(), 96)).isEmpty();
    }
  }
}
