package dev.daybook.app.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the distribution, as its bill of materials (CycloneDX) tells of it.
 *
 * @param group    Maven's group
 * @param name     Maven's artifact
 * @param version  Maven's version
 * @param licences by SPDX id, else by name; several are alternatives, as Maven has it
 * @param sha256   of its jar, in hexadecimal digits; empty if the bill has none
 */
record Component(String group, String name, String version, List<String> licences, String sha256) {

    /** All that {@code bill} lists. */
    static List<Component> of(Path bill) throws IOException {
        List<Component> components = new ArrayList<>();
        new ObjectMapper().readTree(bill.toFile()).get("components").forEach(node -> components.add(of(node)));
        return components;
    }

    private static Component of(JsonNode node) {
        List<String> licences = new ArrayList<>();
        node.path("licenses").forEach(each -> {
            JsonNode licence = each.path("license");
            licences.add(licence.path("id").asText(licence.path("name").asText()));
        });
        String sha256 = "";
        for (JsonNode hash : node.path("hashes")) {
            if (hash.get("alg").asText().equals("SHA-256")) {
                sha256 = hash.get("content").asText();
            }
        }
        return new Component(
                node.get("group").asText(),
                node.get("name").asText(),
                node.get("version").asText(),
                List.copyOf(licences),
                sha256);
    }

    /** Whether it is one of our modules. */
    boolean isOurs() {
        return group.equals("dev.daybook");
    }

    /** Name of its jar in {@code lib/}. */
    String jar() {
        return name + "-" + version + ".jar";
    }

    /** How docs/licences.md names it, without the version, which stands in the root pom alone. */
    String coordinates() {
        return group + ":" + name;
    }
}
