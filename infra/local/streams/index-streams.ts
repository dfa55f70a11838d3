import { DatabaseSync } from 'node:sqlite';

/**
 * Adds the index that the file of DynamoDB Local lacks: without it every read of a stream walks
 * what all streams have got since that stream's last record. A journal that is appended to spares
 * the engine a new file for each write.
 */
export function indexLocalStreams(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.exec(`
      PRAGMA journal_mode = WAL;
      CREATE INDEX IF NOT EXISTS _local_shard ON us (ShardID, SequenceNumber);
    `);
  } finally {
    database.close();
  }
}

/**
 * Adds the two indexes that dynoxide's own file lacks: without them every write to a table with a
 * stream, and every read of a stream, walks all stream records of all tables (measured: 25 updates
 * in one batch take 9 ms in place of 150 ms after 8,000 changes).
 */
export function indexStreams(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  const sequence = 'CAST(sequence_number AS INTEGER)';
  try {
    database.exec(`
      CREATE INDEX IF NOT EXISTS _local_sequence ON _stream_records (table_name, ${sequence});
      CREATE INDEX IF NOT EXISTS _local_shard
        ON _stream_records (table_name, shard_id, ${sequence});
    `);
  } finally {
    database.close();
  }
}
