import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtureAssembly } from './fixture/app.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ivip-processes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, LOCAL_DIR: folder, ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return { child, output: () => output };
}

async function until<T>(find: () => T | undefined, what: string): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Never saw ${what}`);
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Whether anything still listens on the port of that URL. */
function isUp(url: string): boolean {
  const port = Number(new URL(url).port);
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  if (existsSync('/proc/net/tcp')) {
    return readFileSync('/proc/net/tcp', 'utf8').includes(`0100007F:${hex} 00000000:0000 0A`);
  }
  return execFileSync('lsof', ['-ti', `:${port}`]).length > 0;
}

/** The command line of an engine itself, not of the shell that guards it. */
function commandLine(pid: string): string {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return line.startsWith('/bin/sh') ? '' : line;
  } catch {
    return '';
  }
}

async function startedFixture() {
  const started = run('test/local/fixture/run-here.ts', [fixtureAssembly(), join(folder, 'kill')]);
  const line = await until(() => /^\{.*\}$/m.exec(started.output())?.[0], 'the fixture');
  const urls: { url: string; databaseUrl: string } = JSON.parse(line);
  return { ...started, ...urls };
}

describe('npm start', () => {
  it('says in one line that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { child, output } = run('infra/local/start.ts', [], { PORT: port });
    expect(await exitCode(child)).toBe(1);
    expect(output()).toBe(`Starting ...\nPort ${port} is taken: PORT=3001 npm start\n`);
    server.close();
  });

  it('says in one line what it does not understand', async () => {
    const { child, output } = run('infra/local/start.ts', ['--clean']);
    expect(await exitCode(child)).toBe(1);
    expect(output()).toBe('Unknown option --clean. There is one: npm start -- --fresh\n');
    const other = run('infra/local/start.ts', [], { PORT: 'http' });
    expect(await exitCode(other.child)).toBe(1);
    expect(other.output()).toMatch(/^PORT must be a number.*\n$/);
  });
});

describe('the end of the process', () => {
  it('ends the engine too, even when it is killed', async () => {
    const { child, databaseUrl } = await startedFixture();
    expect(isUp(databaseUrl)).toBe(true);
    child.kill('SIGKILL');
    await until(() => (isUp(databaseUrl) ? undefined : true), 'the end of the engine');
  }, 60_000);

  it('is clean when it is asked to end', async () => {
    const { child, url, databaseUrl } = await startedFixture();
    child.kill('SIGTERM');
    expect(await exitCode(child)).toBe(0);
    expect([isUp(url), isUp(databaseUrl)]).toEqual([false, false]);
  }, 60_000);

  it.runIf(existsSync('/proc/self/cmdline'))(
    'comes, and says so, when the engine ends',
    async () => {
      const { child, output, databaseUrl } = await startedFixture();
      const port = `\0${new URL(databaseUrl).port}\0`;
      const engine = readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .find((pid) => commandLine(pid).includes(port));
      process.kill(Number(engine), 'SIGKILL');
      expect(await exitCode(child)).toBe(1);
      expect(output()).toContain('The database engine ended');
    },
    60_000,
  );

  it('lets one process at a time work in a folder', async () => {
    const first = await startedFixture();
    const second = run('test/local/fixture/run-here.ts', [fixtureAssembly(), join(folder, 'kill')]);
    expect(await exitCode(second.child)).toBe(1);
    expect(second.output()).toContain('Another process works in');
    first.child.kill('SIGKILL');
    await until(() => (isUp(first.databaseUrl) ? undefined : true), 'the end of the engine');
  }, 60_000);
});
