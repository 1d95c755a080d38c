package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;

/** An account in a workspace. Guarded by the stand-in's monitor. */
final class User {
  /** What kind of account it is. */
  public enum Kind {
    MEMBER,
    GUEST,
    SINGLE_CHANNEL_GUEST,
    BOT,
    /** Of another workspace, met in a channel that both share. */
    STRANGER
  }

  final String id;
  final String name;
  final Kind kind;
  String realName;
  String locale = "en-US";
  String zone = "Europe/Amsterdam";
  String team;
  boolean deleted;
  boolean stranger;

  User(String id, String name, String realName, Kind kind, String team) {
    this.id = id;
    this.name = name;
    this.realName = realName;
    this.kind = kind;
    this.team = team;
    stranger = kind == Kind.STRANGER;
  }

  ObjectNode json(boolean withLocale, int offsetSeconds) {
    ObjectNode user = Json.object();
    user.put("id", id).put("team_id", team).put("name", name).put("deleted", deleted);
    user.put("real_name", realName).put("color", "9f69e7");
    user.put("tz", ZoneId.of(zone).getId()).put("tz_label", "").put("tz_offset", offsetSeconds);
    ObjectNode profile = user.putObject("profile");
    profile.put("real_name", realName).put("real_name_normalized", realName);
    profile.put("display_name", "").put("display_name_normalized", "").put("team", team);
    user.put("is_admin", false).put("is_owner", false).put("is_primary_owner", false);
    user.put("is_restricted", kind == Kind.GUEST || kind == Kind.SINGLE_CHANNEL_GUEST);
    user.put("is_ultra_restricted", kind == Kind.SINGLE_CHANNEL_GUEST);
    user.put("is_bot", kind == Kind.BOT).put("is_app_user", false).put("updated", 1_700_000_000);
    if (stranger) {
      user.put("is_stranger", true);
    }
    if (withLocale) {
      user.put("locale", locale);
    }
    return user;
  }
}
