package no.praksis.bot.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.bot.view.Field;
import org.jspecify.annotations.Nullable;

/**
 * Fields as input blocks. A block's id is that of its field behind what tells this form and its
 * revision from others that are shown in the same modal, for Slack keeps what was typed under a
 * block's id and ignores initial values where it finds one.
 *
 * <p>No {@code max_length}: without it Slack lets people type on, and the conversation that reads
 * the form refuses what is too long in their language, with all of it still there.
 */
final class SlackFields {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final String VALUE = "value";

  private final String prefix;

  SlackFields(SlackMetadata metadata) {
    prefix = metadata.revision() + "-" + Integer.toHexString(metadata.form().hashCode()) + ":";
  }

  String blockId(String field) {
    return prefix + field;
  }

  /** The field of a block's id; empty for a block that is no field. */
  static Optional<String> field(@Nullable String blockId) {
    int colon = blockId == null ? -1 : blockId.indexOf(':');
    return blockId == null || colon < 0
        ? Optional.empty()
        : Optional.of(blockId.substring(colon + 1));
  }

  /** Empty for a field with nothing to choose from. */
  Optional<LayoutBlock> of(Field field) {
    return element(field)
        .map(
            element ->
                InputBlock.builder()
                    .blockId(blockId(field.id()))
                    .label(SlackText.plain(field.label(), SlackLimits.LABEL))
                    .hint(
                        field.hint().isBlank()
                            ? null
                            : SlackText.plain(field.hint(), SlackLimits.HINT))
                    .optional(!field.required())
                    .element(element)
                    .build());
  }

  private static Optional<BlockElement> element(Field field) {
    return switch (field) {
      case Field.Text text -> Optional.of(text(text));
      case Field.Date date -> Optional.of(date(date));
      case Field.Time time -> Optional.of(time(time));
      case Field.Choice choice ->
          choice.look() == Field.Choice.Look.BUTTONS
                  && choice.options().size() <= SlackLimits.RADIO_BUTTONS
              ? some(choice.options()).map(all -> radio(choice, all))
              : menu(choice, choice.options());
      case Field.Somebody somebody -> menu(somebody, somebody.options());
      case Field.Several several ->
          several.options().size() <= SlackLimits.CHECKBOXES
              ? some(several.options()).map(all -> checkboxes(several, all))
              : severalOfMany(several);
    };
  }

  private static PlainTextInputElement text(Field.Text text) {
    return PlainTextInputElement.builder()
        .actionId(VALUE)
        .multiline(text.lines() > 1)
        .initialValue(text.value().isEmpty() ? null : ShownWords.clean(text.value()))
        .build();
  }

  private static DatePickerElement date(Field.Date date) {
    return DatePickerElement.builder()
        .actionId(VALUE)
        .initialDate(DATE.matcher(date.value()).matches() ? date.value() : null)
        .build();
  }

  private static TimePickerElement time(Field.Time time) {
    return TimePickerElement.builder()
        .actionId(VALUE)
        .initialTime(TIME.matcher(time.value()).matches() ? time.value() : null)
        .build();
  }

  private static RadioButtonsElement radio(Field.Choice choice, List<OptionObject> options) {
    return RadioButtonsElement.builder()
        .actionId(VALUE)
        .options(options)
        .initialOption(chosen(options, choice.value()))
        .build();
  }

  private static CheckboxesElement checkboxes(Field.Several several, List<OptionObject> options) {
    return CheckboxesElement.builder()
        .actionId(VALUE)
        .options(options)
        .initialOptions(chosen(options, several.chosen()::contains))
        .build();
  }

  private static Optional<BlockElement> menu(Field field, List<Field.Option> choice) {
    return some(choice)
        .map(
            options ->
                StaticSelectElement.builder()
                    .actionId(VALUE)
                    .options(options.size() > SlackLimits.OPTIONS ? null : options)
                    .optionGroups(options.size() > SlackLimits.OPTIONS ? groups(options) : null)
                    .initialOption(chosen(options, field.value()))
                    .build());
  }

  private static Optional<BlockElement> severalOfMany(Field.Several several) {
    return some(several.options())
        .map(
            options ->
                MultiStaticSelectElement.builder()
                    .actionId(VALUE)
                    .options(options.size() > SlackLimits.OPTIONS ? null : options)
                    .optionGroups(options.size() > SlackLimits.OPTIONS ? groups(options) : null)
                    .initialOptions(chosen(options, several.chosen()::contains))
                    .build());
  }

  private static Optional<List<OptionObject>> some(List<Field.Option> options) {
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(options.stream().map(SlackFields::option).toList());
  }

  private static OptionObject option(Field.Option option) {
    return OptionObject.builder()
        .text(SlackText.plain(option.label(), SlackLimits.OPTION_TEXT))
        .value(option.id())
        .build();
  }

  private static @Nullable OptionObject chosen(List<OptionObject> options, String value) {
    return options.stream()
        .filter(option -> option.getValue().equals(value))
        .findFirst()
        .orElse(null);
  }

  /** Null for none, since Slack takes no empty list. */
  private static @Nullable List<OptionObject> chosen(
      List<OptionObject> options, Predicate<String> isChosen) {
    List<OptionObject> chosen =
        options.stream().filter(option -> isChosen.test(option.getValue())).toList();
    return chosen.isEmpty() ? null : chosen;
  }

  /** By hundreds, each named by how its first and last begin. */
  private static List<OptionGroupObject> groups(List<OptionObject> options) {
    List<OptionGroupObject> groups = new ArrayList<>();
    for (int from = 0; from < options.size(); from += SlackLimits.OPTIONS) {
      List<OptionObject> some =
          options.subList(from, Math.min(options.size(), from + SlackLimits.OPTIONS));
      String label = label(some.getFirst()) + " – " + label(some.getLast());
      groups.add(
          OptionGroupObject.builder()
              .label(SlackText.plain(label, SlackLimits.GROUP_LABEL))
              .options(some)
              .build());
    }
    return groups;
  }

  private static String label(OptionObject option) {
    String label = SlackText.unescaped(option.getText().getText());
    return SlackText.CUTS.shortened(label, SlackLimits.GROUP_LABEL / 2 - 2);
  }
}
