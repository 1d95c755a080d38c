package no.praksis.practice.conversation;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.WORKSPACE;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.praksis.practice.action.Due;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.StandingMessage;
import no.praksis.practice.delivery.StandingMessages;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.memory.MemoryRemarks;
import no.praksis.practice.memory.World;
import no.praksis.practice.privacy.RetellGroup;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.CorrectAnswer;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.RecordOneAnswer;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.StandingAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemarksTest {
  private final World world = new World();
  private final MemoryRemarks remarks = new MemoryRemarks();
  private final StandingAnswers standing =
      new StandingAnswers(world.answers, world.points, world.requests, world.recognitions);
  private final RecordOneAnswer recordOne =
      new RecordOneAnswer(world.rounds, standing, world.recordAnswer, world.transactions);
  private final RemarkDesk desk =
      new RemarkDesk(world.policy, world.groups, world.rounds, standing, recordOne, world.clock);
  private final PlaceRemark place = new PlaceRemark(remarks, desk, world.transactions);
  private final HearRemark hear =
      new HearRemark(remarks, desk, place, world.transactions, world.clock);
  private final EditRemark edit = new EditRemark(remarks, desk, world.transactions);
  private final WithdrawRemark withdraw =
      new WithdrawRemark(
          remarks,
          desk,
          new CorrectAnswer(world.answers, world.points, world.requests),
          new RetellGroup(new RoundMessage(), world.groups, world.outbox),
          world.transactions);
  private Round.Open round;

  @BeforeEach
  void open() {
    round = world.firstFriday();
  }

  @Test
  void reply_waitsForItsQuestion_andIsThenAnAnswerForTheGroup() {
    RemarkId id = asked("m1", "We laughed.");
    assertThat(world.answers.of(round.id(), ANNE)).isEmpty();

    assertThat(at(id, "well")).isInstanceOf(PlaceRemark.Placed.class);

    assertThat(world.answers.of(round.id(), ANNE))
        .extracting(Answer::text, Answer::visibility)
        .containsExactly(tuple("We laughed.", Visibility.GROUP));
    assertThat(world.answers.participants(List.of(round.id())).get(round.id())).contains(ANNE);
  }

  @Test
  void replyThatComesAgain_isTheSameOne() {
    RemarkId id = asked("m1", "We laughed.");
    assertThat(asked("m1", "We laughed.")).isEqualTo(id);
    at(id, "well");
    at(id, "well");
    assertThat(hear.hear(by(ANNE), round.id(), saying("m1", "We laughed.")))
        .isInstanceOf(HearRemark.Settled.class);
    assertThat(well()).isEqualTo("We laughed.");
  }

  @Test
  void secondReply_standsOnANewLineBelow_andEachIsChangedAlone() {
    at(asked("m1", "We laughed."), "well");
    at(asked("m2", "And sang."), "well");
    assertThat(well()).isEqualTo("We laughed.\nAnd sang.");

    assertThat(edit("m1", "We smiled.")).isEqualTo(EditRemark.Result.CHANGED);
    assertThat(edit("m1", "We smiled.")).isEqualTo(EditRemark.Result.CHANGED);
    assertThat(well()).isEqualTo("We smiled.\nAnd sang.");

    assertThat(withdraw("m1")).isEqualTo(WithdrawRemark.Result.WITHDRAWN);
    assertThat(withdraw("m1")).isEqualTo(WithdrawRemark.Result.UNKNOWN);
    assertThat(well()).isEqualTo("And sang.");
  }

  @Test
  void wordsOfThePrivateChat_areChangedAndTakenBackToo() {
    RemarkId id = hear.loose(ANNE, saying("p1", "We laghed."));
    assertThat(edit("p1", "We laughed.")).isEqualTo(EditRemark.Result.WAITS);
    place.place(by(ANNE), id, round.id(), "well", Visibility.FACILITATOR);
    assertThat(edit("p1", "We smiled.")).isEqualTo(EditRemark.Result.CHANGED);
    assertThat(world.answers.of(round.id(), ANNE))
        .extracting(Answer::text, Answer::visibility)
        .containsExactly(tuple("We smiled.", Visibility.FACILITATOR));
    assertThat(withdraw("p1")).isEqualTo(WithdrawRemark.Result.WITHDRAWN);
    assertThat(world.answers.of(round.id(), ANNE)).isEmpty();
  }

  @Test
  void wordsThatAnswerWhatWasAsked_areChangedAndTakenBackToo() {
    recordOne.record(by(ANNE), round.id(), Given.words("well", "We sang.", Visibility.GROUP));
    world.transactions.write(
        () -> hear.asAnswer(ANNE, round.id(), "well", saying("p1", "We sang.")));
    assertThat(edit("p1", "We danced.")).isEqualTo(EditRemark.Result.CHANGED);
    assertThat(well()).isEqualTo("We danced.");
    assertThat(withdraw("p1")).isEqualTo(WithdrawRemark.Result.WITHDRAWN);
    assertThat(world.answers.of(round.id(), ANNE)).isEmpty();
  }

  @Test
  void reply_movesToAnotherQuestion() {
    RemarkId id = asked("m1", "A mentor.");
    at(id, "well");
    at(id, "looking");
    assertThat(world.answers.of(round.id(), ANNE)).isEmpty();
    assertThat(world.requests.madeIn(round.id(), ANNE).orElseThrow().text()).isEqualTo("A mentor.");
  }

  @Test
  void editedBeforeTheChoice_countsAsEdited_andDeletedAsNeverSaid() {
    RemarkId id = asked("m1", "We laghed.");
    assertThat(edit("m1", "We laughed.")).isEqualTo(EditRemark.Result.WAITS);
    at(id, "well");
    assertThat(well()).isEqualTo("We laughed.");

    RemarkId other = asked("m2", "Never mind.");
    assertThat(withdraw("m2")).isEqualTo(WithdrawRemark.Result.FORGOTTEN);
    assertThat(at(other, "well")).isInstanceOf(PlaceRemark.Gone.class);
    assertThat(well()).isEqualTo("We laughed.");
  }

  @Test
  void reply_neverWidensWhoSeesWhatWasSaidBefore() {
    Given before = Given.words("well", "A hard week.", Visibility.FACILITATOR);
    recordOne.record(by(ANNE), round.id(), before);
    at(asked("m1", "It went well in the end."), "well");
    assertThat(world.answers.of(round.id(), ANNE).getFirst().visibility())
        .isEqualTo(Visibility.FACILITATOR);
  }

  @Test
  void whatNow_isDueInTwoWeeks_unlessChosenOtherwise() {
    at(asked("m1", "Ask first."), "now");
    assertThat(world.points.chosenIn(round.id(), ANNE).orElseThrow().due())
        .isEqualTo(new Due.OnDate(LocalDate.of(2026, 11, 20)));
  }

  @Test
  void oneAnswer_leavesTheOthersAsTheyStand() {
    at(asked("m1", "Ask first."), "now");
    at(asked("m2", "A mentor."), "looking");
    at(asked("m3", "We laughed."), "well");
    assertThat(standing.at(round, ANNE, round.questions().prompt("now").orElseThrow()))
        .map(Given::text)
        .contains("Ask first.");
    assertThat(world.requests.madeIn(round.id(), ANNE)).isPresent();
  }

  @Test
  void editedAfterClosing_changesNothing_butDeletedIsTakenOut() {
    at(asked("m1", "We laughed."), "well");
    at(asked("m2", "And sang."), "well");
    world.closeRound.closeNow(by(KARI), round.id());

    assertThat(edit("m1", "Something else.")).isEqualTo(EditRemark.Result.ROUND_CLOSED);
    assertThat(well()).isEqualTo("We laughed.\nAnd sang.");

    world.outbox.take(Dispatch.Manner.UPDATE);
    assertThat(withdraw("m1")).isEqualTo(WithdrawRemark.Result.TAKEN_OUT);
    assertThat(world.outbox.take(Dispatch.Manner.UPDATE))
        .containsExactly(new Notice.RoundMessage(round.id()));
    assertThat(well()).isEqualTo("And sang.");
    assertThat(hear.hear(by(ANNE), round.id(), saying("m3", "Late.")))
        .isInstanceOf(HearRemark.RoundClosed.class);
  }

  @Test
  void actionPoint_deletedAfterClosing_staysWithItsOwnerAlone() {
    at(asked("m1", "Ask first."), "now");
    world.closeRound.closeNow(by(KARI), round.id());
    withdraw("m1");
    assertThat(world.points.chosenIn(round.id(), ANNE).orElseThrow().visibility())
        .isEqualTo(Visibility.ONLY_ME);
  }

  @Test
  void lastAnswerTakenBack_countsAsNotAnswered() {
    at(asked("m1", "We laughed."), "well");
    withdraw("m1");
    assertThat(world.answers.participants(List.of(round.id())).getOrDefault(round.id(), Set.of()))
        .isEmpty();
  }

  @Test
  void answerThatWasChangedInTheForm_isLeftAlone() {
    at(asked("m1", "We laughed."), "well");
    recordOne.record(by(ANNE), round.id(), Given.words("well", "Other.", Visibility.GROUP));
    assertThat(edit("m1", "We smiled.")).isEqualTo(EditRemark.Result.CHANGED_ELSEWHERE);
    assertThat(withdraw("m1")).isEqualTo(WithdrawRemark.Result.CHANGED_ELSEWHERE);
    assertThat(well()).isEqualTo("Other.");
  }

  @Test
  void tooLong_isRefused_andTheWordsStillWait() {
    assertThat(hear.hear(by(ANNE), round.id(), saying("m0", "x".repeat(3_001))))
        .isEqualTo(new HearRemark.TooLong(3_001));
    at(asked("m1", "x".repeat(2_000)), "well");
    RemarkId second = asked("m2", "y".repeat(1_000));
    assertThat(at(second, "well")).isEqualTo(new PlaceRemark.TooLong(3_001, "y".repeat(1_000)));
    assertThat(at(second, "looking")).isInstanceOf(PlaceRemark.Placed.class);
  }

  @Test
  void whoTakesNoPart_andWhoseItIsNot_changesNothing() {
    assertThat(hear.hear(by(KARI), round.id(), saying("m1", "Nice.")))
        .isInstanceOf(HearRemark.NotAParticipant.class);
    RemarkId id = asked("m2", "We laughed.");
    PersonId other = World.BERIT;
    assertThat(place.place(by(other), id, round.id(), "well", Visibility.GROUP))
        .isInstanceOf(PlaceRemark.Gone.class);
    assertThat(withdraw.withdraw(by(other), WORKSPACE, new MessageReference("m2")))
        .isEqualTo(WithdrawRemark.Result.UNKNOWN);
  }

  /** What stands in the channel. */
  private final class RoundMessage implements StandingMessages {
    @Override
    public List<StandingMessage> to(Collection<Audience> audiences) {
      return List.of(
          new StandingMessage(
              Announcements.messageOf(round.id()),
              new Audience.Channel(round.group()),
              new Notice.RoundMessage(round.id())));
    }

    @Override
    public void remove(MessageKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void removeOlderThan(Duration age, Audience audience, int most) {
      throw new UnsupportedOperationException();
    }
  }

  private RemarkId asked(String message, String words) {
    HearRemark.Result result = hear.hear(by(ANNE), round.id(), saying(message, words));
    assertThat(result).isInstanceOf(HearRemark.Asks.class);
    return ((HearRemark.Asks) result).remark();
  }

  private static HearRemark.Saying saying(String message, String words) {
    return new HearRemark.Saying(WORKSPACE, new MessageReference(message), words);
  }

  private PlaceRemark.Result at(RemarkId id, String question) {
    return place.place(by(ANNE), id, round.id(), question, Visibility.GROUP);
  }

  private EditRemark.Result edit(String message, String words) {
    return edit.edit(by(ANNE), WORKSPACE, new MessageReference(message), words);
  }

  private WithdrawRemark.Result withdraw(String message) {
    return withdraw.withdraw(by(ANNE), WORKSPACE, new MessageReference(message));
  }

  private String well() {
    return world.answers.of(round.id(), ANNE).getFirst().text();
  }
}
