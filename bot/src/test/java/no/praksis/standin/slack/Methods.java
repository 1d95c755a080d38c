package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** The Web API's methods that a bot token may call. */
final class Methods {
  private final Map<String, BiFunction<Workspace, ApiCall, ObjectNode>> methods = new HashMap<>();

  Methods(ChatMethods chat, FileMethods files) {
    methods.put("auth.test", Methods::authTest);
    methods.put("users.info", ConversationMethods::usersInfo);
    methods.put("users.list", ConversationMethods::usersList);
    methods.put("conversations.info", ConversationMethods::info);
    methods.put("conversations.list", ConversationMethods::list);
    methods.put("conversations.members", ConversationMethods::members);
    methods.put("conversations.open", ConversationMethods::open);
    methods.put("conversations.history", ConversationMethods::history);
    methods.put("conversations.replies", ConversationMethods::replies);
    methods.put("chat.postMessage", chat::postMessage);
    methods.put("chat.update", chat::update);
    methods.put("chat.delete", chat::delete);
    methods.put("chat.postEphemeral", chat::postEphemeral);
    methods.put("views.open", ViewMethods::open);
    methods.put("views.push", ViewMethods::push);
    methods.put("views.update", ViewMethods::update);
    methods.put("views.publish", ViewMethods::publish);
    methods.put("files.getUploadURLExternal", files::getUploadUrl);
    methods.put("files.completeUploadExternal", files::complete);
    methods.put("files.info", files::info);
    methods.put("files.delete", files::delete);
  }

  ObjectNode call(Workspace workspace, ApiCall call) {
    BiFunction<Workspace, ApiCall, ObjectNode> method = methods.get(call.method());
    if (method == null) {
      throw new Refusal("unknown_method");
    }
    Scopes.check(workspace, call.method());
    return method.apply(workspace, call);
  }

  private static ObjectNode authTest(Workspace workspace, ApiCall call) {
    ObjectNode answer = Json.object();
    answer.put("url", "https://" + workspace.domain + ".slack.com/").put("team", workspace.domain);
    answer.put("user", "praksis").put("team_id", workspace.team);
    answer.put("user_id", workspace.botUser).put("bot_id", workspace.botId);
    answer.put("is_enterprise_install", workspace.wide);
    if (workspace.enterprise != null) {
      answer.put("enterprise_id", workspace.enterprise);
    }
    return answer;
  }
}
