package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Property
  void everyMicrosecond_comesBack(@ForAll long micros) {
    assertThat(Values.micros(Values.instant(micros))).isEqualTo(micros);
  }

  @Test
  void finerThanMicroseconds_isCutOff() {
    assertThat(Values.micros(Instant.parse("1970-01-01T00:00:01.000001999Z"))).isEqualTo(1_000_001);
    assertThat(Values.micros(Instant.parse("1969-12-31T23:59:59.999999999Z"))).isEqualTo(-1);
  }

  @Test
  void outsideOfTheRange_becomesItsEnd() {
    assertThat(Values.micros(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
    assertThat(Values.micros(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
  }
}
