package dev.hotpath.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class HashTableTest {

    @Property(tries = 200)
    void everyKeyGivesBackItsValue(@ForAll @NotEmpty Map<Integer, Integer> entries) {
        entries.remove(0);
        HashTable table = new HashTable(Math.max(1, entries.size()));
        entries.forEach(table::put);

        entries.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
    }
}
