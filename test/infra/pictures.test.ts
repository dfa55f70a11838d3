import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TableName, tableNames } from '../../infra/data/tables.ts';
import { streamShapes } from '../../infra/run/feeds.ts';
import { queueNames, queueShapes } from '../../infra/run/queues.ts';
import type { QueueName } from '../../infra/run/worker-shape.ts';
import { type WorkerName, workerNames, workerShapes } from '../../infra/run/workers.ts';

/** The pictures of docs/architecture.md show what is deployed: each name and each arrow. */
const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const pictures = [...page.matchAll(/```mermaid\n(.*?)```/gs)].map(([, picture = '']) => picture);

type Node = { readonly kind: string; readonly name: string };
type Arrow = { readonly from: string; readonly line: string; readonly to: string };

/** A cylinder is a table, double sides are a queue, a stadium is a Lambda, quotes are a folder. */
const forms = /(\w+)(?:\[\(([\w-]+)\)\]|\[\[([\w-]+)\]\]|\(\[(\w+)\]\)|\["([\w/-]+)"\])/g;

function nodesOf(picture: string): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const [, id = '', table, queue, lambda, folder] of picture.matchAll(forms)) {
    const name = table ?? queue ?? lambda ?? folder ?? '';
    const kind = table ? 'table' : queue ? 'queue' : lambda ? 'Lambda' : 'folder';
    nodes.set(id, { kind, name });
  }
  return nodes;
}

function arrowsOf(picture: string): Arrow[] {
  const arrow = /^ +(\w+)\S* (-->|-\.->)(?:\|[^|]*\|)? (\w+)/gm;
  const arrows = [...picture.replaceAll(/\["[^"]*"\]/g, '').matchAll(arrow)];
  return arrows.map(([, from = '', line = '', to = '']) => ({ from, line, to }));
}

describe('the pictures', () => {
  it('are there, with arrows', () => {
    expect(pictures).toHaveLength(5);
    expect(pictures.flatMap(arrowsOf).length).toBeGreaterThan(60);
    const lines = pictures.flatMap((picture) => picture.match(/-->|-\.->/g) ?? []);
    expect(pictures.flatMap(arrowsOf)).toHaveLength(lines.length);
  });

  it('name tables, queues, Lambdas and folders that exist', () => {
    const known: Record<string, (name: string) => boolean> = {
      table: (name) => tableNames.some((one) => one === name),
      queue: (name) => queueNames.some((one) => one === name),
      Lambda: (name) => workerNames.some((one) => one === name),
      folder: (name) => existsSync(join(root, name)),
    };
    const nodes = pictures.flatMap((picture) => [...nodesOf(picture).values()]);
    expect(nodes.filter(({ kind, name }) => !known[kind]?.(name))).toEqual([]);
  });

  it('draw only arrows that are granted, fed or followed', () => {
    const wrong = pictures.flatMap((picture) => {
      const nodes = nodesOf(picture);
      return arrowsOf(picture).filter((arrow) => !isReal(arrow, nodes));
    });
    expect(wrong).toEqual([]);
  });
});

function isReal({ from, line, to }: Arrow, nodes: Map<string, Node>): boolean {
  const [a, b] = [nodes.get(from), nodes.get(to)];
  if (a?.kind === 'Lambda' && b) return mayWrite(workerShapes[a.name as WorkerName], b);
  if (b?.kind !== 'Lambda' || !a) return true;
  if (a.kind === 'queue') return queueShapes[a.name as QueueName].worker === b.name;
  if (line === '-.->') return Boolean(workerShapes[b.name as WorkerName].tables[tableOf(a)]);
  const streams = Object.values(streamShapes);
  return streams.some(({ table, worker }) => table === a.name && worker === b.name);
}

function mayWrite(shape: (typeof workerShapes)[WorkerName], to: Node): boolean {
  if (to.kind === 'queue') return Boolean(shape.sendsTo?.some((one) => one === to.name));
  return Boolean(shape.tables[tableOf(to)]?.some((verb) => verb !== 'read'));
}

const tableOf = ({ name }: Node) => name as TableName;
