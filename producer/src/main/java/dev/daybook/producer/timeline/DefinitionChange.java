package dev.daybook.producer.timeline;

import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;

/**
 * What of a campaign's definition is another one than a run began with.
 *
 * <p>A run says its definition once, in RUN_STARTED. Titles, the default replay, licence, credits and the looks of
 * belligerents are no part of what is made of a run; all else is, so that a correction, which carries events alone,
 * cannot bring it up to date.
 */
public final class DefinitionChange {

    private static final String FREE = "";

    private DefinitionChange() {}

    /** Names of the fields that differ and matter, in the schema's order. */
    public static List<String> between(CampaignDefinition before, CampaignDefinition now) {
        CampaignDefinition bareBefore = bare(before);
        CampaignDefinition bareNow = bare(now);
        return CampaignDefinition.getClassSchema().getFields().stream()
                .filter(field -> !Objects.equals(bareBefore.get(field.pos()), bareNow.get(field.pos())))
                .map(Schema.Field::name)
                .toList();
    }

    private static CampaignDefinition bare(CampaignDefinition definition) {
        return CampaignDefinition.newBuilder(definition)
                .setTitle(FREE)
                .setHighlightFrom(LocalDate.EPOCH)
                .setHighlightTo(LocalDate.EPOCH)
                .setLicence(FREE)
                .setCredits(FREE)
                .setBelligerents(definition.getBelligerents().stream()
                        .map(side -> new Belligerent(side.getId(), FREE, FREE, FREE, FREE))
                        .toList())
                .build();
    }
}
