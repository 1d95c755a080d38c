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
 * @param settings what else the group has agreed on
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
    GroupSettings settings,
    int version) {

  /** With the settings that nobody has changed yet. */
  public Group(
      GroupId id,
      WorkspaceId workspace,
      ConversationId channel,
      String name,
      Language language,
      ZoneId zone,
      Visibility visibility,
      boolean paused,
      int version) {
    this(
        id,
        workspace,
        channel,
        name,
        language,
        zone,
        visibility,
        paused,
        GroupSettings.DEFAULT,
        version);
  }

  public Group withLanguage(Language chosen) {
    return configured(chosen, zone, visibility);
  }

  /** With what setup asks about; the rest stays. */
  public Group configured(Language newLanguage, ZoneId newZone, Visibility newVisibility) {
    return new Group(
        id,
        workspace,
        channel,
        name,
        newLanguage,
        newZone,
        newVisibility,
        paused,
        settings,
        version);
  }

  public Group with(GroupSettings newSettings) {
    return new Group(
        id, workspace, channel, name, language, zone, visibility, paused, newSettings, version);
  }

  /** Nothing opens while it is paused. */
  public Group paused(boolean now) {
    return new Group(
        id, workspace, channel, name, language, zone, visibility, now, settings, version);
  }

  /** As the platform calls its channel now. */
  public Group named(String newName) {
    return new Group(
        id, workspace, channel, newName, language, zone, visibility, paused, settings, version);
  }

  /**
   * Whether its rounds open and remind: not while it is paused, nor before it has a facilitator.
   */
  public boolean runs() {
    return !paused && settings.facilitation().begun();
  }

  /** With this said about who facilitates. */
  public Group with(Facilitation facilitation) {
    return with(settings.with(facilitation));
  }
}
