package no.praksis.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.praksis.bot.slack.SlackManifest;
import no.praksis.practice.group.Language;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.SlackStandIn;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Team;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack and Teams at the same time, each with a group. */
class BothPlatformsTest {
  private static final Instant THURSDAY = Instant.parse("2026-11-19T08:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T10:30:01Z");

  @TempDir Path folder;

  private final SlackStandIn slack = SlackStandIn.start();
  private final Company company = slack.company("kommunen");
  private final no.praksis.standin.slack.Person sara = company.person("Sara Slack");
  private final no.praksis.standin.slack.Person siri = company.person("Siri Slack");
  private final Channel slackChannel = company.channel("ledere", sara, siri);

  private final TeamsStandIn teams = TeamsStandIn.start();
  private final Tenant tenant = teams.tenant();
  private final no.praksis.standin.teams.Person tora = tenant.person("Tora Teams");
  private final no.praksis.standin.teams.Person tuva = tenant.person("Tuva Teams");
  private final Team team = tenant.team("Kommunen", tora, tuva);
  private final Chat teamsChannel = team.general();

  @AfterEach
  void close() {
    slack.close();
    teams.close();
  }

  private ServeHost serve() {
    company.withManifest(
        new SlackManifest(
                SlackManifest.Way.HTTP,
                URI.create("https://praksis.example.org"),
                true,
                Language.EN)
            .json());
    Map<String, String> environment = new HashMap<>();
    environment.put("SLACK_API_URL", slack.apiUrl().toString());
    environment.put("SLACK_BOT_TOKEN", company.botToken());
    environment.put("SLACK_SIGNING_SECRET", SlackStandIn.SIGNING_SECRET);
    environment.put("MICROSOFT_APP_ID", TeamsStandIn.APP);
    environment.put("MICROSOFT_APP_PASSWORD", TeamsStandIn.SECRET);
    environment.put("MICROSOFT_APP_TENANT_ID", tenant.id());
    environment.put("MICROSOFT_LOGIN_URL", teams.login().toString());
    environment.put("MICROSOFT_OPENID_METADATA_URL", teams.openIdMetadata().toString());
    environment.put("PRAKSIS_PORT", "0");
    environment.put("PRAKSIS_BIND", "127.0.0.1");
    environment.put("PRAKSIS_ADMINS", sara.id() + ", " + tenant.id() + "/" + tora.id());
    ServeHost host = Served.open(environment, folder, THURSDAY);
    URI base = URI.create("http://127.0.0.1:" + host.port());
    slack.sendsTo(base.resolve("/slack/events"));
    teams.sendsTo(base.resolve("/api/messages"));
    return host;
  }

  private void settle(ServeHost host) throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      slack.settle();
      teams.settle();
      host.program().settle();
    }
  }

  private void sendNothing() {
    slack.sendsNothing();
    teams.sendsNothing();
  }

  @Test
  void groupsOfBoth_haveTheirRounds_eachInItsChannel() throws Exception {
    try (ServeHost host = serve()) {
      slackChannel.invitesPraksis(sara);
      team.installsPraksis(tora, teamsChannel);
      settle(host);
      sara.types(slackChannel, "/praksis setup en friday 11:30");
      tora.types(teamsChannel, "setup en friday 11:30");
      settle(host);
      host.program().moveTo(FRIDAY);
      settle(host);
      slackChannel.shows("0 of 2 have answered");
      teamsChannel.shows("0 of 2 have answered");
      assertThat(host.missing()).isEmpty();
      sendNothing();
    }
  }

  @Test
  void admins_areThoseOfTheirPlatform() throws Exception {
    try (ServeHost host = serve()) {
      sara.types(sara.privateChat(), "/praksis status");
      sara.sees(sara.privateChat(), "How Praksis is doing");
      tora.installs();
      tuva.installs();
      teams.settle();
      tora.types(tora.privateChat(), "status");
      tora.hears("How Praksis is doing");
      siri.types(siri.privateChat(), "/praksis status");
      siri.sees(siri.privateChat(), "the admin of the installation");
      tuva.types(tuva.privateChat(), "status");
      tuva.hears("the admin of the installation");
      settle(host);
      sendNothing();
    }
  }
}
