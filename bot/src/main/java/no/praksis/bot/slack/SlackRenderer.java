package no.praksis.bot.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.web.PlainText;

/** Views as Slack's blocks and views. */
final class SlackRenderer {
  /** The callback id of every form. */
  static final String FORM = "praksis-form";

  /** The callback id of a modal that only tells something. */
  static final String TELLING = "praksis-telling";

  private static final Function<String, Optional<String>> NO_PICTURES = id -> Optional.empty();

  private SlackRenderer() {}

  /**
   * A message.
   *
   * @param text what notifications and screen readers get; escaped
   */
  record Rendered(List<LayoutBlock> blocks, String text) {
    Rendered {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A message that fits, see {@link SlackSplitter}.
   *
   * @param pictures Slack's file id of a picture of ours, which Slack has finished with; where it
   *     is empty, the picture's words stand for it
   */
  static Rendered message(Message message, Function<String, Optional<String>> pictures) {
    List<LayoutBlock> blocks = new SlackBlocks(pictures).of(message.elements());
    return new Rendered(
        blocks.isEmpty() ? SlackBlocks.words(message.summary(), false) : blocks, text(message));
  }

  /** Screen readers read this and not the blocks, so it holds all that fits. */
  private static String text(Message message) {
    String all = ShownWords.clean(PlainText.of(message));
    String summary = ShownWords.clean(message.summary().strip());
    String whole = all.startsWith(summary) ? all : summary + "\n" + all;
    int most = SlackLimits.FALLBACK_BYTES;
    String text = SlackText.escaped(SlackText.CUTS.shortened(whole, most));
    while (text.getBytes(StandardCharsets.UTF_8).length > SlackLimits.FALLBACK_BYTES) {
      most = most * 9 / 10;
      text = SlackText.escaped(SlackText.CUTS.shortened(whole, most));
    }
    return text;
  }

  /** A form as a modal. */
  static View form(Form form, SlackMetadata metadata) {
    SlackFields fields = new SlackFields(metadata);
    SlackBlocks elements = new SlackBlocks(NO_PICTURES);
    List<LayoutBlock> blocks = new ArrayList<>();
    general(form).forEach(why -> blocks.addAll(SlackBlocks.words("⚠️ " + why, true)));
    form.elements()
        .forEach(
            part -> {
              switch (part) {
                case Element element -> blocks.addAll(elements.of(element));
                case Field field -> {
                  fields.of(field).ifPresent(blocks::add);
                  String why = form.errors().get(field.id());
                  if (why != null) {
                    blocks.addAll(SlackBlocks.words("⚠️ " + why, true));
                  }
                }
              }
            });
    return View.builder()
        .type("modal")
        .callbackId(FORM)
        .privateMetadata(metadata.write())
        .title(title(form.title()))
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(SlackText.plain(form.submit(), SlackLimits.VIEW_SUBMIT).getText())
                .emoji(false)
                .build())
        .blocks(blocks)
        .build();
  }

  private static ViewTitle title(String title) {
    return ViewTitle.builder()
        .type("plain_text")
        .text(SlackText.plain(title, SlackLimits.VIEW_TITLE).getText())
        .emoji(false)
        .build();
  }

  private static List<String> general(Form form) {
    return form.errors().entrySet().stream()
        .filter(error -> form.fields().stream().noneMatch(f -> f.id().equals(error.getKey())))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  /** What becomes of a modal that stays open. */
  sealed interface Kept {
    /** Slack keeps everything that was typed and shows these, by block id. */
    record AtFields(Map<String, String> errors) implements Kept {
      public AtFields {
        errors = Map.copyOf(errors);
      }
    }

    /** This takes its place. */
    record Anew(View view) implements Kept {}
  }

  /**
   * A form that stays open.
   *
   * @param shown the modal that was sent
   */
  static Kept keep(Form form, View shown, SlackMetadata metadata) {
    SlackFields fields = new SlackFields(metadata);
    List<String> ids =
        shown.getBlocks().stream()
            .filter(InputBlock.class::isInstance)
            .map(LayoutBlock::getBlockId)
            .toList();
    List<String> wanted =
        form.fields().stream()
            .filter(field -> fields.of(field).isPresent())
            .map(field -> fields.blockId(field.id()))
            .toList();
    boolean same = form.id().equals(metadata.form()) && ids.equals(wanted) && !ids.isEmpty();
    Map<String, String> errors = new LinkedHashMap<>();
    form.errors()
        .forEach(
            (field, why) -> {
              String id = fields.blockId(field);
              errors.merge(
                  same && tooLong(form) && !ids.contains(id) ? ids.getFirst() : id,
                  why,
                  (one, other) -> one + " " + other);
            });
    return same && !errors.isEmpty() && ids.containsAll(errors.keySet())
        ? new Kept.AtFields(errors)
        : new Kept.Anew(form(form, metadata.next(form.id())));
  }

  /**
   * Whether something was typed that Slack may not take as an initial value. It stays where it
   * stands then, and what is wrong with the whole form is said at its first field.
   */
  static boolean tooLong(Form form) {
    return form.fields().stream()
        .anyMatch(
            field -> field instanceof Field.Text && field.value().length() > SlackLimits.TEXT);
  }

  /** A modal that only tells something, such as that a form opens in a moment. */
  static View telling(String title, Message message, SlackMetadata metadata) {
    return View.builder()
        .type("modal")
        .callbackId(TELLING)
        .privateMetadata(metadata.write())
        .title(title(title))
        .blocks(message(message, NO_PICTURES).blocks())
        .build();
  }

  /** A home view. What doesn't fit is left out, see {@link SlackHome}. */
  static View home(Home home, Function<String, Optional<String>> pictures) {
    return View.builder()
        .type("home")
        .blocks(new SlackBlocks(pictures).of(SlackSplitter.fitting(home)))
        .build();
  }
}
