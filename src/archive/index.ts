export { FrameOverview } from './frame-overview.tsx'
export { type Frame, framesOf } from './frames.ts'
export { routes } from './routes.ts'
