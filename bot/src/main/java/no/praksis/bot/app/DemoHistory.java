package no.praksis.bot.app;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.praksis.bot.app.DemoWords.DemoAnswer;
import no.praksis.bot.app.DemoWords.Phrase;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.playground.Playground;
import no.praksis.bot.view.AnswerFormView;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.SetupFormView;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * Eight weeks of invented history, played through the same door as everything else: the group is
 * set up, rounds open and close by the clock, people send their forms.
 */
final class DemoHistory {
  static final LocalTime OPENS = LocalTime.of(11, 30);

  /** When people answer, counted from the opening: some at once, most after the weekend. */
  private static final List<Duration> AFTER =
      List.of(
          Duration.ofMinutes(25),
          Duration.ofHours(3),
          Duration.ofHours(70),
          Duration.ofHours(75),
          Duration.ofHours(94));

  private final Program program;
  private final DemoWords words;
  private final Language language;
  private final ZoneId zone;
  private final ConversationId channel;

  DemoHistory(
      Program program, DemoWords words, Language language, ZoneId zone, ConversationId channel) {
    this.program = program;
    this.words = words;
    this.language = language;
    this.zone = zone;
    this.channel = channel;
  }

  /** The day before the first round, for history that ends at {@code end}. */
  static Instant begin(Instant end, ZoneId zone, int weeks) {
    LocalDate latest =
        end.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
    if (latest.atTime(OPENS).atZone(zone).toInstant().isAfter(end)) {
      latest = latest.minusWeeks(1);
    }
    return latest.minusWeeks(weeks - 1L).minusDays(1).atTime(9, 0).atZone(zone).toInstant();
  }

  /** Plays until {@code end}, in practice time; the clock stands at {@link #begin} before. */
  void play(Instant begin, Instant end) {
    setUp();
    LocalDate friday = begin.atZone(zone).toLocalDate().plusDays(1);
    for (int week = 0; week < words.weeks().size(); week++) {
      Instant opens = friday.plusWeeks(week).atTime(OPENS).atZone(zone).toInstant();
      program.moveTo(opens.plusSeconds(1));
      play(week, opens, end);
    }
    program.moveTo(end);
  }

  private void play(int week, Instant opens, Instant end) {
    List<DemoAnswer> answers = words.weeks().get(week).answers();
    for (int i = 0; i < answers.size(); i++) {
      Instant at = opens.plus(AFTER.get(i % AFTER.size()));
      if (at.isAfter(end)) {
        return;
      }
      program.moveTo(at);
      answer(answers.get(i), "demo/" + week + "/" + i);
    }
  }

  /** As the form proposes it, with the people of the demonstration. */
  private void setUp() {
    String facilitator = first(Role.FACILITATOR);
    Reply reply =
        program
            .chatEvents()
            .handle(new ChatEvent.Command(origin(facilitator, "demo/set-up"), "setup"));
    if (!(reply instanceof Reply.OpenForm(Form form))) {
      throw new IllegalStateException("the demonstration's group can't be set up");
    }
    Map<String, String> values = new HashMap<>();
    form.fields().forEach(field -> values.put(field.id(), field.value()));
    values.put(SetupFormView.LANGUAGE, language.tag());
    values.put(SetupFormView.WEEKDAY, DayOfWeek.FRIDAY.name());
    values.put(SetupFormView.TIME, OPENS.toString());
    values.put(SetupFormView.ZONE, zone.getId());
    values.put(SetupFormView.VISIBILITY, Visibility.GROUP.name());
    values.put(SetupFormView.FACILITATOR, facilitator);
    values.put(SetupFormView.TAKES_PART, "no");
    values.put(SetupFormView.LEADER, first(Role.LEADER));
    program
        .chatEvents()
        .handle(new ChatEvent.Submitted(origin(facilitator, "demo/setup"), form.id(), values));
  }

  private String first(Role role) {
    return words.people().stream()
        .filter(person -> person.has(role))
        .map(DemoWords.Actor::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the demonstration needs a " + role));
  }

  private void answer(DemoAnswer answer, String eventId) {
    Group group =
        program
            .ports()
            .groups()
            .find(Playground.WORKSPACE, channel)
            .orElseThrow(() -> new IllegalStateException("the demonstration has no group"));
    for (Round.Open round : program.ports().rounds().open(group.id())) {
      program
          .chatEvents()
          .handle(
              new ChatEvent.Submitted(
                  origin(answer.person(), eventId),
                  "answer:" + round.id().value(),
                  values(answer)));
    }
  }

  private Map<String, String> values(DemoAnswer answer) {
    String seen = answer.seen().toUpperCase(Locale.ROOT).replace('-', '_');
    Map<String, String> values = new HashMap<>();
    for (String key : List.of("since-last-time", "what-went-well", "looking-for", "what-now")) {
      values.put(key + AnswerFormView.SEEN, seen);
    }
    if (answer.since() != null) {
      values.put("since-last-time" + AnswerFormView.OUTCOME, outcome(answer.since()).name());
    }
    put(values, "since-last-time", answer.note());
    put(values, "what-went-well", answer.well());
    put(values, "looking-for", answer.looking());
    put(values, "what-now", answer.now());
    boolean later = "P14D".equals(answer.due());
    values.put(
        "what-now" + AnswerFormView.DUE,
        later ? AnswerFormView.ON_DATE : AnswerFormView.NEXT_ROUND);
    values.put("what-now" + AnswerFormView.DATE, inTwoWeeks());
    return values;
  }

  private String inTwoWeeks() {
    return program.now().atZone(zone).toLocalDate().plusWeeks(2).toString();
  }

  private static Outcome outcome(String name) {
    return Outcome.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private void put(Map<String, String> values, String key, @Nullable Phrase phrase) {
    if (phrase != null) {
      values.put(key, phrase.in(language));
    }
  }

  private ChatEvent.Origin origin(String person, String eventId) {
    return new ChatEvent.Origin(
        eventId, Playground.WORKSPACE, new PersonId(person), channel, language);
  }
}
