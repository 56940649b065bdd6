package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    Path directory;

    private PackFolder pack;
    private String before;

    @BeforeEach
    void copyTheExample() {
        pack = new PackFolder(directory);
        before = fingerprint();
    }

    @Test
    void isThatOfTheSamePackElsewhere() {
        assertThat(before)
                .matches("[0-9a-f]{64}")
                .isEqualTo(new PackLoader().load(PackFolder.EXAMPLE).fingerprint());
    }

    @Test
    void changesWithAnyByteOfTheContent() {
        pack.replace("sources.yaml", "infobox differ", "infobox differs");

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void changesWithAFilesName() {
        pack.write("events/02-hutou.yaml", pack.read("events/01-hutou.yaml")).delete("events/01-hutou.yaml");

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void doesNotDependOnHowACheckoutEndsLines() {
        pack.write("campaign.yaml", pack.read("campaign.yaml").replace("\n", "\r\n"));

        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void doesNotDependOnFilesThatAreNoPartOfThePack() {
        pack.write("README.md", "Notes.").write("events/01-hutou.yaml~", "old");

        assertThat(fingerprint()).isEqualTo(before);
    }

    private String fingerprint() {
        return new PackLoader().load(directory).fingerprint();
    }
}
