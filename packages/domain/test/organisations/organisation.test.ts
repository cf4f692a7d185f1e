import type { PlainDate } from '@muctieu/kernel/plain-date';
import { expect, test } from 'vitest';
import { checkOrganisation, nameOn, type Organisation } from '../../src/organisations/organisation.ts';

const day = (text: string) => text as PlainDate;
const finance: Organisation = {
  provinceId: '11',
  organisationId: 'finance',
  kind: 'department',
  existence: { from: day('2016-01-01') },
  names: [
    { name: 'Sở Kế hoạch và Đầu tư', from: day('2016-01-01'), until: day('2025-03-01') },
    { name: 'Sở Tài chính', from: day('2025-03-01') },
  ],
};

test.each([
  ['2015-01-01', 'Sở Kế hoạch và Đầu tư'],
  ['2025-02-28', 'Sở Kế hoạch và Đầu tư'],
  ['2025-03-01', 'Sở Tài chính'],
  ['2030-01-01', 'Sở Tài chính'],
] as const)('O1: on %s it is called %s', (on, expected) => {
  expect(nameOn(finance, day(on))?.name).toBe(expected);
});

const table: readonly (readonly [string, Partial<Organisation>, string])[] = [
  ['two names one after the other', {}, ''],
  ['no name', { names: [] }, 'organisation-without-name'],
  [
    'two names on one day',
    {
      names: [
        { name: 'A', from: day('2020-01-01') },
        { name: 'B', from: day('2024-01-01') },
      ],
    },
    'organisation-names-overlap',
  ],
  [
    'ends before it begins',
    { existence: { from: day('2020-01-01'), until: day('2019-01-01') } },
    'days-in-wrong-order',
  ],
  ['above itself', { parentId: 'finance' }, 'organisation-above-itself'],
];

test.each(table)('O1: %s', (_, change, expected) => {
  const checked = checkOrganisation({ ...finance, ...change });
  expect(checked.ok ? '' : checked.problems.map(({ code }) => code).join(' ')).toBe(expected);
});
