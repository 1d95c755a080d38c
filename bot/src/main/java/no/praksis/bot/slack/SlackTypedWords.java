package no.praksis.bot.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.TypedText;

/** What somebody has typed in a modal that can't be shown to them any more. */
final class SlackTypedWords {
  private SlackTypedWords() {}

  /** A message with all that was typed below it, each under its label. */
  static Message below(Message message, View view, Map<String, String> values, Texts texts) {
    List<Element> typed =
        view.getBlocks().stream()
            .filter(InputBlock.class::isInstance)
            .map(InputBlock.class::cast)
            .flatMap(input -> quote(input, values).stream())
            .toList();
    if (typed.isEmpty()) {
      return message;
    }
    List<Element> all = new ArrayList<>(message.elements());
    all.add(new Paragraph(texts.say("answer.your-words")));
    all.addAll(typed);
    return new Message(message.summary(), all);
  }

  private static Optional<Element> quote(InputBlock input, Map<String, String> values) {
    return input.getElement() instanceof PlainTextInputElement
        ? SlackFields.field(input.getBlockId())
            .map(field -> values.getOrDefault(field, ""))
            .filter(text -> !TypedText.isEmpty(text))
            .map(text -> new Quote(SlackText.unescaped(input.getLabel().getText()), text))
        : Optional.empty();
  }
}
