import { classifyReply } from '../../shared/rules/replies/classify-reply.ts';
import type { ReplyClass } from '../../shared/rules/replies/reply-class.ts';
import type { ReplyWeights } from '../../shared/rules/replies/weights/weigh-words.ts';
import { LABEL_OF, LABELS, type Label, type LabelledReply } from './read-labelled-replies.ts';

/** What the classifier made of one set. Shares are between 0 and 1; null when there is none. */
export interface Score {
  readonly replies: number;
  readonly byLabel: Readonly<Record<Label, LabelScore>>;
  readonly misses: readonly Miss[];
}

/**
 * What became of the replies that a person gave one label. `sure` and `doubtful` count who is
 * removed at once and who is paused, under whichever of the three labels that do so.
 */
export interface LabelScore {
  readonly replies: number;
  readonly sure: number;
  readonly doubtful: number;
  /** Found as help or opt-in, and as nothing. */
  readonly help: number;
  readonly optin: number;
  readonly ordinary: number;
  /** Share found under its very label, sure or doubtful. */
  readonly recall: number | null;
  readonly shareSure: number | null;
  readonly shareSureOrDoubtful: number | null;
}

interface Miss {
  readonly line: number;
  readonly text: string;
  readonly label: Label;
  readonly got: Label;
  readonly certainty: ReplyClass['certainty'];
  readonly rule: string;
  readonly matched: string;
}

type Fate = 'sure' | 'doubtful' | 'help' | 'optin' | 'ordinary';
type Counts = Record<Fate | 'replies' | 'right', number>;

/** Classifies every reply and counts; `weights` are others than the shipped ones. */
export function scoreReplies(replies: readonly LabelledReply[], weights?: ReplyWeights): Score {
  const counts = new Map(LABELS.map((label) => [label, noneYet()]));
  const misses: Miss[] = [];
  for (const { text, label, line } of replies) {
    const { rule, matched, certainty, ...found } = classifyReply(text, weights);
    const got = LABEL_OF[found.label];
    const counted = counts.get(label) ?? noneYet();
    counted.replies += 1;
    counted[fateOf(got, certainty)] += 1;
    if (got === label) counted.right += 1;
    if (got !== label || certainty === 'doubtful')
      misses.push({ line, text, label, got, certainty, rule, matched });
  }
  const scoreOf = (label: Label): LabelScore => labelScore(counts.get(label) ?? noneYet());
  const byLabel = {
    optout: scoreOf('optout'),
    wrong_number: scoreOf('wrong_number'),
    hostile: scoreOf('hostile'),
    help: scoreOf('help'),
    optin: scoreOf('optin'),
    ordinary: scoreOf('ordinary'),
  };
  return { replies: replies.length, byLabel, misses };
}

function noneYet(): Counts {
  return { replies: 0, right: 0, sure: 0, doubtful: 0, help: 0, optin: 0, ordinary: 0 };
}

function fateOf(got: Label, certainty: ReplyClass['certainty']): Fate {
  if (got === 'help' || got === 'optin' || got === 'ordinary') return got;
  return certainty === 'doubtful' ? 'doubtful' : 'sure';
}

function labelScore({ right, ...counts }: Counts): LabelScore {
  const share = (part: number): number | null => {
    return counts.replies === 0 ? null : part / counts.replies;
  };
  return {
    ...counts,
    recall: share(right),
    shareSure: share(counts.sure),
    shareSureOrDoubtful: share(counts.sure + counts.doubtful),
  };
}
