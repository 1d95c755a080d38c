package no.praksis.practice.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n\u00a0",
        "\u200b",
        "\u200c\u200d",
        "\u2060",
        "\ufeff",
        "\u00ad",
        "\ufe0f",
        "\u200e \u202e",
        "\u2028",
        "\u034f\u180b",
        "\u3164\uffa0",
        "\u2800",
        "\udb40\udc41",
        "\udb40\udd00"
      })
  void textThatNobodyCanSee_isEmpty(String text) {
    assertThat(TypedText.isEmpty(text)).isTrue();
    assertThat(TypedText.kept(text)).isEmpty();
    assertThat(TypedText.saysSomething(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "–",
        "❤️",
        "👩‍💻",
        "\ud83c\uddf3\ud83c\uddf4",
        "می‌روم",
        "한",
        "a\u0301",
        "\u200bx"
      })
  void textThatShowsAnything_isKeptAsItIs(String text) {
    assertThat(TypedText.isEmpty(text)).isFalse();
    assertThat(TypedText.kept(" " + text + "\n")).isEqualTo(text);
  }
}
