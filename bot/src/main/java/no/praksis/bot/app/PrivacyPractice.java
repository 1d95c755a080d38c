package no.praksis.bot.app;

import no.praksis.bot.conversation.PrivacyUseCases;
import no.praksis.practice.group.Policy;
import no.praksis.practice.membership.LeaveGroup;
import no.praksis.practice.privacy.ForgetMe;
import no.praksis.practice.privacy.RetellGroup;
import no.praksis.practice.privacy.TakeOut;
import no.praksis.practice.round.PlanTimers;

/** The use cases of one's own data, made from the ports. */
final class PrivacyPractice {
  private PrivacyPractice() {}

  static PrivacyUseCases of(Ports ports, LeaveGroup leaveGroup, Policy policy, PlanTimers timers) {
    PrivacyPorts privacy = ports.privacy();
    RetellGroup retellGroup = new RetellGroup(privacy.standing(), ports.groups(), ports.outbox());
    return new PrivacyUseCases(
        privacy.records(),
        new ForgetMe(
            privacy.records(),
            ports.groups(),
            leaveGroup,
            retellGroup,
            timers,
            ports.transactions()),
        new TakeOut(privacy.things(), retellGroup, policy, timers, ports.transactions()));
  }
}
