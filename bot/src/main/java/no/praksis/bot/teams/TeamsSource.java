package no.praksis.bot.teams;

import java.time.Instant;
import no.praksis.bot.teams.TeamsPlaces.Kind;
import no.praksis.bot.teams.TeamsPlaces.Place;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Who did something in Teams, and where: what every activity tells.
 *
 * @param activity its id; the same when Teams sends it again
 * @param at when it happened, as Teams says
 * @param by whom Teams names; may be nobody of ours
 * @param self what Praksis is called there, {@code 28:…}
 * @param thread the message that the thread began with; empty outside of threads
 * @param locale what the person's client speaks, such as {@code nb-NO}; null when Teams says none
 * @param zone where the person's client is, such as {@code Europe/Oslo}; null when Teams says none
 */
record TeamsSource(
    String activity,
    Instant at,
    WorkspaceId workspace,
    Account by,
    String self,
    ConversationId conversation,
    String thread,
    Place place,
    @Nullable String locale,
    @Nullable String zone) {
  /**
   * Somebody as activities name people.
   *
   * @param id Teams' own, another for each bot
   * @param user the object id in Entra; the other id where there is none, as in emulators
   * @param name empty when the activity doesn't say
   */
  record Account(String id, String user, String name) {}

  /** The same about another channel of the team. */
  TeamsSource about(ConversationId channel) {
    String name = channel.equals(conversation) ? place.name() : "";
    Place there = new Place(place.serviceUrl(), Kind.CHANNEL, place.team(), name);
    return new TeamsSource(activity, at, workspace, by, self, channel, "", there, locale, zone);
  }

  boolean isPrivate() {
    return place.kind() == Kind.PERSONAL;
  }

  /** The conversation as the program knows it: none in private. */
  @Nullable ConversationId channel() {
    return isPrivate() ? null : conversation;
  }
}
