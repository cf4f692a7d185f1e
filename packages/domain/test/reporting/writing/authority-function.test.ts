import type { PlainDate } from '@muctieu/kernel/plain-date';
import { expect, test } from 'vitest';
import { functionsFor, isCollective, signatureLines } from '../../../src/reporting/writing/authority-function.ts';

const day = (text: string) => text as PlainDate;
const committee = { isCollective: true, name: 'Ủy ban nhân dân' };
const department = { isCollective: false, name: 'Sở Tài chính' };
const held = { title: 'Phó Chủ tịch', headTitle: 'Chủ tịch', otherTitle: '' };

test.each([
  [
    'the head of a committee',
    { ...held, kind: 'head' as const, title: 'Chủ tịch' },
    committee,
    ['TM. Ủy ban nhân dân', 'Chủ tịch'],
  ],
  [
    'a deputy of a committee',
    { ...held, kind: 'deputy' as const },
    committee,
    ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
  ],
  [
    'a deputy who is a director as well',
    {
      kind: 'deputy' as const,
      headTitle: 'Trưởng ban',
      title: 'Phó Trưởng ban',
      otherTitle: 'Giám đốc Sở Nông nghiệp và PTNT',
    },
    { isCollective: true, name: 'Ban Chỉ đạo' },
    ['TM. Ban Chỉ đạo', 'KT. Trưởng ban', 'Phó Trưởng ban', 'Giám đốc Sở Nông nghiệp và PTNT'],
  ],
  ['the head of a department', { ...held, kind: 'head' as const, title: 'Giám đốc' }, department, ['Giám đốc']],
  [
    'a deputy of a department',
    { ...held, kind: 'deputy' as const, headTitle: 'Giám đốc', title: 'Phó Giám đốc' },
    department,
    ['KT. Giám đốc', 'Phó Giám đốc'],
  ],
  [
    'by order of a chair',
    { ...held, kind: 'by-order' as const, title: 'Chánh Văn phòng' },
    committee,
    ['TL. Chủ tịch', 'Chánh Văn phòng'],
  ],
  ['a clerk', { ...held, kind: 'clerk' as const, title: 'Văn thư' }, committee, []],
])('what stands above the signature of %s', (_, signer, authority, lines) => {
  expect(signatureLines(signer, authority)).toEqual(lines);
});

const functions = [
  {
    functionId: '1',
    authorityId: 'ubnd',
    personId: 'chair',
    personName: '',
    kind: 'head' as const,
    ...held,
    from: day('2024-01-01'),
    until: day('2025-01-01'),
  },
  {
    functionId: '2',
    authorityId: 'ubnd',
    personId: 'deputy',
    personName: '',
    kind: 'deputy' as const,
    ...held,
    from: day('2024-06-01'),
  },
  {
    functionId: '3',
    authorityId: 'ubnd',
    personId: 'clerk',
    personName: '',
    kind: 'clerk' as const,
    ...held,
    from: day('2024-01-01'),
  },
  {
    functionId: '4',
    authorityId: 'so',
    personId: 'chair',
    personName: '',
    kind: 'head' as const,
    ...held,
    from: day('2025-01-01'),
  },
];

test.each([
  ['ubnd', 'signs', '2024-05-31', ['chair']],
  ['ubnd', 'signs', '2024-12-31', ['chair', 'deputy']],
  ['ubnd', 'signs', '2025-01-01', ['deputy']],
  ['ubnd', 'keeps-register', '2025-01-01', ['deputy', 'clerk']],
  ['so', 'signs', '2024-12-31', []],
  ['so', 'keeps-register', '2025-01-01', ['chair']],
] as const)('%s: who %s on %s', (authorityId, need, on, people) => {
  expect(functionsFor(functions, { authorityId, need, day: day(on) }).map(({ personId }) => personId)).toEqual(people);
});

test('committees and councils decide together, departments do not', () => {
  expect(['people-committee', 'steering-committee', 'department', 'project-owner'].map(isCollective)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
