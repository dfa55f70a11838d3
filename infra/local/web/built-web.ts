import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keptFolder } from '../template/kept-folder.ts';

const builder = join(import.meta.dirname, '../../web/build-web.ts');

let built: Promise<string> | undefined;

/**
 * The folder of the built Messenger, built once for its sources and kept. A process of its own
 * builds it: the system starts meanwhile.
 */
export function builtWeb(): Promise<string> {
  built ??= keptFolder({
    name: 'web',
    sources: ['web', 'client/src', 'infra/web', 'package-lock.json'],
    make: async (folder) => {
      await promisify(execFile)(process.execPath, [builder, folder]);
    },
  });
  return built;
}
