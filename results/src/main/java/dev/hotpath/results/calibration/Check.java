package dev.hotpath.results.calibration;

/**
 * One promise of the verdict, and whether the calibration bears it out.
 *
 * @param what is promised
 * @param wanted the limit
 * @param measured the figure, with the cell that is worst
 * @param met whether it keeps to the limit in every cell
 */
public record Check(String what, String wanted, String measured, boolean met) {}
