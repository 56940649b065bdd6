package dev.daybook.seed.read;

import dev.daybook.schema.Battle;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.text.Node;
import dev.daybook.time.EdtfDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the battles of campaign.yaml. */
final class BattleReader {

    private static final Shape BATTLE = Shape.of("a battle", "id name dates", "place");

    private final Vocabulary words;
    private final Faults faults;

    BattleReader(Vocabulary words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    List<Located<Battle>> read(Fields campaign, int max) {
        int before = faults.errors();
        List<Located<Battle>> battles = new ArrayList<>();
        for (Node item : campaign.items("battles", max)) {
            Located<Battle> battle = battle(item);
            if (battle != null) {
                battles.add(battle);
            }
        }
        if (faults.errors() > before) {
            words.battles.leaveOpen();
        }
        return battles;
    }

    private @Nullable Located<Battle> battle(Node item) {
        int before = faults.errors();
        Fields fields = Fields.open(item, BATTLE, faults);
        if (fields == null) {
            return null;
        }
        Node.Scalar id = fields.scalar("id", TextRule.ID);
        String name = fields.text("name", TextRule.LINE);
        EdtfDate dates = Days.edtf(fields, "dates", faults);
        String place = fields.nameText("place", words.places);
        if (id != null) {
            words.battles.define(id, faults);
        }
        if (faults.errors() > before || id == null || name == null || dates == null) {
            return null;
        }
        Battle battle = new Battle(id.text(), name, dates.earliest(), dates.latest(), place);
        return new Located<>(battle, fields.mapping());
    }
}
