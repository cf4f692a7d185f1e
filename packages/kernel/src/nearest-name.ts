/** The name that was probably meant: at most two slips (a third of its letters) away from what was typed. */
export function findNearestName(typed: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.min(2, Math.floor(typed.length / 2))) + 1;
  for (const name of names) {
    const slips = name.startsWith(typed) && typed.length > 1 ? 1 : countSlips(typed, name);
    if (slips < fewest) {
      fewest = slips;
      nearest = name;
    }
  }
  return nearest;
}

/** Letters added, dropped, replaced or swapped with their neighbour (`chekc` is one slip from `check`). */
function countSlips(typed: string, name: string): number {
  const rows: number[][] = [Array.from({ length: name.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= typed.length; row += 1) {
    const costs = [row];
    rows.push(costs);
    for (let column = 1; column <= name.length; column += 1) {
      const same = typed[row - 1] === name[column - 1] ? 0 : 1;
      let cost = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      if (row > 1 && column > 1 && typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1])
        cost = Math.min(cost, at(row - 2, column - 2) + 1);
      costs.push(cost);
    }
  }
  return at(typed.length, name.length);
}
