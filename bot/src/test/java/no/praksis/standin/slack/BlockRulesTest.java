package no.praksis.standin.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockRulesTest {
  private static final String PLAIN = "{'type':'plain_text','text':'%s'}";

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"'));
  }

  private static List<String> faults(String block) {
    ArrayNode blocks = Json.array();
    blocks.add(json(block));
    return BlockRules.ofMessage(blocks, file -> false).messages();
  }

  private static List<String> faultsOfView(String view) {
    return BlockRules.ofView(json(view), file -> false).messages();
  }

  private static String plain(int length) {
    return PLAIN.formatted("x".repeat(length));
  }

  @ParameterizedTest
  @CsvSource({
    "3000, {'type':'section'_'text':#}",
    "150, {'type':'header'_'text':#}",
    "3000, {'type':'context'_'elements':[#]}",
    "75, {'type':'actions'_'elements':[{'type':'button'_'text':#}]}",
    "2000, {'type':'input'_'label':#_'element':{'type':'plain_text_input'}}",
    "2000, {'type':'section'_'fields':[#]}"
  })
  void text_asLongAsItMayBe(int most, String block) {
    String shape = block.replace('_', ',').replace("plain,text,input", "plain_text_input");
    assertThat(faults(shape.replace("#", plain(most)))).isEmpty();
    assertThat(faults(shape.replace("#", plain(most + 1))))
        .singleElement()
        .asString()
        .contains("less than " + (most + 1));
    assertThat(faults(shape.replace("#", plain(0))))
        .singleElement()
        .asString()
        .contains("more than 0");
  }

  @Test
  void message_hasFiftyBlocksAtMost() {
    ArrayNode blocks = Json.array();
    for (int i = 0; i < 50; i++) {
      blocks.add(json("{'type':'divider'}"));
    }
    assertThat(BlockRules.ofMessage(blocks, file -> false).messages()).isEmpty();
    blocks.add(json("{'type':'divider'}"));
    assertThat(BlockRules.ofMessage(blocks, file -> false).messages()).hasSize(1);
  }

  @Test
  void ids_areThereOnce() {
    ArrayNode blocks = Json.array();
    blocks.add(json("{'type':'divider','block_id':'a'}"));
    blocks.add(json("{'type':'divider','block_id':'a'}"));
    assertThat(BlockRules.ofMessage(blocks, file -> false).messages())
        .containsExactly("[ERROR] block_id already exists [json-pointer:/blocks/1/block_id]");
    String button = "{'type':'button','action_id':'a','text':" + plain(1) + "}";
    assertThat(faults("{'type':'actions','elements':[" + button + "," + button + "]}")).hasSize(1);
  }

  @Test
  void modal_hasAShortTitleAndAButtonWhereThereIsSomethingToFillIn() {
    String view = "{'type':'modal','title':%s,'private_metadata':'%s','blocks':[%s]}";
    assertThat(faultsOfView(view.formatted(plain(24), "x".repeat(3000), ""))).isEmpty();
    assertThat(faultsOfView(view.formatted(plain(25), "x".repeat(3001), ""))).hasSize(2);
    String input =
        "{'type':'input','label':" + plain(1) + ",'element':{'type':'plain_text_input'}}";
    assertThat(faultsOfView(view.formatted(plain(24), "", input))).hasSize(1);
  }

  @Test
  void options_areFewShortAndOneOfThemIsChosen() {
    ObjectNode option = Json.object().put("value", "v");
    option.set("text", json(plain(75)));
    String select =
        "{'type':'input','label':"
            + plain(1)
            + ",'element':{'type':'static_select','options':["
            + option
            + "],'initial_option':"
            + option.deepCopy().put("value", "%s")
            + "}}";
    assertThat(faults(select.formatted("v"))).isEmpty();
    assertThat(faults(select.formatted("w"))).hasSize(1);
    assertThat(faults(select.formatted("v").replace("x".repeat(75), "x".repeat(76)))).hasSize(1);
  }

  @Test
  void picture_hasWordsAndAFinishedFile() {
    assertThat(faults("{'type':'image','image_url':'https://x','alt_text':'a'}")).isEmpty();
    assertThat(faults("{'type':'image','image_url':'https://x'}")).hasSize(1);
    assertThat(faults("{'type':'image','alt_text':'a','slack_file':{'id':'F1'}}"))
        .singleElement()
        .asString()
        .contains("invalid slack file");
  }
}
