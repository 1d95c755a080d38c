package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.meeting.Meeting;

/** When a group meets. */
public final class MeetingsView {
  private MeetingsView() {}

  /**
   * @param done a sentence about what was just changed; empty for none
   * @param coming ascending
   */
  public static Message of(String done, List<Meeting> coming, Texts texts) {
    List<Element> elements = new ArrayList<>();
    if (!done.isEmpty()) {
      elements.add(new Paragraph(done));
    }
    String title = texts.say("meetings.title");
    elements.add(new Heading(title));
    elements.add(
        coming.isEmpty()
            ? new Note(texts.say("meetings.none"))
            : new Items(coming.stream().map(meeting -> line(meeting, texts)).toList()));
    return new Message(done.isEmpty() ? title : done, elements);
  }

  /** The day of the meeting, with the time where it is known. */
  static String line(Meeting meeting, Texts texts) {
    String day = texts.day(meeting.date());
    return meeting.time() == null
        ? day
        : texts.say("date.moment", "day", day, "time", meeting.time().toString());
  }
}
