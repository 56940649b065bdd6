package dev.daybook.consumer.post.stub;

/** A service without its network. */
@FunctionalInterface
public interface Stub {

    /** Answers one request. */
    StubReply handle(StubRequest request);

    /** The same service on a bad day. */
    default Stub with(Faults faults) {
        return request -> faults.befall(request, this);
    }
}
