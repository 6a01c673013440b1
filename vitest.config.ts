import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['test/support/cluster.ts'],
    pool: 'forks',
    // These tests wait for processes and disks more than they reckon: one worker a core, even where there are two.
    maxWorkers: '100%',
    // Tests that start real programs and databases share the machine with one another.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
