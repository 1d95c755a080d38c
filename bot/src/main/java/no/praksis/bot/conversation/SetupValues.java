package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import no.praksis.bot.conversation.Channels.Channel;
import no.praksis.bot.view.BreaksFormView;
import no.praksis.bot.view.SetupFormView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.PromptSet;

/**
 * Reads what came in with the setup form, and notes at its fields what to mend.
 *
 * @param questions the sets to choose from
 * @param errors by field id
 */
record SetupValues(
    Map<String, String> values,
    Channel channel,
    List<PromptSet> questions,
    Map<String, String> errors) {

  /** Empty when there is something to mend. */
  Optional<SetupWishes> wishes(Call call) {
    Texts texts = call.texts();
    Optional<LocalTime> time =
        read(
            SetupFormView.TIME,
            DateWords::time,
            word -> texts.say("schedule.what-time", "word", word));
    Optional<ZoneId> zone =
        read(
            SetupFormView.ZONE,
            RecurrenceWords::zone,
            word -> texts.say("schedule.what-zone", "word", word));
    Optional<PersonId> facilitator =
        read(SetupFormView.FACILITATOR, this::person, id -> texts.say("setup.choose-facilitator"));
    Optional<Language> language =
        read(SetupFormView.LANGUAGE, Language::of, tag -> texts.say("language.how"));
    Optional<DayOfWeek> day =
        read(
            SetupFormView.WEEKDAY,
            DateWords::weekday,
            word -> texts.say("schedule.what-day", "word", word));
    Optional<PromptSet> set =
        read(SetupFormView.QUESTIONS, this::question, name -> texts.say("questions.not-offered"));
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SetupWishes(
            language.orElseThrow(),
            EnumSet.of(day.orElseThrow()),
            time.orElseThrow(),
            zone.orElseThrow(),
            set.orElseThrow().name(),
            visibility(),
            facilitator.orElseThrow(),
            !value(SetupFormView.TAKES_PART).equals("no"),
            person(value(SetupFormView.LEADER)).orElse(null),
            BreaksFormView.kept(value(BreaksFormView.YEARLY))));
  }

  private Visibility visibility() {
    return Visibility.FACILITATOR.name().equals(values.get(SetupFormView.VISIBILITY))
        ? Visibility.FACILITATOR
        : Visibility.GROUP;
  }

  /** Somebody who is in the channel. */
  Optional<PersonId> person(String id) {
    return channel.people().stream().filter(person -> person.value().equals(id)).findFirst();
  }

  private Optional<PromptSet> question(String name) {
    return questions.stream().filter(set -> set.name().equals(name)).findFirst();
  }

  private String value(String field) {
    return values.getOrDefault(field, "").strip();
  }

  private <T> Optional<T> read(
      String field, Function<String, Optional<T>> reader, UnaryOperator<String> whatToMend) {
    Optional<T> read = reader.apply(value(field));
    if (read.isEmpty()) {
      errors.put(field, whatToMend.apply(value(field)));
    }
    return read;
  }
}
