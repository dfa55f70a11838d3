import type { RuleName } from '../../values/rule-names.ts';

export type MayAmend =
  | { readonly may: true }
  | { readonly may: false; readonly rule: RuleName; readonly because: string };

/**
 * May the words, the audience and the time of a group send still be changed? While it waits for its
 * time and nobody of it is planned: from then on some of its texts would say one thing and some
 * another. `steps` is how often its planning went on (0: it has not begun).
 */
export function mayAmend({ status, steps }: { status: string; steps: number }): MayAmend {
  if (status === 'done' || status === 'cancelled') {
    return no('group-send.over', `A group send that is ${status} cannot be changed.`);
  }
  if (steps > 0 || status === 'planning' || status === 'sending') return no(begun.rule, begun.why);
  if (status === 'scheduled') return { may: true };
  const because =
    `A group send that is ${status} cannot be changed: resume it first. If its time has not ` +
    'come, it is scheduled again then, and can be changed.';
  return no('group-send.held-back', because);
}

const begun = {
  rule: 'group-send.begun',
  why:
    'Its texts are being planned or on their way, which begins two minutes before its time: it ' +
    'cannot be changed any more. Cancel it, and send what you meant as a new one.',
} as const;

const no = (rule: RuleName, because: string): MayAmend => ({ may: false, rule, because });
