package no.praksis.practice.group;

import java.time.ZoneId;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.WorkspaceId;

/**
 * A practice community with a channel.
 *
 * @param name as the platform shows it; text typed by people
 * @param visibility preselected for answers
 * @param paused nothing opens while the bot is out of the channel
 * @param version counts saves, for conflicts
 */
public record Group(
    GroupId id,
    WorkspaceId workspace,
    ConversationId channel,
    String name,
    Language language,
    ZoneId zone,
    Visibility visibility,
    boolean paused,
    int version) {

  public Group withLanguage(Language chosen) {
    return new Group(id, workspace, channel, name, chosen, zone, visibility, paused, version);
  }

  /** With what setup asks about; the rest stays. */
  public Group configured(Language newLanguage, ZoneId newZone, Visibility newVisibility) {
    return new Group(
        id, workspace, channel, name, newLanguage, newZone, newVisibility, paused, version);
  }
}
