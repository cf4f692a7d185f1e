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

/** A fact with what it is of, read once: a report asks for thousands of sums. */
interface PlacedFact {
  readonly programme: string;
  readonly node: string;
  readonly central: boolean;
  readonly kind: string;
  readonly vintage: string;
  readonly budgetYear: string;
  readonly amounts: CapitalFact['amounts'];
}

/** Sums over the facts of one report. */
export class CapitalView {
  readonly #facts: readonly PlacedFact[];
  readonly #plan: PlanBasis;
  readonly #nearby = new Map<string, readonly PlacedFact[]>();
  readonly programmes: readonly string[];
  readonly vintages: readonly string[];
  readonly lastYear: string;

  /** @param codes the programme's own code by what rows call it. */
  constructor(answer: CapitalFactsAnswer, plan: PlanBasis, codes: ReadonlyMap<string, string>) {
    const { by, facts, members } = factsOfAnswer(answer);
    const places = new Map<string, number>(by.map((dimension, place) => [dimension, place]));
    const key = (fact: CapitalFact, dimension: string) => fact.keys[places.get(dimension) ?? -1] ?? '';
    this.#facts = facts.map((fact) => {
      const programme = key(fact, 'programme');
      return {
        programme: codes.get(programme) ?? programme,
        node: key(fact, 'node'),
        central: key(fact, 'source') === 'CENTRAL',
        kind: key(fact, 'capitalKind'),
        vintage: key(fact, 'vintage'),
        budgetYear: key(fact, 'budgetYear'),
        amounts: fact.amounts,
      };
    });
    this.#plan = plan;
    this.programmes = [...new Set((members.programme ?? []).map((key) => codes.get(key) ?? key))];
    this.vintages = (members.vintage ?? []).toSorted();
    this.lastYear = (members.budgetYear ?? []).toSorted().at(-1) ?? '';
  }

  /** Nodes of a programme that hold any money, in the order of the catalogue's codes. */
  nodesOf(programme: string): readonly string[] {
    const found = new Set(this.#facts.filter((fact) => fact.programme === programme).map(({ node }) => node));
    return [...found].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  }

  sum(measure: TableMeasure, slice: CapitalSlice): bigint {
    return this.#near(slice).reduce(
      (total, fact) => (this.#holds(fact, slice) ? total + amountOf(fact.amounts, measure, this.#plan) : total),
      0n,
    );
  }

  /** Facts of the node or programme that is meant. */
  #near({ programme, node }: CapitalSlice): readonly PlacedFact[] {
    const key = node ?? programme;
    if (key === undefined) return this.#facts;
    const known = this.#nearby.get(key);
    if (known !== undefined) return known;
    const slice = node === undefined ? { programme: key } : { node: key };
    const found = this.#facts.filter((fact) => this.#holds(fact, slice));
    this.#nearby.set(key, found);
    return found;
  }

  #holds(fact: PlacedFact, { programme, node, source, kind, vintage, carried }: CapitalSlice): boolean {
    return (
      (programme === undefined || fact.programme === programme) &&
      (node === undefined || fact.node === node || fact.node.startsWith(`${node}.`)) &&
      (source === undefined || fact.central === (source === 'CENTRAL')) &&
      (kind === undefined || fact.kind === kind) &&
      (vintage === undefined || fact.vintage === vintage) &&
      (carried === undefined || (fact.budgetYear === this.lastYear && fact.vintage < this.lastYear))
    );
  }
}
