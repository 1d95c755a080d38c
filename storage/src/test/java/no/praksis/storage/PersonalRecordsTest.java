package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.answer;
import static no.praksis.storage.Samples.group;
import static no.praksis.storage.Samples.point;
import static no.praksis.storage.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Facilitation;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.privacy.PersonalRecord;
import no.praksis.practice.privacy.PersonalRecord.Detail;
import no.praksis.practice.privacy.PersonalRecord.Kind;
import no.praksis.practice.recognition.Recognition;
import org.junit.jupiter.api.Test;

class PersonalRecordsTest extends StorageTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final RoundId R1 = new RoundId("r1");
  private static final GroupId G = new GroupId("g");

  /** Names of columns that hold a person's id, wherever somebody forgets to refer to people. */
  private static final Pattern NAMES_A_PERSON =
      Pattern.compile(
          "person|.*_person|.*_by|author|giver|receiver|helper|owner|leader|facilitator|member");

  @Test
  void columnThatRefersToPeople_isExported_andGoesWithThePerson() {
    Set<String> covered =
        PersonalSource.ALL.stream().map(PersonalSource::column).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    Set<String> staying = new TreeSet<>();
    List<Reference> references = references();
    assertThat(references).hasSizeGreaterThanOrEqualTo(8);
    for (Reference reference : references) {
      if (!covered.contains(reference.column())
          && !PersonalSource.UNSAID.contains(reference.column())) {
        missing.add(reference.column());
      }
      if (reference.rule() != DatabaseMetaData.importedKeyCascade
          && reference.rule() != DatabaseMetaData.importedKeySetNull) {
        staying.add(reference.column());
      }
    }
    assertThat(missing).as("add to PersonalSource.ALL").isEmpty();
    assertThat(staying).as("ON DELETE CASCADE or SET NULL").isEmpty();
  }

  @Test
  void columnThatIsNamedForAPerson_refersToPeople() {
    Set<String> referring =
        references().stream().map(Reference::column).collect(Collectors.toSet());
    assertThat(columns())
        .filteredOn(column -> NAMES_A_PERSON.matcher(column.split("\\.")[1]).matches())
        .isNotEmpty()
        .allMatch(referring::contains);
  }

  @Test
  void everythingThatIsStored_isExported() {
    fill();
    List<PersonalRecord> records = storage.personalRecords().of(ADA, Language.NN);
    assertThat(records)
        .extracting(PersonalRecord::kind)
        .contains(
            Kind.PROFILE,
            Kind.ABSENCE,
            Kind.MEMBERSHIP,
            Kind.GROUP_SETTING,
            Kind.PARTICIPATION,
            Kind.ANSWER,
            Kind.ACTION_POINT,
            Kind.FOLLOW_UP,
            Kind.REQUEST,
            Kind.RECOGNITION_GIVEN,
            Kind.RECOGNITION_RECEIVED,
            Kind.REMINDER);
    assertThat(values(records))
        .contains(
            "ada's draft",
            "Ada",
            "Group g",
            "What went well? nn",
            "ada's secret",
            "try a",
            "the note of ada",
            "somebody who knows",
            "2026-12-24",
            "SET_UP_BY")
        .doesNotContain("bo's own");
  }

  @Test
  void forget_leavesNothing_ofThatPersonAlone() {
    fill();
    assertThat(storage.personalRecords().groups(ADA)).containsExactly(G);
    write(
        () -> {
          Group g = storage.groups().find(G).orElseThrow();
          storage.groups().save(g.with(g.settings().facilitation().without(ADA)));
          storage.personalRecords().forget(ADA);
        });
    assertThat(storage.personalRecords().of(ADA, Language.EN)).isEmpty();
    assertThat(storage.personalRecords().groups(ADA)).isEmpty();
    assertThat(everyText()).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("ada"));
    assertThat(values(storage.personalRecords().of(new PersonId("bo"), Language.EN)))
        .contains("bo's own");
    write(() -> storage.personalRecords().forget(ADA));
  }

  @Test
  void standingMessages_areWhatWasPosted_oldestFirst() {
    Samples.practice(storage);
    post("one", new Audience.Channel(G));
    post("two", new Audience.Privately(ADA));
    post("three", new Audience.Channel(new GroupId("elsewhere")));
    assertThat(
            storage
                .standingMessages()
                .to(List.of(new Audience.Channel(G), new Audience.Privately(ADA))))
        .extracting(message -> message.key().value())
        .containsExactlyInAnyOrder("one", "two");
    write(
        () ->
            storage
                .standingMessages()
                .removeOlderThan(Duration.ofSeconds(-1), new Audience.Channel(G), 10));
    assertThat(storage.standingMessages().to(List.of(new Audience.Channel(G)))).isEmpty();
    assertThat(storage.standingMessages().to(List.of(new Audience.Privately(ADA)))).hasSize(1);
  }

  @Test
  void standingMessage_isRemoved_withTheReferencesOfItsParts() {
    Samples.practice(storage);
    post("round/r1", new Audience.Channel(G));
    post("round/r12", new Audience.Channel(G));
    MessageReference place = new MessageReference("C/1");
    for (String key : List.of("round/r1", "round/r1#1", "round/r1#2", "round/r12")) {
      write(() -> storage.messageReferences().save(new MessageKey(key), place));
    }
    write(() -> storage.standingMessages().remove(new MessageKey("round/r1")));
    assertThat(storage.messageReferences().find(new MessageKey("round/r1#2"))).isEmpty();
    assertThat(storage.messageReferences().find(new MessageKey("round/r12"))).contains(place);
    assertThat(storage.standingMessages().to(List.of(new Audience.Channel(G))))
        .extracting(message -> message.key().value())
        .containsExactly("round/r12");
  }

  private static Recognition recognition(
      String text, String from, String to, Visibility visibility) {
    return new Recognition(
        new RecognitionId(from + text),
        G,
        new PersonId(from),
        new PersonId(to),
        text,
        null,
        visibility,
        FRIDAY);
  }

  private void post(String key, Audience audience) {
    write(
        () -> storage.outbox().post(new MessageKey(key), audience, new Notice.NobodyAnswered(R1)));
  }

  /** Something of every kind, for Ada; and an answer of Bo's. */
  private void fill() {
    Samples.practice(storage);
    write(
        () -> {
          storage
              .people()
              .save(new Away(ADA, LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31)));
          storage.answers().tookPart(R1, ADA, FRIDAY);
          storage.answers().replace(R1, ADA, List.of(answer("r1", "ada", "well", "ada's secret")));
          storage
              .answers()
              .replace(R1, new PersonId("bo"), List.of(answer("r1", "bo", "well", "bo's own")));
          storage.anonymousAnswers().replaceDraft(R1, ADA, Map.of("well", "ada's draft"));
          storage.actionPoints().save(point("a", "r1", "ada", FRIDAY));
          storage
              .actionPoints()
              .save(
                  new FollowUp(
                      new ActionPointId("a"),
                      new RoundId("r2"),
                      Outcome.TRIED,
                      "the note of ada",
                      Visibility.GROUP,
                      new Due.NextRound(),
                      FRIDAY));
          storage.requests().save(request("q", "r1", "ada", FRIDAY));
          storage.recognitions().save(recognition("to bo", "ada", "bo", Visibility.GROUP));
          storage.recognitions().save(recognition("shared", "bo", "ada", Visibility.GROUP));
          storage.recognitions().save(recognition("given", "ada", "bo", Visibility.FACILITATOR));
          storage.rounds().remember(R1, ADA);
          Group g = storage.groups().find(G).orElse(group("g"));
          storage.groups().save(g.with(Facilitation.setUpBy(ADA)));
        });
    post("missing/r1/ada", new Audience.Privately(ADA));
    post("nobody/r1/ada", new Audience.Privately(ADA));
    write(
        () -> {
          Dispatch row = storage.outbox().claim(1, TestDatabase.NOW).getFirst();
          storage.outbox().partDelivered(row.id(), 0, new MessageReference("D-ada/1"));
          storage.outbox().giveUp(row.id(), TestDatabase.NOW, DeliveryResult.Reason.TOO_OLD);
        });
  }

  private static List<String> values(List<PersonalRecord> records) {
    return records.stream().flatMap(one -> one.details().stream()).map(Detail::value).toList();
  }

  /** A column that refers to people, and what becomes of its rows when the person goes. */
  private record Reference(String column, int rule) {}

  private List<Reference> references() {
    return schema(
        meta -> {
          List<Reference> found = new ArrayList<>();
          for (String table : tables(meta)) {
            try (ResultSet keys = meta.getImportedKeys(null, null, table)) {
              while (keys.next()) {
                if (keys.getString("PKTABLE_NAME").equals("people")) {
                  found.add(
                      new Reference(
                          table + "." + keys.getString("FKCOLUMN_NAME"),
                          keys.getInt("DELETE_RULE")));
                }
              }
            }
          }
          return found;
        });
  }

  private List<String> columns() {
    return schema(
        meta -> {
          List<String> found = new ArrayList<>();
          for (String table : tables(meta)) {
            try (ResultSet columns = meta.getColumns(null, null, table, null)) {
              while (columns.next()) {
                found.add(table + "." + columns.getString("COLUMN_NAME"));
              }
            }
          }
          return found;
        });
  }

  /** All that the tables hold, as text. */
  private List<String> everyText() {
    return schema(
        meta -> {
          List<String> texts = new ArrayList<>();
          for (String table : tables(meta)) {
            try (var statement = meta.getConnection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
              while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                  texts.add(table + ": " + rows.getString(i));
                }
              }
            }
          }
          return texts;
        });
  }

  private static List<String> tables(DatabaseMetaData meta) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found = meta.getTables(null, null, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        String schema = found.getString("TABLE_SCHEM");
        String name = found.getString("TABLE_NAME");
        if ((schema == null || schema.equals("public")) && !name.startsWith("flyway")) {
          tables.add(name);
        }
      }
    }
    return tables;
  }

  private <T> T schema(Question<T> question) {
    return ((Sessions) storage.transactions())
        .read(
            session -> {
              try {
                Connection connection = session.connection();
                return question.of(connection.getMetaData());
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @FunctionalInterface
  private interface Question<T> {
    T of(DatabaseMetaData meta) throws SQLException;
  }
}
