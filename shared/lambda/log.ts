import { Logger } from '@aws-lambda-powertools/logger';

/** One structured line an act. Never a phone number or the words of a text in clear. */
export const log = new Logger({ serviceName: process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'ivip' });

/** An error's name, message and stack, for the log alone. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
