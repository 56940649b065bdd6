package dev.daybook.consumer.post.stub;

import java.util.random.RandomGenerator;

/** What befalls requests: refused for now, failed before or after they were carried out, never answered. */
public final class Faults {

    private final RandomGenerator random;
    private final int oneIn;

    /** @param oneIn how many requests it takes until one fails, on average */
    public Faults(RandomGenerator random, int oneIn) {
        this.random = random;
        this.oneIn = oneIn;
    }

    StubReply befall(StubRequest request, Stub stub) {
        if (random.nextInt(oneIn) > 0) {
            return stub.handle(request);
        }
        return switch (random.nextInt(6)) {
            case 0 -> StubReply.tooMany(1 + random.nextInt(90));
            case 1 -> StubReply.error(503, "overloaded");
            case 2 -> StubReply.BROKEN;
            case 3 -> {
                stub.handle(request);
                yield StubReply.error(502, "bad gateway");
            }
            case 4 -> {
                stub.handle(request);
                yield StubReply.error(500, "oops");
            }
            default -> {
                stub.handle(request);
                yield StubReply.BROKEN;
            }
        };
    }
}
