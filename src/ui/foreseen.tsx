import type { Child } from 'hono/jsx'

/** Something that is worked out and not recorded: in a dashed frame with its word, so that nobody takes it for a fact. */
export const Foreseen = ({ children }: { children?: Child }) => (
  <span class="foreseen">
    <span class="foreseen-word">prognose</span> {children}
  </span>
)
