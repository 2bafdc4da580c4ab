package dev.hotpath.results.gate;

import java.util.List;

/**
 * Two sides made of forks of the same code.
 *
 * @param base one fork a pair
 * @param head the other one of each pair
 */
record Arms(List<Fork> base, List<Fork> head) {

    Arms withHead(Effect effect) {
        return new Arms(base, head.stream().map(effect::on).toList());
    }
}
