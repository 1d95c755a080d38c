package org.quartz.planted;

/** Stands for Quartz in a planted violation. */
public final class QuartzThing {}
