import { hash } from 'node:crypto';

/**
 * The shards of a list whose rows are spread over several partition keys, by name: `00`, `01`, ...
 * The store takes 1,000 write units a second for one key, so what is written faster needs several.
 */
export function shardsOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => String(n).padStart(2, '0'));
}

/** The shard that this name belongs to: always the same, and about as many names in each. */
export function shardOf(name: string, shards: readonly string[]): string {
  const number = Number.parseInt(hash('sha256', name).slice(0, 8), 16);
  return shards[number % shards.length] ?? '';
}
