package no.praksis.architecture.planted.bot.view;

import com.slack.planted.SlackThing;

public class UsesSlack {
  SlackThing slack;
}
