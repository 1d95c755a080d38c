package no.praksis.practice.group;

import java.time.ZoneId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in one workspace or tenant.
 *
 * @param platformUser the platform's own id of the person, unique in the workspace
 * @param name as the platform shows it; text typed by people
 * @param language the person's own choice; null follows the group
 * @param guest whether the platform says that the person is a guest of the workspace
 */
public record Person(
    PersonId id,
    WorkspaceId workspace,
    String platformUser,
    String name,
    @Nullable Language language,
    ZoneId zone,
    WorkingHours hours,
    boolean guest) {

  /** Somebody who is not a guest. */
  public Person(
      PersonId id,
      WorkspaceId workspace,
      String platformUser,
      String name,
      @Nullable Language language,
      ZoneId zone,
      WorkingHours hours) {
    this(id, workspace, platformUser, name, language, zone, hours, false);
  }

  public Person withLanguage(Language chosen) {
    return new Person(id, workspace, platformUser, name, chosen, zone, hours, guest);
  }

  /** At work then, in that zone. */
  public Person working(WorkingHours newHours, ZoneId newZone) {
    return new Person(id, workspace, platformUser, name, language, newZone, newHours, guest);
  }

  /** As the platform has it now. */
  public Person asGuest(boolean isGuest) {
    return new Person(id, workspace, platformUser, name, language, zone, hours, isGuest);
  }

  /** Whether the person is asked in the group's rounds; a guest only where the group wants it. */
  public boolean mayTakePartIn(Group group) {
    return !guest || group.settings().guests();
  }

  /** The person's own language, otherwise the group's. */
  public Language languageOr(Language ofGroup) {
    return language == null ? ofGroup : language;
  }
}
