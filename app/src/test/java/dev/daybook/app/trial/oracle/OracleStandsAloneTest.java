package dev.daybook.app.trial.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Two answers that share code would be one. */
class OracleStandsAloneTest {

    @Test
    void oracleKnowsTheSchemasAndNothingElseOfOurs() {
        JavaClasses oracle = new ClassFileImporter().importPackages("dev.daybook.app.trial.oracle");

        classes()
                .that()
                .haveNameNotMatching(".*Test")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.daybook.app.trial.oracle", "dev.daybook.schema", "java..", "org.jspecify.annotations")
                .because("an oracle that borrows from the topology repeats its mistakes")
                .check(oracle);
    }
}
