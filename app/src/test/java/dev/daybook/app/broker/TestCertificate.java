package dev.daybook.app.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/**
 * A certificate of the loopback address that signs itself, in files that Kafka reads.
 *
 * @param keys     key and certificate
 * @param trusted  the certificate alone
 * @param password of both files
 */
record TestCertificate(Path keys, Path trusted, String password) {

    /** Has the JDK's {@code keytool} make one. */
    static TestCertificate make(Path directory) throws IOException {
        String password = Uuid.randomUuid().toString();
        TestCertificate made =
                new TestCertificate(directory.resolve("keys.p12"), directory.resolve("trusted.p12"), password);
        Path exported = directory.resolve("broker.crt");
        made.keytool("-genkeypair", made.keys)
                .with("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2", "-dname", "CN=localhost")
                .with("-ext", "SAN=dns:localhost,ip:127.0.0.1")
                .run();
        made.keytool("-exportcert", made.keys)
                .with("-file", exported.toString())
                .run();
        made.keytool("-importcert", made.trusted)
                .with("-noprompt", "-file", exported.toString())
                .run();
        return made;
    }

    /** What a server proves itself by. */
    Map<String, String> ofServer() {
        return Map.of(
                "ssl.keystore.location",
                keys.toString(),
                "ssl.keystore.password",
                password,
                "ssl.keystore.type",
                "PKCS12");
    }

    /** What a client knows the server by. */
    Map<String, String> ofClient() {
        return Map.of(
                "ssl.truststore.location",
                trusted.toString(),
                "ssl.truststore.password",
                password,
                "ssl.truststore.type",
                "PKCS12");
    }

    private Keytool keytool(String verb, Path store) {
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        return new Keytool(new ArrayList<>(List.of(
                program,
                verb,
                "-alias",
                "broker",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                password)));
    }

    private record Keytool(List<String> command) {

        Keytool with(String... more) {
            command.addAll(List.of(more));
            return this;
        }

        void run() throws IOException {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            try {
                if (process.waitFor() != 0) {
                    throw new IOException("keytool: " + said);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while keytool ran", e);
            }
        }
    }
}
