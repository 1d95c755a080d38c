package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.UUID;

/** An account in a tenant, or a guest from another one. Guarded by the stand-in's monitor. */
final class User {
  final String mri = "29:1" + UUID.randomUUID().toString().replace("-", "") + "_-x";
  final String objectId = UUID.randomUUID().toString();
  final String name;
  final boolean guest;
  final String home;
  String locale = "en-US";
  String zone = "Europe/Amsterdam";

  /** Whether the person has added the app for herself. */
  boolean hasApp;

  /** Whether the person has taken the app away. */
  boolean removed;

  boolean blocks;

  /** Whether the client can open dialogs. */
  boolean dialogs = true;

  boolean deleted;

  User(String name, boolean guest, String home) {
    this.name = name;
    this.guest = guest;
    this.home = home;
  }

  /** As activities have it. */
  ObjectNode account() {
    return Json.object().put("id", mri).put("name", name).put("aadObjectId", objectId);
  }

  /** As events have it, in which people go without names. */
  ObjectNode bare() {
    return Json.object().put("id", mri).put("aadObjectId", objectId);
  }

  /** As the roster has it. */
  ObjectNode member() {
    int space = name.lastIndexOf(' ');
    String address = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@kommune.no";
    ObjectNode member = Json.object().put("id", mri).put("objectId", objectId).put("name", name);
    member.put("givenName", space < 0 ? name : name.substring(0, space));
    member.put("surname", space < 0 ? "" : name.substring(space + 1));
    member.put("email", address).put("userPrincipalName", address);
    return member.put("tenantId", home).put("userRole", guest ? "guest" : "user");
  }
}
