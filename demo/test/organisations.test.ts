import { readFileSync } from 'node:fs';
import { overlap } from '@muctieu/kernel/day-interval';
import { describe, expect, test } from 'vitest';
import { readOrganisations } from '../src/organisations.ts';
import { readPeople } from '../src/people.ts';
import { readDienBien, readPhongTho } from '../src/territory.ts';

const { organisations, successions } = readOrganisations();
const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
const units = new Map([...readDienBien().units, ...readPhongTho().units].map((unit) => [unit.id, unit]));

describe('organisations', () => {
  test('an id stands once, and the unit exists as long as the organisation', () => {
    expect(byId.size).toBe(organisations.length);
    for (const { id, unitId, existence } of organisations) {
      const unit = units.get(unitId);
      expect(unit, `${id} ${unitId}`).toBeDefined();
      expect((unit?.existence.from ?? '9999') <= existence.from, id).toBe(true);
      expect((unit?.existence.until ?? '9999') >= (existence.until ?? '9999'), id).toBe(true);
    }
  });

  test('names never overlap and cover the existence', () => {
    for (const { id, existence, names } of organisations) {
      for (const [index, a] of names.entries())
        for (const b of names.slice(index + 1)) expect(overlap(a, b), id).toBe(false);
      expect(names[0]?.from, id).toBe(existence.from);
      expect(names.at(-1)?.until, id).toBe(existence.until);
    }
  });

  test('what stands above is there, and never a circle', () => {
    for (const { id, parentId } of organisations) {
      const above = new Set([id]);
      for (let next = parentId; next !== undefined; next = byId.get(next)?.parentId) {
        expect(byId.has(next), `${id} ${next}`).toBe(true);
        expect(above.has(next), id).toBe(false);
        above.add(next);
      }
    }
  });

  test('every commune of 2025 and every district before has its people’s committee', () => {
    const seats = organisations.filter(({ kind }) => kind === 'people-committee').map(({ unitId }) => unitId);
    expect(seats.filter((unitId) => unitId.startsWith('commune-'))).toHaveLength(45);
    expect(seats.filter((unitId) => unitId.startsWith('district-'))).toHaveLength(10 + 1);
  });

  test('the standing agencies of report S0 stand for the three programmes', () => {
    const before = organisations.filter(({ standingFor }) => standingFor.length > 0).map(({ id }) => id);
    expect(before).toEqual([
      'so-khdt-dien-bien',
      'so-nnptnt-dien-bien',
      'so-ldtbxh-dien-bien',
      'ban-dan-toc-dien-bien',
      'vpdp-ntm-dien-bien',
    ]);
  });

  test('what was reorganised in 2025 is from memory, and says so', () => {
    for (const { fromId, toId, on, verified } of successions) {
      expect(verified, fromId).toBe(false);
      expect(byId.has(fromId), fromId).toBe(true);
      const heir = byId.get(toId);
      expect((heir?.existence.from ?? '9999') <= on, toId).toBe(true);
    }
  });

  test('every document named is in the register', () => {
    const register = readFileSync(new URL('../../data/documents/legal-documents.json', import.meta.url), 'utf8');
    const named = organisations.flatMap(({ documentId }) => documentId ?? []);
    expect([...new Set(named)].filter((id) => !register.includes(`"id": "${id}"`))).toEqual([]);
  });
});

describe('people', () => {
  const people = readPeople();
  interface Role {
    readonly code: string;
    readonly unitLevels: readonly string[];
  }
  const matrix: { readonly roles: readonly Role[] } = JSON.parse(
    readFileSync(new URL('../../data/permissions/permission-matrix.json', import.meta.url), 'utf8'),
  );

  test('all are invented, and their names say so', () => {
    expect(people.filter(({ invented, name }) => invented !== true || !/^Người thử \d\d – /.test(name))).toEqual([]);
    expect(new Set(people.map(({ signInName }) => signInName)).size).toBe(people.length);
  });

  test('somebody holds each role that can be held, at a unit of a fitting level that exists then', () => {
    const held = new Set(people.flatMap(({ roles }) => roles.map(({ role }) => role)));
    expect(held).toEqual(
      new Set(matrix.roles.filter(({ unitLevels }) => unitLevels.length > 0).map(({ code }) => code)),
    );
    for (const { id, roles } of people)
      for (const { role, unitId, from, until, organisationId } of roles) {
        const unit = units.get(unitId);
        const levels = matrix.roles.find(({ code }) => code === role)?.unitLevels ?? [];
        expect(levels, id).toContain(unit?.level);
        expect((unit?.existence.from ?? '9999') <= from, id).toBe(true);
        expect((unit?.existence.until ?? '9999') >= (until ?? '9999'), id).toBe(true);
        if (organisationId === undefined) continue;
        const organisation = byId.get(organisationId);
        expect(organisation?.unitId, `${id} ${organisationId}`).toBe(unitId);
        expect((organisation?.existence.from ?? '9999') <= from, `${id} ${organisationId}`).toBe(true);
        expect((organisation?.existence.until ?? '9999') >= (until ?? '9999'), id).toBe(true);
      }
  });
});
