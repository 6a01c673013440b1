import { words } from './words.ts'

/** The sign: several lines of aim that meet in one point. */
export const Sign = () => (
  <svg class="sign" width="34" height="34" viewBox="0 0 34 34" aria-hidden="true" focusable="false">
    <path class="sign-line" d="M4 6 22 17M4 17h18M4 28l18-11" />
    <circle class="sign-aim" cx="24" cy="17" r="6.5" />
  </svg>
)

/** The wordmark, linking home. */
export const Wordmark = () => (
  <a class="wordmark" href="/">
    <Sign />
    <span class="wordmark-name">{words.product}</span>
  </a>
)
