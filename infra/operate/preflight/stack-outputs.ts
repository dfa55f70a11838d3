import * as z from 'zod/mini';
import { AwsRefused } from '../ask-aws.ts';
import type { Preflight } from './check.ts';

const Stacks = z.object({
  Stacks: z.array(
    z.object({
      Outputs: z.optional(z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() }))),
    }),
  ),
});

/** The outputs of a stack, by name; undefined when there is no such stack. */
export async function outputsOf(
  { ask }: Pick<Preflight, 'ask'>,
  stackName: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  try {
    const answer = await ask(['cloudformation', 'describe-stacks', '--stack-name', stackName]);
    const outputs = Stacks.parse(answer).Stacks[0]?.Outputs ?? [];
    return Object.fromEntries(outputs.map((one) => [one.OutputKey, one.OutputValue]));
  } catch (error) {
    // CloudFormation's word for "does not exist".
    if (error instanceof AwsRefused && error.code === 'ValidationError') return undefined;
    throw error;
  }
}
