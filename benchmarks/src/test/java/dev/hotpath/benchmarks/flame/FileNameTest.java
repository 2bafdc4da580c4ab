package dev.hotpath.benchmarks.flame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void plainPartsCanBeReadInIt() {
        assertThat(FileName.of(List.of("a.Cart.add", "size=4", "mode=read-only", "wall"), 60))
                .isEqualTo("a.Cart.add-size=4-mode=read-only-wall");
    }

    @Test
    void whatALinkOrAFileSystemWouldObeyIsTakenOut() {
        assertThat(FileName.of(List.of("../a b", "x=/etc/?#%00"), 60)).matches("\\.\\.-a-b-x=-etc-00-[0-9a-f]{12}");
    }

    @Test
    void differentPartsHaveDifferentNames() {
        assertThat(FileName.of(List.of("a", "b=c=d"), 60)).isNotEqualTo(FileName.of(List.of("a", "b=c/d"), 60));
        assertThat(FileName.of(List.of("x".repeat(99) + "1"), 60))
                .isNotEqualTo(FileName.of(List.of("x".repeat(99) + "2"), 60));
    }

    @Test
    void itIsNoLongerThanItMayBe() {
        assertThat(FileName.of(List.of("x".repeat(10_000)), 60)).hasSize(60);
    }
}
