package dev.daybook.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryClientTest {

    private static final Schema X =
            SchemaBuilder.record("A").fields().requiredInt("x").endRecord();
    private static final Schema Y =
            SchemaBuilder.record("A").fields().requiredInt("y").endRecord();

    private StubRegistry stub;
    private RegistryClient client;

    @BeforeEach
    void start() throws IOException {
        stub = new StubRegistry();
        client = client(stub.url());
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private static RegistryClient client(String url) {
        return new RegistryClient(
                RegistryAddress.of(Map.of(RegistryFraming.URL, url)), Duration.ofSeconds(20), Duration.ofMillis(1));
    }

    @Test
    void aSchemaIsFoundByTheIdItWasGiven() {
        assertThat(client.demandFullCompatibility("a-value")).isTrue();
        int id = client.register("a-value", X);

        assertThat(client.register("a-value", X)).isEqualTo(id);
        assertThat(client.schema(id)).contains(X);
        assertThat(client.schema(id + 1)).isEmpty();
        assertThat(stub.levels()).containsExactly(Map.entry("a-value", "FULL_TRANSITIVE"));
    }

    @Test
    void anIncompatibleSchemaIsRefusedWithWhatTheRegistrySaid() {
        client.demandFullCompatibility("a-value");
        client.register("a-value", X);

        assertThatThrownBy(() -> client.register("a-value", Y))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContaining(stub.url())
                .hasMessageContaining("subject a-value")
                .hasMessageContaining("code 409: Schema being registered is incompatible");
    }

    @Test
    void aRegistryInTroubleIsAskedAgainAndThenGivenUp() {
        stub.failNext(RegistryExchange.ATTEMPTS - 1);
        assertThat(client.register("a-value", X)).isPositive();
        int before = stub.requests().size();

        stub.failNext(RegistryExchange.ATTEMPTS);
        assertThatThrownBy(() -> client.schema(1))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining(stub.url())
                .hasMessageContaining("GET /schemas/ids/1, 4 attempts")
                .hasMessageContaining("code 50301: not the leader");
        assertThat(stub.requests()).hasSize(before + RegistryExchange.ATTEMPTS);
    }

    @Test
    void aRegistryThatIsNotThereIsUnavailable() {
        stub.close();
        assertThatThrownBy(() -> client.schema(1))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining(stub.url())
                .hasMessageEndingWith("4 attempts: ConnectException");
    }

    @Test
    void credentialsAreSentAndNeverTold() {
        stub.demandAuthorization("Basic dXNlcjpwQHNz"); // user:p@ss
        String withUser = stub.url().replace("http://", "http://user:p%40ss@");

        assertThat(client(withUser).register("a-value", X)).isPositive();
        assertThatThrownBy(() -> client(withUser.replace("p%40ss", "wrong")).register("a-value", X))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContaining("HTTP 401")
                .hasMessageNotContaining("user:")
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> client("htp://user:secret@host"))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void theSettingOfCredentialsIsStrongerThanTheUrl() {
        RegistryAddress address = RegistryAddress.of(
                Map.of(RegistryFraming.URL, "https://a:b@host:1/apis/v7/", RegistryFraming.USER_INFO, "user:p@ss"));

        assertThat(address).hasToString("https://host:1/apis/v7");
        assertThat(address.resolve("/x")).hasToString("https://host:1/apis/v7/x");
        assertThat(address.authorization()).contains("Basic dXNlcjpwQHNz");
    }

    @Test
    void bearersTokenIsSentAndStrongerThanAUser() {
        stub.demandAuthorization("Bearer a.b-c");
        RegistryAddress address = RegistryAddress.of(Map.of(
                RegistryFraming.URL,
                stub.url().replace("http://", "http://user:pass@"),
                RegistryFraming.BEARER_TOKEN,
                "a.b-c"));

        assertThat(new RegistryClient(address, Duration.ofSeconds(20), Duration.ofMillis(1)).register("a-value", X))
                .isPositive();
        assertThat(address.toString()).doesNotContain("a.b-c");
    }
}
