package no.praksis.standin.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Slack's clients show marked-up text. What becomes a mention, a call to everybody or a link
 * with another face is shown between ⟦ and ⟧; marks that only change the look vanish as they do on
 * the screen.
 */
final class Mrkdwn {
  private static final Pattern SPECIAL = Pattern.compile("<([^<>]*)>");

  private Mrkdwn() {}

  static String show(Workspace workspace, String text) {
    StringBuilder shown = new StringBuilder();
    Matcher matcher = SPECIAL.matcher(text);
    int from = 0;
    while (matcher.find()) {
      shown.append(look(text.substring(from, matcher.start())));
      shown.append(special(workspace, matcher.group(1)));
      from = matcher.end();
    }
    return shown.append(look(text.substring(from))).toString();
  }

  private static String special(Workspace workspace, String inside) {
    String[] parts = inside.split("\\|", 2);
    String target = parts[0];
    if (target.startsWith("@")) {
      return "⟦@" + name(workspace, target.substring(1)) + "⟧";
    }
    if (target.startsWith("#")) {
      return "⟦#" + target.substring(1) + "⟧";
    }
    if (target.startsWith("!")) {
      return "⟦" + target + "⟧";
    }
    boolean sameFace = parts.length == 1 || parts[1].equals(target);
    return sameFace ? entities(target) : "⟦" + parts[1] + "→" + target + "⟧";
  }

  static String name(Workspace workspace, String user) {
    User known = workspace.users.get(user);
    return known == null ? "unknown " + user : known.realName;
  }

  /** Bold, italic, struck and code lose their marks, and a line that begins with > is a quote. */
  private static String look(String text) {
    String quoted = text.replaceAll("(?m)^(&gt;|>)+ ?", "");
    return entities(marks(quoted));
  }

  private static String marks(String text) {
    String shown = text;
    for (String mark : new String[] {"```", "`", "*", "_", "~"}) {
      String quoted = Pattern.quote(mark);
      shown =
          shown.replaceAll(
              "(?<![\\p{L}\\p{N}])"
                  + quoted
                  + "(?=\\S)([^\\n]*?\\S)"
                  + quoted
                  + "(?![\\p{L}\\p{N}])",
              "$1");
    }
    return shown;
  }

  /** The three entities that Slack knows, in plain text too. */
  static String entities(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
