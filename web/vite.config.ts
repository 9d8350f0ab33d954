import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = import.meta.dirname

// A builder's settings must be its file's default export.
export default defineConfig({
  root,
  base: '/',
  cacheDir: join(root, '../node_modules/.vite-web'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(root, '../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
  },
  logLevel: 'warn',
})
