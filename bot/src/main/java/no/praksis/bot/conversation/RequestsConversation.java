package no.praksis.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.RequestsView;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.request.EndRequest;
import no.praksis.practice.request.ListRequests.Wanted;
import no.praksis.practice.request.Offer;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.ShareRequest;

/** Who is looking for what, outside of rounds too. */
final class RequestsConversation implements Conversation {
  static final String TOPIC = "wanted";

  private final HelpUseCases help;
  private final Groups groups;
  private final People people;
  private final DraftDesk drafts;
  private final Once once;

  RequestsConversation(
      HelpUseCases help, Groups groups, People people, DraftDesk drafts, Once once) {
    this.help = help;
    this.groups = groups;
    this.people = people;
    this.drafts = drafts;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.LOOKING_FOR, Verb.REQUESTS);
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Reply command(Verb verb, Call call) {
    if (verb == Verb.REQUESTS) {
      return list(call);
    }
    Group group = call.group();
    String text = group == null ? call.rest() : named(call.rest(), group);
    if (!TypedText.saysSomething(text)) {
      return Reply.tell(call.texts().say("looking.how"));
    }
    if (TypedText.isTooLong(text)) {
      return TypedWords.tooLong(text, call);
    }
    return call.origin().channel() == null ? ask(text, call) : share(text, call);
  }

  private String named(String text, Group group) {
    return TypedWords.named(text, group.id(), groups, people);
  }

  /** In the channel everybody reads along anyway. */
  private Reply share(String text, Call call) {
    Group group = call.group();
    if (group == null) {
      return TypedWords.givenBack(call.texts().say("group.none-here"), text, call);
    }
    return shared(once.run(call.origin(), () -> share(group.id(), text, call)), text, call);
  }

  private Effect share(GroupId group, String text, Call call) {
    ShareRequest.Result result = help.shareRequest().share(call.actor(), group, text);
    return new Effect(result.name(), result == ShareRequest.Result.SHARED);
  }

  private Reply ask(String text, Call call) {
    List<Group> choices = drafts.groups(call);
    if (choices.isEmpty()) {
      return TypedWords.givenBack(call.texts().say("group.none-here"), text, call);
    }
    String question =
        choices.size() == 1
            ? call.texts().say("draft.share-with", "group", choices.getFirst().name())
            : call.texts().say("draft.share-with-which");
    return drafts.ask(
        new DraftDesk.Question(TOPIC, question, call.texts().say("offered.looked-for")),
        null,
        text,
        choices,
        call);
  }

  private Reply list(Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    List<Wanted> open = help.listRequests().open(call.actor(), group.id());
    return new Reply.Tell(RequestsView.list(open, names(open), call.texts()));
  }

  private Names names(List<Wanted> open) {
    List<PersonId> ids =
        open.stream()
            .flatMap(
                one ->
                    Stream.concat(
                        Stream.of(one.request().person()),
                        one.offers().stream().map(Offer::person)))
            .toList();
    return Names.of(people.find(ids));
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    if (id.startsWith("share:")) {
      return drafts.groupOf(id);
    }
    return request(id)
        .flatMap(request -> help.requests().find(request))
        .flatMap(request -> groups.find(request.group()));
  }

  private static Optional<RequestId> request(String id) {
    int colon = id.indexOf(':');
    return colon < 0 || colon == id.length() - 1
        ? Optional.empty()
        : Optional.of(new RequestId(id.substring(colon + 1)));
  }

  @Override
  public Reply pressed(String id, Call call) {
    String action = id.split(":", 2)[0];
    return switch (action) {
      case "list" -> list(call);
      case "share" -> shareDraft(id, call);
      case "drop" -> drafts.drop(id, call);
      case "found" -> end(id, Request.State.FOUND, call);
      case "close" -> end(id, Request.State.CLOSED, call);
      case "keep" -> end(id, Request.State.OPEN, call);
      default -> new Reply.Nothing();
    };
  }

  private Reply shareDraft(String id, Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("draft.gone"));
    }
    String result =
        drafts.share(id, call, draft -> share(group.id(), named(draft.text(), group), call));
    return shared(result, "", call);
  }

  private static Reply shared(String result, String text, Call call) {
    if (result.equals(DraftDesk.GONE)) {
      return Reply.tell(call.texts().say("draft.gone"));
    }
    return switch (ShareRequest.Result.valueOf(result)) {
      case SHARED -> Reply.tell(call.texts().say("looking.shared"));
      case NOTHING_SAID -> Reply.tell(call.texts().say("looking.how"));
      case TOO_LONG -> TypedWords.tooLong(text, call);
      case NOT_IN_THE_GROUP ->
          TypedWords.givenBack(call.texts().say("refused.not-in-the-group"), text, call);
    };
  }

  private Reply end(String id, Request.State state, Call call) {
    Optional<RequestId> request = request(id);
    if (request.isEmpty()) {
      return new Reply.Nothing();
    }
    String result =
        once.run(
            call.origin(),
            () -> {
              EndRequest.Result ended = help.endRequest().end(call.actor(), request.get(), state);
              return new Effect(ended.name(), ended == EndRequest.Result.DONE);
            });
    return Reply.tell(
        call.texts()
            .say(
                EndRequest.Result.valueOf(result) == EndRequest.Result.DONE
                    ? "ended." + state
                    : "offer.gone"));
  }
}
