package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.talk.Talk;
import no.praksis.talk.Walk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the program shows to anybody, in three languages, Teams takes it. */
class EveryViewTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyView_isTakenByTeams(Language language) {
    Looking looking = new Looking(Texts.in(language));
    try (Talk talk = new Talk(folder, Walk.MORE)) {
      Set<String> kinds = Walk.through(talk, language, looking);

      assertThat(looking.wrong).isEmpty();
      assertThat(kinds).hasSizeGreaterThan(60);
      assertThat(looking.forms).contains("answer", "setup", "questions", "settings");
      assertThat(looking.views).isGreaterThan(500);
    }
  }

  private static final class Looking implements Walk.Visitor {
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> forms = new HashSet<>();
    private final Texts texts;
    private int views;

    Looking(Texts texts) {
      this.texts = texts;
    }

    @Override
    public void message(Message message) {
      for (Message part : TeamsSplitter.split(message)) {
        note(StrictCards.inMessage(TeamsRenderer.message(part, Pictures.NONE)), part);
        note(StrictCards.inMessage(TeamsRenderer.message(part, Looking::fetched)), part);
      }
    }

    private static Optional<URI> fetched(String id) {
      return Optional.of(URI.create("https://praksis.example/pictures/" + id));
    }

    @Override
    public void home(Home home) {
      note(StrictCards.inMessage(TeamsRenderer.home(home, Pictures.NONE)), home);
    }

    @Override
    public void form(Form form) {
      forms.add(form.id().split(":")[0]);
      ObjectNode card = TeamsRenderer.form(form, "state", texts);
      note(StrictCards.inForm(card), form);
      if (TeamsFormCards.fits(card)) {
        note(StrictCards.inMessage(card), form);
      } else {
        message(TeamsFormCards.instead(Message.of(form.title()), form, "state", texts, true));
      }
      TeamsButtons.Sent sent = (TeamsButtons.Sent) TeamsButtons.read(Typed.sent(card));
      if (!sent.form().equals(form.id()) || !sent.state().equals("state")) {
        wrong.add("sent as " + sent);
      }
      for (Field field : form.fields()) {
        String back = sent.values().get(field.id());
        if (!field.value().equals(back) && !("".equals(back) && Typed.isNoValue(field))) {
          wrong.add(field.id() + " came back as " + back + " in " + form);
        }
      }
    }

    private void note(List<String> found, Object view) {
      views++;
      if (!found.isEmpty()) {
        wrong.add(found + " in " + view);
      }
    }
  }
}
