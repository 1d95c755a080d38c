package no.praksis.bot.playground;

import io.javalin.config.JavalinConfig;
import no.praksis.bot.conversation.ChannelEvents;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Groups;
import no.praksis.practice.installation.PlatformMemory;

/** Everything that the playground answers over HTTP. */
public final class PlaygroundRoutes {
  private final Assets assets = new Assets();
  private final JsonApi api;
  private final ChannelApi channelApi;
  private final ChannelPage channelPage;
  private final PageRoutes page;
  private final PageActions pageActions;
  private final EventStream events;

  /**
   * Ready to be mounted.
   *
   * @param memory where forms, read marks and the page's own state are kept
   */
  public PlaygroundRoutes(
      Doors doors,
      Stage stage,
      PlaygroundConversations conversations,
      PlaygroundMessages messages,
      LiveEvents live,
      Groups groups,
      Kept kept) {
    events = new EventStream(live);
    ChatEvents chatEvents = doors.chat();
    PlatformMemory memory = kept.memory();
    Transactions transactions = kept.transactions();
    OpenForms forms = new OpenForms(memory, transactions);
    ReadMarks marks = new ReadMarks(memory, transactions);
    Cast cast = new Cast(conversations, groups);
    PracticeClock clock = new PracticeClock(stage, live);
    Homes homes = new Homes(chatEvents, stage);
    PlaygroundActions actions = new PlaygroundActions(chatEvents, messages, forms, stage);
    StateJson state = new StateJson(conversations, cast, stage);
    PageBuilder pages = new PageBuilder(conversations, messages, marks, cast, stage, clock, assets);
    FeedBuilder feeds = new FeedBuilder(conversations, messages, pages, homes);
    Welcome welcome = new Welcome(memory, transactions);
    ChannelActions channelActions =
        new ChannelActions(doors.channels(), conversations, messages, stage);
    channelApi = new ChannelApi(conversations, channelActions);
    api = new JsonApi(conversations, messages, forms, actions, clock, state, homes);
    page = new PageRoutes(conversations, messages, marks, pages, feeds, welcome, live);
    channelPage = new ChannelPage(page, channelActions);
    pageActions =
        new PageActions(
            page,
            pages,
            conversations,
            messages,
            forms,
            actions,
            new Timekeeping(clock, stage, live));
  }

  /** Adds the page, the JSON interface and the live events. */
  public void mount(JavalinConfig config) {
    api.mount(config.routes);
    channelApi.mount(config.routes);
    channelPage.mount(config.routes);
    page.mount(config.routes);
    pageActions.mount(config.routes);
    assets.mount(config.routes);
    events.mount(config.routes);
  }

  /** Where what people do, and what happens to channels, is handed in. */
  public record Doors(ChatEvents chat, ChannelEvents channels) {}

  /** Where documents are kept, and the one way to write them. */
  public record Kept(PlatformMemory memory, Transactions transactions) {}
}
