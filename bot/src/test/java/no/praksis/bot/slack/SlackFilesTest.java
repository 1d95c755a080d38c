package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.praksis.bot.slack.SlackFiles.Progress;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackFilesTest {
  private static final String ALT = "A cloud of words";
  private static final byte[] PNG = "not really a picture".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private GatewayDesk desk;
  private String picture;

  @BeforeEach
  void open() {
    desk = new GatewayDesk(folder);
    picture = desk.keep("praksis.png", "image/png", PNG);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void picture_isShownOnceSlackHasFinishedWithIt_andUploadedOnce() {
    desk.company.filesTake(3);
    assertThat(desk.post("a", withPicture())).isEqualTo(SlackFiles.SOON);
    assertThat(desk.channel.ofPraksis()).isEmpty();
    assertThat(untilDelivered("a", withPicture())).isInstanceOf(Delivered.class);
    assertThat(desk.channel.ofPraksis().getFirst().pictures()).containsExactly(ALT);
    picture = desk.keep("praksis.png", "image/png", PNG); // drawn anew
    desk.post("b", withPicture());
    assertThat(uploads()).isEqualTo(1);
    assertThat(desk.restarted().post(desk.there(), new MessageKey("c"), withPicture()))
        .isInstanceOf(Delivered.class);
    assertThat(uploads()).isEqualTo(1);
  }

  @Test
  void upload_thatWasCompletedWithoutAnAnswer_isNotMadeAgain() {
    desk.slack.faults().cutsTheLineAfter("files.completeUploadExternal", 1);
    assertThat(desk.post("a", withPicture())).isInstanceOf(RetryAfter.class);
    assertThat(untilDelivered("a", withPicture())).isInstanceOf(Delivered.class);
    assertThat(uploads()).isEqualTo(1);
    assertThat(desk.slack.calls("files.completeUploadExternal")).isEqualTo(1);
  }

  @Test
  void upload_thatFailedOnTheWay_beginsAnew() {
    desk.slack.faults().answers("files.getUploadURLExternal", 500, 1);
    assertThat(desk.post("a", withPicture()))
        .isEqualTo(new RetryAfter(Duration.ZERO, Reason.PLATFORM_FAILED));
    desk.slack.faults().limits("files.info", 5, 1);
    assertThat(desk.post("a", withPicture()))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(5), Reason.RATE_LIMITED));
    desk.clock.moves(Duration.ofSeconds(5));
    assertThat(untilDelivered("a", withPicture())).isInstanceOf(Delivered.class);
    assertThat(desk.channel.ofPraksis().getFirst().pictures()).containsExactly(ALT);
  }

  @Test
  void picture_whereSlackTakesNoFiles_isToldInWords() {
    desk.company.withScopes(Set.of("chat:write"));
    assertThat(desk.post("a", withPicture())).isInstanceOf(Delivered.class);
    assertThat(desk.channel.ofPraksis().getFirst().pictures()).isEmpty();
    assertThat(desk.channel.ofPraksis()).singleElement().asString().contains(ALT);
  }

  @Test
  void picture_thatHasExpired_isToldInWords() {
    desk.clock.moves(Duration.ofDays(2));
    assertThat(desk.post("a", withPicture())).isInstanceOf(Delivered.class);
    assertThat(desk.channel.ofPraksis()).singleElement().asString().contains(ALT);
  }

  @Test
  void picture_thatSlackRefusesAfterAll_isToldInWords() {
    untilDelivered("a", withPicture());
    desk.slack.faults().says("chat.postMessage", "invalid_blocks", 1);
    assertThat(desk.post("b", withPicture())).isInstanceOf(Delivered.class);
    assertThat(desk.channel.ofPraksis().getLast().pictures()).isEmpty();
  }

  @Test
  void attachment_isSharedWithThePersonAlone_andOnce() {
    String export = desk.keep("praksis-export.json", "application/json", PNG);
    Message message =
        new Message(
            "Your data",
            List.of(
                new Element.Paragraph("Your data"),
                new Element.Attachment(export, "praksis-export.json")));
    desk.slack.faults().cutsTheLineAfter("chat.postMessage", 1);
    for (int i = 0; i < 4; i++) {
      desk.gateway.post(desk.privately(), new MessageKey("a"), message);
    }
    assertThat(desk.marit.privateChat().messages())
        .filteredOn(seen -> seen.files().contains("praksis-export.json"))
        .hasSize(1);
    desk.post("b", message);
    assertThat(desk.channel.messages()).allMatch(seen -> seen.files().isEmpty());
  }

  @Test
  void digest_ofManyMessages_goesAsAFileWithAllOfIt() {
    Message digest = digest(40);
    assertThat(desk.gateway.split(desk.there(), digest)).containsExactly(digest);
    MessageReference reference = ((Delivered) untilDelivered("a", digest)).reference();
    assertThat(desk.channel.messages())
        .filteredOn(seen -> seen.files().contains("praksis.txt"))
        .hasSize(1);
    assertThat(desk.channel.shows("praksis.txt").text()).contains("What we said");

    for (int i = 0; i < 4; i++) {
      desk.gateway.update(desk.there(), reference, digest(39));
    }
    assertThat(uploads()).isEqualTo(2);
    assertThat(desk.slack.calls("files.delete")).isEqualTo(1);
    desk.gateway.update(desk.there(), reference, Message.of("Nothing is left"));
    assertThat(desk.slack.calls("files.delete")).isEqualTo(2);
  }

  @Test
  void digest_thatSlackDoesNotTakeAwayAtOnce_isTakenAwayLater() {
    MessageReference reference = ((Delivered) untilDelivered("a", digest(40))).reference();
    desk.slack.faults().limits("files.delete", 7, 1);
    for (int people = 39; people > 37; people--) {
      DeliveryResult result = updated(reference, digest(people));
      assertThat(result)
          .isEqualTo(
              people == 39
                  ? new RetryAfter(Duration.ofSeconds(7), Reason.RATE_LIMITED)
                  : new Delivered(reference));
      desk.clock.moves(Duration.ofSeconds(7));
    }
    assertThat(shared()).isEqualTo(1);
    desk.slack.faults().says("files.delete", "file_deleted", 1);
    assertThat(desk.gateway.delete(desk.there(), reference)).isEqualTo(new Delivered(reference));
  }

  @Test
  void digest_thatIsAsItWasBefore_hasItsFileAgain() {
    MessageReference reference = ((Delivered) untilDelivered("a", digest(40))).reference();
    updated(reference, digest(39));
    updated(reference, digest(40));
    assertThat(shared()).isEqualTo(1);
    assertThat(uploads()).isEqualTo(3);
  }

  @Test
  void digest_thatTwoMessagesSay_staysUntilBothAreGone() {
    MessageReference one = ((Delivered) untilDelivered("a", digest(40))).reference();
    MessageReference other = ((Delivered) untilDelivered("b", digest(40))).reference();
    desk.gateway.delete(desk.there(), one);
    assertThat(shared()).isEqualTo(1);
    desk.gateway.delete(desk.there(), other);
    assertThat(shared()).isZero();
  }

  private DeliveryResult updated(MessageReference reference, Message message) {
    DeliveryResult result = desk.gateway.update(desk.there(), reference, message);
    for (int i = 0; i < 5 && result.equals(SlackFiles.SOON); i++) {
      result = desk.gateway.update(desk.there(), reference, message);
    }
    return result;
  }

  private long shared() {
    return desk.channel.messages().stream()
        .filter(seen -> seen.files().contains("praksis.txt"))
        .count();
  }

  @Test
  void file_thatSlackHasLost_isUploadedAgain() {
    desk.slack.faults().says("files.info", "file_not_found", SlackFiles.MOST_MISSES);
    for (int i = 0; i < SlackFiles.MOST_MISSES; i++) {
      assertThat(desk.post("a", withPicture())).isEqualTo(SlackFiles.SOON);
    }
    assertThat(uploads()).isEqualTo(1);
    assertThat(untilDelivered("a", withPicture())).isInstanceOf(Delivered.class);
    assertThat(uploads()).isEqualTo(2);
    assertThat(desk.channel.ofPraksis().getFirst().pictures()).containsExactly(ALT);
  }

  @Test
  void file_thatNobodyHasWantedForLong_isForgotten() {
    untilDelivered("a", withPicture());
    desk.clock.moves(SlackFileRows.KEPT.dividedBy(2));
    picture = desk.keep("praksis.png", "image/png", PNG);
    untilDelivered("b", withPicture());
    desk.clock.moves(SlackFileRows.KEPT.dividedBy(2).plusDays(1));
    desk.files.tidy();
    assertThat(desk.books().all(SlackFileRows.FILES)).hasSize(1);
    desk.clock.moves(SlackFileRows.KEPT);
    desk.files.tidy();
    assertThat(desk.books().all(SlackFileRows.FILES)).isEmpty();
  }

  @Test
  void digest_thatSomebodyTakesAway_takesItsFileAlong() {
    MessageReference heard = ((Delivered) untilDelivered("a", digest(40))).reference();
    desk.gateway.takenAway(desk.workspace, heard);
    assertThat(shared()).isZero();

    MessageReference unheard = ((Delivered) untilDelivered("b", digest(39))).reference();
    desk.marit.deletes(desk.channel, desk.channel.ofPraksis().getLast());
    assertThat(updated(unheard, digest(38))).isEqualTo(new Undeliverable(Reason.MESSAGE_GONE));
    assertThat(desk.channel.messages())
        .filteredOn(seen -> seen.files().contains("praksis.txt"))
        .as("the new one, for the message that is going to be posted again")
        .hasSize(1);
    assertThat(desk.slack.calls("files.delete")).isEqualTo(2);
  }

  @Test
  void digest_thatSomebodyTakesAway_whileSlackIsBusy_isTriedAgain() {
    MessageReference reference = ((Delivered) untilDelivered("a", digest(40))).reference();
    desk.slack.faults().limits("files.delete", 7, 1);
    assertThatThrownBy(() -> desk.gateway.takenAway(desk.workspace, reference))
        .isInstanceOf(IllegalStateException.class);
    desk.clock.moves(Duration.ofSeconds(7));
    desk.gateway.takenAway(desk.workspace, reference);
    assertThat(shared()).isZero();
  }

  @Test
  void digest_ofAFewMessages_isSplit_andOfManyWhereSlackTakesNoFiles() {
    assertThat(desk.gateway.split(desk.there(), digest(6)).size())
        .isBetween(2, SlackDrafts.MOST_MESSAGES);
    desk.company.withScopes(Set.of("chat:write"));
    Message digest = digest(40);
    assertThat(desk.post("a", digest)).isEqualTo(SlackFiles.SOON);
    assertThat(desk.gateway.split(desk.there(), digest).size())
        .isGreaterThan(SlackDrafts.MOST_MESSAGES);
  }

  @Test
  void sameFile_atTheSameTime_isUploadedOnce() throws Exception {
    var hold = desk.slack.faults().holds("files.getUploadURLExternal");
    Thread first = Thread.ofVirtual().start(() -> desk.files.picture(desk.workspace, picture, ALT));
    hold.awaitCall();
    assertThat(desk.files.picture(desk.workspace, picture, ALT))
        .isEqualTo(new Progress.Waiting(SlackFiles.SOON));
    hold.release();
    first.join();
    assertThat(uploads()).isEqualTo(1);
  }

  private int uploads() {
    return desk.slack.calls("files.getUploadURLExternal") - (int) desk.slack.limits().refused();
  }

  private DeliveryResult untilDelivered(String key, Message message) {
    DeliveryResult result = desk.post(key, message);
    for (int i = 0; i < 5 && !(result instanceof Delivered); i++) {
      result = desk.post(key, message);
    }
    return result;
  }

  private Message withPicture() {
    return new Message(
        "The season",
        List.of(new Element.Paragraph("The season"), new Element.Picture(picture, ALT)));
  }

  private static Message digest(int people) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Element.Heading("What we said"));
    for (int i = 0; i < people; i++) {
      elements.add(new Element.Quote("Person " + i, ("Answer of " + i + ". ").repeat(190)));
    }
    elements.add(Element.Buttons.of(Element.Button.plain("round:digest", "Take out my answer")));
    return new Message("What we said", elements);
  }
}
