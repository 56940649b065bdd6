package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.serde.JsonView;
import java.time.LocalDate;
import java.util.List;

/** Events and claims taken out of their digest: sources in full where the digest has numbers. */
final class Citing {

    private static final String SOURCES = "sources";

    private Citing() {}

    /** An event of {@code digest's} day. */
    static ObjectNode event(LocalDate date, DigestEvent event, List<NumberedSource> sources) {
        ObjectNode whole = (ObjectNode) JsonView.tree(event);
        ObjectNode dated = whole.objectNode().put("date", date.toString());
        dated.setAll(whole);
        ArrayNode claims = dated.putArray("claims");
        event.getClaims().forEach(claim -> claims.add(claim(claim, sources)));
        cite(dated, event.getSources(), sources);
        return dated;
    }

    /** A claim. */
    static ObjectNode claim(CitedClaim claim, List<NumberedSource> sources) {
        ObjectNode whole = (ObjectNode) JsonView.tree(claim);
        cite(whole, claim.getSources(), sources);
        return whole;
    }

    private static void cite(ObjectNode citing, List<Integer> numbers, List<NumberedSource> sources) {
        ArrayNode cited = citing.putArray(SOURCES);
        for (NumberedSource source : sources) {
            if (numbers.contains(source.getNumber())) {
                ObjectNode whole = (ObjectNode) JsonView.tree(source);
                whole.remove("number");
                cited.add(whole);
            }
        }
    }
}
