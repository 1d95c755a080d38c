package no.praksis.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.Platforms;
import no.praksis.bot.app.Ports;
import no.praksis.bot.app.Program;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.scheduler.QuartzTimers;
import no.praksis.scheduler.RetryDelays;
import no.praksis.storage.Storage;

/**
 * The process that dies: the real program on a database file, with a wire to the stand-in platform
 * instead of an adapter. Reads deeds and armings from standard input, a line each; writes what came
 * of each deed once it is committed. Ends properly when its input ends.
 */
public final class Victim {
  /** Answered as soon as nothing waits to be told any more. */
  static final String WHEN_ALL_IS_TOLD = "when all is told";

  /** Long enough for the stand-in platform, on which a look-up sees a message at once. */
  private static final Duration SETTLE = Duration.ofMillis(200);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tripwire tripwire = new Tripwire();
  private final PrintStream out = System.out;
  private final Ports ports;
  private final Directory directory;
  private final Program program;

  private Victim(Storage storage, int platformPort) {
    ports = mortal(Ports.of(storage), tripwire);
    directory = new Directory(ports.people(), ports.transactions());
    Gateway gateway = new MortalGateway(new WireGateway(platformPort), tripwire);
    MovableClock clock = MovableClock.now();
    program =
        Program.make(
            ports,
            new Platforms(List.of(gateway), directory, person -> false),
            QuartzTimers.inMemory(clock, Instant::now, RetryDelays.GROWING),
            clock,
            Instant::now,
            new Program.Extras(
                new SimpleMeterRegistry(), CourierOptions.DEFAULT.withSettle(SETTLE)));
  }

  private static Ports mortal(Ports ports, Tripwire tripwire) {
    return new Ports(
        new MortalTransactions(ports.transactions(), tripwire),
        ports.inbox(),
        MortalOutbox.around(ports.outbox(), tripwire),
        ports.references(),
        ports.people(),
        ports.groups(),
        ports.schedules(),
        ports.calendars(),
        ports.meetings(),
        ports.rounds(),
        ports.answers(),
        ports.actionPoints(),
        ports.requests(),
        ports.memory(),
        ports.recognitions(),
        ports.privacy(),
        ports.dialogues(),
        ports.remarks(),
        ports.ownPromptSets(),
        ports.anonymousAnswers(),
        ports.drafts(),
        ports.subscriptions());
  }

  public static void main(String[] args) throws IOException {
    try (Storage storage = Storage.open("jdbc:sqlite:" + args[0], Instant::now)) {
      Victim victim = new Victim(storage, Integer.parseInt(args[1]));
      victim.program.start();
      victim.live();
      victim.program.close();
    }
    System.exit(0);
  }

  private void live() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("arm ")) {
        String[] words = line.split(" ");
        tripwire.arm(KillPoint.valueOf(words[1]), Integer.parseInt(words[2]));
      } else {
        Deed deed = JSON.readValue(line, Deed.class);
        Thread.ofVirtual()
            .name(MortalTransactions.EVENT_THREAD + deed.id())
            .start(() -> answer(deed));
      }
    }
  }

  private void answer(Deed deed) {
    Told told =
        deed.words().equals(WHEN_ALL_IS_TOLD) ? whenAllIsTold(deed) : told(deed, handle(deed));
    try {
      String line = Incarnation.MARK + JSON.writeValueAsString(told);
      synchronized (out) {
        out.println(line);
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply handle(Deed deed) {
    String[] place = deed.channel().split("/");
    WorkspaceId workspace = new WorkspaceId(place[0]);
    ConversationId channel = new ConversationId(place[1]);
    directory.meet(workspace, channel);
    ChatEvent.Origin origin =
        new ChatEvent.Origin(
            deed.id(), workspace, new PersonId(deed.person()), channel, Language.EN);
    return program
        .chatEvents()
        .handle(
            deed.form().isEmpty()
                ? new ChatEvent.Command(origin, deed.words())
                : new ChatEvent.Submitted(origin, deed.form(), deed.values()));
  }

  /** Rows that are put off or wait for their look-up come later by themselves. */
  private Told whenAllIsTold(Deed deed) {
    try {
      while (ports.outbox().waiting() > 0) {
        program.settle();
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Told(deed.id(), "Told", "given up " + ports.outbox().deadLetters(100).size());
  }

  private static Told told(Deed deed, Reply reply) {
    return new Told(deed.id(), reply.getClass().getSimpleName(), text(reply));
  }

  private static String text(Reply reply) {
    return switch (reply) {
      case Reply.Nothing nothing -> "";
      case Reply.Tell tell -> text(tell.message());
      case Reply.OpenForm open -> open.form().title();
      case Reply.OfferForm offer -> offer.form().title();
      case Reply.KeepForm keep -> text(keep.form());
      case Reply.CloseForm close -> close.message() == null ? "" : text(close.message());
      case Reply.Kept kept -> text(kept.afterwards().get());
    };
  }

  private static String text(Form form) {
    return form.title() + " " + form.errors();
  }

  private static String text(Message message) {
    List<String> lines = new ArrayList<>(List.of(message.summary()));
    for (Element element : message.elements()) {
      WireGateway.read(element, lines, new ArrayList<>());
    }
    return String.join("\n", lines);
  }
}
