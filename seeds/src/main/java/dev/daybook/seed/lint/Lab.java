package dev.daybook.seed.lint;

/**
 * A colour in CIE L*a*b* under the white of sRGB (D65).
 *
 * @param lightness L*, 0 to 100
 * @param a         from green to red
 * @param b         from blue to yellow
 */
record Lab(double lightness, double a, double b) {

    private static final double[] WHITE = {0.95047, 1.0, 1.08883};

    /** What {@code colour}, written as {@code #rrggbb}, looks like. */
    static Lab seen(String colour, Vision vision) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            linear[i] = linear(Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0);
        }
        double[] rgb = vision.seen(linear);
        double x = root((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / WHITE[0]);
        double y = root((0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]) / WHITE[1]);
        double z = root((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / WHITE[2]);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /** IEC 61966-2-1. */
    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /** CIE 15. */
    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /** CIE 1976 distance. */
    double distance(Lab other) {
        double dl = lightness - other.lightness;
        double da = a - other.a;
        double db = b - other.b;
        return Math.sqrt(dl * dl + da * da + db * db);
    }
}
