package no.praksis.bot.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.praksis.bot.view.ConfirmView;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Words that people type after a command, with mentions as {@code @id} in them. */
final class TypedWords {
  private static final Pattern MENTION = Pattern.compile("(?<!\\S)@(\\S+)");
  private static final Pattern AFTER_A_NAME = Pattern.compile("[.,:;!?]+$");
  private static final Pattern TO = Pattern.compile("(?i)(to|til)");

  private TypedWords() {}

  /**
   * The first mention and what is said about it.
   *
   * @param mention as typed, with its @
   * @param text without the mention
   */
  record Mentioned(String mention, PersonId person, String text) {}

  /** The first mention with the words around it; empty without one. */
  static Optional<Mentioned> mentioned(String words) {
    Matcher matcher = MENTION.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String id = AFTER_A_NAME.matcher(matcher.group(1)).replaceAll("");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    String before = words.substring(0, matcher.start()).strip();
    String after = words.substring(matcher.end()).strip();
    String start = TO.matcher(before).matches() ? "" : before;
    return Optional.of(new Mentioned("@" + id, new PersonId(id), (start + " " + after).strip()));
  }

  /** With names in place of the ids of people of the group, and of nobody else. */
  static String named(String text, GroupId group, Groups groups, People people) {
    if (text.indexOf('@') < 0) {
      return text;
    }
    Map<PersonId, Person> known =
        people.find(groups.members(group).stream().map(Member::person).toList());
    return MENTION
        .matcher(text)
        .replaceAll(
            match -> {
              String typed = match.group(1);
              String id = AFTER_A_NAME.matcher(typed).replaceAll("");
              Person person = id.isEmpty() ? null : known.get(new PersonId(id));
              String shown =
                  person == null
                      ? match.group()
                      : "@" + person.name() + typed.substring(id.length());
              return Matcher.quoteReplacement(shown);
            });
  }

  /** Too long: says so, and gives the words back. */
  static Reply tooLong(String text, Call call) {
    String why =
        call.texts()
            .say(
                "answer.too-long",
                "length",
                text.codePointCount(0, text.length()),
                "most",
                TypedText.MAX_LENGTH);
    return givenBack(why, text, call);
  }

  static Reply givenBack(String why, String text, Call call) {
    return new Reply.Tell(ConfirmView.givenBack(why, text, call.texts()));
  }
}
