package no.praksis.bot.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The emoji in what somebody has written. A message's text has codes such as {@code :smile:} for
 * them, whether they were typed, pasted or chosen; its blocks say which characters they are. A
 * workspace's own emoji have none.
 */
final class SlackEmoji {
  private static final int HEXADECIMAL = 16;

  private SlackEmoji() {}

  /** The characters by their codes, as {@link SlackText#typed} wants them. */
  static Map<String, String> in(@Nullable List<LayoutBlock> blocks) {
    Map<String, String> emoji = new HashMap<>();
    if (blocks != null) {
      for (LayoutBlock block : blocks) {
        if (block instanceof RichTextBlock text) {
          text.getElements().forEach(element -> find(element, emoji));
        }
      }
    }
    return emoji;
  }

  private static void find(Object element, Map<String, String> emoji) {
    switch (element) {
      case RichTextSectionElement section -> all(section.getElements(), emoji);
      case RichTextQuoteElement quote -> all(quote.getElements(), emoji);
      case RichTextListElement list -> all(list.getElements(), emoji);
      case RichTextSectionElement.Emoji one -> put(one, emoji);
      default -> {}
    }
  }

  private static void all(List<RichTextElement> elements, Map<String, String> emoji) {
    elements.forEach(element -> find(element, emoji));
  }

  private static void put(RichTextSectionElement.Emoji one, Map<String, String> emoji) {
    String unicode = one.getUnicode();
    if (unicode != null && unicode.matches("[0-9a-fA-F]{1,6}(-[0-9a-fA-F]{1,6})*")) {
      StringBuilder characters = new StringBuilder();
      for (String codePoint : unicode.split("-")) {
        int value = Integer.parseInt(codePoint, HEXADECIMAL);
        if (Character.isValidCodePoint(value)) {
          characters.appendCodePoint(value);
        }
      }
      String tone = one.getSkinTone() == null ? "" : ":skin-tone-" + one.getSkinTone() + ":";
      emoji.put(":" + one.getName() + ":" + tone, characters.toString());
    }
  }
}
