package no.praksis.bot.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** A platform that answers as a test tells it to. One message per paragraph. */
final class TestPlatform implements Gateway {
  static final WorkspaceId WORKSPACE = new WorkspaceId("demo");

  private final ManualTime time;
  private final Map<MessageReference, Standing> standing = new LinkedHashMap<>();
  private final List<String> calls = new ArrayList<>();
  private final Map<String, Queue<Supplier<DeliveryResult>>> answers = new HashMap<>();
  private int posted;

  Pace pace = Pace.UNLIMITED;
  @Nullable Pace paceOfChanges;
  Supplier<Found> lookUp;

  /** What somebody sees. */
  record Standing(String conversation, MessageKey key, String text, Instant at) {}

  TestPlatform(ManualTime time) {
    this.time = time;
  }

  /** The next call for this conversation is answered so, instead of being done. */
  synchronized void answerNext(String conversation, Supplier<DeliveryResult> answer) {
    answers.computeIfAbsent(conversation, any -> new ConcurrentLinkedQueue<>()).add(answer);
  }

  synchronized void answerNext(String conversation, DeliveryResult answer) {
    answerNext(conversation, () -> answer);
  }

  /** The next post in this conversation arrives, but the answer does not. */
  void arriveWithoutAnswer(String conversation, String key, String text, DeliveryResult answer) {
    answerNext(
        conversation,
        () -> {
          stand(conversation, new MessageKey(key), text);
          return answer;
        });
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized List<String> texts(String conversation) {
    return standing.values().stream()
        .filter(message -> message.conversation().equals(conversation))
        .map(Standing::text)
        .toList();
  }

  synchronized List<Standing> all() {
    return List.copyOf(standing.values());
  }

  synchronized void loseEverything() {
    standing.clear();
  }

  synchronized MessageReference stand(String conversation, MessageKey key, String text) {
    MessageReference reference = new MessageReference("m" + ++posted);
    standing.put(reference, new Standing(conversation, key, text, time.now()));
    return reference;
  }

  @Override
  public boolean serves(WorkspaceId workspace) {
    return true;
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    var answer = begin("post", to, key.value());
    return answer == null
        ? new Delivered(stand(conversation(to), key, text(message)))
        : answer.get();
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference reference, Message newContent) {
    var answer = begin("update", where, reference.value());
    return answer == null ? change(reference, text(newContent)) : answer.get();
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference reference) {
    var answer = begin("delete", where, reference.value());
    return answer == null ? remove(reference) : answer.get();
  }

  @Override
  public Found lookUp(Destination where, MessageKey key, Instant since) {
    begin("look", where, key.value());
    return lookUp == null ? search(where, key, since) : lookUp.get();
  }

  @Override
  public List<Message> split(Destination to, Message message) {
    return message.elements().stream()
        .map(element -> Message.of(((Element.Paragraph) element).text()))
        .toList();
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public Pace paceOfChanges() {
    return paceOfChanges == null ? pace : paceOfChanges;
  }

  private synchronized Supplier<DeliveryResult> begin(String call, Destination to, String what) {
    calls.add(call + " " + conversation(to) + " " + what);
    var queue = answers.get(conversation(to));
    return queue == null || call.equals("look") ? null : queue.poll();
  }

  DeliveryResult change(String reference, String text) {
    return change(new MessageReference(reference), text);
  }

  private synchronized DeliveryResult change(MessageReference reference, String text) {
    Standing old = standing.get(reference);
    if (old == null) {
      return new Undeliverable(Reason.MESSAGE_GONE);
    }
    standing.put(reference, new Standing(old.conversation(), old.key(), text, old.at()));
    return new Delivered(reference);
  }

  private synchronized DeliveryResult remove(MessageReference reference) {
    standing.remove(reference);
    return new Delivered(reference);
  }

  private synchronized Found search(Destination where, MessageKey key, Instant since) {
    return standing.entrySet().stream()
        .filter(message -> message.getValue().key().equals(key))
        .filter(message -> message.getValue().conversation().equals(conversation(where)))
        .filter(message -> !message.getValue().at().isBefore(since))
        .<Found>map(message -> new Found.There(message.getKey()))
        .findFirst()
        .orElse(new Found.NotThere());
  }

  private static String conversation(Destination to) {
    return ((Destination.Channel) to).conversation().value();
  }

  private static String text(Message message) {
    return message.summary();
  }
}
