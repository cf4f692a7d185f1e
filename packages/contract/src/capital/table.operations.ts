import { defineOperation } from '../http/define-operation.ts';
import { capitalFacts, capitalFactsQuery, tableFileQuery } from './capital-facts.ts';
import { following, followingQuery } from './following.ts';

const reads = { kind: 'permission', object: 'capital-plan', action: 'read' } as const;

export const readCapitalFacts = defineOperation({
  id: 'capital.read-facts',
  method: 'GET',
  path: '/capital/facts',
  summary: {
    vi: 'Số liệu vốn để lập bảng theo mọi cách sắp xếp, trên địa bàn của một ngày bất kỳ',
    en: 'Sums of capital from which any table is laid out, on the map of any day',
  },
  access: reads,
  query: capitalFactsQuery,
  answer: capitalFacts,
});

export const writeCapitalTable = {
  ...defineOperation({
    id: 'capital.write-table',
    method: 'GET',
    path: '/capital/table-file',
    summary: {
      vi: 'Bảng vốn dạng tệp: Excel có công thức, hoặc CSV',
      en: 'A table of capital as a file: Excel with live formulas, or CSV',
    },
    access: reads,
    query: tableFileQuery,
  }),
  answersFile: true,
} as const;

export const readFollowing = defineOperation({
  id: 'capital.read-following',
  method: 'GET',
  path: '/capital/following',
  summary: {
    vi: 'Theo dõi giải ngân: tiến độ, khả năng không giải ngân hết, vốn sắp hết hạn, đơn vị không phát sinh',
    en: 'Following disbursement: pace, what would be left, what is about to expire, who has not moved',
  },
  access: reads,
  query: followingQuery,
  answer: following,
});
