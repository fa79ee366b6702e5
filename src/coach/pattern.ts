/** A pattern as a tree. */
export type Pattern =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'verb'; readonly verb: string }
  | { readonly kind: 'class'; readonly name: string; readonly form: string | null }
  | { readonly kind: 'any' }
  | { readonly kind: 'gap'; readonly most: number; readonly within: 'clause' | 'sentence' }
  | { readonly kind: 'at'; readonly place: Place }
  | { readonly kind: 'not'; readonly item: Pattern }
  | { readonly kind: 'ahead'; readonly item: Pattern }
  | { readonly kind: 'maybe'; readonly item: Pattern }
  | { readonly kind: 'either'; readonly items: readonly Pattern[] }
  | { readonly kind: 'row'; readonly items: readonly Pattern[] }
  | { readonly kind: 'span'; readonly item: Pattern };

/** Places between words: edges of sentences and clauses, the next sentence, the text's edges, a question's sentence. */
export type Place =
  | 'sentence-start'
  | 'sentence-end'
  | 'clause-edge'
  | 'next-sentence'
  | 'text-start'
  | 'text-end'
  | 'question';

/** A pattern that cannot be read; `at` is the offset in the pattern's own text. */
export class PatternFault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

interface Lexeme {
  readonly text: string;
  readonly at: number;
}

const PLACES: Readonly<Record<string, Place>> = {
  '^': 'sentence-start',
  $: 'sentence-end',
  ',': 'clause-edge',
  '//': 'next-sentence',
  '^^': 'text-start',
  $$: 'text-end',
  '?': 'question',
};
const LEXEME =
  /\s+|\.{2,3}\d*|\/\/|\^\^|\$\$|[()[\]{}|!^$,?]|=(?=\()|<[a-z0-9-]+(?::[a-z]+)?>|~?[\p{L}\p{N}\p{Extended_Pictographic}'][\p{L}\p{N}\p{M}'-]*\*?|_/uy;
const WIDEST_GAP = 60;
const DEEPEST = 12;

/** Reads a pattern in the language of `content/README.md`. Throws PatternFault. */
export function parsePattern(source: string): Pattern {
  const reader = new Reader(lexemes(source), source.length);
  return reader.row([], 0);
}

function lexemes(source: string): readonly Lexeme[] {
  const found: Lexeme[] = [];
  LEXEME.lastIndex = 0;
  while (LEXEME.lastIndex < source.length) {
    const at = LEXEME.lastIndex;
    const text = LEXEME.exec(source)?.[0];
    if (text === undefined)
      throw new PatternFault(`"${source.slice(at, at + 8)}" is not part of the pattern language`, at);
    if (text.trim() !== '') found.push({ text, at });
  }
  return found;
}

class Reader {
  #next = 0;
  readonly #lexemes: readonly Lexeme[];
  readonly #end: number;

  constructor(found: readonly Lexeme[], end: number) {
    this.#lexemes = found;
    this.#end = end;
  }

  /** Items up to one of the closing marks, which is left standing. */
  row(closing: readonly string[], depth: number): Pattern {
    if (depth > DEEPEST) throw new PatternFault('brackets are nested too deep', this.#place());
    const items: Pattern[] = [];
    for (let next = this.#peek(); next !== null && !closing.includes(next.text); next = this.#peek())
      items.push(this.#item(depth));
    const [only] = items;
    if (only === undefined) throw new PatternFault('something is missing here', this.#place());
    return items.length === 1 ? only : { kind: 'row', items };
  }

  #item(depth: number): Pattern {
    const { text, at } = this.#take();
    const place = PLACES[text];
    if (place !== undefined) return { kind: 'at', place };
    switch (text[0]) {
      case '(':
        return this.#either(depth);
      case '[':
        return { kind: 'maybe', item: this.#closed(']', depth) };
      case '{':
        return { kind: 'span', item: this.#closed('}', depth) };
      case '!':
        return { kind: 'not', item: this.#item(depth) };
      case '=':
        return { kind: 'ahead', item: this.#item(depth) };
      case '.':
        return gap(text, at);
      case '<':
        return classNamed(text);
      case '_':
        return { kind: 'any' };
      case '~':
        return { kind: 'verb', verb: text.slice(1) };
      case ')':
      case ']':
      case '}':
      case '|':
        throw new PatternFault(`"${text}" has no partner`, at);
      default:
        return wordOrPrefix(text, at);
    }
  }

  #either(depth: number): Pattern {
    const items = [this.row(['|', ')'], depth + 1)];
    while (this.#take(['|', ')']).text === '|') items.push(this.row(['|', ')'], depth + 1));
    return { kind: 'either', items };
  }

  #closed(mark: ']' | '}', depth: number): Pattern {
    const items = [this.row(['|', mark], depth + 1)];
    while (this.#take(['|', mark]).text === '|') items.push(this.row(['|', mark], depth + 1));
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'either', items };
  }

  #take(wanted: readonly string[] | null = null): Lexeme {
    const next = this.#peek();
    if (next === null)
      throw new PatternFault(
        wanted === null ? 'something is missing here' : `"${wanted.at(-1)}" is missing`,
        this.#end,
      );
    this.#next += 1;
    return next;
  }

  #peek(): Lexeme | null {
    return this.#lexemes[this.#next] ?? null;
  }

  #place(): number {
    return this.#peek()?.at ?? this.#end;
  }
}

/** `..` passes over words up to the clause's edge, `...` up to the sentence's; a number says how many at most. */
function gap(text: string, at: number): Pattern {
  const dots = text.startsWith('...') ? 3 : 2;
  const digits = text.slice(dots);
  const most = digits === '' ? (dots === 2 ? 4 : 12) : Number(digits);
  if (most < 1 || most > WIDEST_GAP) throw new PatternFault(`a gap holds 1 to ${WIDEST_GAP} words`, at);
  return { kind: 'gap', most, within: dots === 2 ? 'clause' : 'sentence' };
}

function classNamed(text: string): Pattern {
  const [name = '', form = null] = text.slice(1, -1).split(':');
  return { kind: 'class', name, form };
}

function wordOrPrefix(text: string, at: number): Pattern {
  if (!text.endsWith('*')) return { kind: 'word', word: text.toLowerCase() };
  if (text.length < 4) throw new PatternFault('three letters at least before "*"', at);
  return { kind: 'prefix', prefix: text.slice(0, -1).toLowerCase() };
}
