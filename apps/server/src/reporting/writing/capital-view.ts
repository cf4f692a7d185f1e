import type { CapitalFactsAnswer } from '@muctieu/contract/capital/capital-facts';
import { factsOfAnswer } from '@muctieu/contract/capital/table-headings';
import type { CapitalFact } from '@muctieu/domain/capital/layout/capital-fact';
import { amountOf, type PlanBasis, type TableMeasure } from '@muctieu/domain/capital/layout/table-measure';

/** What of the capital is meant. */
export interface CapitalSlice {
  readonly programme?: string;
  readonly node?: string;
  readonly source?: 'CENTRAL' | 'LOCAL';
  readonly kind?: string;
  readonly vintage?: string;
  /** Carried in from an earlier plan year into the last budget year. */
  readonly carried?: true;
}

/** Sums over the facts of one report. */
export class CapitalView {
  readonly #facts: readonly CapitalFact[];
  readonly #place: ReadonlyMap<string, number>;
  readonly #plan: PlanBasis;
  readonly #codes: ReadonlyMap<string, string>;
  readonly #nearby = new Map<string, readonly CapitalFact[]>();
  readonly programmes: readonly string[];
  readonly vintages: readonly string[];
  readonly lastYear: string;

  /** @param codes the programme's own code by what rows call it. */
  constructor(answer: CapitalFactsAnswer, plan: PlanBasis, codes: ReadonlyMap<string, string>) {
    const { by, facts, members } = factsOfAnswer(answer);
    this.#facts = facts;
    this.#place = new Map(by.map((dimension, place) => [dimension, place]));
    this.#plan = plan;
    this.#codes = codes;
    this.programmes = [...new Set((members.programme ?? []).map((key) => codes.get(key) ?? key))];
    this.vintages = (members.vintage ?? []).toSorted();
    this.lastYear = (members.budgetYear ?? []).toSorted().at(-1) ?? '';
  }

  /** Nodes of a programme that hold any money, in the order of the catalogue's codes. */
  nodesOf(programme: string): readonly string[] {
    const found = new Set(
      this.#facts.filter((fact) => this.#key(fact, 'programme') === programme).map((fact) => this.#key(fact, 'node')),
    );
    return [...found].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  }

  sum(measure: TableMeasure, slice: CapitalSlice): bigint {
    return this.#near(slice).reduce(
      (total, fact) => (this.#holds(fact, slice) ? total + amountOf(fact.amounts, measure, this.#plan) : total),
      0n,
    );
  }

  /** Facts of the node or programme that is meant: a report asks for thousands of sums. */
  #near({ programme, node }: CapitalSlice): readonly CapitalFact[] {
    const key = node ?? programme;
    if (key === undefined) return this.#facts;
    const known = this.#nearby.get(key);
    if (known !== undefined) return known;
    const slice = node === undefined ? { programme: key } : { node: key };
    const found = this.#facts.filter((fact) => this.#holds(fact, slice));
    this.#nearby.set(key, found);
    return found;
  }

  #holds(fact: CapitalFact, { programme, node, source, kind, vintage, carried }: CapitalSlice): boolean {
    const own = this.#key(fact, 'node');
    return (
      (programme === undefined || this.#key(fact, 'programme') === programme) &&
      (node === undefined || own === node || own.startsWith(`${node}.`)) &&
      (source === undefined || (this.#key(fact, 'source') === 'CENTRAL') === (source === 'CENTRAL')) &&
      (kind === undefined || this.#key(fact, 'capitalKind') === kind) &&
      (vintage === undefined || this.#key(fact, 'vintage') === vintage) &&
      (carried === undefined ||
        (this.#key(fact, 'budgetYear') === this.lastYear && this.#key(fact, 'vintage') < this.lastYear))
    );
  }

  #key(fact: CapitalFact, dimension: string): string {
    const key = fact.keys[this.#place.get(dimension) ?? -1] ?? '';
    return dimension === 'programme' ? (this.#codes.get(key) ?? key) : key;
  }
}
