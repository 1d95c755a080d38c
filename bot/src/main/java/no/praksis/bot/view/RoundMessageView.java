package no.praksis.bot.view;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Progress;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.ReadRound.Reading;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Said;

/** The round's one message in the channel: an invitation while it is open, then the digest. */
public final class RoundMessageView {
  private RoundMessageView() {}

  public static Message of(Reading reading, Names names, ZoneId zone, Texts texts) {
    return switch (reading.round()) {
      case Round.Open open -> open(open, reading, zone, texts);
      case Round.Closed closed -> digest(closed, reading, names, texts);
    };
  }

  private static Message open(Round.Open round, Reading reading, ZoneId zone, Texts texts) {
    List<String> questions =
        round.questions().prompts().stream()
            .filter(prompt -> !(prompt instanceof Prompt.SinceLastTime))
            .map(prompt -> prompt.question().in(texts.language()))
            .toList();
    String title = texts.say("round.title", "set", title(round, texts));
    return new Message(
        title,
        List.of(
            new Heading(title),
            new Paragraph(texts.say("round.invitation")),
            new Items(questions),
            progress(reading, texts),
            new Note(texts.say(until(round), "moment", texts.moment(round.closesAt(), zone))),
            Buttons.of(
                Button.primary("answer:" + round.id().value(), texts.say("button.answer")))));
  }

  private static String until(Round.Open round) {
    return round.questions().anonymous() ? "anonymous.until" : "round.until";
  }

  private static Progress progress(Reading reading, Texts texts) {
    int answered = reading.answered().size();
    int asked = reading.askedCount();
    return new Progress(
        answered, asked, texts.say("round.progress", "done", answered, "all", asked));
  }

  private static Message digest(Round.Closed round, Reading reading, Names names, Texts texts) {
    String title =
        texts.say("digest.title", "set", title(round, texts), "day", texts.day(round.date()));
    if (reading.answered().isEmpty()) {
      return new Message(
          title,
          List.of(
              new Note(
                  texts.say(
                      "digest.closed-empty",
                      "set",
                      title(round, texts),
                      "day",
                      texts.day(round.date())))));
    }
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    List<Said> said = reading.said();
    if (said.isEmpty() && !round.questions().anonymous()) {
      elements.add(new Paragraph(texts.say("digest.nothing-shared")));
    }
    elements.addAll(Sections.of(round.questions().prompts(), said, names, texts));
    if (said.stream().anyMatch(one -> one.prompt() instanceof Prompt.LookingFor)) {
      elements.add(RequestsView.toList(texts));
    }
    elements.addAll(VoicesSections.of(reading.voices(), texts));
    elements.add(
        new Note(
            texts.say(
                "digest.figures", "done", reading.answered().size(), "all", reading.askedCount())));
    return new Message(title, elements);
  }

  private static String title(Round.Asked round, Texts texts) {
    return round.questions().title().in(texts.language());
  }
}
