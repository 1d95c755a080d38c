package no.praksis.standin.teams;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What Teams makes of markdown where it reads it: in text blocks, facts and texts of messages. What
 * would not look as it is written stands between ⟦ and ⟧.
 */
final class Markdown {
  private record Rule(Pattern pattern, String shown) {}

  private static final List<Rule> RULES =
      List.of(
          rule("(?is)<at>(.*?)</at>", "⟦@$1⟧"),
          rule("!\\[([^\\]\n]*)\\]\\(([^)\n]*)\\)", "⟦picture $1→$2⟧"),
          rule("\\[([^\\]\n]+)\\]\\(([^)\n]*)\\)", "⟦$1→$2⟧"),
          rule("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*", "⟦bold $1⟧"),
          rule("(?<![\\w\\\\])__(?=\\S)(.+?)(?<=\\S)__(?!\\w)", "⟦bold $1⟧"),
          rule("(?<![\\w*\\\\])\\*(?=[^\\s*])([^*\n]+?)(?<=\\S)\\*(?!\\w)", "⟦italic $1⟧"),
          rule("(?<![\\w_\\\\])_(?=[^\\s_])([^_\n]+?)(?<=\\S)_(?!\\w)", "⟦italic $1⟧"),
          rule("~~(?=\\S)(.+?)(?<=\\S)~~", "⟦struck $1⟧"),
          rule("(?m)^[ \t]*[-*+] +", "⟦•⟧ "),
          rule("(?m)^[ \t]*(\\d+)[.)] +", "⟦$1.⟧ "),
          rule("(?m)^#{1,6} +", "⟦heading⟧ "),
          rule("(?m)^> ?", "⟦quote⟧ "),
          rule("(?<!\\\\)`([^`\n]+)`", "⟦code $1⟧"),
          rule("&(amp|lt|gt|quot|nbsp|#\\d+);", "⟦sign $1⟧"),
          rule("\\{\\{(DATE|TIME)\\([^)]*\\)\\}\\}", "⟦time⟧"),
          rule("\\\\([\\\\`*_{}\\[\\]()#+.!~>|<&-])", "$1"));

  private Markdown() {}

  private static Rule rule(String pattern, String shown) {
    return new Rule(Pattern.compile(pattern), shown);
  }

  static String show(String text) {
    String shown = text;
    for (Rule rule : RULES) {
      shown = rule.pattern().matcher(shown).replaceAll(rule.shown());
    }
    return shown;
  }
}
