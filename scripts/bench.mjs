import { join } from 'node:path'
import { main, prepare, root } from './launch.mjs'
import { run } from './runtime.mjs'

// npm run bench                  every measurement
// npm run bench -- page kill     only those
await main(async () => {
  await prepare()
  return run(root, [join(root, 'bench', 'bench.ts'), ...process.argv.slice(2)])
})
