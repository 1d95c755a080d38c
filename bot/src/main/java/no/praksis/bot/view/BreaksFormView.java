package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.praksis.bot.view.Field.Choice;
import no.praksis.bot.view.Field.Option;
import no.praksis.practice.schedule.DaysOff;
import no.praksis.practice.schedule.Span;
import no.praksis.practice.schedule.YearlyBreak;

/** The form in which a group chooses when it rests. */
public final class BreaksFormView {
  public static final String YEARLY = "breaks";
  public static final String COUNTRY = "country";
  public static final String REGION = "region";
  public static final String FROM = "from";
  public static final String UNTIL = "until";
  public static final String REMOVED = "removed";

  /** Stands for no country: a menu has no empty choice. */
  public static final String NONE = "none";

  /** Norway's neighbours, and where people who work in Norwegian municipalities often come from. */
  private static final List<String> COUNTRIES =
      List.of("SE", "DK", "FI", "IS", "FO", "GL", "DE", "NL", "GB", "IE", "FR", "ES", "PL", "LT");

  private BreaksFormView() {}

  /**
   * What the form starts with.
   *
   * @param proposed every yearly break with the holidays of the group's country
   * @param own the group's own breaks that are not over
   * @param regions to choose from; empty when the country has none
   * @param values by field id
   */
  public record Start(
      DaysOff proposed,
      LocalDate today,
      List<Span> own,
      List<String> regions,
      Map<String, String> values) {}

  /**
   * @param formId comes back with the values
   */
  public static Form of(String formId, Start start, Texts texts) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Element.Note(texts.say("breaks.intro")));
    parts.add(yearly(start.proposed(), start.today(), texts));
    parts.add(country(start.values().getOrDefault(COUNTRY, ""), texts));
    if (!start.regions().isEmpty()) {
      parts.add(region(start.regions(), texts));
    }
    parts.add(
        new Field.Date(FROM, texts.say("breaks.from"), texts.say("breaks.from-hint"), false, ""));
    parts.add(new Field.Date(UNTIL, texts.say("breaks.until"), "", false, ""));
    if (!start.own().isEmpty()) {
      parts.add(removed(start.own(), texts));
    }
    return new Form(formId, texts.say("breaks.title"), parts, texts.say("button.save"), Map.of())
        .again(start.values(), Map.of());
  }

  /** The yearly breaks, each with the days on which it comes next. */
  public static Field.Several yearly(DaysOff proposed, LocalDate today, Texts texts) {
    List<Option> options =
        Stream.of(YearlyBreak.values())
            .map(which -> new Option(id(which), label(which, proposed, today, texts)))
            .toList();
    return new Field.Several(
        YEARLY,
        texts.say("breaks.yearly"),
        texts.say("breaks.yearly-hint"),
        false,
        value(EnumSet.allOf(YearlyBreak.class)),
        options);
  }

  private static String label(YearlyBreak which, DaysOff proposed, LocalDate today, Texts texts) {
    String name = BreaksLines.name(which, texts);
    return proposed
        .next(which, today)
        .map(span -> texts.say("breaks.line", "name", name, "days", BreaksLines.span(span, texts)))
        .orElse(name);
  }

  /** What the field of the yearly breaks holds when these are kept. */
  public static String value(Set<YearlyBreak> kept) {
    return kept.stream().sorted().map(BreaksFormView::id).collect(Collectors.joining(","));
  }

  /** The yearly breaks that stand in the field's value; what is not known is left out. */
  public static Set<YearlyBreak> kept(String value) {
    List<String> ids = List.of(value.split(","));
    return Stream.of(YearlyBreak.values())
        .filter(which -> ids.contains(id(which)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String id(YearlyBreak which) {
    return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Choice country(String current, Texts texts) {
    Stream<String> others =
        Stream.concat(COUNTRIES.stream(), Stream.of(current))
            .filter(code -> !code.isEmpty() && !code.equals(NONE) && !code.equals("NO"))
            .distinct();
    List<Option> options = new ArrayList<>();
    options.add(new Option("NO", texts.country("NO")));
    others
        .map(code -> new Option(code, texts.country(code)))
        .sorted(Comparator.comparing(Option::label))
        .forEach(options::add);
    options.add(new Option(NONE, texts.say("breaks.no-country")));
    return new Choice(
        COUNTRY, texts.say("breaks.country"), "", true, "NO", options, Choice.Look.MENU);
  }

  private static Choice region(List<String> regions, Texts texts) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(NONE, texts.say("breaks.whole-country")));
    regions.forEach(code -> options.add(new Option(code, code)));
    return new Choice(
        REGION, texts.say("breaks.region"), "", false, NONE, options, Choice.Look.MENU);
  }

  private static Choice removed(List<Span> own, Texts texts) {
    List<Option> options =
        own.stream()
            .map(
                span -> new Option(span.from() + "/" + span.until(), BreaksLines.span(span, texts)))
            .toList();
    return new Choice(
        REMOVED, texts.say("breaks.remove"), "", false, "", options, Choice.Look.MENU);
  }
}
