package dev.daybook.consumer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document and the running server say the same. */
class OpenApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestGateway gateway;
    private static JsonNode document;

    @BeforeAll
    static void open() throws IOException {
        gateway = TestGateway.playing(TestGateway.open());
        document = new YAMLMapper().readTree(gateway.get("/openapi.yaml").body());
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void documentListsEveryRouteAndNoOther() {
        Set<String> served = new TreeSet<>();
        gateway.gateway.routes().forEach(route -> served.add(route.method() + " " + route.template()));
        Set<String> documented = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(documented).isEqualTo(served);
    }

    @Test
    void documentListsEveryParameterAndNoOther() {
        gateway.gateway.routes().forEach(route -> {
            JsonNode operation = operation(route.method() + " " + route.template());
            Set<String> documented = new TreeSet<>();
            parameters(operation).stream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .forEach(parameter -> documented.add(parameter.path("name").asText()));

            assertThat(documented).as(route.template()).isEqualTo(new TreeSet<>(route.params()));
        });
    }

    static Stream<String> readOperations() {
        List<String> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            boolean json = !schemaOf(path.getValue().path("get")).isMissingNode();
            if (json) {
                operations.add("GET " + path.getKey());
            }
        }
        return operations.stream();
    }

    @ParameterizedTest
    @MethodSource("readOperations")
    void answerToTheExampleIsAsDocumented(String name) throws IOException {
        JsonNode operation = operation(name);
        HttpResponse<String> response = gateway.get(example(name, operation));
        if (name.endsWith("/land.geojson")) {
            assertThat(response.statusCode()).as("the made-up pack has no land").isEqualTo(404);
            assertThat(faults(JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"), response.body()))
                    .isEmpty();
            return;
        }

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(faults(schemaOf(operation), response.body()))
                .as(response.body())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readOperations")
    void refusalOfAnUnknownParameterIsAsDocumented(String name) throws IOException {
        HttpResponse<String> response =
                gateway.get(example(name, operation(name)).replaceAll("\\?.*", "") + "?colour=1");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(faults(JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"), response.body()))
                .isEmpty();
    }

    private static JsonNode operation(String name) {
        String[] parts = name.split(" ");
        return document.get("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private static JsonNode schemaOf(JsonNode operation) {
        JsonNode content = operation.path("responses").path("200").path("content");
        JsonNode json = content.path("application/json").path("schema");
        return json.isMissingNode() ? content.path("application/geo+json").path("schema") : json;
    }

    private static List<JsonNode> parameters(JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(reference -> parameters.add(
                        document.at(reference.path("$ref").asText().substring(1))));
        return parameters;
    }

    private static String example(String name, JsonNode operation) {
        String path = name.split(" ")[1];
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : parameters(operation)) {
            String value = parameter.path("example").asText();
            String of = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + of + "}", value);
            } else {
                query.add(of + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static List<String> faults(JsonNode schema, String body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(body, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
