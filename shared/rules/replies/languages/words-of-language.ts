/**
 * The words of one language that speak of being texted, by what they mean; divided by bars, a `*`
 * for any ending. A word may stand under several.
 */
export interface WordsOfLanguage extends Partial<Record<Meant, string>> {
  /** Whether spaces part its words. */
  readonly apart: boolean;
}

/** What a word means where a text speaks of being texted. */
export type Meant =
  | 'ends' // stop, enough
  | 'cancels'
  | 'leaves' // unsubscribe, leave me alone
  | 'not'
  | 'doesNot' // a verb that says no itself
  | 'sends'
  | 'calls'
  | 'texts' // messages, advertising
  | 'wants'
  | 'receives'
  | 'removes'
  | 'mine' // me, my number, a list
  | 'fills' // says nothing beside the others
  | 'voids'; // with these it is about something else
