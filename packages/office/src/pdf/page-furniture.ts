import type { TextLine } from './text-line.ts';

/** Lines at the head or foot of pages that belong to the page and not to the text. */
export interface PageFurniture {
  /** For each page the lines that are left. */
  readonly pages: readonly (readonly TextLine[])[];
  /** What was taken out, each wording once; page numbers are not kept. */
  readonly texts: readonly string[];
}

/** `12`, `- 12 -`, `Trang 12`, `Trang 12/30`, `12 | 30` */
const pageNumber = /^(?:[-–—|\s]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—|\s.]*)$/iu;
const edgeLines = 3;

export function takePageFurniture(pages: readonly (readonly TextLine[])[], heights: readonly number[]): PageFurniture {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edges(lines).map((line) => wording(line)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const texts = new Set<string>();
  const repeated = Math.max(3, Math.ceil(pages.length / 3));
  const left = pages.map((lines, page) => {
    const height = heights[page] ?? 842;
    const edge = new Set(edges(lines));
    const outermost = new Set([lines[0], lines.at(-1)]);
    return lines.filter((line) => {
      if (!edge.has(line)) return true;
      const isInMargin = line.y < height * 0.12 || line.y > height * 0.9;
      if (outermost.has(line) && isInMargin && pageNumber.test(line.text)) return false;
      if (!isInMargin || (counts.get(wording(line)) ?? 0) < repeated) return true;
      if (!pageNumber.test(line.text)) texts.add(line.text);
      return false;
    });
  });
  return { pages: left, texts: [...texts] };
}

function edges(lines: readonly TextLine[]): TextLine[] {
  return [...lines.slice(0, edgeLines), ...lines.slice(Math.max(edgeLines, lines.length - edgeLines))];
}

/** Without its numbers: `Trang 3` and `Trang 4` are one wording. */
function wording(line: TextLine): string {
  return line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}
