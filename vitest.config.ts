import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['test/support/cluster.ts'],
    pool: 'forks',
    // These tests wait for processes and databases more than they reckon: half as many workers again as there are cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Tests that start real programs and databases share the machine with one another.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
