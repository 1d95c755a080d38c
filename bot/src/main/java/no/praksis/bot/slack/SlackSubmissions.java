package no.praksis.bot.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.id.WorkspaceId;

/** Forms that are sent. They close when their content is kept. */
final class SlackSubmissions {
  private final SlackDoor door;
  private final SlackWords words;
  private final SlackAnswers answers;
  private final SlackAfterwards afterwards;
  private final Promptly promptly;
  private final Patience patience;

  SlackSubmissions(
      SlackDoor door,
      SlackWords words,
      SlackAnswers answers,
      Promptly promptly,
      Patience patience) {
    this.door = door;
    this.words = words;
    this.answers = answers;
    this.afterwards = new SlackAfterwards(answers, promptly);
    this.promptly = promptly;
    this.patience = patience;
  }

  /** A form as it was sent. */
  private record Sent(
      SlackPlace place, SlackMetadata metadata, SentForm form, Map<String, String> values) {}

  Response run(SentForm form, WorkspaceId workspace) {
    Optional<SlackMetadata> metadata = form.metadata();
    if (metadata.isEmpty() || metadata.get().form().isEmpty()) {
      return form.getContext().ack();
    }
    SlackPlace place =
        SlackPlace.ofForm(workspace, form.user(), metadata.get(), form.trigger(), form.viewId());
    Sent sent = new Sent(place, metadata.get(), form, form.values());
    EarlyAnswer early = EarlyAnswer.current();
    return promptly
        .here(
            () -> hand(sent),
            patience.saving(),
            () -> early.give(saving(sent, form.getContext())),
            late -> showLate(sent, late))
        .map(reply -> answer(sent, reply, form.getContext()))
        .orElseGet(form.getContext()::ack);
  }

  private Reply hand(Sent sent) {
    return door.hand(
        sent.place(),
        eventId(sent),
        origin -> new ChatEvent.Submitted(origin, sent.metadata().form(), sent.values()));
  }

  /**
   * The same content of the same view is the same event, so that a double click saves once; what
   * was mended is another.
   */
  private static String eventId(Sent sent) {
    String content = sent.metadata().form() + new TreeMap<>(sent.values());
    return "form:" + sent.form().viewId() + ":" + sent.place().user() + ":" + Sha256.hex(content);
  }

  private Response answer(Sent sent, Reply reply, ViewSubmissionContext context) {
    if (reply instanceof Reply.Kept(var message)) {
      afterwards.tell(sent.place(), sent.metadata().form(), message);
      return context.ack();
    }
    if (reply instanceof Reply.Tell(var why) && firstField(sent).isPresent()) {
      return context.ackWithErrors(Map.of(firstField(sent).get(), why.summary()));
    }
    SlackAnswer answer = SlackAnswer.of(reply);
    Message message = answer.message();
    if (message != null) {
      promptly.beside(() -> answers.tell(sent.place(), message));
    }
    Form form = answer.form();
    if (form == null) {
      return context.ack();
    }
    return reply instanceof Reply.KeepForm
        ? keep(sent, form, context)
        : context.ackWithUpdate(SlackRenderer.form(form, sent.metadata().next(form.id())));
  }

  /** Where to say why a form stays open as it is; Slack keeps all that was typed. */
  private static Optional<String> firstField(Sent sent) {
    return sent.form().view().getBlocks().stream()
        .filter(InputBlock.class::isInstance)
        .map(LayoutBlock::getBlockId)
        .findFirst();
  }

  private static Response keep(Sent sent, Form form, ViewSubmissionContext context) {
    return switch (SlackRenderer.keep(form, sent.form().view(), sent.metadata())) {
      case SlackRenderer.Kept.AtFields(var errors) -> context.ackWithErrors(errors);
      case SlackRenderer.Kept.Anew(var view) -> context.ackWithUpdate(view);
    };
  }

  private Response saving(Sent sent, ViewSubmissionContext context) {
    Texts texts = words.promptly(sent.place());
    return context.ackWithUpdate(
        SlackShowing.telling(sent.place(), Message.of(texts.say("slack.saving"))));
  }

  /** How it ended, in the modal that says that it is still being saved. */
  private void showLate(Sent sent, Reply reply) {
    // Slack may show the acknowledgement after an update that is sent right behind it
    boolean unused = Rest.of(patience.settling());
    SlackAnswer answer = SlackAnswer.of(reply);
    SlackPlace place = sent.place();
    Form form = answer.form();
    Message told = answer.message();
    if (reply instanceof Reply.Tell(var why) && firstField(sent).isPresent()) {
      giveBack(sent, why);
      return;
    }
    if (form == null) {
      Message end = told == null ? Message.of(words.of(place).say("slack.saved")) : told;
      if (!update(sent, SlackShowing.telling(place, end))) {
        answers.tell(place, end);
      }
      return;
    }
    if (SlackRenderer.tooLong(form)
        || !update(sent, SlackRenderer.form(form, sent.metadata().next(form.id())))) {
      giveBack(sent, whatToMend(form, words.of(place)));
    }
    if (told != null) {
      answers.tell(place, told);
    }
  }

  /**
   * The form that was filled in is gone from the screen, and can't be shown anew: Slack takes no
   * long text, or somebody has closed it.
   */
  private void giveBack(Sent sent, Message why) {
    boolean unused = update(sent, SlackShowing.telling(sent.place(), why));
    answers.tell(
        sent.place(),
        SlackTypedWords.below(why, sent.form().view(), sent.values(), words.of(sent.place())));
  }

  private boolean update(Sent sent, View view) {
    return answers.update(sent.place().workspace(), sent.form().viewId(), view);
  }

  private static Message whatToMend(Form form, Texts texts) {
    List<String> why = form.errors().values().stream().sorted().distinct().toList();
    String text = texts.say("slack.not-kept", "form", form.title());
    return why.isEmpty()
        ? Message.of(text)
        : new Message(text, List.of(new Paragraph(text), new Items(why)));
  }
}
