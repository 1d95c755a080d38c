package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import org.junit.jupiter.api.Test;

class NoticeJsonTest {
  private static final GroupId GROUP = new GroupId("g");
  private static final PersonId PERSON = new PersonId("p \"quoted\"");
  private static final RoundId ROUND = new RoundId("s.2026-11-20");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

  private static final Instant MOMENT = Instant.parse("2026-11-26T07:00:00Z");

  /** What stands in databases out there: these texts never change. */
  private static final Map<Notice, String> STORED =
      Map.ofEntries(
          Map.entry(
              new Notice.PraksisArrived(PERSON, "nn"),
              "praksis-arrived {\"language\":\"nn\",\"by\":\"p \\\"quoted\\\"\"}"),
          Map.entry(new Notice.PraksisArrived(null, "nb"), "praksis-arrived {\"language\":\"nb\"}"),
          Map.entry(new Notice.RoundMessage(ROUND), "round-message {\"round\":\"s.2026-11-20\"}"),
          Map.entry(
              new Notice.AnswerMissing(PERSON, List.of(ROUND, new RoundId("r"))),
              "answer-missing {\"person\":\"p \\\"quoted\\\"\",\"rounds\":[\"s.2026-11-20\",\"r\"]}"),
          Map.entry(
              new Notice.NobodyAnswered(ROUND), "nobody-answered {\"round\":\"s.2026-11-20\"}"),
          Map.entry(
              new Notice.RoundsMissed(GROUP, List.of(DATE)),
              "rounds-missed {\"group\":\"g\",\"dates\":[\"2026-11-20\"]}"),
          Map.entry(
              new Notice.AwayNoted(GROUP, DATE, DATE),
              "away-noted {\"group\":\"g\",\"from\":\"2026-11-20\",\"until\":\"2026-11-20\"}"),
          Map.entry(new Notice.GroupIntroduced(GROUP), "group-introduced {\"group\":\"g\"}"),
          Map.entry(new Notice.RolesChanged(GROUP), "roles-changed {\"group\":\"g\"}"),
          Map.entry(
              new Notice.SummaryShared(GROUP, PERSON, DATE, DATE.plusDays(7)),
              "summary-shared {\"group\":\"g\",\"askedBy\":\"p \\\"quoted\\\"\","
                  + "\"from\":\"2026-11-20\",\"until\":\"2026-11-27\"}"),
          Map.entry(new Notice.Welcomed(GROUP), "welcomed {\"group\":\"g\"}"),
          Map.entry(new Notice.LeftGroup(GROUP), "left-group {\"group\":\"g\"}"),
          Map.entry(
              new Notice.FacilitatorAsked(GROUP, PERSON),
              "facilitator-asked {\"group\":\"g\",\"by\":\"p \\\"quoted\\\"\"}"),
          Map.entry(
              new Notice.FacilitatorDeclined(GROUP, PERSON),
              "facilitator-declined {\"group\":\"g\",\"person\":\"p \\\"quoted\\\"\"}"),
          Map.entry(new Notice.FacilitatorGone(GROUP), "facilitator-gone {\"group\":\"g\"}"),
          Map.entry(new Notice.ChannelLost(GROUP), "channel-lost {\"group\":\"g\"}"),
          Map.entry(new Notice.ChannelRenamed(GROUP), "channel-renamed {\"group\":\"g\"}"),
          Map.entry(new Notice.GroupResumed(GROUP), "group-resumed {\"group\":\"g\"}"),
          Map.entry(
              new Notice.RequestShared(new RequestId("q")), "request-shared {\"request\":\"q\"}"),
          Map.entry(
              new Notice.RecognitionShared(new RecognitionId("t")),
              "recognition-shared {\"recognition\":\"t\"}"),
          Map.entry(
              new Notice.HelpOffered(new RequestId("q"), PERSON),
              "help-offered {\"request\":\"q\",\"helper\":\"p \\\"quoted\\\"\"}"),
          Map.entry(
              new Notice.StillLooking(new RequestId("q")), "still-looking {\"request\":\"q\"}"),
          Map.entry(
              new Notice.RequestUnanswered(new RequestId("q")),
              "request-unanswered {\"request\":\"q\"}"),
          Map.entry(
              new Notice.Recognised(new RecognitionId("t")), "recognised {\"recognition\":\"t\"}"),
          Map.entry(
              new Notice.SmallerPoint(new ActionPointId("a")), "smaller-point {\"point\":\"a\"}"),
          Map.entry(
              new Notice.MonthSummed(GROUP, DATE, DATE.plusDays(7)),
              "month-summed {\"group\":\"g\",\"from\":\"2026-11-20\",\"until\":\"2026-11-27\"}"),
          Map.entry(
              new Notice.WeekOverseen(PERSON, MOMENT),
              "week-overseen {\"facilitator\":\"p \\\"quoted\\\"\","
                  + "\"at\":\"2026-11-26T07:00:00Z\"}"));

  @Test
  void everyNotice_isStoredAsEver_andComesBack() {
    assertThat(STORED.keySet().stream().<Class<?>>map(Notice::getClass).distinct())
        .containsExactlyInAnyOrder(
            Stream.of(Notice.class.getPermittedSubclasses())
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .distinct()
                .toArray(Class[]::new));
    STORED.forEach(
        (notice, stored) -> {
          assertThat(NoticeJson.type(notice) + " " + NoticeJson.about(notice)).isEqualTo(stored);
          String[] parts = stored.split(" ", 2);
          assertThat(NoticeJson.read(parts[0], parts[1])).isEqualTo(notice);
        });
  }
}
