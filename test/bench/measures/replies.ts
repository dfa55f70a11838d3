import { classifyReply } from '../../../shared/rules/replies/classify-reply.ts';
import { readLabelledReplies } from '../../measure/read-labelled-replies.ts';
import { timeReplies } from '../../measure/time-replies.ts';
import type { Figure, Measure } from '../figures/figure.ts';

const sets = [
  { file: 'ordinary-uci-sms.txt', name: 'an everyday text' },
  { file: 'held-out.tsv', name: 'a reply' },
];

/** What reading one inbound text takes, and how much that is of merely folding it into words. */
export const measure: Measure = async () => sets.flatMap(figuresOf);

function figuresOf({ file, name }: (typeof sets)[number]): readonly Figure[] {
  const path = new URL(`../../data/replies/${file}`, import.meta.url).pathname;
  const replies = readLabelledReplies(path);
  const micros = timeReplies(replies, classifyReply);
  const words = timeReplies(replies, foldIntoWords);
  const note = `${file}: ${replies.length} texts, processor time, warm, the fastest of nine passes`;
  return [
    { what: `classifying ${name}`, value: micros, unit: 'µs', target: { atMost: 100 }, note },
    {
      what: `classifying ${name} over folding it into words`,
      value: micros / words,
      unit: 'ratio',
    },
  ];
}

/** The least work that reading a text needs; it makes the figure comparable between machines. */
function foldIntoWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
