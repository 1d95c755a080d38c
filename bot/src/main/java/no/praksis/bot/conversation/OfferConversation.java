package no.praksis.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.ConfirmView;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.OfferFormView;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.request.ListRequests.Wanted;
import no.praksis.practice.request.OfferHelp;
import no.praksis.practice.request.Request;

/** Somebody can help: one tap and one optional line, seen by the two alone. */
final class OfferConversation implements Conversation {
  private final HelpUseCases help;
  private final Groups groups;
  private final People people;
  private final Once once;

  OfferConversation(HelpUseCases help, Groups groups, People people, Once once) {
    this.help = help;
    this.groups = groups;
    this.people = people;
    this.once = once;
  }

  @Override
  public String topic() {
    return "offer";
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return help.requests().find(new RequestId(id)).flatMap(request -> groups.find(request.group()));
  }

  @Override
  public Reply pressed(String id, Call call) {
    Optional<Wanted> wanted = help.listRequests().one(call.actor(), new RequestId(id));
    if (wanted.isEmpty()) {
      return call.tell("offer.gone");
    }
    if (wanted.get().own()) {
      return call.tell("offer.own");
    }
    if (wanted.get().request().state() != Request.State.OPEN) {
      return call.tell("offer.not-open");
    }
    return new Reply.OpenForm(form(wanted.get(), call));
  }

  private Form form(Wanted wanted, Call call) {
    return OfferFormView.of(wanted, name(wanted.request().person()), call.texts());
  }

  @Override
  public Optional<Form> form(String id, Call call) {
    return help.listRequests()
        .one(call.actor(), new RequestId(id))
        .map(wanted -> form(wanted, call));
  }

  @Override
  public Reply submitted(String id, Map<String, String> values, Call call) {
    RequestId request = new RequestId(id);
    String line = values.getOrDefault(OfferFormView.LINE, "");
    String result =
        once.run(call.origin(), () -> effect(help.offerHelp().offer(call.actor(), request, line)));
    String name = help.requests().find(request).map(one -> name(one.person())).orElse("–");
    return switch (OfferHelp.Result.valueOf(result)) {
      case OFFERED -> close(call.texts().say("offer.done", "name", name));
      case CHANGED -> close(call.texts().say("offer.changed", "name", name));
      case ONES_OWN -> close(call.texts().say("offer.own"));
      case NOT_OPEN -> givenBack("offer.not-open", line, call);
      case NO_SUCH_REQUEST -> givenBack("offer.gone", line, call);
      case TOO_LONG -> tooLong(id, values, line, call);
    };
  }

  private static Effect effect(OfferHelp.Result result) {
    boolean offered = result == OfferHelp.Result.OFFERED || result == OfferHelp.Result.CHANGED;
    return new Effect(result.name(), offered);
  }

  private Reply tooLong(String id, Map<String, String> values, String line, Call call) {
    String why =
        call.texts()
            .say(
                "answer.too-long",
                "length",
                line.codePointCount(0, line.length()),
                "most",
                TypedText.MAX_LENGTH);
    return form(id, call)
        .<Reply>map(form -> new Reply.KeepForm(form.again(values, Map.of(OfferFormView.LINE, why))))
        .orElseGet(() -> givenBack("offer.gone", line, call));
  }

  private static Reply givenBack(String key, String line, Call call) {
    return new Reply.CloseForm(ConfirmView.givenBack(call.texts().say(key), line, call.texts()));
  }

  private String name(PersonId person) {
    return Names.of(people.find(List.of(person))).of(person);
  }

  private static Reply close(String text) {
    return new Reply.CloseForm(Message.of(text));
  }
}
