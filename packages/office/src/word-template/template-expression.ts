/** What stands between the braces of a placeholder. */
export interface TemplateExpression {
  readonly value: Operand;
  readonly compared?: { readonly with: Operand; readonly as: Comparison };
  /** `khong …` turns the condition round. */
  readonly negated: boolean;
}

export type Comparison = '=' | '<>' | '>' | '<' | '>=' | '<=';

export type Operand =
  | { readonly kind: 'path'; readonly names: readonly string[]; readonly filters: readonly TemplateFilterCall[] }
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'words'; readonly words: string };

export interface TemplateFilterCall {
  readonly name: string;
  readonly arguments: readonly Operand[];
}

/** Word makes typographic signs of quotes and comparisons while people type; they mean the plain ones. */
const typographic: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '≥': '>=',
  '≤': '<=',
  '≠': '<>',
};

const tokenPattern = /\s*(?:("[^"]*")|(\d+(?:,\d+)?)|([\p{L}_][\p{L}\d_]*)|(>=|<=|<>|[=<>|:.]))/uy;

interface Token {
  readonly kind: 'words' | 'number' | 'name' | 'sign';
  readonly written: string;
}

/**
 * Reads `giai_ngan.tong | trieu:1`, `du_an.ty_le >= 50`, `khong don_vi_cham`. Undefined where it is no expression.
 * Nothing is ever run: the language has names, numbers, words, filters and one comparison.
 */
export function readTemplateExpression(written: string): TemplateExpression | undefined {
  const tokens = tokensOf(written.replace(/[“”„‘’≥≤≠]/g, (sign) => typographic[sign] ?? sign));
  if (tokens === undefined || tokens.length === 0) return undefined;
  let at = 0;
  const signIs = (sign: string) => tokens[at]?.kind === 'sign' && tokens[at]?.written === sign;

  const readPlain = (): Operand | undefined => {
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign') return undefined;
    at += 1;
    if (token.kind === 'words') return { kind: 'words', words: token.written.slice(1, -1) };
    if (token.kind === 'number') return { kind: 'number', written: token.written };
    const names = [token.written];
    while (signIs('.')) {
      const next = tokens[at + 1];
      if (next === undefined || (next.kind !== 'name' && next.kind !== 'number')) return undefined;
      names.push(next.written);
      at += 2;
    }
    return { kind: 'path', names, filters: [] };
  };

  const readOperand = (): Operand | undefined => {
    const plain = readPlain();
    if (plain?.kind !== 'path') return plain;
    const filters: TemplateFilterCall[] = [];
    while (signIs('|')) {
      const name = tokens[at + 1];
      if (name?.kind !== 'name') return undefined;
      at += 2;
      const given: Operand[] = [];
      while (signIs(':')) {
        at += 1;
        const argument = readPlain();
        if (argument === undefined) return undefined;
        given.push(argument);
      }
      filters.push({ name: name.written, arguments: given });
    }
    return { ...plain, filters };
  };

  const negated = tokens[0]?.kind === 'name' && tokens[0].written === 'khong' && tokens.length > 1;
  if (negated) at = 1;
  const value = readOperand();
  if (value === undefined) return undefined;
  const sign = tokens[at];
  if (sign === undefined) return { value, negated };
  const comparison = comparisons.find((one) => sign.kind === 'sign' && one === sign.written);
  if (comparison === undefined) return undefined;
  at += 1;
  const other = readOperand();
  if (other === undefined || at !== tokens.length) return undefined;
  return { value, negated, compared: { with: other, as: comparison } };
}

const comparisons: readonly Comparison[] = ['=', '<>', '>', '<', '>=', '<='];

function tokensOf(written: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const trimmed = written.trim();
  let at = 0;
  while (at < trimmed.length) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(trimmed);
    if (match === null) return undefined;
    const [, words, number, name, sign] = match;
    if (words !== undefined) tokens.push({ kind: 'words', written: words });
    else if (number !== undefined) tokens.push({ kind: 'number', written: number });
    else if (name !== undefined) tokens.push({ kind: 'name', written: name.normalize('NFC') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', written: sign });
    at = tokenPattern.lastIndex;
  }
  return tokens;
}
