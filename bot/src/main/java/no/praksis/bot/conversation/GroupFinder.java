package no.praksis.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the group that somebody means: the channel's, else the one named with {@code in <group>} at
 * the end, else the only one that the person is in.
 */
final class GroupFinder {
  private static final Pattern IN =
      Pattern.compile("^(.*?)\\s+(?:in|i)\\s+(\\S.*)$", Pattern.CASE_INSENSITIVE);
  private static final int LABEL = 24;

  private final Groups groups;

  GroupFinder(Groups groups) {
    this.groups = groups;
  }

  /**
   * What was found.
   *
   * @param words the command without the name of the group
   * @param group null when there is none, or several
   * @param candidates the person's groups, when one has to be chosen
   */
  record Found(String words, @Nullable Group group, List<Group> candidates) {
    boolean mustChoose() {
      return group == null && candidates.size() > 1;
    }
  }

  List<Group> of(Person person) {
    return groups.of(person.id());
  }

  Found find(String words, ChatEvent.Origin origin, Person person) {
    ConversationId channel = origin.channel();
    if (channel != null) {
      return new Found(words, groups.find(origin.workspace(), channel).orElse(null), List.of());
    }
    List<Group> mine = of(person);
    Matcher matcher = IN.matcher(words);
    if (matcher.matches()) {
      Optional<Group> named =
          mine.stream().filter(group -> isCalled(group, matcher.group(2))).findFirst();
      if (named.isPresent()) {
        return new Found(matcher.group(1), named.get(), List.of());
      }
    }
    return mine.size() == 1
        ? new Found(words, mine.getFirst(), List.of())
        : new Found(words, null, mine);
  }

  private static boolean isCalled(Group group, String name) {
    return group.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT));
  }

  /** Asks which group is meant, with a button each. */
  Reply ask(Found found, Call call) {
    List<Button> buttons =
        found.candidates().stream()
            .map(
                group ->
                    Button.plain(
                        "command:" + found.words() + " in " + group.name(), label(group.name())))
            .toList();
    String text = call.texts().say("group.which");
    return new Reply.Tell(new Message(text, List.of(new Paragraph(text), new Buttons(buttons))));
  }

  private static String label(String name) {
    return name.codePointCount(0, name.length()) <= LABEL
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LABEL - 1)) + "…";
  }
}
