package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.schedule.YearlyBreak;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a group to be.
 *
 * @param promptSet the name of the questions that the first schedule asks
 * @param leader null when nobody leads the group
 * @param breaks those of every year that the group keeps
 */
record SetupWishes(
    Language language,
    Set<DayOfWeek> days,
    LocalTime time,
    ZoneId zone,
    String promptSet,
    Visibility visibility,
    PersonId facilitator,
    boolean facilitatorTakesPart,
    @Nullable PersonId leader,
    Set<YearlyBreak> breaks) {}
