package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ServeOptionsTest {

    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    private Path scratch;

    private Path secret(String name, String text) throws IOException {
        Path file = Files.writeString(scratch.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static ServeOptions options(String... args) {
        return CommandLine.populateSpec(ServeOptions.class, args);
    }

    @Test
    void loopbackWithoutATokenIsTheDefault() {
        GatewaySettings settings = options().settings(Map.of());

        assertThat(settings).isEqualTo(GatewaySettings.local(1945));
        assertThat(settings.boundToLoopback()).isTrue();
    }

    @Test
    void tokenComesFromTheEnvironmentOrStrongerFromAFile() throws IOException {
        Path file = secret("token", "fedcba9876543210\n");
        Map<String, String> environment = Map.of(ServeOptions.TOKEN, TOKEN);

        assertThat(options("--host=0.0.0.0").settings(environment).sharing().token())
                .isEqualTo(TOKEN);
        assertThat(options("--token-file=" + file)
                        .settings(environment)
                        .sharing()
                        .token())
                .isEqualTo("fedcba9876543210");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "0123456789 abcdef", "0123456789abcdé f"})
    void tokenThatCouldBeGuessedOrNotSentIsRefusedAndNotTold(String token) throws IOException {
        Path file = secret("token", token);

        assertThatThrownBy(() -> options().settings(Map.of(ServeOptions.TOKEN, token)))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageStartingWith("DAYBOOK_TOKEN: wanted a token of 16 or more")
                .hasMessageNotContaining(token);
        assertThatThrownBy(() -> options("--token-file=" + file).settings(Map.of()))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContaining("--token-file " + file)
                .hasMessageNotContaining(token);
    }

    @Test
    void fileWithoutATokenIsRefused() throws IOException {
        Path empty = secret("empty", "\n");
        Path tooLong = secret("too-long", "a".repeat(4_097));

        assertThatThrownBy(
                        () -> options("--token-file=" + scratch.resolve("none")).settings(Map.of()))
                .hasMessage("--token-file %s cannot be read: there is no such file", scratch.resolve("none"));
        for (Path file : new Path[] {empty, tooLong, scratch}) {
            assertThatThrownBy(() -> options("--token-file=" + file).settings(Map.of()))
                    .isInstanceOf(DaybookException.Usage.class)
                    .hasMessageContaining("--token-file " + file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--"})
    void fileThatOthersReadIsRefused(String permissions) throws IOException {
        Path file = secret("token", TOKEN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> options("--token-file=" + file).settings(Map.of()))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContainingAll("--token-file " + file, permissions, "chmod 600")
                .hasMessageNotContaining(TOKEN);
    }

    /** systemd's credentials are {@code r--r-----}, and the group's right is the service's own. */
    @Test
    void credentialOfTheServiceIsTaken() throws IOException {
        Path file = secret("token", TOKEN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

        assertThat(options("--token-file=" + file)
                        .settings(Map.of("CREDENTIALS_DIRECTORY", scratch.toString()))
                        .sharing()
                        .token())
                .isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void portThatCannotBeIsRefused(int port) {
        assertThatThrownBy(() -> options("--port=" + port).settings(Map.of()))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContaining("0 to 65535");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--public-address=nonsense",
                "--public-address=https://museum.example/a page",
                "--public-address=ftp://museum.example",
                "--allow-origin=museum.example",
                "--allow-origin=https://museum.example/page",
                "--allow-origin=null",
                "--allow-origin="
            })
    void addressThatCannotBeIsRefusedAsItWasGiven(String option) {
        assertThatThrownBy(() -> options(option).settings(Map.of()))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageStartingWith(option.replaceFirst("=", " ") + ": wanted an ");
    }

    /** Browsers send origins so, and what they send is compared. */
    @Test
    void originsAreTakenAsBrowsersSendThem() {
        ServeOptions options = options("--allow-origin=https://Museum.example/", "--allow-origin=*");

        assertThat(options.settings(Map.of()).sharing().origins()).containsOnly("https://museum.example", "*");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , http://localhost:8080/",
        "0.0.0.0, , http://localhost:8080/",
        "192.0.2.7, , http://bound:8080/",
        "0.0.0.0, https://museum.example/daybook/, https://museum.example/daybook/"
    })
    void addressIsTheOneThatLeadsHere(String host, String published, String told) {
        ServeOptions options = published == null
                ? options("--host=" + host)
                : options("--host=" + host, "--public-address=" + published);

        assertThat(options.address(URI.create("http://bound:8080"))).isEqualTo(told);
    }
}
