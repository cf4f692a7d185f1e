import type { CheckRule } from '@muctieu/domain/reporting/report-form';

/** A rule as it is written in one cell of the designer: `von: giai-ngan + uoc <= ke-hoach`. */
export function writeCheckRule(rule: CheckRule): string {
  switch (rule.kind) {
    case 'compare':
      return `${rule.section}: ${rule.left.join(' + ')} ${rule.operator} ${rule.right.join(' + ')}`;
    case 'total':
      return `${rule.section}: total ${rule.row} = ${rule.of.join(' + ')}`;
    case 'change':
      return `${rule.section}: ${rule.column} ~ ${rule.against} ${rule.mostPercent}`;
    default:
      return rule satisfies never;
  }
}

const key = '[a-z0-9]+(?:-[a-z0-9]+)*';
const sum = `${key}(?:\\s*\\+\\s*${key})*`;
const total = new RegExp(`^(${key})\\s*:\\s*total\\s+(${key})\\s*=\\s*(${sum})$`);
const compare = new RegExp(`^(${key})\\s*:\\s*(${sum})\\s*(<=|>=|=)\\s*(${sum})$`);
const change = new RegExp(`^(${key})\\s*:\\s*(${key})\\s*~\\s*(${key})\\s+(\\d{1,6})$`);

export function readCheckRule(text: string): CheckRule | undefined {
  const written = text.trim();
  const [, section = '', row = '', of = ''] = total.exec(written) ?? [];
  if (of !== '') return { kind: 'total', section, row, of: parts(of) };
  const [, own = '', left = '', operator, right = ''] = compare.exec(written) ?? [];
  if (operator === '<=' || operator === '>=' || operator === '=')
    return { kind: 'compare', section: own, left: parts(left), operator, right: parts(right) };
  const [, place = '', column = '', against = '', percent] = change.exec(written) ?? [];
  return percent === undefined
    ? undefined
    : { kind: 'change', section: place, column, against, mostPercent: Number(percent) };
}

function parts(text: string): readonly string[] {
  return text.split('+').map((part) => part.trim());
}
