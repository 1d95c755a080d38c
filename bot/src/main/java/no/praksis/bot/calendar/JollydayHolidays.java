package no.praksis.bot.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.praksis.practice.schedule.Holidays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Public holidays from the tables that Jollyday brings. A country is read when it is asked about
 * for the first time, which takes some tenths of a second for the first one.
 */
public final class JollydayHolidays implements Holidays {
  private static final Logger LOG = LoggerFactory.getLogger(JollydayHolidays.class);

  private final Map<String, Optional<HolidayManager>> managers = new ConcurrentHashMap<>();
  private final Map<Asked, Set<LocalDate>> known = new ConcurrentHashMap<>();

  private record Asked(String country, String region, int year) {}

  @Override
  public Set<LocalDate> in(String country, String region, int year) {
    return country.isEmpty()
        ? Set.of()
        : known.computeIfAbsent(new Asked(country, region, year), this::look);
  }

  @Override
  public List<String> regions(String country) {
    return manager(country)
        .map(manager -> manager.getCalendarHierarchy().getChildren().keySet())
        .orElse(Set.of())
        .stream()
        .map(region -> region.toUpperCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private Set<LocalDate> look(Asked asked) {
    return manager(asked.country()).map(manager -> holidays(manager, asked)).orElse(Set.of());
  }

  private static Set<LocalDate> holidays(HolidayManager manager, Asked asked) {
    String[] region =
        asked.region().isEmpty()
            ? new String[0]
            : new String[] {asked.region().toLowerCase(Locale.ROOT)};
    return manager.getHolidays(Year.of(asked.year()), region).stream()
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<HolidayManager> manager(String country) {
    return country.isEmpty()
        ? Optional.empty()
        : managers.computeIfAbsent(country.toLowerCase(Locale.ROOT), JollydayHolidays::load);
  }

  private static Optional<HolidayManager> load(String country) {
    try {
      return Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)));
    } catch (IllegalStateException | IllegalArgumentException e) {
      LOG.warn("no public holidays are known for the country {}", country);
      return Optional.empty();
    }
  }
}
