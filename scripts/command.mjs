import { launch, main } from './launch.mjs'

// npm run import|verify|grant|... -- arguments
await main(() => launch(process.argv.slice(2)))
