import { installFromDebian, onPath, runnable } from './debian.mjs'

/** The browser that the browser tests use: SAMSIGTE_CHROMIUM, or one on the path; null when there is none. */
export function findChromium() {
  const named = process.env.SAMSIGTE_CHROMIUM
  if (named) return runnable(named) ? named : null
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const found = onPath(name)
    if (found) return found
  }
  return null
}

/** Finds Chromium, and installs Debian's where that is allowed. */
export async function ensureChromium() {
  const found = findChromium()
  if (found || process.env.SAMSIGTE_CHROMIUM) return found
  await installFromDebian('Installerer Chromium til browsertestene. Det tager normalt et par minutter …', ['chromium'])
  return findChromium()
}
