package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import no.praksis.standin.teams.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TeamsDialogsTest {
  private static final Form FORM =
      new Form(
          "answer:7",
          "Your answer",
          List.of(new Field.Text("well", "What went well?", "", false, "", 4)),
          "Send",
          Map.of());

  @TempDir Path folder;
  private InboundDesk desk;
  private Person marit;
  private Chat chat;
  private Seen card;

  @BeforeEach
  void open() {
    desk = new InboundDesk(folder);
    marit = desk.tenant.person("Marit Lunde");
    marit.installs();
    desk.teams.settle();
    chat = marit.privateChat();
    desk.answers(event -> new Reply.Tell(withButton("answer:7", "Answer")));
    marit.writes(chat, "something");
    card = marit.hears("Here you can");
    desk.heard.clear();
  }

  private static Message withButton(String id, String label) {
    return new Message(
        "Here",
        List.of(
            new Paragraph("Here you can"),
            Buttons.of(Button.primary(id, label), Button.plain("words:stop:7", "Stop"))));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private OpenForm opened() {
    desk.answers(event -> new Reply.OpenForm(FORM));
    marit.presses(chat, card, "Answer");
    return marit.dialog();
  }

  @Test
  void button_opensItsFormInADialog() {
    assertThat(opened().labels()).containsExactly("What went well?");
    assertThat(desk.only(ChatEvent.Pressed.class).button()).isEqualTo("answer:7");
  }

  @Test
  void sentForm_isHandedInAndEndsInTheDialog() {
    OpenForm form = opened();
    desk.answers(event -> new Reply.Kept(() -> Message.of("It is kept")));
    form.fills("What went well?", "We met <b>all</b> & more\nAgain").submits();
    form.shows("It is kept");
    ChatEvent.Submitted sent = desk.only(ChatEvent.Submitted.class);
    assertThat(sent.form()).isEqualTo("answer:7");
    assertThat(sent.values()).containsEntry("well", "We met <b>all</b> & more\nAgain");
  }

  @Test
  void formThatIsKept_closes_alsoWhenNothingCanBeToldOfIt() {
    OpenForm form = opened();
    desk.answers(
        event ->
            new Reply.Kept(
                () -> {
                  throw new StorageUnavailable("busy", new IllegalStateException());
                }));
    form.fills("What went well?", "We laughed.").submits();
    assertThat(form.isClosed()).isTrue();
    assertThat(marit.hasDialog()).isFalse();
    assertThat(desk.teams.complaints()).isEmpty();
  }

  @Test
  void nothingToSay_closesTheDialog() {
    OpenForm form = opened();
    desk.answers(event -> new Reply.CloseForm(null));
    form.fills("What went well?", "x").submits();
    assertThat(marit.hasDialog()).isFalse();
  }

  @Test
  void whatToMend_standsInTheDialogWithWhatWasTyped() {
    OpenForm form = opened();
    desk.answers(
        event ->
            event instanceof ChatEvent.Submitted sent
                ? new Reply.KeepForm(FORM.again(sent.values(), Map.of("well", "Too short")))
                : new Reply.Nothing());
    form.fills("What went well?", "x").submits().shows("Too short");
    assertThat(marit.dialog().value("What went well?")).isEqualTo("x");
    desk.answers(event -> new Reply.CloseForm(Message.of("Kept now")));
    marit.dialog().fills("What went well?", "longer").submits();
    marit.dialog().shows("Kept now");
  }

  @Test
  void sameContentSentTwice_isTheSameEvent() {
    OpenForm form = opened();
    desk.answers(
        event ->
            event instanceof ChatEvent.Submitted sent
                ? new Reply.KeepForm(FORM.again(sent.values(), Map.of("", "Not now")))
                : new Reply.Nothing());
    form.fills("What went well?", "x").submits().shows("Not now");
    marit.dialog().submits().shows("Not now");
    marit.dialog().fills("What went well?", "y").submits().shows("Not now");
    List<String> ids =
        desk.heard.stream()
            .filter(ChatEvent.Submitted.class::isInstance)
            .map(event -> event.origin().eventId())
            .toList();
    assertThat(ids).hasSize(3);
    assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
  }

  @Test
  void slowSaving_keepsTheFormAndEndsInThePersonalChat() throws InterruptedException {
    OpenForm form = opened();
    CountDownLatch committed = new CountDownLatch(1);
    desk.answers(
        event -> {
          await(committed);
          return new Reply.CloseForm(Message.of("Kept at last"));
        });
    form.fills("What went well?", "All of it").submits().shows("Still saving");
    assertThat(marit.dialog().value("What went well?")).isEqualTo("All of it");
    assertThat(desk.teams.slowestDialog()).isLessThan(Duration.ofSeconds(3));
    committed.countDown();
    marit.hears("Kept at last");
    assertThat(desk.teams.complaints()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      boolean unused = latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void slowOpening_bringsTheFormIntoThePersonalChat() {
    CountDownLatch ready = new CountDownLatch(1);
    desk.answers(
        event -> {
          await(ready);
          return new Reply.OpenForm(FORM);
        });
    marit.presses(chat, card, "Answer");
    marit.dialog().shows("One moment");
    ready.countDown();
    Seen form = marit.hears("Your answer");
    desk.answers(event -> new Reply.CloseForm(Message.of("Kept")));
    marit.card(chat, form).fills("What went well?", "Much").submits();
    marit.hears("Kept");
    assertThat(chat.stillHas(form)).isTrue();
    assertThat(chat.again(form).text()).doesNotContain("Your answer");
  }

  @Test
  void noDialogs_bringsTheFormAsACardAndShowsWhatToMendInIt() {
    marit.hasNoDialogs();
    desk.answers(event -> new Reply.OpenForm(FORM));
    marit.presses(chat, card, "Answer");
    Seen form = marit.hears("Your answer");
    desk.answers(
        event ->
            event instanceof ChatEvent.Submitted sent
                ? new Reply.KeepForm(FORM.again(sent.values(), Map.of("well", "Too short")))
                : new Reply.Nothing());
    marit.card(chat, form).fills("What went well?", "x").submits();
    marit.hears("Too short");
    desk.answers(event -> new Reply.CloseForm(null));
    marit.card(chat, chat.again(form)).fills("What went well?", "more").submits();
    marit.hears("Saved");
  }

  @Test
  void roundInWords_goesOnInTheChat() {
    desk.answers(event -> Reply.tell("I have stopped"));
    marit.presses(chat, card, "Stop");
    marit.hears("I have stopped");
    assertThat(marit.hasDialog()).isFalse();
  }

  @Test
  void formOpenedInAChannel_belongsThereThoughItIsFilledInPrivately() {
    Person jonas = desk.tenant.person("Jonas Berg");
    Team team = desk.tenant.team("Lederne", marit, jonas);
    team.installsPraksis(marit, team.general());
    desk.teams.settle();
    desk.answers(event -> new Reply.OpenForm(FORM));
    marit.types(team.general(), "setup");
    Seen form = marit.hears("Your answer");
    assertThat(form.text()).contains("Lederne");
    desk.answers(event -> new Reply.CloseForm(Message.of("Kept")));
    marit.card(chat, form).fills("What went well?", "Much").submits();
    marit.hears("Kept");
    assertThat(desk.only(ChatEvent.Submitted.class).origin().channel())
        .isEqualTo(TeamsIds.conversation(team.id()));
    assertThat(team.general().ofPraksis()).isEmpty();
  }
}
