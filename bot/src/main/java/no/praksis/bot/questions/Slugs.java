package no.praksis.bot.questions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names and keys made from what people wrote, for those who don't want to think of any. */
final class Slugs {
  private static final int LONGEST = 36;

  private Slugs() {}

  /** A name in letters of the language; empty when there are neither letters nor digits. */
  static String name(String title) {
    return cut(title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Ll}\\d]+", "-"));
  }

  /** A key in letters from a to z that is none of the others; adds itself to them. */
  static String key(String words, Set<String> others) {
    String plain =
        words.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "o").replace("å", "a");
    String letters = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String cut = cut(letters.replaceAll("[^a-z0-9]+", "-"));
    String base = cut.isEmpty() ? "q" : cut;
    String key = base;
    for (int count = 2; !others.add(key); count++) {
      key = base + "-" + count;
    }
    return key;
  }

  private static String cut(String hyphened) {
    String cut = hyphened.substring(0, Math.min(LONGEST, hyphened.length()));
    return cut.replaceAll("^-+|-+$", "");
  }
}
