package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import no.praksis.bot.teams.TeamsStates.State;
import no.praksis.practice.id.ConversationId;
import no.praksis.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TeamsStatesTest {
  @TempDir Path folder;

  private Storage storage(String name) {
    return Storage.open("jdbc:sqlite:" + folder.resolve(name), Clock.systemUTC()::instant);
  }

  private static TeamsStates states(Storage storage) {
    return new TeamsStates(storage.platformMemory(), storage.transactions());
  }

  @Test
  void state_comesBackAsItWasAlsoAfterARestart() {
    try (Storage storage = storage("one.db")) {
      State inChannel = new State("opening", "marit", new ConversationId("19:a@thread.tacv2"));
      State inPrivate = new State("opening", "marit", null);
      TeamsStates states = states(storage);
      assertThat(states.read(states.write(inChannel), "marit")).contains(inChannel);
      assertThat(states(storage).read(states.write(inPrivate), "marit")).contains(inPrivate);
      assertThat(states.read(states.write(inChannel), "jonas")).isEmpty();
    }
  }

  @Test
  void anotherChannelPutIntoIt_isFoundOut() {
    try (Storage storage = storage("one.db")) {
      TeamsStates states = states(storage);
      String written = states.write(new State("opening", "marit", new ConversationId("19:mine")));
      String mark = written.substring(written.indexOf('.'));
      String other =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString("opening\nmarit\n19:theirs".getBytes(StandardCharsets.UTF_8));
      assertThat(states.read(other + mark, "marit")).isEmpty();
    }
  }

  @Test
  void whatWeHaveNotWritten_isNoState() {
    try (Storage storage = storage("one.db");
        Storage elsewhere = storage("two.db")) {
      TeamsStates states = states(storage);
      for (String other : new String[] {"", ".", "a.b", "%%.%%", "a", "a.b.c"}) {
        assertThat(states.read(other, "marit")).as(other).isEmpty();
      }
      String written = states(elsewhere).write(new State("opening", "marit", null));
      assertThat(states.read(written, "marit")).isEmpty();
    }
  }
}
