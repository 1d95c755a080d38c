package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Voices;

/** What was answered without names, under its questions. */
final class VoicesSections {
  private static final Names NOBODY = new Names(Map.of());

  private VoicesSections() {}

  /** Of one round; when too few have answered anything, one line says so. */
  static List<Element> of(List<Voices> voices, Texts texts) {
    if (voices.isEmpty()) {
      return List.of();
    }
    if (voices.stream().noneMatch(Voices::shown)) {
      return List.of(new Note(tooFew(texts)));
    }
    List<Element> elements = new ArrayList<>();
    for (Voices one : voices) {
      elements.add(new Heading(one.prompt().question().in(texts.language())));
      if (one.shown()) {
        elements.addAll(answers(one, texts));
      } else {
        elements.add(new Note(tooFew(texts)));
      }
    }
    return elements;
  }

  /** Of several rounds, each under its title and day. */
  static List<Element> byRound(List<Voices> voices, Texts texts) {
    Map<RoundId, List<Voices>> rounds = new LinkedHashMap<>();
    for (Voices one : voices) {
      rounds.computeIfAbsent(one.round().id(), id -> new ArrayList<>()).add(one);
    }
    List<Element> elements = new ArrayList<>();
    for (List<Voices> here : rounds.values()) {
      Round.Asked round = here.getFirst().round();
      String set = round.questions().title().in(texts.language());
      elements.add(
          new Heading(
              texts.say("anonymous.round", "set", set, "day", texts.shortDay(round.date()))));
      elements.addAll(of(here, texts));
    }
    return elements;
  }

  private static List<Element> answers(Voices voices, Texts texts) {
    if (voices.prompt() instanceof Prompt.Text) {
      return voices.texts().stream().<Element>map(text -> new Quote("", text)).toList();
    }
    return List.of(new Items(counts(voices, texts)));
  }

  /** How often each option or step was chosen, in the order in which they were offered. */
  private static List<String> counts(Voices voices, Texts texts) {
    return offered(voices.prompt()).stream()
        .map(
            answer ->
                texts.say(
                    "anonymous.count",
                    "answer",
                    Spoken.of(voices.prompt(), answer, NOBODY, texts),
                    "count",
                    voices.texts().stream()
                        .filter(text -> List.of(text.split(",")).contains(answer))
                        .count()))
        .toList();
  }

  private static List<String> offered(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Choice choice -> choice.options().stream().map(Prompt.Option::key).toList();
      case Prompt.Several several -> several.options().stream().map(Prompt.Option::key).toList();
      case Prompt.Scale scale -> scale.steps();
      default -> List.of();
    };
  }

  private static String tooFew(Texts texts) {
    return texts.say("anonymous.too-few", "fewest", Voices.FEWEST);
  }
}
