import type { PdfRule, PdfWord } from './page-content.ts';

/** A table drawn with lines. Cells that lack the line between them are one merged cell. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly words: readonly PdfWord[];
}

/** Lines closer than this are one: double borders, borders of neighbouring cells drawn twice. */
const near = 3;
const rulesMax = 6000;

export function findRuledTables(rules: readonly PdfRule[], words: readonly PdfWord[]): RuledTable[] {
  if (rules.length > rulesMax) return [];
  const across = rules.filter((rule) => rule.y1 === rule.y2);
  const down = rules.filter((rule) => rule.x1 === rule.x2);
  return connect(across, down)
    .map((group) => readTable(group, words))
    .filter((table) => table !== undefined)
    .toSorted((a, b) => a.top - b.top);
}

interface RuleGroup {
  readonly across: PdfRule[];
  readonly down: PdfRule[];
}

/** Lines that touch one another belong to one table. */
function connect(across: readonly PdfRule[], down: readonly PdfRule[]): RuleGroup[] {
  const all = [...across, ...down];
  const parents = all.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[index] = at;
    return at;
  };
  across.forEach((flat, index) => {
    down.forEach((upright, other) => {
      const meets =
        upright.x1 > flat.x1 - near &&
        upright.x1 < flat.x2 + near &&
        flat.y1 > upright.y1 - near &&
        flat.y1 < upright.y2 + near;
      if (meets) parents[root(index)] = root(across.length + other);
    });
  });
  const groups = new Map<number, RuleGroup>();
  all.forEach((rule, index) => {
    const group = groups.get(root(index)) ?? { across: [], down: [] };
    groups.set(root(index), group);
    (index < across.length ? group.across : group.down).push(rule);
  });
  return [...groups.values()];
}

function readTable({ across, down }: RuleGroup, words: readonly PdfWord[]): RuledTable | undefined {
  const xs = cluster(down.map((rule) => rule.x1));
  const ys = cluster(across.map((rule) => rule.y1));
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > 20_000) return undefined;
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const owner = mergeCells(xs, ys, across, down);
  const held = new Map<number, PdfWord[]>();
  for (const word of words) {
    const x = (word.x + word.xEnd) / 2;
    const y = word.y - word.size * 0.3;
    if (x < left || x > right || y < top || y > bottom) continue;
    const cell = owner[findBand(ys, y) * columns + findBand(xs, x)];
    if (cell !== undefined) held.set(cell, [...(held.get(cell) ?? []), word]);
  }
  const cells: RuledCell[] = [];
  owner.forEach((cell, index) => {
    if (cell !== index) return;
    const members = owner.flatMap((other, at) => (other === cell ? [at] : []));
    const memberRows = members.map((at) => Math.floor(at / columns));
    const memberColumns = members.map((at) => at % columns);
    const row = Math.min(...memberRows);
    const column = Math.min(...memberColumns);
    const rowSpan = Math.max(...memberRows) - row + 1;
    const columnSpan = Math.max(...memberColumns) - column + 1;
    cells.push({ row, column, rowSpan, columnSpan, words: held.get(cell) ?? [] });
  });
  if (cells.length < 2 || held.size < 2) return undefined;
  return { top, bottom, xs, ys, cells };
}

/** For each field of the grid the lowest index among the fields that no line parts from it. */
function mergeCells(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly PdfRule[],
  down: readonly PdfRule[],
): number[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owner = Array.from({ length: rows * columns }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (owner[at] !== at) at = owner[at] ?? at;
    return at;
  };
  const join = (a: number, b: number) => {
    const [low, high] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))];
    owner[high] = low;
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
      const index = row * columns + column;
      const x = xs[column + 1] ?? 0;
      const y = ys[row + 1] ?? 0;
      const isParted = down.some((rule) => Math.abs(rule.x1 - x) <= near && rule.y1 <= middleY && rule.y2 >= middleY);
      if (column + 1 < columns && !isParted) join(index, index + 1);
      const isRuled = across.some((rule) => Math.abs(rule.y1 - y) <= near && rule.x1 <= middleX && rule.x2 >= middleX);
      if (row + 1 < rows && !isRuled) join(index, index + columns);
    }
  return owner.map((_, index) => find(index));
}

function cluster(positions: readonly number[]): number[] {
  const clusters: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const position of positions.toSorted((a, b) => a - b)) {
    if (position - last > near) clusters.push(position);
    last = position;
  }
  return clusters;
}

function findBand(edges: readonly number[], at: number): number {
  let band = 0;
  while (band < edges.length - 2 && (edges[band + 1] ?? 0) <= at) band += 1;
  return band;
}
