package dev.daybook.consumer.post.http;

/** Something nobody may read. Prints as where it comes from. */
public final class Secret {

    private final String origin;
    private final String value;

    /**
     * @param origin where it comes from, such as {@code environment variable TOKEN}
     * @param value  the secret itself
     */
    public Secret(String origin, String value) {
        this.origin = origin;
        this.value = value;
    }

    /** The secret itself, for the request that needs it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "secret of " + origin;
    }
}
