package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.PersonId;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens at the same moment, on both databases. */
class AtOnceTest {
  @TempDir Path folder;

  private static Callable<Reply> does(Crowd crowd, int person, String words) {
    String event = crowd.event();
    return () -> crowd.does(person, event, words);
  }

  private static String words(int person) {
    return "words of " + Crowd.person(person);
  }

  @ParameterizedTest
  @EnumSource
  void sameForm_sentEightTimesAtOnce_isKeptOnce_andEverySenderIsToldTheSame(RealDatabase database)
      throws Exception {
    try (Crowd crowd = new Crowd(database, folder).group()) {
      crowd.says(0, "ask");
      Form form = crowd.form(1);
      Map<String, String> values = Map.of("what-went-well", words(1), "what-now", "Ask");

      List<Reply> replies =
          Crowd.atOnce(Collections.nCopies(8, () -> crowd.send(1, "the same event", form, values)));

      assertThat(replies)
          .hasSize(8)
          .extracting(Talk::text)
          .containsOnly(Talk.text(replies.getFirst()));
      assertThat(Talk.text(replies.getFirst())).contains("Saved. Thank you for sharing.");
      assertThat(crowd.storage.actionPoints().of(new PersonId(Crowd.person(1)))).hasSize(1);
      assertThat(crowd.reads().getLast()).contains("1 of 20 have answered");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sameCommand_sentEightTimesAtOnce_opensOneRound_andEverySenderIsToldTheSame(
      RealDatabase database) throws Exception {
    try (Crowd crowd = new Crowd(database, folder).group()) {
      List<Reply> replies =
          Crowd.atOnce(Collections.nCopies(8, () -> crowd.does(0, "the same event", "ask")));

      assertThat(replies).extracting(Talk::text).containsOnly("The round is open.").hasSize(8);
      assertThat(crowd.storage.rounds().open()).hasSize(1);
      assertThat(crowd.reads()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void twentyPeople_answeringAtOnce_areAllKept_andCounted_inOneMessage(RealDatabase database)
      throws Exception {
    try (Crowd crowd = new Crowd(database, folder).group()) {
      crowd.says(0, "ask");
      List<Callable<Reply>> answers = new ArrayList<>();
      for (int person = 0; person < Crowd.PEOPLE; person++) {
        answers.add(answer(crowd, person, words(person)));
      }

      List<Reply> replies = Crowd.atOnce(answers);

      assertThat(replies)
          .extracting(Talk::text)
          .allSatisfy(text -> assertThat(text).contains("Saved. Thank you for sharing."));
      assertThat(crowd.reads()).hasSize(2).last().asString().contains("20 of 20 have answered");
      crowd.says(0, "close");
      String digest = crowd.reads().getLast();
      IntStream.range(0, Crowd.PEOPLE)
          .forEach(person -> assertThat(digest).containsOnlyOnce(words(person)));
    }
  }

  private static Callable<Reply> answer(Crowd crowd, int person, String words) {
    Form form = crowd.form(person);
    String event = crowd.event();
    return () -> crowd.send(person, event, form, Map.of("what-went-well", words));
  }

  @ParameterizedTest
  @EnumSource
  void answersWhileTheRoundCloses_areInTheDigest_orGivenBack(RealDatabase database)
      throws Exception {
    try (Crowd crowd = new Crowd(database, folder).group()) {
      for (int time = 0; time < 5; time++) {
        crowd.says(0, "ask");
        closeWhileAnswering(crowd);
      }
    }
  }

  /** Every second person changes an answer; the others answer for the first time. */
  private static void closeWhileAnswering(Crowd crowd)
      throws InterruptedException, ExecutionException {
    List<Callable<Reply>> deeds = new ArrayList<>();
    for (int person = 0; person < Crowd.PEOPLE; person++) {
      if (person % 2 == 0) {
        crowd.send(
            person, crowd.event(), crowd.form(person), Map.of("what-went-well", "first thought"));
      }
      deeds.add(answer(crowd, person, words(person)));
    }
    deeds.add(Crowd.PEOPLE / 2, does(crowd, 0, "close"));

    List<Reply> replies = new ArrayList<>(Crowd.atOnce(deeds));

    assertThat(Talk.text(replies.remove(Crowd.PEOPLE / 2))).contains("The round is closed.");
    String digest = crowd.reads().getLast();
    for (int person = 0; person < Crowd.PEOPLE; person++) {
      String reply = Talk.text(replies.get(person));
      if (reply.contains("Saved. Thank you") || reply.contains("Your answer has been changed.")) {
        assertThat(digest).containsOnlyOnce(words(person));
      } else {
        assertThat(reply).contains("The round closed while you were writing", words(person));
        assertThat(digest).doesNotContain(words(person));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void facilitatorAndLeader_whoAskAtOnce_openOneRound(RealDatabase database) throws Exception {
    try (Crowd crowd = new Crowd(database, folder).group()) {
      crowd.says(0, "roles leader @" + Crowd.person(1));

      List<Reply> replies = Crowd.atOnce(List.of(does(crowd, 0, "ask"), does(crowd, 1, "ask")));

      assertThat(replies)
          .extracting(Talk::text)
          .anyMatch(text -> text.contains("The round is open."))
          .anyMatch(text -> text.contains("already open"));
      assertThat(crowd.storage.rounds().open()).hasSize(1);
      assertThat(crowd.reads()).filteredOn(text -> text.contains("The weekly round")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void peopleWhoSetUpAtOnce_makeOneGroup_withOneFacilitator(RealDatabase database)
      throws Exception {
    try (Crowd crowd = new Crowd(database, folder)) {
      List<Callable<Reply>> deeds =
          IntStream.range(0, 6).mapToObj(person -> does(crowd, person, "setup en")).toList();

      List<Reply> replies = Crowd.atOnce(deeds);

      assertThat(replies)
          .extracting(Talk::text)
          .haveExactly(1, containing("The group is set up."))
          .haveExactly(5, containing("Only the facilitator"));
      assertThat(crowd.storage.groups().all()).hasSize(1);
      Group group = crowd.storage.groups().all().getFirst();
      assertThat(crowd.storage.schedules().of(group.id())).hasSize(1);
      assertThat(crowd.storage.groups().members(group.id()))
          .hasSize(Crowd.PEOPLE)
          .filteredOn(member -> member.has(Role.FACILITATOR))
          .hasSize(1);
      assertThat(crowd.reads()).hasSize(1);
    }
  }

  private static Condition<String> containing(String words) {
    return new Condition<>(text -> text.contains(words), words);
  }
}
