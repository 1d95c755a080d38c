package com.slack.planted;

/** Stands for Slack's library in a planted violation. */
public final class SlackThing {}
