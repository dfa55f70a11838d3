import { useApiWords } from '../../languages/api-words.ts';
import { Notice } from '../../parts/notice.tsx';
import type { Import } from '../use-import.ts';

/** Why a whole file failed or waits, and how to correct it. */
export function ImportProblem({ shown }: { shown: Import }) {
  const { problem, status } = shown;
  const { notRead } = useApiWords();
  if (!problem) return null;
  return (
    <Notice look={status === 'failed' || status === 'rejected' ? 'bad' : 'warn'}>
      {notRead(problem).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
