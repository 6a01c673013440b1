/** A stretch of a text; `what` says what was read from it, and is empty where nothing was. */
export type MarkedStretch = { readonly text: string; readonly what: string }

/** A text with the words that something was read from marked, each followed by what it was taken for. */
export const Marked = ({ stretches }: { stretches: readonly MarkedStretch[] }) => (
  <span class="marked">
    {stretches.map(({ text, what }) =>
      what ? (
        <>
          <mark>{text}</mark>
          <small>
            <span class="sr-only">læst som </span>
            {what}
          </small>
        </>
      ) : (
        text
      ),
    )}
  </span>
)
