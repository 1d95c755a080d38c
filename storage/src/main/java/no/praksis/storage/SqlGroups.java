package no.praksis.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.delivery.StaleVersion;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

final class SqlGroups implements Groups {
  private static final String SELECT =
      "SELECT id, workspace, channel, name, language, zone, visibility, paused, settings, version"
          + " FROM groups ";
  private static final String ADD =
      """
      INSERT INTO groups (workspace, channel, name, language, zone, visibility, paused, settings,
        id, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ? + 1)
      ON CONFLICT (id) DO NOTHING
      """;
  private static final String CHANGE =
      """
      UPDATE groups SET workspace = ?, channel = ?, name = ?, language = ?, zone = ?,
        visibility = ?, paused = ?, settings = ?, version = version + 1
      WHERE id = ? AND version = ?
      """;
  private static final String MEMBERS =
      "SELECT group_id, person, roles, joined_at, left_at, leader_since FROM members"
          + " WHERE group_id = ? ";
  private static final String SAVE_MEMBER =
      """
      INSERT INTO members (group_id, person, roles, joined_at, left_at, leader_since)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (group_id, person) DO UPDATE SET roles = excluded.roles,
        joined_at = excluded.joined_at, left_at = excluded.left_at,
        leader_since = excluded.leader_since
      """;

  private final Sessions sessions;

  SqlGroups(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Group> find(GroupId id) {
    return sessions.known(SELECT + "WHERE id = ?", SqlGroups::group, id.value()).stream()
        .findFirst();
  }

  @Override
  public Optional<Group> find(WorkspaceId workspace, ConversationId channel) {
    return sessions
        .known(
            SELECT + "WHERE workspace = ? AND channel = ?",
            SqlGroups::group,
            workspace.value(),
            channel.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<Group> all() {
    return sessions.known(SELECT + "ORDER BY name, id", SqlGroups::group);
  }

  @Override
  public List<Group> of(PersonId person) {
    return sessions.known(
        SELECT
            + "WHERE id IN"
            + " (SELECT group_id FROM members WHERE person = ? AND left_at IS NULL)"
            + " ORDER BY name, id",
        SqlGroups::group,
        person.value());
  }

  @Override
  public void save(Group group) {
    int saved =
        sessions
            .writing()
            .update(
                group.version() == 0 ? ADD : CHANGE,
                group.workspace().value(),
                group.channel().value(),
                group.name(),
                group.language(),
                group.zone(),
                group.visibility(),
                group.paused(),
                GroupSettingsJson.write(group.settings()),
                group.id().value(),
                group.version());
    if (saved == 0) {
      throw new StaleVersion("group " + group.id().value());
    }
  }

  @Override
  public Optional<Member> member(GroupId group, PersonId person) {
    return sessions
        .known(MEMBERS + "AND person = ?", SqlGroups::member, group.value(), person.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<Member> members(GroupId group) {
    return sessions.known(MEMBERS + "ORDER BY joined_at, seq", SqlGroups::member, group.value());
  }

  @Override
  public void save(Member member) {
    sessions
        .writing()
        .update(
            SAVE_MEMBER,
            member.group().value(),
            member.person().value(),
            Values.list(member.roles(), Role::name),
            member.joinedAt(),
            member.leftAt(),
            member.leaderSince());
  }

  private static Group group(Row row) throws SQLException {
    return new Group(
        new GroupId(row.text()),
        new WorkspaceId(row.text()),
        new ConversationId(row.text()),
        row.text(),
        row.one(Language.class),
        row.zone(),
        row.one(Visibility.class),
        row.flag(),
        GroupSettingsJson.read(row.text()),
        row.count());
  }

  private static Member member(Row row) throws SQLException {
    GroupId group = new GroupId(row.text());
    PersonId person = new PersonId(row.text());
    Set<Role> roles = Values.set(row.text(), Role::valueOf);
    return new Member(
        group, person, roles, row.instant(), row.instantOrNull(), row.instantOrNull());
  }
}
