type Stretch = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

const Said = ({ before, text }: { before: string; text: string }) => (
  <>
    <span class="sr-only">{`[${before}: `}</span>
    {text}
    <span class="sr-only">]</span>
  </>
)

/**
 * How one wording became another: what went is struck through, what came is underlined, in colours of their own, and both are said to
 * whoever hears the page.
 */
export const Redline = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <span class="redline">
    {stretches.map(({ kind, text }) => {
      if (kind === 'same') return text
      return kind === 'gone' ? (
        <del>
          <Said before="slettet" text={text} />
        </del>
      ) : (
        <ins>
          <Said before="tilføjet" text={text} />
        </ins>
      )
    })}
  </span>
)
