package dev.daybook.consumer.post.chat;

import dev.daybook.consumer.post.http.Secret;
import dev.daybook.error.DaybookException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks with a secret that its receiver knows too.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks, signature scheme v1</a>
 */
public final class Signature {

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";
    private static final int LEAST_BYTES = 24;

    private final SecretKeySpec key;

    /**
     * @param secret {@code whsec_} and at least 24 bytes as Base64
     * @throws DaybookException.Usage if it is not
     */
    public Signature(Secret secret) {
        String text = secret.reveal();
        byte[] bytes = {};
        if (text.startsWith(PREFIX)) {
            try {
                bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                bytes = new byte[0];
            }
        }
        if (bytes.length < LEAST_BYTES) {
            throw new DaybookException.Usage(
                    secret + ": wanted whsec_ and at least " + LEAST_BYTES + " bytes as Base64");
        }
        key = new SecretKeySpec(bytes, HMAC);
    }

    /** The header's value: {@code v1,} and the HMAC of id, seconds of the epoch and body with dots between them. */
    public String of(String id, String seconds, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
