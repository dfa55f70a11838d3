import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A call of AWS, as words of its command line: `['sts', 'get-caller-identity']`. */
export type AskAws = (words: readonly string[]) => Promise<unknown>;

/** AWS said no, with the name of its error where it gave one: `ValidationError`. */
export class AwsRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const run = promisify(execFile);

/**
 * Calls AWS through the `aws` command, which knows the caller's profiles and sign-ins. Answers its
 * JSON; throws `AwsRefused` when AWS refuses, and one clear line when the command is missing.
 */
export function askThroughCli(region: string): AskAws {
  return async (words) => {
    try {
      const asked = [...words, '--region', region, '--output', 'json'];
      const env = { ...process.env, AWS_PAGER: '' };
      const { stdout } = await run('aws', asked, { env, maxBuffer: 64 * 2 ** 20 });
      return stdout.trim() === '' ? {} : JSON.parse(stdout);
    } catch (error) {
      throw asRefusal(error);
    }
  };
}

function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'ENOENT') {
    return new Error('There is no command "aws": install the AWS command line, version 2.');
  }
  if (!('stderr' in error)) return error;
  const message = String(error.stderr).trim();
  const [, code = 'unknown'] = /An error occurred \((\w+)\)/.exec(message) ?? [];
  return new AwsRefused(code, message);
}
