package dev.hotpath.results.flame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where most of what an operation pays more goes: from the outermost frame inwards, as long as one callee has most of it.
 *
 * @param added what an operation pays more as a whole, summed over what grew and what shrank, in the profiles' unit; of shares the
 *     largest gain
 * @param path the frames, outermost first; empty when nothing grew
 * @param culprit the innermost frame with most of it that is no part of the JDK; else the innermost; null when nothing grew
 * @param share how much of what was added is at the culprit: 1 is all
 * @param below the innermost Java frame with most of it that the culprit calls; null when there is none
 * @param belowShare how much of what was added is there
 * @param waiting how much of what the culprit adds is spent waiting: 1 is all
 */
public record Growth(
        double added,
        List<String> path,
        String culprit,
        double share,
        String below,
        double belowShare,
        double waiting) {

    /** A callee that has less of it is one of several. */
    private static final double MOST = 0.7;

    /** A frame of a tree of calls. */
    private static final class Node {
        private final String name;
        private final Map<String, Node> callees = new HashMap<>();
        private double added;
        private double waiting;
        private double peak;

        Node(String name) {
            this.name = name;
        }

        /** The most that was added at any frame from here inwards. */
        double findPeak() {
            peak = added;
            callees.values().forEach(callee -> peak = Math.max(peak, callee.findPeak()));
            return peak;
        }
    }

    static Growth of(Profile before, Profile after) {
        Node root = new Node("");
        grow(root, after, 1);
        grow(root, before, -1);
        double peak = root.findPeak();
        // Shares add up to nothing: what some frames gain others lose, and the largest gain is what is looked for.
        double added = after.unit().equals(Profile.SHARE) ? peak : after.perOperation() - before.perOperation();
        double whole = added;
        List<Node> path = new ArrayList<>();
        Node next = inwards(root);
        while (next != null && whole > 0 && next.peak >= MOST * whole) {
            path.add(next);
            next = inwards(next);
        }
        return path.isEmpty() ? new Growth(added, List.of(), null, 0, null, 0, 0) : along(path, added, whole);
    }

    private static Growth along(List<Node> path, double added, double whole) {
        int culprit = path.size() - 1;
        for (int i = culprit; i >= 0; i--) {
            if (isCode(path.get(i).name) && path.get(i).added >= MOST * whole) {
                culprit = i;
                break;
            }
        }
        Node below = null;
        for (Node node : path.subList(culprit + 1, path.size())) {
            if (Names.isJava(node.name) && node.added >= MOST * whole) {
                below = node;
            }
        }
        Node node = path.get(culprit);
        return new Growth(
                added,
                path.stream().map(n -> n.name).toList(),
                node.name,
                node.added / whole,
                below == null ? null : below.name,
                below == null ? 0 : below.added / whole,
                Math.max(0, node.waiting / node.added));
    }

    private static boolean isCode(String frame) {
        return Names.isJava(frame) && !Names.isJdk(frame);
    }

    private static void grow(Node root, Profile profile, int sign) {
        profile.stacks().counts().forEach((stack, count) -> {
            double weight = sign * count * profile.perSample();
            boolean waits = stack.stream().anyMatch(Names::isWaiting);
            Node at = root;
            for (String frame : stack) {
                at = at.callees.computeIfAbsent(frame, Node::new);
                at.added += weight;
                at.waiting += waits ? weight : 0;
            }
        });
    }

    private static Node inwards(Node node) {
        return node.callees.values().stream()
                .max(Comparator.comparingDouble((Node callee) -> callee.peak).thenComparing(callee -> callee.name))
                .orElse(null);
    }
}
