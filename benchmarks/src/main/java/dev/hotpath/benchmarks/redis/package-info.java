/**
 * A cache in Redis: what it costs to serialize a recommendation payload, what Jedis and Lettuce add, what the way to Redis and
 * back adds; and what happens to small reads when many callers share connections with large ones.
 *
 * <p>The layers are measured one by one along the same axis, so that each can be taken from the next: the codec alone, the
 * codec with a client's protocol over a stub network, the round trip to the real server.
 */
package dev.hotpath.benchmarks.redis;
