/** A piece of an expression or of a PartiQL statement. */
export type Token = {
  readonly kind: 'name' | 'value' | 'text' | 'number' | 'symbol';
  readonly text: string;
};

const pieces = [
  /(:\w+)/,
  /'((?:[^']|'')*)'/,
  /"([^"]*)"/,
  /(-?\d+(?:\.\d+)?)/,
  /(#?[A-Za-z_][\w-]*)/,
  /(<>|<=|>=|[=<>()[\]{},.:?*+-])/,
];
const pattern = new RegExp(`\\s*(?:${pieces.map(({ source }) => source).join('|')})`, 'y');

/** Cuts an expression into its pieces; throws where it cannot be read. */
function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < expression.length) {
    const from = pattern.lastIndex;
    const found = pattern.exec(expression);
    if (!found) {
      if (expression.slice(from).trim() === '') break;
      throw new Error(`Cannot read the expression at ${from}: ${expression}`);
    }
    const [, value, text, quoted, number, name, symbol] = found;
    if (value !== undefined) tokens.push({ kind: 'value', text: value });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
    else tokens.push({ kind: 'name', text: quoted ?? name ?? '' });
  }
  return tokens;
}

/** Reads pieces one after the other. */
export class TokenReader {
  #at = 0;
  /** How many `?` were read: a parameter is known by its place. */
  parameters = 0;
  readonly #tokens: readonly Token[];
  readonly #whole: string;

  constructor(whole: string) {
    this.#whole = whole;
    this.#tokens = tokensOf(whole);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  next(): Token {
    const token = this.#tokens[this.#at++];
    if (!token) throw this.broken();
    return token;
  }

  /** Whether the next piece is this symbol, or this word in any case; it is then taken. */
  take(wanted: string): boolean {
    if (!this.sees(wanted)) return false;
    this.#at++;
    return true;
  }

  sees(wanted: string): boolean {
    const token = this.peek();
    if (!token) return false;
    if (token.kind === 'symbol') return token.text === wanted;
    return token.kind === 'name' && token.text.toUpperCase() === wanted;
  }

  expect(wanted: string): void {
    if (!this.take(wanted)) throw this.broken();
  }

  broken(): Error {
    return new Error(`Cannot read the expression near piece ${this.#at}: ${this.#whole}`);
  }
}
