package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Language;
import no.praksis.talk.Talk;

/** Draws what Slack is sent in a week, to look at it: {@code SlackPreview FILE.html [en|nb|nn]}. */
public final class SlackPreview {
  private final Talk talk;
  private final StringBuilder page = new StringBuilder();
  private int read;

  private SlackPreview(Talk talk) {
    this.talk = talk;
  }

  public static void main(String[] args) throws IOException {
    Language language = Language.of(args.length > 1 ? args[1] : "en").orElse(Language.EN);
    Path folder = Files.createTempDirectory("slack-preview");
    try (Talk talk = new Talk(folder, Map.of("omar", "عمر Haddad")).group(language)) {
      SlackPreview preview = new SlackPreview(talk);
      preview.week();
      Files.writeString(
          Path.of(args[0]),
          "<!doctype html><meta charset=utf-8><style>" + Drawing.STYLE + "</style>" + preview.page);
    }
  }

  private void week() {
    says("marit", "help");
    says("marit", "settings");
    talk.until("2026-11-20T11:31");
    posted();
    says("aisha", "answer");
    for (String person : List.of("jonas", "elin", "omar", "marit")) {
      Form form = form(says(person, "answer"));
      send(
          person,
          form,
          Map.of(
              "what-went-well",
              "The *meeting* went well :tada:\n\nSee <https://ks.no|this> & more. مرحبا"));
    }
    send("aisha", form(says("aisha", "answer")), Map.of("what-went-well", "x".repeat(3100)));
    posted();
    says("marit", "questions");
    says("marit", "questions new");
    talk.until("2026-11-27T11:31");
    posted();
    says("jonas", "summary");
    says("marit", "points group");
    says("marit", "requests");
    View home = SlackRenderer.home(talk.homeView("marit"), id -> Optional.empty());
    draw("home", "", StrictBlocks.tree(home).path("blocks"), "");
  }

  private void posted() {
    List<Message> messages = talk.messages(Talk.CHANNEL);
    messages
        .subList(Math.max(0, Math.min(read, messages.size() - 2)), messages.size())
        .forEach(this::message);
    read = messages.size();
  }

  private Reply says(String person, String words) {
    page.append("<p style='text-align:center'>").append(person).append(": ").append(words);
    Reply reply = talk.handle(new ChatEvent.Command(talk.origin(person, Talk.CHANNEL), words));
    if (reply instanceof Reply.Tell(Message message)) {
      message(message);
    } else if (reply instanceof Reply.OpenForm(Form form)) {
      drawForm(form);
    }
    return reply;
  }

  private static Form form(Reply reply) {
    return ((Reply.OpenForm) reply).form();
  }

  private void drawForm(Form form) {
    View view = SlackRenderer.form(form, SlackMetadata.opening(form.id(), null, null));
    draw("modal", form.title(), StrictBlocks.tree(view).path("blocks"), form.submit());
  }

  private void send(String person, Form form, Map<String, String> typed) {
    Map<String, String> values = new HashMap<>();
    form.fields().forEach((Field field) -> values.put(field.id(), field.value()));
    values.putAll(typed);
    Reply reply =
        talk.handle(new ChatEvent.Submitted(talk.origin(person, Talk.CHANNEL), form.id(), values));
    if (reply instanceof Reply.KeepForm(Form kept)) {
      drawForm(kept);
    } else if (reply instanceof Reply.Tell(Message message)) {
      message(message);
    } else if (reply instanceof Reply.Kept kept) {
      message(kept.afterwards().get());
    } else if (reply instanceof Reply.CloseForm(Message message) && message != null) {
      message(message);
    }
  }

  private void message(Message message) {
    for (Message part : SlackSplitter.split(message)) {
      JsonNode blocks =
          StrictBlocks.tree(SlackRenderer.message(part, id -> Optional.of("F")).blocks());
      draw("message", "", blocks, "");
    }
  }

  private void draw(String kind, String title, JsonNode blocks, String submit) {
    page.append(Drawing.of(kind, title, blocks, submit));
  }
}
