import type { DurationModel } from '../../../infra/local/lambda/lambdas.ts';

/** A store's or a queue's answer, and the carrier's, in milliseconds: assumptions. */
const callMs = 5;
const carrierMs = 60;
/** Calls of the carrier under way at once in one invocation. */
const callsAtOnce = 25;

/**
 * How long each Lambda takes in a region, in virtual milliseconds: a fixed part (its calls of the
 * store one after the other, some processor time) and a part for each text or record. The processor
 * parts are what `npm run bench -- cost` counts here, times 1,769 MB over the function's memory,
 * which is its share of a core. The API takes none: it is apart from everything that competes.
 */
export const inARegion: DurationModel = (name, event) => {
  const text = JSON.stringify(event);
  if (name.includes('SendTexts')) return sending(count(text, /\\"entry\\"/g));
  if (name.includes('PlanGroupSend')) return planning(text);
  if (name.includes('PaceGroupSends')) return 20 * callMs + 200;
  if (name.includes('ReleaseText')) return 5 * callMs + 10 * count(text, /"eventID"/g);
  if (name.includes('SettleTexts')) return 5 * callMs + 1.5 * count(text, /"messageId"/g);
  if (name.includes('Api')) return 0;
  return 10 * callMs + 20;
};

function sending(texts: number): number {
  return 8 * callMs + texts * 5.5 + Math.ceil(texts / callsAtOnce) * carrierMs;
}

/** A step plans a thousand people of a whole phonebook, else those that are named. */
function planning(event: string): number {
  const people = /"phones":\{"L":\[/.test(event) ? count(event, /"S":"\+1\d{10}"/g) : 1_000;
  return 10 * callMs + people * 1.1;
}

function count(text: string, wanted: RegExp): number {
  return text.match(wanted)?.length ?? 0;
}
