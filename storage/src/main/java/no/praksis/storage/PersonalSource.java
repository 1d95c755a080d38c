package no.praksis.storage;

import static no.praksis.practice.privacy.PersonalRecord.Kind.ABSENCE;
import static no.praksis.practice.privacy.PersonalRecord.Kind.ACTION_POINT;
import static no.praksis.practice.privacy.PersonalRecord.Kind.ANONYMOUS_DRAFT;
import static no.praksis.practice.privacy.PersonalRecord.Kind.ANSWER;
import static no.praksis.practice.privacy.PersonalRecord.Kind.DIALOGUE;
import static no.praksis.practice.privacy.PersonalRecord.Kind.DRAFT;
import static no.praksis.practice.privacy.PersonalRecord.Kind.FOLLOW_UP;
import static no.praksis.practice.privacy.PersonalRecord.Kind.MEMBERSHIP;
import static no.praksis.practice.privacy.PersonalRecord.Kind.OFFER;
import static no.praksis.practice.privacy.PersonalRecord.Kind.PARTICIPATION;
import static no.praksis.practice.privacy.PersonalRecord.Kind.PROFILE;
import static no.praksis.practice.privacy.PersonalRecord.Kind.RECOGNITION_GIVEN;
import static no.praksis.practice.privacy.PersonalRecord.Kind.RECOGNITION_RECEIVED;
import static no.praksis.practice.privacy.PersonalRecord.Kind.REMARK;
import static no.praksis.practice.privacy.PersonalRecord.Kind.REMINDER;
import static no.praksis.practice.privacy.PersonalRecord.Kind.REQUEST;
import static no.praksis.storage.PersonalColumn.code;
import static no.praksis.storage.PersonalColumn.day;
import static no.praksis.storage.PersonalColumn.moment;
import static no.praksis.storage.PersonalColumn.question;
import static no.praksis.storage.PersonalColumn.text;

import java.util.List;
import java.util.Set;
import no.praksis.practice.privacy.PersonalRecord.Kind;
import no.praksis.practice.privacy.PersonalRecord.Name;

/**
 * A table in which a column names a person, and how to read their rows for them. Whoever adds such
 * a column adds it here; a test compares this list with the database.
 *
 * @param column as {@code table.column}
 * @param sql with the person as its one parameter
 */
record PersonalSource(Kind kind, String column, String sql, List<PersonalColumn> columns) {
  PersonalSource {
    columns = List.copyOf(columns);
  }

  private static PersonalSource of(
      Kind kind, String column, String sql, PersonalColumn... columns) {
    return new PersonalSource(kind, column, sql, List.of(columns));
  }

  /** Others' words that nobody has been shown yet: they go with the person they are about. */
  static final Set<String> UNSAID = Set.of("drafts.about");

  /** All of them, in the order to show what they hold. */
  static final List<PersonalSource> ALL =
      List.of(
          of(
              PROFILE,
              "people.id",
              """
              SELECT name, workspace, platform_user, language, zone, works_on, works_from,
                works_until, NULLIF(stopped_summaries, '')
              FROM people WHERE id = ?
              """,
              text(Name.NAME),
              text(Name.WORKSPACE),
              text(Name.PLATFORM_USER),
              code(Name.LANGUAGE),
              text(Name.ZONE),
              code(Name.WORKS_ON),
              text(Name.WORKS_FROM),
              text(Name.WORKS_UNTIL),
              code(Name.STOPPED)),
          of(
              ABSENCE,
              "absences.person",
              "SELECT first_day, last_day FROM absences WHERE person = ? ORDER BY first_day",
              day(Name.FROM),
              day(Name.UNTIL)),
          of(
              MEMBERSHIP,
              "members.person",
              """
              SELECT g.name, m.roles, m.joined_at, m.left_at
              FROM members m JOIN groups g ON g.id = m.group_id
              WHERE m.person = ? ORDER BY m.joined_at, m.seq
              """,
              text(Name.GROUP),
              code(Name.ROLES),
              moment(Name.JOINED),
              moment(Name.LEFT)),
          of(
              PARTICIPATION,
              "participants.person",
              """
              SELECT g.name, r.date, p.at
              FROM participants p JOIN rounds r ON r.id = p.round JOIN groups g ON g.id = r.group_id
              WHERE p.person = ? ORDER BY p.at
              """,
              text(Name.GROUP),
              day(Name.ROUND),
              moment(Name.AT)),
          of(
              ANSWER,
              "answers.person",
              """
              SELECT g.name, r.date, r.questions, a.prompt, a.text, a.visibility, a.at
              FROM answers a JOIN rounds r ON r.id = a.round JOIN groups g ON g.id = r.group_id
              WHERE a.person = ? ORDER BY a.at, a.seq
              """,
              text(Name.GROUP),
              day(Name.ROUND),
              question(),
              text(Name.TEXT),
              code(Name.SEEN_BY),
              moment(Name.AT)),
          // Until its round closes; afterwards nobody can tell whose it is
          of(
              ANONYMOUS_DRAFT,
              "answer_drafts.person",
              """
              SELECT g.name, r.date, r.questions, a.prompt, a.text
              FROM answer_drafts a JOIN rounds r ON r.id = a.round
                JOIN groups g ON g.id = r.group_id
              WHERE a.person = ? ORDER BY r.date, a.prompt
              """,
              text(Name.GROUP),
              day(Name.ROUND),
              question(),
              text(Name.TEXT)),
          of(
              ACTION_POINT,
              "action_points.person",
              """
              SELECT g.name, p.text, p.visibility, p.state, substr(p.due_on, 1, 10), p.planned_at
              FROM action_points p JOIN groups g ON g.id = p.group_id
              WHERE p.person = ? ORDER BY p.planned_at, p.seq
              """,
              text(Name.GROUP),
              text(Name.TEXT),
              code(Name.SEEN_BY),
              code(Name.STATE),
              day(Name.DUE),
              moment(Name.AT)),
          of(
              FOLLOW_UP,
              "follow_ups.person",
              """
              SELECT g.name, p.text, f.outcome, f.note, f.visibility, f.at
              FROM follow_ups f JOIN action_points p ON p.id = f.point
                JOIN groups g ON g.id = p.group_id
              WHERE f.person = ? ORDER BY f.at, f.seq
              """,
              text(Name.GROUP),
              text(Name.ABOUT),
              code(Name.OUTCOME),
              text(Name.TEXT),
              code(Name.SEEN_BY),
              moment(Name.AT)),
          of(
              REQUEST,
              "requests.person",
              """
              SELECT g.name, q.text, q.visibility, q.state, q.created_at
              FROM requests q JOIN groups g ON g.id = q.group_id
              WHERE q.person = ? ORDER BY q.created_at, q.seq
              """,
              text(Name.GROUP),
              text(Name.TEXT),
              code(Name.SEEN_BY),
              code(Name.STATE),
              moment(Name.AT)),
          of(
              OFFER,
              "offers.person",
              """
              SELECT g.name, o.text, o.at
              FROM offers o JOIN requests q ON q.id = o.request JOIN groups g ON g.id = q.group_id
              WHERE o.person = ? ORDER BY o.at, o.seq
              """,
              text(Name.GROUP),
              text(Name.TEXT),
              moment(Name.AT)),
          of(
              RECOGNITION_GIVEN,
              "recognitions.from_person",
              """
              SELECT g.name, p.name, n.text, n.visibility, n.at
              FROM recognitions n JOIN groups g ON g.id = n.group_id
                JOIN people p ON p.id = n.to_person
              WHERE n.from_person = ? ORDER BY n.at, n.seq
              """,
              text(Name.GROUP),
              text(Name.TO),
              text(Name.TEXT),
              code(Name.SEEN_BY),
              moment(Name.AT)),
          // Who gave it is told only where the group was told too
          of(
              RECOGNITION_RECEIVED,
              "recognitions.to_person",
              """
              SELECT g.name, CASE WHEN n.visibility = 'GROUP' THEN p.name END, n.text, n.at
              FROM recognitions n JOIN groups g ON g.id = n.group_id
                JOIN people p ON p.id = n.from_person
              WHERE n.to_person = ? ORDER BY n.at, n.seq
              """,
              text(Name.GROUP),
              text(Name.BY),
              text(Name.TEXT),
              moment(Name.AT)),
          of(
              DRAFT,
              "drafts.person",
              """
              SELECT p.name, d.text, d.at FROM drafts d LEFT JOIN people p ON p.id = d.about
              WHERE d.person = ? ORDER BY d.at, d.id
              """,
              text(Name.TO),
              text(Name.TEXT),
              moment(Name.AT)),
          of(
              REMARK,
              "remarks.person",
              """
              SELECT g.name, r.date, r.questions, m.question, m.words, m.at
              FROM remarks m LEFT JOIN rounds r ON r.id = m.round
                LEFT JOIN groups g ON g.id = r.group_id
              WHERE m.person = ? ORDER BY m.at, m.id
              """,
              text(Name.GROUP),
              day(Name.ROUND),
              question(),
              text(Name.TEXT),
              moment(Name.AT)),
          of(
              DIALOGUE,
              "dialogues.person",
              """
              SELECT g.name, r.date, r.questions, d.question, d.waiting
              FROM dialogues d JOIN rounds r ON r.id = d.round JOIN groups g ON g.id = r.group_id
              WHERE d.person = ?
              """,
              text(Name.GROUP),
              day(Name.ROUND),
              question(),
              text(Name.TEXT)),
          of(
              REMINDER,
              "reminders.person",
              """
              SELECT g.name, r.date
              FROM reminders p JOIN rounds r ON r.id = p.round JOIN groups g ON g.id = r.group_id
              WHERE p.person = ? ORDER BY r.date, r.id
              """,
              text(Name.GROUP),
              day(Name.ROUND)));
}
