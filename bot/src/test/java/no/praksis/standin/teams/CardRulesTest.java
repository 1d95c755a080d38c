package no.praksis.standin.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'type':'TextBlock','text':''}|no text",
        "{'type':'Wheel'}|unknown Wheel",
        "{'type':'RichTextBlock','inlines':[]}|none",
        "{'type':'RichTextBlock','inlines':[{'type':'TextRun'}]}|no text",
        "{'type':'Image','url':'http://a.no/b.png','altText':'b'}|not https",
        "{'type':'Image','url':'https://a.no/b.png'}|no text",
        "{'type':'Input.Text','id':'a'}|label",
        "{'type':'Input.Text','label':'a'}|id",
        "{'type':'Input.Text','id':'a','label':'a','isRequired':true}|errorMessage",
        "{'type':'Input.Date','id':'a','label':'a','value':'24.12'}|no date",
        "{'type':'Input.Time','id':'a','label':'a','value':'25:00'}|no time",
        "{'type':'Input.ChoiceSet','id':'a','label':'a','choices':[]}|none",
        "{'type':'Input.ChoiceSet','id':'a','label':'a','value':'x',"
            + "'choices':[{'title':'A','value':'y'}]}|none of the choices",
        "{'type':'ActionSet','actions':[{'type':'Action.Submit'}]}|no text",
        "{'type':'ActionSet','actions':[{'type':'Action.Submit','title':'a','data':'b'}]}|no object",
        "{'type':'ActionSet','actions':[{'type':'Action.Http','title':'a'}]}|unknown Action.Http",
      })
  void element_thatIsNoGood_isFound(String element, String finding) {
    assertThat(CardRules.findings(card("1.5", element, "")))
        .singleElement()
        .asString()
        .contains(finding);
  }

  @Test
  void card_ofTooNewAVersion_orWithTooManyActions_isFound() {
    String action = "{'type':'Action.Submit','title':'a'}";
    assertThat(CardRules.findings(card("1.6", "", ""))).hasSize(1);
    assertThat(
            CardRules.findings(
                card("1.5", "", String.join(",", java.util.Collections.nCopies(6, action)))))
        .isEmpty();
    assertThat(
            CardRules.findings(
                card("1.5", "", String.join(",", java.util.Collections.nCopies(7, action)))))
        .singleElement()
        .asString()
        .contains("more than 6");
  }

  private static com.fasterxml.jackson.databind.JsonNode card(
      String version, String body, String actions) {
    return Json.parse(
        ("{'type':'AdaptiveCard','version':'%s','body':[%s],'actions':[%s]}"
                .formatted(version, body, actions))
            .replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain words, 2 * 3 * 4, snake_case_name|plain words, 2 * 3 * 4, snake_case_name",
        "a **b** c|a ⟦bold b⟧ c",
        "a *b* c|a ⟦italic b⟧ c",
        "a _b_ c|a ⟦italic b⟧ c",
        "[bank](https://evil.example)|⟦bank→https://evil.example⟧",
        "<at>Ola</at>|⟦@Ola⟧",
        "- one|⟦•⟧ one",
        "1. one|⟦1.⟧ one",
        "fish &lt; chips|fish ⟦sign lt⟧ chips",
        "a \\*b\\* c|a *b* c",
      })
  void markdown_thatTeamsWouldShowInAnotherWay_standsOut(String text, String shown) {
    assertThat(Markdown.show(text)).isEqualTo(shown);
  }
}
