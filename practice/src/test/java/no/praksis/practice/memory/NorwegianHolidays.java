package no.praksis.practice.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.praksis.practice.schedule.Holidays;

/** The public holidays of Norway in 2026 and 2027, from the almanac; none in other countries. */
public final class NorwegianHolidays implements Holidays {
  private static final Set<LocalDate> IN_2026 =
      dates(
          "2026-01-01 2026-04-02 2026-04-03 2026-04-05 2026-04-06 2026-05-01 2026-05-14"
              + " 2026-05-17 2026-05-24 2026-05-25 2026-12-25 2026-12-26");
  private static final Set<LocalDate> IN_2027 =
      dates(
          "2027-01-01 2027-03-25 2027-03-26 2027-03-28 2027-03-29 2027-05-01 2027-05-06"
              + " 2027-05-16 2027-05-17 2027-12-25 2027-12-26");

  private static Set<LocalDate> dates(String all) {
    return Set.copyOf(List.of(all.split(" ")).stream().map(LocalDate::parse).toList());
  }

  @Override
  public Set<LocalDate> in(String country, String region, int year) {
    if (!country.equals("NO")) {
      return Set.of();
    }
    return year == 2026 ? IN_2026 : year == 2027 ? IN_2027 : Set.of();
  }

  @Override
  public List<String> regions(String country) {
    return List.of();
  }
}
