import { defineConfig } from 'vitest/config'

// A runner's settings must be its file's default export: the one place where the project has any.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 5_000,
  },
})
