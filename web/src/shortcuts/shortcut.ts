/** A key that does something while its page is shown. */
export type Shortcut = {
  /** One character as it is typed, such as `j` or `?`. */
  readonly key: string;
  /** What it does, as the help says it. */
  readonly words: string;
  readonly run: () => void;
};
