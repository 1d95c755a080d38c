package no.praksis.standin.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack makes of what people type before it sends it to an app. */
final class Typing {
  private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])");
  private static final Pattern CALL = Pattern.compile("@(channel|here|everyone)\\b");
  private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>|]+");

  private Typing() {}

  /** Entities for the three signs, mentions as ids, addresses as links. */
  static String escaped(Workspace workspace, String typed) {
    String text = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    text = CALL.matcher(text).replaceAll("<!$1>");
    text = ADDRESS.matcher(text).replaceAll("<$0>");
    Matcher matcher = MENTION.matcher(text);
    return matcher.replaceAll(
        match ->
            Matcher.quoteReplacement(
                workspace.users.values().stream()
                    .filter(user -> user.name.equals(match.group(1)))
                    .findFirst()
                    .map(user -> "<@" + user.id + ">")
                    .orElse(match.group())));
  }
}
