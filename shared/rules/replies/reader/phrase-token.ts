/** One token of the language of phrases; `phrase-language.ts` explains each. */
export const TOKEN = /\*\*|\{\w+\}|\.\.\d?|<<\d?|>>\d?|[[\]()|<>,;_.?]|[a-z0-9]+/g;

/** A token that names a word list (or a kind of word). */
export const LIST_NAME = /^\{\w+\}$/;

/** What stands for "any name" among the words a phrase can begin with. */
export const ANY_NAME = '{name}';

/** What stands for "any word" among them. */
export const ANY_WORD = '*';
