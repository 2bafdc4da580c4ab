package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedVersionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "build.gradle | implementation 'g:a:1.+'",
                "build.gradle.kts | implementation(\"g:a:latest.release\")",
                "build.gradle | implementation 'g:a:[1.0,2.0)'",
                "gradle.properties | libVersion=1.+",
                "pom.xml | <project><dependency><groupId>g</groupId><version>[2.15,)</version></dependency></project>",
                "pom.xml | <project><properties><lib.version>LATEST</lib.version></properties></project>"
            })
    void aVersionThatIsStillOpenIsToldFromOneThatIsPinned(String file, String text) throws InterruptedException {
        ScratchRepository repository = ScratchRepository.in(folder);
        String floating = repository.write(file, text).commit("Floating");
        String pinned = repository
                .write(
                        file,
                        text.replace("1.+", "1.2")
                                .replace("latest.release", "1.2")
                                .replace("[1.0,2.0)", "1.2")
                                .replace("[2.15,)", "2.15")
                                .replace("LATEST", "1.2"))
                .commit("Pinned");

        assertThat(new NamedVersions(folder, floating).areOpen()).isTrue();
        assertThat(new NamedVersions(folder, pinned).areOpen()).isFalse();
    }
}
