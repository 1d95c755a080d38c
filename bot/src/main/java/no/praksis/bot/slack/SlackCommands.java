package no.praksis.bot.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.practice.id.WorkspaceId;

/** {@code /praksis …}: answered in the acknowledgement, or afterwards when it takes longer. */
final class SlackCommands {
  private final SlackDoor door;
  private final SlackWords words;
  private final SlackAnswers answers;
  private final Promptly promptly;
  private final Patience patience;
  private final SlackAcks acks = new SlackAcks();

  SlackCommands(
      SlackDoor door,
      SlackWords words,
      SlackAnswers answers,
      Promptly promptly,
      Patience patience) {
    this.door = door;
    this.words = words;
    this.answers = answers;
    this.promptly = promptly;
    this.patience = patience;
  }

  Response run(SlashCommandRequest request, WorkspaceId workspace) {
    SlashCommandPayload payload = request.getPayload();
    SlackPlace place =
        new SlackPlace(
            workspace,
            payload.getUserId(),
            payload.getChannelId(),
            null,
            payload.getTriggerId(),
            payload.getResponseUrl(),
            null);
    String typed = payload.getText() == null ? "" : payload.getText();
    SlashCommandContext context = request.getContext();
    EarlyAnswer early = EarlyAnswer.current();
    return promptly
        .here(
            () -> command(place, typed, payload.getTriggerId()),
            patience.answer(),
            () -> early.give(acks.of(SlackWords.wait(words.promptly(place)), context)),
            late -> answerLate(place, late))
        .map(now -> answer(place, now, context))
        .orElseGet(context::ack); // for nobody: whoever waited has had the early answer
  }

  /**
   * What came of a command.
   *
   * @param typed the words of the command
   */
  private record Done(SlackAnswer answer, String typed) {
    /** The button that gives the same command once more. */
    String again() {
      return "command:" + typed;
    }
  }

  private Done command(SlackPlace place, String typed, String trigger) {
    String text = SlackText.typed(typed, door.mentions(place.workspace()));
    Reply reply = door.command(place, "command:" + trigger, text);
    return new Done(SlackAnswer.of(reply), text);
  }

  private Response answer(SlackPlace place, Done done, SlashCommandContext context) {
    Form form = done.answer().form();
    if (form != null) {
      promptly.beside(() -> open(place, form, done.again()));
    }
    return acknowledge(place, context, done);
  }

  private void answerLate(SlackPlace place, Done done) {
    Form form = done.answer().form();
    if (form != null) {
      open(place, form, done.again());
    }
    Message message = done.answer().message();
    if (message != null) {
      answers.tell(place, message);
    }
  }

  private void open(SlackPlace place, Form form, String again) {
    if (answers.open(place, SlackRenderer.form(form, place.opening(form.id()))).isEmpty()) {
      answers.tell(place, SlackWords.ready(again, words.of(place)));
    }
  }

  private Response acknowledge(SlackPlace place, SlashCommandContext context, Done done) {
    Message message = done.answer().message();
    if (message == null) {
      return context.ack();
    }
    if (SlackEnclosures.isIn(message)) {
      promptly.beside(() -> tellNext(place, List.of(message)));
      return acks.of(SlackWords.wait(words.promptly(place)), context);
    }
    List<Message> parts = SlackSplitter.split(message);
    if (parts.size() > 1) {
      promptly.beside(() -> tellNext(place, parts.subList(1, parts.size())));
    }
    return SlackDoor.isHelp(done.typed())
        ? acks.ofHelp(parts.getFirst(), context)
        : acks.of(parts.getFirst(), context);
  }

  /** What comes after the acknowledgement: in order, and not before Slack shows that. */
  private void tellNext(SlackPlace place, List<Message> parts) {
    boolean unused = Rest.of(patience.settling());
    parts.forEach(part -> answers.tell(place, part));
  }
}
