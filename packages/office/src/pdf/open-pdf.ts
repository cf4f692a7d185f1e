import { done, type Result, refused } from '@muctieu/kernel/result';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
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
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const operators = new DrawOperators(findMatrix(transform) ?? identity);
      const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
      for (const [index, operator] of fnArray.entries()) {
        const args: unknown = argsArray[index];
        operators.draw(operator, Array.isArray(args) ? args : []);
      }
      pages.push({ width, height, words: operators.words, rules: operators.rules });
      page.cleanup();
      words += operators.words.length;
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
