package no.praksis.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.conversation.TypedWords.Mentioned;
import no.praksis.practice.draft.Draft;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.recognition.GiveRecognition;
import no.praksis.practice.recognition.GiveRecognition.Result;

/** Recognises a colleague for something, outside of rounds. */
final class ThanksConversation implements Conversation {
  private static final String TOPIC = "thanks";
  private static final String DONE = Result.GIVEN.name();

  private final GiveRecognition give;
  private final Groups groups;
  private final People people;
  private final DraftDesk drafts;
  private final Once once;

  ThanksConversation(
      GiveRecognition give, Groups groups, People people, DraftDesk drafts, Once once) {
    this.give = give;
    this.groups = groups;
    this.people = people;
    this.drafts = drafts;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.THANKS);
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return drafts.groupOf(id);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    Optional<Mentioned> mentioned = TypedWords.mentioned(call.rest());
    if (mentioned.isEmpty()) {
      return call.rest().isBlank()
          ? Reply.tell(call.texts().say("thanks.how"))
          : TypedWords.givenBack(call.texts().say("thanks.how"), call.rest(), call);
    }
    List<Group> choices = drafts.groups(call);
    if (choices.isEmpty() || (call.origin().channel() != null && call.group() == null)) {
      return TypedWords.givenBack(call.texts().say("group.none-here"), call.rest(), call);
    }
    return call.origin().channel() == null
        ? ask(mentioned.get(), choices, call)
        : share(mentioned.get(), choices.getFirst(), call);
  }

  /** In the channel everybody reads along anyway. */
  private Reply share(Mentioned mentioned, Group group, Call call) {
    String text = TypedWords.named(mentioned.text(), group.id(), groups, people);
    String result = once.run(call.origin(), () -> give(group.id(), mentioned.person(), text, call));
    return given(Result.valueOf(result), mentioned, call);
  }

  private Effect give(GroupId group, PersonId to, String text, Call call) {
    Result result = give.give(call.actor(), group, to, text);
    return new Effect(result.name(), result == Result.GIVEN);
  }

  private Reply ask(Mentioned mentioned, List<Group> choices, Call call) {
    List<Group> common =
        choices.stream()
            .filter(
                group ->
                    give.check(call.actor(), group.id(), mentioned.person(), mentioned.text())
                        == Result.GIVEN)
            .toList();
    if (common.isEmpty()) {
      return given(problem(mentioned, choices, call), mentioned, call);
    }
    String text = TypedWords.named(mentioned.text(), common.getFirst().id(), groups, people);
    String name = name(mentioned.person());
    String question =
        common.size() == 1
            ? call.texts().say("draft.share-with", "group", common.getFirst().name())
            : call.texts().say("draft.share-with-which");
    String author = call.texts().say("recognition.title", "from", call.person().name(), "to", name);
    return drafts.ask(
        new DraftDesk.Question(TOPIC, question, author), mentioned.person(), text, common, call);
  }

  /** What is to be mended, in the group where the person comes nearest. */
  private Result problem(Mentioned mentioned, List<Group> choices, Call call) {
    return choices.stream()
        .map(group -> give.check(call.actor(), group.id(), mentioned.person(), mentioned.text()))
        .max(Result::compareTo)
        .orElse(Result.NOT_IN_THE_GROUP);
  }

  @Override
  public Reply pressed(String id, Call call) {
    if (id.startsWith("drop:")) {
      return drafts.drop(id, call);
    }
    Group group = call.group();
    if (!id.startsWith("share:") || group == null) {
      return Reply.tell(call.texts().say("draft.gone"));
    }
    String result = drafts.share(id, call, draft -> give(group.id(), draft, call));
    return Reply.tell(call.texts().say(result.equals(DONE) ? "thanks.done" : "draft.gone"));
  }

  /** Whoever has left in the meantime can't be recognised any more. */
  private Effect give(GroupId group, Draft draft, Call call) {
    PersonId about = draft.about();
    return about == null ? Effect.refused(DraftDesk.GONE) : give(group, about, draft.text(), call);
  }

  private Reply given(Result result, Mentioned mentioned, Call call) {
    String name = name(mentioned.person());
    return switch (result) {
      case GIVEN -> Reply.tell(call.texts().say("thanks.shared", "name", name));
      case ONESELF ->
          TypedWords.givenBack(call.texts().say("thanks.oneself"), mentioned.text(), call);
      case NOT_A_MEMBER ->
          TypedWords.givenBack(
              call.texts().say("thanks.not-a-member", "word", shown(mentioned)),
              mentioned.text(),
              call);
      case NO_REASON -> Reply.tell(call.texts().say("thanks.no-reason", "name", name));
      case TOO_LONG -> TypedWords.tooLong(mentioned.text(), call);
      case NOT_IN_THE_GROUP ->
          TypedWords.givenBack(
              call.texts().say("refused.not-in-the-group"), mentioned.text(), call);
    };
  }

  /** The name of somebody whom Praksis knows, else what was typed. */
  private String shown(Mentioned mentioned) {
    return people.find(mentioned.person()).map(Person::name).orElse(mentioned.mention());
  }

  private String name(PersonId person) {
    return people.find(person).map(Person::name).orElse("–");
  }
}
