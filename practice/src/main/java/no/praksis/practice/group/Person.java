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
 */
public record Person(
    PersonId id,
    WorkspaceId workspace,
    String platformUser,
    String name,
    @Nullable Language language,
    ZoneId zone,
    WorkingHours hours) {

  public Person withLanguage(Language chosen) {
    return new Person(id, workspace, platformUser, name, chosen, zone, hours);
  }

  /** The person's own language, otherwise the group's. */
  public Language languageOr(Language ofGroup) {
    return language == null ? ofGroup : language;
  }
}
