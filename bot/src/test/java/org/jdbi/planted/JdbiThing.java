package org.jdbi.planted;

/** Stands for Jdbi in a planted violation. */
public final class JdbiThing {}
