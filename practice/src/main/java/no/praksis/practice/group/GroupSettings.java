package no.praksis.practice.group;

import java.util.Set;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a group has agreed on beside language, zone and visibility.
 *
 * @param country whose public holidays are kept, ISO 3166-1 alpha-2; empty for none
 * @param region within the country, ISO 3166-2 without the country; empty for the whole country
 * @param extras keys of the optional questions that the weekly round asks as well
 * @param keptMonths how long answers are kept, 1 to 120
 * @param guests whether guests of the workspace take part
 * @param setUpBy who made the channel a group; null when that is not known
 * @param invitedFacilitator who was named facilitator and has not accepted yet; no round opens
 *     before; null when nobody is waited for
 */
public record GroupSettings(
    String country,
    String region,
    Set<String> extras,
    int keptMonths,
    boolean guests,
    @Nullable PersonId setUpBy,
    @Nullable PersonId invitedFacilitator) {
  /** Norwegian holidays, no optional questions, kept for a year, without guests. */
  public static final GroupSettings DEFAULT =
      new GroupSettings("NO", "", Set.of(), 12, false, null, null);

  public GroupSettings {
    extras = Set.copyOf(extras);
    if (keptMonths < 1 || keptMonths > 120) {
      throw new IllegalArgumentException("answers are kept for 1 to 120 months");
    }
  }

  public GroupSettings withHolidaysOf(String newCountry, String newRegion) {
    return new GroupSettings(
        newCountry, newRegion, extras, keptMonths, guests, setUpBy, invitedFacilitator);
  }

  public GroupSettings withExtras(Set<String> keys) {
    return new GroupSettings(
        country, region, keys, keptMonths, guests, setUpBy, invitedFacilitator);
  }

  public GroupSettings keptFor(int months) {
    return new GroupSettings(country, region, extras, months, guests, setUpBy, invitedFacilitator);
  }

  public GroupSettings withGuests(boolean takePart) {
    return new GroupSettings(
        country, region, extras, keptMonths, takePart, setUpBy, invitedFacilitator);
  }

  public GroupSettings setUpBy(@Nullable PersonId person) {
    return new GroupSettings(
        country, region, extras, keptMonths, guests, person, invitedFacilitator);
  }

  /** Waits for this person to accept; null waits for nobody. */
  public GroupSettings inviting(@Nullable PersonId facilitator) {
    return new GroupSettings(country, region, extras, keptMonths, guests, setUpBy, facilitator);
  }
}
