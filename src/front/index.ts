export { createApp } from './app.ts'
export { securityHeaders } from './headers.ts'
export { turnAway } from './turn-away.tsx'
export { Warm } from './warm.ts'
