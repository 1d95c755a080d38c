package no.praksis.bot.delivery;

import java.util.List;
import no.praksis.practice.id.PersonId;

/** The home views that platforms show, as far as what is in them changes. */
public interface Homes {
  /** Of platforms that make each home anew when somebody looks. */
  Homes NONE =
      new Homes() {
        @Override
        public boolean watched() {
          return false;
        }

        @Override
        public void changed(PersonId person) {}
      };

  /** Whether anybody has looked at a home lately. */
  boolean watched();

  /**
   * What this person's home shows may be another now: it is shown anew soon, when the person has
   * looked at it lately. Returns at once; what can't be shown is dropped.
   */
  void changed(PersonId person);

  /** The homes of several platforms. */
  static Homes of(List<Homes> platforms) {
    List<Homes> all = List.copyOf(platforms);
    return new Homes() {
      @Override
      public boolean watched() {
        return all.stream().anyMatch(Homes::watched);
      }

      @Override
      public void changed(PersonId person) {
        all.forEach(homes -> homes.changed(person));
      }
    };
  }
}
