package dev.daybook.consumer.post.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of Standard Webhooks that takes each id once. */
public final class WebhookStub implements Stub {

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final long TOLERANCE_S = 300;

    private final Clock clock;
    private final Map<String, JsonNode> taken = new LinkedHashMap<>();

    public WebhookStub(Clock clock) {
        this.clock = clock;
    }

    public Map<String, JsonNode> taken() {
        return taken;
    }

    @Override
    public synchronized StubReply handle(StubRequest request) {
        String id = request.header("webhook-id");
        String seconds = request.header("webhook-timestamp");
        long apart = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(seconds));
        if (apart > TOLERANCE_S || !request.header("webhook-signature").equals(signed(id, seconds, request.text()))) {
            return StubReply.error(401, "signature");
        }
        taken.putIfAbsent(id, request.json());
        return new StubReply(204, Map.of(), new byte[0]);
    }

    private static String signed(String id, String seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
