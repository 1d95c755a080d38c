package no.praksis.crash;

/** What came back for a deed: the kind of reply, and all that it shows. */
record Told(String deed, String kind, String text) {}
