package no.praksis.bot.view;

import java.util.List;

/** One of the three things that a person can be shown. */
public sealed interface View permits Message, Form, Home {
  /** What it is made of, from top to bottom; a form has fields among them. */
  List<? extends Part> elements();
}
