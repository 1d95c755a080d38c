package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Teams makes of what people type before it sends it to an app: mentions as {@code
 * <at>Name</at>} with an entity each, and the same as HTML beside it. The text loses whatever looks
 * like a tag, typed or not; the HTML has it.
 */
final class Typing {
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

  /** A name and who it is. */
  private record Named(String name, String id) {}

  private final Directory directory;

  Typing(Directory directory) {
    this.directory = directory;
  }

  /** Longest names first, so that one name may begin another. */
  private List<Named> names() {
    Map<String, String> names = new TreeMap<>(java.util.Comparator.reverseOrder());
    names.put(TeamsStandIn.PRAKSIS, directory.bot);
    directory.users.values().forEach(user -> names.put(user.name, user.mri));
    return names.entrySet().stream()
        .map(entry -> new Named(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Whether the words mention somebody or something of that id. */
  boolean mentions(String typed, String id) {
    return mentioned(typed).stream().anyMatch(named -> named.id().equals(id));
  }

  private List<Named> mentioned(String typed) {
    List<Named> found = new ArrayList<>();
    for (int i = typed.indexOf('@'); i >= 0; i = typed.indexOf('@', i + 1)) {
      at(typed, i).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Named> at(String typed, int index) {
    return names().stream().filter(named -> typed.startsWith(named.name(), index + 1)).findFirst();
  }

  /** Puts text, mentions and HTML into an activity. */
  void write(ObjectNode activity, String typed) {
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    ArrayNode entities = (ArrayNode) activity.get("entities");
    int mentions = 0;
    Matcher tag = TAG.matcher(typed);
    int afterTag = 0;
    for (int i = 0; i < typed.length(); i++) {
      Optional<Named> named = typed.charAt(i) == '@' ? at(typed, i) : Optional.empty();
      if (named.isPresent()) {
        String name = named.get().name();
        text.append("<at>").append(name).append("</at>");
        html.append(span(name, mentions++));
        mention(entities.addObject(), named.get());
        i += name.length();
      } else {
        afterTag = tag.region(i, typed.length()).lookingAt() ? tag.end() : afterTag;
        text.append(i < afterTag ? "" : typed.charAt(i));
        html.append(escaped(typed.charAt(i)));
      }
    }
    boolean rich = mentions > 0 || typed.contains("\n") || typed.contains("<");
    activity.put("textFormat", "plain").put("text", rich ? text + "\n" : text.toString());
    if (rich) {
      attach(activity, "<div><div>" + html + "</div>\n</div>");
    }
  }

  /** Puts words with headings, links and the like into an activity. */
  static void writeFormatted(ObjectNode activity, String html) {
    activity.put("textFormat", "plain").put("text", TAG.matcher(html).replaceAll(""));
    attach(activity, html);
  }

  private static void attach(ObjectNode activity, String html) {
    ObjectNode attachment = activity.putArray("attachments").addObject();
    attachment.put("contentType", "text/html").put("content", html);
  }

  private static String span(String name, int number) {
    return "<span itemscope itemtype=\"http://schema.skype.com/Mention\" itemid=\""
        + number
        + "\">"
        + name
        + "</span>";
  }

  private static String escaped(char sign) {
    return switch (sign) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '\n' -> "<br>";
      default -> String.valueOf(sign);
    };
  }

  private static void mention(ObjectNode entity, Named named) {
    entity.put("type", "mention").put("text", "<at>" + named.name() + "</at>");
    entity.putObject("mentioned").put("id", named.id()).put("name", named.name());
  }
}
