package no.praksis.bot.playground;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates show. Public because templates are compiled into a package of their own. */
public final class PageModel {
  private PageModel() {}

  /**
   * The whole page.
   *
   * @param mark how far the live events were when the page was made
   */
  public record Page(
      PageTexts t,
      Assets assets,
      Side side,
      Clock clock,
      Feed feed,
      boolean welcome,
      String mark) {}

  /** Who can be played, and what the chosen person sees. */
  public record Side(PageTexts t, Actor me, List<Actor> people, List<Place> places) {
    public Place here() {
      return places.stream().filter(Place::here).findFirst().orElseThrow();
    }
  }

  /**
   * Somebody to play.
   *
   * @param colour 0 to 5
   * @param role in words; empty without one
   */
  public record Actor(
      String id,
      String name,
      String initials,
      int colour,
      String role,
      String url,
      boolean chosen,
      int unread) {
    public String firstName() {
      int space = name.indexOf(' ');
      return space < 0 ? name : name.substring(0, space);
    }
  }

  /** A conversation in the list. */
  public record Place(
      String id, String kind, String name, String url, boolean here, int unread, int members) {}

  /**
   * The practice clock.
   *
   * @param next what happens next, in words; null when nothing is planned
   * @param untilMinute milliseconds until the minute is over
   */
  public record Clock(
      PageTexts t,
      String as,
      String day,
      String shortDay,
      String time,
      String iso,
      @Nullable Next next,
      int turn,
      long untilMinute) {}

  /** What happens next. */
  public record Next(
      String what, String group, String day, String time, String iso, String distance) {}

  /**
   * The messages of a conversation, or a home.
   *
   * @param guide whether to point the way to a group's setup
   * @param home null in a channel or private chat
   * @param coming who may come and go; null outside of channels
   */
  public record Feed(
      PageTexts t,
      Actor me,
      Place place,
      List<Entry> entries,
      boolean guide,
      @Nullable HomeView home,
      @Nullable Coming coming) {
    /** Whether everything here was made up, so that the end of it is said below. */
    public boolean onlyHistory() {
      return !entries.isEmpty() && entries.getLast().message().invented();
    }

    /** Of all that, only the message with this id. */
    Feed only(@Nullable String id) {
      List<Entry> one = entries.stream().filter(e -> e.message().id().equals(id)).toList();
      return new Feed(t, me, place, one, guide, home, coming);
    }
  }

  /** Who is in a channel and who is not. */
  public record Coming(List<Actor> inside, List<Actor> outside, boolean praksis) {}

  /** Somebody's home. */
  public record HomeView(String title, Content body) {}

  /**
   * A message with what stands before it.
   *
   * @param day set on the first message of a day
   * @param historyBegins whether the invented history begins here
   * @param historyEnds whether it has ended before this message
   */
  public record Entry(
      @Nullable String day, boolean historyBegins, boolean historyEnds, Shown message) {}

  /**
   * A message.
   *
   * @param text what it says, to be edited
   */
  public record Shown(
      String id,
      Actor from,
      boolean praksis,
      String time,
      String iso,
      Content body,
      String summary,
      String text,
      boolean only,
      boolean updated,
      boolean invented,
      @Nullable Under under) {}

  /** The message that another one stands under. */
  public record Under(String id, String name, String excerpt) {}

  /**
   * A form in its dialog.
   *
   * @param trouble what went wrong apart from single fields; null when nothing did
   */
  public record Dialog(
      PageTexts t,
      String as,
      String form,
      String instance,
      String title,
      Content fields,
      String submit,
      int errors,
      @Nullable String trouble) {}
}
