/** The library ships no types for it; importing it puts its half of the work within reach of `getDocument`. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
