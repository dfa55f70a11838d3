import { executeStatements, getRows, transact, writeRows } from './batch-calls.ts';
import { getRow, queryRows } from './read-calls.ts';
import type { Row } from './rows.ts';
import type { TableShape } from './table-shape.ts';
import { Tables } from './tables.ts';
import { writeOne } from './write-calls.ts';

/** What a command of the document client is given. */
export type Input = Record<string, unknown>;

/** How old the rows are that a read sees which does not ask for the newest. */
export type Lag = (kind: 'table' | 'index') => number;

/**
 * A DynamoDB in memory, with the calls that the product uses; any other call throws. A call takes
 * effect at once, and the caller decides when the answer arrives.
 */
export class Store {
  readonly tables: Tables;
  readonly #now: () => number;
  readonly #lag: Lag;

  constructor(shapes: readonly TableShape[], time: { now: () => number; lag: Lag }) {
    this.tables = new Tables(shapes, time.now);
    this.#now = time.now;
    this.#lag = time.lag;
  }

  /** Does what a command of `@aws-sdk/lib-dynamodb` asks, known by its class's name. */
  execute(command: string, input: Input): object {
    const { tables } = this;
    switch (command) {
      case 'GetCommand':
        return getRow(tables, input, this.#when(input.ConsistentRead === true));
      case 'QueryCommand':
      case 'ScanCommand':
        return queryRows(tables, input, this.#whenOf(input));
      case 'BatchGetCommand':
        return getRows(tables, input, (consistent) => this.#when(consistent));
      case 'PutCommand':
        return writeOne(tables, 'Put', input);
      case 'UpdateCommand':
        return writeOne(tables, 'Update', input);
      case 'DeleteCommand':
        return writeOne(tables, 'Delete', input);
      case 'BatchWriteCommand':
        return writeRows(tables, input);
      case 'TransactWriteCommand':
        return transact(tables, input);
      case 'BatchExecuteStatementCommand':
        return executeStatements(tables, input);
      default:
        throw new Error(`The store in memory does not know ${command}.`);
    }
  }

  /** Removes rows whose time to live is over, as DynamoDB does some time later. */
  expire(): void {
    for (const name of this.tables.names()) {
      const rows = this.tables.of(name);
      const { expiresBy } = rows.shape;
      if (!expiresBy) continue;
      for (const row of rows.all(this.#now())) {
        const end = row[expiresBy];
        const isOver = typeof end === 'number' && end * 1000 < this.#now();
        if (isOver) this.tables.commit(name, rows.keyOf(row), undefined);
      }
    }
  }

  /** All rows of a table as they are now. */
  rowsOf(table: string): Row[] {
    return this.tables.of(table).all(this.#now());
  }

  #whenOf(input: Input): number {
    if (input.IndexName !== undefined) return this.#now() - this.#lag('index');
    return this.#when(input.ConsistentRead === true);
  }

  #when(isConsistent: boolean): number {
    return isConsistent ? this.#now() : this.#now() - this.#lag('table');
  }
}
