package no.praksis.storage;

import java.util.ArrayList;
import java.util.List;

/** What a piece of work runs in: its connection, and what is to follow the commit. */
record Transaction(Session session, List<Runnable> after) {
  Transaction(Session session) {
    this(session, new ArrayList<>());
  }
}
