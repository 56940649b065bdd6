package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {

    @TempDir
    Path campaigns;

    @BeforeEach
    void twoPacks() throws IOException {
        new PackFolder(Files.createDirectory(campaigns.resolve("hutou")));
        new PackFolder(Files.createDirectory(campaigns.resolve("again")));
        Files.createDirectory(campaigns.resolve("no-pack"));
    }

    @Test
    void idIsLookedUpAmongTheCampaigns() {
        assertThat(Packs.find("hutou", campaigns)).isEqualTo(campaigns.resolve("hutou"));
    }

    @Test
    void directoryIsUsedAsItIs() {
        String elsewhere = PackFolder.EXAMPLE.toString();

        assertThat(Packs.find(elsewhere, campaigns)).isEqualTo(PackFolder.EXAMPLE);
    }

    @Test
    void directoryOfOnePackStandsForIt() throws IOException {
        Path out = Files.createDirectories(campaigns.resolve("no-pack/out"));
        Files.writeString(out.resolve("rejects.csv"), "line,reason,row\n");
        new PackFolder(Files.createDirectory(out.resolve("ged-301")));

        assertThat(Packs.find(out.toString(), campaigns)).isEqualTo(out.resolve("ged-301"));
    }

    @Test
    void directoryOfSeveralPacksNamesThem() {
        assertThatThrownBy(() -> Packs.find(campaigns.toString(), campaigns))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessage("campaign '%1$s': found 2 packs in it, wanted one of them: %1$s/again, %1$s/hutou"
                        .formatted(campaigns));
    }

    @Test
    void unknownIdIsAMistakeThatNamesWhatThereIs() {
        assertThatThrownBy(() -> Packs.find("mukden", campaigns))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessage(
                        "campaign 'mukden': found neither a directory nor a known id, wanted one of [again, hutou]");
    }

    @Test
    void pathThatIsNotThereIsNotTakenForAnId() {
        assertThatThrownBy(() -> Packs.find("./hutou", campaigns))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessage("campaign './hutou': found no such directory, wanted a campaign pack");
    }

    @Test
    void pathsDoNotLeadOutOfTheCampaigns() {
        assertThatThrownBy(() -> Packs.find("..%2Fhutou", campaigns)).isInstanceOf(DaybookException.Usage.class);
        assertThatThrownBy(() -> Packs.find("", campaigns)).isInstanceOf(DaybookException.Usage.class);
        assertThatThrownBy(() -> Packs.find("\0", campaigns)).isInstanceOf(DaybookException.Usage.class);
    }
}
