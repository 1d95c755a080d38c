package no.praksis.bot.slack;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import java.util.concurrent.Executor;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.ChannelEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.Fault;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets groups rest while Praksis is not installed in their workspace, and go on after it is. */
final class InstalledGroups implements SlackInstallations.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(InstalledGroups.class);

  private final Groups groups;
  private final ChannelEvents events;
  private final SlackApi api;
  private final Executor executor;

  /**
   * Follows installations.
   *
   * @param executor asks Slack about the channels
   */
  InstalledGroups(Groups groups, ChannelEvents events, SlackApi api, Executor executor) {
    this.groups = groups;
    this.events = events;
    this.api = api;
    this.executor = executor;
  }

  @Override
  public void uninstalled(SlackInstallation installation) {
    for (Group group : groups.all()) {
      if (!group.paused() && isIn(group, installation)) {
        Reply unused =
            events.handle(new ChannelEvent.PraksisRemoved(group.workspace(), group.channel()));
      }
    }
  }

  @Override
  public void installed(SlackInstallation installation) {
    for (Group group : groups.all()) {
      if (group.paused() && isIn(group, installation)) {
        executor.execute(() -> resume(group));
      }
    }
  }

  private static boolean isIn(Group group, SlackInstallation installation) {
    return SlackIds.isSlack(group.workspace())
        && installation.serves(
            SlackIds.enterprise(group.workspace()).orElse(null),
            SlackIds.team(group.workspace()).orElse(null));
  }

  /** Where Praksis is not in the channel, the group goes on when it is invited again. */
  private void resume(Group group) {
    String channel = group.channel().value();
    try {
      SlackResult<ConversationsInfoResponse> result =
          api.call(
              group.workspace(),
              client -> client.conversationsInfo(request -> request.channel(channel)));
      if (result instanceof SlackResult.Done<ConversationsInfoResponse>(var info)
          && info.getChannel().isMember()
          && !info.getChannel().isArchived()) {
        Reply unused =
            events.handle(
                new ChannelEvent.PraksisAdded(
                    group.workspace(), group.channel(), null, null, "installed/" + channel, true));
      }
    } catch (RuntimeException e) {
      LOG.error("a group was not resumed channel={} {}", channel, Fault.of(e));
    }
  }
}
