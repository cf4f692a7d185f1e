import { type Finding, type Rule, treeOf } from '../rule.ts';

/** The schema explains itself: who meets the database without the code finds every table and column described. */
export const migrationComment: Rule = {
  name: 'migration-comment',
  check: (tree) => {
    const migrations = tree.files.filter(({ path }) => /\/migrations\/.*\.sql$/.test(path));
    const all = migrations
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase();
    return migrations.flatMap(({ path, text }): readonly Finding[] => {
      const findings: Finding[] = [];
      const name = path.split('/').at(-1) ?? '';
      if (!/^\d{4}-[a-z]+(-[a-z0-9]+)+\.sql$/.test(name)) {
        findings.push({ path, line: 1, message: `«${name}» should be NNNN-verb-object.sql: 0010-create-units.sql` });
      }
      for (const match of text.matchAll(/create table (?:if not exists )?([\w.]+)\s*\(([\s\S]*?)\n\)/gi)) {
        const table = (match[1] ?? '').toLowerCase();
        const line = text.slice(0, match.index).split('\n').length;
        if (!all.includes(`comment on table ${table} is`)) {
          findings.push({
            path,
            line,
            message: `table ${table} has no COMMENT ON TABLE: say what one row is, and where the rule stands`,
          });
        }
        for (const column of (match[2] ?? '').matchAll(/^ {2}(\w+) +[a-z]/gm)) {
          const named = (column[1] ?? '').toLowerCase();
          if (/^(primary|foreign|unique|constraint|check|exclude|like)$/.test(named)) continue;
          if (all.includes(`comment on column ${table}.${named} is`)) continue;
          findings.push({
            path,
            line,
            message: `column ${table}.${named} has no COMMENT ON COLUMN: say what it holds, unit and source`,
          });
        }
      }
      return findings;
    });
  },
  speaks: treeOf({ 'apps/server/src/migrations/0001-units.sql': 'create table muctieu.unit (\n  id uuid\n);' }),
  silent: treeOf({
    'apps/server/src/migrations/0001-create-units.sql':
      "create table muctieu.unit (\n  id uuid\n);\ncomment on table muctieu.unit is 'A unit.';\ncomment on column muctieu.unit.id is 'Its id.';",
  }),
};
