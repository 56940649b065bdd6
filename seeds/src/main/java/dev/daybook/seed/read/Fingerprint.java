package dev.daybook.seed.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over the names and contents of a pack's files.
 *
 * <p>Files count in the order of their names, and a line end counts as one line feed whichever way a checkout wrote
 * it, so that the same pack has the same fingerprint on every platform.
 */
final class Fingerprint {

    private final Map<String, String> byName = new TreeMap<>();

    /** Takes in a file; a second time under the same name replaces the first. */
    void add(String name, byte[] bytes) {
        byName.put(name, of(bytes));
    }

    /** Fingerprint of one file taken in before. */
    String of(String name) {
        return byName.getOrDefault(name, "");
    }

    /** Fingerprint of all, 64 hex digits in lower case. */
    String hex() {
        StringBuilder lines = new StringBuilder();
        byName.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        return HexFormat.of().formatHex(sha256().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String of(byte[] bytes) {
        MessageDigest digest = sha256();
        int from = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                digest.update(bytes, from, i - from);
                from = i + 1;
            }
        }
        digest.update(bytes, from, bytes.length - from);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
