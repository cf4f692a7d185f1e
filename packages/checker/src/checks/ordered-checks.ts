import { averageOfTotal } from './average-of-total.ts';
import { carriedOver } from './carried-over.ts';
import { changeSince } from './change-since.ts';
import type { Check } from './check.ts';
import { dayAgainstReport } from './day-against-report.ts';
import { dayThatCannotBe } from './day-that-cannot-be.ts';
import { documentDate } from './document-date.ts';
import { forecastBelowActual } from './forecast-below-actual.ts';
import { listCount } from './list-count.ts';
import { normOfTotal } from './norm-of-total.ts';
import { numberForm } from './number-form.ts';
import { planAsDisbursed } from './plan-as-disbursed.ts';
import { povertyMovement } from './poverty-movement.ts';
import { ratioOfBase } from './ratio-of-base.ts';
import { ratioOfCommonBase } from './ratio-of-common-base.ts';
import { sameQuantity } from './same-quantity.ts';
import { sharesOfWhole } from './shares-of-whole.ts';
import { sumInFront } from './sum-in-front.ts';
import { sumOfParts } from './sum-of-parts.ts';
import { sumOfPoverty } from './sum-of-poverty.ts';
import { sumOfSections } from './sum-of-sections.ts';
import { tableColumns } from './table-columns.ts';
import { tableRows } from './table-rows.ts';
import { totalOfProgrammes } from './total-of-programmes.ts';
import { whatIsLeft } from './what-is-left.ts';

/** All checks, in the order in which their failures explain one another: a wrong sum comes before the ratio made of it. */
export const orderedChecks: readonly Check[] = [
  numberForm,
  sumOfParts,
  sumInFront,
  sumOfSections,
  sumOfPoverty,
  sharesOfWhole,
  totalOfProgrammes,
  tableRows,
  tableColumns,
  whatIsLeft,
  povertyMovement,
  carriedOver,
  changeSince,
  ratioOfBase,
  ratioOfCommonBase,
  averageOfTotal,
  normOfTotal,
  listCount,
  sameQuantity,
  planAsDisbursed,
  forecastBelowActual,
  dayThatCannotBe,
  documentDate,
  dayAgainstReport,
];
