export interface DifferenceRow {
  /** `name.vi`, `roles[2].unitId`. */
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between two states of a thing, field by field; what is the same is left out. */
export function differenceRows(before: unknown, after: unknown): readonly DifferenceRow[] {
  const old = flatten(before);
  const current = flatten(after);
  const fields = [...new Set([...old.keys(), ...current.keys()])];
  return fields
    .map((field) => ({ field, before: old.get(field), after: current.get(field) }))
    .filter((row) => row.before !== row.after);
}

function flatten(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (value === undefined) return into;
  if (Array.isArray(value)) {
    value.forEach((part, index) => {
      flatten(part, `${path}[${index + 1}]`, into);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) flatten(part, path === '' ? name : `${path}.${name}`, into);
  } else {
    into.set(path, value === null ? '–' : String(value));
  }
  return into;
}
