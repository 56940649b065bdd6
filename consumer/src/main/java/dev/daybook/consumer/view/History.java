package dev.daybook.consumer.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Values by the day from which they hold. Immutable; finding one takes time in the logarithm of their number.
 *
 * @param <V> what it is a history of
 */
final class History<V> {

    private static final History<?> EMPTY = new History<>(new long[0], List.of());

    private final long[] epochDays;
    private final List<V> values;

    private History(long[] epochDays, List<V> values) {
        this.epochDays = epochDays;
        this.values = values;
    }

    /** A history of nothing. */
    @SuppressWarnings("unchecked") // It has no value of any type.
    static <V> History<V> empty() {
        return (History<V>) EMPTY;
    }

    /** This history with {@code value} from {@code day} on, in place of what began on that very day. */
    History<V> with(LocalDate day, V value) {
        int at = Arrays.binarySearch(epochDays, day.toEpochDay());
        return at >= 0 ? spliced(at, at + 1, day, value) : spliced(-at - 1, -at - 1, day, value);
    }

    /** This history without what began on {@code day}. */
    History<V> without(LocalDate day) {
        int at = Arrays.binarySearch(epochDays, day.toEpochDay());
        if (at < 0) {
            return this;
        }
        long[] days = new long[epochDays.length - 1];
        System.arraycopy(epochDays, 0, days, 0, at);
        System.arraycopy(epochDays, at + 1, days, at, days.length - at);
        Object[] rest = values.toArray();
        System.arraycopy(rest, at + 1, rest, at, days.length - at);
        return new History<>(days, listed(rest, days.length));
    }

    /** What holds at the end of {@code day}. */
    Optional<V> asOf(LocalDate day) {
        int at = Arrays.binarySearch(epochDays, day.toEpochDay());
        int floor = at >= 0 ? at : -at - 2;
        return floor < 0 ? Optional.empty() : Optional.of(values.get(floor));
    }

    /** What begins on {@code day}. */
    Optional<V> on(LocalDate day) {
        int at = Arrays.binarySearch(epochDays, day.toEpochDay());
        return at < 0 ? Optional.empty() : Optional.of(values.get(at));
    }

    /** Tells every value with its day, in order. */
    void forEach(BiConsumer<LocalDate, V> told) {
        for (int i = 0; i < epochDays.length; i++) {
            told.accept(LocalDate.ofEpochDay(epochDays[i]), values.get(i));
        }
    }

    /** The days on which a value begins, in order. */
    List<LocalDate> days() {
        return Arrays.stream(epochDays).mapToObj(LocalDate::ofEpochDay).toList();
    }

    /** How many values it has. */
    int size() {
        return epochDays.length;
    }

    /** Puts one value in place of those from {@code begin} up to {@code end}. */
    private History<V> spliced(int begin, int end, LocalDate day, V value) {
        int behind = epochDays.length - end;
        long[] days = Arrays.copyOf(epochDays, begin + 1 + behind);
        days[begin] = day.toEpochDay();
        System.arraycopy(epochDays, end, days, begin + 1, behind);
        Object[] all = values.toArray();
        Object[] spliced = Arrays.copyOf(all, days.length);
        spliced[begin] = value;
        System.arraycopy(all, end, spliced, begin + 1, behind);
        return new History<>(days, listed(spliced, days.length));
    }

    @SuppressWarnings("unchecked") // The array holds values of this history alone.
    private List<V> listed(Object[] all, int size) {
        return (List<V>) List.of(Arrays.copyOf(all, size));
    }
}
