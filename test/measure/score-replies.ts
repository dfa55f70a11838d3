import { classifyReply } from '../../shared/rules/replies/classify-reply.ts';
import { LABEL_OF, LABELS, type Label, type LabelledReply } from './read-labelled-replies.ts';

/** What the classifier made of one set. Shares are between 0 and 1; null when there is none. */
export interface Score {
  readonly replies: number;
  readonly byLabel: Readonly<Record<Label, LabelScore>>;
  /** Ordinary texts labelled optout, hostile or wrong_number: their senders would be removed. */
  readonly wronglyRemoved: { readonly count: number; readonly of: number; readonly share: number };
  /** confusion[what a person says][what the classifier says] */
  readonly confusion: Readonly<Record<Label, Readonly<Record<Label, number>>>>;
  readonly misses: readonly Miss[];
}

export interface LabelScore {
  readonly replies: number;
  readonly recall: number | null;
  readonly precision: number | null;
}

interface Miss {
  readonly line: number;
  readonly text: string;
  readonly label: Label;
  readonly got: Label;
  readonly rule: string;
  readonly matched: string;
}

const REMOVING: readonly Label[] = ['optout', 'hostile', 'wrong_number'];

/** Classifies every reply and counts. */
export function scoreReplies(replies: readonly LabelledReply[]): Score {
  const confusion = emptyConfusion();
  const misses: Miss[] = [];
  for (const { text, label, line } of replies) {
    const found = classifyReply(text);
    const got = LABEL_OF[found.label];
    confusion[label][got] += 1;
    if (got === label) continue;
    misses.push({ line, text, label, got, rule: found.rule, matched: found.matched });
  }
  const ordinary = replies.filter((reply) => reply.label === 'ordinary').length;
  const removed = REMOVING.reduce((sum, label) => sum + confusion.ordinary[label], 0);
  return {
    replies: replies.length,
    byLabel: labelScores(confusion),
    wronglyRemoved: {
      count: removed,
      of: ordinary,
      share: ordinary === 0 ? 0 : removed / ordinary,
    },
    confusion,
    misses,
  };
}

function emptyConfusion(): Record<Label, Record<Label, number>> {
  const row = (): Record<Label, number> => ({
    optout: 0,
    wrong_number: 0,
    hostile: 0,
    help: 0,
    optin: 0,
    ordinary: 0,
  });
  return {
    optout: row(),
    wrong_number: row(),
    hostile: row(),
    help: row(),
    optin: row(),
    ordinary: row(),
  };
}

function labelScores(confusion: Score['confusion']): Record<Label, LabelScore> {
  const score = (label: Label): LabelScore => {
    const replies = LABELS.reduce((sum, got) => sum + confusion[label][got], 0);
    const given = LABELS.reduce((sum, said) => sum + confusion[said][label], 0);
    const right = confusion[label][label];
    return {
      replies,
      recall: replies === 0 ? null : right / replies,
      precision: given === 0 ? null : right / given,
    };
  };
  return {
    optout: score('optout'),
    wrong_number: score('wrong_number'),
    hostile: score('hostile'),
    help: score('help'),
    optin: score('optin'),
    ordinary: score('ordinary'),
  };
}
