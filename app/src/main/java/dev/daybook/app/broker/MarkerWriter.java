package dev.daybook.app.broker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.TransactionResult;
import org.apache.kafka.common.requests.WriteTxnMarkersRequest;
import org.apache.kafka.common.requests.WriteTxnMarkersRequest.TxnMarkerEntry;
import org.apache.kafka.common.requests.WriteTxnMarkersResponse;

/**
 * Writes the end of a transaction into a partition, as its coordinator does (KIP-98, {@code WriteTxnMarkers}).
 *
 * <p>Kafka's admin client has the request too, but only to abort.
 *
 * @param address the broker of this process, whose version of the request is ours
 */
record MarkerWriter(InetSocketAddress address) {

    private static final int PATIENCE_MS = (int) Duration.ofSeconds(10).toMillis();
    private static final int LARGEST_ANSWER_BYTES = 1 << 16;

    /** As before KIP-890: the epoch of the marker is that of the transaction. */
    private static final short TRANSACTION_VERSION = 0;

    /** What Kafka's own tool gives where no coordinator has written to the partition for the producer. */
    private static final int NO_COORDINATOR_YET = 0;

    /**
     * Ends the transaction that {@code producer} has open in {@code partition}.
     *
     * @throws IOException if the broker does not take it
     */
    void end(ProducerState producer, TopicPartition partition, TransactionResult result) throws IOException {
        TxnMarkerEntry marker = new TxnMarkerEntry(
                producer.producerId(),
                (short) producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(NO_COORDINATOR_YET),
                result,
                List.of(partition),
                TRANSACTION_VERSION);
        short version = ApiKeys.WRITE_TXN_MARKERS.latestVersion();
        RequestHeader header = new RequestHeader(ApiKeys.WRITE_TXN_MARKERS, version, "daybook", 0);
        ByteBuffer request = new WriteTxnMarkersRequest.Builder(List.of(marker))
                .build(version)
                .serializeWithHeader(header);
        WriteTxnMarkersResponse response =
                (WriteTxnMarkersResponse) AbstractResponse.parseResponse(answerTo(request), header);
        Errors error = response.errorsByProducerId().get(producer.producerId()).get(partition);
        if (error != Errors.NONE) {
            throw new IOException("%s: no marker was written: %s".formatted(partition, error.message()));
        }
    }

    private ByteBuffer answerTo(ByteBuffer request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(request.remaining());
            out.write(request.array(), request.arrayOffset() + request.position(), request.remaining());
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int bytes = in.readInt();
            if (bytes < 0 || bytes > LARGEST_ANSWER_BYTES) {
                throw new IOException(
                        "an answer of %d bytes, wanted at most %d".formatted(bytes, LARGEST_ANSWER_BYTES));
            }
            return ByteBuffer.wrap(in.readNBytes(bytes));
        }
    }
}
