package no.praksis.bot.questions;

import no.praksis.practice.prompt.Prompt;

/**
 * How long questions may be, in code points, so that they fit into the forms of all platforms. An
 * option of a Slack radio button has at most 75 characters; a Slack form has 100 blocks, of which a
 * question takes up to five.
 */
public final class Limits {
  public static final int TITLE = 60;
  public static final int ABOUT = 200;
  public static final int QUESTION = 200;
  public static final int HINT = 300;
  public static final int OPTION = 75;
  public static final int END = 40;
  public static final int QUESTIONS = 12;

  private Limits() {}

  /** What a round keeps once for each person. */
  static boolean onlyOnce(Prompt prompt) {
    return prompt instanceof Prompt.SinceLastTime
        || prompt instanceof Prompt.LookingFor
        || prompt instanceof Prompt.WhatNow
        || prompt instanceof Prompt.Recognition;
  }
}
