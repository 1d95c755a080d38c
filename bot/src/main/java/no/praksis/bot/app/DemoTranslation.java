package no.praksis.bot.app;

import java.util.List;
import java.util.Map;
import no.praksis.bot.app.DemoWords.Phrase;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.request.Request;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Round;

/**
 * Lets the demonstration speak another language: the group, the words that were invented, and the
 * messages that show them. What somebody has typed stays as it is.
 */
final class DemoTranslation {
  private final Ports ports;
  private final Map<String, Phrase> phrases;

  DemoTranslation(Ports ports, DemoWords words) {
    this.ports = ports;
    phrases = words.phrases();
  }

  void into(Language language, Group group) {
    ports
        .transactions()
        .write(
            () -> {
              ports.groups().save(group.withLanguage(language));
              List<Round.Asked> rounds = ports.rounds().asked(group.id());
              rounds.forEach(round -> translate(round, language));
              rounds.forEach(round -> refresh(group, round));
              ports
                  .outbox()
                  .update(
                      new MessageKey("introduced/" + group.id().value()),
                      new Audience.Channel(group.id()),
                      new Notice.GroupIntroduced(group.id()));
            });
  }

  private void refresh(Group group, Round.Asked round) {
    ports
        .outbox()
        .update(
            Announcements.messageOf(round.id()),
            new Audience.Channel(group.id()),
            new Notice.RoundMessage(round.id()));
  }

  private void translate(Round.Asked round, Language language) {
    List<RoundId> one = List.of(round.id());
    ports.answers().in(one).forEach(answer -> translate(answer, language));
    for (Request request : ports.requests().madeIn(one)) {
      ports.requests().save(request.worded(words(request.text(), language), request.visibility()));
    }
    for (ActionPoint point : ports.actionPoints().chosenIn(one)) {
      ports
          .actionPoints()
          .save(point.planned(words(point.text(), language), point.visibility(), point.due()));
    }
    for (FollowUp followUp : ports.actionPoints().followUps(one)) {
      ports.actionPoints().save(followUp.noted(words(followUp.note(), language)));
    }
  }

  private void translate(Answer answer, Language language) {
    PersonId person = answer.person();
    List<Answer> all =
        ports.answers().of(answer.round(), person).stream()
            .map(one -> one.worded(words(one.text(), language)))
            .toList();
    ports.answers().replace(answer.round(), person, all);
  }

  private String words(String text, Language language) {
    Phrase phrase = phrases.get(text);
    return phrase == null ? text : phrase.in(language);
  }
}
