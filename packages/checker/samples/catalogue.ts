import { orderedChecks } from '../src/checks/ordered-checks.ts';
import type { Finding } from '../src/finding.ts';
import { readReport } from '../src/reading/report-reading.ts';
import { allSamples } from './all-samples.ts';

/** What one check says of one text. */
export function findingsOf(check: string, text: string): readonly Finding[] {
  const found = orderedChecks.find((one) => one.name === check);
  if (!found) throw new Error(`no check is called ${check}`);
  return found.find(readReport({ text }));
}

/** The catalogue of findings: every check, in order, with what it says of its samples. */
export function writeCatalogue(): string {
  const parts = [
    '# What the checker finds',
    '',
    'Made from the samples by `node packages/checker/samples/write-catalogue.ts`; do not edit.',
    '',
  ];
  for (const check of orderedChecks) {
    const sample = allSamples.find((one) => one.check === check.name);
    parts.push(`## ${check.name}`, '', `Kinds: ${check.kinds.join(', ')}`, '');
    for (const text of [...(sample?.fails ?? []), ...(sample?.doubtful ?? [])]) {
      parts.push('```', text.trim(), '```', '');
      for (const finding of findingsOf(check.name, text).filter((one) => one.verdict !== 'holds')) {
        parts.push(`- **${finding.verdict}** ${finding.message.vi}`, `  ${finding.message.en}`);
        if (finding.cause) parts.push(`  ${finding.cause.code}: ${finding.cause.explanation.vi}`);
        if (finding.doubt) parts.push(`  ${finding.doubt.code}: ${finding.doubt.reason.vi}`);
      }
      parts.push('');
    }
  }
  return `${parts.join('\n').trimEnd()}\n`;
}
