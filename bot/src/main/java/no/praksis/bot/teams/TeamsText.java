package no.praksis.bot.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.Mention;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Text of people and of ours on its way to Teams and from it. */
final class TeamsText {
  /** Adaptive Cards put a local date or time in its place, in a TextRun too. */
  private static final Pattern MOMENT = Pattern.compile("\\{(?=\\{(DATE|TIME)\\()");

  /** Words without anything that markdown knows, a list's number and an address among it. */
  private static final Pattern INERT =
      Pattern.compile(
          "(?!\\d+[.)])(?!.*\\S[.:/]\\p{L})[\\p{L}\\p{N}«“][\\p{L}\\p{M}\\p{N} ,.:;?’'«»“”·–—…/%]*");

  private static final char WORD_JOINER = '\u2060';

  private TeamsText() {}

  /** For a TextRun, so that it shows the text letter by letter. */
  static String shown(String text) {
    String clean = ShownWords.clean(text);
    return clean.contains("{{") ? MOMENT.matcher(clean).replaceAll("{" + WORD_JOINER) : clean;
  }

  /** On one line. */
  static String line(String text) {
    String line = ShownWords.clean(text).strip().replaceAll("\\s*\\R\\s*", " ");
    return line.isEmpty() ? "–" : line;
  }

  /** Whether a TextBlock, which reads markdown, shows it as it is. */
  static boolean isInert(String line) {
    return INERT.matcher(line).matches();
  }

  /** Whether somebody speaks to Praksis by its name, rather than only where it can hear it. */
  static boolean isMentioned(Activity activity) {
    return mentions(activity).anyMatch(mention -> isOfPraksis(mention, activity));
  }

  private static Stream<Mention> mentions(Activity activity) {
    return activity.getEntities() == null
        ? Stream.empty()
        : activity.getMentions().stream().filter(mention -> mention.getMentioned() != null);
  }

  private static boolean isOfPraksis(Mention mention, Activity activity) {
    ChannelAccount praksis = activity.getRecipient();
    return praksis != null
        && praksis.getId() != null
        && praksis.getId().equals(mention.getMentioned().getId());
  }

  /**
   * What somebody has typed, without the mention of Praksis itself; mentions of people become
   * {@code @} and our id. Teams sends the words twice: as text, which has lost whatever looks like
   * a tag, and as HTML, from which they are read where there is any.
   *
   * @param people who a mentioned account is
   */
  static String typed(Activity activity, Function<ChannelAccount, Optional<PersonId>> people) {
    List<TeamsHtml.Mentioned> mentions =
        mentions(activity)
            .map(
                mention ->
                    new TeamsHtml.Mentioned(
                        orEmpty(mention.getText()),
                        orEmpty(mention.getMentioned().getName()),
                        isOfPraksis(mention, activity) ? "" : "@" + who(mention, people)))
            .toList();
    return html(activity)
        .map(html -> TeamsHtml.words(html, mentions))
        .filter(words -> !words.isEmpty())
        .orElseGet(() -> TeamsHtml.plain(orEmpty(activity.getText()), mentions));
  }

  private static Optional<String> html(Activity activity) {
    return activity.getAttachments() == null
        ? Optional.empty()
        : activity.getAttachments().stream()
            .filter(attachment -> "text/html".equals(attachment.getContentType()))
            .map(attachment -> attachment.getContent())
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .findFirst();
  }

  private static String who(Mention mention, Function<ChannelAccount, Optional<PersonId>> people) {
    return people
        .apply(mention.getMentioned())
        .map(PersonId::value)
        .orElseGet(() -> orEmpty(mention.getMentioned().getName()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
