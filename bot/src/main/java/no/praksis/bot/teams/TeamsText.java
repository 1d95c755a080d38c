package no.praksis.bot.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.Mention;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.praksis.practice.id.PersonId;

/** Text of people and of ours on its way to Teams and from it. */
final class TeamsText {
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\n\t]]");

  private TeamsText() {}

  /** Without what no JSON can carry: control characters and halves of characters. */
  static String clean(String text) {
    return UNFIT.matcher(text).replaceAll("\uFFFD");
  }

  /** On one line. */
  static String line(String text) {
    String line = clean(text).strip().replaceAll("\\s*\\R\\s*", " ");
    return line.isEmpty() ? "–" : line;
  }

  /** Whether somebody speaks to Praksis by its name, rather than only where it can hear it. */
  static boolean isMentioned(Activity activity) {
    return activity.getMentions().stream().anyMatch(mention -> isOfPraksis(mention, activity));
  }

  private static boolean isOfPraksis(Mention mention, Activity activity) {
    return mention.getMentioned().getId().equals(activity.getRecipient().getId());
  }

  /**
   * What somebody has typed, without the mention of Praksis itself; mentions of people become
   * {@code @} and our id.
   *
   * @param people who a mentioned account is
   */
  static String typed(Activity activity, Function<ChannelAccount, Optional<PersonId>> people) {
    String text = activity.getText() == null ? "" : activity.getText();
    for (Mention mention : activity.getMentions()) {
      String read =
          isOfPraksis(mention, activity)
              ? ""
              : "@"
                  + people
                      .apply(mention.getMentioned())
                      .map(PersonId::value)
                      .orElse(mention.getMentioned().getName());
      if (mention.getText() != null) {
        text = text.replace(mention.getText(), read);
      }
    }
    return text.replace("&nbsp;", " ").replace('\u00A0', ' ').strip();
  }
}
