package no.praksis.architecture.planted.practice.round;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Logs {
  static final Logger LOG = LoggerFactory.getLogger(Logs.class);
}
