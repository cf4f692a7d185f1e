import { statementKinds } from '@muctieu/checker/statement';
import { kindTexts, verdictTexts } from '@muctieu/contract/check/statement.texts';
import { type Language, say } from '@muctieu/kernel/text';
import { escapeXml } from '@muctieu/office/archive/escape-xml';
import type { CheckedFile } from '../checked-file.ts';
import { sayFileProblem } from '../file-problem-sentence.ts';
import { type Finding, readFindings } from '../finding.ts';
import { writeFindingCard } from './finding-card.ts';
import { writeMarkedText } from './marked-text.ts';
import { pageTexts } from './page.texts.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

/** One page that needs nothing beside itself: it can be sent by mail, opened without a network and printed. */
export function writeHtml(files: readonly CheckedFile[], language: Language): string {
  const title = escapeXml(say(pageTexts.title, language, { files: files.map((file) => nameOf(file.path)).join(', ') }));
  const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title><style>${pageStyle}</style></head>
<body><header><h1>${title}</h1></header>
<main>${files.map((file, index) => writeFile(file, files, `${index + 1}-`, language)).join('\n')}</main>
<footer class="soft">${say(pageTexts.footing, language)}</footer>
<script>${pageScript}</script></body></html>
`;
}

function writeFile(file: CheckedFile, files: readonly CheckedFile[], prefix: string, language: Language): string {
  const heading = files.length > 1 ? `<h2>${escapeXml(file.path)}</h2>` : '';
  if (file.kind === 'unread') {
    const why = file.problems.map((problem) => sayFileProblem(problem, language)).join(' ');
    return `${heading}<p class="text">${say(pageTexts.unread, language)}: ${escapeXml(why)}</p>`;
  }
  const { result, document } = file;
  const findings = readFindings(file, files, language);
  const summary = say(pageTexts.summary, language, { characters: result.characters, statements: findings.length });
  const counts = (['fails', 'doubtful', 'holds'] as const).map(
    (verdict) =>
      `<span class="count ${verdict}"><b>${result.summary[verdict]}</b> ${say(verdictTexts[verdict], language)}</span>`,
  );
  const notices = document.notices.map(
    (notice) => `<div class="soft">${escapeXml(sayFileProblem(notice, language))}</div>`,
  );
  return [
    heading,
    `<div class="text" style="padding-bottom:0"><div class="soft">${summary}</div><div class="counts">${counts.join('')}</div>${notices.join('')}</div>`,
    `<section><div class="text" aria-label="${say(pageTexts.report, language)}">${writeMarkedText(document, findings, prefix)}</div>`,
    `<div class="list" aria-label="${say(pageTexts.findings, language)}">${writeFilters(findings, language)}`,
    findings.map((finding) => writeFindingCard(finding, prefix, language)).join('\n'),
    `<p data-none hidden>${say(pageTexts.nothingShown, language)}</p></div></section>`,
  ].join('\n');
}

function writeFilters(findings: readonly Finding[], language: Language): string {
  const kinds = statementKinds.filter((kind) => findings.some((finding) => finding.statement.kind === kind));
  const every = say(pageTexts.every, language);
  const verdict = (name: 'fails' | 'doubtful' | 'holds') => say(verdictTexts[name], language);
  return `<div class="filters"><select data-filter="verdict" aria-label="${say(pageTexts.allVerdicts, language)}">
<option value="open">${verdict('fails')} + ${verdict('doubtful')}</option><option value="fails">${verdict('fails')}</option><option value="doubtful">${verdict('doubtful')}</option><option value="holds">${verdict('holds')}</option><option value="all">${every}</option></select>
<select data-filter="kind" aria-label="${say(pageTexts.allKinds, language)}"><option value="all">${say(pageTexts.allKinds, language)}: ${every}</option>${kinds
    .map((kind) => `<option value="${kind}">${say(kindTexts[kind], language)}</option>`)
    .join('')}</select>
<button type="button" data-step="-1">↑ ${say(pageTexts.previous, language)}</button><button type="button" data-step="1">↓ ${say(pageTexts.next, language)}</button>
<span class="soft"><span data-shown></span> ${say(pageTexts.shown, language)}</span></div>`;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
