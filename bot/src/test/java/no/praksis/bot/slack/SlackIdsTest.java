package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;

class SlackIdsTest {
  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.strings().withCharRange('A', 'Z').numeric().ofMinLength(1).ofMaxLength(14);
  }

  @Provide
  Arbitrary<String> times() {
    return Arbitraries.longs()
        .between(0, 9_999_999_999_999_999L)
        .map(micros -> "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000));
  }

  @Property
  void workspace_hasTheEnterpriseAndTheTeamThatItWasMadeOf(
      @ForAll("ids") String enterprise, @ForAll("ids") String team) {
    WorkspaceId workspace = SlackIds.workspace(enterprise, team);
    assertThat(SlackIds.isSlack(workspace)).isTrue();
    assertThat(SlackIds.enterprise(workspace)).isEqualTo(Optional.of(enterprise));
    assertThat(SlackIds.team(workspace)).isEqualTo(Optional.of(team));
  }

  @Property
  void workspace_withoutAnEnterprise_orOfAWholeOne_saysSo(@ForAll("ids") String id) {
    WorkspaceId alone = SlackIds.workspace(null, id);
    assertThat(SlackIds.enterprise(alone)).isEmpty();
    assertThat(SlackIds.team(alone)).isEqualTo(Optional.of(id));
    WorkspaceId whole = SlackIds.workspace(id, null);
    assertThat(SlackIds.enterprise(whole)).isEqualTo(Optional.of(id));
    assertThat(SlackIds.team(whole)).isEmpty();
    assertThat(alone).isNotEqualTo(whole);
  }

  @Property
  void reference_hasTheChannelAndTheTimeThatItWasMadeOf(
      @ForAll("ids") String channel, @ForAll("times") String ts) {
    MessageReference reference = SlackIds.reference(channel, ts);
    assertThat(SlackIds.channelOf(reference).value()).isEqualTo(channel);
    assertThat(SlackIds.tsOf(reference)).isEqualTo(ts);
  }
}
