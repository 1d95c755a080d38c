package no.praksis.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.conversation.Dialogues;
import no.praksis.practice.conversation.Remarks;
import no.praksis.practice.delivery.Inbox;
import no.praksis.practice.delivery.MessageReferences;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.StandingMessages;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.draft.Drafts;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.installation.PlatformMemory;
import no.praksis.practice.meeting.Meetings;
import no.praksis.practice.privacy.OldRecords;
import no.praksis.practice.privacy.PersonalRecords;
import no.praksis.practice.privacy.SharedThings;
import no.praksis.practice.prompt.OwnPromptSets;
import no.praksis.practice.recognition.Recognitions;
import no.praksis.practice.request.Requests;
import no.praksis.practice.round.AnonymousAnswers;
import no.praksis.practice.round.Answers;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.schedule.Calendars;
import no.praksis.practice.schedule.Schedules;
import no.praksis.practice.summary.Subscriptions;

/**
 * Everything that is remembered, in a SQLite file or a PostgreSQL database. Instants are kept to
 * the microsecond. Safe for use by many threads.
 */
public final class Storage implements AutoCloseable {
  private final Sessions sessions;
  private final Ticker ticker;
  private final Rounds rounds;
  private final Answers answers;

  private Storage(Sessions sessions, Ticker ticker) {
    this.sessions = sessions;
    this.ticker = ticker;
    rounds = new SqlRounds(sessions);
    answers = new SqlAnswers(sessions);
  }

  /**
   * Opens the database, creates it with its folder if there is none, and brings its tables up to
   * date.
   *
   * @param jdbcUrl {@code jdbc:sqlite:<file>} or {@code jdbc:postgresql://…}
   * @param ticker real time, for the age of what waits to be told
   * @throws DatabaseInUse when another process works with the SQLite file
   * @throws DatabaseTooNew when a newer version has written it
   * @throws StorageUnavailable when it can't be reached or written to
   * @throws IllegalArgumentException when the address is none of these
   */
  public static Storage open(String jdbcUrl, Ticker ticker) {
    return open(jdbcUrl, ticker, Options.DEFAULT);
  }

  static Storage open(String jdbcUrl, Ticker ticker, Options options) {
    return new Storage(
        switch (Dialect.of(jdbcUrl)) {
          case SQLITE -> openSqlite(jdbcUrl, options);
          case POSTGRESQL -> PostgresSessions.open(jdbcUrl, options);
        },
        ticker);
  }

  private static Sessions openSqlite(String jdbcUrl, Options options) {
    SqliteFile file = SqliteFile.claim(jdbcUrl);
    try {
      return SqliteSessions.open(file, options);
    } catch (SQLException e) {
      file.close();
      throw new StorageUnavailable(file + " can't be opened as a database", e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Writes a consistent copy of a SQLite database, which may be in use, to {@code file}; replaces
   * an earlier copy once the new one is whole. Only the owner may read it.
   *
   * @throws IllegalArgumentException when there is no database, or it is PostgreSQL's
   * @throws StorageUnavailable when it can't be read, or the file can't be written
   */
  public static void backup(String jdbcUrl, Path file) {
    requireSqlite(jdbcUrl, "pg_dump");
    SqliteBackup.backup(SqliteFile.path(jdbcUrl), file);
  }

  /**
   * Puts a copy in the place of a SQLite database that is not in use. What stood there is kept
   * beside it, under the same name with {@code .before-restore}.
   *
   * @throws DatabaseInUse when a process works with it
   * @throws IllegalArgumentException when the file is no backup, or the database is PostgreSQL's
   * @throws StorageUnavailable when it can't be written
   */
  public static void restore(String jdbcUrl, Path file) {
    requireSqlite(jdbcUrl, "pg_restore");
    try (SqliteFile database = SqliteFile.claim(jdbcUrl)) {
      SqliteBackup.restore(database, file);
    }
  }

  private static void requireSqlite(String jdbcUrl, String instead) {
    if (Dialect.of(jdbcUrl) != Dialect.SQLITE) {
      throw new IllegalArgumentException("PostgreSQL brings a tool of its own: " + instead);
    }
  }

  public Transactions transactions() {
    return sessions;
  }

  public People people() {
    return new SqlPeople(sessions);
  }

  public Groups groups() {
    return new SqlGroups(sessions);
  }

  public Schedules schedules() {
    return new SqlSchedules(sessions);
  }

  public Calendars calendars() {
    return new SqlCalendars(sessions);
  }

  public Meetings meetings() {
    return new SqlMeetings(sessions);
  }

  public Rounds rounds() {
    return rounds;
  }

  public Answers answers() {
    return answers;
  }

  public ActionPoints actionPoints() {
    return new SqlActionPoints(sessions);
  }

  public Requests requests() {
    return new SqlRequests(sessions);
  }

  public Recognitions recognitions() {
    return new SqlRecognitions(sessions);
  }

  public Dialogues dialogues() {
    return new SqlDialogues(sessions);
  }

  public Remarks remarks() {
    return new SqlRemarks(sessions);
  }

  public OwnPromptSets ownPromptSets() {
    return new SqlOwnPromptSets(sessions);
  }

  public AnonymousAnswers anonymousAnswers() {
    return new SqlAnonymousAnswers(sessions);
  }

  public Drafts drafts() {
    return new SqlDrafts(sessions);
  }

  public Outbox outbox() {
    return new SqlOutbox(sessions, ticker);
  }

  public Inbox inbox() {
    return new SqlInbox(sessions, ticker);
  }

  public MessageReferences messageReferences() {
    return new SqlMessageReferences(sessions);
  }

  public StandingMessages standingMessages() {
    return new SqlStandingMessages(sessions, ticker);
  }

  public PersonalRecords personalRecords() {
    return new SqlPersonalRecords(sessions);
  }

  public SharedThings sharedThings() {
    return new SqlSharedThings(sessions);
  }

  public OldRecords oldRecords() {
    return new SqlOldRecords(sessions, ticker);
  }

  public Subscriptions subscriptions() {
    return new SqlSubscriptions(sessions);
  }

  public PlatformMemory platformMemory() {
    return new SqlPlatformMemory(sessions);
  }

  /** Finishes the work that waits, and then refuses any more. */
  @Override
  public void close() {
    sessions.close();
  }
}
