import { setSourceMapsSupport } from 'node:module'

// Traces name the lines of our sources. The packages' own maps would be read and held too: 15 MB that nobody looks at.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false })
