import type { MarkTone } from './cell-mark.ts';

const colours: Readonly<Record<MarkTone, string>> = {
  error: 'FFF8B4B4',
  warning: 'FFFDE08B',
  note: 'FFD9E8FB',
  changed: 'FFCDEFD5',
};

/** The styles of a workbook with a marked copy of each that a marked cell has: everything of it but the fill stays. */
export class MarkedStyles {
  #xml: string;
  readonly #formats: string[];
  readonly #fills = new Map<MarkTone, number>();
  readonly #made = new Map<string, number>();
  #fillCount: number;
  isChanged = false;

  private constructor(xml: string, formats: string[], fillCount: number) {
    this.#xml = xml;
    this.#formats = formats;
    this.#fillCount = fillCount;
  }

  static read(xml: string): MarkedStyles {
    const [, inside = ''] = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml) ?? [];
    const formats = [...inside.matchAll(/<xf\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/xf>)/g)].map(([format]) => format);
    const [, fills = ''] = /<fills\b[^>]*>([\s\S]*?)<\/fills>/.exec(xml) ?? [];
    return new MarkedStyles(xml, formats, [...fills.matchAll(/<fill\b/g)].length);
  }

  /** The style of a cell marked in a tone; undefined where the workbook has no styles that can be added to. */
  markedOf(style: number, tone: MarkTone): number | undefined {
    const format = this.#formats[style];
    if (format === undefined || this.#fillCount === 0) return undefined;
    const key = `${style}|${tone}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const fill = this.#fillOf(tone);
    const bare = format.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '');
    const made = this.#formats.push(bare.replace('<xf', `<xf fillId="${fill}" applyFill="1"`)) - 1;
    this.#made.set(key, made);
    this.isChanged = true;
    return made;
  }

  toXml(): string {
    return this.#xml.replace(
      /<cellXfs\b[^>]*>[\s\S]*?<\/cellXfs>/,
      () => `<cellXfs count="${this.#formats.length}">${this.#formats.join('')}</cellXfs>`,
    );
  }

  #fillOf(tone: MarkTone): number {
    const known = this.#fills.get(tone);
    if (known !== undefined) return known;
    const fill = `<fill><patternFill patternType="solid"><fgColor rgb="${colours[tone]}"/><bgColor indexed="64"/></patternFill></fill>`;
    const number = this.#fillCount;
    this.#fillCount += 1;
    this.#xml = this.#xml
      .replace('</fills>', () => `${fill}</fills>`)
      .replace(/<fills\b[^>]*>/, () => `<fills count="${this.#fillCount}">`);
    this.#fills.set(tone, number);
    return number;
  }
}
