/// <reference path="./pdf-worker.d.ts" />
import { done, type Result, refused } from '@muctieu/kernel/result';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentLimits } from '../document-limits.ts';
import { DrawOperators } from './draw-operators.ts';
import { findMatrix, identity } from './matrix.ts';
import type { PageContent } from './page-content.ts';

/** Reads what is drawn on every page. Scripts, forms, links, annotations and pictures of the file are not touched. */
export async function readPdfPages(bytes: Uint8Array, limits: DocumentLimits): Promise<Result<readonly PageContent[]>> {
  // The library's other half, in this thread: the caller has put the whole reading into a thread of its own, and neither
  // Node nor a bundler need find a second file by its address.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const task = getDocument({
    // The library takes the bytes away from their owner: it gets its own.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages)
      return refused({ code: 'too-many-pages', values: { pages: document.numPages, pagesMax: limits.pages } });
    const pages: PageContent[] = [];
    let words = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const list = await page.getOperatorList({ annotationMode: 0 });
      const content = drawPage(page, list, 0);
      pages.push(content);
      page.cleanup();
      words += content.words.length;
      if (words > limits.words) return refused({ code: 'too-many-words', values: { words, wordsMax: limits.words } });
    }
    return done(pages);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return refused({ code: isLocked ? 'encrypted' : 'broken-pdf' });
  } finally {
    await task.destroy();
  }
}

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A wide table is often printed sideways on an upright page: such a page is turned until most of its words are upright. */
function drawPage(page: PDFPageProxy, list: OperatorList, turn: 0 | 90 | 270): PageContent {
  const { width, height, transform } = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const operators = new DrawOperators(findMatrix(transform) ?? identity);
  for (const [index, operator] of list.fnArray.entries()) {
    const args = list.argsArray[index];
    operators.draw(operator, Array.isArray(args) ? args : []);
  }
  const { words, rules, turnedWords } = operators;
  const content = { width, height, words, rules };
  if (turn !== 0 || turnedWords <= words.length) return content;
  const turned = [drawPage(page, list, 90), drawPage(page, list, 270)];
  return [content, ...turned].toSorted((a, b) => b.words.length - a.words.length)[0] ?? content;
}
