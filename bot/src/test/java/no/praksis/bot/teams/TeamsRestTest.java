package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import no.praksis.bot.teams.TeamsResult.Done;
import no.praksis.bot.teams.TeamsResult.NotAuthorised;
import no.praksis.bot.teams.TeamsResult.Refused;
import no.praksis.bot.teams.TeamsResult.Unknown;
import org.junit.jupiter.api.Test;

class TeamsRestTest {
  private static final TeamsResult<String> TIMED_OUT = new Unknown<>(true, Duration.ZERO);
  private static final TeamsResult<String> DONE = new Done<>("1");

  @SafeVarargs
  private static Deque<TeamsResult<String>> coming(TeamsResult<String>... results) {
    return new ArrayDeque<>(Arrays.asList(results));
  }

  @Test
  void whatMayHaveBeenDone_isNotDoneTwice() {
    Deque<TeamsResult<String>> coming = coming(TIMED_OUT, DONE);
    assertThat(TeamsRest.between(coming::remove)).isEqualTo(TIMED_OUT);
    assertThat(coming).containsExactly(DONE);
  }

  @Test
  void whatMustNotGetLost_isDoneAgain_afterATimeOutAndWithoutAToken() {
    Deque<TeamsResult<String>> coming = coming(TIMED_OUT, new NotAuthorised<>(false), DONE);
    assertThat(TeamsRest.surely(coming::remove)).isEqualTo(DONE);
  }

  @Test
  void whatIsRefused_isNotRepeated() {
    TeamsResult<String> refused = new Refused<>(400, "BadSyntax");
    assertThat(TeamsRest.surely(coming(refused, DONE)::remove)).isEqualTo(refused);
  }
}
