import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineFiles } from './src/build/offline-files.ts';
import { precompress } from './src/build/precompress.ts';

/** Where `vite` alone looks for the interface: a server started beside it. */
const server = process.env.MUCTIEU_SERVER ?? 'http://127.0.0.1:8420';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), offlineFiles(), precompress()],
  server: { proxy: { '/api': server, '/healthz': server }, host: '127.0.0.1' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the server allows no data: scripts and no inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
});
