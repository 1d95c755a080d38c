package no.praksis.storage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.request.Request;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Round;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Window;

/** Things to store. */
final class Samples {
  static final Instant FRIDAY = Instant.parse("2026-11-20T08:00:00Z");
  static final Instant WEDNESDAY = Instant.parse("2026-11-25T11:00:00Z");
  static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  static final WorkspaceId WORKSPACE = new WorkspaceId("T1");

  static final PromptSet QUESTIONS =
      new PromptSet(
          "weekly",
          Localized.of("Weekly", "Ukentlig", "Kvar veke"),
          words("For every week"),
          false,
          true,
          List.of(
              new Prompt.SinceLastTime("since", words("Since?"), Localized.same("")),
              new Prompt.Text("well", words("What went well?"), words("æøå “hint”")),
              new Prompt.Choice("which", words("Which?"), words("h"), options()),
              new Prompt.Several("any", words("Any?"), words("h"), options()),
              new Prompt.Scale("how", words("How?"), words("h"), 6, words("lo"), words("hi")),
              new Prompt.Somebody("who", words("Who?"), words("h")),
              new Prompt.Recognition("thanks", words("Thanks?"), words("h")),
              new Prompt.LookingFor("looking", Localized.same("Looking?"), words("h")),
              new Prompt.WhatNow("now", words("Now?"), words("h"))));

  private Samples() {}

  static Localized words(String text) {
    return Localized.of(text, text + " nb", text + " nn");
  }

  private static List<Prompt.Option> options() {
    return List.of(new Prompt.Option("a", words("A")), new Prompt.Option("b", words("B")));
  }

  static Person person(String id, String name) {
    return new Person(
        new PersonId(id), WORKSPACE, "U-" + id, name, null, OSLO, WorkingHours.DEFAULT);
  }

  static Group group(String id) {
    return new Group(
        new GroupId(id),
        WORKSPACE,
        new ConversationId("C-" + id),
        "Group " + id,
        Language.NB,
        OSLO,
        Visibility.GROUP,
        false,
        0);
  }

  static Member member(String group, String person, Role... roles) {
    return new Member(new GroupId(group), new PersonId(person), Set.of(roles), FRIDAY, null);
  }

  static Schedule schedule(String id, String group) {
    return new Schedule(
        new ScheduleId(id),
        new GroupId(group),
        new Recurrence(
            Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), LocalTime.of(9, 5), OSLO, 2, DATE),
        Window.DEFAULT,
        "weekly",
        DATE,
        Set.of(),
        0);
  }

  static Round.Open open(String id, String group, Instant opensAt) {
    return new Round.Open(
        new Round.Header(new RoundId(id), new GroupId(group), null, DATE),
        QUESTIONS,
        opensAt,
        opensAt.plusSeconds(3600));
  }

  static Answer answer(String round, String person, String prompt, String text) {
    return new Answer(
        new RoundId(round), new PersonId(person), prompt, text, Visibility.GROUP, FRIDAY);
  }

  static ActionPoint point(String id, String round, String person, Instant plannedAt) {
    return point(id, round, person, plannedAt, "g");
  }

  static ActionPoint point(
      String id, String round, String person, Instant plannedAt, String group) {
    return new ActionPoint(
        new ActionPointId(id),
        new GroupId(group),
        new PersonId(person),
        new RoundId(round),
        "try " + id,
        Visibility.GROUP,
        new Due.NextRound(),
        ActionPoint.State.OPEN,
        plannedAt);
  }

  static Request request(String id, String round, String person, Instant createdAt) {
    return request(id, round, person, createdAt, "g");
  }

  static Request request(String id, String round, String person, Instant createdAt, String group) {
    return new Request(
        new RequestId(id),
        new GroupId(group),
        new PersonId(person),
        new RoundId(round),
        "somebody who knows",
        Visibility.FACILITATOR,
        Request.State.OPEN,
        createdAt,
        null);
  }

  /** Two people in group g with two open rounds, r1 before r2. */
  static void practice(Storage storage) {
    storage
        .transactions()
        .write(
            () -> {
              storage.people().save(person("ada", "Ada"));
              storage.people().save(person("bo", "Bo"));
              storage.groups().save(group("g"));
              storage.groups().save(member("g", "ada", Role.PARTICIPANT));
              storage.groups().save(member("g", "bo", Role.PARTICIPANT));
              storage.rounds().save(open("r1", "g", FRIDAY));
              storage.rounds().save(open("r2", "g", WEDNESDAY));
            });
  }
}
