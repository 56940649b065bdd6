package dev.daybook.app.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials beside the jars that ship, and docs/licences.md beside both. */
class BillOfMaterialsIT {

    private static final Path HOME = Path.of(System.getProperty("daybook.home"));
    private static final Path PAGE = Path.of("..", "docs", "licences.md");
    private static final String OURS = "daybook-app";
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ([^|]+) \\|$", Pattern.MULTILINE);

    /**
     * Licences under which a program of Apache-2.0 may ship an unchanged library (Apache Software Foundation, third party
     * licence policy, categories A and B).
     */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0", "Go License", "ISC", "MIT", "MPL-2.0");

    /** JLine's pom says "The BSD License" and links to the three clauses; the plugin takes the name for the four. */
    private static final Map<String, List<String>> MISREAD =
            Map.of("org.jline:jline-terminal", List.of("BSD-3-Clause"));

    private static List<Component> components;

    /** Maven leaves the bill out when it is offline; one of an earlier build would tell of other jars. */
    @BeforeAll
    static void readBill() throws IOException {
        Path bill = HOME.resolve("sbom.json");
        FileTime built = Files.getLastModifiedTime(HOME.resolve("built"));
        boolean current = Files.exists(bill) && Files.getLastModifiedTime(bill).compareTo(built) >= 0;
        if (!current) {
            System.out.println("BillOfMaterialsIT skipped: the build was offline, so it made no bill of materials");
        }
        assumeTrue(current, "a bill of this build; Maven makes it online only");
        components = Component.of(bill);
    }

    @Test
    void billListsTheJarsThatShipWithTheirHashes() throws Exception {
        Map<String, String> listed = new TreeMap<>();
        components.forEach(each -> listed.put(each.jar(), each.sha256()));
        Map<String, String> shipped = new TreeMap<>();
        try (Stream<Path> jars = Files.list(HOME.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                if (!jar.getFileName().toString().startsWith(OURS)) {
                    shipped.put(jar.getFileName().toString(), sha256(jar));
                }
            }
        }

        assertThat(listed).as("rebuild if a jar of an older build is left").isEqualTo(shipped);
    }

    @Test
    void everyPartMayBeShippedByALicenceOfThePolicy() {
        assertThat(components)
                .allSatisfy(each ->
                        assertThat(licences(each)).as(each.coordinates()).containsAnyElementsOf(ALLOWED));
    }

    @Test
    void pageOfLicencesListsEveryPartOfOthers() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(PAGE));
        while (rows.find()) {
            listed.put(rows.group(1), rows.group(2).strip());
        }
        Map<String, String> shipped = new TreeMap<>();
        components.stream()
                .filter(each -> !each.isOurs())
                .forEach(each -> shipped.put(each.coordinates(), String.join(" or ", licences(each))));

        assertThat(listed).isEqualTo(shipped);
    }

    private static List<String> licences(Component component) {
        return MISREAD.getOrDefault(component.coordinates(), component.licences());
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
