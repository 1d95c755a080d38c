package no.praksis.bot.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.praksis.bot.report.SummaryPictures;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.OverviewView;
import no.praksis.bot.view.SummaryView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.Said;
import no.praksis.practice.summary.GroupWeek;
import no.praksis.practice.summary.Oversight;
import no.praksis.practice.summary.Summarise;
import no.praksis.practice.summary.Summary;

/** Words for summaries that go out. */
public final class SummaryNotices {
  private final People people;
  private final Summarise summarise;
  private final Oversight oversight;
  private final SummaryPictures pictures;
  private final Unreachable unreachable;

  public SummaryNotices(
      People people,
      Summarise summarise,
      Oversight oversight,
      SummaryPictures pictures,
      Unreachable unreachable) {
    this.people = people;
    this.summarise = summarise;
    this.oversight = oversight;
    this.pictures = pictures;
    this.unreachable = unreachable;
  }

  Optional<Message> shared(Notice.SummaryShared shared, Group group, Texts texts) {
    return summarise
        .forChannel(group.id(), shared.from(), shared.until())
        .map(summary -> message(summary, texts));
  }

  /** Empty for whoever does not lead the group any more, or did not yet. */
  Optional<Message> month(Person person, Notice.MonthSummed month) {
    return summarise
        .summarise(
            new Actor.Somebody(person.id(), false), month.group(), month.from(), month.until())
        .filter(summary -> !summary.from().isAfter(month.until()))
        .filter(summary -> !summary.figures().isEmpty())
        .map(
            summary -> {
              Texts texts = NoticeMessages.texts(person, summary.group());
              return OverviewView.month(message(summary, texts), texts);
            });
  }

  Optional<Message> week(Person person, Notice.WeekOverseen week) {
    List<GroupWeek> groups = oversight.week(person.id(), week.at());
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    Texts texts = NoticeMessages.texts(person, groups.getFirst().group());
    Map<GroupId, List<PersonId>> outOfReach =
        groups.stream()
            .map(one -> one.group().id())
            .collect(Collectors.toMap(Function.identity(), unreachable::in));
    Stream<PersonId> named =
        Stream.concat(
            groups.stream().flatMap(SummaryNotices::named),
            outOfReach.values().stream().flatMap(List::stream));
    Names names = Names.of(people.find(named.distinct().toList()));
    return Optional.of(OverviewView.week(groups, outOfReach, names, texts));
  }

  private static Stream<PersonId> named(GroupWeek week) {
    return Stream.concat(
        week.silent().stream(), Stream.ofNullable(week.experience()).map(Said::person));
  }

  private Message message(Summary summary, Texts texts) {
    Names names = Names.of(people.find(summary.people()));
    return SummaryView.of(summary, names, pictures.of(summary, texts).orElse(null), texts);
  }
}
