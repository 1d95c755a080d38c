package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TimerAlarmTest {
  @Test
  void whatIsSetAfterItIsClosed_neverRings_andFailsNobody() {
    TimerAlarm alarm = new TimerAlarm(Clock.systemUTC()::instant);
    AtomicBoolean rung = new AtomicBoolean();
    alarm.close();
    alarm.set(Instant.EPOCH, () -> rung.set(true)).cancel();
    assertThat(rung).isFalse();
  }
}
