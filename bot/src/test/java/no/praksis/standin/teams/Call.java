package no.praksis.standin.teams;

/** What an app asks of the Bot Connector, and of the login service. */
public enum Call {
  /** A new message, or a thread in a channel. */
  POST,
  /** A message below another one. */
  REPLY,
  UPDATE,
  DELETE,
  /** A new conversation. */
  CREATE,
  /** The people of a conversation, a page of them. */
  MEMBERS,
  MEMBER,
  TEAM,
  CHANNELS,
  /** A token from the login service. */
  TOKEN
}
