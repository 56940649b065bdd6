package dev.daybook.consumer.text;

import java.util.List;
import java.util.random.RandomGenerator;

/** Text of the kinds that break terminals: wide signs, marks, joined emoji, endless words, escapes. */
public final class MadeUpText {

    private static final List<String> PIECES = List.of(
            "fortress",
            "虎頭要塞",
            "牡丹江市",
            "관동군",
            "Красная Армия",
            "e\u0301tat",
            "👩‍👩‍👧",
            "🇯🇵",
            "☃️",
            "❤️",
            "1,347–1,387",
            "Supercalifragilisticexpialidocious-and-on-and-on-and-on-without-any-end-in-sight-whatsoever",
            "https://ja.wikipedia.org/wiki/%E8%99%8E%E9%A0%AD%E8%A6%81%E5%A1%9E",
            "\u001b[31mred\u001b[0m",
            "\u009b2J",
            "\r\n",
            "\t",
            "\u202eright to left\u202c",
            "\u0007",
            "|",
            "*",
            "_",
            "`",
            "[x](y)",
            "<b>",
            "&amp;",
            "#",
            "- ",
            "1. ",
            "~~",
            "\\",
            "a\u0300\u0301\u0302\u0303",
            "ｆｕｌｌ",
            "。",
            "、",
            "",
            " ",
            "\ud800");

    private MadeUpText() {}

    /** Some pieces, mostly with blanks between them. */
    public static String of(RandomGenerator random, int maxPieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(maxPieces + 1); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
