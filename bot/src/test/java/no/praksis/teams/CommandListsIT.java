package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Teams offers above the message field works as it stands there. */
class CommandListsIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "en-GB,EN,team",
    "nb-NO,NB,team",
    "nn-NO,NN,team",
    "en-GB,EN,groupChat",
    "nb-NO,NB,groupChat",
    "nn-NO,NN,groupChat",
    "en-GB,EN,personal",
    "nb-NO,NB,personal",
    "nn-NO,NN,personal"
  })
  void command_getsAUsefulAnswer(String locale, Language language, String scope) {
    Texts texts = Texts.in(language);
    try (TeamsBot bot = new TeamsBot(folder).group(texts.say("language." + language.tag()))) {
      Person marit = bot.marit.speaks(locale);
      List<String> commands = bot.tenant.commands(scope, marit);
      assertThat(commands).hasSizeBetween(5, 10);
      for (String command : commands) {
        String answer = marit.gets(place(bot, marit, scope), command).text();
        List<String> dead =
            Stream.of("unknown.did-you-mean", "unknown.nothing-near")
                .map(key -> texts.say(key, "word", command.split(" ")[0]))
                .toList();
        assertThat(answer).as(command).isNotBlank().doesNotContain(dead);
      }
    }
  }

  private static Chat place(TeamsBot bot, Person person, String scope) {
    return switch (scope) {
      case "team" -> bot.channel;
      case "personal" -> person.privateChat();
      default -> {
        Chat chat = bot.tenant.groupChat("Fem", person, bot.jonas);
        chat.addsPraksis(person);
        bot.settled();
        yield chat;
      }
    };
  }
}
