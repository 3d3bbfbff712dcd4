package org.liandong.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables that together are the log. */
@Component
class LogStore {

  private final Leaves leaves;
  private final Tiles tiles;
  private final CheckpointRows checkpoints;
  private final JdbcClient client;

  LogStore(Leaves leaves, Tiles tiles, CheckpointRows checkpoints, JdbcClient client) {
    this.leaves = leaves;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
    this.client = client;
  }

  Leaves leaves() {
    return leaves;
  }

  Tiles tiles() {
    return tiles;
  }

  CheckpointRows checkpoints() {
    return checkpoints;
  }

  /** Lets one node at a time open the log, until its transaction ends. */
  void waitForOpening() {
    client
        .sql("select pg_advisory_xact_lock(hashtext('liandong.ledger.opening'))")
        .query((row, number) -> true)
        .single();
  }
}
