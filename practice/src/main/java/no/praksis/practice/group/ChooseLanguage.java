package no.praksis.practice.group;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Chooses the language for oneself, or for a whole group. */
public final class ChooseLanguage {
  private final People people;
  private final Groups groups;
  private final Policy policy;
  private final Transactions transactions;

  public ChooseLanguage(People people, Groups groups, Policy policy, Transactions transactions) {
    this.people = people;
    this.groups = groups;
    this.policy = policy;
    this.transactions = transactions;
  }

  /** For oneself; nothing happens when the person is unknown. */
  public void forMyself(PersonId person, Language language) {
    transactions.write(
        () -> people.find(person).ifPresent(found -> people.save(found.withLanguage(language))));
  }

  /** For the group; false when the actor may not. */
  public boolean forGroup(Actor actor, GroupId group, Language language) {
    return transactions.write(
        () -> {
          if (!policy.allows(actor, Permission.CONFIGURE, group)) {
            return false;
          }
          groups.find(group).ifPresent(found -> groups.save(found.withLanguage(language)));
          return true;
        });
  }
}
