package dev.daybook.consumer.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** A second opinion on widths: ICU's East Asian width of every code point, marks counting nothing. */
public final class IcuWidth {

    private IcuWidth() {}

    /** Columns of {@code text}. */
    public static int of(String text) {
        return text.codePoints().map(IcuWidth::of).sum();
    }

    private static int of(int c) {
        int type = UCharacter.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
