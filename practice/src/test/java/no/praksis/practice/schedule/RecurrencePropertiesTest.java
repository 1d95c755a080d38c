package no.praksis.practice.schedule;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds in every zone, over every change of the clocks from 2026 to 2030. */
class RecurrencePropertiesTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2030, 12, 31);

  /** Apia and Tehran have given up daylight saving; they show that nothing moves without it. */
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Oslo"),
          ZoneId.of("Europe/London"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("America/New_York"),
          ZoneId.of("America/Santiago"),
          ZoneId.of("America/Nuuk"),
          ZoneId.of("Africa/Casablanca"),
          ZoneId.of("Asia/Tehran"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Pacific/Chatham"));

  private record Change(ZoneId zone, ZoneOffsetTransition transition) {}

  private static final List<Change> CHANGES =
      ZONES.stream()
          .flatMap(zone -> transitions(zone).stream().map(found -> new Change(zone, found)))
          .toList();

  @Example
  void changesOfTheClocks_areReallyMet() {
    Map<ZoneId, Integer> found = new HashMap<>();
    CHANGES.forEach(change -> found.merge(change.zone(), 1, Integer::sum));

    assertThat(found)
        .hasSize(ZONES.size() - 2)
        .allSatisfy((zone, n) -> assertThat(n).isBetween(9, 12));
    assertThat(found).doesNotContainKeys(ZoneId.of("Pacific/Apia"), ZoneId.of("Asia/Tehran"));
  }

  @Property(tries = 300)
  void aroundEveryChange_eachDateHappensOnce_atItsLocalTimeUnlessThatIsSkipped(
      @ForAll @IntRange(min = -200, max = 200) int minutesFromTheChange) {
    for (Change change : CHANGES) {
      LocalDateTime near =
          change.transition().getDateTimeBefore().plusMinutes(minutesFromTheChange);
      Recurrence daily =
          new Recurrence(
              EnumSet.allOf(DayOfWeek.class), near.toLocalTime(), change.zone(), 1, FIRST_DAY);
      LocalDate start = near.toLocalDate().minusDays(2);
      List<Occurrence> days = daily.from(start).limit(5).toList();

      for (int i = 0; i < days.size(); i++) {
        assertThat(days.get(i).date()).isEqualTo(start.plusDays(i));
        assertHappensAsWritten(daily, days.get(i));
      }
      assertStrictlyAscending(days);
    }
  }

  @Property(tries = 300)
  void everyMoment_comesAtItsLocalTimeUnlessSkipped_inStrictOrder(
      @ForAll("recurrences") Recurrence recurrence, @ForAll("dates") LocalDate from) {
    List<Occurrence> found = recurrence.from(from).limit(60).toList();

    assertThat(found).hasSize(60).allSatisfy(each -> assertHappensAsWritten(recurrence, each));
    assertThat(found).extracting(Occurrence::date).doesNotHaveDuplicates();
    assertThat(found.getFirst().date())
        .isAfterOrEqualTo(from)
        .isAfterOrEqualTo(recurrence.anchor());
    assertStrictlyAscending(found);
  }

  @Property(tries = 300)
  void sameWeekdays_areExactlyNWeeksApart_andNoneIsLeftOut(
      @ForAll("recurrences") Recurrence recurrence, @ForAll("dates") LocalDate from) {
    List<LocalDate> dates = recurrence.from(from).limit(40).map(Occurrence::date).toList();

    Map<DayOfWeek, LocalDate> last = new HashMap<>();
    for (LocalDate date : dates) {
      LocalDate before = last.put(date.getDayOfWeek(), date);
      if (before != null) {
        assertThat(WEEKS.between(before, date)).isEqualTo(recurrence.everyWeeks());
        assertThat(DAYS.between(before, date)).isEqualTo(7L * recurrence.everyWeeks());
      }
    }
    assertThat(last.keySet()).isEqualTo(recurrence.days());
    assertThat(dates)
        .allSatisfy(
            date ->
                assertThat(WEEKS.between(monday(recurrence.anchor()), monday(date)))
                    .matches(weeks -> weeks % recurrence.everyWeeks() == 0));
  }

  @Property(tries = 300)
  void from_aLaterDate_isTheRestOfFromAnEarlierOne(
      @ForAll("recurrences") Recurrence recurrence,
      @ForAll("dates") LocalDate from,
      @ForAll @IntRange(max = 400) int days) {
    LocalDate later = from.plusDays(days);

    assertThat(recurrence.from(later).limit(5))
        .containsExactlyElementsOf(
            recurrence.from(from).filter(each -> !each.date().isBefore(later)).limit(5).toList());
  }

  @Property(tries = 300)
  void firstAfter_walksThroughExactlyWhatFromLists(
      @ForAll("recurrences") Recurrence recurrence, @ForAll("dates") LocalDate from) {
    List<Occurrence> listed = recurrence.from(from).limit(30).toList();

    Instant moment = listed.getFirst().at().minusNanos(1);
    List<Occurrence> walked = new ArrayList<>();
    while (walked.size() < listed.size()) {
      Occurrence next = recurrence.firstAfter(moment);
      walked.add(next);
      moment = next.at();
    }

    assertThat(walked).isEqualTo(listed);
  }

  @Property(tries = 300)
  void firstAfter_aroundEveryChange_isTheEarliestLaterOne(
      @ForAll @IntRange(min = -200, max = 200) int minutesFromTheChange,
      @ForAll @IntRange(min = -1500, max = 1500) int askedMinutesFromTheChange) {
    for (Change change : CHANGES) {
      LocalTime time =
          change.transition().getDateTimeBefore().plusMinutes(minutesFromTheChange).toLocalTime();
      Recurrence daily =
          new Recurrence(EnumSet.allOf(DayOfWeek.class), time, change.zone(), 1, FIRST_DAY);
      Instant asked = change.transition().getInstant().plusSeconds(60L * askedMinutesFromTheChange);
      LocalDate wellBefore = LocalDate.ofInstant(asked, change.zone()).minusDays(5);

      assertThat(daily.firstAfter(asked))
          .isEqualTo(
              daily.from(wellBefore).filter(each -> each.at().isAfter(asked)).findFirst().get());
    }
  }

  @Provide
  Arbitrary<Recurrence> recurrences() {
    Arbitrary<Set<DayOfWeek>> days =
        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7);
    Arbitrary<LocalTime> times =
        Arbitraries.integers().between(0, 24 * 60 - 1).map(i -> LocalTime.ofSecondOfDay(60L * i));
    Arbitrary<Integer> everyWeeks = Arbitraries.integers().between(1, 52);
    return Combinators.combine(days, times, Arbitraries.of(ZONES), everyWeeks, dates())
        .as(Recurrence::new);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Worked out from the zone's rules, not by the class under test's own means. */
  private static void assertHappensAsWritten(Recurrence recurrence, Occurrence occurrence) {
    LocalDateTime nominal = occurrence.date().atTime(recurrence.time());
    ZoneRules rules = recurrence.zone().getRules();
    LocalDateTime real = LocalDateTime.ofInstant(occurrence.at(), recurrence.zone());
    List<ZoneOffset> offsets = rules.getValidOffsets(nominal);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = rules.getTransition(nominal);
      assertThat(real).isEqualTo(nominal.plus(gap.getDuration()));
    } else {
      assertThat(real).isEqualTo(nominal);
      assertThat(offsets)
          .allSatisfy(
              offset -> assertThat(nominal.toInstant(offset)).isAfterOrEqualTo(occurrence.at()));
    }
  }

  private static void assertStrictlyAscending(List<Occurrence> occurrences) {
    for (int i = 1; i < occurrences.size(); i++) {
      assertThat(occurrences.get(i).at()).isAfter(occurrences.get(i - 1).at());
      assertThat(occurrences.get(i).date()).isAfter(occurrences.get(i - 1).date());
    }
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant end = LAST_DAY.plusDays(1).atStartOfDay(zone).toInstant();
    List<ZoneOffsetTransition> found = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(FIRST_DAY.atStartOfDay(zone).toInstant());
    while (next != null && next.getInstant().isBefore(end)) {
      found.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return found;
  }
}
