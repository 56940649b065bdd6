package dev.daybook.consumer.digest;

import dev.daybook.consumer.text.SafeJson;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.serde.JsonView;

/** A day as one line of JSON with the names of the schema. */
final class JsonRenderer implements DigestRenderer {

    @Override
    public String render(DayDigest digest) {
        return SafeJson.of(JsonView.text(digest)) + "\n";
    }
}
