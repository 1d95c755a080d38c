package no.praksis.talk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.praksis.practice.group.Language;

/** Finds words of one language in texts of another; only words that exist in one of them alone. */
public final class Leaks {
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

  private static final Set<String> ENGLISH =
      Set.of(
          "the",
          "and",
          "you",
          "your",
          "yours",
          "with",
          "this",
          "that",
          "what",
          "when",
          "which",
          "who",
          "how",
          "are",
          "was",
          "were",
          "have",
          "has",
          "not",
          "yet",
          "from",
          "until",
          "week",
          "weeks",
          "month",
          "round",
          "rounds",
          "answer",
          "answers",
          "answered",
          "group",
          "question",
          "questions",
          "facilitator",
          "save",
          "change",
          "nothing",
          "nobody",
          "everybody",
          "somebody",
          "write",
          "closed",
          "only",
          "away",
          "shared",
          "looking",
          "want",
          "wanted",
          "tried",
          "monday",
          "december");
  private static final Set<String> BOKMAAL =
      Set.of(
          "ikke",
          "jeg",
          "hva",
          "hvem",
          "hvor",
          "hvordan",
          "hvilken",
          "hvilke",
          "noen",
          "noe",
          "uke",
          "uka",
          "måned",
          "være",
          "ennå",
          "åpen",
          "åpne",
          "gjøre",
          "spørre",
          "gruppen",
          "prosessleder",
          "prosesslederen",
          "leder",
          "lederen",
          "deltaker",
          "deltakere",
          "velge",
          "navn",
          "nå",
          "kommer",
          "mer",
          "også",
          "bare",
          "selv",
          "endres",
          "vises",
          "søker",
          "forrige",
          "siden",
          "dere",
          "deres",
          "skriver");
  private static final Set<String> NYNORSK =
      Set.of(
          "ikkje",
          "eg",
          "kva",
          "kven",
          "korleis",
          "kvar",
          "nokon",
          "noko",
          "veke",
          "veka",
          "månad",
          "frå",
          "vere",
          "enno",
          "gjere",
          "spørje",
          "prosessleiar",
          "prosessleiaren",
          "leiar",
          "leiaren",
          "deltakar",
          "deltakarar",
          "velje",
          "namn",
          "kjem",
          "berre",
          "sjølv",
          "søkjer",
          "fyrste",
          "dykk",
          "dykkar",
          "opnar",
          "rundar");

  private Leaks() {}

  /** The words in {@code text} that are not of this language. */
  public static List<String> in(String text, Language language) {
    List<Set<String>> foreign =
        switch (language) {
          case EN -> List.of(BOKMAAL, NYNORSK);
          case NB -> List.of(ENGLISH, NYNORSK);
          case NN -> List.of(ENGLISH, BOKMAAL);
        };
    return WORD.matcher(text)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .filter(word -> foreign.stream().anyMatch(words -> words.contains(word)))
        .distinct()
        .toList();
  }
}
