import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, relative } from 'node:path';
import { LocalError } from '../local-error.ts';

/** The socket's name in the folder. */
export const lockName = 'running';

/** Longest path a socket may have, on every system. */
const longestPath = 100;

/**
 * Claims a data folder for this process, with a socket in it that ends with the process, however
 * that ends. Throws LocalError while another process has it. The answer gives it back.
 */
export async function claimFolder(folder: string): Promise<() => void> {
  const path = relative(process.cwd(), join(folder, lockName));
  // A folder that deep cannot hold a socket, and goes without.
  if (path.length > longestPath) return () => undefined;
  if (await answers(path))
    throw new LocalError(
      `Another process works in ${folder}: stop it, or name another folder in LOCAL_DIR.`,
    );
  rmSync(path, { force: true });
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  server.unref();
  return () => {
    server.close();
    rmSync(path, { force: true });
  };
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}
