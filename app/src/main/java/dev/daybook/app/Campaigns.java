package dev.daybook.app;

import dev.daybook.error.DaybookException;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackLoader;
import dev.daybook.seed.Packs;
import java.nio.file.Path;

/** Campaign packs by what people type: an id of those that come with Daybook, or a directory. */
public final class Campaigns {

    /** The campaign that is meant where none is named. */
    public static final String DEFAULT = "manchuria-1945";

    private Campaigns() {}

    /**
     * Loads a pack.
     *
     * @param home where Daybook's built files are
     * @throws DaybookException.Usage      if there is no such pack
     * @throws DaybookException.BadRecords if it has faults; each in a line of its own
     */
    public static CampaignPack load(String idOrDirectory, Path home) {
        return new PackLoader().load(find(idOrDirectory, home));
    }

    /**
     * The directory of a pack, sound or not.
     *
     * @param home where Daybook's built files are
     * @throws DaybookException.Usage if there is no such pack
     */
    public static Path find(String idOrDirectory, Path home) {
        return Packs.find(idOrDirectory, home.resolve("campaigns"));
    }
}
