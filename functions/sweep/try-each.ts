import { asError, log } from '../../shared/lambda/log.ts';

/**
 * Does the act for each, one after the other, and goes on where one fails. Answers what failed,
 * each told in the log; a list that breaks off is a failure too.
 */
export async function tryEach<T>(
  items: AsyncIterable<T>,
  act: (item: T) => Promise<void>,
): Promise<Error[]> {
  const failed: Error[] = [];
  const note = (error: unknown) => {
    const told = asError(error);
    log.error('sweep-item-failed', { error: told });
    failed.push(told);
  };
  try {
    for await (const item of items) await act(item).catch(note);
  } catch (error) {
    note(error);
  }
  return failed;
}
