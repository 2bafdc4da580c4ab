package dev.hotpath.results.attribution;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A system between the sick and the healthy one.
 *
 * @param healthy the components taken from the healthy system; the others are the sick one's
 */
public record Arm(Set<String> healthy) {

    /** The sick system itself. */
    public static final Arm SICK = new Arm(Set.of());

    public Arm {
        healthy = Collections.unmodifiableSet(new LinkedHashSet<>(healthy));
    }

    /** The sick system with these components of the healthy one. */
    public static Arm with(String... components) {
        return new Arm(new LinkedHashSet<>(List.of(components)));
    }

    /** The healthy system, all of whose components these are. */
    public static Arm allOf(Collection<String> components) {
        return new Arm(new LinkedHashSet<>(components));
    }

    /** The healthy system with one component of the sick one. */
    public static Arm allBut(String sick, Collection<String> components) {
        Set<String> healthy = new LinkedHashSet<>(components);
        healthy.remove(sick);
        return new Arm(healthy);
    }
}
