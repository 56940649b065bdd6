package dev.daybook.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The release, as the build wrote it into a resource, and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties built = new Properties();
        try (InputStream resource = Version.class.getResourceAsStream("version.properties")) {
            if (resource != null) {
                built.load(resource);
            }
        }
        return new String[] {
            "daybook " + built.getProperty("version", "(unknown build)"),
            "Kafka " + built.getProperty("kafka", "?") + ", Java " + Runtime.version()
        };
    }
}
