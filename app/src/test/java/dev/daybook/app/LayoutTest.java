package dev.daybook.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the architecture: who may import whom, and why. */
class LayoutTest {

    /** The machine's own wall clock, behind the interface that everything else takes. */
    private static final String MACHINE_CLOCK = "dev\\.daybook\\.producer\\.pace\\.WallClock\\$\\d+";

    private static JavaClasses daybook;

    @BeforeAll
    static void readClasses() {
        daybook = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.daybook");
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Stream.of("schema", "seed", "producer", "streams", "consumer", "app")
                        .filter(module -> daybook.stream().anyMatch(type -> isIn(type, module))))
                .hasSize(6);
    }

    private static boolean isIn(JavaClass type, String module) {
        return (type.getPackageName() + ".").startsWith("dev.daybook." + module + ".");
    }

    @Test
    void nothingImportsTheApp() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.daybook.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.daybook.app..")
                .because("app puts the parts together; a part that knows it cannot be used without it"));
    }

    @Test
    void producerAndStreamsNeverSeeEachOther() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.daybook.producer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.daybook.streams..", "dev.daybook.consumer..")
                .because("they meet in topics, so that each can run in a process of its own"));
        check(noClasses()
                .that()
                .resideInAPackage("dev.daybook.streams..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.daybook.producer..", "dev.daybook.consumer..", "dev.daybook.seed..")
                .because("streams knows a campaign only from the timeline, never from files"));
    }

    @Test
    void consumerKnowsACampaignOnlyFromTopics() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.daybook.consumer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.daybook.producer..", "dev.daybook.streams..", "dev.daybook.seed..")
                .because("a reader in another process has topics and nothing else"));
    }

    @Test
    void schemasAreBelowEverything() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.daybook.schema..", "dev.daybook.time..", "dev.daybook.error..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.daybook..")
                        .and(resideOutsideOfPackages(
                                "dev.daybook.schema..", "dev.daybook.time..", "dev.daybook.error..")))
                .because("they are the language of all the others"));
    }

    @Test
    void serdesAndTopicsKnowNoRegistry() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.daybook.schema.serde..", "dev.daybook.schema.topic..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.daybook.schema.registry..")
                .because("a registry is met at the edge of a process alone"));
    }

    @Test
    void seedsAreFilesAndKnowNoBroker() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.daybook.seed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.daybook.producer..", "org.apache.kafka.clients..", "org.apache.kafka.streams..")
                .because("a pack can be checked without a broker"));
    }

    @Test
    void onlyTheBrokerPackageKnowsKafkaServer() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.daybook.app.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kafka..",
                        "scala..",
                        "org.apache.kafka.server..",
                        "org.apache.kafka.metadata..",
                        "org.apache.kafka.raft..")
                .because("Kafka's server classes are no public API and change with every release"));
    }

    @Test
    void onlyTheStreamsModuleKnowsKafkaStreams() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.daybook.streams..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.streams..")
                .because("readers see topics, not stores"));
    }

    @Test
    void onlyPicturesKnowFontsAndImages() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.daybook.consumer.picture..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt.font..", "java.awt.image..", "javax.imageio..", "com.formdev..")
                .because("they want libraries of the system that slim machines lack; the rest must run without"));
    }

    @Test
    void picturesAndFeedsReadTheViewAlone() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.daybook.consumer.picture..", "dev.daybook.consumer.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.daybook.consumer.follow..", "dev.daybook.consumer.gateway..", "org.apache.kafka..")
                .because("a picture and a feed are functions of a run, however it was read and wherever it goes"));
    }

    @Test
    void whatPostsSayAndWhenIsPure() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.daybook.consumer.post.text..", "dev.daybook.consumer.post.schedule..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "java.net.http..", "java.nio.file..")
                .because("texts and times are tried by the thousand, without broker or network"));
        check(noClasses()
                .that()
                .resideInAPackage("dev.daybook.consumer..")
                .and()
                .resideOutsideOfPackage("dev.daybook.consumer.post..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.daybook.consumer.post..", "java.net.http..")
                .because("only posts are sent anywhere"));
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.daybook.app.cli..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli..", "dev.daybook.app.cli.."))
                .because("what a command does can then be done without one"));
    }

    @Test
    void onlyMainEndsTheProcessOrReadsItsEnvironment() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.daybook.app.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("everything else can be tested in one process"));
    }

    @Test
    void nobodyTakesTheTimeByHimself() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.daybook.app.cli.Main")
                .and()
                .haveNameNotMatching(MACHINE_CLOCK)
                .and()
                .doNotHaveFullyQualifiedName("dev.daybook.streams.TopologyRunner")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .because("clocks come in from main, so that tests own them; TopologyRunner only bounds a wait"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("dev.daybook.(**)").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(daybook);
    }
}
