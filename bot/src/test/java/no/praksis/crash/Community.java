package no.praksis.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.praksis.crash.StandInPlatform.Standing;

/**
 * The people of one channel, who live through one round: they set it up, ask, answer, think better
 * of it, close, and look at the summary. Whatever is not acknowledged they do again.
 */
final class Community {
  private static final String ANSWER_BUTTON = "answer:";

  private final Bot bot;
  private final StandInPlatform platform;
  private final String channel;
  private final ConcurrentLinkedQueue<Done> done = new ConcurrentLinkedQueue<>();

  private record Done(Deed deed, Told told) {}

  /**
   * People who have done nothing yet.
   *
   * @param channel with the workspace before a slash
   */
  Community(Bot bot, StandInPlatform platform, String channel) {
    this.bot = bot;
    this.platform = platform;
    this.channel = channel;
  }

  void liveThroughARound() throws InterruptedException, ExecutionException {
    say(0, "setup", "setup en friday 11:30 UTC");
    say(0, "ask", "ask");
    String form = roundButton();
    List<Future<?>> people = new ArrayList<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (int person = 0; person < Directory.PEOPLE; person++) {
        int who = person;
        people.add(threads.submit(() -> answerTwice(who, form)));
      }
      for (Future<?> person : people) {
        person.get();
      }
    } finally {
      threads.shutdownNow();
    }
    say(0, "close", "close");
    say(0, "summary", "summary round here");
  }

  private boolean answerTwice(int person, String form) throws InterruptedException {
    answer(person, form, "first");
    answer(person, form, "second");
    return true;
  }

  private void answer(int person, String form, String time) throws InterruptedException {
    Map<String, String> values =
        Map.of(
            "what-went-well", words(person, time),
            "what-now", plan(person, time));
    Deed deed = Deed.form(id(person, time), channel, person(person), form, values);
    act(deed);
  }

  private String roundButton() throws InterruptedException {
    return platform.await(channel, Community::asks).buttons().stream()
        .filter(button -> button.startsWith(ANSWER_BUTTON))
        .findFirst()
        .orElseThrow();
  }

  private static boolean asks(Standing message) {
    return message.buttons().stream().anyMatch(button -> button.startsWith(ANSWER_BUTTON));
  }

  private void say(int person, String name, String words) throws InterruptedException {
    act(Deed.command(id(person, name), channel, person(person), words));
  }

  private void act(Deed deed) throws InterruptedException {
    done.add(new Done(deed, bot.handIn(deed)));
  }

  /** Everything that was acknowledged is there, once; what people had said before is not. */
  void check() {
    String digest = message("round/").text();
    for (int person = 0; person < Directory.PEOPLE; person++) {
      assertThat(digest).containsOnlyOnce(words(person, "second"));
      assertThat(digest).doesNotContain(words(person, "first"));
      assertThat(message("summary/").text()).containsOnlyOnce(words(person, "second"));
    }
    assertThat(message("introduced/").text()).isNotBlank();
    assertThat(done).hasSize(4 + 2 * Directory.PEOPLE);
  }

  /** Each message stands once. */
  void checkNothingIsDouble() {
    assertThat(keys()).as("messages of %s", channel).doesNotHaveDuplicates().hasSize(3);
  }

  /** At most one message, the one in flight when the process died, stands once more. */
  void checkAtMostOneIsDouble() {
    assertThat(keys().stream().distinct()).hasSize(3);
    assertThat(keys()).as("messages of %s", channel).hasSizeBetween(3, 4);
  }

  /** All events again, as a platform may do: the same results and no further effect. */
  void repeatEverything() throws InterruptedException {
    List<Standing> before = platform.in(channel);
    for (Done one : List.copyOf(done)) {
      Told again = bot.handIn(one.deed());
      assertThat(again.kind()).isEqualTo(one.told().kind());
      assertThat(firstLine(again)).isEqualTo(firstLine(one.told()));
    }
    assertThat(bot.handIn(Deed.command(id(0, "points"), channel, person(0), "points group")).text())
        .satisfies(
            text ->
                IntStream.range(0, Directory.PEOPLE)
                    .forEach(person -> assertThat(text).containsOnlyOnce(plan(person, "second"))));
    assertThat(texts(platform.in(channel))).isEqualTo(texts(before));
  }

  private static List<String> texts(List<Standing> messages) {
    return messages.stream().map(Standing::text).toList();
  }

  private static String firstLine(Told told) {
    return told.text().lines().findFirst().orElse("");
  }

  private Standing message(String keyBeginsWith) {
    return platform.in(channel).stream()
        .filter(message -> message.key().startsWith(keyBeginsWith))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError("no " + keyBeginsWith + " in " + channel));
  }

  private List<String> keys() {
    return platform.in(channel).stream().map(Standing::key).toList();
  }

  private String person(int index) {
    return Directory.person(channel, index);
  }

  private String id(int person, String what) {
    return person(person) + ":" + what;
  }

  private String words(int person, String time) {
    return "words " + time + " of " + person(person);
  }

  private String plan(int person, String time) {
    return "plan " + time + " of " + person(person);
  }
}
