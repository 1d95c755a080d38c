package no.praksis.practice.membership;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.schedule.Breaks;
import no.praksis.practice.schedule.Calendars;

/** Gives a group that was just set up what another group has agreed on. */
public final class CopyGroup {
  private final Groups groups;
  private final Calendars calendars;
  private final CopySchedules copySchedules;
  private final Transactions transactions;

  public CopyGroup(
      Groups groups, Calendars calendars, CopySchedules copySchedules, Transactions transactions) {
    this.groups = groups;
    this.calendars = calendars;
    this.copySchedules = copySchedules;
    this.transactions = transactions;
  }

  /**
   * Language, zone, visibility, settings, breaks, schedules and the own questions that these ask;
   * people and roles are the new group's own. Nothing happens when either is gone.
   */
  public void copy(GroupId from, GroupId to) {
    transactions.write(
        () ->
            groups
                .find(from)
                .ifPresent(model -> groups.find(to).ifPresent(group -> copy(model, group))));
  }

  private void copy(Group model, Group group) {
    groups.save(
        group
            .configured(model.language(), model.zone(), model.visibility())
            .with(model.settings().with(group.settings().facilitation())));
    Breaks breaks = calendars.of(model.id());
    int version = calendars.of(group.id()).version();
    calendars.save(new Breaks(group.id(), breaks.yearly(), breaks.dated(), version));
    copySchedules.copy(model.id(), group.id());
  }
}
