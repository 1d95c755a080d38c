package no.praksis.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    for (Group group : mine) {
      Optional<String> before = before(words, group.name());
      if (before.isPresent()) {
        return new Found(before.get(), group, List.of());
      }
    }
    return mine.size() == 1
        ? new Found(words, mine.getFirst(), List.of())
        : new Found(words, null, mine);
  }

  /** What stands before {@code in <name>} at the end; case doesn't matter. */
  private static Optional<String> before(String words, String name) {
    String lower = words.strip().toLowerCase(Locale.ROOT);
    for (String in : List.of(" in ", " i ")) {
      String end = in + name.strip().toLowerCase(Locale.ROOT);
      if (lower.endsWith(end)) {
        return Optional.of(words.strip().substring(0, lower.length() - end.length()));
      }
    }
    return Optional.empty();
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
