package no.praksis.bot.delivery;

import java.util.Optional;
import no.praksis.bot.report.SummaryPictures;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.SummaryView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.People;
import no.praksis.practice.summary.Summarise;
import no.praksis.practice.summary.Summary;

/** Words for summaries that go out. */
public final class SummaryNotices {
  private final People people;
  private final Summarise summarise;
  private final SummaryPictures pictures;

  public SummaryNotices(People people, Summarise summarise, SummaryPictures pictures) {
    this.people = people;
    this.summarise = summarise;
    this.pictures = pictures;
  }

  Optional<Message> shared(Notice.SummaryShared shared, Group group, Texts texts) {
    return summarise
        .forChannel(group.id(), shared.from(), shared.until())
        .map(summary -> message(summary, texts));
  }

  private Message message(Summary summary, Texts texts) {
    Names names = Names.of(people.find(summary.people()));
    return SummaryView.of(summary, names, pictures.of(summary, texts).orElse(null), texts);
  }
}
