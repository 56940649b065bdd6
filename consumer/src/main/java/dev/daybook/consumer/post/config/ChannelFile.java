package dev.daybook.consumer.post.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.daybook.error.DaybookException;
import dev.daybook.error.FileFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The channels of a YAML file: under {@code channels}, a name and its settings each.
 *
 * @param file     the file
 * @param settings by name
 */
public record ChannelFile(Path file, Map<String, JsonNode> settings) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_BYTES = 256 << 10;

    /**
     * Reads the file.
     *
     * @throws DaybookException.Usage if it cannot be read or does not have this form
     */
    public static ChannelFile read(Path file) {
        JsonNode root = root(file);
        JsonNode channels = root.path("channels");
        if (!channels.isObject() || root.size() != 1) {
            throw new DaybookException.Usage(
                    "%s: wanted `channels:` and below it a name and settings for each".formatted(file));
        }
        Map<String, JsonNode> settings = new TreeMap<>();
        channels.properties().forEach(each -> settings.put(checked(file, each.getKey()), each.getValue()));
        return new ChannelFile(file, settings);
    }

    private static JsonNode root(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new DaybookException.Usage(file + " is too long for a file of channels");
            }
            return YAML.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            // The message would quote the text around the fault.
            throw new DaybookException.Usage("%s line %d is no YAML"
                    .formatted(
                            file, e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new DaybookException.Usage(
                    "%s cannot be read: %s; docs/posting.md says what stands in it".formatted(file, FileFault.of(e)));
        }
    }

    private static String checked(Path file, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new DaybookException.Usage(
                    "%s: channel '%s': wanted 1 to 40 of a-z, 0-9 and '-' as a name".formatted(file, name));
        }
        return name;
    }
}
