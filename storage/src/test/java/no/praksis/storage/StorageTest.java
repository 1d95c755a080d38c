package no.praksis.storage;

import no.praksis.practice.delivery.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract that is kept by every database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class StorageTest {
  @Parameter TestDatabase database;

  Storage storage;

  @BeforeEach
  void openEmpty() {
    storage = database.empty();
  }

  Transactions transactions() {
    return storage.transactions();
  }

  void write(Runnable work) {
    transactions().write(work);
  }
}
