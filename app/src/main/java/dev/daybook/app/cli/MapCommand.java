package dev.daybook.app.cli;

import dev.daybook.app.ArchiveRun;
import dev.daybook.app.Campaigns;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.picture.DayPicture;
import dev.daybook.consumer.picture.DayPictures;
import dev.daybook.consumer.picture.Theme;
import dev.daybook.consumer.view.RunView;
import dev.daybook.error.DaybookException;
import dev.daybook.seed.CampaignPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook map}: the map of a day as a picture. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Draw the map of one day of the archive: who held what, what changed.",
            "Its description for those who do not see it goes to standard output."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook map --date 1945-08-26 -o hutou.png",
            "  daybook map --date 1946-05-03 --theme dark --width 600 -o mukden.png",
            "  daybook map my-campaign --date 1914-08-04 -o map.svg"
        })
final class MapCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "The day, as 1945-08-26.")
    LocalDate date = LocalDate.MIN;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "Write to FILE, which ends in .png or .svg and is replaced once the picture is whole.")
    Path file = Path.of("");

    @Option(names = "--theme", paramLabel = "THEME", description = "light or dark. Default: light.")
    Theme theme = Theme.LIGHT;

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            description = "Pixels across, " + DayPicture.MIN_WIDTH + " to " + DayPicture.MAX_WIDTH
                    + "; the height follows. Default: " + DayPicture.DEFAULT_WIDTH + ".")
    int width = DayPicture.DEFAULT_WIDTH;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    MapCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PictureFile form = PictureFile.of(file);
        checkWidth();
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        WhichDay.inSpan(date, pack.definition());
        // Before a broker is started: a machine that cannot draw is told so at once.
        DayPictures pictures = DayPictures.of(pack.campaign());
        RunView archive = ArchiveRun.read(pack, broker.choice(0), surroundings);
        DayPicture picture = pictures.of(archive, date, theme)
                .orElseThrow(() -> new DaybookException.Unavailable("the archive has no digest of " + date));
        WholeFile.write(file, form.bytes(picture, width));
        spec.commandLine().getOut().println(picture.altText());
        return 0;
    }

    private void checkWidth() {
        if (width < DayPicture.MIN_WIDTH || width > DayPicture.MAX_WIDTH) {
            throw new DaybookException.Usage(
                    "--width %d: wanted %d to %d pixels".formatted(width, DayPicture.MIN_WIDTH, DayPicture.MAX_WIDTH));
        }
    }
}
