package dev.daybook.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway behind nginx, with the configuration that docs/security.md shows and a certificate of our own. */
class ProxyIT {

    private static final Pattern CONFIGURATION =
            Pattern.compile("^```nginx\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String TOKEN = "a-token-nobody-guesses";
    private static final String TRANSPORT = "v1/runs/manchuria-1945-live/transport";

    @TempDir
    private static Path scratch;

    private static Launched server;
    private static Launched nginx;
    private static URI site;
    private static HttpClient client;

    @BeforeAll
    static void serveBehindNginx() throws Exception {
        boolean there = Launched.isInstalled("nginx") && Launched.isInstalled("openssl");
        if (!there) {
            System.out.println("ProxyIT skipped: nginx or openssl is not installed (Debian: nginx-light, openssl)");
        }
        assumeTrue(there, "nginx and openssl");
        server = Launched.start("./daybook serve --port 0", scratch, Map.of("DAYBOOK_TOKEN", TOKEN));
        server.awaitPrinted(printed -> printed.endsWith("/\n"));
        int port = URI.create(server.printed().strip()).getPort();
        Path certificate = certificate();
        int secure = freePort();
        site = URI.create("https://localhost:" + secure + "/");
        nginx = Launched.start("nginx -p %s -c %s".formatted(scratch, configuration(port, secure)), scratch, Map.of());
        client = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
        await().atMost(Launched.PATIENCE)
                .ignoreExceptions()
                .until(() -> get("v1/runs/manchuria-1945-live").statusCode() == 200);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.stop();
        }
        if (server != null) {
            server.stop();
        }
    }

    private static Path certificate() throws IOException, InterruptedException {
        Path certificate = scratch.resolve("fullchain.pem");
        String request = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
                + " -addext subjectAltName=DNS:localhost -keyout %s -out %s"
                        .formatted(scratch.resolve("privkey.pem"), certificate);
        assertThat(Launched.start(request, scratch, Map.of()).ended()).isZero();
        return certificate;
    }

    /** The page's block in a frame that keeps all of nginx's files in the scratch directory. */
    private static Path configuration(int port, int secure) throws IOException {
        Matcher block = CONFIGURATION.matcher(Documents.page("security.md"));
        assertThat(block.find()).as("a block of nginx in docs/security.md").isTrue();
        String shown = block.group(1)
                .replace("listen 443", "listen " + secure)
                .replace("127.0.0.1:1945", "127.0.0.1:" + port)
                .replace("/etc/ssl/daybook/", scratch + "/");
        return Files.writeString(scratch.resolve("nginx.conf"), """
                daemon off;
                pid nginx.pid;
                error_log stderr warn;
                events {}
                http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxied;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                %s
                }
                """.formatted(shown));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            Certificate own = CertificateFactory.getInstance("X.509").generateCertificate(in);
            store.setCertificateEntry("own", own);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static int pause(String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(TRANSPORT))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"pause\"}"));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    @Test
    void eventsComeAsTheyHappen() throws Exception {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(site.resolve("v1/stream/digests,clock?run=manchuria-1945-live"))
                        .build(),
                BodyHandlers.ofInputStream());
        // The stream never ends: a proxy that holds answers back would let nothing through.
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (!line.equals("event: live")) {
                line = lines.readLine();
            }
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        }
    }

    @Test
    void onlyTheTokenDrivesAndOnlyFromOurOwnPage() throws Exception {
        String own = site.toString().replaceFirst("/$", "");
        assertThat(pause()).isEqualTo(401);
        assertThat(pause("Authorization", "Bearer " + TOKEN, "Origin", "https://evil.example"))
                .isEqualTo(403);
        assertThat(pause("Authorization", "Bearer " + TOKEN, "Origin", own)).isEqualTo(200);
    }

    @Test
    void browsersAreToldToComeBackEncrypted() throws Exception {
        assertThat(get("").headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(get("").headers().firstValue("Content-Security-Policy")).isPresent();
    }
}
