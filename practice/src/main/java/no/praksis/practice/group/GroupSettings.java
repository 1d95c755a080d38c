package no.praksis.practice.group;

import java.util.Set;

/**
 * What a group has agreed on beside language, zone and visibility.
 *
 * @param country whose public holidays are kept, ISO 3166-1 alpha-2; empty for none
 * @param region within the country, ISO 3166-2 without the country; empty for the whole country
 * @param extras keys of the optional questions that the weekly round asks as well
 * @param keptMonths how long answers are kept, 1 to 120
 * @param guests whether guests of the workspace take part
 * @param facilitation who set the group up, and who has been asked to facilitate it
 */
public record GroupSettings(
    String country,
    String region,
    Set<String> extras,
    int keptMonths,
    boolean guests,
    Facilitation facilitation) {
  /** Norwegian holidays, no optional questions, kept for a year, without guests. */
  public static final GroupSettings DEFAULT =
      new GroupSettings("NO", "", Set.of(), 12, false, Facilitation.UNKNOWN);

  public GroupSettings {
    extras = Set.copyOf(extras);
    if (keptMonths < 1 || keptMonths > 120) {
      throw new IllegalArgumentException("answers are kept for 1 to 120 months");
    }
  }

  public GroupSettings withHolidaysOf(String newCountry, String newRegion) {
    return new GroupSettings(newCountry, newRegion, extras, keptMonths, guests, facilitation);
  }

  public GroupSettings withExtras(Set<String> keys) {
    return new GroupSettings(country, region, keys, keptMonths, guests, facilitation);
  }

  public GroupSettings keptFor(int months) {
    return new GroupSettings(country, region, extras, months, guests, facilitation);
  }

  public GroupSettings withGuests(boolean takePart) {
    return new GroupSettings(country, region, extras, keptMonths, takePart, facilitation);
  }

  public GroupSettings with(Facilitation newFacilitation) {
    return new GroupSettings(country, region, extras, keptMonths, guests, newFacilitation);
  }
}
