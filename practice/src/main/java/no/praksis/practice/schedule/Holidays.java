package no.praksis.practice.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Public holidays. Asked often, so answers come from memory. Safe for use by many threads. */
public interface Holidays {
  /** For a group that keeps none. */
  Holidays NONE =
      new Holidays() {
        @Override
        public Set<LocalDate> in(String country, String region, int year) {
          return Set.of();
        }

        @Override
        public List<String> regions(String country) {
          return List.of();
        }
      };

  /**
   * The public holidays of the year, those on Sundays too; empty for no country and for one that is
   * not known. A region that is not known has the holidays of the whole country.
   *
   * @param country ISO 3166-1 alpha-2, or empty
   * @param region ISO 3166-2 without the country, or empty for the whole country
   */
  Set<LocalDate> in(String country, String region, int year);

  /** The regions of the country with holidays of their own, in order; often none. */
  List<String> regions(String country);
}
