package dev.hotpath.results.flame;

/** What was added, and where it goes, in a sentence. */
public final class GrowthWords {

    /** Less is measured anew each time. */
    private static final double LEAST = 0.05;

    private GrowthWords() {}

    /**
     * {@code of the 33 ms added at 64 threads, 97 % is waiting in ConcurrentBag.borrow}.
     *
     * @param difference what was added
     * @param after what added it, such as {@code 64 threads} or {@code the sick page}
     */
    public static String of(Difference difference, String after) {
        Growth growth = difference.growth();
        if (growth.culprit() == null) {
            return "no method has most of what changed at " + after;
        }
        if (difference.unit().equals(Profile.SHARE)) {
            double share = isBelow(growth) ? growth.belowShare() : growth.share();
            return "what grew with %s, by %s of all, is %s"
                    .formatted(after, Amounts.percent(share * growth.added()), place(growth));
        }
        return "of the %s added at %s, %s is %s"
                .formatted(
                        Amounts.of(growth.added(), difference.unit()),
                        after,
                        Amounts.percent(Math.min(1, isBelow(growth) ? growth.belowShare() : growth.share())),
                        place(growth));
    }

    /** Whether so much was added that it is worth a sentence. */
    public static boolean isWorthSaying(Difference difference, Profile before) {
        return difference.unit().equals(Profile.SHARE)
                ? difference.growth().added() >= LEAST
                : difference.added() > 0 && difference.added() >= LEAST * before.perOperation();
    }

    private static String place(Growth growth) {
        String culprit = Names.brief(growth.culprit());
        if (waits(growth)) {
            return "waiting in " + culprit;
        }
        return isBelow(growth) ? "in " + Names.brief(growth.below()) + ", below " + culprit : "in " + culprit;
    }

    /** What waits is told by what it waits for; how it does is the JDK's. */
    private static boolean isBelow(Growth growth) {
        return growth.below() != null && !waits(growth);
    }

    private static boolean waits(Growth growth) {
        return growth.waiting() >= 0.5;
    }
}
