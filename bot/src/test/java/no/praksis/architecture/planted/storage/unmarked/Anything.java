package no.praksis.architecture.planted.storage.unmarked;

public class Anything {}
