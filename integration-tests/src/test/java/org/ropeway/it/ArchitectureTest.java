package org.ropeway.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows of docs/ARCHITECTURE.md that module descriptors cannot draw. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ropeway");

  private static void check(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void codecKnowsNobody() {
    check(
        classes()
            .that()
            .resideInAPackage("org.ropeway.codec..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "org.ropeway.codec..",
                "java..",
                "javax.xml.stream..",
                "io.netty.buffer..",
                "io.netty.util..",
                "org.jspecify.."));
  }

  @Test
  void codecHasNoClockAndNoInputOutput() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.ropeway.codec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.net..", "java.nio.channels..", "java.nio.file..", "java.time.chrono..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock"));
  }

  @Test
  void oxPortKnowsNobody() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.ropeway.ox..")
            .should()
            .dependOnClassesThat(inOther("ox")));
  }

  @Test
  void standinKnowsNobody() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.ropeway.standin..")
            .should()
            .dependOnClassesThat(inOther("standin")));
  }

  @Test
  void onlyTheDemoKnowsTheStandin() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.ropeway.codec..",
                "org.ropeway.ox..",
                "org.ropeway.store..",
                "org.ropeway.gateway..")
            .and()
            .resideOutsideOfPackage("org.ropeway.gateway.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ropeway.standin.."));
  }

  @Test
  void storeDoesNotSpeakRop() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.ropeway.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.ropeway.codec.rop..",
                "org.ropeway.codec.mapihttp..",
                "org.ropeway.codec.rpcext..",
                "org.ropeway.codec.nspi..",
                "org.ropeway.gateway.."));
  }

  @Test
  void theClientIsNoPartOfTheServer() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.ropeway.gateway..")
            .and()
            .resideOutsideOfPackages(
                "org.ropeway.gateway.check..",
                "org.ropeway.gateway.client..",
                "org.ropeway.gateway.doctor..",
                "org.ropeway.gateway.replay..",
                "org.ropeway.gateway.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ropeway.gateway.client..", "org.ropeway.gateway.doctor.."));
    check(
        classes()
            .that()
            .resideInAPackage("org.ropeway.gateway.client..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "org.ropeway.gateway.client..",
                "org.ropeway.codec..",
                "java..",
                "javax..",
                "org.jspecify..",
                "org.xml.sax..",
                "org.w3c.dom..",
                "io.netty.buffer.."));
  }

  @Test
  void onlyWireTouchesBytes() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.ropeway.codec..")
            .and()
            .resideOutsideOfPackages("org.ropeway.codec.wire..", "org.ropeway.codec.rpcext..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.netty.buffer.ByteBuf"));
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      inOther(String own) {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "of another module",
        c ->
            c.getPackageName().startsWith("org.ropeway.")
                && !c.getPackageName().startsWith("org.ropeway." + own));
  }
}
