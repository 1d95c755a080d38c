package no.praksis.bot.view;

import java.util.List;

/**
 * Something to fill in. Values are strings: the text typed, an option's id, an ISO date, a time as
 * HH:MM, several ids with commas between; empty when nothing is filled in.
 */
public sealed interface Field extends Part {
  /** Unique in its form. */
  String id();

  String label();

  /** A line of help; may be empty. */
  String hint();

  boolean required();

  String value();

  /** The same field with another value. */
  Field with(String value);

  /**
   * Words.
   *
   * @param lines how tall it is, 1 for a single line
   */
  record Text(String id, String label, String hint, boolean required, String value, int lines)
      implements Field {
    @Override
    public Text with(String newValue) {
      return new Text(id, label, hint, required, newValue, lines);
    }
  }

  /** One of a few options. */
  record Choice(
      String id,
      String label,
      String hint,
      boolean required,
      String value,
      List<Option> options,
      Look look)
      implements Field {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public Choice with(String newValue) {
      return new Choice(id, label, hint, required, newValue, options, look);
    }

    /** How the options are laid out. */
    public enum Look {
      /** All beside each other, one tap away. */
      BUTTONS,
      /** In a menu. */
      MENU,
      /** In a small menu that belongs to the field above, such as who sees an answer. */
      SMALL_MENU
    }
  }

  /** Any of a few options; the value is their ids with commas between. */
  record Several(
      String id, String label, String hint, boolean required, String value, List<Option> options)
      implements Field {
    public Several {
      options = List.copyOf(options);
    }

    /** The ids of the options that are chosen. */
    public List<String> chosen() {
      return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    @Override
    public Several with(String newValue) {
      return new Several(id, label, hint, required, newValue, options);
    }
  }

  /** A day, as an ISO date. */
  record Date(String id, String label, String hint, boolean required, String value)
      implements Field {
    @Override
    public Date with(String newValue) {
      return new Date(id, label, hint, required, newValue);
    }
  }

  /** A time of day, as HH:MM. */
  record Time(String id, String label, String hint, boolean required, String value)
      implements Field {
    @Override
    public Time with(String newValue) {
      return new Time(id, label, hint, required, newValue);
    }
  }

  /** One person of the conversation, by id; the platform may offer its own way to choose. */
  record Somebody(
      String id, String label, String hint, boolean required, String value, List<Option> options)
      implements Field {
    public Somebody {
      options = List.copyOf(options);
    }

    @Override
    public Somebody with(String newValue) {
      return new Somebody(id, label, hint, required, newValue, options);
    }
  }

  /** One thing to choose. */
  record Option(String id, String label) {}
}
