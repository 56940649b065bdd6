package dev.daybook.schema.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.registry.RegistryExchange.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Speaks the REST API of Confluent's Schema Registry, which Apicurio ({@code /apis/ccompat/v7}) and Karapace speak too.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">Schema Registry API</a>
 */
final class RegistryClient {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final RegistryAddress address;
    private final RegistryExchange exchange;

    RegistryClient(RegistryAddress address, Duration attempt, Duration firstPause) {
        this.address = address;
        this.exchange = new RegistryExchange(address, attempt, firstPause);
    }

    /**
     * A client of the registry that {@code settings} name.
     *
     * @throws DaybookException.Usage if they name none that can be asked
     */
    static RegistryClient of(Map<String, ?> settings) {
        return new RegistryClient(RegistryAddress.of(settings), ATTEMPT, FIRST_PAUSE);
    }

    /**
     * Demands of {@code subject} that every version can read every other.
     *
     * @return whether the registry took it; some do not before the subject has a version
     * @throws DaybookException.Unavailable if the registry does not answer
     * @throws DaybookException.Usage       if it refuses
     */
    boolean demandFullCompatibility(String subject) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("compatibility", COMPATIBILITY);
        Answer answer = exchange.send("PUT", "/config/" + inPath(subject), body);
        if (!answer.isOk() && answer.status() != NOT_FOUND) {
            throw refused("the compatibility " + COMPATIBILITY + " of subject " + subject, answer);
        }
        return answer.isOk();
    }

    /**
     * The id of {@code schema}, made a version of {@code subject} if it is none.
     *
     * @throws DaybookException.Unavailable if the registry does not answer
     * @throws DaybookException.Usage       if it refuses
     */
    int register(String subject, Schema schema) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
        Answer answer = exchange.send("POST", "/subjects/" + inPath(subject) + "/versions", body);
        if (answer.status() == CONFLICT) {
            throw new DaybookException.Usage(
                    ("the schema registry at %s holds schemas under subject %s that %s does not fit (%s): "
                                    + "do others write this topic, or is this Daybook older than what wrote it?")
                            .formatted(address, subject, schema.getName(), answer.reason()));
        }
        if (!answer.isOk() || !answer.body().path("id").isInt()) {
            throw refused("schema " + schema.getName() + " under subject " + subject, answer);
        }
        return answer.body().path("id").intValue();
    }

    /**
     * The schema of {@code id}; empty if the registry knows none, or one that is not Avro.
     *
     * @throws DaybookException.Unavailable if the registry does not answer
     * @throws DaybookException.Usage       if it refuses
     */
    Optional<Schema> schema(int id) {
        Answer answer = exchange.get("/schemas/ids/" + id);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!answer.isOk()) {
            throw refused("to give the schema of id " + id, answer);
        }
        try {
            return Optional.of(
                    new Schema.Parser().parse(answer.body().path("schema").asText()));
        } catch (AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    private DaybookException.Usage refused(String what, Answer answer) {
        return new DaybookException.Usage("the schema registry at %s refuses %s: %s; check --schema-registry, %s and %s"
                .formatted(address, what, answer.reason(), RegistryFraming.USER_INFO, RegistryFraming.BEARER_TOKEN));
    }

    private static String inPath(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
