package dev.daybook.seed.lint;

/**
 * Ways to see colours, as matrices on linear sRGB.
 *
 * <p>After Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
 * IEEE TVCG 15 (2009), full severity.
 */
enum Vision {
    /** With all three cones. */
    USUAL("usual vision", 1, 0, 0, 0, 1, 0, 0, 0, 1),
    /** Without red cones. */
    PROTANOPIA(
            "protanopia", 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    /** Without green cones. */
    DEUTERANOPIA(
            "deuteranopia", 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    /** Without blue cones. */
    TRITANOPIA(
            "tritanopia", 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final String label;
    private final double[] matrix;

    Vision(String label, double... matrix) {
        this.label = label;
        this.matrix = matrix;
    }

    /** What it is called. */
    String label() {
        return label;
    }

    /** What {@code linear} red, green and blue look like. */
    double[] seen(double[] linear) {
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                seen[row] += matrix[3 * row + column] * linear[column];
            }
            seen[row] = Math.max(0, Math.min(1, seen[row]));
        }
        return seen;
    }
}
