package no.praksis.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;

/** A notice as the name of its type and a JSON object of ids. */
final class NoticeJson {
  private NoticeJson() {}

  static String type(Notice notice) {
    return switch (notice) {
      case Notice.PraksisArrived n -> "praksis-arrived";
      case Notice.RoundMessage n -> "round-message";
      case Notice.AnswerMissing n -> "answer-missing";
      case Notice.NobodyAnswered n -> "nobody-answered";
      case Notice.RoundsMissed n -> "rounds-missed";
      case Notice.Welcomed n -> "welcomed";
      case Notice.LeftGroup n -> "left-group";
      case Notice.FacilitatorAsked n -> "facilitator-asked";
      case Notice.FacilitatorDeclined n -> "facilitator-declined";
      case Notice.FacilitatorGone n -> "facilitator-gone";
      case Notice.ChannelLost n -> "channel-lost";
      case Notice.ChannelRenamed n -> "channel-renamed";
      case Notice.GroupResumed n -> "group-resumed";
      case Notice.AwayNoted n -> "away-noted";
      case Notice.GroupIntroduced n -> "group-introduced";
      case Notice.RolesChanged n -> "roles-changed";
      case Notice.SummaryShared n -> "summary-shared";
      case Notice.RequestShared n -> "request-shared";
      case Notice.RecognitionShared n -> "recognition-shared";
      case Notice.HelpOffered n -> "help-offered";
      case Notice.StillLooking n -> "still-looking";
      case Notice.RequestUnanswered n -> "request-unanswered";
      case Notice.Recognised n -> "recognised";
      case Notice.SmallerPoint n -> "smaller-point";
      case Notice.MonthSummed n -> "month-summed";
      case Notice.WeekOverseen n -> "week-overseen";
    };
  }

  static String about(Notice notice) {
    ObjectNode node = Json.object();
    switch (notice) {
      case Notice.ToChannel toChannel -> put(node, toChannel);
      case Notice.ToPlace toPlace -> put(node, toPlace);
      case Notice.ToPerson toPerson -> put(node, toPerson);
    }
    return Json.write(node);
  }

  private static void put(ObjectNode node, Notice.ToChannel notice) {
    switch (notice) {
      case Notice.RoundMessage(RoundId round) -> node.put("round", round.value());
      case Notice.GroupIntroduced(GroupId group) -> node.put("group", group.value());
      case Notice.RolesChanged(GroupId group) -> node.put("group", group.value());
      case Notice.SummaryShared n ->
          span(
              node.put("group", n.group().value()).put("askedBy", n.askedBy().value()),
              n.from(),
              n.until());
      case Notice.RequestShared(RequestId request) -> node.put("request", request.value());
      case Notice.RecognitionShared(RecognitionId id) -> node.put("recognition", id.value());
    }
  }

  private static void put(ObjectNode node, Notice.ToPlace notice) {
    switch (notice) {
      case Notice.PraksisArrived n -> arrived(node.put("language", n.language()), n.by());
    }
  }

  private static void put(ObjectNode node, Notice.ToPerson notice) {
    switch (notice) {
      case Notice.AnswerMissing n ->
          node.put("person", n.person().value())
              .set("rounds", Json.array(n.rounds(), RoundId::value));
      case Notice.NobodyAnswered(RoundId round) -> node.put("round", round.value());
      case Notice.RoundsMissed n ->
          node.put("group", n.group().value())
              .set("dates", Json.array(n.dates(), LocalDate::toString));
      case Notice.Welcomed(GroupId group) -> node.put("group", group.value());
      case Notice.LeftGroup(GroupId group) -> node.put("group", group.value());
      case Notice.FacilitatorAsked(GroupId group, PersonId by) ->
          node.put("group", group.value()).put("by", by.value());
      case Notice.FacilitatorDeclined(GroupId group, PersonId person) ->
          node.put("group", group.value()).put("person", person.value());
      case Notice.FacilitatorGone(GroupId group) -> node.put("group", group.value());
      case Notice.ChannelLost(GroupId group) -> node.put("group", group.value());
      case Notice.ChannelRenamed(GroupId group) -> node.put("group", group.value());
      case Notice.GroupResumed(GroupId group) -> node.put("group", group.value());
      case Notice.AwayNoted n -> span(node.put("group", n.group().value()), n.from(), n.until());
      case Notice.HelpOffered n ->
          node.put("request", n.request().value()).put("helper", n.helper().value());
      case Notice.StillLooking(RequestId request) -> node.put("request", request.value());
      case Notice.RequestUnanswered(RequestId request) -> node.put("request", request.value());
      case Notice.Recognised(RecognitionId id) -> node.put("recognition", id.value());
      case Notice.SmallerPoint(ActionPointId point) -> node.put("point", point.value());
      case Notice.MonthSummed n -> span(node.put("group", n.group().value()), n.from(), n.until());
      case Notice.WeekOverseen n -> at(node.put("facilitator", n.facilitator().value()), n.at());
    }
  }

  static Notice read(String type, String about) {
    JsonNode node = Json.read(about);
    return switch (type) {
      case "praksis-arrived" -> arrived(node);
      case "round-message" -> new Notice.RoundMessage(round(node));
      case "answer-missing" ->
          new Notice.AnswerMissing(
              person(node, "person"),
              Json.list(node.path("rounds"), id -> new RoundId(id.asText())));
      case "nobody-answered" -> new Notice.NobodyAnswered(round(node));
      case "rounds-missed" -> new Notice.RoundsMissed(group(node), dates(node));
      case "welcomed" -> new Notice.Welcomed(group(node));
      case "left-group" -> new Notice.LeftGroup(group(node));
      case "facilitator-asked" -> new Notice.FacilitatorAsked(group(node), person(node, "by"));
      case "facilitator-declined" ->
          new Notice.FacilitatorDeclined(group(node), person(node, "person"));
      case "facilitator-gone" -> new Notice.FacilitatorGone(group(node));
      case "channel-lost" -> new Notice.ChannelLost(group(node));
      case "channel-renamed" -> new Notice.ChannelRenamed(group(node));
      case "group-resumed" -> new Notice.GroupResumed(group(node));
      case "away-noted" ->
          new Notice.AwayNoted(group(node), date(node, "from"), date(node, "until"));
      case "group-introduced" -> new Notice.GroupIntroduced(group(node));
      case "roles-changed" -> new Notice.RolesChanged(group(node));
      case "summary-shared" ->
          new Notice.SummaryShared(
              group(node), person(node, "askedBy"), date(node, "from"), date(node, "until"));
      case "request-shared" -> new Notice.RequestShared(request(node));
      case "recognition-shared" -> new Notice.RecognitionShared(recognition(node));
      case "help-offered" -> new Notice.HelpOffered(request(node), person(node, "helper"));
      case "still-looking" -> new Notice.StillLooking(request(node));
      case "request-unanswered" -> new Notice.RequestUnanswered(request(node));
      case "recognised" -> new Notice.Recognised(recognition(node));
      case "smaller-point" -> new Notice.SmallerPoint(point(node));
      case "month-summed" ->
          new Notice.MonthSummed(group(node), date(node, "from"), date(node, "until"));
      case "week-overseen" -> new Notice.WeekOverseen(person(node, "facilitator"), at(node));
      default -> throw new IllegalStateException("unknown type of notice: " + type);
    };
  }

  private static void span(ObjectNode node, LocalDate from, LocalDate until) {
    node.put("from", from.toString()).put("until", until.toString());
  }

  private static void at(ObjectNode node, Instant moment) {
    node.put("at", moment.toString());
  }

  private static Instant at(JsonNode node) {
    return Instant.parse(node.path("at").asText());
  }

  private static void arrived(ObjectNode node, @Nullable PersonId by) {
    if (by != null) {
      node.put("by", by.value());
    }
  }

  private static Notice arrived(JsonNode node) {
    PersonId by = node.has("by") ? person(node, "by") : null;
    return new Notice.PraksisArrived(by, node.path("language").asText());
  }

  private static List<LocalDate> dates(JsonNode node) {
    return Json.list(node.path("dates"), date -> LocalDate.parse(date.asText()));
  }

  private static ActionPointId point(JsonNode node) {
    return new ActionPointId(node.path("point").asText());
  }

  private static LocalDate date(JsonNode node, String name) {
    return LocalDate.parse(node.path(name).asText());
  }

  private static PersonId person(JsonNode node, String name) {
    return new PersonId(node.path(name).asText());
  }

  private static RoundId round(JsonNode node) {
    return new RoundId(node.path("round").asText());
  }

  private static RequestId request(JsonNode node) {
    return new RequestId(node.path("request").asText());
  }

  private static RecognitionId recognition(JsonNode node) {
    return new RecognitionId(node.path("recognition").asText());
  }

  private static GroupId group(JsonNode node) {
    return new GroupId(node.path("group").asText());
  }
}
