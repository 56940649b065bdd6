package dev.daybook.schema.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.jspecify.annotations.Nullable;

/** Answers as Confluent's registry does: its media type, its ids over all subjects, its error codes. */
public final class StubRegistry implements AutoCloseable {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Pattern CONFIG = Pattern.compile("PUT /config/([^/]+)");
    private static final Pattern VERSIONS = Pattern.compile("POST /subjects/([^/]+)/versions");
    private static final Pattern ID = Pattern.compile("GET /schemas/ids/(\\d+)");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final List<Schema> byId = new ArrayList<>();
    private final Map<String, List<Schema>> subjects = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private @Nullable String authorization;
    private boolean configNeedsSubject;

    /** A registry on a free port of this machine. */
    public StubRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next {@code count} requests are answered by 503. */
    void failNext(int count) {
        failing.set(count);
    }

    /** From now on nobody is answered who does not send this header. */
    synchronized void demandAuthorization(String value) {
        authorization = value;
    }

    /** As Apicurio: no level for a subject that has no version. */
    synchronized void demandSubjectForConfig() {
        configNeedsSubject = true;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    public synchronized Map<String, String> levels() {
        return Map.copyOf(levels);
    }

    /** The schemas of a subject, oldest first. */
    public synchronized List<Schema> versions(String subject) {
        return List.copyOf(subjects.getOrDefault(subject, List.of()));
    }

    /** The schema of an id, which is from 1. */
    public synchronized Schema schema(int id) {
        return byId.get(id - 1);
    }

    synchronized int register(String subject, Schema schema) {
        List<Schema> versions = subjects.computeIfAbsent(subject, any -> new ArrayList<>());
        if (!versions.contains(schema)) {
            versions.add(schema);
        }
        if (!byId.contains(schema)) {
            byId.add(schema);
        }
        return byId.indexOf(schema) + 1;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        JsonNode body = MAPPER.readTree(exchange.getRequestBody());
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            refuse(exchange, 503, 50301, "not the leader");
        } else if (authorization != null
                && !authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, 401, 401, "Unauthorized");
        } else if (!body.isMissingNode()
                && !MEDIA_TYPE.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            refuse(exchange, 415, 415, "HTTP 415 Unsupported Media Type");
        } else {
            route(exchange, request, body);
        }
    }

    private void route(HttpExchange exchange, String request, JsonNode body) throws IOException {
        Matcher config = CONFIG.matcher(request);
        Matcher versions = VERSIONS.matcher(request);
        Matcher id = ID.matcher(request);
        if (config.matches()) {
            putLevel(exchange, config.group(1), body.path("compatibility").asText());
        } else if (versions.matches()) {
            postVersion(exchange, versions.group(1), body.path("schema").asText());
        } else if (id.matches()) {
            getSchema(exchange, Integer.parseInt(id.group(1)));
        } else {
            refuse(exchange, 404, 404, "HTTP 404 Not Found");
        }
    }

    private void putLevel(HttpExchange exchange, String subject, String level) throws IOException {
        if (configNeedsSubject && !subjects.containsKey(subject)) {
            refuse(exchange, 404, 40401, "Subject '%s' not found.".formatted(subject));
            return;
        }
        levels.put(subject, level);
        say(exchange, 200, Map.of("compatibility", level));
    }

    private void postVersion(HttpExchange exchange, String subject, String text) throws IOException {
        Schema schema;
        try {
            schema = new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            refuse(exchange, 422, 42201, "Invalid schema " + text);
            return;
        }
        List<Schema> before = subjects.getOrDefault(subject, List.of());
        if (!before.contains(schema) && "FULL_TRANSITIVE".equals(levels.get(subject)) && !fits(schema, before)) {
            refuse(exchange, 409, 409, "Schema being registered is incompatible with an earlier schema");
            return;
        }
        say(exchange, 200, Map.of("id", register(subject, schema)));
    }

    private static boolean fits(Schema schema, List<Schema> before) {
        try {
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll().validate(schema, before);
            return true;
        } catch (SchemaValidationException e) {
            return false;
        }
    }

    private void getSchema(HttpExchange exchange, int id) throws IOException {
        if (id < 1 || id > byId.size()) {
            refuse(exchange, 404, 40403, "Schema %d not found".formatted(id));
            return;
        }
        say(exchange, 200, Map.of("schema", schema(id).toString()));
    }

    private static void refuse(HttpExchange exchange, int status, int code, String message) throws IOException {
        say(exchange, status, Map.of("error_code", code, "message", message));
    }

    private static void say(HttpExchange exchange, int status, Map<String, ?> body) {
        try {
            byte[] bytes = MAPPER.writeValueAsBytes(body);
            exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
