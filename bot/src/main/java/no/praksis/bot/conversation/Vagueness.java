package no.praksis.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an action point could do with a hint. The rule: it is vague when it has fewer than three
 * words, or when nothing is left once the words are taken away that only say that something is
 * meant to become more or better – intentions (be, try, think, focus), measures (more, better,
 * often), attitudes (positive, patient) and the small words between them. Whoever names a person, a
 * thing, a place or a time keeps a word that is on no list, and is not vague. English, bokmål and
 * nynorsk are read alike, since many write all three.
 */
final class Vagueness {
  private static final int FEWEST_WORDS = 3;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Say that something is meant, and not what will be done. */
  private static final Set<String> INTENTIONS =
      words(
          "be being become get try think focus work improve do make keep want will should must need start"
              + " remember consider aim strive",
          "bli være få prøve forsøke tenke fokusere fokus jobbe arbeide forbedre gjøre vil skal bør"
              + " må ønsker ønske begynne huske vurdere satse bedre øke",
          "vere prøva forsøkje tenkje tenkja fokusera jobba arbeida forbetre gjere gjera"
              + " ønskjer ønskje hugse auke betre bør");

  /** How much, how often, how well. */
  private static final Set<String> MEASURES =
      words(
          "more less better best good great well often oftener always even much a lot bit"
              + " little further in general generally continuously",
          "mer mindre bedre best god godt bra flinkere flink oftere ofte alltid enda mye litt"
              + " fortsatt generelt stadig hele tiden videre dyktigere tydeligere sterkere",
          "meir betre flinkare oftare enno mykje framleis heile tida vidare dyktigare tydelegare"
              + " sterkare god godt");

  /** What one would like to be. */
  private static final Set<String> ATTITUDES =
      words(
          "positive patient clear clearer present open visible aware conscious mindful structured"
              + " nice kind supportive brave confident active proactive leader manager person listener",
          "positiv positivt tilstede stede tålmodig tydelig klar klarere nærværende åpen åpnere synlig bevisst strukturert"
              + " snill støttende modig trygg tryggere aktiv proaktiv leder sjef person lytter"
              + " tilstedeværende",
          "stades tolmodig tydeleg nærverande open opnare synleg medviten strukturert stødande modig"
              + " aktiv leiar lyttar tilstades");

  /** What stands between. */
  private static final Set<String> SMALL =
      words(
          "i we my our me us myself to at on of for and or the an as with about in it this that not"
              + " can going",
          "dette jeg vi min mitt mine vår vårt våre meg oss selv å på av til for og eller en et den det disse som"
              + " med om i ikke kan mot ved",
          "eg me vi min vår sjølv å på av til for og eller ein ei eit den det som med om i ikkje kan");

  private Vagueness() {}

  private static Set<String> words(String... lists) {
    return Set.copyOf(
        Arrays.stream(lists).flatMap(list -> Arrays.stream(list.split(" "))).distinct().toList());
  }

  static boolean isVague(String text) {
    List<String> typed =
        Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .toList();
    if (isWrittenWithoutSpaces(text)) {
      return false;
    }
    return typed.size() < FEWEST_WORDS || typed.stream().allMatch(Vagueness::saysLittle);
  }

  private static boolean saysLittle(String word) {
    return INTENTIONS.contains(word)
        || MEASURES.contains(word)
        || ATTITUDES.contains(word)
        || SMALL.contains(word);
  }

  /** Words can't be counted there, so nothing is said. */
  private static boolean isWrittenWithoutSpaces(String text) {
    return text.codePoints()
        .anyMatch(
            point ->
                switch (Character.UnicodeScript.of(point)) {
                  case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                  default -> false;
                });
  }
}
