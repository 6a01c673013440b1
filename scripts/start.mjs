import { launch, main } from './launch.mjs'

await main(() => launch(['serve', ...process.argv.slice(2)]))
