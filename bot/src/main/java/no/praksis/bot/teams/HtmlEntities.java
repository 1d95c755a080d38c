package no.praksis.bot.teams;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that HTML has names or numbers for, as far as editors write them so. */
final class HtmlEntities {
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});");
  private static final int HEXADECIMAL = 16;

  /** From U+00A0 on, one after the other; HTML 4, section 24.2. */
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute"
          + " Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave"
          + " eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml"
          + " divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, Integer> NAMED = new HashMap<>();

  static {
    int character = '\u00A0';
    for (String name : LATIN.split(" ")) {
      NAMED.put(name, character++);
    }
    NAMED.putAll(Map.of("amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"'));
    NAMED.putAll(Map.of("apos", (int) '\'', "ndash", 0x2013, "mdash", 0x2014, "hellip", 0x2026));
    NAMED.putAll(Map.of("lsquo", 0x2018, "rsquo", 0x2019, "ldquo", 0x201C, "rdquo", 0x201D));
    NAMED.putAll(Map.of("bull", 0x2022, "euro", 0x20AC, "zwj", 0x200D, "zwnj", 0x200C));
  }

  private HtmlEntities() {}

  /** The text with characters for all that it names; what is unknown stays as it is. */
  static String decoded(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
  }

  private static String character(MatchResult match) {
    String name = match.group(1);
    if (name.charAt(0) != '#') {
      Integer named = NAMED.get(name);
      return named == null ? match.group() : Character.toString(named);
    }
    int number =
        Character.toLowerCase(name.charAt(1)) == 'x'
            ? Integer.parseInt(name.substring(2), HEXADECIMAL)
            : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(number) ? Character.toString(number) : match.group();
  }
}
