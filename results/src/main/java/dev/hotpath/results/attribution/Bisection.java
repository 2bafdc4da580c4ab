package dev.hotpath.results.attribution;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Looks for the first broken step by halving, and looks again at both sides of it: a look can be wrong, so two that agree or the
 * majority of three decide. It ends when that is done, and before when there is no time for another look.
 */
final class Bisection {

    /** Looks at a step of a system. */
    interface Look {
        boolean broken(int step, int repetition) throws InterruptedException;
    }

    private static final int ENOUGH = 3;

    private final Look look;
    private final BooleanSupplier time;
    private final int last;
    private final int[] broken;
    private final int[] looks;
    private int left;

    /**
     * @param last the steps are 0 to this
     * @param observations at most
     * @param time whether there is time for another look
     */
    Bisection(Look look, int last, int observations, BooleanSupplier time) {
        this.look = look;
        this.time = time;
        this.last = last;
        this.broken = new int[last + 1];
        this.looks = new int[last + 1];
        this.left = observations;
    }

    void run() throws InterruptedException {
        settle(0);
        if (isBroken(0)) {
            return;
        }
        look(last);
        if (!isBroken(last)) {
            settle(last);
            look(last / 2);
        }
        boolean more = true;
        while (more && left > 0) {
            more = narrow();
        }
    }

    /** The first step that is broken, by the majority of its looks; beyond the last when none is. */
    int firstBroken() {
        int step = 0;
        while (step <= last && !isBroken(step)) {
            step++;
        }
        return step;
    }

    /** The last step before the first broken one that is known to hold; −1 when none is. */
    int lastHolding() {
        int step = Math.min(last, firstBroken() - 1);
        while (step >= 0 && !holds(step)) {
            step--;
        }
        return step;
    }

    /** Whether both sides are sure and next to each other. */
    boolean confirmed() {
        int first = firstBroken();
        int holding = lastHolding();
        return (first > last || settled(first)) && (holding < 0 || settled(holding)) && first - holding == 1;
    }

    boolean monotone() {
        for (int step = firstBroken() + 1; step <= last; step++) {
            if (holds(step)) {
                return false;
            }
        }
        return true;
    }

    int observations() {
        return Arrays.stream(looks).sum();
    }

    private boolean narrow() throws InterruptedException {
        int first = firstBroken();
        int holding = lastHolding();
        if (first > last) {
            boolean open = !settled(last);
            if (open) {
                look(last);
            }
            return open;
        }
        if (first - holding > 1) {
            look((first + holding) / 2);
        } else if (!settled(first)) {
            look(first);
        } else if (holding >= 0 && !settled(holding)) {
            look(holding);
        } else {
            return false;
        }
        return true;
    }

    private void settle(int step) throws InterruptedException {
        while (!settled(step) && left > 0) {
            look(step);
        }
    }

    private void look(int step) throws InterruptedException {
        if (left > 0 && !time.getAsBoolean()) {
            left = 0;
        }
        if (left > 0) {
            left--;
            broken[step] += look.broken(step, looks[step]) ? 1 : 0;
            looks[step]++;
        }
    }

    private boolean isBroken(int step) {
        return 2 * broken[step] > looks[step];
    }

    private boolean holds(int step) {
        return 2 * broken[step] < looks[step];
    }

    private boolean settled(int step) {
        return Math.abs(2 * broken[step] - looks[step]) >= 2 || looks[step] >= ENOUGH;
    }
}
